import { describe, expect, it } from 'vitest';
import { aCommand, aCorrespondent, aLog, anAgent, given, paris } from '../testing/index.js';
import { awaitedReplyOf, closingDueAt, reminderDueAt, replay, type TicketEvent } from './index.js';

const ASKED = paris('2026-11-24 10:00');
const inProgress = aLog(
  ['TicketOpened', paris('2026-11-23 10:00')],
  ['TicketAcknowledged', paris('2026-11-23 11:00')],
);
const awaiting = [...inProgress, ...aLog(['ComplementRequested', ASKED])];
/** Five working days after the request, on the dot. */
const REMINDED = paris('2026-12-01 10:00');
const reminded = [...awaiting, ...aLog(['ComplementReminded', REMINDED])];
/** Five more. */
const CLOSED = paris('2026-12-08 10:00');
const closed = [...reminded, ...aLog(['TicketClosed', CLOSED, { reason: 'no-reply' }])];
const answered = [...inProgress, ...aLog(['TicketAnswered', ASKED])];

const reminderOf = (log: readonly TicketEvent[], closures: Parameters<typeof reminderDueAt>[1] = []) => {
  const ticket = replay(log);
  return ticket && reminderDueAt(ticket, closures);
};
const closingOf = (log: readonly TicketEvent[], closures: Parameters<typeof closingDueAt>[1] = []) => {
  const ticket = replay(log);
  return ticket && closingDueAt(ticket, closures);
};

const CAMILLE = { personId: 'camille', ofEstablishment: true, mayAct: true };

describe('C4.2.2 the Amue asks for a complement', () => {
  it('one at a time, in words', () => {
    given(inProgress)
      .when(aCommand('RequestComplement', { text: ' Envoyez la trace. ' }), { at: ASKED })
      .gives({ type: 'ComplementRequested', text: 'Envoyez la trace.' })
      .leaves({ status: 'awaiting-complement', complement: { requestedAt: ASKED, remindedAt: null } })
      .when(aCommand('RequestComplement'))
      .isRefused('COMPLEMENT_ALREADY_ASKED');
    given(inProgress)
      .when(aCommand('RequestComplement', { text: '' }))
      .isRefused('REQUIRED', 'text');
  });

  it.each(['.', '…', '???', 'Non.', 'Merci.', 'ok', '👍', 'xxxxx'])(
    '%j asks for nothing: no clock stops',
    (text) => {
      given(inProgress)
        .when(aCommand('RequestComplement', { text }))
        .isRefused('TEXT_WITHOUT_SUBSTANCE', 'text')
        .leaves({ status: 'in-progress', complement: null });
    },
  );

  it('not of an answered ticket', () => {
    given(answered).when(aCommand('RequestComplement')).isRefused('ALREADY_ANSWERED');
  });

  it('the establishment answers, on the web or through an agent who takes the call', () => {
    given(awaiting)
      .when(aCommand('GiveComplement'))
      .gives({ type: 'ComplementGiven', channel: 'web' })
      .leaves({ status: 'in-progress', complement: null });
    given(awaiting)
      .when(aCommand('GiveComplement', { channel: 'phone', caller: CAMILLE }), { by: anAgent() })
      .gives({ type: 'ComplementGiven', channel: 'phone', callerId: 'camille' });
  });

  it.each([
    ['by phone, by itself', 'phone', aCorrespondent(), 'PHONE_BY_AGENT_ONLY'],
    ['on the web, by an agent in its place', 'web', anAgent(), 'FORBIDDEN'],
  ] as const)('but not %s', (_name, channel, by, code) => {
    given(awaiting).when(aCommand('GiveComplement', { channel }), { by }).isRefused(code);
  });

  it('only when asked, and in words', () => {
    given(inProgress).when(aCommand('GiveComplement')).isRefused('NO_COMPLEMENT_ASKED');
    given(answered).when(aCommand('GiveComplement')).isRefused('NO_COMPLEMENT_ASKED');
    given(awaiting)
      .when(aCommand('GiveComplement', { text: ' ' }))
      .isRefused('REQUIRED', 'text');
    given(awaiting)
      .when(aCommand('GiveComplement', { text: 'ok' }))
      .isRefused('TEXT_WITHOUT_SUBSTANCE', 'text');
  });

  it('a bare « non » is one, and so is a file without a word', () => {
    given(awaiting)
      .when(aCommand('GiveComplement', { text: 'Non.' }))
      .leaves({ status: 'in-progress' });
    given(awaiting)
      .when(
        aCommand('GiveComplement', {
          text: ' \u200b',
          attachments: [{ id: 'file-1', name: 'trace.txt', size: 1 }],
        }),
      )
      .gives({ type: 'ComplementGiven', text: '' });
  });
});

