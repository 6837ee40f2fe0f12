import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase } from '@assistance/api/testing/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DESK = fileURLToPath(new URL('../../packages/api/dist/cli/desk.js', import.meta.url));

let folder: string;
let url: string;
let database: pg.Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assistance-test-files-'));
  ({ url } = await createTestDatabase());
  database = new pg.Client({ connectionString: url });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
/** A command as an administrator types it on the server, and the answers to what it asks. */
const type = (args: readonly string[], answers: readonly string[] = []): Promise<Ended> =>
  new Promise((resolve) => {
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: url, DATA_DIR: folder };
    const child = execFile(process.execPath, [DESK, ...args], { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(answers.map((answer) => `${answer}\n`).join(''));
  });
const rows = async (sql: string): Promise<unknown[]> => (await database.query(sql)).rows;

describe('an empty desk', () => {
  it('is walked through its opening by a command: by files, by hand, and to where one stops', async () => {
    const file = 'etablissements.csv';
    await writeFile(
      join(folder, file),
      'Nom;Nom court;Ville\nUniversité des Essarts;U. Essarts;Essarts\nÉcole de Montclar;EC Montclar;Montclar\n',
    );
    const admin = ['odile.roche', 'Odile', 'Roche', 'odile.roche@amue.example'];
    const product = ['+', 'GÉODE', 'Gestion des salles', 'Rooms', ''];
    const release = ['+', 'GEODE', 'Version 1', 'version', '01/02/2026', '', '', ''];
    // A mode that there is not is said at once, and asked again.
    const deployments = [
      '+',
      'EC Montclar',
      'GÉODE',
      'ailleurs',
      '',
      '',
      '',
      'EC Montclar',
      'GÉODE',
      'classique',
      '',
      '',
      '',
      '',
    ];
    const answers = [...admin, 'absent.csv', file, '', ...product, '', ...release, '', ...deployments, ''];
    const { code, stdout, stderr } = await type(['init'], answers);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/shown only once: \S+/);
    expect(stdout).toContain('unreadable file');
    expect(stdout).toContain('créée / created  École de Montclar');
    expect(stdout).toContain('« ailleurs » n’est pas admis ici');
    expect(await rows(`select name from establishment order by 1`)).toHaveLength(2);
    expect(
      await rows(
        `select e.short_name, p.name, r.name as release, d.mode from deployment d
           join establishment e on e.id = d.establishment_id join product p on p.id = d.product_id
           join release r on r.product_id = p.id`,
      ),
    ).toEqual([{ short_name: 'EC Montclar', name: 'GÉODE', release: 'Version 1', mode: 'classic' }]);
    expect(await rows(`select login, role from person`)).toEqual([{ login: 'odile.roche', role: 'admin' }]);
  }, 120_000);

  it('takes a file tried dry, refused with its rows given back, written, exported and undone', async () => {
    const file = join(folder, 'comptes.csv');
    const refused = join(folder, 'refus.csv');
    const titles = 'Identifiant;Prénom;Nom;Adresse électronique;Établissement';
    const good = 'joelle.tournel;Joëlle;Tournel;joelle.tournel@essarts.example;U. Essarts';
    await writeFile(file, `${titles}\n${good}\nx;Sans;Adresse;;U. Essarts\n`);
    const bad = await type(['import', 'comptes', file, '--refused', refused]);
    expect([bad.code, bad.stderr]).toEqual([1, '']);
    expect(bad.stdout).toContain('Rien n’a été écrit');
    expect(await readFile(refused, 'utf8')).toContain(
      'x;Sans;Adresse;;U. Essarts;3;Adresse électronique\u00a0: Ce champ est obligatoire.',
    );

    await writeFile(file, Buffer.from(`${titles}\n${good}\n`, 'latin1'));
    const latin = await type(['import', 'comptes', file]);
    expect([latin.code, latin.stderr]).toEqual([2, expect.stringContaining('n’est pas en UTF-8')]);

    await writeFile(file, `${titles}\n${good}\n`);
    const done = await type(['import', 'people', file]);
    expect([done.code, done.stderr]).toEqual([0, '']);
    const [, id = ''] = /Import (\S+)/.exec(done.stdout) ?? [];
    const out = await type(['export', 'accounts', '--language', 'en']);
    expect(out.stdout).toMatch(/^\uFEFFLogin;First name;Family name/);
    expect(out.stdout).toContain('joelle.tournel;Joëlle;Tournel');
    expect(await type(['undo-import', id])).toMatchObject({ code: 0, stderr: '' });
    expect(await rows(`select login from person`)).toEqual([{ login: 'odile.roche' }]);
  }, 120_000);
});
