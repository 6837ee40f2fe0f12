import type { TicketEvent } from '@assistance/domain/ticket';
import DataLoader from 'dataloader';
import type { EntityManager } from '../platform/database/index.js';
import {
  pageOf,
  pageSize,
  readCursor,
  type LoaderFactory,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { TicketEventEntity, type TicketEventRow } from './ticket.entity.js';

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

const hidesInternal = (viewer: Viewer): boolean => viewer.role === 'correspondent';

/** The conversation, oldest first. Internal entries are there for the Amue's side alone (C3.3.1). */
export async function readTimeline(
  em: EntityManager,
  viewer: Viewer,
  ticketId: string,
  { first, after }: { first: number; after: string | null },
): Promise<Page<TimelineEntry>> {
  const size = pageSize(first);
  const all = { ticketId, ...(hidesInternal(viewer) ? { internal: false } : {}) };
  const [seen] = after === null ? [0] : readCursor(after, ['count']);
  const rows = await em.find(
    TicketEventEntity,
    { ...all, version: { $gt: seen } },
    { orderBy: { version: 'asc' }, limit: size + 1 },
  );
  const total = await em.count(TicketEventEntity, all);
  return pageOf(rows.map(entryOf), size, total, ({ version }) => [version]);
}

const entryOf = ({ ticketId, version, internal, data }: TicketEventRow): TimelineEntry => ({
  id: `${ticketId}-${version}`,
  version,
  type: data.type,
  at: data.at,
  internal,
  byId: data.by.kind === 'person' ? data.by.personId : null,
  event: data,
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
