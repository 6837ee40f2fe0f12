import { fail, foldText, ok, refuse, requireText, type Result, type Sentence } from '../shared/index.js';
import './refusals.js';

/** Longest name of a product or a release, in UTF-16 code units. */
export const MAX_SCOPE_NAME = 80;
/** Longest description of a product, in UTF-16 code units: one line of a list. */
export const MAX_PRODUCT_DESCRIPTION = 200;

/** A product as it is entered or corrected (C1.1). */
export interface ProductEntry {
  readonly name: string;
  readonly description: Sentence;
}

const RULE = 'C1.1';

/**
 * Checks a product that is entered or corrected.
 *
 * @param others names of the other products; compared without case and accents
 * @returns the texts trimmed, or REQUIRED, TOO_LONG, TEXT_WITHOUT_SUBSTANCE, PRODUCT_NAME_TAKEN
 */
export function checkProduct(wanted: ProductEntry, others: readonly string[]): Result<ProductEntry> {
  const [name, fr, en] = [
    requireText(wanted.name, {
      field: 'name',
      missing: 'REQUIRED',
      rule: RULE,
      max: MAX_SCOPE_NAME,
      holds: 'seen',
    }),
    description(wanted.description.fr, 'descriptionFr'),
    description(wanted.description.en, 'descriptionEn'),
  ];
  if (!name.ok) return name;
  if (isTaken(name.value, others))
    return fail(refuse('PRODUCT_NAME_TAKEN', 'name', { name: name.value.slice(0, MAX_SCOPE_NAME) }));
  if (!fr.ok) return fr;
  if (!en.ok) return en;
  return ok({ name: name.value, description: { fr: fr.value, en: en.value } });
}

/** Whether a name is one of those, but for case and accents. */
export const isTaken = (name: string, others: readonly string[]): boolean =>
  others.some((other) => foldText(other) === foldText(name));

const description = (text: string, field: string): Result<string> =>
  requireText(text, {
    field,
    missing: 'REQUIRED',
    rule: RULE,
    max: MAX_PRODUCT_DESCRIPTION,
    holds: 'label',
  });
