import type { EntityManager } from '../platform/database/index.js';

/** On which servers tell each other whose page came, went or is answering; the payload is the ticket's id. */
export const PRESENCE_CHANNEL = 'presence';

/** A page that nobody has kept alive for this long is gone, in seconds: its server was cut. */
const GONE_AFTER = 30;
/** After this time without a sign of life, the person counts as no longer answering, in seconds. */
const ANSWERING_FOR = 60;

/** A ticket's page that somebody has open. */
export interface OpenPage {
  readonly page: string;
  readonly ticketId: string;
  readonly personId: string;
  /** Digest of the session's token. */
  readonly session: string;
}

export interface Present {
  readonly personId: string;
  readonly answering: boolean;
  /** Since when, however many pages they have. */
  readonly since: string;
}

/** Keeps these pages alive, those that a crash took included; in one statement. */
export async function keepPages(
  em: EntityManager,
  server: string,
  pages: readonly OpenPage[],
): Promise<void> {
  const rows = pages.map(({ page, ticketId, personId, session }) => ({
    page,
    session,
    ticket_id: ticketId,
    person_id: personId,
  }));
  await em.execute(
    `insert into presence (ticket_id, page, server, person_id, session)
     select ticket_id, page, ?::uuid, person_id, session
       from jsonb_to_recordset(?::jsonb) as p (ticket_id uuid, page uuid, person_id uuid, session text)
     on conflict (ticket_id, page) do update set alive_at = clock_timestamp()`,
    [server, JSON.stringify(rows)],
  );
}

export async function removePage(em: EntityManager, { ticketId, page }: OpenPage): Promise<void> {
  await em.execute(`delete from presence where ticket_id = ? and page = ?`, [ticketId, page]);
}

/** Those of a server that ends, and those that nobody keeps alive any more. */
export async function removePagesOf(em: EntityManager, server: string | null): Promise<void> {
  await em.execute(
    `delete from presence where server = ?::uuid or alive_at < clock_timestamp() - make_interval(secs => ?)`,
    [server, GONE_AFTER],
  );
}

/** The person of this session is answering, for a minute unless said again; or not any more. False without such a page. */
export async function markAnswering(
  em: EntityManager,
  ticketId: string,
  session: string,
  answering: boolean,
): Promise<boolean> {
  const rows = await em.execute<unknown[]>(
    `update presence set answering_until = case when ? then clock_timestamp() + make_interval(secs => ?) end
      where ticket_id = ? and session = ? returning page`,
    [answering, ANSWERING_FOR, ticketId, session],
  );
  return rows.length > 0;
}

export async function publishPresence(em: EntityManager, ticketId: string): Promise<void> {
  await em.execute(`select pg_notify(?, ?)`, [PRESENCE_CHANNEL, ticketId]);
}

/** Who is on the pages of these tickets, who came first first; in one statement. */
export async function readPresence(
  em: EntityManager,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Present[]>> {
  const rows = await em.execute<(Present & { ticketId: string })[]>(
    `select ticket_id as "ticketId", person_id as "personId", min(since)::text as since,
            coalesce(max(answering_until) > clock_timestamp(), false) as answering
       from presence
      where ticket_id in (?) and alive_at > clock_timestamp() - make_interval(secs => ?)
      group by ticket_id, person_id order by min(since), person_id`,
    [[...ticketIds], GONE_AFTER],
  );
  const found = new Map<string, Present[]>(ticketIds.map((id) => [id, []]));
  for (const { ticketId, personId, answering, since } of rows) {
    found.get(ticketId)?.push({ personId, answering, since: new Date(since).toISOString() });
  }
  return found;
}
