import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const LIB = fileURLToPath(new URL('../../scripts/lib', import.meta.url));
/** A command that waits for its turn, says so, says that it has it, and ends when it is told to. */
const COMMAND = `
  import { alone } from './scripts/lib/lock.mjs';
  const work = async () => {
    console.log('has its turn');
    await new Promise((resolve) => process.stdin.once('data', resolve));
    process.stdin.destroy();
  };
  await alone(work, { watched: 2_000, onWait: () => console.log('waits') });
`;

let root: string;
/** A project of its own: its scripts alone. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'assistance-test-scripts-'));
  const folder = root;
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(LIB, join(root, 'scripts/lib'), { recursive: true });
  await writeFile(join(root, 'command.mjs'), COMMAND);
});

const lockFile = () => join(root, '.cache/scripts.lock');

interface Started {
  readonly child: ChildProcess;
  /** Resolves with the next thing that it says. */
  says(): Promise<string>;
  end(): Promise<void>;
}
function start(within: readonly string[] = []): Started {
  const [program = '', ...args] = [...within, process.execPath, 'command.mjs'];
  const child = spawn(program, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    says: async () => String((await lines.next()).value),
    async end() {
      child.stdin?.write('end');
      await ended;
    },
  };
}

const [TURN, WAITS] = ['has its turn', 'waits'];

describe('commands that install and build', () => {
  it('do so one after the other', async () => {
    const first = start();
    expect(await first.says()).toBe(TURN);
    const second = start();
    expect(await second.says()).toBe(WAITS);
    await first.end();
    expect(await second.says()).toBe(TURN);
    await second.end();
    await expect(readFile(lockFile())).rejects.toThrow('ENOENT');
  });

  it('do not wait for one that was killed', async () => {
    const first = start();
    expect(await first.says()).toBe(TURN);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect(await start().says()).toBe(TURN);
  });

  it('do not wait for another process under the number of one that is gone', async () => {
    const first = start();
    expect(await first.says()).toBe(TURN);
    const text = JSON.parse(await readFile(lockFile(), 'utf8'));
    first.child.kill('SIGKILL');
    await writeFile(lockFile(), JSON.stringify({ ...text, pid: process.pid }));
    expect(await start().says()).toBe(TURN);
  });

  const CONTAINER = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const [program = '', ...args] = [...CONTAINER, 'true'];
  it.skipIf(spawnSync(program, args).status !== 0)(
    'wait for one of another container, whose process numbers say nothing here, and it for them',
    async () => {
      const contained = start(CONTAINER);
      expect(await contained.says()).toBe(TURN);
      const second = start();
      expect(await second.says()).toBe(WAITS);
      await contained.end();
      expect(await second.says()).toBe(TURN);
      expect(await start(CONTAINER).says()).toBe(WAITS);
    },
  );

  it('wait for a sign of one elsewhere, and no longer than for that', async () => {
    const first = start();
    expect(await first.says()).toBe(TURN);
    await first.end();
    await writeFile(lockFile(), JSON.stringify({ pid: 1, started: '1', where: 'elsewhere' }));
    const second = start();
    expect(await second.says()).toBe(WAITS);
    // For longer than it is watched.
    for (const until = Date.now() + 3_000; Date.now() < until; await pause(50))
      await utimes(lockFile(), new Date(), new Date());
    expect(await readFile(lockFile(), 'utf8')).toContain('elsewhere');
    expect(await second.says()).toBe(TURN);
  });
});
