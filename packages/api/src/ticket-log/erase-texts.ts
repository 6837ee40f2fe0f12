import type { Instant } from '@assistance/domain/shared';
import type { Actor } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';

/** A text of an event, as stored beside the log. */
export interface KeptText {
  readonly id: string;
  /** Of the event. */
  readonly version: number;
  /** Its place in the event: `request.title`. Entries of a list have one place together. */
  readonly field: string;
  readonly authorId: string | null;
  /** `null` once erased. */
  readonly body: string | null;
}

/** A text that was just erased, with its former content: for reactions, which look for copies and must not store it. */
export type ErasedText = KeptText & { readonly body: string };

/** All texts of a ticket, in the order of its events. */
export async function readTexts(em: EntityManager, ticketId: string): Promise<KeptText[]> {
  const rows = await em.execute<(Omit<KeptText, 'field'> & { path: string[] })[]>(
    `select id, version, path, author_id as "authorId", body from ticket_text where ticket_id = ? order by version, path`,
    [ticketId],
  );
  return rows.map(({ path, ...text }) => ({
    ...text,
    field: path.filter((name) => !/^\d+$/.test(name)).join('.'),
  }));
}

/**
 * Erases texts for good.
 *
 * @param texts those to erase
 * @param at when; UTC
 * @param by the actor
 */
export async function emptyTexts(
  em: EntityManager,
  texts: readonly ErasedText[],
  { at, by }: { readonly at: Instant; readonly by: Actor },
): Promise<void> {
  await em.execute(
    `update ticket_text set body = null, erased_at = ?, erased_by = ? where id in (?) and body is not null`,
    [at, by.kind === 'person' ? by.personId : null, texts.map(({ id }) => id)],
  );
}
