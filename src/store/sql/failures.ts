import { DeskError, type DeskErrorCode } from "../../domain/desk-error.ts";

/** What is so, in words that whoever operates the desk can act upon. */
interface Failure {
  readonly code: DeskErrorCode;
  readonly why: string;
}

const BUSY: Failure = { code: "store-busy", why: "another process holds it" };
const DAMAGED: Failure = { code: "store-damaged", why: "the database is damaged; restore a backup" };
const FOREIGN: Failure = { code: "store-foreign", why: "it is not a database of this kind" };
const FULL: Failure = { code: "store-full", why: "the disk is full" };
const READ_ONLY: Failure = { code: "store-read-only", why: "it may only be read" };
const AWAY: Failure = { code: "store-unavailable", why: "the database cannot be reached" };
const UNREADABLE: Failure = { code: "store-unavailable", why: "the file cannot be opened" };
const UNWRITABLE: Failure = { code: "store-unavailable", why: "the disk does not take or give what it should" };

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html), with those extended ones that say something else. */
const SQLITE: readonly (readonly [prefix: string, failure: Failure])[] = [
  ["SQLITE_BUSY", BUSY],
  ["SQLITE_LOCKED", BUSY],
  ["SQLITE_CORRUPT", DAMAGED],
  ["SQLITE_NOTADB", FOREIGN],
  ["SQLITE_FULL", FULL],
  ["SQLITE_READONLY", READ_ONLY],
  ["SQLITE_CANTOPEN", UNREADABLE],
  ["SQLITE_PERM", UNREADABLE],
  ["SQLITE_IOERR", UNWRITABLE],
];

/** Conditions and classes of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const POSTGRES: readonly (readonly [prefix: string, failure: Failure])[] = [
  ["25006", READ_ONLY],
  ["53100", FULL],
  ["55P03", BUSY],
  ["57014", BUSY],
  ["40", BUSY],
  ["XX001", DAMAGED],
  ["XX002", DAMAGED],
  ["53", AWAY],
  ["57P", AWAY],
  ["08", AWAY],
  ["58", AWAY],
  ["28", { code: "store-unavailable", why: "the database does not let this user in" }],
  ["3D000", { code: "store-unavailable", why: "there is no database of this name" }],
];

/** What Node says of a folder or file. */
const FILE = /^(EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST)$/;

/** What Node says of a connection that is not there, or not any more. */
const CONNECTION = /^(ECONN|EPIPE|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|ENOENT)/;

/** What pg says, which gives no code, of a connection that ended or could not be had in time. */
const CONNECTION_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|connection timeout/i;

/**
 * What a database threw, as an error that says what could not be done; whatever is no failure of the database stays as it is.
 *
 * @param verb - What was being done: `write to`.
 * @param name - Of the database.
 */
export function storeErrorOf(thrown: unknown, verb: string, name: string): unknown {
  if (thrown instanceof DeskError || !(thrown instanceof Error)) return thrown;
  const failure = failureOf(thrown);
  if (failure === undefined) return thrown;
  return new DeskError(failure.code, `Cannot ${verb} "${name}": ${failure.why}`, { cause: thrown });
}

/** Whether SQLite gave up because another connection holds the database. */
export function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && /^SQLITE_(BUSY|LOCKED)/.test(String(thrown.code));
}

/** Whether PostgreSQL ended a transaction because it and another one waited for each other, so that it may be tried again. */
export function isDeadlock(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && (thrown.code === "40P01" || thrown.code === "40001");
}

function failureOf(thrown: Error): Failure | undefined {
  const errors: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : [thrown];
  const [code = ""] = errors.flatMap((error) =>
    error instanceof Error && "code" in error ? [String(error.code)] : [],
  );
  if (code.startsWith("SQLITE_")) return SQLITE.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (FILE.test(code)) return UNREADABLE;
  if (CONNECTION.test(code) || (code === "" && CONNECTION_MESSAGE.test(thrown.message))) return AWAY;
  return POSTGRES.find(([prefix]) => code.startsWith(prefix))?.[1];
}
