import { fail, ok, refuse, type Result } from '../shared/index.js';

/** Settings that the admins choose for the whole service, where the charter leaves it open. */
export interface ServiceSettings {
  /** Calendar days in Europe/Paris during which a ticket reopens; later, a new one refers to it. The last day included. */
  readonly reopeningDays: number;
  /** C3.2.6: working days without progress of a maintenance, after which whoever is in charge is asked for it. */
  readonly progressDays: number;
}

/** The settings until the admins change them, in days. */
export const USUAL_SETTINGS: ServiceSettings = { reopeningDays: 90, progressDays: 20 };

/** The allowed range of each setting, both ends included. */
export const SETTING_RANGES: Readonly<
  Record<keyof ServiceSettings, { readonly min: number; readonly max: number }>
> = {
  reopeningDays: { min: 1, max: 3_650 },
  progressDays: { min: 1, max: 250 },
};

/** Checks settings against their ranges. Refusal: OUT_OF_RANGE, with the field at fault. */
export function checkSettings(wanted: ServiceSettings): Result<ServiceSettings> {
  for (const name of Object.keys(SETTING_RANGES) as (keyof ServiceSettings)[]) {
    const { min, max } = SETTING_RANGES[name];
    const value = wanted[name];
    if (!Number.isInteger(value) || value < min || value > max) {
      return fail(refuse('OUT_OF_RANGE', name, { min, max }));
    }
  }
  return ok(wanted);
}
