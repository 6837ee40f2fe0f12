import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../commitment/index.js';
import { A_RESPONSE, aCorrespondent, aLog, anAgent, aProvider, paris } from '../testing/index.js';
import { type Actor, replay, type Ticket, type TicketEvent } from '../ticket/index.js';
import {
  decideMalfunction,
  declareMalfunction,
  evolveMalfunction,
  type Malfunction,
  type MalfunctionCommand,
  replayMalfunction,
  statusOf,
} from './index.js';

const DECLARED = paris('2026-11-25 10:00');
const NOW = paris('2026-12-02 15:00');
const contextOf = (by: Actor = anAgent(), now = NOW) => ({ now, actor: by, closures: [] });
const declaration = {
  malfunctionId: 'malfunction-1',
  number: 'DYS-000001',
  productId: 'sifac',
  title: ' Reprise des engagements ',
  description: ' FMJ2 s’arrête en période 013. ',
};
const malfunction = (): Malfunction => {
  const declared = declareMalfunction(declaration, contextOf(anAgent(), DECLARED));
  if (!declared.ok) throw new Error(declared.refusal.code);
  const made = replayMalfunction(declared.value);
  if (!made) throw new Error('No malfunction.');
  return made;
};

/** A ticket answered as a malfunction at that time, bound since. */
const boundLog = (id: string, answered: string, blocking = false): TicketEvent[] =>
  aLog(
    ['TicketOpened', paris('2026-11-24 10:00'), { ticketId: id, number: `2026-00000${id}` }],
    ['TicketAcknowledged', paris('2026-11-24 11:00')],
    ...(blocking ? [['TicketRequalified', paris('2026-11-24 11:30'), { blocking }] as const] : []),
    ['TicketAnswered', paris(answered), { outcome: 'maintenance' }],
    ['MalfunctionBound', DECLARED],
  );
const ticketOf = (log: readonly TicketEvent[]): Ticket => {
  const ticket = replay(log);
  if (!ticket) throw new Error('No ticket.');
  return ticket;
};
const decided = (
  more: Partial<Extract<MalfunctionCommand, { type: 'Decide' }>> = {},
): MalfunctionCommand => ({
  type: 'Decide',
  taken: true,
  explanation: A_RESPONSE,
  expectedVersion: 1,
  ...more,
});

