import { seesInternal } from '../access/index.js';
import type { Instant } from '../shared/index.js';
import {
  type Actor,
  type AttachmentRef,
  INTERNAL_EVENTS,
  type TicketEvent,
  type TicketRef,
  type TicketRequest,
} from './events.js';
import type {
  Channel,
  ClosingReason,
  LinkKind,
  Outcome,
  OutOfScopeGround,
  OutOfScopeTreatment,
  TicketStatus,
} from './vocabulary.js';

/** `pending` waits for an agent; every processed ticket ends in one of the others. */
export type ReviewState = 'pending' | 'published' | 'refused' | 'withdrawn';

/** A ticket as its events made it. */
export interface Ticket {
  readonly id: string;
  readonly number: string;
  /** Number of events so far: what optimistic locking compares. */
  readonly version: number;
  /** C3.3.1: number of events that the establishment may read: what its own version counts. */
  readonly sharedVersion: number;
  readonly establishmentId: string;
  readonly correspondentId: string;
  readonly channel: Channel;
  readonly request: TicketRequest;
  readonly status: TicketStatus;
  /** The Amue's word on it, the correspondent's until then (C3.2.3). */
  readonly blocking: boolean;
  readonly agentId: string | null;
  readonly openedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  /** The request for complements that waits, or that waited when the ticket was closed for lack of reply. */
  readonly complement: { readonly requestedAt: Instant; readonly remindedAt: Instant | null } | null;
  readonly response: {
    readonly outcome: Outcome;
    readonly text: string;
    readonly at: Instant;
    readonly attachments: readonly AttachmentRef[];
  } | null;
  /** C3.2.6 */
  readonly maintenance: {
    readonly taken: boolean;
    readonly at: Instant;
    readonly deliveredInReleaseId: string | null;
    /** When the establishment was last notified of it: the decision, or the progress since. */
    readonly toldAt: Instant;
    /** When whoever is in charge was last asked for progress. */
    readonly askedAt: Instant | null;
  } | null;
  /** The malfunction that it is about, once an agent has bound it; a reopening unbinds (C3.2.6). */
  readonly malfunction: { readonly id: string; readonly number: string } | null;
  /** The ticket that this one takes up. */
  readonly follows: TicketRef | null;
  /** In the order in which they were made. */
  readonly links: readonly (TicketRef & { readonly link: LinkKind })[];
  /** The ticket that is kept in its stead, while it is closed as a duplicate. */
  readonly duplicateOf: TicketRef | null;
  /** What was closed in its favour. */
  readonly duplicates: readonly TicketRef[];
  readonly outOfScope: { readonly ground: OutOfScopeGround; readonly treatment: OutOfScopeTreatment } | null;
  readonly closing: { readonly reason: ClosingReason; readonly at: Instant } | null;
  /** Where the ticket stands on its way to the knowledge base; `null` until it is closed as processed (C3.4.5). */
  readonly review: ReviewState | null;
  /** Permanent number of its article, from its first publication on. */
  readonly articleNumber: string | null;
  /** When anything last happened. */
  readonly updatedAt: Instant;
  /** C3.3.1: when anything last happened that the establishment may read. */
  readonly sharedAt: Instant;
}

/** C3.4.5: closed, and really processed (C2.2). */
export const isProcessed = (ticket: Ticket): boolean =>
  ticket.status === 'closed' && ticket.closing?.reason === 'processed' && ticket.response !== null;

/** Folds one event into the state. Total: an event, once written, is never refused. */
export function evolve(ticket: Ticket | null, event: TicketEvent): Ticket {
  if (event.type === 'TicketOpened') {
    return {
      id: event.ticketId,
      number: event.number,
      version: 1,
      sharedVersion: 1,
      establishmentId: event.establishmentId,
      correspondentId: event.correspondentId,
      channel: event.channel,
      request: event.request,
      status: 'submitted',
      blocking: event.request.blocking,
      agentId: null,
      openedAt: event.at,
      acknowledgedAt: null,
      complement: null,
      response: null,
      maintenance: null,
      malfunction: null,
      follows: event.follows ?? null,
      links: [],
      duplicateOf: null,
      duplicates: [],
      outOfScope: null,
      closing: null,
      review: null,
      articleNumber: null,
      updatedAt: event.at,
      sharedAt: event.at,
    };
  }
  if (ticket === null) throw new Error(`A ticket begins with TicketOpened, not with ${event.type}.`);
  const isShared = !INTERNAL_EVENTS.has(event.type);
  return {
    ...ticket,
    ...change(ticket, event),
    version: ticket.version + 1,
    sharedVersion: ticket.sharedVersion + (isShared ? 1 : 0),
    updatedAt: event.at,
    sharedAt: isShared ? event.at : ticket.sharedAt,
  };
}

