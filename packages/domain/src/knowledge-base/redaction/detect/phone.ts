import { before, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

const S = String.raw`[ .\-/]?`;
/** A digit or a group of digits goes on: this is a longer number. */
const NOT_IN_NUMBER = String.raw`(?<![\w+]|\d[ .,\-/])`;
const NOT_FOLLOWED = String.raw`(?![\w]|[.,\-/]\d| \d)`;
const FRENCH = new RegExp(
  String.raw`${NOT_IN_NUMBER}0[1-9](?:${S}\d{2}){4}(?:/\d{2}(?![ .]?\d))?(?!\w|[.,]\d| \d)`,
  'dg',
);
/** `0380 39 51 22`, `03 803 951 22`, `03 80 395 122`: other groupings, blanks or points only. */
const GROUPED = new RegExp(
  String.raw`${NOT_IN_NUMBER}0(?:[ .]\d{3}[ .]\d{3}[ .]\d{3}(?!\d)|[1-9](?:\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{2}|[ .]\d{3}[ .]\d{3}[ .]\d{2}|[ .]\d{2}[ .]\d{3}[ .]\d{3}|\d[ .]\d{3}[ .]\d{4}|\d{2}[ .]\d{3}[ .]\d{3}))${NOT_FOLLOWED}`,
  'dg',
);
/** `0 3 8 8 1 2 3 4 5 6`: spelt figure by figure. */
const SPELT = /(?<![\w+]|\d[ .,\-/])0(?:[ .-])[1-9](?:[ .-]\d){8}(?![\w]|[.,\-/]\d| \d)/dg;
const TRUNK = String.raw`(?:[ .\-]?\(\s?0\s?\)|[ .\-]0(?=[1-9]))?`;
const ABROAD = new RegExp(
  String.raw`(?<![\w+])(?:\(\s?)?(?:\+|00[ .\-]?(?=[1-9]))\s?(?:33|262|590|594|596|508|687|689|681|32|41|352|377|1|44|49|34|39|351|212|213|216|221|225|237|31|43|45|46|47|48)(?:\s?\))?${TRUNK}(?:[ .\-]{0,2}\(?\d{1,4}\)?){2,6}${NOT_FOLLOWED}`,
  'dg',
);
const CODE_IN_BRACKETS = new RegExp(
  String.raw`(?<![\w)])\(\s?(?:00)?33\s?\)[ .]?0?[1-9](?:${S}\d{2}){4}${NOT_FOLLOWED}`,
  'dg',
);
/** A number that a label announces, even wrong. */
const ANNOUNCED =
  /\b(?:tel|telephone|portable|mobile|gsm|fax|telecopie)\b\.?[^\n\d+(]{0,30}((?:\+|\(?0)\d[\d .()]{5,18}\d)(?![\w]|[.,]\d)/dg;
const TRUNK_IN_BRACKETS = new RegExp(
  String.raw`(?<![\w)])\(\s?0\s?\)\s?[1-9](?:${S}\d{2}){4}${NOT_FOLLOWED}`,
  'dg',
);
/** An extension, where a phone is spoken of: the items (`postes`) of an order are numbers too. */
const EXTENSION =
  /(?:\bposte|\bpost\.|(?<=\d\d )p\.|\bext(?:ension)?\.?|\bligne (?:directe|interne)|\bnumero (?:court|interne|abrege)|\bn[o°] (?:court|interne|abrege))\s{0,2}(?:telephonique\s)?(?:n[o°]\s?|est (?:le |desormais le )?|au )?:?\s{0,2}(\d{2}[ .]?\d{2,3})(?!\d|[.,]\d|\s\d)/dg;
const PHONE_WORD =
  /\b(?:tel|telephone|telephonique|telephoner|joindre|joignable|rappeler|rappelez|appeler|appelez|standard|ligne|demander le poste|gsm|portable|mobile|fax|phone|cordialement|ligne directe|ligne interne|numero court|numero interne|n° court|n° interne)\b/;
/** A number that looks like a phone's and follows one of these is a document's. */
const DOCUMENT_WORD =
  /\b(?:commande|pieces?|document|facture|mandat|bon|marche|fournisseur|client|tiers|compte|ordre|ot|engagement|article|immobilisation|contrat|dossier|fiche|ticket|numero de suivi|transfert|idoc|reservation|poste|siret|siren|montant|ref|reference|note)\s{0,2}(?:d'achat|comptable|sap|fi|mm|sifac|n[o°]\.?|numero|:|#|no)?\s{0,2}(?:n[o°]|:)?\s{0,2}$/;
const LABELLED = /\b(?:tel|telephone|gsm|portable|mobile|fax|phone)\b[^\n\d]{0,20}$/;

/** The items of an order are tens, or have zeros before them. */
const isExtension = ([found, digits = '']: RegExpExecArray, left: string): boolean =>
  !/^0|0$/.test(digits) || /\btel/.test(left + found)
    ? (PHONE_WORD.test(left + found) || /\d{2}[ .-]\d{2}[ .-]\d{2}/.test(left)) &&
      !/\b(?:commande|ligne de commande|item|budgetaire)\b[^.\n]{0,30}$/.test(left)
    : false;

/** `06/03/2025 07`: a date and an hour. */
const DATED = /^\d\d[/.-]\d\d[/.-](?:19|20)\d\d/;

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** Phone numbers in every spacing, with or without the country, and extensions. */
export const phone: Detector = function* ({ view: { folded } }) {
  const notADocument = (match: RegExpExecArray): boolean => {
    const left = before(folded, match.index, 40);
    return LABELLED.test(left) || !DOCUMENT_WORD.test(left);
  };
  yield* spansOf(
    FRENCH,
    folded,
    'phone',
    0,
    (match) =>
      (notADocument(match) && !DATED.test(match[0]) && !/^(?:\d\d\/){4}\d\d$/.test(match[0])) ||
      (/^0[67]\//.test(match[0]) && !DATED.test(match[0])),
  );
  yield* spansOf(GROUPED, folded, 'phone', 0, notADocument);
  yield* spansOf(SPELT, folded, 'phone', 0, notADocument);
  yield* spansOf(ABROAD, folded, 'phone', 0, (match) => {
    const digits = digitsOf(match[0]);
    return digits >= 9 && digits <= 16 && notADocument(match);
  });
  yield* spansOf(TRUNK_IN_BRACKETS, folded, 'phone');
  yield* spansOf(ANNOUNCED, folded, 'phone', 1, ([, found = '']) => digitsOf(found) > 6);
  yield* spansOf(CODE_IN_BRACKETS, folded, 'phone');
  yield* spansOf(EXTENSION, folded, 'phone', 1, (match) =>
    isExtension(match, before(folded, match.index, 130)),
  );
};
