import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import type { View } from '../text/view.js';
import { isMachineName } from '../vocabulary/hosts.js';
import { ALSO_WORDS } from '../vocabulary/names.js';
import { EVERYONES_LOGINS, NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
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
  for (const [name, kind] of [...wanted].slice(0, MOST)) {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      // Directories number namesakes: `p_martel`, `p_martel2`.
      const digits =
        kind === 'login'
          ? (/^\d{1,2}/.exec(folded.slice(at + name.length, at + name.length + 3))?.[0].length ?? 0)
          : 0;
      const end = at + name.length + digits;
      // After an @ stands a service or a machine, that may be called as its owner is.
      if (kind === 'login' && folded.charAt(at - 1) === '@') continue;
      if (!PART.test(folded.charAt(at - 1)) && !PART.test(folded.charAt(end))) yield { kind, start: at, end };
    }
  }
}
