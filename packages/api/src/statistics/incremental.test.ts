import { addWorkingTime, WORKING_DAY } from '@assistance/domain/calendar';
import {
  DIMENSIONS,
  type Directory,
  dimensionsOf,
  type Dimension,
  factsOf,
  type Figure,
  figuresOf,
  GRANULARITIES,
  MEASURES,
  type StatisticsQuery,
  type Row,
} from '@assistance/domain/statistics';
import { aCommand, paris, START } from '@assistance/domain/testing';
import {
  OUT_OF_SCOPE_TREATMENTS,
  OUTCOMES,
  type Actor,
  type TicketCommand,
  type TicketEvent,
} from '@assistance/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClosureService, readClosures } from '../calendar/index.js';
import { inUnit, ticketLogOf, tryInUnit } from '../testing/ticket-log.js';
import { Random } from '../demo/seed/random.js';
import { ENTITIES } from '../rooms.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect } from '../platform/database/index.js';
import { LogFollower, WakeUpSignal } from '../platform/event-log/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { DueActs } from '../platform/jobs/index.js';
import { reminderActs } from '../reminder/index.js';
import { createTestDatabase } from '../testing/postgres.js';
import { ESTABLISHMENTS, PEOPLE, PRODUCTS, WORLD } from '../testing/world.js';
import { actOnPair, actOnTicket, moveDueDates, openTicket, replanTicket } from '../ticket/index.js';
import { askStatistics, feedStatistics, rebuildStatistics, refreshCalendar } from './index.js';

type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;
const HOUR = 3_600_000;
const STEPS = 250;

const staff = (personId: string): Actor => ({
  kind: 'person',
  personId,
  role: 'agent',
  establishmentId: null,
});
const [alix, dominique] = [staff(PEOPLE.alix.id), staff(PEOPLE.dominique.id)];
/** Who asks for what; Valmore runs SIFAC alone. */
const ASKERS = [
  { personId: PEOPLE.camille.id, establishmentId: ESTABLISHMENTS.rochebrune, productId: PRODUCTS.sifac },
  { personId: PEOPLE.camille.id, establishmentId: ESTABLISHMENTS.rochebrune, productId: PRODUCTS.siham },
  { personId: PEOPLE.sacha.id, establishmentId: ESTABLISHMENTS.valmore, productId: PRODUCTS.sifac },
] as const;
const admin: Viewer = {
  personId: PEOPLE.ada.id,
  role: 'admin' as const,
  establishmentId: null,
  language: 'fr' as const,
  confidentialityAccepted: true,
  session: '',
};

const { url } = await createTestDatabase({ template: WORLD });
const orm = await connect({ url, entities: ENTITIES, pool: 8 });
const em = orm.em.fork();
const log = { warn() {}, error: (_: object, message: string) => expect.unreachable(message) };
const signal = new WakeUpSignal({ url, channel: 'ticket_event', log });
const follower = new LogFollower<TicketEvent>({
  name: 'statistics',
  em,
  signal,
  log,
  // Not a divisor of anything: events of one ticket come in several batches.
  batch: 7,
  handle: feedStatistics,
});
const clock = new MovableClock(START);
const random = new Random(20_261_124);

beforeAll(async () => {
  await em.execute(`update person set team = 'Finances' where id = ?`, [PEOPLE.alix.id]);
  await signal.start();
  await follower.start();
  await live(STEPS);
  await moveCommitments();
  await refreshCalendar(em);
  await follower.caughtUp();
}, 120_000);
afterAll(async () => {
  await follower.stop();
  await signal.stop();
  await orm.close();
});