/**
 * The version that somebody reads and gives back with a command: an establishment's leaves out what it may not read, so
 * that an internal note neither shows in it nor makes a conflict (C3.3.1).
 */
export const versionFor = (ticket: Ticket, actor: Actor): number =>
  actor.kind === 'system' || seesInternal(actor) ? ticket.version : ticket.sharedVersion;

/** Folds a whole history. */
export function replay(events: readonly TicketEvent[]): Ticket | null {
  return events.reduce<Ticket | null>(evolve, null);
}

function change(ticket: Ticket, event: Exclude<TicketEvent, { type: 'TicketOpened' }>): Partial<Ticket> {
  switch (event.type) {
    case 'TicketAcknowledged':
      return { status: 'in-progress', acknowledgedAt: event.at, agentId: event.agentId };
    case 'TicketAssigned':
      return { agentId: event.agentId };
    case 'CorrespondentReplaced':
      return { correspondentId: event.correspondentId };
    case 'ComplementRequested':
      return { status: 'awaiting-complement', complement: { requestedAt: event.at, remindedAt: null } };
    case 'ComplementReminded':
      return ticket.complement ? { complement: { ...ticket.complement, remindedAt: event.at } } : {};
    case 'ComplementGiven':
      return { status: 'in-progress', complement: null, closing: null };
    case 'TicketRequalified':
      return { blocking: event.blocking };
    case 'TicketAnswered':
      return {
        status: 'answered',
        complement: null,
        response: { outcome: event.outcome, text: event.text, at: event.at, attachments: event.attachments },
      };
    case 'MaintenanceDecided':
      return {
        maintenance: {
          taken: event.taken,
          at: event.at,
          deliveredInReleaseId: null,
          toldAt: event.at,
          askedAt: null,
        },
      };
    case 'MaintenanceProgressed':
      return ticket.maintenance
        ? {
            maintenance: {
              ...ticket.maintenance,
              deliveredInReleaseId: event.deliveredInReleaseId ?? ticket.maintenance.deliveredInReleaseId,
              toldAt: event.at,
            },
          }
        : {};
    case 'ProgressAsked':
      return ticket.maintenance ? { maintenance: { ...ticket.maintenance, askedAt: event.at } } : {};
    case 'OutOfScopeRecorded':
      return { outOfScope: { ground: event.ground, treatment: event.treatment } };
    case 'TicketClosed':
      // The complement that never came stays on record: an answer after the closing opens the ticket again.
      return {
        status: 'closed',
        closing: { reason: event.reason, at: event.at },
        duplicateOf: event.duplicateOf ?? null,
        review: event.reason === 'processed' ? 'pending' : ticket.review,
      };
    case 'ArticlePublished':
      return { review: 'published', articleNumber: event.articleNumber };
    case 'ArticleRefused':
      return { review: 'refused' };
    case 'ArticleWithdrawn':
      return { review: 'withdrawn' };
    case 'TicketReopened':
      return {
        status: ticket.acknowledgedAt ? 'in-progress' : 'submitted',
        closing: null,
        response: null,
        maintenance: null,
        // A new response is owed, and it may find something else.
        malfunction: null,
        duplicateOf: null,
        complement: null,
        // An interruption ends with the reopening; a paid service stays one.
        outOfScope: ticket.outOfScope?.treatment === 'interrupted' ? null : ticket.outOfScope,
        // What was published stays readable meanwhile; what waited for review no longer does.
        review: ticket.review === 'pending' ? null : ticket.review,
      };
    case 'MalfunctionBound':
      return { malfunction: { id: event.malfunctionId, number: event.malfunctionNumber } };
    case 'MalfunctionUnbound':
      return { malfunction: null };
    case 'TicketLinked':
      return { links: [...ticket.links, { ...event.other, link: event.link }] };
    case 'TicketUnlinked':
      return { links: ticket.links.filter(({ ticketId }) => ticketId !== event.other.ticketId) };
    case 'DuplicateMerged':
      return { duplicates: [...ticket.duplicates, event.duplicate] };
    case 'DuplicateReturned':
      return {
        duplicates: ticket.duplicates.filter(({ ticketId }) => ticketId !== event.duplicate.ticketId),
      };
    case 'FirstAnalysisGiven':
    case 'InformationAdded':
    case 'NoteAdded':
      return {};
    // The texts are gone from the events that held them: nothing is left to change here.
    case 'TextErased':
    case 'InternalTextErased':
      return {};
  }
}
