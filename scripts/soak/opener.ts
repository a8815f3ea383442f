import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openStore } from "../../src/store/open-store.ts";
import { orderOf, tell } from "./child.ts";
import { PlaceOrder } from "./order.ts";

// Opens the store, which brings its database up to date, and dies after the statement that it is told, if there are so many.

const Order = z.strictObject({ place: PlaceOrder, diesAfter: z.number() });

const { place, diesAfter } = Order.parse(orderOf());
let statements = 0;
const store = await openStore(place, {
  now: Date.now,
  randomId: randomUUID,
  onStatement() {
    statements += 1;
    if (statements === diesAfter) process.kill(process.pid, "SIGKILL");
  },
});
await store.of(z.custom<Parameters<typeof store.of>[0]>().parse("slack:T1")).audit.latest(1);
await store.close();
tell({ statements });
process.disconnect();