/** Random lives of tickets: what the charter accepts of random acts, time that passes, closures that come and go. */
async function live(steps: number): Promise<void> {
  const due = new DueActs({
    em,
    clock,
    log,
    acts: reminderActs({ log: ticketLogOf(em, clock), act: actOnTicket, replan: replanTicket }),
  });
  const service = new ClosureService({ em, clock, moveDueDates });
  const tickets: { id: string; asker: Actor }[] = [];
  const closures: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const wait = random.chance(0.1) ? random.next() * 5 : random.next() * 0.15;
    const next = addWorkingTime({
      start: clock.now(),
      milliseconds: wait * WORKING_DAY,
      closures: [],
      suspensions: [],
    });
    clock.moveTo(new Date(Date.parse(next ?? '') + random.between(0, HOUR)).toISOString());
    if (random.chance(0.4)) await due.runDue();
    if (random.chance(0.03)) closures.push(await announce(service));
    if (random.chance(0.02) && closures.length > 0)
      await service.cancel(admin, random.pick(closures), 'Finalement ouvert.').catch(() => {});
    if (step % 60 === 59) await merge(tickets);
    if (random.chance(0.1)) await refreshCalendar(em);
    if (tickets.length < 5 || random.chance(0.1)) tickets.push(await open());
    else
      for (let tries = 0; tries < 3; tries += 1)
        await act(random.pick(random.chance(0.8) ? tickets.slice(-8) : tickets));
  }
}

async function announce(service: ClosureService): Promise<string> {
  const start = Date.parse(clock.now()) + random.between(16, 40) * 24 * HOUR;
  const length = random.between(1, 5) * 24 * HOUR;
  const wanted = { start: new Date(start).toISOString(), end: new Date(start + length).toISOString() };
  return service.announce(admin, { ...wanted, label: 'Fermeture', lateReason: null }).then(
    ({ closure }) => closure.id,
    () => '',
  );
}

const quietly = (actor: Actor) => ({ actor, now: clock.now(), silent: true });

async function open(): Promise<{ id: string; asker: Actor }> {
  const { personId, establishmentId, productId } = random.pick(ASKERS);
  const asker: Actor = { kind: 'person', personId, role: 'correspondent', establishmentId };
  const byPhone = random.chance(0.2);
  const request = { ...aCommand('OpenTicket').request, productId, blocking: byPhone || random.chance(0.3) };
  const asked = { id: null, request, channel: byPhone ? 'phone' : 'web', correspondentId: personId } as const;
  const { ticket } = await inUnit(em, quietly(byPhone ? alix : asker), (unit) => openTicket(unit, asked));
  return { id: ticket.id, asker };
}

async function act({ id, asker }: { id: string; asker: Actor }): Promise<void> {
  const agent = random.pick([alix, dominique]);
  const agentId = random.pick([PEOPLE.alix.id, PEOPLE.dominique.id]);
  const scheduledFor = new Date(Date.parse(clock.now()) + random.between(1, 20) * 24 * HOUR).toISOString();
  const [actor, command] = random.pick<readonly [Actor, Act]>([
    [agent, aCommand('Acknowledge', { agentId })],
    [agent, aCommand('Acknowledge', { agentId })],
    [agent, aCommand('Assign', { agentId })],
    [agent, aCommand('RequestComplement')],
    [asker, aCommand('GiveComplement')],
    [agent, aCommand('Requalify', { blocking: random.chance(0.5) })],
    [agent, aCommand('GiveFirstAnalysis', { scheduledFor })],
    [agent, aCommand('Respond', { outcome: random.pick(OUTCOMES) })],
    [agent, aCommand('Respond')],
    [agent, aCommand('DecideMaintenance')],
    [agent, aCommand('Close')],
    [agent, aCommand('Close')],
    [agent, aCommand('Close')],
    [asker, aCommand('Reopen')],
    [asker, aCommand('Withdraw')],
    [agent, aCommand('RefuseLevelOne')],
    [agent, aCommand('RecordOutOfScope', { treatment: random.pick(OUT_OF_SCOPE_TREATMENTS) })],
  ]);
  // What the charter refuses changes nothing.
  await tryInUnit(em, quietly(actor), (unit) => actOnTicket(unit, id, command));
}

/** C3.2.3, C3.2.5: a breach that a requalification clears, a schedule that another replaces: chance seldom makes them. */
async function moveCommitments(): Promise<void> {
  const inDays = (workingDays: number) =>
    addWorkingTime({
      start: clock.now(),
      milliseconds: workingDays * WORKING_DAY,
      closures: [],
      suspensions: [],
    }) ?? '';
  const { id } = await open();
  const does = (command: Act) => tryInUnit(em, quietly(alix), (unit) => actOnTicket(unit, id, command));
  await does(aCommand('Requalify', { blocking: true }));
  await does(aCommand('Acknowledge', { agentId: PEOPLE.alix.id }));
  // Past its date, whatever closures came; the other date lies two working days further.
  const [row] = await em.fork().execute<{ due_at: string }[]>(`select due_at from ticket where id = ?`, [id]);
  clock.moveTo(new Date(Date.parse(row?.due_at ?? '') + 1).toISOString());
  await does(aCommand('Requalify', { blocking: false }));
  await does(aCommand('GiveFirstAnalysis', { scheduledFor: inDays(10) }));
  clock.moveTo(inDays(2));
  await does(aCommand('GiveFirstAnalysis', { scheduledFor: inDays(12) }));
}

