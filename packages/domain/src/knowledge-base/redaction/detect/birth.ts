import { following, pick, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

const MONTH = String.raw`(?:janv(?:ier|\.)?|fevr?(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|aout|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|dec(?:embre|\.)?|january|february|march|april|may|june|july|august|september|october|november|december)`;
const DATE = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s?[-/. ]\s?\d{1,2}\s?[-/. ]\s?\d{2,4}|(?:\d{1,2}|1 ?er)[ -]${MONTH}[ -]\d{2,4}|${MONTH} \d{1,2},? \d{4}|\d{1,2}[-/.](?:19|20)\d\d|\d{8}|\d{6}(?=\b))(?![\d])`;
const PLACE = String.raw`(?:\s(?:a|au|aux|en)\s[a-z'() -]{2,40}?)?`;
/** `né le`, `née Dupont le`, `nés respectivement le`, `née à Dijon le` */
const BORN = String.raw`\bne(?:\(e\)|e|\.e|-e|·e)?(?:\(?s\)?)?(?![a-z])(?:\s(?:respectivement|[a-z'-]{2,30})){0,3}?${PLACE},?\s{1,3}(?:le|un|on)\s?:?\s{0,3}`;
/** Key or label: `Date de naissance :`, `DDN`, `dat_nai_ind =`, `"birthDate":`, `<dateNaissance>`. */
const LABEL = String.raw`(?:\bd\.?d\.?n\b\.?|naissance|\bnaiss?\b\.?|date?_?nai\w{0,8}|d_?nai(?:ss)?\w{0,6}|birth[ _-]?(?:date|day)?|date[ _]of[ _]birth|\bdob\b|\bborn\b|gbdat|anniversaire)`;
const GAP = String.raw`(?:[ _](?:le|est|du|de l'(?:agent|etudiante?|enfant|interessee?)|est le|erronee?|incorrecte?|saisie?|corrigee?|fausse|declaree?|renseignee?|on|was|is)){0,4}`;
const LINK = String.raw`["'\])]{0,3}\s{0,3}(?:[:=>(-]{1,2})?\s{0,3}(?:(?:to_date|date|str_to_date|convert|cast|to_timestamp)\s?\(?)?\s{0,3}(?:le\s)?["'(]{0,2}\s?`;
const AFTER_BORN = new RegExp(String.raw`${BORN}(${DATE})`, 'dg');
/** `Né(e) 12-11-1999`, `née : 12/11/1999`. */
const BORN_AT_ONCE = /\bne(?:\(e\)|e|\.e|-e|·e)?s?\s?:?\s{0,2}(\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?!\d)/dg;
const AFTER_LABEL = new RegExp(String.raw`${LABEL}${GAP}${LINK}(${DATE})`, 'dg');
const AFTER_WORDS = new RegExp(
  String.raw`${LABEL}(?:[ ][a-z'()]{1,14}){0,6}?(?:\s?[:=]| (?:indique|mentionne|affiche|comporte|porte|donne|dit|est|etait))\s{0,2}["'(]?(?:le )?(${DATE})`,
  'dg',
);
/** `le 17/02/1990 pour la naissance` */
const BEFORE_LABEL = new RegExp(
  String.raw`(?<![\d/.-])(${DATE}) (?:pour|comme|est) (?:la |sa |une )?(?:vraie )?(?:date de )?naissance`,
  'dg',
);
const LABEL_PLACE = new RegExp(
  String.raw`\bnaissance\s?:?\s{0,2}(?:a|au)\s[a-z' -]{2,30}?,?\sle\s(${DATE})`,
  'dg',
);
/** `(15/06/1972, 52 ans)`: a date beside an age. */
const WITH_AGE = new RegExp(
  String.raw`(?<![\d/.-])(\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d),? ?\(?(?:\d{1,2}|age de \d{1,2}|agee de \d{1,2}) ans(?! (?:d'|de |apres|plus|avant|et|\d))`,
  'dg',
);
/** Another date of the same list: `12/03/1985 au lieu du 13/03/1985`, `... et le 14/07/1990`. */
const NEXT = new RegExp(
  String.raw`["')]?\s?\(?(?:,|;|et|ou|/|->|=>|→|au lieu (?:du|de)|et non(?: pas)?(?: le)?|(?:a |est a )?(?:corriger|remplacer|remplacee?|modifiee?|changee?) (?:en|par)|devient|contre|(?:;|,)? ?[a-z' ]{0,24}?(?:indique|mentionne|affiche|comporte|porte|donne|dit|pour)(?: le)?|(?:dans|sur|en|pour|chez|selon) (?:l'|le |la |les )?[a-z]{2,20}(?: et|,| mais)?(?: le| du)?)\s?(?:le |du |non |pas )*["'(]?(${DATE})`,
  'dy',
);
/** A structure is born too, and its birth is public. */
const STRUCTURE = /\bne(?:e?s?)\b\s(?:de|d'|du|des|suite|lors|apres|avec|par)\b/;
const YEAR_ONLY =
  /\bnee?s?\b (?:en )((?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) )?(?:19\d\d|20[01]\d))(?!\d)/dg;

/** Birth dates: the date goes, its label stays. */
export const birth: Detector = function* ({ view: { folded } }) {
  if (!/\bne|nais|\d ans\b|birth|ddn|d\.d\.n|[de]_?nai|gbdat|dat_?nai|\bdob\b|anniv/.test(folded)) return;
  const first = [
    ...spansOf(AFTER_BORN, folded, 'birth', 1, ([found]) => !STRUCTURE.test(found)),
    ...spansOf(BORN_AT_ONCE, folded, 'birth', 1),
    ...spansOf(AFTER_LABEL, folded, 'birth', 1),
    ...spansOf(AFTER_WORDS, folded, 'birth', 1),
    ...spansOf(BEFORE_LABEL, folded, 'birth', 1),
    ...spansOf(LABEL_PLACE, folded, 'birth', 1),
    ...spansOf(WITH_AGE, folded, 'birth', 1),
  ];
  const read = new Set<number>();
  for (const span of first) {
    yield span;
    yield* pick(following(NEXT, folded, span.end, read), 'birth', 1);
  }
  yield* spansOf(YEAR_ONLY, folded, 'birth', 1, ([found]) => !STRUCTURE.test(found));
};
