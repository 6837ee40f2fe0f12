import { describe, expect, it } from 'vitest';
import { paris } from '../testing/index.js';
import { chooseDigestHour, chooseWays, compulsoryOf, digestDueAt, kindsFor, USUAL_WAYS } from './index.js';

const silent = { site: false, browser: false, mail: 'none' } as const;

describe('each person chooses how to be told', () => {
  it('but for what the charter makes compulsory, which names its rule', () => {
    expect(compulsoryOf('closure-announced', 'correspondent')).toEqual({
      rule: 'C3.1.5',
      site: true,
      letter: true,
    });
    expect(chooseWays('correspondent', 'closure-announced', silent)).toMatchObject({
      refusal: { code: 'NOTIFICATION_COMPULSORY', rule: 'C3.1.5', field: 'site' },
    });
    expect(chooseWays('correspondent', 'closure-cancelled', { ...USUAL_WAYS, mail: 'digest' })).toMatchObject(
      { refusal: { code: 'NOTIFICATION_COMPULSORY', field: 'mail' } },
    );
    expect(chooseWays('correspondent', 'closure-announced', { ...USUAL_WAYS, browser: true }).ok).toBe(true);
    expect(chooseWays('agent', 'closure-announced', silent).ok).toBe(true);
  });

  it('among what is ever told to that role', () => {
    expect(kindsFor('correspondent')).toEqual([
      'seat-proposal-decided',
      'prerequisites-missing',
      'support-ending',
      'closure-announced',
      'closure-cancelled',
    ]);
    expect(kindsFor('admin')).not.toContain('prerequisites-missing');
    expect(kindsFor('admin')).not.toContain('support-ending');
    for (const kind of ['mail-failed', 'mail-held'] as const) {
      expect(kindsFor('agent')).not.toContain(kind);
      expect(kindsFor('admin')).toContain(kind);
    }
    expect(chooseWays('agent', 'mail-failed', USUAL_WAYS)).toMatchObject({
      refusal: { code: 'INVALID_VALUE', field: 'kind' },
    });
  });

  it.each([0, 8, 13, 17, 9.5, Number.NaN])('no digest at %s o’clock: nobody works then', (hour) => {
    expect(chooseDigestHour(hour)).toMatchObject({ refusal: { code: 'INVALID_VALUE', field: 'hour' } });
  });
});

describe('C3.1.4 a digest is due at its hour, on a working day', () => {
  it.each([
    ['the same day', '2026-11-24 08:00', 9, '2026-11-24 09:00'],
    ['strictly after it was told', '2026-11-24 09:00', 9, '2026-11-25 09:00'],
    ['the next morning', '2026-11-24 10:00', 9, '2026-11-25 09:00'],
    ['after the week-end', '2026-11-27 16:30', 9, '2026-11-30 09:00'],
    ['after a holiday', '2026-12-24 16:30', 9, '2026-12-28 09:00'],
    ['in summer time', '2026-07-08 15:00', 14, '2026-07-09 14:00'],
    ['over the change of the hour', '2026-10-23 16:00', 9, '2026-10-26 09:00'],
  ])('%s', (_name, since, hour, due) => {
    expect(digestDueAt(paris(since), hour, [])).toBe(paris(due));
  });

  it('C3.1.5 not in a closure', () => {
    const closure = {
      from: paris('2026-11-25 00:00'),
      to: paris('2026-11-26 00:00'),
      announcedAt: paris('2026-11-01 10:00'),
    };
    expect(digestDueAt(paris('2026-11-24 10:00'), 9, [closure])).toBe(paris('2026-11-26 09:00'));
  });
});
