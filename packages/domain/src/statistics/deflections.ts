import { parisDay } from '../calendar/index.js';
import type { Instant } from '../shared/index.js';

/** « Cette fiche répond à ma question »: what a correspondent said of an article. */
export interface AnsweredQuestion {
  readonly personId: string;
  /** The same for the same question (`questionKey`). */
  readonly question: string;
  /** The article's. */
  readonly productId: string;
  readonly at: Instant;
}

/** A ticket, as far as it tells whether a question was asked after all. */
export interface WrittenTicket {
  readonly correspondentId: string;
  readonly productId: string;
  readonly openedAt: Instant;
}

/**
 * The questions that the knowledge base answered, in order: one a person, question and day (Europe/Paris), the first time
 * that it was said, and only where the person wrote no ticket for that product later the same day. One person who says it
 * of every article has one question answered. The server answers from a table, and is tested against this.
 */
export function deflectionsOf(
  answered: readonly AnsweredQuestion[],
  written: readonly WrittenTicket[],
): AnsweredQuestion[] {
  const first = new Map<string, AnsweredQuestion>();
  const inOrder = [...answered].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  for (const each of inOrder) {
    const key = JSON.stringify([each.personId, each.question, parisDay(each.at)]);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()].filter(
    ({ personId, productId, at }) =>
      !written.some(
        (ticket) =>
          ticket.correspondentId === personId &&
          ticket.productId === productId &&
          Date.parse(ticket.openedAt) >= Date.parse(at) &&
          parisDay(ticket.openedAt) === parisDay(at),
      ),
  );
}