describe('C4.2.3 reminds once after 5 working days', () => {
  it.each([
    ['a millisecond before', '2026-12-01 09:59:59.999', false],
    ['at the instant', '2026-12-01 10:00', true],
    ['after a week of downtime', '2026-12-08 10:00', true],
  ])('%s', (_name, at, due) => {
    const reminding = given(awaiting).when(aCommand('Remind'), { at: paris(at) });
    if (due)
      reminding
        .gives({ type: 'ComplementReminded', by: { kind: 'system' } })
        .leaves({ status: 'awaiting-complement' });
    else reminding.isRefused('REMINDER_NOT_DUE');
  });

  it('once: never again, not even a year later', () => {
    given(reminded)
      .when(aCommand('Remind'), { at: paris('2027-12-01 10:00') })
      .isRefused('REMINDER_NOT_DUE');
  });

  it.each([
    ['nothing was asked', inProgress],
    ['it was answered', [...awaiting, ...aLog(['ComplementGiven', ASKED])]],
    ['a response was given without it', [...awaiting, ...aLog(['TicketAnswered', ASKED])]],
  ])('not when %s', (_name, log) => {
    given(log)
      .when(aCommand('Remind'), { at: paris('2027-12-01 10:00') })
      .isRefused('REMINDER_NOT_DUE');
    expect(reminderOf(log)).toBeNull();
  });

  it('not once the request was withdrawn', () => {
    const withdrawn = [...awaiting, ...aLog(['TicketClosed', ASKED, { reason: 'withdrawn' }])];
    expect(reminderOf(withdrawn)).toBeNull();
    given(withdrawn)
      .when(aCommand('Remind'), { at: paris('2027-12-01 10:00') })
      .isRefused('CLOSED');
  });

  it('counts no holiday and no closure', () => {
    const closures = [{ from: paris('2026-11-26 00:00'), to: paris('2026-11-27 00:00') }];
    expect(reminderOf(awaiting)).toBe(REMINDED);
    expect(reminderOf(awaiting, closures)).toBe(paris('2026-12-02 10:00'));
    given(awaiting).when(aCommand('Remind'), { at: REMINDED, closures }).isRefused('REMINDER_NOT_DUE');
    const beforeArmistice = [...inProgress, ...aLog(['ComplementRequested', paris('2026-11-09 10:00')])];
    expect(reminderOf(beforeArmistice)).toBe(paris('2026-11-17 10:00'));
  });

  it('a second complement has a reminder of its own', () => {
    const again = [...reminded, ...aLog(['ComplementGiven', CLOSED], ['ComplementRequested', CLOSED])];
    expect(reminderOf(again)).toBe(paris('2026-12-15 10:00'));
    expect(closingOf(again)).toBeNull();
  });
});

