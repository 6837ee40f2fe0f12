import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestClient } from '@assistance/api/testing/client';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, type ServerProcess } from '../support/server.js';
import { PASSWORD, WORLD } from '../support/world.js';

const CLI = fileURLToPath(new URL('../../packages/api/dist/cli', import.meta.url));
const ANSWER =
  'Relancez la transaction FMJ2 en période 013, puis contrôlez le journal des erreurs avant la reprise.';

let desk: ServerProcess;
beforeAll(async () => {
  desk = await startServer({ template: WORLD });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** A command as an administrator types it, beside the desk that runs. */
const type = (command: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: desk.databaseUrl, DATA_DIR: desk.dataDir };
    execFile(
      process.execPath,
      [join(CLI, command), ...args],
      { env, cwd: desk.dataDir },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
/** As the owner of the database. */
async function sql(statement: string): Promise<Record<string, unknown>[]> {
  const owner = new pg.Client({ connectionString: desk.databaseUrl });
  await owner.connect();
  try {
    return (await owner.query(statement)).rows as Record<string, unknown>[];
  } finally {
    await owner.end();
  }
}
const fileOf = async (name: string, content: unknown): Promise<string> => {
  const path = join(desk.dataDir, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const found = async (question: string): Promise<number> => {
  const client = new TestClient(desk.url);
  await client.signIn('sacha', PASSWORD);
  const { searchKnowledgeBase } = await client.query(
    `query ($question: String!) { searchKnowledgeBase(question: $question) { hits { article { title } } } }`,
    { question },
  );
  return searchKnowledgeBase.hits.filter(
    ({ article }: { article: { title: string } }) => article.title === question,
  ).length;
};

describe('the first administrator', () => {
  const made = (login: string) =>
    type('desk.js', 'create-admin', '--login', login, '--first-name', 'Odile', '--last-name', 'Roche');

  it('is made by a command, which says the password once', async () => {
    const { code, stdout, stderr } = await made('odile.roche');
    expect([code, stderr]).toEqual([0, expect.stringContaining('shown only once')]);
    const [login, password] = stdout.trim().split(' ') as [string, string];
    const client = new TestClient(desk.url);
    await client.signIn(login, password);
    expect((await client.query(`{ me { firstName role } }`)).me).toEqual({
      firstName: 'Odile',
      role: 'ADMIN',
    });
  });

  it('is not made twice', async () => {
    await made('odile.bis');
    const { code, stdout, stderr } = await made('odile.bis');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Cet identifiant est déjà attribué');
    expect(stderr).not.toContain('    at ');
  });
});

describe('C3.4.4 an admin who is locked out', () => {
  it('gets in by a link that the server prints, once', async () => {
    const { code, stdout, stderr } = await type('desk.js', 'reset-admin', ' ADA ');
    expect([code, stderr]).toEqual([0, expect.stringContaining('shown only once')]);
    const token = new URL(stdout.trim()).hash.slice(1);
    const client = new TestClient(desk.url);
    const choose = `mutation ($token: String!, $password: String!) { choosePassword(token: $token, password: $password) }`;
    const variables = { token, password: 'trois girafes nagent vers Oslo' };
    await client.query(choose, variables);
    await client.signIn('ada', variables.password);
    expect(await client.refusal(choose, variables)).toMatchObject({ code: 'LINK_USED' });
    // The other tests sign in as before.
    const again = await type('desk.js', 'invite', 'ada');
    await client.query(choose, { token: new URL(again.stdout.trim()).hash.slice(1), password: PASSWORD });
  });

  it.each([
    ['reset-admin', 'camille'],
    ['invite', 'personne'],
  ])('%s %s prints nothing', async (command, login) => {
    const { code, stdout, stderr } = await type('desk.js', command, login);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/cet identifiant|no open account/i);
  });
});

describe('C3.3.1 a text that should not have been written', () => {
  it('is erased by a command, on the desk that runs, and kept on a list that a restore applies again', async () => {
    const path = await fileOf('repris.json', [
      { id: 'c1', title: 'Le codicille des paiements', text: ANSWER },
    ]);
    const imported = await type('desk.js', 'import-tickets', path, '--json');
    const [line] = (JSON.parse(imported.stdout) as { lines: { number: string }[] }).lines;
    const number = line?.number ?? '';
    const list = join(desk.dataDir, 'erasures.jsonl');
    const ofTicket = ['--ticket', number, '--entry', '1', '--list', list];
    const erase = (...more: string[]) => type('desk.js', 'erase-text', ...ofTicket, ...more);

    const done = await erase('--field', 'request.title', '--reason', 'Il nommait quelqu’un.');
    // Its article carried the title over, and says it no more.
    expect([done.code, done.stderr, done.stdout]).toEqual([0, '', '3 textes effacés. / 3 erased.\n']);
    await vi.waitFor(async () => expect(await found('Le codicille des paiements')).toBe(0), 15_000);
    const client = new TestClient(desk.url);
    await client.signIn('ada', PASSWORD);
    const { ticket } = await client.query(`query ($number: String!) { ticket(number: $number) { title } }`, {
      number,
    });
    expect(ticket.title).toBe('[Texte effacé]');
    const kept = await readFile(list, 'utf8');
    const lines = kept.trim().split('\n');
    expect(lines.map((each) => JSON.parse(each) as object)).toContainEqual(
      expect.objectContaining({ number, field: 'request.title', reason: 'Il nommait quelqu’un.' }),
    );
    expect(kept).not.toContain('codicille');

    const twice = await erase('--field', 'request.title', '--reason', 'Il nommait quelqu’un.');
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('a déjà été effacé')]);
    const none = await erase('--reason', ' ');
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('Donnez un motif')]);

    const applied = await type('desk.js', 'apply-erasures', list);
    expect([applied.code, applied.stdout]).toEqual([0, expect.stringContaining('0 erased, 3 before, 0 not')]);
    const written = await type('desk.js', 'list-erasures', `${list}.bis`);
    expect([written.code, await readFile(`${list}.bis`, 'utf8')]).toEqual([0, kept]);
    const bad = await type('desk.js', 'apply-erasures', await fileOf('bad.jsonl', '{"textId": 1}'));
    expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('line 1')]);
    expect(bad.stderr).not.toContain('    at ');
  }, 180_000);
});

