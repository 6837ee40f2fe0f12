import type { AuditKind } from '@assistance/domain/audit';
import { readTicketNumber } from '@assistance/domain/ticket';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { pageOf, pageSize, readCursor, refuseWith, type Page } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ENTRY_COLUMNS, type EntryRow } from './write-entries.js';

/** What is looked for; everything that is given must fit. */
export interface AuditFilter {
  readonly personId?: string | null;
  readonly kind?: AuditKind | null;
  readonly objectKind?: string | null;
  /** The number of a ticket, or an id. */
  readonly object?: string | null;
  /** `from` included, `to` not. */
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** A row as the list gives it. */
export interface ListedEntry extends Omit<EntryRow, 'at'> {
  readonly at: Instant;
}

/** Nobody counts further: the audit grows with every ticket that is opened. */
const MOST_COUNTED = 10_000;

interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const FOR_NOTHING: Condition = { sql: 'false', values: [] };

async function aboutObject(em: EntityManager, object: string): Promise<Condition> {
  const text = object.trim();
  if (isUuid(text)) {
    // Whatever it is: an id says nothing of its kind.
    const named = (await objectKinds(em)).map((kind) => `${kind}:${text.toLowerCase()}`);
    return named.length === 0
      ? FOR_NOTHING
      : { sql: `objects && array[${named.map(() => '?').join(', ')}]::text[]`, values: named };
  }
  const number = readTicketNumber(text) ?? text;
  const [ticket] = await em.execute<{ id: string }[]>(`select id from ticket where number = ?`, [number]);
  return ticket ? { sql: `objects @> array[?]::text[]`, values: [`ticket:${ticket.id}`] } : FOR_NOTHING;
}

/** The kinds of things that entries are about: read from one to the next in their index, however many entries there are. */
export async function objectKinds(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ kind: string }[]>(
    `with recursive k (kind) as (
       (select object_kind from audit_entry where object_kind is not null order by object_kind limit 1)
       union all
       select (select object_kind from audit_entry where object_kind > k.kind order by object_kind limit 1)
         from k where k.kind is not null)
     select kind from k where kind is not null`,
  );
  return rows.map(({ kind }) => kind);
}

async function conditionOf(em: EntityManager, filter: AuditFilter): Promise<Condition> {
  const { personId, kind, objectKind, object, from, to } = filter;
  const all: Condition[] = [];
  if (personId) all.push(isUuid(personId) ? { sql: 'person_id = ?', values: [personId] } : FOR_NOTHING);
  if (kind) all.push({ sql: 'kind = ?', values: [kind] });
  if (objectKind) all.push({ sql: 'object_kind = ?', values: [objectKind] });
  if (object && object.trim() !== '') all.push(await aboutObject(em, object));
  if (from) all.push({ sql: 'at >= ?', values: [from] });
  if (to) all.push({ sql: 'at < ?', values: [to] });
  return {
    sql: all.length === 0 ? 'true' : all.map(({ sql }) => sql).join(' and '),
    values: all.flatMap(({ values }) => values),
  };
}

/** The newest first. */
export async function listEntries(
  em: EntityManager,
  filter: AuditFilter,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<ListedEntry>> {
  const size = pageSize(first);
  const condition = await conditionOf(em, filter);
  const rows = await readEntries(em, condition, after, size + 1);
  const [counted] = await em.execute<{ total: number }[]>(
    `select count(*)::int as total from (select 1 from audit_entry where ${condition.sql} limit ${MOST_COUNTED}) found`,
    [...condition.values],
  );
  return pageOf(rows, size, counted?.total ?? 0, (row) => [row.at, row.id]);
}

async function readEntries(
  em: EntityManager,
  { sql, values }: Condition,
  after: string | null,
  most: number,
): Promise<ListedEntry[]> {
  const [at, id] = after === null ? [null, null] : readCursor(after, ['date', 'text']);
  if (id !== null && !/^\d{1,18}$/.test(id)) refuseWith('INVALID_VALUE', 'after', { value: id.slice(0, 40) });
  const beyond = at === null ? 'true' : '(at, id) < (?, ?::bigint)';
  const rows = await em.execute<EntryRow[]>(
    `select ${ENTRY_COLUMNS} from audit_entry where ${sql} and ${beyond} order by at desc, audit_entry.id desc limit ?`,
    [...values, ...(at === null ? [] : [at, id]), most],
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Everything that fits, the newest first, some at a time: however much there is, little of it is in memory. */
export async function* allEntries(
  em: EntityManager,
  filter: AuditFilter,
  most = 1_000,
): AsyncGenerator<readonly ListedEntry[]> {
  const condition = await conditionOf(em, filter);
  let last: ListedEntry | undefined;
  for (;;) {
    const beyond: Condition = last
      ? {
          sql: `${condition.sql} and (at, id) < (?, ?::bigint)`,
          values: [...condition.values, last.at, last.id],
        }
      : condition;
    const rows = await readEntries(em, beyond, null, most);
    if (rows.length > 0) yield rows;
    if (rows.length < most) return;
    last = rows.at(-1);
  }
}
