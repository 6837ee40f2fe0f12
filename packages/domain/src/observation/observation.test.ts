import { describe, expect, it } from 'vitest';
import type { Reader, Role } from '../access/index.js';
import {
  answer,
  checkObservation,
  MAX_OBSERVATION,
  observationScope,
  OBSERVATION_STATUSES,
  takeNote,
  type ObservationStatus,
} from './index.js';

const TEXT = 'Les accusés de réception arrivent le lendemain, et la paie n’attend pas.';

describe('C4.2.5 an observation says something', () => {
  it('is kept without the blanks at its ends', () =>
    expect(checkObservation(`\n ${TEXT} `)).toEqual({ ok: true, value: TEXT }));

  it.each([
    ['nothing', '', 'REQUIRED'],
    ['nothing that is seen', '\u200b \n\u00ad', 'REQUIRED'],
    ['courtesy', 'Bonjour, merci, cordialement. Merci beaucoup.'.slice(0, 29), 'TEXT_WITHOUT_SUBSTANCE'],
    ['too little', 'Trop lent.', 'TEXT_WITHOUT_SUBSTANCE'],
    ['more than two pages', `${TEXT} ${'mot '.repeat(MAX_OBSERVATION / 4)}`, 'TOO_LONG'],
  ])('%s is refused', (_what, text, code) =>
    expect(checkObservation(text)).toMatchObject({ ok: false, refusal: { code, field: 'text' } }),
  );

  it('by its rule', () =>
    expect(checkObservation(' ')).toMatchObject({ refusal: { rule: 'C4.2.5', field: 'text' } }));
});

describe('C4.2.5 what becomes of it goes forward only', () => {
  it.each<[ObservationStatus, string, string]>([
    ['sent', 'noted', 'answered'],
    ['noted', 'OBSERVATION_NOTED', 'answered'],
    ['answered', 'OBSERVATION_ANSWERED', 'OBSERVATION_ANSWERED'],
  ])('once %s: to take note gives %s, to answer %s', (status, noted, answered) => {
    const note = takeNote(status);
    expect(note.ok ? note.value : note.refusal.code).toBe(noted);
    const ended = answer(status, 'Une relance part désormais le jour même.');
    expect(ended.ok ? ended.value.status : ended.refusal.code).toBe(answered);
    const rules = [note, ended].flatMap((result) => (result.ok ? [] : [result.refusal.rule]));
    expect(new Set(rules)).toEqual(new Set(rules.length > 0 ? ['C4.2.5'] : []));
  });

  it.each([
    ['', 'REQUIRED'],
    ['Ok, merci.', 'TEXT_WITHOUT_SUBSTANCE'],
    ['a'.repeat(MAX_OBSERVATION + 1), 'TOO_LONG'],
  ])('an answer holds a word: « %s » is refused', (text, code) => {
    for (const status of OBSERVATION_STATUSES.filter((each) => each !== 'answered'))
      expect(answer(status, text)).toMatchObject({ refusal: { code, field: 'answer' } });
  });
});

describe('C3.3.1 whose observations somebody sees', () => {
  const reader = (role: Role, given: Partial<Reader> = {}): Reader => ({
    role,
    personId: 'somebody',
    establishmentId: role === 'correspondent' ? 'univ-a' : null,
    confidentialityAccepted: true,
    ...given,
  });
  it.each([
    ['a correspondent, their establishment’s', reader('correspondent'), 'establishment'],
    ['one of no establishment, none', reader('correspondent', { establishmentId: null }), 'none'],
    ['an agent, all', reader('agent'), 'all'],
    ['an admin, all', reader('admin'), 'all'],
    ['a provider, none (C3.3.3)', reader('provider'), 'none'],
    [
      'a provider who has accepted nothing, none (C3.3.3)',
      reader('provider', { confidentialityAccepted: false }),
      'none',
    ],
  ])('%s', (_who, given, kind) => expect(observationScope(given).kind).toBe(kind));
});
