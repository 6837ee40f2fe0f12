import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { endsOf } from '../text/occurrences.js';
import type { View } from '../text/view.js';
import { isMachineName } from '../vocabulary/hosts.js';
import { ALSO_WORDS } from '../vocabulary/names.js';
import {
  EVERYONES_LOGINS,
  NOT_A_VALUE,
  TECHNICAL,
  isPlaceholder,
  looksSecret,
} from '../vocabulary/values.js';
import { looksLogin } from './judge.js';

const KINDS: ReadonlySet<Kind> = new Set(['password', 'token', 'login', 'host', 'ine', 'staff', 'identity']);
/** Distinct values looked for: a text with more is no ticket. */
const MOST = 200;
const PART = /[\p{L}\p{N}_]/u;

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

/** `sifacweb`: the first label of a machine's full name, that no one would write otherwise. */
const isGlued = (label: string): boolean =>
  label.length > 5 &&
  !TECHNICAL.has(label) &&
  /^(?:sap|sifac|siham|apogee|apo|pegase|harpege|demat|ora|db|bdd|sql|ldap|smtp|srv|vm)[a-z]{2,}|[a-z]{2,}(?:web|sql|ora|bdd|ldap|srv|db|prod|prd|test|dev|rec)$/.test(
    label,
  );

/** What a label gave away once is taken out wherever it stands: `login : tdurand … tdurand n’a pas les droits`. */
export function* repeated({ text, folded }: View, spans: readonly Span[]): Generator<Span> {
  const wanted = new Map<string, Kind>();
  for (const span of spans) {
    if (!KINDS.has(span.kind)) continue;
    const written = text.slice(span.start, span.end);
    if (isOwn(span, written)) wanted.set(folded.slice(span.start, span.end), span.kind);
    const [label = ''] = written.split('.');
    if (span.kind === 'host' && label !== written && (isOwn(span, label) || isGlued(label.toLowerCase())))
      wanted.set(label.toLowerCase(), 'host');
  }
  if (wanted.size === 0) return;
  const names = [...wanted.keys()].slice(0, MOST);
  for (const { end, names: ending } of endsOf(names, folded)) {
    const found = new Set<Kind>();
    for (const name of ending) {
      const kind = wanted.get(name);
      // A shorter one of the kind that ends here too is a part of it.
      if (kind === undefined || found.has(kind)) continue;
      const span = spanOf(folded, kind, end - name.length, end);
      if (span === null) continue;
      yield span;
      if (!isPlaceholder(text.slice(span.start, span.end))) found.add(kind);
    }
  }
}

/** The name, if it stands alone. */
function spanOf(folded: string, kind: Kind, start: number, end: number): Span | null {
  const last = folded.charAt(start - 1);
  if (kind !== 'login') return PART.test(last) || PART.test(folded.charAt(end)) ? null : { kind, start, end };
  // After an @ stands a service or a machine, that may be called as its owner is.
  if (last === '@' || PART.test(last)) return null;
  // Directories number namesakes: `p_martel`, `p_martel2`.
  const digits = /^\d{1,2}/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  return PART.test(folded.charAt(end + digits)) ? null : { kind, start, end: end + digits };
}
