import { isTyped, joinDrafts, type DraftFields } from './content.js';

/** One draft in its three versions: the last common one, the device's and the server's. */
export interface Places {
  /** As both had it the last time they agreed; `null` when they never did. */
  readonly base: DraftFields | null;
  /** As it stands on this device. */
  readonly mine: DraftFields;
  /** As the server has it; `null` when it has none. */
  readonly theirs: DraftFields | null;
}

/**
 * The result of a merge: what to show, and whether the server must still be updated. On a `conflict`, one field was
 * changed in both places; nothing is overwritten until the person chooses. `both` is the text that keeps both
 * versions.
 */
export type Reconciled =
  | { readonly kind: 'agreed'; readonly fields: DraftFields; readonly tell: boolean }
  | { readonly kind: 'conflict'; readonly both: DraftFields };

const isEmpty = (fields: DraftFields): boolean => Object.values(fields).every((value) => value === '');

/**
 * Merges a device's draft with the server's, field by field, without losing text. A field changed in one place only
 * takes that value; a text that only continues the other replaces it; anything else is a conflict.
 *
 * @param base the last version that both had
 * @param mine the device's fields
 * @param theirs the server's fields
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

/** Whether two drafts have equal fields. */
export function same(one: DraftFields, other: DraftFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
}
