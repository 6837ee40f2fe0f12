import type { Day } from '../calendar/index.js';
import { formatDay } from '../format/index.js';
import { fail, refuse, type Result } from '../shared/index.js';
import { checkNames, type EstablishmentNames } from './establishment.js';
import './refusals.js';

/** A name that an establishment had, up to the day before it took the next one. Days are in Europe/Paris. */
interface FormerName extends EstablishmentNames {
  /** First day of the name that followed. */
  readonly replacedOn: Day;
}

/**
 * Checks a renaming: what happened before `on` keeps the former name.
 *
 * @param current the names until then
 * @param former the names before those, in any order
 * @param others names of the other establishments
 * @param on first day of the new names; not later than `today`
 * @returns the new names trimmed, or those of `checkNames`, RENAMING_CHANGES_NOTHING, RENAMING_IN_THE_FUTURE,
 *   RENAMING_BEFORE_THE_LAST
 */
export function checkRenaming(
  wanted: EstablishmentNames,
  {
    current,
    former,
    others,
  }: {
    readonly current: EstablishmentNames;
    readonly former: readonly FormerName[];
    readonly others: readonly string[];
  },
  on: Day,
  today: Day,
): Result<EstablishmentNames> {
  const names = checkNames(wanted, others);
  if (!names.ok) return names;
  if (names.value.name === current.name && names.value.shortName === current.shortName)
    return fail(refuse('RENAMING_CHANGES_NOTHING', 'name'));
  if (on > today) return fail(refuse('RENAMING_IN_THE_FUTURE', 'on'));
  const last = former
    .map(({ replacedOn }) => replacedOn)
    .toSorted()
    .at(-1);
  if (last !== undefined && on < last)
    return fail(
      refuse('RENAMING_BEFORE_THE_LAST', 'on', {
        day: { fr: formatDay(last, 'fr'), en: formatDay(last, 'en') },
      }),
    );
  return names;
}

/** The names that an establishment had on a day: the past keeps its name. */
export const namesOn = (
  current: EstablishmentNames,
  former: readonly FormerName[],
  day: Day,
): EstablishmentNames =>
  former
    .filter(({ replacedOn }) => day < replacedOn)
    .toSorted((one, other) => (one.replacedOn < other.replacedOn ? -1 : 1))[0] ?? current;
