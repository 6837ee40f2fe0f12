import { execFile } from 'node:child_process';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { TestClient } from '@assistance/api/testing/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';

const CLI = fileURLToPath(new URL('../../packages/api/dist/cli/desk.js', import.meta.url));
const BACK = { timeout: 60_000, interval: 50 };

let desk: ServerProcess;
/** With the PostgreSQL that comes with the project, as `npm start` has it. */
beforeEach(async () => {
  desk = await startServer({ env: { DATABASE_URL: '' } });
});

const cluster = () => join(desk.dataDir, 'postgres/cluster');
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(cluster(), 'postmaster.pid'), 'utf8')).split('\n')[0]);
const status = async (path: string): Promise<number> => (await fetch(`${desk.url}${path}`)).status;

describe('the PostgreSQL of the desk, killed as when memory runs out', () => {
  it('is started again: nobody signs in anew, and nothing is lost', async () => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: desk.dataDir };
    const person = ['--login', 'odile', '--first-name', 'Odile', '--last-name', 'Roche'];
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'create-admin', ...person], { env });
    const odile = new TestClient(desk.url);
    await odile.signIn('odile', stdout.trim().split(' ')[1] ?? '');
    for (let round = 0; round < 2; round += 1) {
      process.kill(await postmaster(), 'SIGKILL');
      await vi.waitFor(async () => expect(await status('/health/ready')).toBe(503), BACK);
      expect(await status('/health/live')).toBe(200);
      await vi.waitFor(async () => expect(await status('/health/ready')).toBe(200), BACK);
      expect((await odile.query('{ me { firstName } }')).me).toEqual({ firstName: 'Odile' });
    }
    expect(await desk.stop()).toBe(0);
  });

  it('ends the desk with a clear word and a code of its own when it cannot be started again', async () => {
    const killed = await postmaster();
    await rename(join(cluster(), 'global/pg_control'), join(cluster(), 'global/pg_control.gone'));
    process.kill(killed, 'SIGKILL');
    expect(await desk.ended).toBe(69);
    // What a person reads last, after the log.
    const told = /\n(PostgreSQL n’a pas démarré sur .*)$/s.exec(desk.output())?.[1];
    expect(told).toContain('pg_control');
    expect(told).toContain('PostgreSQL did not start');
    expect(told).not.toContain('    at ');
  });
});