describe('C3.2.6 a malfunction', () => {
  it('is declared by the Amue, with what it is', () => {
    expect(malfunction()).toMatchObject({
      number: 'DYS-000001',
      version: 1,
      title: 'Reprise des engagements',
      description: 'FMJ2 s’arrête en période 013.',
      decision: null,
    });
    expect(declareMalfunction({ ...declaration, title: ' ' }, contextOf())).toMatchObject({
      refusal: { code: 'REQUIRED', field: 'title' },
    });
    for (const by of [aProvider(), aCorrespondent()]) {
      expect(declareMalfunction(declaration, contextOf(by))).toMatchObject({
        refusal: { code: 'FORBIDDEN' },
      });
    }
  });

  it('one decision is told on every ticket, and settles each one’s own commitment at its own date', () => {
    const [early, late] = [boundLog('1', '2026-11-24 15:00', true), boundLog('2', '2026-12-01 10:00')];
    const result = decideMalfunction(malfunction(), [early, late].map(ticketOf), decided(), contextOf());
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.events).toMatchObject([{ type: 'MalfunctionDecided', taken: true, at: NOW }]);
    expect(
      result.value.tickets.map(({ ticket, events }) => [ticket.id, events.map(({ type }) => type)]),
    ).toEqual([
      ['1', ['MaintenanceDecided']],
      ['2', ['MaintenanceDecided']],
    ]);
    const outcomes = [early, late].map((log, index) => {
      const events = [...log, ...(result.value.tickets[index]?.events ?? [])];
      return commitmentsOf(events, []).find(({ kind }) => kind === 'maintenance-decision');
    });
    // The blocking one was due on 26 November, two working days after its answer; the other has ten.
    expect(outcomes).toMatchObject([
      { outcome: 'broken', settledAt: NOW },
      { outcome: 'kept', settledAt: NOW },
    ]);
  });

  it('C3.2.7 is confirmed where the rule is unsure, here and on each ticket where its words are no news', () => {
    const tickets = [ticketOf(boundLog('1', '2026-11-25 09:30'))];
    const result = (explanation: string, confirmed: boolean) =>
      decideMalfunction(malfunction(), tickets, decided({ explanation, confirmed }), contextOf());
    const unsure = 'Ce comportement est voulu.';
    expect(result(unsure, false)).toMatchObject({
      refusal: { code: 'RESPONSE_NEEDS_CONFIRMATION', field: 'explanation' },
    });
    expect(result(unsure, true)).toMatchObject({
      value: { events: [{ confirmed: true }], tickets: [{ events: [{ confirmed: true }] }] },
    });
    const plain = result(A_RESPONSE, true);
    expect(plain.ok && plain.value.events[0]).not.toHaveProperty('confirmed');
    // What the establishment wrote itself tells it nothing, though it is news to the malfunction.
    const { description } = tickets[0]?.request ?? { description: '' };
    expect(result(description, true)).toMatchObject({ refusal: { code: 'BOILERPLATE_RESPONSE' } });
  });

  it('is decided once, with substance, on the version that was read', () => {
    const tickets = [ticketOf(boundLog('1', '2026-11-25 09:30'))];
    const code = (m: Malfunction, command: MalfunctionCommand, by?: Actor) => {
      const result = decideMalfunction(m, tickets, command, contextOf(by));
      return result.ok ? 'done' : [result.refusal.code, result.refusal.field];
    };
    expect(code(malfunction(), decided({ explanation: 'Bonjour.' }))).toEqual([
      'BOILERPLATE_RESPONSE',
      'explanation',
    ]);
    expect(code(malfunction(), decided({ expectedVersion: 2 }))).toEqual([
      'STALE_VERSION',
      'expectedVersion',
    ]);
    expect(code(malfunction(), decided(), aProvider())).toEqual(['FORBIDDEN', null]);
    const after = evolveMalfunction(malfunction(), {
      type: 'MalfunctionDecided',
      taken: true,
      explanation: A_RESPONSE,
      at: NOW,
      by: anAgent(),
    });
    expect(code(after, decided({ expectedVersion: 2 }))).toEqual(['MAINTENANCE_ALREADY_DECIDED', null]);
  });

  it('a ticket told the same before is not told again; one told the opposite stops the act, for all', () => {
    const told = (taken: boolean) => [
      ...boundLog('1', '2026-11-25 09:00').slice(0, 3),
      ...aLog(['MaintenanceDecided', DECLARED, { taken }], ['MalfunctionBound', DECLARED]),
    ];
    const other = ticketOf(boundLog('2', '2026-11-25 09:30'));
    const same = decideMalfunction(malfunction(), [ticketOf(told(true)), other], decided(), contextOf());
    expect(same.ok && same.value.tickets.map(({ ticket }) => ticket.id)).toEqual(['2']);
    expect(
      decideMalfunction(malfunction(), [ticketOf(told(false)), other], decided(), contextOf()),
    ).toMatchObject({ refusal: { code: 'MAINTENANCE_DECISION_DIFFERS', field: 'taken' } });
  });

  it('progress follows a decision to take it, is told on every ticket, closed ones too', () => {
    const progress = (deliveredInReleaseId: string | null): MalfunctionCommand => ({
      type: 'ReportProgress',
      text: ' Correctif en recette. ',
      deliveredInReleaseId,
      expectedVersion: 2,
    });
    const decision = (taken: boolean) =>
      evolveMalfunction(malfunction(), {
        type: 'MalfunctionDecided',
        taken,
        explanation: A_RESPONSE,
        at: NOW,
        by: anAgent(),
      });
    const log = [...boundLog('1', '2026-11-25 09:30'), ...aLog(['MaintenanceDecided', NOW])];
    const closed = ticketOf([...log, ...aLog(['TicketClosed', NOW])]);
    const result = decideMalfunction(decision(true), [ticketOf(log), closed], progress('p27'), contextOf());
    if (!result.ok) throw new Error(result.refusal.code);
    expect(result.value.tickets.map(({ events }) => events)).toMatchObject([
      [{ type: 'MaintenanceProgressed', text: 'Correctif en recette.', deliveredInReleaseId: 'p27' }],
      [{ type: 'MaintenanceProgressed', malfunctionId: 'malfunction-1' }],
    ]);
    const after = result.value.events.reduce<Malfunction | null>(evolveMalfunction, decision(true));
    expect(after && statusOf(after)).toBe('delivered');
    expect(statusOf(decision(true))).toBe('taken');
    expect(statusOf(decision(false))).toBe('not-taken');
    expect(decideMalfunction(decision(false), [], progress(null), contextOf())).toMatchObject({
      refusal: { code: 'NOT_IN_MAINTENANCE' },
    });
  });

  it('what it is may be put better, and no one is told', () => {
    const result = decideMalfunction(
      malfunction(),
      [ticketOf(boundLog('1', '2026-11-25 09:30'))],
      { type: 'Describe', title: 'Autre', description: 'Mieux dit.', expectedVersion: 1 },
      contextOf(),
    );
    expect(result).toMatchObject({ value: { events: [{ type: 'MalfunctionDescribed' }], tickets: [] } });
  });
});
