import type { Closure } from '@assistance/domain/calendar';
import { factsOf } from '@assistance/domain/statistics';
import type { TicketEvent } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';

/**
 * One writer at a time, held until the transaction ends: whoever reads a log after it reads all that the one before
 * has counted. An advisory lock takes no transaction number, so that no reader of the event log waits for it.
 */
export async function lockStatistics(em: EntityManager): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('statistics', 42))`);
}

/**
 * Puts what tickets contribute, as their logs say now, in the place of what they contributed before: twice is as good as
 * once, and late as good as at once. Call it in a transaction, after `lockStatistics`.
 */
export async function replaceFacts(
  em: EntityManager,
  ticketIds: readonly string[],
  closures: readonly Closure[],
): Promise<void> {
  for (let done = 0; done < ticketIds.length; done += AT_A_TIME)
    await replaceSome(em, ticketIds.slice(done, done + AT_A_TIME), closures);
}

/** Tickets in one statement: with more, their texts cost more than their number. */
const AT_A_TIME = 200;

async function replaceSome(
  em: EntityManager,
  ticketIds: readonly string[],
  closures: readonly Closure[],
): Promise<void> {
  const logs = await em.execute<{ id: string; events: TicketEvent[] }[]>(
    `select ticket_id as id, jsonb_agg(data order by version) as events
       from ticket_event where ticket_id in (?) group by ticket_id order by min(position)`,
    [ticketIds],
  );
  const contributed = logs.map(({ id, events }) => ({ id, ...factsOf(events, closures) }));
  await em.execute(`delete from statistics_fact where ticket_id in (?)`, [ticketIds]);
  await em.execute(`delete from statistics_span where ticket_id in (?)`, [ticketIds]);
  const facts = contributed.flatMap(({ id, facts: own }) =>
    own.map((fact, rank) => ({ ...fact, ticketId: id, rank })),
  );
  const spans = contributed.flatMap(({ id, spans: own }) =>
    own.map((span, rank) => ({ ...span, ticketId: id, rank })),
  );
  await em.execute(INSERT_FACTS, [JSON.stringify(facts)]);
  await em.execute(INSERT_SPANS, [JSON.stringify(spans)]);
}

const INSERT_FACTS = `
  insert into statistics_fact (ticket_id, rank, measure, verdict, at, day, value, product_id, establishment_id, agent_id,
    channel, blocking, outcome)
  select "ticketId", rank, measure, verdict, at, day, value, "productId", "establishmentId", "agentId", channel, blocking,
         outcome
    from jsonb_to_recordset(?::jsonb) as f ("ticketId" uuid, rank smallint, measure statistics_measure,
      verdict statistics_verdict, at timestamptz, day date, value bigint, "productId" uuid, "establishmentId" uuid,
      "agentId" uuid, channel text, blocking boolean, outcome text)`;

const INSERT_SPANS = `
  insert into statistics_span (ticket_id, rank, measure, started_at, ended_at, since, days, product_id, establishment_id,
    agent_id, channel, blocking)
  select "ticketId", rank, measure, "from", until, since, daterange("firstDay", "lastDay", '[]'), "productId",
         "establishmentId", "agentId", channel, blocking
    from jsonb_to_recordset(?::jsonb) as s ("ticketId" uuid, rank smallint, measure statistics_measure,
      "from" timestamptz, until timestamptz, since timestamptz, "firstDay" date, "lastDay" date, "productId" uuid,
      "establishmentId" uuid, "agentId" uuid, channel text, blocking boolean)`;
