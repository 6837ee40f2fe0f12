import pg from 'pg';
import type { HistoryParticipants, MadeTicket } from './make-history.js';

/** Tickets sent at a time. */
const BATCH = 2_000;

const idOf = (kind: number, rank: number): string =>
  `2000000${kind}-0000-4000-8000-${String(rank).padStart(12, '0')}`;
const ids = (kind: number, many: number): string[] =>
  Array.from({ length: many }, (_, rank) => idOf(kind, rank));

/** A connection of its own; end it when done. */
export async function openClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Products, establishments with a correspondent each, agents in teams of four: written to a database that has none. */
export async function writeParticipants(
  client: pg.Client,
  sizes: { readonly products: number; readonly establishments: number; readonly agents: number },
): Promise<HistoryParticipants> {
  const cast = {
    products: ids(1, sizes.products),
    establishments: ids(2, sizes.establishments),
    correspondents: ids(3, sizes.establishments),
    agents: ids(4, sizes.agents),
  };
  await client.query(
    `insert into product (id, name, description_fr, description_en)
     select id, 'Produit ' || n, '', '' from unnest($1::uuid[]) with ordinality as p (id, n)`,
    [cast.products],
  );
  await client.query(
    `insert into establishment (id, name, short_name, town, searchable)
     select id, 'Université ' || n, 'U' || n, 'Ville', 'u' || n from unnest($1::uuid[]) with ordinality as e (id, n)`,
    [cast.establishments],
  );
  await client.query(
    // C1.1: what is hosted names its host.
    `insert into deployment (establishment_id, product_id, mode, host)
     select e, p, (array['classic', 'hosted', 'tele-service'])[1 + (n + m) % 3],
            (array[null, 'Hébergeur', null])[1 + (n + m) % 3]
       from unnest($1::uuid[]) with ordinality as e (e, n), unnest($2::uuid[]) with ordinality as p (p, m)`,
    [cast.establishments, cast.products],
  );
  await client.query(
    `insert into person (id, login, password_hash, first_name, last_name, role, establishment_id)
     select p, 'correspondant-' || n, '', 'C', 'N' || n, 'correspondent', e
       from unnest($1::uuid[], $2::uuid[]) with ordinality as x (p, e, n)`,
    [cast.correspondents, cast.establishments],
  );
  await client.query(
    `insert into person (id, login, password_hash, first_name, last_name, role, team)
     select id, 'agent-' || n, '', 'A', 'N' || n, 'agent', 'Équipe ' || (1 + (n - 1) / 4)
       from unnest($1::uuid[]) with ordinality as a (id, n)`,
    [cast.agents],
  );
  return cast;
}

/** Writes tickets, their logs and their commitments as the desk would have; gives how many events. */
export async function writeHistory(
  client: pg.Client,
  cast: HistoryParticipants,
  tickets: Iterable<MadeTicket>,
  onProgress: (tickets: number) => void = () => {},
): Promise<number> {
  let [done, events] = [0, 0];
  let batch: MadeTicket[] = [];
  const flush = async () => {
    await writeBatch(client, cast, batch);
    done += batch.length;
    events += batch.reduce((sum, ticket) => sum + ticket.events.length, 0);
    batch = [];
    onProgress(done);
  };
  for (const ticket of tickets) {
    batch.push(ticket);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return events;
}

async function writeBatch(
  client: pg.Client,
  cast: HistoryParticipants,
  tickets: readonly MadeTicket[],
): Promise<void> {
  const rows = tickets.map(({ id, number, product, establishment, agentId, blocking, events }) => {
    const [opened, last] = [events[0], events.at(-1)];
    const closed = last?.type === 'TicketClosed' ? last : null;
    return {
      id,
      number,
      version: events.length,
      blocking,
      agent_id: agentId,
      status: closed ? 'closed' : 'in-progress',
      closing_reason: closed?.reason ?? null,
      product_id: cast.products[product],
      establishment_id: cast.establishments[establishment],
      correspondent_id: cast.correspondents[establishment],
      opened_at: opened?.at,
      updated_at: last?.at,
      closed_at: closed?.at ?? null,
    };
  });
  await client.query(
    `insert into ticket (id, number, version, status, channel, title, description, last_actions, messages, first_analysis,
       blocking, changed_outside_application, closing_reason, product_id, establishment_id, correspondent_id, agent_id,
       opened_at, updated_at, shared_version, shared_updated_at, closed_at, searchable)
     select id, number, version, status, 'web', '', '', '', '[]', '', blocking, false, closing_reason, product_id,
            establishment_id, correspondent_id, agent_id, opened_at, updated_at, version, updated_at, closed_at, ''
       from jsonb_to_recordset($1::jsonb) as t (id uuid, number text, version int, status text, blocking boolean,
         closing_reason text, product_id uuid, establishment_id uuid, correspondent_id uuid, agent_id uuid,
         opened_at timestamptz, updated_at timestamptz, closed_at timestamptz)`,
    [JSON.stringify(rows)],
  );
  const events = tickets.flatMap(({ id, events: own }) =>
    own.map((event, index) => ({
      ticket_id: id,
      version: index + 1,
      type: event.type,
      at: event.at,
      data: event,
    })),
  );
  await client.query(
    `insert into ticket_event (ticket_id, version, type, internal, shared_version, at, data)
     select ticket_id, version, type, false, version, at, data
       from jsonb_to_recordset($1::jsonb) as e (ticket_id uuid, version int, type text, at timestamptz, data jsonb)`,
    [JSON.stringify(events)],
  );
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const commitments = tickets.flatMap(({ id, commitments: own }) =>
    own.map(({ kind, sequence, outcome, startedAt, dueAt, settledAt }) => ({
      ticket_id: id,
      kind,
      sequence,
      outcome,
      started_at: instant(startedAt),
      due_at: instant(dueAt),
      settled_at: instant(settledAt),
    })),
  );
  await client.query(
    `insert into commitment (ticket_id, kind, sequence, started_at, due_at, outcome, settled_at, late_by, data)
     select ticket_id, kind, sequence, started_at, due_at, outcome, settled_at, 0, '{}'
       from jsonb_to_recordset($1::jsonb) as c (ticket_id uuid, kind text, sequence int, started_at timestamptz,
         due_at timestamptz, outcome text, settled_at timestamptz)`,
    [JSON.stringify(commitments)],
  );
}
