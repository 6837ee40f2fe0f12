import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import type { View } from '../text/view.js';
import { isMachineName } from '../vocabulary/hosts.js';
import { ALSO_WORDS } from '../vocabulary/names.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
import { looksLogin } from './judge.js';

const KINDS: ReadonlySet<Kind> = new Set(['password', 'token', 'login', 'host', 'ine', 'staff', 'identity']);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** May it be looked for elsewhere in the text without its label? Only what is no word. */
function isOwn({ kind }: Span, written: string): boolean {
  const folded = written.toLowerCase();
  if (
    NOT_A_VALUE.has(folded) ||
    TECHNICAL.has(folded) ||
    ALSO_WORDS.has(folded) ||
    EVERYONES_LOGINS.has(folded)
  )
    return false;
  if (/\s/.test(written)) return false;
  switch (kind) {
    case 'password':
    case 'token':
      return written.length >= 6 && looksSecret(written);
    case 'login':
      return written.length >= 4 && looksLogin(written);
    case 'host':
      return written.length >= 5 && (isMachineName(folded) || /\d/.test(folded));
    default:
      return written.length >= 7;
  }
}

/** What a label gave away once is taken out wherever it stands: `login : tdurand … tdurand n’a pas les droits`. */
export function* repeated({ text, folded }: View, spans: readonly Span[]): Generator<Span> {
  const wanted = new Map<string, Kind>();
  for (const span of spans) {
    if (!KINDS.has(span.kind)) continue;
    const written = text.slice(span.start, span.end);
    if (isOwn(span, written)) wanted.set(folded.slice(span.start, span.end), span.kind);
    const [label = ''] = written.split('.');
    if (span.kind === 'host' && label !== written && isOwn(span, label))
      wanted.set(label.toLowerCase(), 'host');
  }
  if (wanted.size === 0) return;
  const all = [...wanted.keys()].sort((a, b) => b.length - a.length).slice(0, 200);
  const expression = new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${all.map(escape).join('|')})(?![\p{L}\p{N}_])`,
    'gu',
  );
  for (const match of folded.matchAll(expression)) {
    const kind = wanted.get(match[0]);
    if (kind !== undefined) yield { kind, start: match.index, end: match.index + match[0].length };
  }
}
