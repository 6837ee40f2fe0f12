import type { AuditChain, AuditEntry } from './entry.js';
import { canonicalForm } from './canonical.js';

/** An entry with its place in its chain. */
export interface SealedEntry {
  readonly entry: AuditEntry;
  /** From 1, without a gap. */
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The end of what was checked so far. */
export interface ChainEnd {
  readonly position: number;
  readonly hash: string;
}

/** Before the first entry of a chain. */
export const CHAIN_START: ChainEnd = { position: 0, hash: '0'.repeat(64) };

/** Where a chain is broken first. */
export interface ChainBreak {
  readonly chain: AuditChain;
  readonly position: number;
  /** `missing`: no entry has this place; `altered`: the entry, or the link to the one before, is not as it was sealed. */
  readonly what: 'missing' | 'altered';
  /** Of the entry that is altered. */
  readonly entryId: string | null;
}

/** Gives the digest of a text, hexadecimal: SHA-256, which the server has. */
export type Digest = (text: string) => string;

/** The hash of an entry: a digest of the hash before and of the entry's one form. */
export const sealOf = (
  entry: AuditEntry,
  chain: AuditChain,
  { position, hash }: ChainEnd,
  digest: Digest,
): string => digest(`${hash}\n${canonicalForm(entry, chain, position + 1)}`);

/** Follows a chain from `end` through its next entries, in order. */
export function checkChain(
  chain: AuditChain,
  end: ChainEnd,
  entries: readonly SealedEntry[],
  digest: Digest,
): { readonly end: ChainEnd; readonly broken: ChainBreak | null } {
  let last = end;
  for (const { entry, position, hash } of entries) {
    const due = last.position + 1;
    if (position !== due)
      return { end: last, broken: { chain, position: due, what: 'missing', entryId: null } };
    if (sealOf(entry, chain, last, digest) !== hash)
      return { end: last, broken: { chain, position, what: 'altered', entryId: entry.id } };
    last = { position, hash };
  }
  return { end: last, broken: null };
}
