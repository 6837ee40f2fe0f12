import type { Actor } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import type { TicketLog } from '../ticket-log/index.js';
import { recordErasures, type ErasureLine } from './erasure-list.js';
import { eraseText } from './erase-text.js';

/** The result of applying a list to a restored copy. */
export interface Applied {
  /** Texts that the copy still held, and no longer holds. */
  readonly erased: number;
  /** Gone already. */
  readonly before: number;
  /** Written after the copy was made: it has never held them. */
  readonly unknown: number;
}

/**
 * Erases again the texts of a list, by their ids, each in its own transaction. Idempotent.
 *
 * @param actor the admin on whose behalf; the list keeps who erased the text first
 */
export async function applyErasures(
  em: EntityManager,
  log: TicketLog,
  actor: Actor,
  lines: readonly ErasureLine[],
): Promise<Applied> {
  const counts = { erased: 0, before: 0, unknown: 0 };
  for (const line of lines) counts[await applyOne(em.fork(), log, actor, line)] += 1;
  return counts;
}

async function applyOne(
  em: EntityManager,
  log: TicketLog,
  actor: Actor,
  line: ErasureLine,
): Promise<keyof Applied> {
  const find = async (): Promise<
    { ticketId: string; version: number; path: string[]; gone: boolean } | undefined
  > =>
    (
      await em.execute<{ ticketId: string; version: number; path: string[]; gone: boolean }[]>(
        `select ticket_id as "ticketId", version, path, body is null as gone from ticket_text where id = ?`,
        [line.textId],
      )
    )[0];
  const text = await find();
  await recordErasures(em, [line]);
  if (!text) return 'unknown';
  if (text.gone) return 'before';
  const { ticketId, version, path } = text;
  const field = path.filter((name) => !/^\d+$/.test(name)).join('.');
  await log.run({ actor }, async (unit) => {
    await eraseText(unit, { ticketId, version, field, reason: line.reason });
    return ticketId;
  });
  return 'erased';
}
