import { describe, it } from 'vitest';
import { A_RESPONSE, aCommand, aLog, anAgent, aProvider, given, paris } from '../testing/index.js';
import type { BindToMalfunction } from './index.js';

const AT = paris('2026-11-25 10:00');
const inProgress = aLog(
  ['TicketOpened', paris('2026-11-24 10:00')],
  ['TicketAcknowledged', paris('2026-11-24 11:00')],
);
const malfunction = [...inProgress, ...aLog(['TicketAnswered', AT, { outcome: 'maintenance' }])];
const bound = [...malfunction, ...aLog(['MalfunctionBound', AT])];
const bindTo = (more: Partial<BindToMalfunction['malfunction']> = {}) =>
  aCommand('BindToMalfunction', { malfunction: { ...aCommand('BindToMalfunction').malfunction, ...more } });
const taken = { taken: true, explanation: A_RESPONSE };
const notTaken = { taken: false, explanation: A_RESPONSE };

describe('C2.2, C3.2.6 binds a ticket to the malfunction that it is about', () => {
  it('once it was answered as one', () => {
    given(malfunction)
      .when(bindTo())
      .gives({ type: 'MalfunctionBound', malfunctionId: 'malfunction-1', malfunctionNumber: 'DYS-000001' })
      .leaves({ malfunction: { id: 'malfunction-1', number: 'DYS-000001' }, maintenance: null })
      .when(bindTo({ id: 'malfunction-2' }))
      .isRefused('ALREADY_BOUND', 'malfunctionId');
    given(inProgress).when(bindTo()).isRefused('NOT_A_MALFUNCTION');
    given([...inProgress, ...aLog(['TicketAnswered', AT, { outcome: 'answer' }])])
      .when(bindTo())
      .isRefused('NOT_A_MALFUNCTION');
  });

  it('of the same product', () => {
    given(malfunction)
      .when(bindTo({ productId: 'siham' }))
      .isRefused('MALFUNCTION_OF_ANOTHER_PRODUCT', 'malfunctionId');
  });

  it('what was decided of it before, and told last, is told at once', () => {
    const progress = { text: 'En recette.', deliveredInReleaseId: null };
    given(malfunction)
      .when(bindTo({ decision: taken, progress }))
      .gives(
        { type: 'MalfunctionBound' },
        { type: 'MaintenanceDecided', ...taken, malfunctionId: 'malfunction-1' },
        { type: 'MaintenanceProgressed', ...progress, malfunctionId: 'malfunction-1' },
      );
    given(malfunction)
      .when(bindTo({ decision: notTaken, progress: null }))
      .gives({ type: 'MalfunctionBound' }, { type: 'MaintenanceDecided', taken: false });
  });

  it('what the ticket was told already is not told again, and never the opposite', () => {
    const decided = [...malfunction, ...aLog(['MaintenanceDecided', AT])];
    given(decided)
      .when(bindTo({ decision: taken }))
      .gives({ type: 'MalfunctionBound' });
    given(decided)
      .when(bindTo({ decision: notTaken }))
      .isRefused('MAINTENANCE_DECISION_DIFFERS');
    const refused = [...malfunction, ...aLog(['MaintenanceDecided', AT, { taken: false }])];
    given(refused).when(bindTo()).isRefused('MAINTENANCE_DECISION_DIFFERS');
    given(refused)
      .when(bindTo({ decision: notTaken }))
      .gives({ type: 'MalfunctionBound' });
  });

  it('C3.3.3 not by a provider', () => {
    given(malfunction).when(bindTo(), { by: aProvider() }).isRefused('FORBIDDEN');
  });
});

describe('a bound ticket', () => {
  it('has its decision with the malfunction, not alone', () => {
    given(bound).when(aCommand('DecideMaintenance')).isRefused('DECIDED_WITH_MALFUNCTION');
    given(bound)
      .when(aCommand('DecideMaintenance', { malfunctionId: 'another' }))
      .isRefused('DECIDED_WITH_MALFUNCTION');
    given(bound)
      .when(aCommand('DecideMaintenance', { malfunctionId: 'malfunction-1' }))
      .gives({ type: 'MaintenanceDecided', malfunctionId: 'malfunction-1' });
  });

  it('is let go with a reason, and decided alone again', () => {
    given(bound)
      .when(aCommand('UnbindFromMalfunction', { reason: ' ' }))
      .isRefused('REASON_REQUIRED', 'reason');
    given(bound)
      .when(aCommand('UnbindFromMalfunction'), { by: anAgent() })
      .gives({ type: 'MalfunctionUnbound', malfunctionNumber: 'DYS-000001' })
      .leaves({ malfunction: null })
      .when(aCommand('DecideMaintenance'))
      .gives({ type: 'MaintenanceDecided' });
    given(malfunction).when(aCommand('UnbindFromMalfunction')).isRefused('NOT_BOUND');
  });

  it('is let go by a reopening: the next response may find something else', () => {
    given(bound)
      .when(aCommand('Reopen'))
      .gives({ type: 'TicketReopened' })
      .leaves({ malfunction: null, maintenance: null });
  });
});
