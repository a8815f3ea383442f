// This file is read by whatever Node somebody has, so it keeps to the syntax of Node 12.

const OLDEST = { major: 24, minor: 12 };

/** The exit code for bad configuration: EX_CONFIG of sysexits.h. */
const BAD_CONFIGURATION = 78;

/**
 * Why the desk cannot run on this version of Node, and what to do about it, in one line.
 *
 * @param {string} version - As in `process.versions.node`: "24.12.0".
 * @param {string} npmCommand - What to type instead, so that npm picks the Node that `npm ci` installed: "npm start".
 * @param {string} [work] - What cannot be done, as it stands after "Cannot".
 * @returns {string | undefined} `undefined` if the version will do.
 */
export function nodeRefusalOf(version, npmCommand, work = "start the desk") {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  return `Cannot ${work} on Node ${version}: it needs ${oldest} or newer; type \`${npmCommand}\`, which uses the Node that \`npm ci\` installs, or install Node ${OLDEST.major}`;
}

/**
 * Ends the process with exit code 78 and one line on standard error if this Node is too old to run TypeScript as it lies.
 *
 * @param {string} npmCommand - What to type instead: "npm start".
 * @param {string} [work] - What cannot be done, as it stands after "Cannot".
 */
export function requireNode(npmCommand, work) {
  const refusal = nodeRefusalOf(process.versions.node, npmCommand, work);
  if (refusal === undefined) return;
  process.stderr.write(`${refusal}\n`);
  process.exit(BAD_CONFIGURATION);
}
