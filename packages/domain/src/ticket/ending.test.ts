import { describe, expect, it } from 'vitest';
import { aCommand, aCorrespondent, aLog, anAgent, given, paris } from '../testing/index.js';
import { isProcessed, OUT_OF_SCOPE_GROUNDS, replay } from './index.js';

const AT = paris('2026-11-25 10:00');
const submitted = aLog(['TicketOpened', paris('2026-11-24 10:00')]);
const inProgress = [...submitted, ...aLog(['TicketAcknowledged', paris('2026-11-24 11:00')])];
const awaiting = [...inProgress, ...aLog(['ComplementRequested', AT])];
const answered = [...inProgress, ...aLog(['TicketAnswered', AT])];
const malfunction = [...inProgress, ...aLog(['TicketAnswered', AT, { outcome: 'maintenance' }])];
const decided = [...malfunction, ...aLog(['MaintenanceDecided', AT])];
const closed = [...answered, ...aLog(['TicketClosed', AT])];

describe('C2.2 closes as processed what was answered', () => {
  it.each([
    ['an agent', anAgent()],
    ['the establishment', aCorrespondent()],
  ])('by %s', (_name, by) => {
    const closing = given(answered).when(aCommand('Close'), { by, at: AT });
    closing
      .gives({ type: 'TicketClosed', reason: 'processed', by })
      .leaves({ status: 'closed', closing: { reason: 'processed', at: AT } });
    expect(closing.ticket && isProcessed(closing.ticket)).toBe(true);
  });

  it.each([
    ['nothing answered', inProgress, 'NOT_ANSWERED'],
    ['not even acknowledged', submitted, 'NOT_ANSWERED'],
    ['waiting for a complement', awaiting, 'NOT_ANSWERED'],
    ['C3.2.6 waiting for the maintenance decision', malfunction, 'MAINTENANCE_DECISION_PENDING'],
    ['closed already', closed, 'CLOSED'],
  ] as const)('not %s', (_name, log, code) => {
    given(log).when(aCommand('Close')).isRefused(code);
  });

  it('once maintenance has decided', () => {
    given(decided).when(aCommand('Close')).gives({ type: 'TicketClosed', reason: 'processed' });
  });

  it.each(['no-reply', 'level-one', 'out-of-scope', 'withdrawn', 'duplicate'] as const)(
    'C3.4.5 closed as %s is not processed',
    (reason) => {
      const ticket = replay([...answered, ...aLog(['TicketClosed', AT, { reason }])]);
      expect(ticket && isProcessed(ticket)).toBe(false);
    },
  );
});

describe('the establishment withdraws its request', () => {
  it.each([
    ['before the acknowledgement', submitted],
    ['in progress', inProgress],
    ['while a complement is awaited', awaiting],
  ])('%s', (_name, log) => {
    given(log)
      .when(aCommand('Withdraw'))
      .gives({ type: 'TicketClosed', reason: 'withdrawn', explanation: 'Résolu par nous-mêmes.' })
      .leaves({ status: 'closed' });
  });

  it('with a reason, and by itself', () => {
    given(inProgress)
      .when(aCommand('Withdraw', { reason: '' }))
      .isRefused('REASON_REQUIRED', 'reason');
    given(inProgress).when(aCommand('Withdraw'), { by: anAgent() }).isRefused('FORBIDDEN');
    given(closed).when(aCommand('Withdraw')).isRefused('CLOSED');
  });
});

describe('C4.1.2 the Amue may refuse a level-1 request', () => {
  const document = { title: 'Guide de clôture, chapitre 3', url: 'https://exemple.fr/guide' };

  it('and names the document that answers it', () => {
    given(inProgress)
      .when(aCommand('RefuseLevelOne', { document }))
      .gives({
        type: 'TicketClosed',
        reason: 'level-one',
        document,
        explanation: 'La procédure est décrite pas à pas dans le guide.',
      })
      .leaves({ status: 'closed' });
  });

  it('not without it, nor without a word', () => {
    given(inProgress)
      .when(aCommand('RefuseLevelOne', { document: { title: ' ', url: null } }))
      .isRefused('DOCUMENT_REQUIRED', 'document.title');
    given(inProgress)
      .when(aCommand('RefuseLevelOne', { explanation: ' ' }))
      .isRefused('REASON_REQUIRED', 'explanation');
  });

  it('not what was answered, nor by the establishment', () => {
    given(answered).when(aCommand('RefuseLevelOne')).isRefused('ALREADY_ANSWERED');
    given(inProgress).when(aCommand('RefuseLevelOne'), { by: aCorrespondent() }).isRefused('FORBIDDEN');
  });
});

