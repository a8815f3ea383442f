import { writeAtomically } from "../../../src/saved/write-atomically.ts";

const [path = "", letter = ""] = process.argv.slice(2);
const piece = Buffer.alloc(80_000, letter);

function writeOnce(): void {
  writeAtomically(path, (write) => {
    for (let i = 0; i < 100; i++) write(piece);
  });
}

writeOnce();
process.send?.("written");
for (;;) writeOnce();
