import type { Language } from '@assistance/domain/shared';
import { isMonth } from '@assistance/domain/statistics';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { catalogueOf, FORMATS, ROOT, schemaOf, type Format } from './export/open-data.js';
import { toCsv } from './export/to-csv.js';
import { toPdf } from './export/to-pdf.js';
import { toXlsx } from './export/to-xlsx.js';
import type { PublishedVersion } from './published-months.js';
import type { StatisticsDesk } from './statistics-desk.js';

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};
const FILE = new RegExp(`^(\\d{4}-\\d{2})(?:\\.v([1-9]\\d{0,5}))?\\.(${FORMATS.join('|')})$`);
/** A version never changes; the newest one may be followed by another. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=300';
/** Files made lately: the same month is asked for by many on the same day. */
const MOST_KEPT = 100;
/** Months in the catalogue: eighty years of them. */
const MOST_MONTHS = 1_000;

/** Open data: anybody's page may read it. */
const open = (reply: FastifyReply, cache: string): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', cache);

async function write(published: PublishedVersion, format: Format, language: Language): Promise<Buffer> {
  switch (format) {
    case 'json':
      return Buffer.from(published.text, 'utf8');
    case 'csv':
      return toCsv(published, language);
    case 'xlsx':
      return toXlsx(published, language);
    case 'pdf':
      return toPdf(published, language);
  }
}

/**
 * C3.5.1 at permanent addresses, for anybody: `/statistiques/2026-11.csv` is the newest version, `/statistiques/2026-11.v1.csv`
 * one for ever; json, csv, xlsx and pdf; `?lang=en` for the words. Also `index.json` and `schema.json`.
 */
export function publishedRoutes(
  app: FastifyInstance,
  { desk, publicUrl }: { readonly desk: StatisticsDesk; readonly publicUrl: string },
): void {
  const made = new Map<string, Promise<Buffer>>();
  const fileOf = (published: PublishedVersion, format: Format, language: Language): Promise<Buffer> => {
    const key = `${published.checksum} ${format} ${language}`;
    const known = made.get(key);
    if (known) return known;
    const file = write(published, format, language);
    made.set(key, file);
    file.catch(() => made.delete(key));
    if (made.size > MOST_KEPT) made.delete(made.keys().next().value ?? '');
    return file;
  };

  app.get(`${ROOT}/schema.json`, (_request, reply) =>
    open(reply, FOR_NOW)
      .type('application/schema+json')
      .send(JSON.stringify(schemaOf(publicUrl))),
  );
  app.get(`${ROOT}/index.json`, async (_request, reply) => {
    const months = await desk.lastMonths(MOST_MONTHS);
    return open(reply, FOR_NOW)
      .type(TYPES.json)
      .send(JSON.stringify(catalogueOf(months, publicUrl)));
  });
  app.get(`${ROOT}/:file`, async (request: FastifyRequest, reply) => {
    const { file } = request.params as { file: string };
    const [, month = '', version, format] = FILE.exec(file) ?? [];
    const published = isMonth(month)
      ? await desk.published(month, version === undefined ? null : Number(version))
      : null;
    // A page of the site, or nothing.
    if (!published) return reply.callNotFound();
    const { lang } = request.query as { lang?: unknown };
    const language: Language = lang === 'en' ? 'en' : 'fr';
    const tag = `"${published.checksum.slice(0, 32)}-${String(format)}-${language}"`;
    open(reply, version === undefined ? FOR_NOW : FOR_EVER).header('etag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const name = `assistance-amue-${month}-v${published.content.version}.${String(format)}`;
    return reply
      .type(TYPES[format as Format])
      .header('content-disposition', `${format === 'json' ? 'inline' : 'attachment'}; filename="${name}"`)
      .send(await fileOf(published, format as Format, language));
  });
}
