import { paris } from '@assistance/domain/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicket, type Brief } from '../testing/acts.js';
import type { TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { sentDuring, type Statement } from '../testing/statements.js';

const desk = await startTestServer();
const MANY = 3_000;
/** What a statement may read of one table that looks for a few rows among many. */
const FEW = 200;
/** A few thousand rows are sooner read whole than by an index: here, only where there is none to read them by. */
const planner = new pg.Client({ connectionString: desk.databaseUrl, options: '-c enable_seqscan=off' });
let camille: TestClient;
let alix: TestClient;
let ada: TestClient;
let ticket: Brief;

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

function rowsOf(plan: Plan, table: string): number {
  const own =
    plan['Relation Name'] === table
      ? (plan['Actual Rows'] +
          (plan['Rows Removed by Filter'] ?? 0) +
          (plan['Rows Removed by Index Recheck'] ?? 0)) *
        plan['Actual Loops']
      : 0;
  return own + (plan.Plans ?? []).reduce((sum, each) => sum + rowsOf(each, table), 0);
}

/** How many rows of a table a statement reads, as PostgreSQL counts them when it is run again. */
async function rowsRead(table: string, { text, values }: Statement): Promise<number> {
  const { rows } = await planner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, timing off, format json) ${text}`,
    [...values],
  );
  const plans = rows[0]?.['QUERY PLAN'];
  if (!plans) throw new Error('PostgreSQL explains nothing.');
  return plans.reduce((sum, { Plan: plan }) => sum + rowsOf(plan, table), 0);
}

/** Those that a request sends and that speak of this. */
const sentFor = async (work: () => Promise<unknown>, about: RegExp): Promise<Statement[]> => {
  const sent = (await sentDuring(work)).filter(({ text }) => about.test(text));
  expect(sent).not.toEqual([]);
  return sent;
};

afterAll(() => planner.end());
beforeAll(async () => {
  await planner.connect();
  [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];
  ticket = await openTicket(camille);
  const other = await openTicket(camille);
  await desk.sql(`
    create table copies as select gen_random_uuid() as id, n from generate_series(1, ${MANY}) n;
    insert into ticket
    select (jsonb_populate_record(null::ticket, to_jsonb(t) || jsonb_build_object(
             'id', c.id, 'number', '1999-' || lpad(c.n::text, 6, '0'),
             'due_at', t.due_at + make_interval(secs => c.n), 'opened_at', t.opened_at - make_interval(secs => c.n),
             'updated_at', t.updated_at - make_interval(secs => c.n),
             'shared_updated_at', t.updated_at - make_interval(secs => c.n)))).*
      from ticket t cross join copies c where t.id = '${other.id}';
    insert into ticket_search
    select c.id, title_terms, shared_terms, whole_terms, shared_words, whole_words, shared_text, whole_text
      from ticket_search cross join copies c where ticket_id = '${other.id}';
    insert into mail (id, unique_key, kind, status, ticket_id, person_id, address, language, subject, plain, html, thread,
                      created_at, attempts)
    select c.id, c.id::text, 'acknowledgement', 'sent', '${ticket.id}', t.correspondent_id, 'a@exemple.fr', 'fr', 's', 'p', 'h',
           '{}', now(), 1
      from ticket t cross join copies c where t.id = '${ticket.id}';
    drop table copies;
    analyze ticket, ticket_search, mail;`);
});

describe('among many rows, only those that are wanted are read', () => {
  it.each(['DUE', 'UPDATED', 'OPENED', 'NUMBER'])(
    'a page deep in the tickets by %s is read as the first one is',
    async (sort) => {
      const LIST = `query ($sort: TicketSort!, $after: String) {
        tickets(sort: $sort, first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }`;
      let after: string | null = null;
      for (let page = 0; page < 20; page += 1)
        after = (await alix.query(LIST, { sort, after })).tickets.pageInfo.endCursor;
      for (const each of await sentFor(() => alix.query(LIST, { sort, after }), /from "ticket".* order by /s))
        expect(await rowsRead('ticket', each)).toBeLessThan(FEW);
    },
  );

  it('a number is looked up, and nothing is ranked for one that no ticket has', async () => {
    for (const text of [ticket.number, '1999-999999']) {
      const [search] = await sentFor(
        () => alix.query(`query ($text: String!) { searchTickets(text: $text) { totalCount } }`, { text }),
        /ticket_search/,
      );
      expect(await rowsRead('ticket', search as Statement)).toBeLessThan(FEW);
      expect(await rowsRead('ticket_search', search as Statement)).toBeLessThan(FEW);
    }
  });

  it('C3.1.5 who is told of a closure is found beside all other mails', async () => {
    const { announceClosure } = await ada.query(
      `mutation ($start: DateTime!, $end: DateTime!) {
         announceClosure(start: $start, end: $end, label: "Inventaire") { closure { id } } }`,
      { start: paris('2027-03-08 00:00'), end: paris('2027-03-09 00:00') },
    );
    const [mails] = await sentFor(
      () =>
        ada.query(`mutation ($id: ID!) { cancelClosure(id: $id, reason: "Reporté.") { ticketsMoved } }`, {
          id: announceClosure.closure.id,
        }),
      /from mail where closure_id/,
    );
    expect(await rowsRead('mail', mails as Statement)).toBeLessThan(FEW);
  });
});
