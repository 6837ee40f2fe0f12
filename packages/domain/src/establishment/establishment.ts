import {
  cleanLine,
  fail,
  foldText,
  isBlank,
  ok,
  refuse,
  requireText,
  type Result,
  type TextRule,
} from '../shared/index.js';
import './refusals.js';
import { isTimeZone, type Region } from './regions.js';

/** Longest name, short name, town or other name, in UTF-16 code units. */
export const MAX_ESTABLISHMENT_NAME = 200;
export const MAX_SHORT_NAME = 60;
export const MAX_TOWN = 100;
/** Most other names by which one establishment is known. */
export const MAX_SHORT_FORMS = 30;

/** The names of an establishment. */
export interface EstablishmentNames {
  readonly name: string;
  readonly shortName: string;
}

/** What is on record of an establishment beside its names. */
export interface EstablishmentFacts {
  readonly town: string;
  readonly region: Region | null;
  /** IANA name. */
  readonly timeZone: string;
  /**
   * C3.3.1: other names by which people know it (short forms, initials, a spelling with other accents). They are taken out
   * of articles as its names are.
   */
  readonly alsoKnownAs: readonly string[];
}

const line = (field: string, max: number): TextRule => ({
  field,
  missing: 'REQUIRED',
  rule: 'C2.1',
  max,
  holds: 'label',
});
const NAME = line('name', MAX_ESTABLISHMENT_NAME);
const SHORT_NAME = line('shortName', MAX_SHORT_NAME);
const TOWN: TextRule = { ...line('town', MAX_TOWN), holds: 'seen' };

/**
 * Checks the names of an establishment.
 *
 * @param others names of the other establishments; compared without case and accents
 * @returns the names trimmed, or REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE, ESTABLISHMENT_NAME_TAKEN
 */
export function checkNames(
  wanted: EstablishmentNames,
  others: readonly string[],
): Result<EstablishmentNames> {
  const name = requireText(wanted.name, NAME);
  if (!name.ok) return name;
  const taken = others.some((other) => foldText(other) === foldText(name.value));
  if (taken) return fail(refuse('ESTABLISHMENT_NAME_TAKEN', 'name', { name: name.value }));
  const shortName = requireText(wanted.shortName, SHORT_NAME);
  return shortName.ok ? ok({ name: name.value, shortName: shortName.value }) : shortName;
}

/**
 * Checks what is on record of an establishment.
 *
 * @returns the texts trimmed, other names once each, or REQUIRED, TOO_LONG, UNKNOWN_TIME_ZONE, TOO_MANY_SHORT_FORMS,
 *   TEXT_WITHOUT_SUBSTANCE for another name of less than two letters: it would vanish from every article
 */
export function checkFacts(wanted: EstablishmentFacts): Result<EstablishmentFacts> {
  const town = requireText(wanted.town, TOWN);
  if (!town.ok) return town;
  if (!isTimeZone(wanted.timeZone))
    return fail(refuse('UNKNOWN_TIME_ZONE', 'timeZone', { zone: wanted.timeZone.slice(0, 60) }));
  const forms = shortForms(wanted.alsoKnownAs);
  return forms.ok ? ok({ ...wanted, town: town.value, alsoKnownAs: forms.value }) : forms;
}

function shortForms(given: readonly string[]): Result<readonly string[]> {
  const kept = new Map<string, string>();
  for (const form of given.map((each) => cleanLine(each).trim()).filter((each) => !isBlank(each))) {
    const checked = requireText(form, line('alsoKnownAs', MAX_ESTABLISHMENT_NAME));
    if (!checked.ok) return checked;
    // A spelling with other accents is another name.
    if (!kept.has(form.toLowerCase())) kept.set(form.toLowerCase(), form);
  }
  if (kept.size > MAX_SHORT_FORMS)
    return fail(refuse('TOO_MANY_SHORT_FORMS', 'alsoKnownAs', { max: MAX_SHORT_FORMS }));
  return ok([...kept.values()]);
}
