import { isMonth } from '@assistance/domain/statistics';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { catalogueOf, FORMATS, ROOT, schemaOf, type Format } from './export/open-data.js';
import type { PublishedFiles, FileRequest } from './published-files.js';
import type { StatisticsService } from './statistics-service.js';

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
/** Months in the catalogue: eighty years of them. */
const MOST_MONTHS = 1_000;

interface PublishedRoutes {
  readonly service: StatisticsService;
  readonly files: PublishedFiles;
  readonly publicUrl: string;
}

/** Open data: anybody's page may read it. */
const open = (reply: FastifyReply, cache: string): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', cache);

/**
 * C3.5.1 at permanent addresses, for anybody: `/statistiques/2026-11.csv` is the newest version, `/statistiques/2026-11.v1.csv`
 * one for ever; json, csv, xlsx and pdf; `?lang=en` for the words. Also `index.json` and `schema.json`.
 */
export function publishedRoutes(app: FastifyInstance, { service, files, publicUrl }: PublishedRoutes): void {
  app.get(`${ROOT}/schema.json`, (_request, reply) =>
    open(reply, FOR_NOW)
      .type('application/schema+json')
      .send(JSON.stringify(schemaOf(publicUrl))),
  );
  app.get(`${ROOT}/index.json`, async (_request, reply) => {
    const months = await service.catalogue(MOST_MONTHS);
    return open(reply, FOR_NOW)
      .type(TYPES.json)
      .send(JSON.stringify(catalogueOf(months, publicUrl)));
  });
  app.get(`${ROOT}/:file`, async (request: FastifyRequest, reply) => {
    const { file: name } = request.params as { file: string };
    const [, month = '', asked, format] = FILE.exec(name) ?? [];
    // A page of the site, or nothing.
    if (!isMonth(month)) return reply.callNotFound();
    const { lang } = request.query as { lang?: unknown };
    const version = asked === undefined ? null : Number(asked);
    const found = await fileOf(request, {
      month,
      version,
      format: format as Format,
      language: lang === 'en' ? 'en' : 'fr',
    });
    if (!found) return reply.callNotFound();
    open(reply, version === null ? FOR_NOW : FOR_EVER).header('etag', found.tag);
    if (request.headers['if-none-match'] === found.tag) return reply.code(304).send();
    const disposition = format === 'json' ? 'inline' : 'attachment';
    const download = `assistance-amue-${month}-v${found.version}.${String(format)}`;
    // What cannot be read is an error, not a file that everybody keeps for ever.
    const bytes = await found.read().catch((error: unknown) => {
      void reply.removeHeader('cache-control').removeHeader('etag');
      throw error;
    });
    return reply
      .type(TYPES[format as Format])
      .header('content-disposition', `${disposition}; filename="${download}"`)
      .send(bytes);
  });

  async function fileOf(
    { ip }: FastifyRequest,
    { format, ...wanted }: Omit<FileRequest, 'format'> & { readonly format: Format },
  ): Promise<Found | null> {
    if (format === 'json') {
      const published = await service.published(wanted.month, wanted.version);
      if (!published) return null;
      const { content, checksum, text } = published;
      return { version: content.version, tag: tagOf(checksum), read: async () => Buffer.from(text, 'utf8') };
    }
    const file = await files.find({ ...wanted, format }, ip);
    return (
      file && {
        version: file.version,
        tag: tagOf(file.sha256),
        read: () => files.bytes(file, { ...wanted, format }, ip),
      }
    );
  }
}

/** One file, whose tag is that of its very bytes. */
interface Found {
  readonly version: number;
  readonly tag: string;
  read(): Promise<Buffer>;
}
const tagOf = (sha256: string): string => `"${sha256.slice(0, 32)}"`;
