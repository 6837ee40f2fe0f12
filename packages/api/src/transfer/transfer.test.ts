import { describe, expect, it } from 'vitest';
import { startTestServer } from '../testing/test-server.js';
import { EXPORT, IMPORT, importInto, newProducts, UNDO } from './testing/import.js';

const desk = await startTestServer();
const ada = await desk.as('ada');

const ESTABLISHMENTS = 'Nom;Nom court;Ville;Région;Autres noms;Membre depuis';
const PEOPLE = 'Identifiant;Prénom;Nom;Adresse électronique;Établissement';
const KINDS = ['ESTABLISHMENTS', 'PRODUCTS', 'RELEASES', 'DEPLOYMENTS', 'PEOPLE', 'SEATS'] as const;

const exported = async (kind: string): Promise<string> =>
  (await ada.query(EXPORT, { kind })).directoryExport.content;
const count = async (table: string): Promise<number> =>
  Number((await desk.sql(`select count(*) as many from ${table}`))[0]?.['many']);
const undo = (importId: string) => ada.query(UNDO, { input: { importId } });
const refusalOfUndo = (importId: string) => ada.refusal(UNDO, { input: { importId } });

describe('a file', () => {
  it('brings in everything that an empty desk needs, in the order of the kinds, as spreadsheets write it', async () => {
    const bom = '\uFEFF';
    const files = {
      ESTABLISHMENTS: `${bom}${ESTABLISHMENTS}\r\nUniversité des Essarts;U. Essarts;Essarts;bretagne;UDE | Les Essarts;01/09/2020\r\n`,
      PRODUCTS: 'name,descriptionFr,descriptionEn\n"GÉODE",Gestion des salles,"Rooms, and more"\n',
      RELEASES:
        'Produit;Livraison;Nature;Livrée le;Migration technique majeure\nGEODE;Patch 2;patch;2026-03-01;non\ngéode;Version 1;;01/02/2026;oui\n',
      DEPLOYMENTS: 'Établissement;Produit;Mode;Tiers certifié\nUDE;GÉODE;hébergé;Hébergeur Sud\n',
      PEOPLE: `${PEOPLE}\nJ.Tournel;Joëlle;Tournel;j.tournel@essarts.example;U. Essarts\n`,
      SEATS: 'Identifiant\tProduit\tSiège\nj.tournel\tGÉODE\tfonctionnel\n',
    };
    for (const kind of KINDS) {
      const report = await importInto(ada, kind, files[kind]);
      expect(report.lines.filter(({ status }: { status: string }) => status !== 'CREATED')).toEqual([]);
      expect(report).toMatchObject({ refused: 0, refusedFile: null, import: { kind } });
    }
    expect(
      await desk.sql(
        `select e.region, e.time_zone, e.also_known_as, e.member_since::text as since, d.mode, d.host, p.login, s.kind
           from establishment e join deployment d on d.establishment_id = e.id join person p on p.establishment_id = e.id
                join seat s on s.person_id = p.id where e.name = 'Université des Essarts'`,
      ),
    ).toEqual([
      {
        region: 'bretagne',
        time_zone: 'Europe/Paris',
        also_known_as: ['UDE', 'Les Essarts'],
        since: '2020-09-01',
        mode: 'hosted',
        host: 'Hébergeur Sud',
        login: 'j.tournel',
        kind: 'functional',
      },
    ]);
  });

  it.each(KINDS)('that was exported changes nothing when it is imported: %s', async (kind) => {
    const content = await exported(kind);
    expect(content).toMatch(/^\uFEFF/);
    const before = await count('directory_import_row');
    const report = await importInto(ada, kind, content);
    expect(report).toMatchObject({ created: 0, changed: 0, refused: 0 });
    expect(report.unchanged).toBeGreaterThan(0);
    expect(await count('directory_import_row')).toBe(before);
  });

  it('corrects what is there, and leaves alone what it has no column for', async () => {
    const name = 'Université de Rochebrune';
    await importInto(
      ada,
      'ESTABLISHMENTS',
      `Nom;Nom court;Ville;Région\n${name};U. Rochebrune;Rochebrune;Bretagne`,
    );
    const report = await importInto(
      ada,
      'ESTABLISHMENTS',
      `Nom;Nom court;Ville\n${name};U. Rochebrune;Rochebrune-sur-Mer`,
    );
    expect(report).toMatchObject({ changed: 1, lines: [{ line: 2, label: name, status: 'CHANGED' }] });
    expect(await desk.sql(`select town, region from establishment where name = $1`, [name])).toEqual([
      { town: 'Rochebrune-sur-Mer', region: 'bretagne' },
    ]);
  });

  it('is all written or not at all: what is refused says its line, its column, why, and comes back as a file', async () => {
    const [establishments, imports] = [await count('establishment'), await count('directory_import')];
    const content = [
      ESTABLISHMENTS,
      'Université Aa;U. Aville;Aville;;;',
      'Université B;;Bville;;;',
      'Université C;U. Cville;Cville;Bourgogne;;',
      'Université D;U. Dville;Dville;;;31/02/2026',
      '"Université Aa";U. Aville;Aville;;;',
      '"Université;E";U. Eville;"Une ""ville""";;;;;trop',
    ].join('\r\n');
    const report = await importInto(ada, 'ESTABLISHMENTS', content);
    expect(report).toMatchObject({ import: null, created: 1, refused: 5 });
    expect(
      report.lines.map(({ line, code, column }: Record<string, unknown>) => [line, code, column]),
    ).toEqual([
      [3, 'REQUIRED', 'shortName'],
      [4, 'VALUE_NOT_AMONG', 'region'],
      [5, 'NO_SUCH_DAY', 'memberSince'],
      [6, 'ROW_TWICE', null],
      [7, 'ROW_TOO_LONG', null],
      [2, null, null],
    ]);
    expect([await count('establishment'), await count('directory_import')]).toEqual([
      establishments,
      imports,
    ]);
    const [titles = '', ...rows] = report.refusedFile.replace('\uFEFF', '').trim().split('\r\n');
    expect(titles).toBe(`${ESTABLISHMENTS};Ligne;Motif du refus`);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('Université B;;Bville;;;;3;Nom court\u00a0: Ce champ est obligatoire.');

    // Put right, the same file is imported as it is.
    const right = `${titles}\r\n${rows[0]?.replace('B;;', 'B;U. Bville;')}`;
    expect(await importInto(ada, 'ESTABLISHMENTS', right)).toMatchObject({ created: 1, refused: 0 });
  });

  it('that is tried dry says the same as one that is written, and writes nothing', async () => {
    const content = newProducts(3);
    const before = await count('product');
    const dry = await importInto(ada, 'PRODUCTS', content, { dryRun: true });
    expect([dry.import, dry.created, await count('product')]).toEqual([null, 3, before]);
    const done = await importInto(ada, 'PRODUCTS', content);
    expect(done.lines).toEqual(dry.lines);
    expect(await count('product')).toBe(before + 3);
  });

  it.each([
    ['no row', 'Nom;Description en français;Description en anglais\n;;', 'CSV_EMPTY'],
    ['an open quotation mark', `${newProducts()}\n"Ouvert;a;b`, 'CSV_MALFORMED'],
    ['a column too few', 'Nom;Description en français\nA;B', 'COLUMN_MISSING'],
    ['a column that nobody knows', 'Nom;Couleur\nA;B', 'COLUMN_UNKNOWN'],
    ['a column twice', 'Nom;Name\nA;B', 'COLUMN_TWICE'],
    ['letters that were lost', newProducts().replaceAll('ç', '\uFFFD'), 'CSV_NOT_UTF8'],
  ])('with %s is refused as a whole', async (_what, content, code) => {
    const input = { kind: 'PRODUCTS', content, fileName: 'f.csv', dryRun: false };
    expect(await ada.refusal(IMPORT, { input })).toMatchObject({ code, field: 'content' });
  });

  it.each([
    ['DEPLOYMENTS', 'Établissement;Produit;Mode\nES Valmore;SIHAM;hébergé', 'HOST_REQUIRED', 'host'],
    [
      'DEPLOYMENTS',
      'Établissement;Produit;Mode\nNulle part;SIHAM;classique',
      'NO_SUCH_NAME',
      'establishment',
    ],
    [
      'RELEASES',
      'Produit;Livraison;Livrée le\nSIFAC;Patch 1;01/01/2020',
      'RELEASE_OLDER_THAN_PREDECESSOR',
      'deliveredOn',
    ],
    [
      'PEOPLE',
      `${PEOPLE}\nnouveau.venu;Nouveau;Venu;nouveau@exemple.fr;`,
      'ESTABLISHMENT_REQUIRED',
      'establishment',
    ],
    ['PEOPLE', `${PEOPLE}\nnouveau.venu;Nouveau;Venu;pas une adresse;ES Valmore`, 'EMAIL_INVALID', 'email'],
    ['SEATS', 'Identifiant;Produit;Siège\nsacha;SIHAM;technique', 'NOT_DEPLOYED', 'product'],
  ])(
    'C1.1, C2.1, C2.3, C3.4.4, C4.1.1 refuses in %s what a form would: %s',
    async (kind, content, code, column) => {
      expect((await importInto(ada, kind, content)).lines).toMatchObject([
        { line: 2, status: 'REFUSED', code, column },
      ]);
    },
  );

  it('C4.1.1 gives no third seat of a kind', async () => {
    const home = 'École supérieure de Valmore';
    const logins = ['un.siege', 'deux.siege', 'trois.siege'];
    const people = logins.map((login) => `${login};Un;Siège;${login}@valmore.example;${home}`);
    expect(await importInto(ada, 'PEOPLE', [PEOPLE, ...people].join('\n'))).toMatchObject({ created: 3 });
    const seats = logins.map((login) => `${login};SIFAC;technique`);
    const report = await importInto(ada, 'SEATS', ['Identifiant;Produit;Siège', ...seats].join('\n'));
    expect(report.lines[0]).toMatchObject({ line: 4, code: 'SEATS_FULL', column: 'kind' });
    expect(
      await desk.sql(`select 1 from seat s join person p on p.id = s.person_id where p.login = $1`, [
        logins[0],
      ]),
    ).toEqual([]);
  });

  it('does not run in a spreadsheet: what begins as a formula is defused, and comes back as it was', async () => {
    await importInto(ada, 'PRODUCTS', `${newProducts()}\n=SOMME(A1);+33 lignes;@where`);
    const content = await exported('PRODUCTS');
    expect(content).toContain(`'=SOMME(A1);'+33 lignes;'@where`);
    expect(await importInto(ada, 'PRODUCTS', content)).toMatchObject({ created: 0, changed: 0, refused: 0 });
  });
});

