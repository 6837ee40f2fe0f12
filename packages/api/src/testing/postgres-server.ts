import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A PostgreSQL that lives as long as a test run. */
export interface TestServer {
  /** Address of the maintenance database, with rights to create others. */
  readonly url: string;
  stop(): Promise<void>;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Node strips the types of the sources by itself; the hooks find `./x.ts` where `./x.js` is meant. */
const HOLDER = import.meta.url.endsWith('.ts')
  ? ['--import', here('../../../../scripts/lib/typescript-hooks.mjs'), here('./postgres-holder.ts')]
  : [here('./postgres-holder.js')];

/**
 * Starts the PostgreSQL that comes with the npm packages, in a temporary folder on a free port of this machine.
 * It ends with this process, however that ends. Throws with the server's own words when it cannot start.
 */
export async function startTestServer(): Promise<TestServer> {
  const holder = spawn(process.execPath, HOLDER, {
    stdio: ['pipe', 'pipe', 'pipe'],
    // The checkout may be closed to the account that PostgreSQL runs as.
    cwd: tmpdir(),
  });
  const ended = new Promise<void>((resolve) => void holder.once('exit', () => resolve()));
  let log = '';
  holder.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4000)));
  const url = await new Promise<string>((resolve, reject) => {
    holder.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()));
    holder.once('error', reject);
    void ended.then(() => reject(new Error(`The test PostgreSQL did not start:\n${log}`)));
  });
  return {
    url,
    async stop() {
      holder.stdin.end();
      await ended;
    },
  };
}
