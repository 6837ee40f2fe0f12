import { describe, expect, it } from 'vitest';
import { A_RESPONSE, aCommand, aLog, given, paris } from '../testing/index.js';
import { OUTCOMES } from './index.js';

const AT = paris('2026-11-25 10:00');
const inProgress = aLog(
  ['TicketOpened', paris('2026-11-24 10:00')],
  ['TicketAcknowledged', paris('2026-11-24 11:00')],
);
const awaiting = [...inProgress, ...aLog(['ComplementRequested', AT])];
const answered = [...inProgress, ...aLog(['TicketAnswered', AT])];
const malfunction = [...inProgress, ...aLog(['TicketAnswered', AT, { outcome: 'maintenance' }])];
const taken = [...malfunction, ...aLog(['MaintenanceDecided', AT])];
const BOILERPLATE = 'Bonjour,\nVotre demande a bien été prise en compte.\nCordialement';

describe('C2.2 a response ends the processing with one of three outcomes', () => {
  it.each(OUTCOMES)('%s', (outcome) => {
    const attachments = [{ id: 'file-1', name: 'procedure.pdf', size: 12 }];
    given(inProgress)
      .when(aCommand('Respond', { outcome, text: ` ${A_RESPONSE} `, attachments }), { at: AT })
      .gives({ type: 'TicketAnswered', outcome, text: A_RESPONSE, attachments })
      .leaves({ status: 'answered', response: { outcome, text: A_RESPONSE, at: AT, attachments } });
  });

  it('may be found without the complement that was asked', () => {
    given(awaiting)
      .when(aCommand('Respond'))
      .gives({ type: 'TicketAnswered' })
      .leaves({ status: 'answered', complement: null });
  });

  it('is given once', () => {
    given(answered).when(aCommand('Respond')).isRefused('ALREADY_ANSWERED');
  });
});

describe('C3.2.7 a response holds the detailed information or the precise actions', () => {
  it.each([
    ['empty', ' \n', 'EMPTY_RESPONSE'],
    ['boilerplate', BOILERPLATE, 'BOILERPLATE_RESPONSE'],
    ['too long', `${A_RESPONSE} ${'x'.repeat(20_000)}`, 'TOO_LONG'],
  ] as const)('%s', (_name, text, code) => {
    given(inProgress)
      .when(aCommand('Respond', { text }))
      .isRefused(code, 'text')
      .leaves({ status: 'in-progress', version: 2 });
    given(inProgress).when(aCommand('GiveFirstAnalysis', { text })).isRefused(code, 'text');
    given(malfunction)
      .when(aCommand('DecideMaintenance', { explanation: text }))
      .isRefused(code, 'explanation');
  });
});

describe('C3.2.7 a response that the rule is unsure of is confirmed by the agent', () => {
  const UNSURE = 'Ce comportement est voulu.';
  const commands = [
    ['Respond', inProgress, (more: object) => aCommand('Respond', { text: UNSURE, ...more })],
    [
      'GiveFirstAnalysis',
      inProgress,
      (more: object) => aCommand('GiveFirstAnalysis', { text: UNSURE, ...more }),
    ],
    [
      'DecideMaintenance',
      malfunction,
      (more: object) => aCommand('DecideMaintenance', { explanation: UNSURE, ...more }),
    ],
  ] as const;

  it.each(commands)('%s', (_name, log, command) => {
    given(log).when(command({})).isRefused('RESPONSE_NEEDS_CONFIRMATION');
    given(log)
      .when(command({ confirmed: false }))
      .isRefused('RESPONSE_NEEDS_CONFIRMATION');
    const { decision } = given(log).when(command({ confirmed: true }));
    expect(decision.ok && decision.value[0]).toMatchObject({ confirmed: true });
  });

  it('and the log says so only where it was needed', () => {
    const { decision } = given(inProgress).when(aCommand('Respond', { confirmed: true }));
    expect(decision.ok && decision.value[0]).not.toHaveProperty('confirmed');
  });

  it('an empty one is confirmed by nobody, nor the request’s own words', () => {
    const [opened] = inProgress;
    const text = opened?.type === 'TicketOpened' ? opened.request.description : '';
    for (const each of [BOILERPLATE, text])
      given(inProgress)
        .when(aCommand('Respond', { text: each, confirmed: true }))
        .isRefused('BOILERPLATE_RESPONSE', 'text');
  });
});

