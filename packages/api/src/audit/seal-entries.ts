import { createHash } from 'node:crypto';
import {
  AUDIT_CHAINS,
  CHAIN_START,
  sealOf,
  type AuditChain,
  type ChainEnd,
  type Digest,
} from '@assistance/domain/audit';
import type { EntityManager } from '../platform/database/index.js';
import { ENTRY_COLUMNS, entryOf, type EntryRow } from './write-entries.js';

/** Sealed in one statement. */
const AT_A_TIME = 1_000;

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');

/** The end of what is sealed of a chain: of what is left of it, or of what was forgotten. */
export async function endOfChain(em: EntityManager, chain: AuditChain): Promise<ChainEnd> {
  const [last] = await em.execute<{ position: string; hash: string }[]>(
    `select position::text, hash from audit_entry where chain = ? and position is not null order by audit_entry.position desc limit 1`,
    [chain],
  );
  return last ? { position: Number(last.position), hash: last.hash } : startOfChain(em, chain);
}

/** What the first entry that is left of a chain is linked to: the last one that was forgotten, if any was. */
export async function startOfChain(em: EntityManager, chain: AuditChain): Promise<ChainEnd> {
  const [forgotten] = await em.execute<{ position: string; hash: string }[]>(
    `select details ->> 'position' as position, details ->> 'hash' as hash from audit_entry
      where kind = 'retention' and details ->> 'chain' = ? order by id desc limit 1`,
    [chain],
  );
  return forgotten ? { position: Number(forgotten.position), hash: forgotten.hash } : CHAIN_START;
}

/**
 * Seals what has been committed and is not sealed yet, in one order, whichever server wrote it; gives how many. Nobody who
 * writes entries waits for it.
 */
export async function sealEntries(em: EntityManager): Promise<number> {
  let sealed = 0;
  for (;;) {
    const done = await em.fork().transactional(sealSome);
    sealed += done;
    if (done < AT_A_TIME) return sealed;
  }
}

async function sealSome(em: EntityManager): Promise<number> {
  // One at a time: what is read after the lock is held is what the others have sealed.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('audit seal', 0))`);
  const rows = await em.execute<(EntryRow & { chain: AuditChain })[]>(
    `select ${ENTRY_COLUMNS}, chain from audit_entry where position is null order by audit_entry.id limit ${AT_A_TIME}`,
  );
  if (rows.length === 0) return 0;
  const seals: { id: string; position: number; hash: string }[] = [];
  for (const chain of AUDIT_CHAINS) {
    const own = rows.filter((row) => row.chain === chain);
    if (own.length === 0) continue;
    let end = await endOfChain(em, chain);
    for (const row of own) {
      end = { position: end.position + 1, hash: sealOf(entryOf(row), chain, end, sha256) };
      seals.push({ id: row.id, ...end });
    }
  }
  await em.execute(
    `update audit_entry e set position = s.position, hash = s.hash
       from jsonb_to_recordset(?::jsonb) as s (id bigint, position bigint, hash text)
      where e.id = s.id`,
    [JSON.stringify(seals)],
  );
  return rows.length;
}
