/** A stream that may be a terminal. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows what is being done. */
export interface Progress {
  /** Shows a task and the step of it that is at hand. */
  show(task: string, step: string): void;
  /** Leaves the screen as it was. */
  end(): void;
}

const CLEAR_LINE = "\r\u001b[K";

/** One line that is written over itself on a terminal, and a line for each task elsewhere. */
export function createProgress(screen: Screen): Progress {
  let last = "";
  return {
    show(task, step) {
      if (screen.isTTY) screen.write(`${CLEAR_LINE}${task}: ${step}`);
      else if (task !== last) screen.write(`${task}\n`);
      last = task;
    },
    end() {
      if (screen.isTTY) screen.write(CLEAR_LINE);
    },
  };
}
