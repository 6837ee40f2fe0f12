import { before, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

/** Country → length of its IBAN: what is found must be that long, or be announced. */
const LENGTHS: Readonly<Record<string, number>> = {
  ad: 24, ae: 23, al: 28, at: 20, ba: 20, be: 16, bg: 22, br: 29, ch: 21, cr: 22, cy: 28, cz: 24, de: 22,
  dk: 18, dz: 26, ee: 20, es: 24, fi: 18, fr: 27, gb: 22, ge: 22, gr: 27, hr: 21, hu: 28, ie: 22, il: 23,
  is: 26, it: 27, lb: 28, li: 21, lt: 20, lu: 20, lv: 21, ma: 28, mc: 27, me: 22, mk: 19, mr: 27, mt: 31,
  nl: 18, no: 15, pl: 28, pt: 25, qa: 29, ro: 24, rs: 22, sa: 24, se: 24, si: 19, sk: 24, sm: 27, sn: 28,
  tn: 24, tr: 26, ua: 29,
}; // prettier-ignore
const IBAN = /(?<![a-z0-9])([a-z]{2})[ .-]?\d{2}(?:[ .-]{0,2}[a-z0-9]){8,30}/g;
const IBAN_WORD = /\biban\b[^\n]{0,40}$/;
const S = String.raw`[ .\-/|]{0,3}`;
/** Bank, branch, account, key. */
const RIB = new RegExp(
  String.raw`(?<![\w]|\d[ .,])\d{5}${S}\d{5}${S}[0-9a-z]{11}${S}\d{2}(?![\w]|[.,]\d)`,
  'dg',
);
const RIB_WORD = /\brib\b|\bbanque\b|\bbancaire|\bguichet\b|\bvirement|\bdomiciliation/;
const LINK = String.raw`\s{0,2}(?:rib|banque|bancaire)?["'\])]{0,2}\s{0,2}(?:n[o°]|numero|est)?\s{0,2}[:=>-]?\s{0,3}["'(]?`;
const BANK_PARTS = [
  new RegExp(String.raw`\b(?:code[ _]?)?(?:banque|etablissement|etab|ets|bankl)${LINK}(\d{5})(?!\w)`, 'dg'),
  new RegExp(String.raw`\b(?:code[ _]?)?guichet${LINK}(\d{5})(?!\w)`, 'dg'),
  new RegExp(
    String.raw`\b(?:n[o°]\.?|numero|num\.?|no)?\s?(?:de |du )?(?:compte|cpte|bankn)${LINK}([0-9a-z]{11}|\d{10,11}|\d{3} ?\d{4} ?\d{4}|\d{4}[ ]\d{3}[ ]\d{4})(?!\w)`,
    'dg',
  ),
  new RegExp(String.raw`\bcle${LINK}(\d{2})(?!\w)`, 'dg'),
] as const;
const BIC =
  /\b(?:bic|code swift|swift|bic ?\/ ?swift|swift ?\/ ?bic)\s{0,2}(?:code)?\s{0,2}[:=(-]?\s{0,2}"?([a-z]{4}[ ]?[a-z]{2}[ ]?[a-z0-9]{2}(?:[ ]?[a-z0-9]{3})?)(?!\w)/dg;
const CARD = /(?<![\w]|\d[ .,-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{1,7}(?![\w]|[ .,-]\d)/dg;
const CRYPTOGRAM = /\b(?:cryptogramme(?: visuel)?|cvv2?|cvc2?)[\s:=(n°]{1,5}(\d{3,4})(?!\d)/dg;
const CARD_WORD =
  /\b(?:carte (?:bancaire|bleue|de credit|de paiement|achat|affaires|visa)|cb|visa|mastercard|pan|carte)\b[^\n]{0,40}$/;

/** ISO 7064 mod 97-10, on an IBAN without blanks. */
function checks(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** The end of the IBAN that begins here, or -1: the text after it may go on with letters and figures. */
function ibanEnd(match: RegExpExecArray, folded: string): number {
  const country = match[1] ?? '';
  const length = LENGTHS[country];
  const announced = IBAN_WORD.test(before(folded, match.index, 60));
  if (length === undefined && !announced) return -1;
  let taken = 0;
  let end = match.index;
  for (let i = match.index; i < match.index + match[0].length && taken < (length ?? 34); i += 1) {
    if (!/[a-z0-9]/.test(folded.charAt(i))) continue;
    taken += 1;
    end = i + 1;
  }
  const iban = folded.slice(match.index, end).replace(/[^a-z0-9]/g, '');
  if (/[a-z0-9]/.test(folded.charAt(end))) return announced ? match.index + match[0].length : -1;
  if (announced) {
    // A wrong IBAN is what the ticket is about: up to the last group that holds a figure.
    const figures = /^(?:[a-z]{2})?(?:[ .-]{0,2}(?=[a-z]{0,3}\d|[a-z]{1,3}\b)[a-z0-9]+)*(?<=\d[a-z]?)/.exec(
      folded.slice(match.index, end),
    );
    const found = figures?.[0] ?? '';
    return found.replace(/\D/g, '').length >= 8 ? match.index + found.length : -1;
  }
  const grouped = /^[a-z]{2}\d{2}[ .-][a-z0-9]{4}[ .-]/.test(match[0]);
  return taken === length && (checks(iban) || country === 'fr' || grouped) && /\d{5}/.test(iban) ? end : -1;
}

const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 1 : 2);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0) %
    10 ===
  0;

/** IBAN of any country, RIB in one piece or by its labels, payment cards. */
export const bank: Detector = function* ({ view: { folded } }) {
  IBAN.lastIndex = 0;
  for (let match = IBAN.exec(folded); match !== null; match = IBAN.exec(folded)) {
    const end = ibanEnd(match, folded);
    if (end > 0) yield { kind: 'iban', start: match.index, end };
    // « de 12 » looks like a beginning: what it swallowed is read again.
    IBAN.lastIndex = end > 0 ? end : match.index + 1;
  }
  yield* spansOf(
    RIB,
    folded,
    'iban',
    0,
    (match) => /\s|-|\./.test(match[0]) || RIB_WORD.test(before(folded, match.index, 60)),
  );
  if (RIB_WORD.test(folded)) {
    for (const [index, part] of BANK_PARTS.entries()) {
      yield* spansOf(part, folded, 'iban', 1, (match) => {
        const around = folded.slice(Math.max(0, match.index - 90), match.index + 110);
        return (
          index === 1 ||
          /guichet/.test(around) ||
          (/\brib\b/.test(around) && /\bbanque|\bcompte|cpte/.test(around))
        );
      });
    }
  }
  yield* spansOf(BIC, folded, 'iban', 1);
  yield* spansOf(CRYPTOGRAM, folded, 'card', 1);
  yield* spansOf(CARD, folded, 'card', 0, (match) => {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 13 || digits.length > 19) return false;
    const announced = CARD_WORD.test(before(folded, match.index, 60));
    return announced || (digits.length === 16 && match[1] !== '' && /^[3-6]/.test(digits) && luhn(digits));
  });
};
