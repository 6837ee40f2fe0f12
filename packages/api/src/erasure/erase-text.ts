import {
  decide,
  ERASED_TEXT,
  INTERNAL_EVENTS,
  type Actor,
  type Ticket,
  type TicketEvent,
} from '@assistance/domain/ticket';
import { carriedIntoArticles, withdrawErased } from '../knowledge-base/index.js';
import { valueOf } from '../platform/graphql/index.js';
import { readTexts, type ErasedText, type KeptText, type UnitOfWork } from '../ticket-log/index.js';
import { recordErasures } from './erasure-list.js';

export interface TextToErase {
  readonly ticketId: string;
  /** Of the event, as the Amue counts. */
  readonly version: number;
  /** Its place in the event (`request.title`); `null` for every text of the event. */
  readonly field: string | null;
  readonly reason: string;
}

/** The result of an erasure. */
export interface Erasure {
  readonly ticket: Ticket;
  /** How many texts went, those of articles included. */
  readonly texts: number;
}

/**
 * C3.3.1: erases a text of a ticket for good, in the unit's transaction: the text, the copies in the ticket's
 * articles, and what the rooms derived from it. Refusals: NOT_FOUND, REASON_REQUIRED, ALREADY_ERASED, FORBIDDEN.
 */
export async function eraseText(unit: UnitOfWork, wanted: TextToErase): Promise<Erasure> {
  const { ticketId, version, field, reason } = wanted;
  const history = await unit.lockOne(ticketId);
  const { ticket } = history;
  const texts = await readTexts(unit.em, ticket.id);
  const asked = texts.filter((text) => text.version === version && (field === null || text.field === field));
  const named = asked.filter(isThere);
  const gone = [...named, ...carriedIntoArticles(history.events, texts, named)];
  const context = { now: unit.now([ticket]), actor: unit.actor, closures: unit.closures };
  // What was asked for comes first, and is refused where there is nothing; articles follow from it.
  const versions = [...new Set([version, ...gone.map((text) => text.version)])];
  const events = versions.flatMap((of) => {
    const [there, before] = [gone, asked.filter((text) => !isThere(text))].map((some) =>
      fieldsOf(some.filter((text) => text.version === of)),
    );
    const type = history.events[of - 1]?.type;
    const internal = type !== undefined && INTERNAL_EVENTS.has(type);
    return valueOf(
      decide(
        ticket,
        { type: 'EraseText', of, internal, fields: there ?? [], gone: before ?? [], reason },
        context,
      ),
    );
  });
  const written = await unit.erase(history, events, gone);
  await recordErasures(unit.em, erasuresOf(written.ticket, events, gone));
  await withdrawErased(unit, ticket.id, history.events, gone);
  return { ticket: written.ticket, texts: gone.length };
}

const isThere = (text: KeptText): text is ErasedText => text.body !== null;
const fieldsOf = (texts: readonly KeptText[]): string[] => [...new Set(texts.map(({ field }) => field))];
const nameOf = (by: Actor): string => (by.kind === 'person' ? by.personId : 'system');

/** The lines of the list, a text each. */
function erasuresOf(ticket: Ticket, events: readonly TicketEvent[], gone: readonly ErasedText[]) {
  const before = ticket.version - events.length;
  return events.flatMap((event, rank) =>
    event.type === 'TextErased' || event.type === 'InternalTextErased'
      ? gone
          .filter(({ version }) => version === event.of)
          .map(({ id, version, field }) => ({
            textId: id,
            ticketId: ticket.id,
            number: ticket.number,
            version,
            field,
            erasedIn: before + rank + 1,
            erasedAt: event.at,
            erasedBy: nameOf(event.by),
            reason: event.why === '' ? ERASED_TEXT : event.why,
          }))
      : [],
  );
}