describe('an import', () => {
  it('is undone: what it created goes, what it changed is as before, once', async () => {
    const before = await exported('PRODUCTS');
    const content = `${newProducts(2)}\nSIHAM;Autre;Other`;
    const { import: done } = await importInto(ada, 'PRODUCTS', content);
    expect(await exported('PRODUCTS')).not.toBe(before);
    const { undoDirectoryImport } = await undo(done.id);
    expect(undoDirectoryImport).toMatchObject({
      undoneAt: desk.clock.now(),
      undoneBy: { lastName: 'Imbert' },
    });
    expect(await exported('PRODUCTS')).toBe(before);
    expect(await refusalOfUndo(done.id)).toMatchObject({ code: 'IMPORT_UNDONE' });
  });

  it('is not undone in part: a row that was corrected since, or is in use, keeps all of it', async () => {
    const rows = newProducts(2);
    const name = rows.split('\n')[1]?.split(';')[0] ?? '';
    const { import: done } = await importInto(ada, 'PRODUCTS', rows);
    const deployed = await importInto(
      ada,
      'DEPLOYMENTS',
      `Établissement;Produit;Mode\nES Valmore;${name};classique`,
    );
    const products = await count('product');
    expect(await refusalOfUndo(done.id)).toMatchObject({ code: 'IMPORT_ROW_IN_USE' });
    expect(await count('product')).toBe(products);
    await undo(deployed.import.id);
    await importInto(ada, 'PRODUCTS', rows.replace('Gestion des salles', 'Autre description'));
    expect(await refusalOfUndo(done.id)).toMatchObject({ code: 'IMPORT_ROW_CHANGED' });
    expect(await count('product')).toBe(products);
  });

  it('C3.4.4 of accounts is undone until somebody has come in', async () => {
    const content = `${PEOPLE}\nde.passage;Dominique;Passage;de.passage@valmore.example;ES Valmore`;
    const first = await importInto(ada, 'PEOPLE', content);
    await undo(first.import.id);
    expect(await desk.sql(`select 1 from person where login = 'de.passage'`)).toEqual([]);
    const second = await importInto(ada, 'PEOPLE', content, { invite: true });
    expect(
      await desk.sql(
        `select purpose from account_link l join person p on p.id = l.person_id where p.login = 'de.passage'`,
      ),
    ).toEqual([{ purpose: 'invitation' }]);
    await desk.sql(`update person set password_hash = 'x' where login = 'de.passage'`);
    expect(await refusalOfUndo(second.import.id)).toMatchObject({ code: 'IMPORT_ROW_IN_USE' });
  });
});
