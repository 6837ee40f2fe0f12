import { describe, expect, it } from 'vitest';
import { endsSoon, type Release, supportOf } from './index.js';

const release = (name: string, deliveredOn: string, given: Partial<Release> = {}): Release => ({
  id: name,
  name,
  deliveredOn,
  major: false,
  ...given,
});
const v1 = release('1.0', '2026-01-10');
const v2 = release('2.0', '2026-05-31');
const v3 = release('3.0', '2026-08-31', { major: true });
const patch = release('3.1', '2026-10-15');
const all = [patch, v1, v3, v2];

describe('C2.3 supported releases', () => {
  it.each<[string, Release, readonly Release[], string, boolean, string | null]>([
    ['the current one, without end', v2, [v1, v2], '2030-01-01', true, null],
    ['the current one from its first day', v2, all, '2026-05-31', true, null],
    ['not before its delivery', v2, all, '2026-05-30', false, null],
    ['the one before until the next is delivered', v1, all, '2026-05-30', true, null],
    ['the previous one, on the last day of the month', v1, all, '2026-06-30', true, '2026-06-30'],
    ['not the day after', v1, all, '2026-07-01', false, '2026-06-30'],
    [
      'six months after a major migration, the last day included',
      v2,
      [v1, v2, v3],
      '2027-02-28',
      true,
      '2027-02-28',
    ],
    ['not the day after those', v2, [v1, v2, v3], '2027-03-01', false, '2027-02-28'],
    [
      'only one is the previous one: the next delivery ends the six months',
      v2,
      all,
      '2026-10-15',
      false,
      '2026-10-14',
    ],
    ['the migration itself for one month once it is patched', v3, all, '2026-11-15', true, '2026-11-15'],
    ['not the day after the patch’s month', v3, all, '2026-11-16', false, '2026-11-15'],
    ['two before: what ended stays ended', v1, all, '2026-10-20', false, '2026-06-30'],
  ])('%s', (_name, asked, releases, today, supported, until) => {
    expect(supportOf(asked, releases, today)).toEqual({ supported, until });
  });

  it.each([
    ['longer than the rule', v1, '2026-12-31', '2026-12-31', true],
    ['over by a day', v1, '2026-12-31', '2027-01-01', false],
    ['shorter than the rule', v1, '2026-06-05', '2026-06-06', false],
    ['on the current release too', patch, '2026-12-31', '2027-01-01', false],
    ['not before the delivery', patch, '2026-12-31', '2026-10-01', false],
  ])('a duration set for the release wins: %s', (_name, asked, supportedUntil, today, supported) => {
    expect(supportOf({ ...asked, supportedUntil }, all, today).supported).toBe(supported);
  });

  it('takes the day in Paris of an instant', () => {
    expect(supportOf(v1, all, '2026-06-30T21:59:59.999Z').supported).toBe(true);
    expect(supportOf(v1, all, '2026-06-30T22:00:00.000Z').supported).toBe(false);
  });

  it('on one day, takes the higher name for the later delivery', () => {
    const [first, second] = [release('4.9', '2026-11-02'), release('4.10', '2026-11-02')];
    expect(supportOf(second, [second, first], '2026-11-20').until).toBeNull();
    expect(supportOf(first, [second, first], '2026-11-20').until).toBe('2026-12-02');
  });
});

describe('C2.3 the end of a support is announced', () => {
  it.each([
    ['thirty days before it', '2026-12-31', '2026-12-01', true],
    ['not the day before that', '2026-12-31', '2026-11-30', false],
    ['on its last day', '2026-12-31', '2026-12-31', true],
    ['not once it is over', '2026-12-31', '2027-01-01', false],
  ])('%s', (_what, supportedUntil, today, soon) => {
    const asked = { ...v3, supportedUntil };
    expect(endsSoon(supportOf(asked, [asked], today), today)).toBe(soon);
  });
  it('not while none is known', () =>
    expect(endsSoon(supportOf(v3, [v3], '2026-12-01'), '2026-12-01')).toBe(false));
});
