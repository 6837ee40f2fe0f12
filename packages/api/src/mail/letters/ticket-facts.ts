import type { CommitmentKind } from '@assistance/domain/commitment';
import type { Instant, Sentence } from '@assistance/domain/shared';
import { facts, link, moment, same, type Block } from '../letter.js';
import { DESK } from '../render.js';

/** What letters say of a ticket: nothing of its internal notes, nothing of anybody else's (C3.3.1). */
export interface TicketFacts {
  readonly number: string;
  /** Without secrets. */
  readonly title: Sentence;
  readonly product: string;
  /** The agent in charge. */
  readonly agent: string | null;
  readonly blocking: boolean;
  readonly openedAt: Instant;
  /** When what is promised next is due, as the log says after the event. */
  readonly dueAt: Instant | null;
  /** The commitment that is owed next; its date is `null` while a complement is awaited. `null` when nothing is owed. */
  readonly owed: { readonly kind: CommitmentKind; readonly dueAt: Instant | null } | null;
  readonly reminderDueAt: Instant | null;
  readonly closingDueAt: Instant | null;
  /** What was last asked of the establishment (C4.2.2). */
  readonly complement: string | null;
  /** Name of the release that the event names. */
  readonly release: string | null;
}

export const toTicket = ({ number }: TicketFacts): Block =>
  link(`Voir la fiche ${number}`, `See ticket ${number}`, `${DESK}/fiches/${number}`);

export const NUMBER: Sentence = { fr: 'Fiche', en: 'Ticket' };
export const TITLE: Sentence = { fr: 'Objet', en: 'Subject' };
export const PRODUCT: Sentence = { fr: 'Produit', en: 'Product' };
export const AGENT: Sentence = { fr: 'Interlocuteur Amue', en: 'Agent in charge' };

/** What the ticket is. */
export const identity = ({ number, title, product, agent }: TicketFacts): Block =>
  facts(
    [NUMBER, same(number)],
    [TITLE, title],
    [PRODUCT, same(product)],
    ...(agent === null ? [] : [[AGENT, same(agent)] as const]),
  );

/** A date, or words that stand for it while it is not known. */
export const momentOr = (instant: Instant | null, fr: string, en: string): Sentence =>
  instant === null ? { fr, en } : moment(instant);
