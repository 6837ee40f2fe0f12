import { addWorkingTime, WORKING_DAY } from '@assistance/domain/calendar';
import { aCommand, START } from '@assistance/domain/testing';
import type { Actor, TicketCommand } from '@assistance/domain/ticket';
import { describe, expect, it } from 'vitest';
import { ClosureService } from '../calendar/index.js';
import { Random } from '../demo/seed/random.js';
import { ENTITIES } from '../rooms.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect, type Orm } from '../platform/database/index.js';
import { DueActs } from '../platform/jobs/index.js';
import { reminderActs } from '../reminder/index.js';
import { inUnit, ticketLogOf, tryInUnit } from '../testing/ticket-log.js';
import { createTestDatabase } from '../testing/postgres.js';
import { actorOf, PEOPLE, PRODUCTS, WORLD } from '../testing/world.js';
import { actOnTicket, moveDueDates, openTicket, rebuildCommitments, replanTicket } from './index.js';

type Act = Exclude<TicketCommand, { type: 'OpenTicket' }>;

const [agent, camille] = [actorOf('alix'), actorOf('camille')];
const admin = {
  personId: PEOPLE.ada.id,
  role: 'admin',
  establishmentId: null,
  language: 'fr',
  confidentialityAccepted: true,
  session: '',
} as const;

const ACTS: readonly (readonly [Actor, Act])[] = [
  [agent, aCommand('Acknowledge', { agentId: PEOPLE.alix.id })],
  [agent, aCommand('RequestComplement')],
  [camille, aCommand('GiveComplement')],
  [agent, aCommand('Requalify', { blocking: true })],
  [agent, aCommand('Requalify', { blocking: false })],
  [agent, aCommand('Respond', { outcome: 'maintenance' })],
  [agent, aCommand('Respond')],
  [agent, aCommand('DecideMaintenance')],
  [agent, aCommand('AddNote')],
  [agent, aCommand('Close')],
  [camille, aCommand('Reopen')],
  [camille, aCommand('Withdraw')],
];

/** A ticket of Camille's; gives its id. */
async function open({ em }: Orm, now: string, blocking: boolean): Promise<string> {
  const asked = {
    id: null,
    request: { ...aCommand('OpenTicket').request, productId: PRODUCTS.sifac, blocking },
    channel: 'web',
    correspondentId: PEOPLE.camille.id,
  } as const;
  return (await inUnit(em, { now, actor: camille }, (unit) => openTicket(unit, asked))).ticket.id;
}

/** Random lives of tickets: acts that the charter accepts or not, time that passes, closures that come and go. */
async function live(orm: Orm, random: Random, steps: number): Promise<{ ticketsMoved: number }> {
  const clock = new MovableClock(START);
  const acts = reminderActs({ log: ticketLogOf(orm.em, clock), act: actOnTicket, replan: replanTicket });
  const log = { error: (_: object, message: string) => expect.unreachable(message) };
  const due = new DueActs({ em: orm.em, clock, acts, log });
  const service = new ClosureService({ em: orm.em, clock, moveDueDates });
  const tickets: string[] = [];
  const closures: string[] = [];
  let ticketsMoved = 0;
  const sameRows = async () =>
    expect((await rebuildCommitments(orm.em, { dryRun: true })).differences).toEqual([]);
  const later = (days: number) =>
    addWorkingTime({ start: clock.now(), milliseconds: days * WORKING_DAY, closures: [], suspensions: [] }) ??
    '';

  for (let step = 0; step < steps; step += 1) {
    clock.moveTo(
      new Date(Date.parse(later(random.next() * 0.4)) + random.between(0, 3_600_000)).toISOString(),
    );
    if (random.chance(0.5)) await due.runDue();
    const now = clock.now();
    if (tickets.length < 6 || random.chance(0.05)) {
      tickets.push(await open(orm, now, random.chance(0.5)));
    } else if (random.chance(0.2)) {
      const start = new Date(Date.parse(now) + random.between(16, 20) * 86_400_000).toISOString();
      const end = new Date(Date.parse(start) + random.between(8, 72) * 3_600_000).toISOString();
      const announced = service.announce(admin, { start, end, label: 'Fermeture', lateReason: null });
      // Over another one it is refused: nothing has happened.
      const change = await announced.catch(() => null);
      if (change) closures.push(change.closure.id);
      ticketsMoved += change?.ticketsMoved ?? 0;
      await sameRows();
    } else if (closures.length > 0 && random.chance(0.08)) {
      const change = await service.cancel(admin, random.pick(closures), 'Grève levée').catch(() => null);
      ticketsMoved += change?.ticketsMoved ?? 0;
      await sameRows();
    } else {
      const [actor, command] = random.pick([
        ...ACTS,
        [agent, aCommand('GiveFirstAnalysis', { scheduledFor: later(random.between(1, 25)) })] as const,
      ]);
      await tryInUnit(orm.em, { now, actor }, (unit) => actOnTicket(unit, random.pick(tickets), command));
    }
  }
  await sameRows();
  return { ticketsMoved };
}

describe('rebuilding the commitments from the event log', () => {
  it.each([1, 2])(
    'C3.2 random lives give the rows that are there (%i)',
    { timeout: 60_000 },
    async (seed) => {
      const { url } = await createTestDatabase({ template: WORLD });
      const orm = await connect({ url, entities: ENTITIES, pool: 4 });
      try {
        const { ticketsMoved } = await live(orm, new Random(seed), 300);
        // Else the lives would not have been worth living.
        expect(ticketsMoved).toBeGreaterThan(0);
        const [lived] = await orm.em.fork().execute<{ kinds: number; broken: number }[]>(
          `select count(distinct kind)::int as kinds, count(*) filter (where outcome = 'broken')::int as broken
           from commitment`,
        );
        expect(lived?.kinds).toBeGreaterThanOrEqual(3);
        expect(lived?.broken).toBeGreaterThan(0);
      } finally {
        await orm.close();
      }
    },
  );

  it('tells what was changed around the use cases, and puts it right', { timeout: 60_000 }, async () => {
    const { url } = await createTestDatabase({ template: WORLD });
    const orm = await connect({ url, entities: ENTITIES, pool: 4 });
    try {
      const asked = await open(orm, START, false);
      for (const command of [
        aCommand('Acknowledge', { agentId: PEOPLE.alix.id }),
        aCommand('RequestComplement'),
      ] as const) {
        await inUnit(orm.em, { now: START, actor: agent }, (unit) => actOnTicket(unit, asked, command));
      }
      await open(orm, START, true);
      expect((await rebuildCommitments(orm.em)).differences).toEqual([]);

      const em = orm.em.fork();
      await em.execute(
        `update commitment set outcome = 'kept', data = data || '{"outcome": "kept"}' where outcome = 'pending'`,
      );
      await em.execute(
        `insert into commitment (ticket_id, kind, sequence, started_at, outcome, late_by, data)
         select id, 'response', 99, now(), 'pending', 0, '{}' from ticket limit 1`,
      );
      await em.execute(`update ticket set due_at = due_at + interval '1 day' where due_at is not null`);
      await em.execute(`delete from scheduled_act`);
      const { differences } = await rebuildCommitments(orm.em);
      const told = new Set(differences.map(({ what }) => what));
      expect(told).toContain('acknowledgement 1');
      expect(told).toContain('response 99');
      expect(told).toContain('due date');
      expect(told).toContain('remind');
      expect((await rebuildCommitments(orm.em)).differences).toEqual([]);
    } finally {
      await orm.close();
    }
  });
});
