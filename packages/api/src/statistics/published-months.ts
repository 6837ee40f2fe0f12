import type { Instant } from '@assistance/domain/shared';
import { canonicalJson, type Month, type PublishedMonth } from '@assistance/domain/statistics';
import { createHash } from 'node:crypto';
import type { EntityManager } from '../platform/database/index.js';

/** One version of a month: what was published, never changed. */
export interface PublishedVersion {
  readonly content: PublishedMonth;
  /** The content as canonical JSON, as it was written then: the very bytes that the checksum is of. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal. */
  readonly checksum: string;
  readonly publishedAt: Instant;
}

/** What is said of each version beside the newest. */
export interface VersionNote {
  readonly version: number;
  readonly reason: string | null;
  readonly publishedAt: Instant;
  readonly checksum: string;
}

/** The newest version of a month, without its content. */
export interface MonthNote extends VersionNote {
  readonly month: Month;
}

interface Row {
  readonly content: string;
  readonly checksum: string;
  readonly publishedAt: string;
}

const checksumOf = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

const COLUMNS = `content, checksum, to_json(published_at) #>> '{}' as "publishedAt"`;

/** A month as it was written, maybe before all that is published now was. */
const contentOf = (text: string): PublishedMonth => {
  const written = JSON.parse(text) as Omit<PublishedMonth, 'rhythm'> & Partial<PublishedMonth>;
  return { ...written, rhythm: written.rhythm ?? { from: written.month, to: written.month, cells: [] } };
};

/** @throws Error when what the database holds is not what its checksum says: somebody went around its triggers. */
function versionOf({ content, checksum, publishedAt }: Row): PublishedVersion {
  if (checksumOf(content) !== checksum) throw new Error('A published month is not what its checksum says.');
  return {
    content: contentOf(content),
    text: content,
    checksum,
    publishedAt: new Date(publishedAt).toISOString(),
  };
}

/** One version of a month; the newest unless given. `null` when there is none. */
export async function readPublished(
  em: EntityManager,
  month: Month,
  version: number | null = null,
): Promise<PublishedVersion | null> {
  const rows = await em.execute<Row[]>(
    `select ${COLUMNS} from published_month where month = ? and version = coalesce(?::int, version)
      order by version desc limit 1`,
    [month, version],
  );
  return rows[0] ? versionOf(rows[0]) : null;
}

/** The newest version of each month before another, the last month first. */
export async function readPublishedBefore(
  em: EntityManager,
  month: Month,
  limit: number,
): Promise<PublishedVersion[]> {
  const rows = await em.execute<Row[]>(
    `select distinct on (month) ${COLUMNS} from published_month where month < ?
      order by month desc, version desc limit ?`,
    [month, limit],
  );
  return rows.map(versionOf);
}

/** What is told of the newest version of each month, the last month first; the contents are not read. */
export async function readCatalogue(em: EntityManager, limit: number): Promise<MonthNote[]> {
  const rows = await em.execute<(Omit<MonthNote, 'publishedAt'> & { publishedAt: string })[]>(
    `select distinct on (month) month, version, reason, checksum, to_json(published_at) #>> '{}' as "publishedAt"
       from published_month order by month desc, version desc limit ?`,
    [limit],
  );
  return rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt).toISOString() }));
}

/** Every version of a month, the first one first. */
export async function readVersions(em: EntityManager, month: Month): Promise<VersionNote[]> {
  const rows = await em.execute<(Omit<VersionNote, 'publishedAt'> & { publishedAt: string })[]>(
    `select version, reason, checksum, to_json(published_at) #>> '{}' as "publishedAt" from published_month
      where month = ? order by version`,
    [month],
  );
  return rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt).toISOString() }));
}

/** The last month that was published; `null` before the first. */
export async function lastPublished(em: EntityManager): Promise<Month | null> {
  const [row] = await em.execute<{ month: string | null }[]>(
    `select max(month) as month from published_month`,
  );
  return row?.month ?? null;
}

/** Writes a version, once: of two servers at once, one finds it there. Gives whether it was this one. */
export async function writePublished(
  em: EntityManager,
  content: PublishedMonth,
  by: { readonly personId: string | null; readonly order: string; readonly position: string },
): Promise<boolean> {
  const text = canonicalJson(content);
  const written = await em.execute<unknown[]>(
    `insert into published_month
       (month, version, reason, published_at, published_by, tx_order, position, content, checksum)
     values (?, ?, ?, ?, ?, ?::bigint, ?::bigint, ?, ?) on conflict (month, version) do nothing returning 1`,
    [
      content.month,
      content.version,
      content.reason,
      content.computedAt,
      by.personId,
      by.order,
      by.position,
      text,
      checksumOf(text),
    ],
  );
  return written.length > 0;
}