describe('C4.2.3 closes 5 working days after the reminder', () => {
  it.each([
    ['a millisecond before', '2026-12-08 09:59:59.999', false],
    ['at the instant', '2026-12-08 10:00', true],
    ['after a week of downtime', '2026-12-15 10:00', true],
  ])('%s', (_name, at, due) => {
    const closing = given(reminded).when(aCommand('CloseForLackOfReply'), { at: paris(at) });
    if (due) closing.gives({ type: 'TicketClosed', reason: 'no-reply' }).leaves({ status: 'closed' });
    else closing.isRefused('CLOSING_NOT_DUE');
  });

  it('counts from the reminder that was really sent: after downtime, both keep their delay', () => {
    const late = paris('2026-12-22 10:00');
    given(awaiting)
      .when(aCommand('Remind'), { at: late })
      .when(aCommand('CloseForLackOfReply'), { at: late })
      .isRefused('CLOSING_NOT_DUE');
    expect(closingOf([...awaiting, ...aLog(['ComplementReminded', late])])).toBe(paris('2026-12-30 10:00'));
  });

  it('never without a reminder, nor twice', () => {
    given(awaiting)
      .when(aCommand('CloseForLackOfReply'), { at: paris('2027-12-01 10:00') })
      .isRefused('CLOSING_NOT_DUE');
    given(closed)
      .when(aCommand('CloseForLackOfReply'), { at: paris('2027-12-01 10:00') })
      .isRefused('CLOSED');
  });

  it.each(['Remind', 'CloseForLackOfReply'] as const)('%s is done by the system alone', (type) => {
    const at = paris('2027-12-01 10:00');
    given(awaiting).when(aCommand(type), { at, by: anAgent() }).isRefused('FORBIDDEN');
    given(awaiting).when(aCommand(type), { at, by: aCorrespondent() }).isRefused('FORBIDDEN');
  });
});

describe('C4.2.3 both sides know when the reminder and the closing will come', () => {
  const awaited = (log: readonly TicketEvent[], closures: Parameters<typeof awaitedReplyOf>[1] = []) => {
    const ticket = replay(log);
    return ticket && awaitedReplyOf(ticket, closures);
  };

  it('from the request on', () => {
    expect(awaited(awaiting)).toEqual({
      askedAt: ASKED,
      reminderAt: REMINDED,
      reminded: false,
      closingAt: CLOSED,
    });
  });

  it('from the reminder that was really sent, once it has been', () => {
    const late = paris('2026-12-22 10:00');
    expect(awaited([...awaiting, ...aLog(['ComplementReminded', late])])).toMatchObject({
      reminderAt: late,
      reminded: true,
      closingAt: paris('2026-12-30 10:00'),
    });
  });

  it('with the closures that were announced', () => {
    const closures = [{ from: paris('2026-12-03 00:00'), to: paris('2026-12-04 00:00') }];
    expect(awaited(awaiting, closures)).toMatchObject({
      reminderAt: REMINDED,
      closingAt: paris('2026-12-09 10:00'),
    });
  });

  it.each([
    ['nothing is asked', inProgress],
    ['it was answered', [...awaiting, ...aLog(['ComplementGiven', ASKED])]],
    ['the ticket is closed', closed],
  ])('and nothing when %s', (_name, log) => {
    expect(awaited(log)).toBeNull();
  });

  it('which are the dates at which the system acts', () => {
    const dates = awaited(awaiting);
    given(awaiting)
      .when(aCommand('Remind'), { at: dates?.reminderAt ?? '' })
      .when(aCommand('CloseForLackOfReply'), { at: dates?.closingAt ?? '' })
      .gives({ type: 'TicketClosed', reason: 'no-reply' });
  });
});

describe('C4.2.2 a complement that comes after all', () => {
  it('opens the ticket again after a closing for lack of reply', () => {
    given(closed)
      .when(aCommand('GiveComplement'), { at: paris('2027-01-12 10:00') })
      .gives({ type: 'ComplementGiven' })
      .leaves({ status: 'in-progress', closing: null, complement: null });
  });

  it.each(['processed', 'level-one', 'out-of-scope', 'withdrawn'] as const)(
    'not after a closing as %s',
    (reason) => {
      const log = [...awaiting, ...aLog(['TicketClosed', CLOSED, { reason }])];
      given(log).when(aCommand('GiveComplement')).isRefused('CLOSED');
    },
  );

  it('nor once the ticket was reopened without it', () => {
    given([...closed, ...aLog(['TicketReopened', CLOSED])])
      .when(aCommand('GiveComplement'))
      .isRefused('NO_COMPLEMENT_ASKED');
  });
});
