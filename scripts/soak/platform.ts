import { createServer, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { randomOf } from "../../src/evaluate/random.ts";
import { orderOf, tell } from "./child.ts";

// A fake platform in a process of its own: it limits, fails, is slow, and loses answers after the effect. What reached it
// stands in `posted`, message by message in the order in which they were shown.

const Order = z.strictObject({ seed: z.number(), slowMs: z.number() });
const Message = z.object({ key: z.string(), place: z.string() });

/** Parts of all requests that meet each fault. */
const LIMITED = 0.05;
const FAILED = 0.02;
const SLOW = 0.03;
const ANSWER_LOST = 0.03;

const { seed, slowMs } = Order.parse(orderOf());
const random = randomOf(seed);
const posted: z.infer<typeof Message>[] = [];
const faults = { limited: 0, failed: 0, slow: 0, lost: 0 };

const server = createServer((request, response) => {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    text += chunk;
  });
  request.on("end", () => void answer(request.url ?? "", text, response));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => tell({ address: server.address() }));

async function answer(url: string, text: string, response: ServerResponse): Promise<void> {
  if (url === "/report") return reply(response, 200, { posted, faults });
  const message = Message.parse(JSON.parse(text));
  if (url === "/arrived") return reply(response, 200, { has: posted.some(({ key }) => key === message.key) });
  const chance = random();
  if (chance < LIMITED) {
    faults.limited += 1;
    return reply(response, 429, { retryAfterMs: Math.round(random() * 200) });
  }
  if (chance < LIMITED + FAILED) {
    faults.failed += 1;
    return reply(response, 500, {});
  }
  const isSlow = chance < LIMITED + FAILED + SLOW;
  if (isSlow) {
    faults.slow += 1;
    await pause(random() * slowMs);
  }
  posted.push(message);
  if (chance > 1 - ANSWER_LOST) {
    faults.lost += 1;
    response.socket?.destroy();
    return;
  }
  reply(response, 200, {});
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
