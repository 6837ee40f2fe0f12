import type { TicketEvent } from '@assistance/domain/ticket';
import type { EntityManager } from '../platform/database/index.js';
import { searchableOf } from './searchable.js';

/** Writes what searches look in, in the transaction of the events; in one statement, whatever the number of tickets. */
export async function writeSearchable(
  em: EntityManager,
  tickets: readonly { readonly id: string; readonly events: readonly TicketEvent[] }[],
): Promise<void> {
  const rows = tickets.map(({ id, events }) => {
    const { shared, whole, titleTerms } = searchableOf(events);
    return {
      ticket_id: id,
      title_terms: titleTerms,
      shared_terms: shared.terms,
      whole_terms: whole.terms,
      shared_words: shared.words,
      whole_words: whole.words,
      shared_text: shared.text,
      whole_text: whole.text,
    };
  });
  await em.execute(
    `insert into ticket_search (ticket_id, title_terms, shared_terms, whole_terms, shared_words, whole_words,
                                shared_text, whole_text)
     select ticket_id, title_terms, array_to_tsvector(shared_terms), array_to_tsvector(whole_terms), shared_words,
            whole_words, shared_text, whole_text
       from jsonb_to_recordset(?::jsonb) as s (ticket_id uuid, title_terms text[], shared_terms text[],
         whole_terms text[], shared_words text, whole_words text, shared_text text, whole_text text)
     on conflict (ticket_id) do update set
       title_terms = excluded.title_terms, shared_terms = excluded.shared_terms, whole_terms = excluded.whole_terms,
       shared_words = excluded.shared_words, whole_words = excluded.whole_words,
       shared_text = excluded.shared_text, whole_text = excluded.whole_text`,
    [JSON.stringify(rows)],
  );
}

const BATCH = 200;

/**
 * Tickets older than the search, or brought back without it: found again after this. Gives how many they were; ends after
 * the batch under way once the signal is given, and the next time goes on from there.
 */
export async function fillSearch(em: EntityManager, signal?: AbortSignal): Promise<number> {
  let filled = 0;
  for (;;) {
    const done = await em.fork().transactional(async (locked) => {
      const missing = await locked.execute<{ id: string }[]>(
        `select t.id from ticket t
          where not exists (select from ticket_search s where s.ticket_id = t.id)
          order by t.id limit ? for update skip locked`,
        [BATCH],
      );
      if (missing.length === 0) return 0;
      const tickets = await locked.execute<{ id: string; events: TicketEvent[] }[]>(
        `select ticket_id as id, jsonb_agg(data order by version) as events from worded_ticket_event
          where ticket_id in (?) group by 1`,
        [missing.map(({ id }) => id)],
      );
      await writeSearchable(locked, tickets);
      return missing.length;
    });
    filled += done;
    if (done === 0 || signal?.aborted) return filled;
  }
}
