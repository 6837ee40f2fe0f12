import type { Kind } from '../kinds.js';
import type { Span } from '../finding.js';
import { endsOf } from '../text/occurrences.js';
import type { View } from '../text/view.js';
import { formsOf, isSeparate } from '../value-forms.js';
import { isPlaceholder } from '../vocabulary/values.js';

/** Distinct values looked for: a text with more is no ticket. */
const MOST = 200;
/** `//machine:3306/` */
const SERVICE = /\/\/[^\s/]{1,80}\/$/;
const PART = /[\p{L}\p{N}]/u;

/**
 * What a label gave away once is taken out wherever it stands: `login : tdurand … TDURAND n’a pas les droits`. `taken`:
 * what other texts of the same article gave away.
 */
export function* repeated(
  { text, folded }: View,
  spans: readonly Span[],
  taken: ReadonlyMap<string, Kind>,
): Generator<Span> {
  const wanted = new Map<string, Kind>();
  let values = 0;
  for (const { kind, start, end } of spans) {
    const forms = formsOf(kind, text.slice(start, end));
    if (forms.length === 0) continue;
    if (values >= MOST && !forms.every(([form]) => wanted.has(form))) continue;
    values += 1;
    for (const [form, what] of forms) wanted.set(form, what);
  }
  for (const [form, kind] of taken) if (!wanted.has(form)) wanted.set(form, kind);
  if (wanted.size === 0) return;
  for (const { end, names: ending } of endsOf([...wanted.keys()], folded)) {
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
  if (!isSeparate(folded, start)) return null;
  if (kind !== 'login') return PART.test(folded.charAt(end)) ? null : { kind, start, end };
  // After an @ or a machine's name stands a service, that may be called as its owner is.
  if (folded.charAt(start - 1) === '@' || SERVICE.test(folded.slice(Math.max(0, start - 90), start)))
    return null;
  // Directories number namesakes: `p_martel`, `p_martel2`.
  const digits = /^\d{1,2}/.exec(folded.slice(end, end + 3))?.[0].length ?? 0;
  return PART.test(folded.charAt(end + digits)) ? null : { kind, start, end: end + digits };
}
