import {
  AUDIT_CHAINS,
  checkChain,
  type AuditChain,
  type ChainBreak,
  type ChainEnd,
  type SealedEntry,
} from '@assistance/domain/audit';
import type { EntityManager } from '../platform/database/index.js';
import { endOfChain, sha256, startOfChain } from './seal-entries.js';
import { ENTRY_COLUMNS, entryOf, type EntryRow } from './write-entries.js';

/** One step along a chain. */
export interface ChainStep {
  readonly end: ChainEnd;
  readonly checked: number;
  readonly broken: ChainBreak | null;
  /** Nothing sealed is left beyond. */
  readonly isLast: boolean;
}

/** Checks the next `most` entries of a chain beyond `from`. */
export async function checkNext(
  em: EntityManager,
  chain: AuditChain,
  from: ChainEnd,
  most: number,
): Promise<ChainStep> {
  const rows = await em.execute<EntryRow[]>(
    `select ${ENTRY_COLUMNS} from audit_entry where chain = ? and position > ? order by audit_entry.position limit ?`,
    [chain, from.position, most],
  );
  const { end, broken } = checkChain(chain, from, rows.map(sealedOf), sha256);
  return {
    end,
    broken,
    checked: end.position - from.position,
    isLast: broken !== null || rows.length < most,
  };
}

/** The end of a chain at a place that was checked before; its start at the place where it begins. */
export async function endAt(em: EntityManager, chain: AuditChain, position: number): Promise<ChainEnd> {
  const [row] = await em.execute<{ hash: string }[]>(
    `select hash from audit_entry where chain = ? and position = ?`,
    [chain, position],
  );
  return row ? { position, hash: row.hash } : startOfChain(em, chain);
}

/** How much there is to check of each chain, and how much is not sealed yet. */
export async function chainSizes(
  em: EntityManager,
): Promise<{ readonly sealed: Readonly<Record<AuditChain, number>>; readonly unsealed: number }> {
  const rows = await em.execute<{ chain: AuditChain; first: string | null; last: string | null }[]>(
    `select c.chain, (select min(position) from audit_entry e where e.chain = c.chain)::text as first,
            (select max(position) from audit_entry e where e.chain = c.chain)::text as last
       from unnest(?::text[]) as c (chain)`,
    [`{${AUDIT_CHAINS.join(',')}}`],
  );
  const [unsealed] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from audit_entry where position is null`,
  );
  const sizes = rows.map(({ chain, first, last }) => [
    chain,
    last === null ? 0 : Number(last) - Number(first) + 1,
  ]);
  return {
    sealed: Object.fromEntries(sizes) as Record<AuditChain, number>,
    unsealed: unsealed?.count ?? 0,
  };
}

/** What the check of a whole chain came to. */
export interface ChainReport {
  readonly chain: AuditChain;
  readonly checked: number;
  /** Entries that were forgotten, as the other chain says: the first one checked comes after them. */
  readonly forgotten: number;
  readonly end: ChainEnd;
  readonly broken: ChainBreak | null;
}

interface WholeCheck {
  /** Entries read at once; 5,000 by default. */
  readonly most?: number;
  /** Called now and then with how many are checked, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Checks both chains from their beginnings to their ends. */
export async function verifyAudit(
  em: EntityManager,
  { most = 5_000, onProgress = () => {} }: WholeCheck = {},
): Promise<{ readonly chains: readonly ChainReport[]; readonly unsealed: number }> {
  const { sealed, unsealed } = await chainSizes(em);
  const total = Object.values(sealed).reduce((sum, size) => sum + size, 0);
  let done = 0;
  const chains: ChainReport[] = [];
  for (const chain of AUDIT_CHAINS) {
    const start = await startOfChain(em, chain);
    let step: ChainStep = { end: start, checked: 0, broken: null, isLast: false };
    let checked = 0;
    while (!step.isLast) {
      step = await checkNext(em, chain, step.end, most);
      checked += step.checked;
      done += step.checked;
      onProgress(done, total);
    }
    chains.push({ chain, checked, forgotten: start.position, end: step.end, broken: step.broken });
  }
  return { chains, unsealed };
}

/** Whether a place of a chain still has the hash that somebody noted: a chain that was written again has another. */
export async function holdsAnchor(
  em: EntityManager,
  chain: AuditChain,
  { position, hash }: ChainEnd,
): Promise<boolean> {
  const end = await endOfChain(em, chain);
  if (position > end.position) return false;
  const start = await startOfChain(em, chain);
  // What was forgotten cannot be compared any more.
  if (position < start.position) return true;
  return (await endAt(em, chain, position)).hash === hash;
}

const sealedOf = (row: EntryRow): SealedEntry => ({
  entry: entryOf(row),
  position: Number(row.position),
  hash: String(row.hash),
});
