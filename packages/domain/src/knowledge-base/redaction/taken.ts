import type { Span } from './finding.js';
import type { Kind } from './kinds.js';
import { type PersonIndex, indexPeople } from './known/person-index.js';
import { endsOf } from './text/occurrences.js';
import { fold } from './text/fold.js';
import { OPAQUE, viewOf } from './text/view.js';
import { formsOf, isSeparate } from './value-forms.js';
import { isFrenchWord } from './vocabulary/french-words.js';

/** What was taken out of an article's texts: it goes from all of them, in each of its forms. */
export interface Taken {
  /** Folded form → what it is. */
  readonly forms: ReadonlyMap<string, Kind>;
  /** People that nobody knows, whom a civility or a label gave away: as they were written. */
  readonly people: readonly string[];
  /** Those people, to be found under their other names. */
  readonly index: PersonIndex | null;
}

export const NOTHING_TAKEN: Taken = { forms: new Map(), people: [], index: null };

/** Distinct values and people that are looked for elsewhere: an article with more is none. */
const MOST = { values: 200, people: 40 };
const CIVILITY =
  /^(?:m|mr|mrs|ms|mme|mlle|melle|mm|mmes|monsieur|madame|mademoiselle|dr|docteur|pr|prof|professeure?|maitre)\.?\s+/;

/** `Mme Durand-Petit` → `Durand-Petit`; `null` for what is no name but some words, or more than one person. */
function nameIn(written: string): string | null {
  const view = viewOf(written).text;
  const bare = view.slice(CIVILITY.exec(fold(view))?.[0].length ?? 0).trim();
  if (!/^\p{Lu}[\p{L}'’.\- ]{3,60}$/u.test(bare) || bare.includes(OPAQUE)) return null;
  const words = fold(bare)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
  return words.some((word) => !isFrenchWord(word)) ? bare : null;
}

/**
 * What the texts of an article have given away. `kept`: what the reviewer says is not confidential, folded; it is
 * looked for nowhere else.
 */
export function takenFrom(
  texts: readonly string[],
  found: readonly (readonly Span[])[],
  kept: ReadonlySet<string>,
): Taken {
  const forms = new Map<string, Kind>();
  const people = new Set<string>();
  let values = 0;
  for (const [rank, spans] of found.entries()) {
    const text = texts[rank] ?? '';
    for (const { kind, start, end } of spans) {
      const written = viewOf(text.slice(start, end)).text;
      if (kept.has(fold(written))) continue;
      if (people.size < MOST.people) {
        const name = kind === 'person' ? nameIn(written) : null;
        if (name !== null) people.add(name);
      }
      if (values >= MOST.values) continue;
      const own = formsOf(kind, written);
      if (own.length > 0 && !own.every(([form]) => forms.has(form))) values += 1;
      for (const [form, what] of own) if (!forms.has(form) && !kept.has(form)) forms.set(form, what);
    }
  }
  const named = [...people];
  return { forms, people: named, index: named.length > 0 ? indexPeople(named) : null };
}

/** Whether a text holds, outside of what was found in it, something that was taken out. */
export function holdsMore(text: string, found: readonly Span[], taken: Taken): boolean {
  if (taken.forms.size === 0 && taken.index === null) return false;
  const view = viewOf(text);
  const covered = new Uint8Array(text.length);
  for (const { start, end } of found) covered.fill(1, start, end);
  const isOut = (start: number, end: number): boolean => {
    const source = view.toSource(start, end);
    for (let i = source.start; i < source.end; i += 1) if (covered[i] !== 1) return true;
    return false;
  };
  const families = [...(taken.index?.families.keys() ?? []), ...(taken.index?.logins.keys() ?? [])];
  for (const { end, names } of endsOf(
    [...taken.forms.keys(), ...families.filter((name) => name.length > 2)],
    view.folded,
  )) {
    for (const name of names) {
      if (isOut(end - name.length, end) && isSeparate(view.folded, end - name.length)) return true;
    }
  }
  return false;
}
