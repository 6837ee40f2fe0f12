import { describe, expect, it } from 'vitest';
import {
  checkMessage,
  emptyMessage,
  modesFor,
  type ComposerMode,
  type MessageDraft,
} from './composer-modes.js';

describe('what one may write follows what the charter allows now', () => {
  it.each([
    [['ADD_INFORMATION'], 'correspondent', ['addInformation']],
    // C4.2.2: while a complement is awaited, what the establishment says is that complement.
    [['GIVE_COMPLEMENT', 'ADD_INFORMATION'], 'correspondent', ['giveComplement']],
    [['REOPEN'], 'correspondent', []],
    [['ADD_NOTE', 'RESPOND', 'REQUEST_COMPLEMENT'], 'staff', ['respond', 'requestComplement', 'addNote']],
    // C3.2.5: where the work does not fit the delay.
    [['RESPOND', 'GIVE_FIRST_ANALYSIS'], 'staff', ['respond', 'giveFirstAnalysis']],
    // C3.2.6: decided once, then followed.
    [['DECIDE_MAINTENANCE', 'ADD_NOTE'], 'staff', ['decideMaintenance', 'addNote']],
    [['REPORT_PROGRESS', 'ADD_NOTE'], 'staff', ['reportProgress', 'addNote']],
    // C3.1.3: by phone, information on a ticket already entered.
    [['ADD_INFORMATION'], 'staff', ['phone']],
    [['ACKNOWLEDGE', 'ADD_NOTE'], 'staff', ['addNote']],
  ] as const)('%j on the %s side: %j', (actions, side, modes) => {
    expect(modesFor(actions, side)).toEqual(modes);
  });
});

describe('a message, before it is sent', () => {
  const said = (mode: ComposerMode, draft: Partial<MessageDraft>): string[] =>
    checkMessage(mode, { ...emptyMessage(), ...draft }).map(({ code }) => code);

  it.each([
    ['respond', { text: '', outcome: 'ANSWER' }, ['EMPTY_RESPONSE']],
    [
      'respond',
      { text: 'Bonjour, votre demande est en cours. Cordialement', outcome: 'ANSWER' },
      ['BOILERPLATE_RESPONSE'],
    ],
    ['respond', { text: 'Relancez la transaction FMJ2 en période 013.', outcome: '' }, ['REQUIRED']],
    ['respond', { text: 'Relancez la transaction FMJ2 en période 013.', outcome: 'SOLUTION' }, []],
    ['giveFirstAnalysis', { text: '' }, ['REQUIRED', 'EMPTY_RESPONSE']],
    [
      'giveFirstAnalysis',
      { text: 'Nous revenons vers vous.', scheduledFor: '2026-12-01' },
      ['BOILERPLATE_RESPONSE'],
    ],
    [
      'decideMaintenance',
      { text: 'Corrigé dans le calcul des reprises FMJ2 du patch de mars.' },
      ['REQUIRED'],
    ],
    ['reportProgress', { text: 'Livré ce matin.' }, []],
    ['addNote', { text: ' ' }, ['REQUIRED']],
    ['addNote', { text: 'x'.repeat(20_001) }, ['TOO_LONG']],
    ['requestComplement', { text: 'La trace ?' }, []],
  ] as const)('%s %o: %j (C3.2.7)', (mode, draft, codes) => expect(said(mode, draft)).toEqual(codes));
});