/** A duplicate into an older one of the same establishment: the first pair that the charter lets. */
async function merge(tickets: readonly { id: string; asker: Actor }[]): Promise<void> {
  for (const { id: ticketId } of tickets.slice(-6).toReversed()) {
    for (const { id: otherId } of tickets.slice(-12)) {
      const pair = { ticketId, otherId, field: 'into' };
      const merged = await tryInUnit(em, quietly(alix), (unit) =>
        actOnPair(unit, pair, (kept) => aCommand('MergeInto', { kept })),
      );
      if (merged.ok) return;
    }
  }
}

/** Every row, as text, in an order of its own. */
async function rows(): Promise<string[]> {
  const found = await em.fork().execute<{ row: string }[]>(
    `select 'fact ' || f::text as row from statistics_fact f
     union all select 'span ' || s::text from statistics_span s order by row`,
  );
  return found.map(({ row }) => row);
}

describe('the statistics, counted while tickets live', () => {
  it('are the rows that a rebuild from the log gives, to the last digit', async () => {
    const counted = await rows();
    expect(counted.length).toBeGreaterThan(150);
    await em.fork().execute('truncate statistics_fact, statistics_span');
    const { tickets } = await rebuildStatistics(em);
    expect(tickets).toBeGreaterThan(20);
    expect(await rows()).toEqual(counted);
    // And again over what is there, whatever a hand did to it.
    await em.fork().execute(`update statistics_fact set value = 0, measure = 'closed' where rank = 1`);
    await rebuildStatistics(em);
    expect(await rows()).toEqual(counted);
  });

  it('C3.1.5 are dated again when a closure moves what is promised, though nothing happened to the ticket', async () => {
    const on = (local: string) => clock.moveTo(paris(local));
    on('2027-05-03 10:00');
    const ticket = await open();
    const does = (command: Act) => inUnit(em, quietly(alix), (unit) => actOnTicket(unit, ticket.id, command));
    await does(aCommand('Requalify', { blocking: false })).catch(() => {});
    await does(aCommand('Acknowledge', { agentId: PEOPLE.alix.id }));
    on('2027-05-04 10:00');
    await does(aCommand('Respond', { outcome: 'maintenance' }));
    await follower.caughtUp();
    const brokenOn = async () => {
      const [row] = await em
        .fork()
        .execute<{ at: string }[]>(
          `select at from statistics_fact where ticket_id = ? and measure = 'maintenance-decision'`,
          [ticket.id],
        );
      // The millisecond before it breaks.
      return row && new Date(Date.parse(row.at) - 1).toISOString();
    };
    // Ten working days, Ascension and Whit Monday in between.
    expect(await brokenOn()).toBe(paris('2027-05-20 10:00'));
    const service = new ClosureService({ em, clock, moveDueDates });
    const [start, end] = [paris('2027-05-19 00:00'), paris('2027-05-20 00:00')];
    await service.announce(admin, { start, end, label: 'Pont', lateReason: null });
    expect(await refreshCalendar(em)).toBeGreaterThan(0);
    expect(await brokenOn()).toBe(paris('2027-05-21 10:00'));
    expect(await refreshCalendar(em)).toBe(0);
    const counted = await rows();
    await rebuildStatistics(em);
    expect(await rows()).toEqual(counted);
  });

  it('do not change when the log is read again from its beginning', async () => {
    const counted = await rows();
    await follower.stop();
    await em.fork().execute(`update event_reader set tx_order = '0', position = 0 where name = 'statistics'`);
    const again = new LogFollower<TicketEvent>({
      name: 'statistics',
      em,
      signal,
      log,
      batch: 31,
      handle: feedStatistics,
    });
    await again.start();
    await again.caughtUp();
    await again.stop();
    expect(await rows()).toEqual(counted);
  });

  it('cover whatever may be asked', async () => {
    const [{ kinds = [] } = {}] = await em.fork().execute<{ kinds: string[] }[]>(
      `select array_agg(distinct measure::text) as kinds from
         (select measure from statistics_fact union all select measure from statistics_span) m`,
    );
    const ofTickets = MEASURES.filter((measure) => measure !== 'closure-notice' && measure !== 'deflection');
    expect(kinds.sort()).toEqual([...ofTickets].sort());
  });
});

