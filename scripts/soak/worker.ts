import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { z } from "zod";
import type { Carrier } from "../../src/deliver/carrier.ts";
import { startPump } from "../../src/deliver/pump.ts";
import { openStore } from "../../src/store/open-store.ts";
import { orderOf, tell } from "./child.ts";
import { PlaceOrder } from "./order.ts";

// A worker of the soak test: pumps the outbox to the fake platform until it is killed.

const Order = z.strictObject({ place: PlaceOrder, port: z.number(), leaseMs: z.number(), paceMs: z.number() });
const Arrived = z.object({ has: z.boolean() });
const Limited = z.object({ retryAfterMs: z.number() });

const { place, port, leaseMs, paceMs } = Order.parse(orderOf());
const agent = new Agent({ keepAlive: true });
const store = await openStore(place, { now: Date.now, randomId: randomUUID });

const carrier: Carrier = {
  platform: "slack",
  async send({ key, place: channel }, signal) {
    const { status, body } = await post("/send", { key, place: channel }, signal);
    if (status === 429) return { kind: "limited", ...Limited.parse(body) };
    return status === 200 ? { kind: "sent" } : { kind: "failed", reason: `status ${status}` };
  },
  async arrived({ key, place: channel }, signal) {
    const { body } = await post("/arrived", { key, place: channel }, signal);
    return { kind: Arrived.parse(body).has ? "arrived" : "missing" };
  },
};

startPump({
  deliveries: store.deliveries,
  carrier,
  now: Date.now,
  elapsed: () => performance.now(),
  leaseMs,
  paceMs,
  senders: 16,
  onGivenUp: (delivery, reason) => Promise.resolve(tell({ givenUp: delivery.key, reason })),
  onError: (error) => tell({ error: String(error) }),
});
tell({ isReady: true });

function post(
  path: string,
  message: object,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const call = request({ agent, host: "127.0.0.1", port, path, method: "POST", signal }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
      response.on("error", reject);
    });
    call.on("error", reject);
    call.end(JSON.stringify(message));
  });
}
