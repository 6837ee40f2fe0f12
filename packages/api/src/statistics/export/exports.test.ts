import { inflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { paris } from '@assistance/domain/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { MovableClock } from '../../platform/clock/index.js';
import { startTestServer } from '../../testing/test-server.js';
import { MIGRATED } from '../../testing/postgres.js';
import { Answers, makeHistory, writeParticipants, writeHistory } from '../known-history/index.js';
import { rebuildStatistics } from '../index.js';

const clock = new MovableClock(paris('2026-11-24 10:00'));
const desk = await startTestServer({ clock, template: MIGRATED });
const answers = new Answers();
const PLAN = { tickets: 800, from: '2026-08-03', to: '2026-11-20', seed: 11 };

beforeAll(async () => {
  const client = new pg.Client({ connectionString: desk.databaseUrl });
  await client.connect();
  const cast = await writeParticipants(client, { products: 4, establishments: 9, agents: 8 });
  // What a spreadsheet would take for a formula.
  await client.query(`update product set name = '=1+1; "SIFAC"' where name = 'Produit 1'`);
  await writeHistory(client, cast, makeHistory(cast, PLAN, answers));
  await client.end();
  await rebuildStatistics(desk.orm.em);
  await desk.runDue();
}, 90_000);

const get = (path: string, headers: Record<string, string> = {}) =>
  desk.nobody.fetch(`/statistiques/${path}`, { headers });
const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer());
const received = (month: string): number => answers.of(month, 'received');

