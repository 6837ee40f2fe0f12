import type { Instant } from '../shared/index.js';
import type { ArticleText, AttachmentRef, TicketRef, TicketRequest } from './events.js';
import type { Ticket } from './state.js';
import type { Channel, LinkKind, Outcome, OutOfScopeGround, OutOfScopeTreatment } from './vocabulary.js';

/** What the reader saw when acting: another version by now means a conflict, and nothing is lost. */
interface OnVersion {
  /** Omitted for acts that harm no one who acts at the same time (a note, an answer of the establishment). */
  readonly expectedVersion?: number;
}
interface Message {
  readonly text: string;
  readonly attachments: readonly AttachmentRef[];
}

interface Confirmable {
  /** C3.2.7: the agent has read the text again and says that it answers, where the rule is unsure. */
  readonly confirmed?: boolean | undefined;
}

/** C3.1.1, C4.2.1. The number is taken in the same transaction, so that a refusal leaves no gap. */
export type OpenTicket = {
  readonly type: 'OpenTicket';
  readonly ticketId: string;
  readonly number: string;
  readonly establishmentId: string;
  readonly correspondentId: string;
  readonly channel: Channel;
  readonly request: TicketRequest;
  /** The ticket that it takes up, which is not processed any more. */
  readonly follows?: Ticket;
  /**
   * Facts the use case looked up: does this person hold a seat for the product (C4.1.1)? Is it deployed there, and is the
   * establishment a member (C2.1)?
   */
  readonly facts: { readonly holdsSeat: boolean; readonly deployed: boolean; readonly member: boolean };
};
export type Acknowledge = OnVersion & { readonly type: 'Acknowledge'; readonly agentId: string };
export type Assign = OnVersion & { readonly type: 'Assign'; readonly agentId: string };
/** C4.1.1: gives the ticket to the correspondent who takes over from the one who follows it. */
export type HandOver = OnVersion & {
  readonly type: 'HandOver';
  readonly correspondentId: string;
  /** What the use case looked up: of the ticket's establishment, and with a seat for its product (C3.1.1, C4.1.1). */
  readonly facts: { readonly ofEstablishment: boolean; readonly holdsSeat: boolean };
};
export type RequestComplement = OnVersion & Message & { readonly type: 'RequestComplement' };
/** C3.1.3: who is on the phone, as the use case found them in the directory. */
export interface Caller {
  readonly personId: string;
  /** A correspondent of the ticket's establishment, and still one (C3.1.1). */
  readonly ofEstablishment: boolean;
  /** They asked, or hold a seat for the product (C4.1.1). */
  readonly mayAct: boolean;
}
interface InformationSource {
  readonly channel: Channel;
  /** `null` on the web, where whoever acts speaks for themselves. */
  readonly caller: Caller | null;
}
export type GiveComplement = OnVersion & Message & InformationSource & { readonly type: 'GiveComplement' };
export type AddInformation = OnVersion & Message & InformationSource & { readonly type: 'AddInformation' };
export type AddNote = OnVersion &
  Message & {
    readonly type: 'AddNote';
    /** Who is notified of it; that they may see the ticket was looked up before. */
    readonly mentions?: readonly string[];
  };
export type Requalify = OnVersion & {
  readonly type: 'Requalify';
  readonly blocking: boolean;
  readonly reason: string;
};
export type GiveFirstAnalysis = OnVersion &
  Message &
  Confirmable & { readonly type: 'GiveFirstAnalysis'; readonly scheduledFor: Instant };
export type Respond = OnVersion &
  Message &
  Confirmable & { readonly type: 'Respond'; readonly outcome: Outcome };
export type DecideMaintenance = OnVersion &
  Confirmable & {
    readonly type: 'DecideMaintenance';
    readonly taken: boolean;
    readonly explanation: string;
    /** Set when one decision informs every ticket of a malfunction. */
    readonly malfunctionId?: string;
  };
