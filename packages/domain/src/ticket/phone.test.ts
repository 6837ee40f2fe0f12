import { describe, expect, it } from 'vitest';
import { aCommand, aCorrespondent, aLog, anAgent, aProvider, given, paris } from '../testing/index.js';
import { actionsOf, replay, type Caller } from './index.js';

const AT = paris('2026-11-25 10:00');
const opened = (channel: 'web' | 'phone') =>
  aLog(
    ['TicketOpened', paris('2026-11-24 10:00'), { channel }],
    ['TicketAcknowledged', paris('2026-11-24 11:00')],
    ['ComplementRequested', AT],
  );
const entered = opened('web');
const declared = opened('phone');
const aCaller = (differing: Partial<Caller> = {}): Caller => ({
  personId: 'camille',
  ofEstablishment: true,
  mayAct: true,
  ...differing,
});

describe.each([
  ['information', 'AddInformation', 'InformationAdded'],
  ['the complement asked for', 'GiveComplement', 'ComplementGiven'],
] as const)('C3.1.3 %s by phone', (_what, command, event) => {
  const byPhone = (caller: Caller | null) => aCommand(command, { channel: 'phone', caller });

  it.each([
    ['an agent', anAgent()],
    ['a provider in charge', aProvider()],
  ])('names the caller, on a ticket entered on the web, and who wrote it down: %s', (_who, by) => {
    given(entered)
      .when(byPhone(aCaller()), { by })
      .gives({ type: event, channel: 'phone', callerId: 'camille', by });
  });

  it.each([
    ['without a caller', null, 'CALLER_REQUIRED'],
    [
      'C3.1.1 of somebody who is no correspondent there',
      aCaller({ ofEstablishment: false }),
      'CALLER_NOT_CORRESPONDENT',
    ],
    ['C4.1.1 of one without a seat for the product', aCaller({ mayAct: false }), 'CALLER_WITHOUT_SEAT'],
  ] as const)('is not taken %s', (_how, caller, code) => {
    given(entered).when(byPhone(caller), { by: anAgent() }).isRefused(code, 'callerId');
  });

  it('is not taken on a ticket that was declared by phone: it is completed on the web', () => {
    given(declared)
      .when(byPhone(aCaller()), { by: anAgent() })
      .isRefused('NOT_ENTERED_ON_THE_WEB', 'channel');
    given(declared).when(aCommand(command)).gives({ type: event, channel: 'web' });
  });

  it('is written down by an agent alone', () => {
    given(entered)
      .when(byPhone(aCaller()), { by: aCorrespondent() })
      .isRefused('PHONE_BY_AGENT_ONLY', 'channel');
  });

  it('on the web, names nobody: whoever writes speaks for themselves', () => {
    const written = given(entered).when(aCommand(command));
    expect(written.events.at(-1)).not.toHaveProperty('callerId');
  });
});

it('C3.1.3 is offered to an agent where it would be taken', () => {
  const offered = (log: typeof entered, actor = anAgent()) => {
    const ticket = replay(log);
    const actions = ticket ? actionsOf(ticket, { now: AT, actor, closures: [] }) : [];
    return actions.filter((action) => action === 'give-complement' || action === 'add-information');
  };
  expect(offered(entered)).toEqual(['give-complement', 'add-information']);
  expect(offered(declared)).toEqual([]);
  expect(offered(declared, aCorrespondent())).toEqual(['give-complement', 'add-information']);
});
