import { describe, expect, it, test } from 'vitest';
import type { RefusalCode } from '../shared/index.js';
import { paris } from '../testing/index.js';
import { announceClosure, cancelClosure, type Announcement, type ClosureOnRecord } from './announcement.js';

const NOW = paris('2026-11-24 10:00');
const CHRISTMAS: ClosureOnRecord = {
  from: paris('2026-12-24 00:00'),
  to: paris('2027-01-04 00:00'),
  label: 'Fin d’année',
  announcedAt: paris('2026-10-01 09:00'),
};
const announcing = (given: Partial<Announcement>, now = NOW, others = [CHRISTMAS]) =>
  announceClosure(
    {
      start: paris('2026-12-10 09:00'),
      end: paris('2026-12-10 12:30'),
      label: 'Séminaire',
      lateReason: null,
      ...given,
    },
    { now, others },
  );
const codeOf = (result: ReturnType<typeof announcing> | ReturnType<typeof cancelClosure>) =>
  result.ok ? null : ([result.refusal.code, result.refusal.field] as const);

describe('C3.1.5 announces a closure', () => {
  test('15 calendar days before, whatever the hour, without a reason', () => {
    const start = paris('2026-12-09 00:00');
    expect(announcing({ start, end: paris('2026-12-10 00:00') }, paris('2026-11-24 23:59'))).toMatchObject({
      ok: true,
      value: { lateReason: null },
    });
  });

  test('14 days before, with a written reason only, which is kept', () => {
    const start = paris('2026-12-08 09:00');
    const late = { start, end: paris('2026-12-08 12:30') };
    const refused = announcing(late);
    expect(codeOf(refused)).toEqual(['CLOSURE_NOTICE_TOO_SHORT', 'lateReason']);
    expect(refused).toMatchObject({ refusal: { messages: { fr: expect.stringContaining('15 jours') } } });
    expect(codeOf(announcing({ ...late, lateReason: '  ' }))?.[0]).toBe('CLOSURE_NOTICE_TOO_SHORT');
    expect(announcing({ ...late, lateReason: ' Panne électrique ' })).toMatchObject({
      value: { lateReason: 'Panne électrique' },
    });
  });

  test('forgets a reason that was not needed', () => {
    expect(announcing({ lateReason: 'pour rien' })).toMatchObject({ value: { lateReason: null } });
  });

  test('may begin where another one ends', () => {
    const { to: start } = CHRISTMAS;
    expect(announcing({ start, end: paris('2027-01-04 12:30') })).toMatchObject({ ok: true });
  });

  test.each<[string, Partial<Announcement>, RefusalCode, string]>([
    ['in the past', { start: paris('2026-11-24 09:59') }, 'CLOSURE_IN_THE_PAST', 'start'],
    ['beginning now', { start: NOW }, 'CLOSURE_IN_THE_PAST', 'start'],
    ['ending when it begins', { end: paris('2026-12-10 09:00') }, 'CLOSURE_ENDS_BEFORE_START', 'end'],
    ['ending before it begins', { end: paris('2026-12-01 09:00') }, 'CLOSURE_ENDS_BEFORE_START', 'end'],
    ['over another one', { end: paris('2026-12-24 09:00') }, 'CLOSURE_OVERLAPS', 'start'],
    ['without a label', { label: ' ' }, 'REQUIRED', 'label'],
    ['with a label that is a novel', { label: 'x'.repeat(201) }, 'TOO_LONG', 'label'],
    ['in another century', { start: '2126-01-01T00:00:00.000Z' }, 'INVALID_VALUE', 'start'],
    ['for years', { end: '2029-01-01T00:00:00.000Z' }, 'INVALID_VALUE', 'end'],
  ])('refuses one %s', (_, given, code, field) => {
    expect(codeOf(announcing(given))).toEqual([code, field]);
  });
});

describe('C3.1.5 what is written of a closure has substance', () => {
  const late = { start: paris('2026-11-30 09:00'), end: paris('2026-12-01 09:00') };
  const open = { ...CHRISTMAS, cancelledAt: null };
  const refusalOf = (result: ReturnType<typeof announcing> | ReturnType<typeof cancelClosure>) =>
    result.ok ? null : result.refusal;

  test.each(['\u200b', '\u3164\u00ad', '.', '12 34', 'ok', '👍', 'xxxxxxxx'])('not %j', (text) => {
    expect(refusalOf(announcing({ label: text }))).toMatchObject({ rule: 'C3.1.5', field: 'label' });
    expect(refusalOf(announcing({ ...late, lateReason: text }))).toMatchObject({
      rule: 'C3.1.5',
      field: 'lateReason',
    });
    expect(refusalOf(cancelClosure(open, text, NOW))).toMatchObject({ rule: 'C3.1.5', field: 'reason' });
  });
});

describe('C3.1.5 cancels a closure', () => {
  const open = { ...CHRISTMAS, cancelledAt: null };
  it('until it begins, with a reason', () => {
    expect(cancelClosure(open, ' Grève ', NOW)).toEqual({ ok: true, value: 'Grève' });
    expect(codeOf(cancelClosure(open, ' ', NOW))).toEqual(['REASON_REQUIRED', 'reason']);
    expect(codeOf(cancelClosure(open, 'Grève', CHRISTMAS.from))?.[0]).toBe('CLOSURE_BEGUN');
  });
  it('once', () => {
    expect(codeOf(cancelClosure({ ...open, cancelledAt: NOW }, 'Grève', NOW))?.[0]).toBe(
      'CLOSURE_ALREADY_CANCELLED',
    );
  });
});
