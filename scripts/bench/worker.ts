// One process of the benchmark: bench.ts starts it, sends it a task, and reads what it tells.
import process from "node:process";
import { inOneLine } from "./in-one-line.ts";
import { measureColdStart, measureIndex, measureQuality, type Tell } from "./measure.ts";
import { type Message, Task } from "./messages.ts";

process.once("message", (task) => void work(Task.parse(task)));
// Ctrl-C reaches every process of the terminal: bench.ts decides what comes of it.
process.on("SIGINT", () => undefined);
// Whoever started it is gone: nobody will read the result.
process.once("disconnect", () => process.exit());

async function work(task: Task): Promise<void> {
  let step = "starting";
  const tell: Tell = async (message) => {
    if (message.kind === "step") step = message.step;
    await sent(message);
  };
  try {
    await measureTask(task, tell);
  } catch (error) {
    await sent({ kind: "failed", step, reason: inOneLine(error) });
  }
  process.exit();
}

function measureTask(task: Task, tell: Tell): Promise<void> {
  switch (task.kind) {
    case "quality":
      return measureQuality(task, tell);
    case "index":
      return measureIndex(task, tell);
    case "cold-start":
      return measureColdStart(task, tell);
  }
}

/** Waits until the message has left, since what comes next may hold the process for minutes or end it. */
function sent(message: Message): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) throw new Error("Cannot tell what was measured: bench.ts did not start this process");
    process.send(message, undefined, undefined, () => resolve());
  });
}
