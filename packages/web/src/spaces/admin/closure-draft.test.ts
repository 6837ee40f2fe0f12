import { describe, expect, it } from 'vitest';
import { checkClosure, emptyClosure, noticeOfDraft, periodOf, type ClosureDraft } from './closure-draft.js';

const draft = (part: Partial<ClosureDraft>): ClosureDraft => ({ ...emptyClosure(), ...part });

describe('the dates of a closure are those of Paris', () => {
  it.each<[string, Partial<ClosureDraft>, string, string]>([
    ['one day', { firstDay: '2026-12-24' }, '2026-12-23T23:00:00.000Z', '2026-12-24T23:00:00.000Z'],
    [
      'several days, the last one included',
      { firstDay: '2026-12-24', lastDay: '2027-01-01' },
      '2026-12-23T23:00:00.000Z',
      '2027-01-01T23:00:00.000Z',
    ],
    [
      'over a change of the clocks',
      { firstDay: '2026-03-28', lastDay: '2026-03-29' },
      '2026-03-27T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'a morning, as long as the service',
      { shape: 'half', firstDay: '2026-07-15' },
      '2026-07-15T07:00:00.000Z',
      '2026-07-15T10:30:00.000Z',
    ],
    [
      'an afternoon, even if another shape had a last day',
      { shape: 'half', half: 'afternoon', firstDay: '2026-07-15', lastDay: '2026-07-20' },
      '2026-07-15T12:00:00.000Z',
      '2026-07-15T15:00:00.000Z',
    ],
    [
      'to the minute',
      { shape: 'exact', firstDay: '2026-12-24', from: '15:15', lastDay: '2026-12-28', to: '10:45' },
      '2026-12-24T14:15:00.000Z',
      '2026-12-28T09:45:00.000Z',
    ],
    [
      'to the minute, within a day',
      { shape: 'exact', firstDay: '2026-12-24', from: '15:15', to: '16:00' },
      '2026-12-24T14:15:00.000Z',
      '2026-12-24T15:00:00.000Z',
    ],
  ])('%s', (_name, part, start, end) => expect(periodOf(draft(part))).toEqual({ start, end }));
});

describe('C3.1.5 fifteen calendar days of notice', () => {
  const now = new Date('2026-11-24T22:30:00Z');
  it.each<[string, string, { days: number; inTime: boolean } | null]>([
    ['2026-12-09', 'in time, on the last day', { days: 15, inTime: true }],
    ['2026-12-08', 'too late, by a day', { days: 14, inTime: false }],
    ['2026-11-24', 'begun already', null],
    ['', 'unknown without a date', null],
  ])('%s: %s', (firstDay, _said, notice) => {
    expect(noticeOfDraft(draft({ firstDay }), now)).toEqual(notice && { ...notice, promised: 15 });
  });
});

describe('before sending, the form says what is missing', () => {
  it.each<[Partial<ClosureDraft>, string[]]>([
    [{}, ['start', 'label']],
    [{ firstDay: '2026-12-24' }, ['label']],
    [{ firstDay: '2026-12-24', label: 'Noël' }, []],
    [{ shape: 'exact', firstDay: '2026-12-24', to: '', label: 'Noël' }, ['end']],
  ])('%o: %j', (part, fields) => {
    expect(checkClosure(draft(part)).map(({ field }) => field)).toEqual(fields);
  });
});
