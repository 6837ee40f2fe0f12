import { findConfidential, KINDS, prepareKnown, type Kind } from '@assistance/domain/knowledge-base';
import type { Language } from '@assistance/domain/shared';

/** What opens a door. A mail travels in clear and stays in a mailbox: these are read on the site alone. */
const SECRETS: ReadonlySet<Kind> = new Set<Kind>(['password', 'token', 'key']);

const NOBODY = prepareKnown({ people: [], establishments: [] });

/** The last texts looked at: a closure is announced to everybody in the same words. */
const known = new Map<string, string>();
const MOST_KNOWN = 20;

/** The text without the secrets that people wrote into it, a mark in the place of each. */
export function withoutSecrets(text: string, language: Language): string {
  const key = `${language} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let out = '';
  let from = 0;
  for (const { kind, start, end } of findConfidential(text, NOBODY)) {
    if (!SECRETS.has(kind)) continue;
    out += `${text.slice(from, start)}[${KINDS[kind][language]}]`;
    from = end;
  }
  out += text.slice(from);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, out);
  return out;
}
