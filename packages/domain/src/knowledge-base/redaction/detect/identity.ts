import { pick, spansOf } from '../text/find.js';
import { triggered } from '../text/word-spans.js';
import type { Detector } from './detector.js';

const PAPER = String.raw`(?:\bpasse?-?ports?|\bcnis?|\bcnie|\bcarte(?: nationale)? d'identite(?: nationale)?|\bcarte nationale|\bpieces? d'identite|\bpapiers? d'identite|\btitres? de sejour|\bcartes? de sejour|\bcartes? de resident|\bcarte vitale|\bvisa|\brecepisse|\bpermis(?: de conduire)?|\bnumero (?:d')?(?:etranger|agdref)|\bn[o°] (?:d')?etranger|\bagdref|\bnum_?(?:cni|passeport)|\bno_?(?:cni|passeport)|\bpassport(?:_?(?:no|number))?|\bid_?card|\blivret de famille|\bacte de naissance|\bdocument d'identite|\bnumero fiscal|\bn[o°] fiscal|\breference fiscale|\bspi)`;
const LINK = String.raw`["'\])]{0,2}(?:[ ](?:[a-z]{2,14}(?:ais|aise|ien|ienne|ain|aine|ois|oise|ard|arde|ole|ique|in|ine|and|ande|ol|ole|ec|erc|que)|francaise?|etrangere?|biometrique|belge|suisse|turc|grec|russe|serbe|numero|num\.?|n[o°]\.?|no|de l'agent|de l'etudiante?|est|porte le|portant le|est le|sous le|delivree?|valide|type|du titulaire|perime|perimee|expire|expiree|refuse|refusee|avec|le|la|etudiant|long sejour|talent|no)){0,5}\s{0,3}(?:[:=#(>-]|n[o°]\.?)?\s{0,2}(?:n[o°]\.?\s?)?["'«(]{0,2}\s?`;
/** Letters and figures, in groups or not, at least four figures in all. */
const NUMBER = String.raw`(?:(?=[a-z]{0,7}\d[a-z]{0,7}\d)[a-z0-9]{9}(?![a-z0-9])|(?=(?: ?[a-z]{0,5}[ .-]?\d){4})(?:[a-z]{1,3}[ .-])?[a-z]{0,4}\d[a-z0-9]{0,15}(?:[ .-][a-z]{1,3}(?=[ .-]\d))?(?:[ .-](?=[a-z0-9]*\d)[a-z0-9]{1,12}){0,6})`;
const LABELLED = new RegExp(String.raw`${PAPER}${LINK}(${NUMBER})(?![\w])`, 'dy');
const FURTHER = new RegExp(
  String.raw`${PAPER}[^\n;]{0,50}?\b(?:n[o°]|numero)\s?:?\s(${NUMBER})(?![\w])`,
  'dy',
);
/** `la CNI … ; la nouvelle (GHT5K2M91)`: in brackets, further on. */
const ENCLOSED = new RegExp(
  String.raw`${PAPER}[^\n]{0,90}?\(((?=[a-z]*\d[a-z]*\d)(?=\d*[a-z]\d*[a-z])[a-z0-9]{8,12})\)`,
  'dy',
);
const TRIGGER =
  /^(?:passe|cni|carte|piece|papier|titre|visa|recepisse|permis|numero|n|agdref|num|no|passport|id|livret|acte|document|reference|spi)/;
/** The two or three lines at the foot of a paper. */
const MACHINE_READABLE = /(?<![\w<])(?=[a-z0-9<]*<)[a-z0-9<]{28,46}(?![\w<])/dg;
const DATE = /^(?:\d{1,2}[ .-]\d{1,2}[ .-]\d{2,4}|\d{4}-\d\d-\d\d|(?:19|20)\d\d(?![\da-z]))/;

/** Numbers of identity papers, told as such. */
export const identity: Detector = function* ({ view: { folded }, index }) {
  const isNumber = ([, found]: RegExpExecArray): boolean => found !== undefined && !DATE.test(found);
  yield* pick(triggered(index, TRIGGER, ENCLOSED, folded), 'identity', 1);
  yield* pick(
    triggered(index, TRIGGER, FURTHER, folded),
    'identity',
    1,
    (match) => isNumber(match) && /\d.*[a-z]|[a-z].*\d|\d{9}/.test(match[1] ?? ''),
  );
  yield* pick(
    triggered(index, TRIGGER, LABELLED, folded),
    'identity',
    1,
    ([, found]) => found !== undefined && !DATE.test(found),
  );
  if (folded.includes('<<'))
    yield* spansOf(MACHINE_READABLE, folded, 'identity', 0, ([found]) => found.includes('<<'));
};