export type ReportProgress = OnVersion & {
  readonly type: 'ReportProgress';
  readonly text: string;
  readonly deliveredInReleaseId: string | null;
  /** As for the decision. */
  readonly malfunctionId?: string;
};
/** Closes an answered ticket as processed. */
export type Close = OnVersion & { readonly type: 'Close' };
/** The establishment needs no answer any more. */
export type Withdraw = OnVersion & { readonly type: 'Withdraw'; readonly reason: string };
/** C4.1.2 */
export type RefuseLevelOne = OnVersion & {
  readonly type: 'RefuseLevelOne';
  readonly explanation: string;
  readonly document: { readonly title: string; readonly url: string | null };
};
/** What the use case looked up of the conditions that a request was made in. */
export interface ScopeFacts {
  /** C2.3: was the release named supported when the ticket was opened? `null` when none is named. */
  readonly releaseSupported: boolean | null;
}
/** C2.5 */
export type RecordOutOfScope = OnVersion & {
  readonly type: 'RecordOutOfScope';
  readonly ground: OutOfScopeGround;
  readonly treatment: OutOfScopeTreatment;
  readonly reason: string;
  /** The agent found it, and answers for it: the request says nothing of it. */
  readonly observed: boolean;
  readonly facts: ScopeFacts;
};
export type Reopen = OnVersion & { readonly type: 'Reopen'; readonly reason: string };
/** C4.2.3, by the system alone. */
export type Remind = { readonly type: 'Remind' };
/** C4.2.3, by the system alone. */
export type CloseForLackOfReply = { readonly type: 'CloseForLackOfReply' };

/** C3.2.6, by the system alone. */
export type AskProgress = {
  readonly type: 'AskProgress';
  /** Working days without progress (`ServiceSettings`). */
  readonly progressDays: number;
};

/** C3.2.6: says which malfunction the ticket is about; what was decided of it before is reported at once. */
export type BindToMalfunction = OnVersion & {
  readonly type: 'BindToMalfunction';
  readonly malfunction: {
    readonly id: string;
    readonly number: string;
    readonly productId: string;
    readonly decision: {
      readonly taken: boolean;
      readonly explanation: string;
      readonly confirmed?: true;
    } | null;
    /** What was reported last. */
    readonly progress: { readonly text: string; readonly deliveredInReleaseId: string | null } | null;
  };
};
export type UnbindFromMalfunction = OnVersion & {
  readonly type: 'UnbindFromMalfunction';
  readonly reason: string;
};
/** The other ticket is one that the actor may see. */
export type LinkTicket = OnVersion & {
  readonly type: 'LinkTicket';
  readonly link: LinkKind;
  readonly other: TicketRef;
};
export type UnlinkTicket = OnVersion & { readonly type: 'UnlinkTicket'; readonly otherId: string };
/** Closes the ticket in favour of another of the same establishment. */
export type MergeInto = OnVersion & {
  readonly type: 'MergeInto';
  /** The ticket kept, as it is now. */
  readonly kept: Ticket;
  readonly reason: string;
};

/** C3.4.5. Whether it still holds anything confidential was looked at before, with the directory at hand (C3.3.1). */
export type PublishArticle = OnVersion & {
  readonly type: 'PublishArticle';
  /** Taken in the same transaction; an article published again keeps its own. */
  readonly articleNumber: string;
  readonly article: ArticleText;
  /** C3.3.1: files of this very ticket, under the names that others will read; none unless an agent chose them. */
  readonly cleared?: readonly AttachmentRef[];
};
export type RefuseArticle = OnVersion & { readonly type: 'RefuseArticle'; readonly reason: string };
export type WithdrawArticle = OnVersion & { readonly type: 'WithdrawArticle'; readonly reason: string };
/** C3.3.1: takes out texts of one event; what it holds was looked up before. */
export type EraseText = {
  readonly type: 'EraseText';
  /** Version of the event. */
  readonly of: number;
  /** It is kept from the establishment. */
  readonly internal: boolean;
  /** The texts that go, by their places in the event; none when it holds none. */
  readonly fields: readonly string[];
  /** Asked for, and gone already. */
  readonly gone: readonly string[];
  readonly reason: string;
};

export type TicketCommand =
  | OpenTicket
  | Acknowledge
  | Assign
  | HandOver
  | RequestComplement
  | GiveComplement
  | AddInformation
  | AddNote
  | Requalify
  | GiveFirstAnalysis
  | Respond
  | DecideMaintenance
  | ReportProgress
  | Close
  | Withdraw
  | RefuseLevelOne
  | RecordOutOfScope
  | Reopen
  | Remind
  | CloseForLackOfReply
  | AskProgress
  | BindToMalfunction
  | UnbindFromMalfunction
  | LinkTicket
  | UnlinkTicket
  | MergeInto
  | PublishArticle
  | RefuseArticle
  | WithdrawArticle
  | EraseText;
export type TicketCommandType = TicketCommand['type'];
