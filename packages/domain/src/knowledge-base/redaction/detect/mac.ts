import { before, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

const EDGE_L = String.raw`(?<![0-9a-z]|[0-9a-z][:.-])`;
const EDGE_R = String.raw`(?![0-9a-z]|[:.-][0-9a-z])`;
const COLONS = new RegExp(
  String.raw`${EDGE_L}[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}${EDGE_R}`,
  'dg',
);
const DOTS = new RegExp(String.raw`${EDGE_L}[0-9a-f]{4}(?:([.:-])[0-9a-f]{4})\1[0-9a-f]{4}${EDGE_R}`, 'dg');
const SPACED = new RegExp(
  String.raw`${EDGE_L}[0-9a-f]{2}(?: [0-9a-f]{2}){5}(?! ?[0-9a-f]{2}\b)${EDGE_R}`,
  'dg',
);
const BARE = new RegExp(String.raw`${EDGE_L}[0-9a-f]{12}${EDGE_R}`, 'dg');
/** `0021B7-3F00A2` */
const HALVES = new RegExp(String.raw`${EDGE_L}[0-9a-f]{6}[:-][0-9a-f]{6}${EDGE_R}`, 'dg');
const MAC_WORD =
  /\b(?:mac|ether|ethernet|physique|physical|hwaddr|hw addr|wifi|bssid|carte reseau)\b[^\n]{0,30}$/;

const ANY_MAC_WORD = /\b(?:mac|ether|ethernet|physique|physical|hwaddr|hw addr|wifi|bssid|carte reseau)\b/;

/** MAC addresses in the three notations, and bare ones where one is announced. */
export const mac: Detector = function* ({ view: { folded } }) {
  yield* spansOf(COLONS, folded, 'mac');
  const announced = (match: RegExpExecArray): boolean => MAC_WORD.test(before(folded, match.index, 50));
  yield* spansOf(
    DOTS,
    folded,
    'mac',
    0,
    (match) => announced(match) || (/[a-f]/.test(match[0]) && /\d/.test(match[0]) && match[1] === '.'),
  );
  if (!ANY_MAC_WORD.test(folded)) return;
  yield* spansOf(SPACED, folded, 'mac', 0, announced);
  yield* spansOf(HALVES, folded, 'mac', 0, announced);
  yield* spansOf(BARE, folded, 'mac', 0, announced);
};
