import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './server.js';

const MAIN = fileURLToPath(new URL('../../packages/api/dist/main.js', import.meta.url));
const STARTING_MS = 300_000;
const ENDING_MS = 20_000;

/** The built desk as `npm start` has it: its demonstration, the PostgreSQL that comes with it, files in one folder. */
export interface Demonstration {
  readonly port: number;
  isAlive(): boolean;
  /** Asks it to end; ends it when it does not. */
  stop(): Promise<void>;
}

/** Starts it in a folder, filled the first time, on a free port of this machine; resolves when its search is ready. */
export async function startDemonstration(dataDir: string): Promise<Demonstration> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    cwd: dataDir,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      DEMO: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      LOG_FORMAT: 'json',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  const deadline = Date.now() + STARTING_MS;
  while (!output.includes('Assistance Amue : http')) {
    if (!isAlive() || Date.now() > deadline) throw new Error(`The desk does not start:\n${output}`);
    await pause(100);
  }
  return {
    port,
    isAlive,
    async stop() {
      if (!isAlive()) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, pause(ENDING_MS, null, { ref: false })]);
      if (isAlive()) child.kill('SIGKILL');
    },
  };
}
