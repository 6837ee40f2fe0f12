import { isTyped } from '@assistance/domain/draft';
import { ERASED_TEXT, withoutCarriedOver } from '@assistance/domain/ticket';
import type { TicketReaction } from '../ticket-log/index.js';

/**
 * Removes an erased text from the drafts on its ticket, and from its author's other drafts. A device that still has
 * it gets DRAFT_CHANGED.
 */
export const eraseFromDrafts: TicketReaction = async (em, { ticket, erased }) => {
  if (erased.length === 0) return;
  const authors = erased.flatMap(({ authorId }) => (authorId === null ? [] : [authorId]));
  const drafts = await em.execute<{ id: string; fields: Record<string, string> }[]>(
    `select id, fields from draft
      where ticket_id = ?::uuid or ticket_id is null and owner_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
      order by id for update`,
    [ticket.id, JSON.stringify(authors)],
  );
  const changed = drafts.flatMap(({ id, fields }) => {
    const left = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        isTyped(name)
          ? erased.reduce((rest, { body }) => withoutCarriedOver(body, rest, ERASED_TEXT), value)
          : value,
      ]),
    );
    return Object.keys(fields).some((name) => left[name] !== fields[name]) ? [{ id, fields: left }] : [];
  });
  if (changed.length === 0) return;
  await em.execute(
    `update draft d set fields = c.fields, version = d.version + 1
       from jsonb_to_recordset(?::jsonb) as c (id uuid, fields jsonb) where d.id = c.id`,
    [JSON.stringify(changed)],
  );
};
