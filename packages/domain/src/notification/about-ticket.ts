import type { Ticket, TicketEvent, TicketEventType } from '../ticket/index.js';
import type { NotificationKind } from './preferences.js';

/** One notification for a person about a ticket that is, or was until now, in their charge. */
export interface TicketNews {
  readonly kind: NotificationKind;
  readonly personId: string;
}

/**
 * The notification of the person in charge about an event of their ticket; `null`: none, or it is sent elsewhere.
 * Complete by its type: an event that is added has to say.
 */
const KIND_OF: Readonly<Record<TicketEventType, NotificationKind | null>> = {
  // Nobody is in charge yet; what waits too long is watched.
  TicketOpened: null,
  TicketAcknowledged: 'ticket-entrusted',
  TicketAssigned: 'ticket-entrusted',
  CorrespondentReplaced: 'colleague-acted',
  ComplementRequested: 'colleague-acted',
  ComplementGiven: 'complement-received',
  // The clock stands still, and nothing is asked of the agent.
  ComplementReminded: null,
  InformationAdded: 'information-added',
  NoteAdded: 'colleague-acted',
  TicketRequalified: 'ticket-requalified',
  FirstAnalysisGiven: 'colleague-acted',
  TicketAnswered: 'colleague-acted',
  MaintenanceDecided: 'colleague-acted',
  MaintenanceProgressed: 'colleague-acted',
  // Told to whoever is concerned, even where nobody is in charge any more.
  ProgressAsked: null,
  TicketClosed: 'ticket-closed',
  TicketReopened: 'ticket-reopened',
  OutOfScopeRecorded: 'colleague-acted',
  MalfunctionBound: 'colleague-acted',
  MalfunctionUnbound: 'colleague-acted',
  // Of the other ticket: nothing changed on this one.
  TicketLinked: null,
  TicketUnlinked: null,
  DuplicateMerged: 'ticket-merged',
  DuplicateReturned: 'colleague-acted',
  // The base of knowledge comes after the ticket.
  ArticlePublished: null,
  ArticleRefused: null,
  ArticleWithdrawn: null,
  TextErased: 'colleague-acted',
  InternalTextErased: 'colleague-acted',
};

/**
 * The notifications that result from an event: for the person in charge, and for one who is replaced. Never for the
 * author of the event, nor for people whom a note mentions, as they get another notification.
 *
 * @param before the ticket before the event; `null` when it opens the ticket
 * @param event the event
 * @param after the ticket after the event
 */
export function newsOf(before: Ticket | null, event: TicketEvent, after: Ticket): TicketNews[] {
  const news: TicketNews[] = [];
  const kind = isMerge(event) ? 'ticket-merged' : KIND_OF[event.type];
  if (kind !== null && after.agentId !== null) news.push({ kind, personId: after.agentId });
  const former = before?.agentId ?? null;
  if (former !== null && former !== after.agentId) news.push({ kind: 'ticket-taken-off', personId: former });
  const named = event.type === 'NoteAdded' ? (event.mentions ?? []) : [];
  const author = event.by.kind === 'person' ? event.by.personId : null;
  return news.filter(({ personId }) => personId !== author && !named.includes(personId));
}

const isMerge = (event: TicketEvent): boolean =>
  event.type === 'TicketClosed' && event.duplicateOf !== undefined;
