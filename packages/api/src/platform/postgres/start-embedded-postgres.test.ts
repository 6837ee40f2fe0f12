import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkDatabase } from './index.js';
import {
  queryRows,
  listeningLog,
  madeFolder,
  refusalOf,
  removeMadeFolder,
  startIn,
  temporaryFolder,
} from './testing.js';

afterAll(removeMadeFolder);

const isRoot = process.getuid?.() === 0;
const portOf = (url: string): number => Number(new URL(url).port);
const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A desk in a process of its own, killed without a word; gives the address that its server had. */
async function startThenKill(folder: string): Promise<string> {
  const fixture = fileURLToPath(new URL('start-then-die.fixture.mjs', import.meta.url));
  const desk = spawn(process.execPath, [fixture, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [url] = (await Promise.race([
    once(desk.stdout, 'data'),
    once(desk, 'exit').then(() => {
      throw new Error('the desk ended by itself');
    }),
  ])) as [Buffer];
  const ended = once(desk, 'exit');
  desk.kill('SIGKILL');
  await ended;
  return String(url);
}

/** A server takes a second to make, and the machine may have other work. */
const PATIENCE = 60_000;

describe('the embedded PostgreSQL', { timeout: PATIENCE }, () => {
  test('serves in UTF-8, on this machine alone, to an owner who is not the administrator', async () => {
    const folder = await temporaryFolder();
    const log = listeningLog();
    const { url, stop } = await startIn(folder, log);
    expect(await checkDatabase(url)).toEqual({ version: 18, encoding: 'UTF8' });
    expect(
      await queryRows(
        url,
        `select rolsuper as admin, current_setting('listen_addresses') as addresses, lower('ÉTÉ') as lower,
                (select datcollate || datlocale from pg_database where datname = current_database()) as locale
           from pg_roles where rolname = current_user`,
      ),
    ).toEqual([{ admin: false, addresses: '127.0.0.1', lower: 'été', locale: 'CC.UTF-8' }]);
    await queryRows(
      url,
      'create extension pg_trgm; create extension unaccent; create extension fuzzystrmatch',
    );

    const file = join(folder, 'passwords.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toContain(new URL(url).password);
    expect(await readdir(folder)).not.toContain('cluster.password');
    expect(log.lines.join()).not.toContain(new URL(url).password);

    await Promise.all([stop(), stop()]);
    expect((await refusalOf(checkDatabase(url))).code).toBe('UNREACHABLE');
  });

  test('finds its data and its port again after a stop', async () => {
    const folder = await madeFolder();
    const first = await startIn(folder);
    await queryRows(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await startIn(folder);
    expect(second.url).toBe(first.url);
    expect(await queryRows(second.url, 'select * from kept')).toEqual([{ answer: 42 }]);
    await second.stop();

    const intruder = createServer().listen(portOf(first.url), '127.0.0.1');
    await once(intruder, 'listening');
    onTestFinished(() => void intruder.close());
    const third = await startIn(folder);
    expect(portOf(third.url)).not.toBe((intruder.address() as AddressInfo).port);
    expect(await queryRows(third.url, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test('a desk killed by kill -9 leaves nothing to repair: the next start takes over, the data are there', async () => {
    const folder = await madeFolder();
    const before = await startThenKill(folder);
    const orphan = await postmasterOf(folder);
    // The premise: its server has outlived it.
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const log = listeningLog();
    const { url } = await startIn(folder, log);
    expect(url).toBe(before);
    expect(await postmasterOf(folder)).not.toBe(orphan);
    expect(log.lines.join('\n')).toContain(`${orphan}`);
    expect(await queryRows(url, 'select * from kept')).toEqual([{ text: 'written before the kill' }]);
  });

  test('a server killed with its desk starts again, whoever has its process number now', async () => {
    const folder = await madeFolder();
    await startThenKill(folder);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    const file = join(folder, 'cluster/postmaster.pid');
    // As after a restart of the machine: the number belongs to another program of the same account.
    const { uid, gid } = await stat(file);
    const other = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    onTestFinished(() => void other.kill());
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(other.pid)));
    const { url } = await startIn(folder);
    expect(await queryRows(url, 'select * from kept')).toEqual([{ text: 'written before the kill' }]);
  });

  test('a server that is killed is started again, where its clients look for it, and nothing is lost', async () => {
    const folder = await madeFolder();
    const log = listeningLog();
    const { url, stop } = await startIn(folder, log);
    await queryRows(url, 'create table kept as select 42 as answer');
    for (let round = 0; round < 2; round += 1) {
      const killed = await postmasterOf(folder);
      process.kill(killed, 'SIGKILL');
      const answersAgain = () => log.lines.filter((line) => line.includes('répond de nouveau')).length;
      await expect.poll(answersAgain, { timeout: PATIENCE }).toBe(round + 1);
      expect(await queryRows(url, 'select * from kept')).toEqual([{ answer: 42 }]);
      expect(await postmasterOf(folder)).not.toBe(killed);
    }
    await stop();
    expect((await refusalOf(checkDatabase(url))).code).toBe('UNREACHABLE');
  });

  test('a server that cannot be started again is said to be lost, with its own words', async () => {
    const folder = await madeFolder();
    const { lost } = await startIn(folder);
    await rm(join(folder, 'cluster/global/pg_control'));
    process.kill(await postmasterOf(folder), 'SIGKILL');
    const told = await lost;
    expect(told.code).toBe('START_FAILED');
    expect(told.messages.fr).toMatch(/pg_control|could not find/);
  });

  test('a server that dies again and again is given up, with what to look at', async () => {
    const folder = await madeFolder();
    const log = listeningLog();
    const { lost } = await startIn(folder, log);
    for (let deaths = 0; deaths < 5; deaths += 1) {
      const answers = () => log.lines.filter((line) => line.includes('répond de nouveau')).length;
      await expect.poll(answers, { timeout: PATIENCE }).toBe(deaths);
      process.kill(await postmasterOf(folder), 'SIGKILL');
    }
    const given = await lost;
    expect(given).toMatchObject({ code: 'SERVER_LOST', message: expect.stringContaining('dmesg') });
  });

  test('a stop while it is being started again ends it', async () => {
    const folder = await madeFolder();
    const log = listeningLog();
    const { url, stop } = await startIn(folder, log);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await expect.poll(() => log.lines.join('\n')).toContain('il est relancé');
    await stop();
    expect((await refusalOf(checkDatabase(url))).code).toBe('UNREACHABLE');
    const again = await startIn(folder);
    expect(await checkDatabase(again.url)).toMatchObject({ version: 18 });
  });

  test('a server whose desk still runs is never stopped, even by one that has got the lock', async () => {
    const folder = await madeFolder();
    const { url } = await startIn(folder);
    const server = await postmasterOf(folder);
    await rm(join(folder, 'lock.json'));
    const refused = await refusalOf(startIn(folder));
    expect(refused.code).toBe('FOLDER_IN_USE');
    expect(refused.messages.fr).toContain(`kill -INT ${server}`);
    expect(await postmasterOf(folder)).toBe(server);
    expect(await checkDatabase(url)).toMatchObject({ version: 18 });
  });

  test.each([
    ['of another container, whose process numbers say nothing here', { where: { processes: 'pid:[1]' } }],
    ['of another machine', { where: { kernel: 'another' } }],
    ['that is another process under the same number', { server: { started: '1' } }],
  ])('a server %s is not proved to be ours, and left alone', async (_what, changed) => {
    const folder = await madeFolder();
    await startThenKill(folder);
    const server = await postmasterOf(folder);
    const file = join(folder, 'server.json');
    const record = JSON.parse(await readFile(file, 'utf8')) as Record<string, object>;
    for (const [part, other] of Object.entries(changed)) Object.assign(record[part] ?? {}, other);
    await writeFile(file, JSON.stringify(record));
    expect((await refusalOf(startIn(folder))).code).toBe('FOLDER_IN_USE');
    expect(() => process.kill(server, 0)).not.toThrow();
    process.kill(server, 'SIGINT');
    await expect.poll(() => postmasterOf(folder).catch(() => null), { timeout: PATIENCE }).toBeNull();
    await expect.poll(() => isAlive(server), { timeout: PATIENCE }).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')(
    'a server that was left before such notes were taken is stopped, for it has no parent',
    async () => {
      const folder = await madeFolder();
      await startThenKill(folder);
      await rm(join(folder, 'server.json'));
      const { url } = await startIn(folder);
      expect(await queryRows(url, 'select * from kept')).toEqual([{ text: 'written before the kill' }]);
    },
  );

  test('a second desk on the same folder is told so, and the first goes on', async () => {
    const folder = await madeFolder();
    const { url } = await startIn(folder);
    const refused = await refusalOf(startIn(folder));
    expect(refused.code).toBe('FOLDER_IN_USE');
    expect(refused.messages.fr).toContain('DATA_DIR');
    expect(await checkDatabase(url)).toMatchObject({ version: 18 });
  });

  test('a folder whose making was cut off is made again', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cluster.partial/base'), { recursive: true });
    await writeFile(join(folder, 'cluster.partial/PG_VERSION'), '18\n');
    await mkdir(join(folder, 'cluster'));
    const { url } = await startIn(folder);
    expect(await checkDatabase(url)).toMatchObject({ version: 18 });
    expect(await readdir(folder)).not.toContain('cluster.partial');
  });

  test('lost passwords are replaced, the data stay', async () => {
    const folder = await madeFolder();
    const first = await startIn(folder);
    await queryRows(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await rm(join(folder, 'passwords.json'));
    const second = await startIn(folder);
    expect(second.url).not.toBe(first.url);
    expect(await queryRows(second.url, 'select * from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    await writeFile(join(folder, 'passwords.json'), JSON.stringify({ admin: 'other', owner: 'other' }));
    const third = await startIn(folder);
    expect(await queryRows(third.url, 'select * from kept')).toEqual([{ answer: 42 }]);
  });

  test.each([
    ['17\n', 'VERSION_MISMATCH', 'PostgreSQL 17'],
    ['', 'FOLDER_DAMAGED', 'sauvegarde'],
  ])('a folder of version %j is left as it is: %s', async (version, code, said) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cluster'));
    await writeFile(join(folder, 'cluster/PG_VERSION'), version);
    const refused = await refusalOf(startIn(folder));
    expect(refused).toMatchObject({ code });
    expect(refused.message).toContain(said);
    expect(await readdir(join(folder, 'cluster'))).toEqual(['PG_VERSION']);
  });

  test('a damaged server is told with its own words', async () => {
    const folder = await madeFolder();
    await (await startIn(folder)).stop();
    await rm(join(folder, 'cluster/global/pg_control'));
    const refused = await refusalOf(startIn(folder));
    expect(refused.code).toBe('START_FAILED');
    expect(refused.messages.fr).toMatch(/pg_control|could not find/);
  });
});

/** A temporary folder that any account may enter. */
async function openFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await chmod(folder, 0o755);
  return folder;
}

describe.skipIf(!isRoot)(
  'started by root, below a folder that is closed to others',
  { timeout: PATIENCE },
  () => {
    test('the server lives in a refuge, and its data are found there again', async () => {
      const closed = await temporaryFolder();
      expect((await stat(closed)).mode & 0o777).toBe(0o700);
      const refuge = await openFolder();
      const folder = join(closed, 'project/.data/postgres');

      const log = listeningLog();
      const first = await startIn(folder, log, refuge);
      expect(log.lines.join('\n')).toContain(`${closed} est fermé`);
      await queryRows(first.url, 'create table kept as select 42 as answer');
      await first.stop();
      const second = await startIn(folder, log, refuge);
      expect(await queryRows(second.url, 'select * from kept')).toEqual([{ answer: 42 }]);
      await second.stop();

      await rm(refuge, { recursive: true });
      const refused = await refusalOf(startIn(folder, log, refuge));
      expect(refused.code).toBe('FOLDER_DAMAGED');
    });

    test('what to open is said when there is no refuge', async () => {
      const closed = await temporaryFolder();
      const refused = await refusalOf(startIn(join(closed, 'data'), listeningLog(), join(closed, 'refuge')));
      expect(refused.code).toBe('FOLDER_UNREACHABLE');
      expect(refused.messages.fr).toContain(`chmod o+x ${closed}`);
    });
  },
);
