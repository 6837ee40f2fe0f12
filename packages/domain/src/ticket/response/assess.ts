import { lettersIn } from '../../shared/index.js';
import type { Boilerplate } from '../text.js';
import { actionIn } from './actions.js';
import { isCode } from './codes.js';
import { type KnownWords, knownWords } from './copied.js';
import { weightOf } from './weights.js';
import { isHandling, isPromise, isVague } from './promises.js';
import { clausesOf, placeholdersIn } from './clauses.js';

/** C3.2.7: `substance` is accepted, `empty` is refused; for `unsure`, the agent must confirm. */
export type ResponseVerdict = 'substance' | 'unsure' | 'empty';

/** What a response is compared with: templates and the request. */
export interface ResponseContext {
  /** Lines of the templates at hand: none was written for the case. */
  readonly boilerplate?: readonly Boilerplate[] | undefined;
  /** The words of the request: none answers it. */
  readonly request?: readonly string[] | undefined;
}

/** An action with what it is done to is enough; of the rest, this much. */
const ENOUGH = 3;
/** Less says nothing. */
const SOMETHING = 1;
/** An action, what somebody looks up, a number: what each tells. A word tells `weightOf` it. */
const WORTH = { action: 2, code: 1.5, number: 0.5 } as const;
/** All numbers together tell no more: « 11 22 33 44 55 ». */
const MOST_OF_NUMBERS = 1;
/** Of a word that the request holds too, this much is left. */
const KNOWN = 0.5;
/** Of words that nobody knows, all together: courtesy is made of them too, and so is padding. */
const MOST_OF_UNKNOWN = 2.5;

/**
 * C3.2.7: does it hold detailed information or precise actions? What is left without greetings, signature, set phrases,
 * templates, promises and the request's own words is weighed. In time linear in the text's length.
 */
export function assessResponse(
  text: string,
  { boilerplate = [], request = [] }: ResponseContext = {},
): ResponseVerdict {
  if (lettersIn(text) === 0) return 'empty';
  const filledIn = new Set(request.flatMap(placeholdersIn));
  const evidence = gather(clausesOf(text, boilerplate, filledIn), knownWords(request));
  const evidenceWorth = worthOf(evidence);
  if (evidenceWorth < SOMETHING) return 'empty';
  // A slip of the hand, or a template language that the answer is about: whoever sends it knows.
  const isUnfilled = placeholdersIn(text).some((mark) => !filledIn.has(mark));
  return evidenceWorth < ENOUGH || isUnfilled ? 'unsure' : 'substance';
}

/** What a response holds, each thing once. */
interface Evidence {
  actions: number;
  readonly codes: Set<string>;
  readonly numbers: Set<string>;
  /** Words and what each tells of the case; nothing that tells nothing. */
  readonly words: Map<string, number>;
}

function gather(clauses: readonly string[], known: KnownWords): Evidence {
  const evidence: Evidence = { actions: 0, codes: new Set(), numbers: new Set(), words: new Map() };
  for (const clause of clauses) {
    const folded = clause.toLowerCase();
    if (isPromise(folded)) continue;
    const action = actionIn(folded);
    if (action === null && (isHandling(folded) || isVague(folded))) continue;
    const all = splitWords(folded);
    const news = known.newIn(all);
    // What is to be done may be done to what the request names: « Relancez FMJ2. »
    const isAction = action !== null && news.includes(action.verb);
    const read = readClause(clause, new Set(isAction ? all : news));
    for (const code of read.codes) evidence.codes.add(code);
    for (const number of read.numbers) evidence.numbers.add(number);
    for (const word of read.words) {
      const weight = weightOf(word) * (known.has(word) && !isAction ? KNOWN : 1);
      if (weight > (evidence.words.get(word) ?? 0)) evidence.words.set(word, weight);
    }
    const objects = read.words.filter((word) => word !== action?.verb && weightOf(word) > 0).length;
    if (isAction && action.object !== '' && objects + read.codes.length > 0) evidence.actions++;
  }
  return evidence;
}

/** The codes, numbers and words of a clause, as far as they are among `fresh`. Folded. */
function readClause(clause: string, fresh: ReadonlySet<string>) {
  const read = { codes: [] as string[], numbers: [] as string[], words: [] as string[] };
  for (const token of tokensOf(clause)) {
    const lower = token.toLowerCase();
    const parts = splitWords(lower).filter((part) => fresh.has(part));
    if (parts.length === 0) continue;
    if (isCode(token)) read.codes.push(lower);
    else if (/^\D?\d[\d.,/%€-]*$/.test(lower)) read.numbers.push(lower);
    else read.words.push(...parts);
  }
  return read;
}

function worthOf({ actions, codes, numbers, words }: Evidence): number {
  const weights = [...words.values()];
  const ofTrade = weights.filter((weight) => weight >= 1).length;
  const others = weights.reduce((sum, weight) => sum + weight, 0) - ofTrade;
  const isBare = actions + codes.size + ofTrade === 0;
  return (
    actions * WORTH.action +
    codes.size * WORTH.code +
    ofTrade +
    (isBare ? Math.min(others, MOST_OF_UNKNOWN) : others) +
    (isBare && weights.length === 0 ? 0 : Math.min(numbers.size * WORTH.number, MOST_OF_NUMBERS))
  );
}

const splitWords = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Longer ones are pasted, not written, in characters; it bounds what a pattern may cost. */
const LONGEST_TOKEN = 80;
/** Codes with what is inside them; without the stops behind. */
const tokensOf = (clause: string): string[] =>
  clause
    .split(/[\s«»"“”'()[\],;!?]/)
    .map((token) => {
      const cut = token.slice(0, LONGEST_TOKEN);
      return /[.:]$/.test(cut) ? cut.replace(/(?<![.:])[.:]+$/, '') : cut;
    })
    .filter((token) => token !== '');
