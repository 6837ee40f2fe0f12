import { before, matchAt, rangeOf, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

const S = String.raw`[ .\-/_]?`;
/**
 * Sex, year, month (20-42 and 50 up: unknown), department (2A, 2B, overseas), commune, order, and the key or not:
 * the shape is strict enough to be found without a label.
 */
const SHAPE = new RegExp(
  String.raw`(?<![\w]|\d[ .,\-/])[1-478]${S}\d{2}${S}(?:0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)${S}(?:\d{2}|2[ab])${S}\d{3}${S}\d{3}(?:${S}(?:cle\s?:?\s?)?(?:0[1-9]|[1-8]\d|9[0-7]))?(?![\w]|[.,]\d)`,
  'dg',
);
const LABEL = String.raw`(?:\bnirs?\b|\bn[o°]? ?(?:de )?(?:ss|secu)\b|\bsecu(?:rite sociale)?\b|\binsee\b|\bimmatriculation\b|\bnumss\b|\bnum_ss\b|\bno_insee\b|\bpernr_nir\b|\bnnir\b|\bnni\b|\bntt\b)`;
/** After a label, whatever its grouping or its errors: people paste what was refused. */
const LABELLED = new RegExp(
  String.raw`${LABEL}[^\n\d]{0,30}?((?<![\w])[1-478](?:[ .\-/]?[\dab]){9,14}(?![\dab]))`,
  'dg',
);
const DOCUMENT =
  /\b(?:commande|piece|document|facture|siret|siren|ean|idoc|code-barres?|montant)\b[^\n\d]{0,12}$/;

/** `… 388 115 (clé 62)`: the key apart, its label stays. */
const KEY_APART = /[ ,;/]{0,2}\(?(?:et )?(?:la )?cle\s?[:=]?\s?(\d{2})(?!\d)/dy;

/** 97 less the rest of the thirteen figures: what the key must be. */
function keyOf(thirteen: string): number {
  const digits = thirteen.replace('2a', '19').replace('2b', '18');
  return 97 - Number(BigInt(digits) % 97n);
}

function plausible(match: RegExpExecArray, folded: string): boolean {
  const compact = match[0].replace(/cle/, '').replace(/[^\dab]/g, '');
  const left = before(folded, match.index, 60);
  if (new RegExp(LABEL).test(left)) return true;
  if (compact.length === 15) {
    // A wrong key is what tickets are about: spaced as a NIR, it is one.
    return (
      keyOf(compact.slice(0, 13)) === Number(compact.slice(13)) ||
      /[ .-]/.test(match[0]) ||
      !DOCUMENT.test(left)
    );
  }
  return compact.length === 13 && !DOCUMENT.test(left) && /^[12]/.test(compact);
}

/** Social security (INSEE) numbers, with or without their key, Corsica included. */
export const nir: Detector = function* ({ view: { folded } }) {
  for (const span of spansOf(SHAPE, folded, 'nir', 0, (match) => plausible(match, folded))) {
    yield span;
    const key = matchAt(KEY_APART, folded, span.end);
    if (key !== null) yield { kind: 'nir', start: rangeOf(key, 1)[0], end: rangeOf(key, 1)[1] };
  }
  // An establishment has an INSEE number too: its SIRET, of fourteen figures.
  yield* spansOf(
    LABELLED,
    folded,
    'nir',
    1,
    ([whole, found = '']) => !/sire[tn]/.test(whole) && !/^\d{14}$/.test(found),
  );
};