describe('C3.2.5 a first analysis and a provisional schedule', () => {
  const analysis = (scheduledFor: string) => aCommand('GiveFirstAnalysis', { scheduledFor });

  it('leaves the ticket in progress, to be answered later', () => {
    given(inProgress)
      .when(analysis('2026-12-18T17:00:00+01:00'), { at: AT })
      .gives({ type: 'FirstAnalysisGiven', scheduledFor: '2026-12-18T16:00:00.000Z' })
      .leaves({ status: 'in-progress', response: null })
      .when(aCommand('Respond'))
      .gives({ type: 'TicketAnswered' });
  });

  it('a second one moves the schedule', () => {
    given(inProgress)
      .when(analysis(paris('2026-12-18 17:00')), { at: AT })
      .when(analysis(paris('2027-01-18 17:00')))
      .gives({ type: 'FirstAnalysisGiven' });
  });

  it.each([
    ['in the past', paris('2026-11-25 09:59')],
    ['at this very instant', AT],
    ['no date', 'bientôt'],
  ])('not %s', (_name, scheduledFor) => {
    given(inProgress)
      .when(analysis(scheduledFor), { at: AT })
      .isRefused('SCHEDULE_IN_THE_PAST', 'scheduledFor');
  });

  it('not in another age', () => {
    given(inProgress)
      .when(analysis(paris('2206-12-18 17:00')), { at: AT })
      .isRefused('INVALID_VALUE', 'scheduledFor');
  });

  it('not once answered', () => {
    given(answered).when(aCommand('GiveFirstAnalysis')).isRefused('ALREADY_ANSWERED');
  });
});

describe('C3.2.6 the maintenance decision after a malfunction', () => {
  it.each([true, false])('taken: %s', (decision) => {
    given(malfunction)
      .when(aCommand('DecideMaintenance', { taken: decision }), { at: AT })
      .gives({ type: 'MaintenanceDecided', taken: decision, explanation: A_RESPONSE })
      .leaves({
        status: 'answered',
        maintenance: { taken: decision, at: AT, deliveredInReleaseId: null, toldAt: AT, askedAt: null },
      });
  });

  it('follows a response that finds one, and is taken once', () => {
    given(inProgress).when(aCommand('DecideMaintenance')).isRefused('NOT_A_MALFUNCTION');
    given(answered).when(aCommand('DecideMaintenance')).isRefused('NOT_A_MALFUNCTION');
    given(taken).when(aCommand('DecideMaintenance')).isRefused('MAINTENANCE_ALREADY_DECIDED');
  });

  const delivered = {
    taken: true,
    at: AT,
    deliveredInReleaseId: 'release-9',
    toldAt: AT,
    askedAt: null,
  };
  it('then tells the progress, up to the release that delivers it, on a closed ticket too', () => {
    given(taken)
      .when(aCommand('ReportProgress'))
      .gives({ type: 'MaintenanceProgressed', text: 'Correctif en recette.' })
      .when(aCommand('Close'))
      .when(aCommand('ReportProgress', { deliveredInReleaseId: 'release-9' }), { at: AT })
      .leaves({ status: 'closed', maintenance: delivered })
      .when(aCommand('ReportProgress'))
      .leaves({ maintenance: delivered });
  });

  it('only of what maintenance took, and in words', () => {
    const refused = [...malfunction, ...aLog(['MaintenanceDecided', AT, { taken: false }])];
    given(malfunction).when(aCommand('ReportProgress')).isRefused('NOT_IN_MAINTENANCE');
    given(refused).when(aCommand('ReportProgress')).isRefused('NOT_IN_MAINTENANCE');
    given(taken)
      .when(aCommand('ReportProgress', { text: '' }))
      .isRefused('REQUIRED', 'text');
  });
});
