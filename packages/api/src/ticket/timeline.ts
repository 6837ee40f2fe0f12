import { seesInternal } from '@assistance/domain/access';
import type { TicketEvent } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import {
  groupedBy,
  pageOf,
  pageSize,
  readCursor,
  type LoaderFactory,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { TicketEventEntity, type StoredTicket, type TicketEventRow } from '../ticket-log/index.js';

/** An entry as its readers see it: ids that resolvers turn into people and files. */
export interface TimelineEntry {
  readonly id: string;
  readonly version: number;
  readonly type: TicketEvent['type'];
  readonly at: string;
  readonly internal: boolean;
  readonly byId: string | null;
  readonly event: TicketEvent;
}

/**
 * The conversation, oldest first. Internal entries are there for the Amue's side alone (C3.3.1).
 * @param ticket The version that the rest of the answer shows: what was written after it is read is left for the next
 *   answer. Somebody who acted on an entry whose version they were not given would be refused as having missed it.
 */
export async function readTimeline(
  em: EntityManager,
  viewer: Viewer,
  ticket: Pick<StoredTicket, 'id' | 'version'>,
  { first, after }: { first: number; after: string | null },
): Promise<Page<TimelineEntry>> {
  const size = pageSize(first);
  const own = !seesInternal(viewer);
  const upToNow = {
    ticketId: ticket.id,
    version: { $lte: ticket.version },
    ...(own ? { internal: false } : {}),
  };
  const [seen] = after === null ? [0] : readCursor(after, ['count']);
  const rows = await em.find(
    TicketEventEntity,
    { $and: [upToNow, { [own ? 'sharedVersion' : 'version']: { $gt: seen } }] },
    { orderBy: { version: 'asc' }, limit: size + 1 },
  );
  const total = await em.count(TicketEventEntity, upToNow);
  const entries = rows.map((row) =>
    own ? outside(entryOf(row, row.sharedVersion ?? 0)) : entryOf(row, row.version),
  );
  return pageOf(entries, size, total, ({ version }) => [version]);
}

/** `version` as its reader counts: neither a number nor a cursor tells of what is left out (C3.3.1). */
const entryOf = ({ ticketId, internal, data }: TicketEventRow, version: number): TimelineEntry => ({
  id: `${ticketId}-${version}`,
  version,
  type: data.type,
  at: data.at,
  internal,
  byId: data.by.kind === 'person' ? data.by.personId : null,
  event: data,
});

/** C3.3.1: the timeline says to everybody that a text was erased; by whom and why, to the Amue's side alone. */
const outside = (entry: TimelineEntry): TimelineEntry =>
  entry.event.type === 'TextErased'
    ? { ...entry, byId: null, event: { ...entry.event, why: '', fields: [], by: { kind: 'system' } } }
    : entry;

/** For an establishment, the versions that events made by those that they made for it (C3.3.1). */
export const sharedVersionsOf: LoaderFactory<string, ReadonlyMap<number, number>> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.execute<{ ticket_id: string; version: number; shared_version: number }[]>(
      `select ticket_id, version, shared_version from ticket_event where ticket_id in (?) and not internal`,
      [[...ids]],
    );
    return groupedBy(ids, rows, (row) => row.ticket_id).map(
      (own) => new Map(own.map((row) => [row.version, row.shared_version])),
    );
  });

/** Whole histories, for what only the domain can tell of them. */
export const eventsOfTicket: LoaderFactory<string, TicketEvent[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      TicketEventEntity,
      { ticketId: { $in: [...ids] } },
      { orderBy: { version: 'asc' } },
    );
    const histories = new Map(ids.map((id) => [id, [] as TicketEvent[]]));
    for (const { ticketId, data } of rows) histories.get(ticketId)?.push(data);
    return ids.map((id) => histories.get(id) ?? []);
  });
