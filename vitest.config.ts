import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globals: false,
    allowOnly: false,
    // What one file leaves in memory, no other file meets.
    isolate: true,
    // The tests in tests/e2e/ start child processes, on two cores that other test files keep busy.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