describe('C3.2.1 a refusal that stands for the acknowledgement names an agent in charge', () => {
  const dominique = anAgent({ personId: 'dominique' });
  const assigned = [...submitted, ...aLog(['TicketAssigned', AT, { agentId: 'alix' }])];

  it.each([
    ['C4.1.2 a level-1 request', aCommand('RefuseLevelOne'), []],
    ['C2.5 one out of scope', aCommand('RecordOutOfScope'), [{ type: 'OutOfScopeRecorded' } as const]],
  ])('%s', (_name, refusal, before) => {
    // Whoever refuses what nobody has taken yet.
    given(submitted)
      .when(refusal, { by: dominique })
      .gives({ type: 'TicketAssigned', agentId: 'dominique', by: dominique }, ...before, {
        type: 'TicketClosed',
      })
      .leaves({ agentId: 'dominique', status: 'closed' });
    // Otherwise the one in charge stays so.
    given(assigned)
      .when(refusal, { by: dominique })
      .gives(...before, { type: 'TicketClosed' })
      .leaves({ agentId: 'alix' });
  });

  it('a paid service leaves the acknowledgement owed: it names the agent later', () => {
    given(submitted)
      .when(aCommand('RecordOutOfScope', { treatment: 'paid-service' }), { by: dominique })
      .gives({ type: 'OutOfScopeRecorded' })
      .leaves({ agentId: null, status: 'submitted' });
  });
});

describe('C2.4, C2.5 outside the scope or the conditions', () => {
  it.each(OUT_OF_SCOPE_GROUNDS)(
    'interrupted because of %s: recorded, then closed with the reason told',
    (ground) => {
      given(inProgress)
        .when(aCommand('RecordOutOfScope', { ground, reason: ' Version 3 non maintenue. ' }))
        .gives(
          {
            type: 'OutOfScopeRecorded',
            ground,
            treatment: 'interrupted',
            reason: 'Version 3 non maintenue.',
          },
          { type: 'TicketClosed', reason: 'out-of-scope', explanation: 'Version 3 non maintenue.' },
        )
        .leaves({ status: 'closed', outOfScope: { ground, treatment: 'interrupted' }, version: 4 });
    },
  );

  it('or goes on as a paid service', () => {
    given(inProgress)
      .when(aCommand('RecordOutOfScope', { treatment: 'paid-service' }))
      .gives({ type: 'OutOfScopeRecorded', treatment: 'paid-service' })
      .leaves({ status: 'in-progress', closing: null })
      .when(aCommand('Respond'))
      .gives({ type: 'TicketAnswered' });
  });

  it('with a reason, by the agent', () => {
    given(inProgress)
      .when(aCommand('RecordOutOfScope', { reason: '' }))
      .isRefused('REASON_REQUIRED', 'reason');
    given(inProgress).when(aCommand('RecordOutOfScope'), { by: aCorrespondent() }).isRefused('FORBIDDEN');
  });
});

describe('reopening', () => {
  it.each([
    ['closed', closed, aCorrespondent()],
    ['closed, by the Amue', closed, anAgent()],
    ['answered', answered, aCorrespondent()],
    ['decided by maintenance', decided, aCorrespondent()],
  ])('%s: a new response is owed', (_name, log, by) => {
    given(log)
      .when(aCommand('Reopen', { reason: ' Le message revient. ' }), { by })
      .gives({ type: 'TicketReopened', reason: 'Le message revient.' })
      .leaves({ status: 'in-progress', response: null, maintenance: null, closing: null, complement: null })
      .when(aCommand('Respond'))
      .gives({ type: 'TicketAnswered' });
  });

  it('what was never acknowledged must still be', () => {
    const withdrawn = [...submitted, ...aLog(['TicketClosed', AT, { reason: 'withdrawn' }])];
    given(withdrawn)
      .when(aCommand('Reopen'))
      .leaves({ status: 'submitted' })
      .when(aCommand('Respond'))
      .isRefused('NOT_ACKNOWLEDGED');
  });

  it.each([
    ['submitted', submitted],
    ['in progress', inProgress],
    ['waiting for a complement', awaiting],
  ])('not what is %s', (_name, log) => {
    given(log).when(aCommand('Reopen')).isRefused('NOT_CLOSED');
  });

  it('not without a reason', () => {
    given(closed)
      .when(aCommand('Reopen', { reason: ' ' }))
      .isRefused('REOPEN_REASON_MISSING', 'reason');
  });
});
