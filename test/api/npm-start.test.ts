import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../support/server.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A start with a database of its own, on a busy machine, in ms. */
const STARTING_MS = 380_000;

interface Started {
  /** `npm start`, as it was typed. */
  readonly npm: ChildProcess;
  readonly ended: Promise<unknown[]>;
  readonly port: number;
  readonly dataDir: string;
  output(): string;
  /** The script that npm runs, the desk that the script runs, and the desk's PostgreSQL. */
  readonly pids: { readonly script: number; readonly desk: number; readonly postgres: number };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function commandsOf(): Promise<{ pid: number; parent: number; command: string }[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    const [status, command] = await Promise.all(
      ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const parent = Number(/\) \S (\d+)/.exec(status ?? '')?.[1]);
    return { pid: Number(pid), parent, command: (command ?? '').replaceAll('\0', ' ') };
  });
  return Promise.all(read);
}

/** As in a terminal, with the PostgreSQL that comes with the project, and empty. */
async function npmStart(): Promise<Started> {
  const dataDir = await mkdtemp(join(tmpdir(), 'assistance-test-npm-'));
  // Root's PostgreSQL runs as somebody else, who must be let through.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, HOME, NODE_COMPILE_CACHE, PORT: String(port), DATA_DIR: dataDir, DEMO: '0' };
  // A process group of its own, as a terminal gives it.
  const npm = spawn('npm', ['start'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(npm, 'exit');
  const file = join(dataDir, 'postgres/cluster/postmaster.pid');
  onTestFinished(async () => {
    const mine = (await commandsOf()).filter(({ command }) => command.includes(dataDir));
    for (const pid of [...mine.map((each) => each.pid), ...pids])
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });
  const pids: number[] = [npm.pid ?? 0];
  await vi.waitFor(
    async () => {
      if (npm.exitCode !== null) throw new Error(`npm ended: ${output}`);
      expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    },
    { timeout: STARTING_MS, interval: 100 },
  );
  const all = await commandsOf();
  const postgres = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const desk = all.find(({ pid }) => pid === postgres)?.parent ?? 0;
  const script = all.find(({ pid }) => pid === desk)?.parent ?? 0;
  pids.push(script, desk, postgres);
  expect(all.find(({ pid }) => pid === script)?.command).toContain('scripts/start.mjs');
  return { npm, ended, port, dataDir, output: () => output, pids: { script, desk, postgres } };
}

/** Waits until no process of it is left; gives what else is. */
async function remainsOf({ pids, port, dataDir }: Started) {
  await vi.waitFor(() => expect(Object.values(pids).filter(isAlive)).toEqual([]), {
    timeout: 30_000,
    interval: 100,
  });
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening');
  probe.close();
  // Ended in order: PostgreSQL takes its own file away, and the desk its lock.
  return ['cluster/postmaster.pid', 'lock.json'].filter((file) =>
    existsSync(join(dataDir, 'postgres', file)),
  );
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('ends all of it, in order, at a SIGTERM to its own process', async () => {
    const started = await npmStart();
    started.npm.kill('SIGTERM');
    await started.ended;
    expect(await remainsOf(started)).toEqual([]);
    expect(started.output()).not.toMatch(/error|✗/i);
  });

  it('ends all of it, in order, at Ctrl-C', async () => {
    const started = await npmStart();
    process.kill(-(started.npm.pid ?? 0), 'SIGINT');
    await started.ended;
    expect(await remainsOf(started)).toEqual([]);
    expect(started.output()).not.toMatch(/error|✗/i);
  });

  it('leaves nothing behind when it is killed', async () => {
    const started = await npmStart();
    started.npm.kill('SIGKILL');
    await started.ended;
    expect(await remainsOf(started)).toEqual([]);
  });

  it('leaves nothing behind when the script in the middle is killed', async () => {
    const started = await npmStart();
    process.kill(started.pids.script, 'SIGKILL');
    await started.ended;
    expect(await remainsOf(started)).toEqual([]);
  });

  it('says that the desk has ended, and ends with its code', async () => {
    const started = await npmStart();
    process.kill(started.pids.desk, 'SIGKILL');
    const [code] = await started.ended;
    expect(code).toBe(137);
    expect(started.output()).toContain('Le service s’est arrêté (SIGKILL)');
    expect(started.output()).toContain('The desk has ended (SIGKILL)');
  });
});
