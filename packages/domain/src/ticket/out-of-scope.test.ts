import { describe, expect, it } from 'vitest';
import { aCommand, aLog, anAgent, aRequest, given, paris } from '../testing/index.js';
import {
  outOfScopeChoicesOf,
  replay,
  type OutOfScopeGround,
  type ScopeFacts,
  type TicketRequest,
} from './index.js';

const AT = paris('2026-11-25 10:00');
const asked = (request: Partial<TicketRequest> = {}) =>
  aLog(
    ['TicketOpened', paris('2026-11-24 10:00'), { request: aRequest(request) }],
    ['TicketAcknowledged', paris('2026-11-24 11:00')],
  );
const record = (differing: object = {}) =>
  aCommand('RecordOutOfScope', { ground: 'conditions-not-met', observed: false, ...differing });

const CHANGED = { changedOutsideApplication: true, priorAgreement: null };
const AGREED = { changedOutsideApplication: true, priorAgreement: 'Courriel du 3 mars' };

/** What is known, a ground, and what comes of it when the agent has found nothing more. */
const CASES: readonly [
  what: string,
  ground: OutOfScopeGround,
  request: Partial<TicketRequest>,
  releaseSupported: ScopeFacts['releaseSupported'],
  stated: true | 'GROUND_NOT_STATED' | 'RELEASE_WAS_SUPPORTED' | 'COVERED_BY_AGREEMENT',
][] = [
  ['C2.3 a release that was supported', 'unsupported-release', {}, true, 'RELEASE_WAS_SUPPORTED'],
  ['C2.3 a release that was not', 'unsupported-release', {}, false, true],
  ['C2.3 no release named', 'unsupported-release', {}, null, 'GROUND_NOT_STATED'],
  ['C2.4 changes that were told', 'changed-outside-application', CHANGED, null, true],
  ['C2.4 changes that were agreed to', 'changed-outside-application', AGREED, null, 'COVERED_BY_AGREEMENT'],
  ['C2.4 no changes told', 'changed-outside-application', {}, null, 'GROUND_NOT_STATED'],
  ['C2.5 conditions, which people alone can tell', 'conditions-not-met', {}, true, true],
];

describe('C2.3, C2.4, C2.5 a ground is looked at against what is known', () => {
  it.each(CASES)('%s', (_what, ground, request, releaseSupported, stated) => {
    const log = asked(request);
    const facts = { releaseSupported };
    const recorded = given(log).when(record({ ground, facts }), { at: AT });
    if (stated === true) recorded.gives({ type: 'OutOfScopeRecorded', ground }, { type: 'TicketClosed' });
    else recorded.isRefused(stated, stated === 'GROUND_NOT_STATED' ? 'observed' : 'ground');
    // Said by the request, it is nobody's word but the request's.
    expect(recorded.events.some((event) => 'observed' in event)).toBe(false);

    // What an agent found out is theirs to answer for; what is known against it is not.
    const found = given(log).when(record({ ground, facts, observed: true }), { at: AT });
    if (stated === 'GROUND_NOT_STATED')
      found.gives({ type: 'OutOfScopeRecorded', observed: true }, { type: 'TicketClosed' });
    else if (stated !== true) found.isRefused(stated);

    const ticket = replay(log);
    expect(
      ticket && outOfScopeChoicesOf(ticket, facts).grounds.filter((each) => each.ground === ground),
    ).toEqual(
      stated === true || stated === 'GROUND_NOT_STATED' ? [{ ground, mustBeObserved: stated !== true }] : [],
    );
  });

  it('names what stands against it', () => {
    const refused = given(asked(AGREED)).when(record({ ground: 'changed-outside-application' }));
    expect(refused.decision.ok ? '' : refused.decision.refusal.messages.fr).toContain('Courriel du 3 mars');
  });

  it('offers first what the desk knows', () => {
    const ticket = replay(asked());
    expect(
      ticket && outOfScopeChoicesOf(ticket, { releaseSupported: false }).grounds.map(({ ground }) => ground),
    ).toEqual(['unsupported-release', 'conditions-not-met', 'changed-outside-application']);
  });
});

describe('C2.5 what follows is recorded once', () => {
  it('a paid service is not turned into one again, but may still be interrupted', () => {
    const paid = given(asked()).when(record({ treatment: 'paid-service' }), { at: AT });
    paid.when(record({ treatment: 'paid-service' })).isRefused('ALREADY_OUT_OF_SCOPE', 'treatment');
    expect(paid.ticket && outOfScopeChoicesOf(paid.ticket, { releaseSupported: null }).treatments).toEqual([
      'interrupted',
    ]);
    paid
      .when(record({ treatment: 'interrupted' }))
      .gives({ type: 'OutOfScopeRecorded', treatment: 'interrupted' }, { type: 'TicketClosed' });
  });

  it('what is interrupted may be again once it was reopened; a paid service stays one', () => {
    given(asked())
      .when(record(), { at: AT })
      .when(aCommand('Reopen'), { by: anAgent() })
      .leaves({ outOfScope: null })
      .when(record())
      .gives({ type: 'OutOfScopeRecorded' }, { type: 'TicketClosed' });
    given(asked())
      .when(record({ treatment: 'paid-service' }), { at: AT })
      .when(aCommand('Respond'))
      .when(aCommand('Reopen'))
      .leaves({ outOfScope: { treatment: 'paid-service' } as never })
      .when(record({ treatment: 'paid-service' }))
      .isRefused('ALREADY_OUT_OF_SCOPE');
  });
});
