import { fail, ok, refuse, type Language, type Result } from '../shared/index.js';

/** The placeholders of templates, and what they are replaced by. */
export const PLACEHOLDERS = {
  numero: { fr: 'numéro de la fiche', en: 'number of the ticket' },
  objet: { fr: 'objet de la fiche', en: 'subject of the ticket' },
  etablissement: { fr: 'nom de l’établissement', en: 'name of the establishment' },
  'correspondant.prenom': { fr: 'prénom du correspondant', en: 'first name of the correspondent' },
  'correspondant.nom': { fr: 'nom du correspondant', en: 'last name of the correspondent' },
  produit: { fr: 'produit', en: 'product' },
  version: { fr: 'version ou patch', en: 'release' },
  echeance: { fr: 'prochaine échéance', en: 'next due date' },
  agent: { fr: 'votre prénom et votre nom', en: 'your first and last name' },
  equipe: { fr: 'votre équipe', en: 'your team' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
export type Placeholder = keyof typeof PLACEHOLDERS;
/** The names of all placeholders. */
export const PLACEHOLDER_NAMES = Object.keys(PLACEHOLDERS) as Placeholder[];

/**
 * `{{numero}}`, `{{ correspondant.prenom }}`; anything else between double braces is a slip of the hand. What stands between
 * them comes with its blanks: an expression that left them out would try every way to share them.
 */
export const MARK = /\{\{([^{}]*)\}\}/g;

/** The value of each placeholder for one ticket; `null` when the ticket has none (no release, no due date). */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDER_NAMES as readonly string[]).includes(name);

/**
 * Refuses a text with an unknown placeholder, and lists the allowed ones.
 *
 * @param field path of the input, for the refusal
 */
export function checkPlaceholders(text: string, field: string): Result<string> {
  const unknown = [...text.matchAll(MARK)]
    .map(([, name = '']) => name.trim())
    .find((name) => !isPlaceholder(name));
  if (unknown === undefined) return ok(text);
  return fail(
    refuse('UNKNOWN_PLACEHOLDER', field, {
      placeholder: unknown.slice(0, 40),
      allowed: PLACEHOLDER_NAMES.map((name) => `{{${name}}}`).join(', '),
    }),
  );
}

/**
 * Replaces the placeholders of a template. One without a value is left as a mark in brackets, `[version ou patch]`,
 * for the sender to complete.
 *
 * @param text the template's text
 * @param values the value of each placeholder
 * @param language of the marks
 * @default language 'fr'
 */
export function fillTemplate(text: string, values: PlaceholderValues, language: Language = 'fr'): string {
  return text.replace(MARK, (mark, written: string) => {
    const name = written.trim();
    if (!isPlaceholder(name)) return mark;
    // Never read again: what a title holds between braces is no placeholder.
    return values[name] ?? `[${PLACEHOLDERS[name][language]}]`;
  });
}
