import type { Instant } from '@assistance/domain/shared';
import { ERASED_TEXT } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { isUuid } from '../platform/text/index.js';

/** One erased text: everything except its content. */
export interface ErasureLine {
  readonly textId: string;
  readonly ticketId: string;
  /** Of the ticket, for people who read the list. */
  readonly number: string;
  /** Of the event. */
  readonly version: number;
  /** Its place in the event. */
  readonly field: string;
  /** Version of the event that says so. */
  readonly erasedIn: number;
  readonly erasedAt: Instant;
  /** Id of the admin. */
  readonly erasedBy: string;
  readonly reason: string;
}

/**
 * Adds to the list, in the transaction of the erasure. A reason that was itself erased is removed from the list too.
 */
export async function recordErasures(em: EntityManager, lines: readonly ErasureLine[]): Promise<void> {
  await em.execute(
    `insert into text_erasure (text_id, ticket_id, number, version, field, erased_in, erased_at, erased_by, reason)
     select "textId", "ticketId", number, version, field, "erasedIn", "erasedAt", "erasedBy", reason
       from jsonb_to_recordset(?::jsonb) as e ("textId" uuid, "ticketId" uuid, number text, version int, field text,
         "erasedIn" int, "erasedAt" timestamptz, "erasedBy" text, reason text)
     on conflict (text_id) do nothing`,
    [JSON.stringify(lines)],
  );
  const reasons = lines.filter(({ field }) => field === 'why');
  if (reasons.length === 0) return;
  await em.execute(
    `update text_erasure e set reason = ?
       from jsonb_to_recordset(?::jsonb) as w ("ticketId" uuid, version int)
      where e.ticket_id = w."ticketId" and e.erased_in = w.version`,
    [ERASED_TEXT, JSON.stringify(reasons)],
  );
}

/** The whole list, oldest first. */
export async function readErasures(em: EntityManager): Promise<ErasureLine[]> {
  const rows = await em.execute<(Omit<ErasureLine, 'erasedAt'> & { erasedAt: string })[]>(
    `select text_id as "textId", ticket_id as "ticketId", number, version, field, erased_in as "erasedIn",
            erased_at as "erasedAt", erased_by as "erasedBy", reason
       from text_erasure order by erased_at, text_id`,
  );
  return rows.map((row) => ({ ...row, erasedAt: new Date(row.erasedAt).toISOString() }));
}

/** The list as a file: one line of JSON for each text. */
export const formatErasures = (lines: readonly ErasureLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * Parses such a file.
 *
 * @throws Error that names the first invalid line
 */
export function parseErasures(file: string): ErasureLine[] {
  return file.split('\n').flatMap((text, rank) => {
    if (text.trim() === '') return [];
    const line = parsed(text) as Partial<ErasureLine> | null;
    const isWhole =
      typeof line === 'object' &&
      line !== null &&
      [line.textId, line.ticketId].every((id) => typeof id === 'string' && isUuid(id)) &&
      [line.number, line.field, line.erasedAt, line.erasedBy, line.reason].every(
        (each) => typeof each === 'string',
      ) &&
      [line.version, line.erasedIn].every((each) => Number.isInteger(each));
    if (!isWhole) throw new Error(`Ligne ${rank + 1} illisible / line ${rank + 1} is no erasure.`);
    return [line as ErasureLine];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