/** The files inside a ZIP, by the directory at its end. */
function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const [method, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    files[zip.toString('utf8', at + 46, at + 46 + nameLength)] = (
      method === 0 ? data : inflateRawSync(data)
    ).toString();
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

describe('C3.5.1 a published month at its permanent address', () => {
  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
  ])('as %s, for anybody and from any page', async (format, type) => {
    const response = await get(`2026-10.${format}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const version = await get(`2026-10.v1.${format}`);
    expect(version.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await version.arrayBuffer())).toEqual(Buffer.from(await response.arrayBuffer()));
    // Asked again by who has it, it is not sent again.
    const tag = version.headers.get('etag') ?? '';
    expect((await get(`2026-10.v1.${format}`, { 'if-none-match': tag })).status).toBe(304);
  });

  it.each([
    '2026-11.json',
    '2026-10.v2.csv',
    '2026-13.csv',
    '2026-10.exe',
    '2026-10.v0.json',
    '..%2f..%2fetc',
    '2026-10',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));
});

describe('the open data', () => {
  it('are the bytes of the checksum, and keep to their schema', async () => {
    const schema = JSON.parse((await bytes('schema.json')).toString()) as object;
    const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
    const catalogue = JSON.parse((await bytes('index.json')).toString()) as {
      months: { month: string; checksum: string; files: { json: string } }[];
    };
    expect(catalogue.months.map(({ month }) => month)).toEqual(['2026-10', '2026-09', '2026-08']);
    for (const { checksum, files } of catalogue.months) {
      const content = await bytes(new URL(files.json).pathname.replace('/statistiques/', ''));
      expect(createHash('sha256').update(content).digest('hex')).toBe(checksum);
      const month: unknown = JSON.parse(content.toString());
      expect([validate(month), validate.errors]).toEqual([true, null]);
      expect(validate({ ...(month as object), establishment: 'Université 1' })).toBe(false);
    }
  });

  it('say what each figure means, in both languages', async () => {
    const catalogue = (await bytes('index.json')).toString();
    expect(catalogue).toContain('Fiches entrées par le formulaire ou par téléphone');
    expect(catalogue).toContain('A commitment is kept when the act is done by its date');
  });
});

describe('the CSV', () => {
  it('opens in a French spreadsheet: mark, semicolons, commas, no formula', async () => {
    const text = (await bytes('2026-10.csv')).toString();
    expect(text.startsWith('\ufeffMois;Version;Indicateur;Détail;Nombre;')).toBe(true);
    expect(text).toContain(`\r\n2026-10;1;Fiches reçues;;${received('2026-10')};`);
    expect(text).toMatch(
      /\r\n2026-10;1;Accusés de réception;;\d+;\d+;\d+;\d+;\d+;0,\d+;\d+;\d+;minutes de service;\r\n/,
    );
    // The name of the product is inside its own quotes, behind a word.
    expect(text).toContain(`"Produit\u00a0: =1+1; ""SIFAC"""`);
    expect(text).not.toMatch(/(^|;)"?[=+@]/m);
  });

  it('has the spaces of French printers, none that breaks before a sign', async () => {
    const text = (await bytes('2026-10.csv')).toString();
    expect(text.match(/.{0,12} [:;!?»%]|« /g) ?? []).toEqual([]);
    expect(text).toContain('9\u00a0h à 10\u00a0h');
  });

  it('in English on demand', async () => {
    const text = (await bytes('2026-10.csv?lang=en')).toString();
    expect(text).toContain(`\r\n2026-10;1;Tickets received;;${received('2026-10')};`);
    expect(text).toMatch(/;0\.\d+;/);
  });
});

describe('the XLSX', () => {
  it('holds a sheet a part, numbers, and the meaning of each', async () => {
    const files = unzip(await bytes('2026-10.xlsx'));
    const workbook = files['xl/workbook.xml'] ?? '';
    for (const sheet of ['Volume', 'Engagements', 'Répartitions', 'Définitions'])
      expect(workbook).toContain(`name="${sheet}"`);
    expect(files['xl/worksheets/sheet1.xml']).toContain(`<v>${received('2026-10')}</v>`);
    const texts = Object.values(files).join('');
    expect(texts).toContain('Fiches reçues');
    expect(texts).toContain('Un engagement est tenu si l’acte est fait à l’échéance ou avant');
    expect(texts).not.toContain('<f>');
  });

  it('refers to the charter as it is numbered, with the address of its text; no id of a rule', async () => {
    const texts = Object.values(unzip(await bytes('2026-10.xlsx'))).join('');
    expect(texts).toContain('charte, §\u00a03.2');
    expect(texts).toContain('http://localhost:4000/charte#section-3.2');
    expect(texts).not.toMatch(/[CB]\d\.\d/);
  });
});

describe('the PDF', () => {
  it('is made beside the server, which goes on answering meanwhile', async () => {
    let longest = 0;
    let last = performance.now();
    const begun = last;
    const tick = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    const ticking = setInterval(tick, 1);
    await bytes('2026-09.pdf');
    tick();
    clearInterval(ticking);
    // To draw it is nearly all of the time: the server is never away for that long.
    expect(longest).toBeLessThan((performance.now() - begun) / 2);
  });

  it('is the same file for ever, by its tag too', async () => {
    const first = await get('2026-08.v1.pdf?lang=en');
    const again = await get('2026-08.v1.pdf?lang=en');
    const content = Buffer.from(await first.arrayBuffer());
    expect(Buffer.from(await again.arrayBuffer())).toEqual(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([first, again].map(({ headers }) => headers.get('etag'))).toEqual([
      `"${sha256.slice(0, 32)}"`,
      `"${sha256.slice(0, 32)}"`,
    ]);
    // The newest version is the same file, and is asked for again now and then.
    const newest = await get('2026-08.pdf?lang=en', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([newest.status, newest.headers.get('cache-control')]).toEqual([304, 'public, max-age=300']);
    const kept = await desk.sql(`select count(*)::int from published_file where month = '2026-08'`);
    expect(kept).toEqual([{ count: 1 }]);
  });

  it('is tagged for screen readers: language, title, headings, tables with heads, its own font', async () => {
    const pdf = (await bytes('2026-10.pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    for (const sign of [
      '/Marked true',
      '/Lang (fr-FR)',
      '/StructTreeRoot',
      '/DisplayDocTitle true',
      'pdfuaid:part',
      '/S /H1',
      '/S /H2',
      '/S /Table',
      '/S /TR',
      '/S /TD',
      '/Scope /Column',
      '/Scope /Row',
      '/FontFile',
    ])
      expect(pdf, sign).toContain(sign);
    // Nothing is drawn with a font that is not inside.
    expect(pdf).not.toContain('/BaseFont /Helvetica');
    const count = (sign: string) => pdf.split(sign).length - 1;
    expect(count('/S /TR')).toBeGreaterThan(30);
    expect(count('/S /H1')).toBe(1);
  });

  it('links each meaning to the charter’s text, as a link that screen readers find', async () => {
    const pdf = (await bytes('2026-10.pdf')).toString('latin1');
    expect(pdf).toContain('/URI (http://localhost:4000/charte#section-3.2)');
    expect(pdf).toContain('/S /Link');
    expect(pdf).toContain('/Type /OBJR');
  });

  it('is the same file each time it is made', async () => {
    const { toPdf } = await import('./to-pdf.js');
    const { readPublished } = await import('../index.js');
    const published = await readPublished(desk.orm.em.fork(), '2026-10');
    if (!published) throw new Error('Not published.');
    const written = { language: 'fr', publicUrl: 'https://assistance.exemple.fr' } as const;
    expect(await toPdf(published, written)).toEqual(await toPdf(published, written));
  });
});
