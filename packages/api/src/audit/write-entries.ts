import type { AuditEntry } from '@assistance/domain/audit';
import type { EntityManager } from '../platform/database/index.js';

/** An entry before it is written: the database gives its id. */
export interface NewEntry extends Omit<AuditEntry, 'id'> {
  /** Of a reading: see `readingSlot`. */
  readonly slot?: string | null;
}

/** Most characters that the details of an entry take, as JSON. */
const MOST_DETAILS = 4_000;

function boundedDetails({ details }: NewEntry): object {
  const size = JSON.stringify(details).length;
  return size <= MOST_DETAILS ? details : { leftOut: size };
}

/**
 * Writes entries in the transaction that `em` is in; they are sealed later. A reading that stands there already for its
 * quarter of an hour is not written again.
 */
export async function writeEntries(em: EntityManager, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    ...entry,
    slot: entry.slot ?? null,
    details: boundedDetails(entry),
  }));
  await em.execute(
    `insert into audit_entry
       (at, kind, operation, outcome, person_id, role, account, address, session, browser, object_kind, objects, details, slot)
     select at, kind, operation, outcome, "personId", role, account, address, session, browser, "objectKind",
            array(select jsonb_array_elements_text(objects)), details, slot
       from jsonb_to_recordset(?::jsonb) as e (at timestamptz, kind text, operation text, outcome text, "personId" uuid,
         role text, account text, address text, session text, browser text, "objectKind" text, objects jsonb,
         details jsonb, slot timestamptz)
     on conflict (person_id, (objects[1]), slot) where kind = 'read' do nothing`,
    [JSON.stringify(rows)],
  );
}

/** A row of the table, as `ENTRY_COLUMNS` reads it. */
export interface EntryRow extends Omit<AuditEntry, 'at'> {
  at: string;
  position: string | null;
  hash: string | null;
}

export const ENTRY_COLUMNS = `id::text, at, kind, operation, outcome, person_id as "personId", role, account, address, session,
  browser, object_kind as "objectKind", objects, details, position::text, hash`;

/** An entry as it was written. */
export const entryOf = ({ position: _position, hash: _hash, at, ...row }: EntryRow): AuditEntry => ({
  ...row,
  at: new Date(at).toISOString(),
});
