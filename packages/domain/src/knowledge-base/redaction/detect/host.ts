import { spansOf } from '../text/find.js';
import type { Span } from '../finding.js';
import type { Word } from '../text/word-spans.js';
import { isInsideDomain, isMachineName } from '../vocabulary/hosts.js';
import type { Detector, Reading } from './detector.js';

const DOTTED =
  /(?:(?<![\w@.%-])|(?<=%2f|%40|%3d))[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9](?:[a-z0-9-]{0,62})){1,7}(?![\w@-])/dg;
const WILDCARD = /(?<![\w.])\*\.([a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,62}){1,5})/dg;
const AFTER_DOT_DOMAIN = /(?<![\w])\.([a-z0-9-]{2,62}(?:\.[a-z0-9-]{1,62}){1,4})(?![\w-])/dg;
/** Names of servers that stand even in a path or before an extension. */
const SERVER =
  /(?<![a-z0-9])(?:srv|svr)(?:[-_][a-z0-9]{2,20}|[a-z]{2,16}\d{1,3})(?:[-_][a-z0-9]{1,20}){0,4}(?![a-z0-9])/dg;
/** Endings of files, that look like those of domains. */
export const isFile = (name: string): boolean =>
  /\.(?:java|class|jar|war|ear|sh|bat|cmd|ps1|sql|log|txt|csv|xml|xsl|xsd|json|ya?ml|properties|ini|cfg|conf|pdf|docx?|xlsx?|zip|tar|gz|dmp|ver|html?|css|js|ts|php|py|rb|pl|md|exe|dll|so|ora|jsp|aspx?|dat|bak|tmp|out|err|pem|crt|key|p12|jks|rpm|deb)$/.test(
    name,
  );

/** Words that hyphens join, where a machine may be named: `srv-sifac01`, `bdd-dev01`. */
function* bare({ view: { folded }, words }: Reading): Generator<Span> {
  for (let i = 0; i < words.length; i += 1) {
    const { start } = words[i] as Word;
    let last = i;
    while (
      /[-_]/.test(folded.charAt((words[last] as Word).end)) &&
      words[last + 1]?.start === (words[last] as Word).end + 1
    ) {
      last += 1;
    }
    const { end } = words[last] as Word;
    i = last;
    const name = folded.slice(start, end);
    if (!isMachineName(name) || /[\w.@/\\%$&-]/.test(folded.charAt(start - 1))) continue;
    if (/^(?:[\w@(]|-\w|\.[a-z]{2,5}\b)/.test(folded.slice(end, end + 7))) continue;
    yield { kind: 'host', start, end };
  }
}

/** Machines and domains of the house, told by the shape of their names; sites that are public stay. */
export const host: Detector = function* (reading) {
  const {
    view: { folded },
    known,
  } = reading;
  const inside = (name: string): boolean => isInsideDomain(name, known.isEstablishmentLabel);
  yield* spansOf(DOTTED, folded, 'host', 0, ([found]) => inside(found) && !isFile(found));
  yield* spansOf(WILDCARD, folded, 'host', 1, ([, found = '']) => inside(found));
  yield* spansOf(AFTER_DOT_DOMAIN, folded, 'host', 1, ([, found = '']) => inside(found) && !isFile(found));
  yield* spansOf(SERVER, folded, 'host');
  yield* bare(reading);
};