describe('the tickets of another desk', () => {
  const run = (path: string, ...options: string[]) => type('desk.js', 'import-tickets', path, ...options);

  it('are tried dry, brought in, found at once on the desk that runs, and brought in no second time', async () => {
    const title = 'Le trébuchet des engagements';
    const path = await fileOf('ancien.json', [{ id: 1, title, text: ANSWER }]);
    const dry = await run(path, '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('rien n’a été écrit')]);
    expect(await found(title)).toBe(0);

    const done = await run(path, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ written: true, lines: [{ status: 'imported' }] });
    await vi.waitFor(async () => expect(await found(title)).toBe(1), 15_000);

    const again = await run(path);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringContaining(
        '0 fiche reprise, 1 déjà présente, 0 refusée. / 0 imported, 1 already there, 0 refused.',
      ),
    ]);
  });

  it.each<[what: string, content: unknown, code: number, told: RegExp]>([
    [
      'one bad line',
      [
        { id: 2, title: 'Bonne', text: ANSWER },
        { id: 3, title: '' },
      ],
      1,
      /3 +refusée \/ refused +title/,
    ],
    ['no JSON', '{', 2, /Fichier illisible \/ unreadable file/],
    ['no list', { id: 1 }, 2, /Un tableau JSON est attendu/],
  ])('in a file with %s are all left out, and the command says why', async (_what, content, code, told) => {
    const ended = await run(await fileOf('mauvais.json', content));
    expect(ended.code).toBe(code);
    expect(ended.stdout + ended.stderr).toMatch(told);
    expect(ended.stderr).not.toContain('    at ');
    expect(await found('Bonne')).toBe(0);
  });

  it('are not looked for in a file that is not there, nor answered for by nobody', async () => {
    expect(await run('nulle-part.json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ENOENT'),
    });
    const path = await fileOf('autre.json', [{ id: 9, title: 'Autre', text: ANSWER }]);
    expect(await run(path, '--agent', 'nobody')).toMatchObject({ code: 2 });
  });
});

it('the database is brought to the newest schema by a command, which finds it there already', async () => {
  expect(await type('db-migrate.js')).toMatchObject({ code: 0, stdout: 'Rien à faire. / Nothing to do.\n' });
});

describe('C3.3.1 the audit', () => {
  it('records each command before it is done, with the account on the server; secrets and texts are not in it', async () => {
    const ticket = ['--ticket', '2026-999999', '--entry', '1'] as const;
    const { code } = await type('desk.js', 'erase-text', ...ticket, '--reason', 'Une mirabelle');
    expect(code).toBe(2);
    const [entry] = await sql(`select * from audit_entry where operation = 'erase-text' order by id desc`);
    expect(entry).toMatchObject({
      kind: 'command',
      account: expect.stringMatching(/.@./),
      details: { ticket: '2026-999999', entry: '1', withheld: ['reason'] },
    });
    expect(JSON.stringify(entry)).not.toContain('mirabelle');
  });

  it('is checked by a command, which says where it is broken, and whether it is the one that was noted', async () => {
    const whole = await type('desk.js', 'verify-audit');
    expect(whole.stdout).toMatch(/Changements \/ changes : \d+ vérifiée/);
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    const anchor = /changes:\d+:[\da-f]{64}/.exec(whole.stdout)?.[0] ?? '';
    expect(await type('desk.js', 'verify-audit', '--anchor', anchor)).toMatchObject({ code: 0 });
    const other = await type('desk.js', 'verify-audit', '--anchor', anchor.replace(/.{8}$/, '00000000'));
    expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('FAILED') });
    await sql(`alter table audit_entry disable trigger user`);
    await sql(`update audit_entry set account = 'nobody@nowhere' where chain = 'changes' and position = 1`);
    await sql(`alter table audit_entry enable trigger user`);
    const broken = await type('desk.js', 'verify-audit');
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('BROKEN at place 1');
  });
});
