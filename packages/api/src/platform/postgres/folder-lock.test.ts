import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockFolder } from './folder-lock.js';
import { refusalOf, temporaryFolder } from './testing.js';
import { whereabouts, type Whereabouts } from './whereabouts.js';

const FIXTURE = fileURLToPath(new URL('hold-lock.fixture.mjs', import.meta.url));
const here = await whereabouts();
/** Another container of this machine, under the same name. */
const BESIDE: Whereabouts = { ...here, network: 'net:[1]', processes: 'pid:[1]' };
/** Another machine that shares the folder. */
const ELSEWHERE: Whereabouts = { ...here, host: 'elsewhere', kernel: 'another', network: 'net:[1]' };

const fileOf = (folder: string) => join(folder, 'lock.json');
const lock = async (folder: string, options: Parameters<typeof lockFolder>[2] = {}) => {
  const held = await lockFolder(folder, fileOf(folder), { beat: 20, watched: 400, ...options });
  onTestFinished(() => held.release());
  return held;
};

/** A desk in a process of its own; `within` runs it, in a container say. */
async function holdApart(folder: string, within: readonly string[] = []) {
  const [program = '', ...args] = [...within, process.execPath, FIXTURE, folder];
  const desk = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const signal = (name: NodeJS.Signals) => void process.kill(-(desk.pid ?? 0), name);
  const ended = once(desk, 'exit');
  onTestFinished(async () => {
    if (desk.exitCode === null && desk.signalCode === null) signal('SIGKILL');
    await ended;
  });
  await Promise.race([
    once(desk.stdout, 'data'),
    ended.then(() => {
      throw new Error('It ended before it had the lock.');
    }),
  ]);
  return {
    freeze: () => signal('SIGSTOP'),
    async kill() {
      signal('SIGKILL');
      await ended;
    },
  };
}

describe('the lock of a folder', () => {
  test.each([
    ['by this very machine', here],
    ['by another container of this machine, under the same name', BESIDE],
    ['by another machine that shares the folder', ELSEWHERE],
  ])('is found held %s, and free once it was let go', async (_what, where) => {
    const folder = await temporaryFolder();
    const first = await lock(folder, { here: where });
    const before = await readFile(fileOf(folder), 'utf8');
    const refused = await refusalOf(lock(folder));
    expect(refused.code).toBe('FOLDER_IN_USE');
    expect(refused.messages.fr).toContain('DATA_DIR');
    expect(await readFile(fileOf(folder), 'utf8')).toBe(before);
    await first.release();
    expect(await readdir(folder)).toEqual([]);
    await lock(folder);
  });

  test.each([
    ['this machine', here],
    ['another container of it', BESIDE],
  ])(
    'of a desk that was killed is taken over from %s, at once and with all that it left',
    async (_what, where) => {
      const folder = await temporaryFolder();
      await (await holdApart(folder)).kill();
      // Watched for longer than the test may take: nobody waits.
      await (await lock(folder, { here: where, watched: 600_000 })).release();
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test.each([
    ['this machine', here],
    ['another container of it', BESIDE],
  ])('of a desk that is frozen stays its own, seen from %s', async (_what, where) => {
    const folder = await temporaryFolder();
    const desk = await holdApart(folder);
    desk.freeze();
    expect((await refusalOf(lock(folder, { here: where, watched: 0 }))).code).toBe('FOLDER_IN_USE');
  });

  test('of another machine is taken over once it gives no sign', async () => {
    const folder = await temporaryFolder();
    const gone = { ...ELSEWHERE, pid: 12, port: 1, socket: 'lock-gone.sock', token: 'gone' };
    await writeFile(fileOf(folder), JSON.stringify(gone));
    await lock(folder);
    expect(JSON.parse(await readFile(fileOf(folder), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  test('that was written before containers were thought of is respected while it is touched', async () => {
    const folder = await temporaryFolder();
    await lock(folder);
    const { pid, host, port } = JSON.parse(await readFile(fileOf(folder), 'utf8'));
    await writeFile(fileOf(folder), JSON.stringify({ pid, host, port, token: 'of another version' }));
    expect((await refusalOf(lock(folder))).code).toBe('FOLDER_IN_USE');
  });

  test('is one desk’s, of ten that ask for what a killed one left', async () => {
    const folder = await temporaryFolder();
    await (await holdApart(folder)).kill();
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => lock(folder)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  /** Its own addresses and process numbers, the same host name, the same folder: as two containers have them. */
  const CONTAINER = ['unshare', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const [program = '', ...args] = [...CONTAINER, 'true'];
  test.skipIf(spawnSync(program, args).status !== 0)(
    'is respected from a real container to this machine and back, and taken over once that is gone',
    async () => {
      const folder = await temporaryFolder();
      const contained = await holdApart(folder, CONTAINER);
      expect(JSON.parse(await readFile(fileOf(folder), 'utf8'))).toMatchObject({ host: here.host });
      expect((await refusalOf(lock(folder, { watched: 0 }))).code).toBe('FOLDER_IN_USE');
      await contained.kill();
      await lock(folder, { watched: 600_000 });
      await expect(holdApart(folder, CONTAINER)).rejects.toThrow('before it had the lock');
    },
  );
});
