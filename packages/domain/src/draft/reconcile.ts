import { isTyped, joinDrafts, type DraftFields } from './content.js';

/** One draft as two places know it. */
export interface Places {
  /** As both had it the last time they agreed; `null` when they never did. */
  readonly base: DraftFields | null;
  /** As it stands on this device. */
  readonly mine: DraftFields;
  /** As the server has it; `null` when it has none. */
  readonly theirs: DraftFields | null;
}

/**
 * What to show, and whether the server must still be updated. `conflict`: the same field was changed in both places; the
 * person chooses, and nothing is written over until then. `both` is what to show when they want to keep all of it.
 */
export type Reconciled =
  | { readonly kind: 'agreed'; readonly fields: DraftFields; readonly tell: boolean }
  | { readonly kind: 'conflict'; readonly both: DraftFields };

const isEmpty = (fields: DraftFields): boolean => Object.values(fields).every((value) => value === '');

/**
 * Brings a device and the server together, each field by itself, so that no text is lost: what changed in one place
 * alone wins; a text that only goes on where the other ended wins; anything else is for the person to decide.
 */
export function reconcile({ base, mine, theirs }: Places): Reconciled {
  if (theirs === null) {
    // Sent, given up or taken over elsewhere: what was written here since is a draft of its own.
    const untouched = base !== null && same(base, mine);
    return untouched
      ? { kind: 'agreed', fields: {}, tell: false }
      : { kind: 'agreed', fields: mine, tell: !isEmpty(mine) };
  }
  const fields: Record<string, string> = {};
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = agree(name, base?.[name] ?? '', mine[name] ?? '', theirs[name] ?? '');
    if (value === null) return { kind: 'conflict', both: joinDrafts(mine, theirs) };
    if (value !== '') fields[name] = value;
  }
  return { kind: 'agreed', fields, tell: !same(fields, theirs) };
}

function agree(name: string, base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  if (!isTyped(name)) return mine;
  if (mine.startsWith(theirs)) return mine;
  return theirs.startsWith(mine) ? theirs : null;
}

/** The same words in the same fields. */
export function same(one: DraftFields, other: DraftFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
