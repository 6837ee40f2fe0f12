import { describe, expect, it } from 'vitest';
import {
  AMUE,
  hasAccepted,
  isAdmin,
  isOfTheAmue,
  isProvider,
  isStaff,
  mayLoseSight,
  mayPutInCharge,
  ownerField,
  ROLES,
  ruleAgainst,
  scopeKey,
  seesDirectory,
  seesInternal,
  seesPart,
  seesTicket,
  STAFF,
  ticketScope,
  type Reader,
  type Role,
  type TicketPlace,
} from './index.js';

const a = (role: Role, given: Partial<Reader> = {}): Reader => ({
  role,
  personId: role,
  establishmentId: role === 'correspondent' ? 'univ-a' : null,
  confidentialityAccepted: true,
  ...given,
});
const OURS: TicketPlace = { establishmentId: 'univ-a', agentId: 'agent' };
const THEIRS: TicketPlace = { establishmentId: 'univ-b', agentId: 'provider' };
const NOBODYS: TicketPlace = { establishmentId: 'univ-b', agentId: null };

describe('roles', () => {
  it('C3.3.3 are of an establishment, of the Amue, or of providers who act for it', () => {
    expect(STAFF).toEqual(['agent', 'provider', 'admin']);
    expect(AMUE).toEqual(['agent', 'admin']);
    expect(ROLES.filter(isStaff)).toEqual(STAFF);
    expect(ROLES.filter(isOfTheAmue)).toEqual(AMUE);
    expect(ROLES.filter(isProvider)).toEqual(['provider']);
    expect(ROLES.filter(isAdmin)).toEqual(['admin']);
  });

  it('have tickets of their own: those that they asked, or that are in their charge', () => {
    expect(ROLES.map(ownerField)).toEqual(['correspondentId', 'agentId', 'agentId', 'agentId']);
  });

  it.each<[Role, readonly Role[], string | null, string | null]>([
    ['correspondent', AMUE, 'C3.3.1', 'C3.3.1'],
    ['provider', AMUE, 'C3.4.5', 'C3.3.3'],
    ['provider', ['correspondent', ...AMUE], 'C3.3.1', 'C3.3.3'],
    // Kept from agents too: it is not because of what a provider knows.
    ['provider', ['admin'], 'C3.5.1', 'C3.5.1'],
    ['provider', ['correspondent'], 'C3.1.1', 'C3.1.1'],
    ['agent', ['admin'], null, null],
  ])('are told why: %s, of what %j may do by %s, by %s', (role, allowed, rule, cited) => {
    expect(ruleAgainst(role, allowed, rule)).toBe(cited);
  });
});

describe('who sees which ticket', () => {
  it.each<[string, Reader, [ours: boolean, theirs: boolean, nobodys: boolean]]>([
    ['C3.3.1 an establishment its own', a('correspondent'), [true, false, false]],
    ['C3.3.1 another one its own', a('correspondent', { establishmentId: 'univ-b' }), [false, true, true]],
    [
      'somebody of no establishment none',
      a('correspondent', { establishmentId: null }),
      [false, false, false],
    ],
    ['an agent all', a('agent'), [true, true, true]],
    ['an admin all', a('admin'), [true, true, true]],
    ['C3.3.3 a provider those in its charge', a('provider'), [false, true, false]],
    [
      'C3.3.3 a provider none before the rules are accepted',
      a('provider', { confidentialityAccepted: false }),
      [false, false, false],
    ],
  ])('%s', (_name, reader, expected) => {
    expect([OURS, THEIRS, NOBODYS].map((ticket) => seesTicket(reader, ticket))).toEqual(expected);
  });

  it('C3.3.1 and of those that they see, an establishment nothing internal', () => {
    const parts = (reader: Reader) => [
      ...[true, false].map((internal) => seesPart(reader, OURS, { internal })),
      ...[true, false].map((internal) => seesPart(reader, THEIRS, { internal })),
    ];
    expect(parts(a('correspondent'))).toEqual([false, true, false, false]);
    expect(parts(a('provider'))).toEqual([false, false, true, true]);
    expect(parts(a('agent'))).toEqual([true, true, true, true]);
    expect(ROLES.filter((role) => seesInternal({ role }))).toEqual(STAFF);
  });

  it('only a provider’s sight ends while nobody changes their rights', () => {
    expect(ROLES.filter((role) => mayLoseSight(a(role)))).toEqual(['provider']);
  });

  it('readers of one key see the same, of another key not', () => {
    const readers = [
      a('agent'),
      a('admin'),
      a('agent', { personId: 'other' }),
      a('correspondent'),
      a('correspondent', { personId: 'other' }),
      a('correspondent', { establishmentId: 'univ-b' }),
      a('correspondent', { establishmentId: null }),
      a('provider'),
      a('provider', { personId: 'other' }),
      a('provider', { confidentialityAccepted: false }),
    ];
    for (const one of readers)
      for (const other of readers)
        expect(scopeKey(one) === scopeKey(other)).toBe(
          JSON.stringify(ticketScope(one)) === JSON.stringify(ticketScope(other)),
        );
  });
});

describe('who knows of whom', () => {
  it('C3.3.1, C3.4.3 the directory of an establishment is for itself and the Amue', () => {
    const mayLook = (id: string) => ROLES.filter((role) => seesDirectory(a(role), id));
    expect(mayLook('univ-a')).toEqual(['correspondent', 'agent', 'admin']);
    expect(mayLook('univ-b')).toEqual(['agent', 'admin']);
  });

  it('C3.3.3 a provider puts itself or the Amue in charge, and learns of no other provider', () => {
    const provider = a('provider');
    expect(ROLES.filter((role) => mayPutInCharge(provider, a(role)))).toEqual(STAFF);
    expect(mayPutInCharge(provider, a('provider', { personId: 'other' }))).toBe(false);
    expect(ROLES.filter((role) => mayPutInCharge(a('agent'), a(role)))).toEqual(STAFF);
  });

  it('C3.3.3 only a provider has rules to accept', () => {
    expect(ROLES.filter((role) => !hasAccepted(role, null))).toEqual(['provider']);
    expect(hasAccepted('provider', undefined)).toBe(false);
    expect(hasAccepted('provider', '2026-01-05T09:00:00.000Z')).toBe(true);
  });
});
