import { looksLogin } from './detect/judge.js';
import type { Kind } from './kinds.js';
import { isFirstName, isFrenchWord } from './vocabulary/french-words.js';
import { isMachineName } from './vocabulary/hosts.js';
import { fold } from './text/fold.js';
import { ALSO_WORDS, PLACES, PRODUCTS } from './vocabulary/names.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, isPlaceholder, looksSecret } from './vocabulary/values.js';

/** Of these, figures or signs without blanks are nothing else wherever they stand. */
const NUMBERS: ReadonlySet<Kind> = new Set([
  'ine',
  'staff',
  'identity',
  'nir',
  'iban',
  'card',
  'phone',
  'mac',
  'serial',
  'ip',
]);
const PART = /[\p{L}\p{N}]/u;

/** Is it a word that texts hold for other reasons: of the language, of the trade, a town, everybody's login? Folded. */
const isOrdinary = (word: string): boolean =>
  NOT_A_VALUE.has(word) ||
  TECHNICAL.has(word) ||
  PRODUCTS.has(word) ||
  ALSO_WORDS.has(word) ||
  PLACES.has(word) ||
  EVERYONES_LOGINS.has(word) ||
  (/^\p{L}+$/u.test(word) && isFrenchWord(word));

/** One word of letters alone that is of no language we know: `smartinet`. */
const isOddWord = (folded: string, shortest: number): boolean =>
  /^[a-z]+$/.test(folded) && folded.length >= shortest && !isOrdinary(folded);

/** May it be looked for elsewhere in the text without its label? Only what is no word. */
function isOwn(kind: Kind, written: string): boolean {
  const folded = fold(written);
  if (isOrdinary(folded) || /\s/.test(written) || isPlaceholder(written)) return false;
  if (NUMBERS.has(kind)) return written.length >= 7;
  switch (kind) {
    case 'password':
    case 'token':
      return written.length >= 6 && (looksSecret(written) || isOddWord(folded, 6));
    case 'login':
      return (written.length >= 4 && looksLogin(written)) || isOddWord(folded, 5);
    case 'host':
      return (written.length >= 5 && (isMachineName(folded) || /\d/.test(folded))) || isOddWord(folded, 4);
    default:
      return false;
  }
}

/** `sifacweb`: the first label of a machine's full name, that no one would write otherwise. */
const isGlued = (label: string): boolean =>
  label.length > 5 &&
  !TECHNICAL.has(label) &&
  /^(?:sap|sifac|siham|apogee|apo|pegase|harpege|demat|ora|oracle|db|bdd|sql|ldap|smtp|srv|vm)[a-z]{2,}|[a-z]{2,}(?:web|sql|ora|bdd|ldap|srv|db|prod|prd|test|dev|rec)$/.test(
    label,
  );

/** `SRV-SIHAM01` is also `srv_siham01`, `srv siham01` and `srvsiham01`; of words alone no other form is made. */
function separatedOtherwise(folded: string): string[] {
  const parts = folded.split(/[-_.]/);
  if (parts.length < 2 || parts.length > 4 || parts.includes('')) return [folded];
  const odd = parts.filter((part) => !isOrdinary(part) && !/^\d+$/.test(part));
  if (odd.length === 0) return [folded];
  const signs = ['-', '_', '.'];
  if (odd.some((part) => part.length > 3 && /\d/.test(part))) signs.push(' ', '');
  return [...new Set([folded, ...signs.map((sign) => parts.join(sign))])];
}

/** Figures that are long enough to be nothing else: `412 887 031` is also `412887031` and `412-887-031`. */
const FEWEST_FIGURES = 8;

/** A number in its other groupings: glued, in threes, as it was grouped but by other signs. */
function groupedOtherwise(folded: string): string[] {
  const compact = folded.replace(/[ .:-]/g, '');
  if (compact.length < FEWEST_FIGURES) return [];
  if (/^\d+$/.test(compact)) {
    const threes = compact.replace(/\B(?=(?:\d{3})+$)/g, ' ');
    const own = folded.replace(/[ .-]/g, ' ');
    return [
      compact,
      ...[threes, own].flatMap((form) => [form, form.replaceAll(' ', '-'), form.replaceAll(' ', '.')]),
    ];
  }
  return /^[0-9a-f]{12}$/.test(compact) ? [compact] : [];
}

/** `smartinet` is also `s.martinet`, and who it is: `S. Martinet`. */
const withInitial = (folded: string): string[] =>
  isOddWord(folded, 6)
    ? [`${folded.charAt(0)}.${folded.slice(1)}`, `${folded.charAt(0)}. ${folded.slice(1)}`]
    : [];

/** `paul.durand@univ-x.fr` is also `Paul Durand` and `Durand Paul`; the family name alone may be an example's. */
function namesIn(local: string): string[] {
  const parts = local.split('.');
  const [first = '', last = ''] = parts;
  const isPerson =
    parts.length === 2 &&
    parts.every((part) => /^[a-z]{2,}(?:-[a-z]{2,})?$/.test(part)) &&
    parts.some((part) => isFirstName(part.split('-')[0] ?? '')) &&
    parts.some((part) => !isFrenchWord(part));
  return isPerson ? [`${first} ${last}`, `${last} ${first}`] : [];
}

/** The folded forms under which a value that was taken out may stand elsewhere, and what each is. */
export function formsOf(kind: Kind, written: string): (readonly [form: string, kind: Kind])[] {
  const folded = fold(written);
  const forms: (readonly [string, Kind])[] = [];
  if (kind === 'login' || kind === 'host') {
    if (isOwn(kind, written)) for (const form of separatedOtherwise(folded)) forms.push([form, kind]);
    if (kind === 'login') for (const form of withInitial(folded)) forms.push([form, kind]);
    const [label = ''] = written.split('.');
    if (kind === 'host' && label !== written && (isOwn(kind, label) || isGlued(fold(label))))
      forms.push([fold(label), 'host']);
  } else if (kind === 'email') {
    const [local = ''] = folded.split('@');
    if (isOwn('login', local)) forms.push([local, 'login']);
    for (const name of namesIn(local)) forms.push([name, 'person']);
  } else if (isOwn(kind, written)) forms.push([folded, kind]);
  const isNumber =
    kind === 'login' || kind === 'mac' || kind === 'phone' || kind === 'card' || kind === 'nir';
  if (isNumber && /^[\da-f]/.test(folded))
    for (const form of groupedOtherwise(folded)) forms.push([form, kind]);
  return forms;
}

/** Does a form begin here on its own? Not within a word. */
export const isSeparate = (folded: string, start: number): boolean => !PART.test(folded.charAt(start - 1));
