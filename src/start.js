// This file is read by whatever Node somebody has, so it keeps to the syntax of Node 12 and imports nothing newer.

/** The exit code for bad configuration: EX_CONFIG of sysexits.h. */
const BAD_CONFIGURATION = 78;

/**
 * Loads a module and so runs it. What fails ends the process with exit code 78 and one line on standard error, followed by
 * the stack if QUOTEDESK_DEBUG is set.
 *
 * @param {string} url - Of the module: "file:///desk/src/cli.ts".
 * @param {string} [work] - What it does, as it stands after "Cannot".
 * @returns {Promise<void>}
 */
export async function start(url, work = "start the desk") {
  const { enableCompileCache } = process.getBuiltinModule("node:module");
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  // A later start finds the modules compiled here; where the folder cannot be written, it compiles them again.
  enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/quotedesk", import.meta.url)));
  try {
    await import(url);
  } catch (error) {
    process.stderr.write(`Cannot ${work}: ${inOneLine(error instanceof Error ? error.message : String(error))}\n`);
    if (process.env["QUOTEDESK_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = BAD_CONFIGURATION;
  }
}

/**
 * A message may repeat words of the file that is broken, its line ends and whatever acts on a screen.
 *
 * @param {string} message
 */
function inOneLine(message) {
  return message.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
}