describe('an answer from the tables is what the definitions say', () => {
  const ofTickets = MEASURES.filter((measure) => measure !== 'closure-notice' && measure !== 'deflection');
  const deployments = new Map<string, 'classic' | 'hosted' | 'tele-service'>([
    [`${ESTABLISHMENTS.rochebrune} ${PRODUCTS.sifac}`, 'classic'],
    [`${ESTABLISHMENTS.rochebrune} ${PRODUCTS.siham}`, 'hosted'],
    [`${ESTABLISHMENTS.valmore} ${PRODUCTS.sifac}`, 'tele-service'],
  ]);
  const directory: Directory = {
    teamOf: (agentId) => (agentId === PEOPLE.alix.id ? 'Finances' : null),
    modeOf: (establishmentId, productId) => deployments.get(`${establishmentId} ${productId}`) ?? null,
  };
  const inOrder = (found: readonly Row[]) =>
    found
      .map((row) => ({ ...row, key: JSON.stringify([row.period.from, row.group]) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      // A group that has nothing of what was asked is no row; the order of finding differs.
      .filter(({ figures }) => figures.some(hasAnything));
  const hasAnything = ({ count, pending, late }: Figure) =>
    count > 0 || Number(pending) > 0 || Number(late) > 0;

  const logs = async () => {
    const closures = await readClosures(em.fork());
    const found = await em
      .fork()
      .execute<{ events: TicketEvent[] }[]>(
        `select jsonb_agg(data order by version) as events from ticket_event group by ticket_id`,
      );
    return found.map(({ events }) => factsOf(events, closures));
  };

  const QUESTIONS: readonly (readonly [string, Partial<StatisticsQuery>])[] = [
    ...GRANULARITIES.map((granularity) => [`by ${granularity}`, { granularity }] as const),
    ...DIMENSIONS.map((dimension) => [`by month and ${dimension}`, { dimensions: [dimension] }] as const),
    ['by product, establishment and blocking', { dimensions: ['product', 'establishment', 'blocking'] }],
    ['by day and team', { granularity: 'day', dimensions: ['team'] }],
    ['of one product', { filters: { productIds: [PRODUCTS.siham] }, dimensions: ['agent'] }],
    ['of one team', { filters: { teams: ['Finances'] } }],
    ['of one mode and channel', { filters: { modes: ['tele-service'], channels: ['web'] } }],
    ['of what is not blocking', { filters: { blocking: false, agentIds: [PEOPLE.dominique.id] } }],
    ['of one outcome', { filters: { outcomes: ['maintenance'] } }],
    ['of a part of months', { from: '2026-12-04', to: '2027-01-17' }],
  ];

  it.each(QUESTIONS)('%s', async (_name, given) => {
    const tickets = await logs();
    const question: StatisticsQuery = {
      from: '2026-11-01',
      to: '2027-12-31',
      granularity: 'month',
      dimensions: [],
      filters: {},
      ...given,
      measures: ofTickets.filter((measure) =>
        [...(given.dimensions ?? []), ...(given.filters?.outcomes ? ['outcome' as Dimension] : [])].every(
          (dimension) => dimensionsOf(measure).includes(dimension),
        ),
      ),
    };
    // Now, and as things stood on a day in the middle.
    let found = 0;
    for (const now of [clock.now(), '2026-12-22T10:30:00.000Z']) {
      const asked = { ...question, to: question.granularity === 'day' ? '2027-02-28' : question.to };
      const expected = inOrder(figuresOf(tickets, asked, directory, now));
      expect(inOrder(await askStatistics(em, asked, now))).toEqual(expected);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(0);
  });
});
