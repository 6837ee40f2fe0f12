import { describe, expect, it } from 'vitest';
import { checkSettings, SETTING_RANGES, type ServiceSettings, USUAL_SETTINGS } from './index.js';

describe('what the admins set for everybody', () => {
  it('is what it usually is, or anything within its range, its ends included', () => {
    expect(checkSettings(USUAL_SETTINGS)).toEqual({ ok: true, value: USUAL_SETTINGS });
    for (const end of ['min', 'max'] as const) {
      const { reopeningDays, progressDays } = SETTING_RANGES;
      const set = { reopeningDays: reopeningDays[end], progressDays: progressDays[end] };
      expect(checkSettings(set)).toEqual({ ok: true, value: set });
    }
  });

  it.each<[keyof ServiceSettings, number]>([
    ['reopeningDays', 0],
    ['reopeningDays', 3_651],
    ['progressDays', 0],
    ['progressDays', 251],
    ['progressDays', 2.5],
    ['reopeningDays', Number.NaN],
  ])('is refused otherwise, by its name: %s %s', (name, value) => {
    const checked = checkSettings({ ...USUAL_SETTINGS, [name]: value });
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_RANGE', field: name } });
    expect(checked.ok ? '' : checked.refusal.messages.fr).toContain(`à ${SETTING_RANGES[name].max}`);
  });
});
