import type { Instant } from '../shared/index.js';
import type {
  Channel,
  ClosingReason,
  LinkKind,
  Outcome,
  OutOfScopeGround,
  OutOfScopeTreatment,
  Role,
} from './vocabulary.js';

/** Who did it. The system reminds and closes by itself (C4.2.3). */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly role: Role;
      /** Establishment of a correspondent; `null` for the Amue's people. */
      readonly establishmentId: string | null;
    }
  | { readonly kind: 'system' };

/** A file sent with a message. Its content lives outside the database. */
export interface AttachmentRef {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What a request holds (C4.2.1, C4.1.3, C2.4). */
export interface TicketRequest {
  readonly productId: string;
  readonly releaseId: string | null;
  readonly title: string;
  /** Detailed description of the incident. */
  readonly description: string;
  /** The last actions of the user. */
  readonly lastActions: string;
  /** Every message or error code, as on the screen, one an entry. */
  readonly messages: readonly string[];
  /** The correspondent's own first analysis (C4.1.3). */
  readonly firstAnalysis: string;
  /** What the correspondent believes; the Amue has the last word (C3.2.3). */
  readonly blocking: boolean;
  /** C2.4: were tables, data or files changed outside the application? */
  readonly changedOutsideApplication: boolean;
  /** C2.4: reference of the Amue's prior agreement, when there is one. */
  readonly priorAgreement: string | null;
  readonly attachments: readonly AttachmentRef[];
}

/** Another ticket, as people call it. */
export interface TicketRef {
  readonly ticketId: string;
  readonly number: string;
}

interface Happened {
  readonly at: Instant;
  readonly by: Actor;
}
interface MessageContent {
  readonly text: string;
  readonly attachments: readonly AttachmentRef[];
}

interface InformationSource {
  readonly channel: Channel;
  /** C3.1.3: the correspondent whom the agent had on the phone; absent on the web, and in older events. */
  readonly callerId?: string;
}

type TicketOpened = Happened & {
  readonly type: 'TicketOpened';
  readonly ticketId: string;
  /** `2026-000123`: the year in Europe/Paris, then a sequence without gaps. */
  readonly number: string;
  readonly establishmentId: string;
  /** The correspondent who asks; on the phone, the one who calls. */
  readonly correspondentId: string;
  readonly channel: Channel;
  readonly request: TicketRequest;
  /** The ticket of the same establishment that it takes up, which can no longer be reopened. */
  readonly follows?: TicketRef;
};
/** C3.2.1: starts the response clock; carries the agent in charge. */
type TicketAcknowledged = Happened & { readonly type: 'TicketAcknowledged'; readonly agentId: string };
type TicketAssigned = Happened & { readonly type: 'TicketAssigned'; readonly agentId: string };
/** C4.1.1: another correspondent of the establishment follows the ticket from now on; who asked stays in its history. */
type CorrespondentReplaced = Happened & {
  readonly type: 'CorrespondentReplaced';
  readonly correspondentId: string;
};
/** C4.2.2: suspends the clock. */
type ComplementRequested = Happened & MessageContent & { readonly type: 'ComplementRequested' };
/** C4.2.2: starts it again; after a closing for lack of reply, opens the ticket again with the time that remained. */
type ComplementGiven = Happened & MessageContent & InformationSource & { readonly type: 'ComplementGiven' };
/** C4.2.3 */
type ComplementReminded = Happened & { readonly type: 'ComplementReminded' };
/** Information that nobody asked for: added on the web, or by phone (C3.1.3). */
type InformationAdded = Happened & MessageContent & InformationSource & { readonly type: 'InformationAdded' };
/** Seen by the Amue's people alone. */
type NoteAdded = Happened &
  MessageContent & {
    readonly type: 'NoteAdded';
    /** Who was notified of it, when somebody was. */
    readonly mentions?: readonly string[];
  };
/** C3.2.3: the Amue's last word. */
type TicketRequalified = Happened & {
  readonly type: 'TicketRequalified';
  readonly blocking: boolean;
  readonly reason: string;
};
/** C3.2.7: what a response that the agent had to confirm carries; absent from any other. */
interface Confirmed {
  readonly confirmed?: true;
}
/** C3.2.5: honours the response commitment; the schedule's own date is then followed. */
type FirstAnalysisGiven = Happened &
  MessageContent &
  Confirmed & { readonly type: 'FirstAnalysisGiven'; readonly scheduledFor: Instant };
/** C2.2, C3.2.7: ends the processing. */
type TicketAnswered = Happened &
  MessageContent &
  Confirmed & { readonly type: 'TicketAnswered'; readonly outcome: Outcome };
/** C3.2.6 */
type MaintenanceDecided = Happened &
  Confirmed & {
    readonly type: 'MaintenanceDecided';
    readonly taken: boolean;
    readonly explanation: string;
    /** The malfunction that it was decided for; absent when it was decided for this ticket alone. */
    readonly malfunctionId?: string;
  };
/** C3.2.6: the progress of the work, up to the release that delivers it. */
type MaintenanceProgressed = Happened & {
  readonly type: 'MaintenanceProgressed';
  readonly text: string;
  readonly deliveredInReleaseId: string | null;
  /** The malfunction whose progress it is; absent when it was reported of this ticket alone. */
  readonly malfunctionId?: string;
};
/** C3.2.6: whoever is in charge was asked for the progress, which had not been reported for a long time. */
type ProgressAsked = Happened & { readonly type: 'ProgressAsked' };
type TicketClosed = Happened & {
  readonly type: 'TicketClosed';
  readonly reason: ClosingReason;
  /** What the establishment is notified, when the reason needs words. */
  readonly explanation: string | null;
  /** C4.1.2: the document that answers a level-1 request. */
  readonly document: { readonly title: string; readonly url: string | null } | null;
  /** The ticket kept, of the same establishment; with the reason `duplicate` alone. */
  readonly duplicateOf?: TicketRef;
};
type TicketReopened = Happened & { readonly type: 'TicketReopened'; readonly reason: string };
/** C2.5, and the decision on C2.4: the agent records which treatment, and why. */
type OutOfScopeRecorded = Happened & {
  readonly type: 'OutOfScopeRecorded';
  readonly ground: OutOfScopeGround;
  readonly treatment: OutOfScopeTreatment;
  readonly reason: string;
  /** Said by no field of the request: the agent answers for having found it. */
  readonly observed?: true;
};

/** C2.2, C3.2.6: the malfunction that this ticket is about; other tickets may be about the same. */
type MalfunctionBound = Happened & {
  readonly type: 'MalfunctionBound';
  readonly malfunctionId: string;
  /** `DYS-000012` */
  readonly malfunctionNumber: string;
};
type MalfunctionUnbound = Happened & {
  readonly type: 'MalfunctionUnbound';
  readonly malfunctionId: string;
  readonly malfunctionNumber: string;
  readonly reason: string;
};
/** Written on both tickets, on each as seen from there. */
type TicketLinked = Happened & {
  readonly type: 'TicketLinked';
  readonly link: LinkKind;
  readonly other: TicketRef;
};
type TicketUnlinked = Happened & {
  readonly type: 'TicketUnlinked';
  readonly link: LinkKind;
  readonly other: TicketRef;
};
/** On the ticket kept: a duplicate of the same establishment was closed in its favour. */
type DuplicateMerged = Happened & { readonly type: 'DuplicateMerged'; readonly duplicate: TicketRef };
/** On the ticket kept: what was taken for a duplicate was opened again. */
type DuplicateReturned = Happened & {
  readonly type: 'DuplicateReturned';
  readonly duplicate: TicketRef;
};

/** What other establishments may read of a processed ticket, once cleared by an agent (C3.4.5, C3.3.1). */
export interface ArticleText {
  readonly title: string;
  readonly problem: string;
  readonly solution: string;
  /** As on the screen: `ME 062`, `ORA-00942`. */
  readonly errorCodes: readonly string[];
  /** Names of the releases concerned. */
  readonly releases: readonly string[];
  readonly theme: string | null;
}
/** C3.4.5: an agent cleared the processed ticket; published again, it is a new version under the same number. */
type ArticlePublished = Happened &
  ArticleText & {
    readonly type: 'ArticlePublished';
    /** Permanent: `KB-000042`. */
    readonly articleNumber: string;
    /** C3.3.1: files of the ticket that other establishments may read, under these names; older events have none. */
    readonly cleared?: readonly AttachmentRef[];
  };
/** An agent found nothing in it for others. */
type ArticleRefused = Happened & { readonly type: 'ArticleRefused'; readonly reason: string };
type ArticleWithdrawn = Happened & { readonly type: 'ArticleWithdrawn'; readonly reason: string };

interface Erased {
  /** Version of the event whose texts they were. */
  readonly of: number;
  /** Which of its texts, by their places: `request.title`, `text`. */
  readonly fields: readonly string[];
  /** For the Amue alone: it may tell what stood there. */
  readonly why: string;
}
/** C3.3.1: an admin took out what somebody should not have written. The event itself stays. */
type TextErased = Happened & Erased & { readonly type: 'TextErased' };
/** The same, of what no establishment has read. */
type InternalTextErased = Happened & Erased & { readonly type: 'InternalTextErased' };

/** Everything that can happen to a ticket. Append-only: a type is never renamed, a field never changes its meaning. */
export type TicketEvent =
  | TicketOpened
  | TicketAcknowledged
  | TicketAssigned
  | CorrespondentReplaced
  | ComplementRequested
  | ComplementGiven
  | ComplementReminded
  | InformationAdded
  | NoteAdded
  | TicketRequalified
  | FirstAnalysisGiven
  | TicketAnswered
  | MaintenanceDecided
  | MaintenanceProgressed
  | ProgressAsked
  | TicketClosed
  | TicketReopened
  | OutOfScopeRecorded
  | MalfunctionBound
  | MalfunctionUnbound
  | TicketLinked
  | TicketUnlinked
  | DuplicateMerged
  | DuplicateReturned
  | ArticlePublished
  | ArticleRefused
  | ArticleWithdrawn
  | TextErased
  | InternalTextErased;
export type TicketEventType = TicketEvent['type'];

/** C3.3.1: what the Amue's people say among themselves; never shown to an establishment. */
export const INTERNAL_EVENTS: ReadonlySet<TicketEventType> = new Set<TicketEventType>([
  'NoteAdded',
  'ProgressAsked',
  'MalfunctionBound',
  'MalfunctionUnbound',
  'TicketLinked',
  'TicketUnlinked',
  'ArticlePublished',
  'ArticleRefused',
  'ArticleWithdrawn',
  'InternalTextErased',
]);
