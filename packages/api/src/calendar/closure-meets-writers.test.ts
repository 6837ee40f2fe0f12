import { paris } from '@assistance/domain/testing';
import pg from 'pg';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { acknowledge, openTicket, perform, processedTicket, respond, type Brief } from '../testing/acts.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PEOPLE, PRODUCTS } from '../testing/world.js';
import { rebuildCommitments } from '../ticket/index.js';

const desk = await startTestServer();
const [camille, alix, ada] = [await desk.as('camille'), await desk.as('alix'), await desk.as('ada')];

/** When people act: what they are promised is due during the closure or after it. */
const THURSDAY = paris('2026-12-10 10:00');
/** When the closure is announced, in time: an announcement never looks at the clock of those who act beside it. */
const ANNOUNCED = paris('2026-11-20 10:00');
const CLOSURE = { start: paris('2026-12-11 00:00'), end: paris('2026-12-15 00:00'), label: 'Déménagement' };

const announce = () =>
  ada.query(
    `mutation ($start: DateTime!, $end: DateTime!, $label: String!) {
      announceClosure(start: $start, end: $end, label: $label) { ticketsMoved } }`,
    CLOSURE,
  );

const on = ({ id, version }: Brief) => ({ ticketId: id, expectedVersion: version });
const answered = async (given: object = {}): Promise<Brief> =>
  respond(alix, await acknowledge(alix, await openTicket(camille), PEOPLE.alix.id), given);
const processed = (): Promise<Brief> => processedTicket(camille, alix, PEOPLE.alix.id);
const ARTICLE = {
  title: 'Clôture',
  problem: 'La reprise s’arrête.',
  solution: 'Relancer FMJ2 en période 013.',
  errorCodes: [],
  releases: [],
};
const publish = async ({ id }: Brief): Promise<string> =>
  (
    await alix.query(`mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id } }`, {
      input: { ticketId: id, ...ARTICLE },
    })
  ).publishArticle.id;

/** A ticket whose article is published, reopened: something is promised on it again. */
async function reopenedWithArticle(): Promise<Brief & { articleId: string }> {
  const ticket = await processed();
  const articleId = await publish(ticket);
  const reopened = await perform(alix, 'reopenTicket', {
    ...on({ ...ticket, version: ticket.version + 1 }),
    reason: 'Le message revient.',
  });
  return { ...reopened, articleId };
}

const declareMalfunction = async (): Promise<Data> =>
  (
    await alix.query(
      `mutation ($input: DeclareMalfunctionInput!) { declareMalfunction(input: $input) { id version } }`,
      { input: { productId: PRODUCTS.sifac, title: 'Reprise', description: 'FMJ2 s’arrête.', tickets: [] } },
    )
  ).declareMalfunction;

/** A ticket as it is before somebody writes on it, and what they do. */
type Writer = () => Promise<{ readonly ticket: Brief; readonly act: () => Promise<unknown> }>;

/** The compiler refuses any other: what is written on a ticket takes closures that are held (`LockedClosures`). */
const WRITERS: readonly [what: string, begin: Writer][] = [
  [
    'withdraws an article',
    async () => {
      const ticket = await reopenedWithArticle();
      const document = `mutation ($id: ID!) { withdrawArticle(articleId: $id, reason: "Obsolète.") }`;
      return { ticket, act: () => alix.query(document, { id: ticket.articleId }) };
    },
  ],
  [
    'publishes one',
    async () => {
      const ticket = await processed();
      return { ticket, act: () => publish(ticket) };
    },
  ],
  [
    'corrects one',
    async () => {
      const ticket = await processed();
      await publish(ticket);
      return { ticket, act: () => publish(ticket) };
    },
  ],
  [
    'refuses one',
    async () => {
      const ticket = await processed();
      const document = `mutation ($id: ID!) { refuseArticle(ticketId: $id, reason: "Propre à eux.") }`;
      return { ticket, act: () => alix.query(document, { id: ticket.id }) };
    },
  ],
  [
    'acts on a ticket',
    async () => {
      const ticket = await openTicket(camille);
      return { ticket, act: () => acknowledge(alix, ticket, PEOPLE.alix.id) };
    },
  ],
  [
    'closes a ticket',
    async () => {
      const ticket = await answered();
      return { ticket, act: () => perform(camille, 'closeTicket', on(ticket)) };
    },
  ],
  [
    'acts on two',
    async () => {
      const [ticket, other] = [await openTicket(camille), await openTicket(camille)];
      const input = { ...on(ticket), other: other.number, link: 'RELATED' };
      return { ticket, act: () => perform(alix, 'linkTicket', input) };
    },
  ],
  [
    'binds a malfunction',
    async () => {
      const ticket = await answered({ outcome: 'MAINTENANCE' });
      const document = `mutation ($input: BindTicketsInput!) { bindTickets(input: $input) { id } }`;
      const input = { malfunctionId: (await declareMalfunction()).id, tickets: [on(ticket)] };
      return { ticket, act: () => alix.query(document, { input }) };
    },
  ],
];

const waiting = (many: number) =>
  vi.waitFor(
    async () => {
      const waits = await desk.sql(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waits).toHaveLength(many);
    },
    { timeout: 5_000, interval: 10 },
  );

afterEach(async () => {
  for (const table of ['mail', 'notification', 'closure']) await desk.sql(`delete from ${table}`);
  await rebuildCommitments(desk.orm.em);
});

describe('C3.1.5 a closure that is announced while somebody', () => {
  it.each(WRITERS)('%s: due dates are those of the new calendar', async (_what, begin) => {
    desk.clock.moveTo(THURSDAY);
    const { ticket, act } = await begin();
    const holder = new pg.Client({ connectionString: desk.databaseUrl });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('begin');
    await holder.query(`select 1 from ticket where id = $1 for update`, [ticket.id]);
    desk.clock.moveTo(ANNOUNCED);
    const announcing = announce();
    await waiting(1);
    desk.clock.moveTo(THURSDAY);
    const acting = act();
    await waiting(2);
    await holder.query('commit');
    await Promise.all([announcing, acting]);
    expect((await rebuildCommitments(desk.orm.em, { dryRun: true })).differences).toEqual([]);
  });
});
