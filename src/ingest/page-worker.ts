import { parentPort } from "node:worker_threads";
import { parsePage } from "./parse-page.ts";

// Runs in a worker, which its owner ends where a page takes too long; each message is a page's HTML.
parentPort?.on("message", (html: string) => parentPort?.postMessage(parsePage(html)));
