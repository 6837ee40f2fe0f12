import { before, spansOf } from '../text/find.js';
import type { Detector } from './detector.js';

const LOCAL = String.raw`[a-z0-9][a-z0-9._%+'-]{0,63}`;
const LABELS = String.raw`[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9-]{1,63}){1,6}`;
const PLAIN = new RegExp(String.raw`(?<![a-z0-9._%+@/-])${LOCAL}@${LABELS}(?<![-.])`, 'dg');
/** After `/` an address is a path's, unless `mailto:` or a quote stands there: `git clone x/y@z` stays. */
const AFTER_SLASH = new RegExp(String.raw`(?<=[\s(<"\d]/)${LOCAL}@${LABELS}(?<![-.])`, 'dg');
/** `prenom.nom at univ.fr`, `prenom.nom [arobase] univ [point] fr`: written so that robots do not read it. */
const AT = String.raw`(?:\s?[[({<]\s?(?:at|a|arobase|arobas|chez|@)\s?[\])}>]\s?|\s(?:at|arobase|arobas)\s|\s@\s?|\s?@\s|_at_)`;
const DOT = String.raw`(?:\s?[[({<]\s?(?:dot|point|\.)\s?[\])}>]\s?|\s(?:dot|point)\s|\.)`;
const HIDDEN = new RegExp(
  String.raw`(?<![a-z0-9._%+@-])[a-z0-9][a-z0-9_%+-]{0,40}(?:${DOT}[a-z0-9_%+-]{1,40}){0,3}${AT}[a-z0-9][a-z0-9-]{0,62}(?:${DOT}[a-z0-9-]{1,62}){0,4}${DOT}(?:fr|com|org|net|eu|edu|info|re|nc|pf|ch|be|ca|lu|uk|de)(?![a-z0-9])`,
  'dg',
);

/** Where such an address may be: the rest of the text is not read for it. */
const DISGUISE = /[[({<]\s?(?:at|a|arobase|arobas|chez|@)\s?[\])}>]|\s(?:at|arobase|arobas)\s|\s@|@\s|_at_/g;
const AROUND = 150;

/** `git@github.com:` is everyone's. */
const isPublicService = (address: string): boolean =>
  /^(?:git|hg|svn)@(?:github|gitlab|bitbucket)\./.test(address);

/** `https://login:password@site`: what stands before the @ is no mailbox. */
const CREDENTIALS = /:\/\/[^\s/@"'<>]{0,100}$/;

/** Mail addresses, plain or disguised. */
export const email: Detector = function* ({ view: { folded } }) {
  if (folded.includes('@')) {
    yield* spansOf(PLAIN, folded, 'email', 0, (match) => {
      return (
        !isPublicService(match[0]) &&
        !/@[\d.]+$/.test(match[0]) &&
        !CREDENTIALS.test(before(folded, match.index, 120))
      );
    });
    yield* spansOf(AFTER_SLASH, folded, 'email');
  }
  for (const { index } of folded.matchAll(DISGUISE)) {
    const from = Math.max(0, index - AROUND);
    for (const { kind, start, end } of spansOf(
      HIDDEN,
      folded.slice(from, index + AROUND),
      'email',
      0,
      ([found]) => !isPublicService(found),
    )) {
      yield { kind, start: from + start, end: from + end };
    }
  }
};
