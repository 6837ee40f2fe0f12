import type { EntityManager } from '../database/index.js';
import { logSource, type Placed } from '../event-log/index.js';

/** Something that people are notified of live, besides ticket events. */
export interface Notice extends Placed {
  readonly topic: string;
  /** Whom alone it concerns; `null`: whoever may know of it. */
  readonly personId: string | null;
  readonly ticketId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
}

interface Row {
  topic: string;
  person_id: string | null;
  ticket_id: string | null;
  data: Record<string, unknown>;
  at: string;
}

export const notices = logSource<Row, Notice>({
  table: 'live_event',
  columns: 'e.topic, e.person_id, e.ticket_id, e.data, e.at',
  entryOf: ({ topic, person_id: personId, ticket_id: ticketId, data, at }, cursor) => ({
    cursor,
    topic,
    personId,
    ticketId,
    data,
    at: new Date(at).toISOString(),
  }),
});

/** Writes a notice, which is delivered once the transaction that `em` is in has committed. */
export async function publishNotice(
  em: EntityManager,
  {
    topic,
    personId = null,
    ticketId = null,
    data = {},
  }: Pick<Notice, 'topic'> & Partial<Pick<Notice, 'personId' | 'ticketId' | 'data'>>,
): Promise<void> {
  await em.execute(`insert into live_event (topic, person_id, ticket_id, data) values (?, ?, ?, ?::jsonb)`, [
    topic,
    personId,
    ticketId,
    JSON.stringify(data),
  ]);
}

/** How long notices are kept for those who come back, in days; their pages read again what is older. */
const DAYS = 7;

export async function forgetNotices(em: EntityManager): Promise<void> {
  await em.execute(`delete from live_event where at < now() - make_interval(days => ?)`, [DAYS]);
}
