/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AccountActInput = {
  accountId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

/** ACTIVE: has a password. INVITED: a link is under way. EXPIRED: it was not used in time. NOT_INVITED: none was sent, or it was withdrawn. CLOSED: nobody gets in. */
export type AccountState =
  | 'ACTIVE'
  | 'CLOSED'
  | 'EXPIRED'
  | 'INVITED'
  | 'NOT_INVITED';

export type AcknowledgeInput = {
  /** C3.2.1: the agent in charge. */
  agentId: string;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type AddEstablishmentInput = {
  /** C3.3.1: other names by which people know it; taken out of articles as its names are. */
  alsoKnownAs?: Array<string>;
  /** C2.1: first day as a member; none: since always. */
  memberSince?: string | null | undefined;
  /** C2.1: last day as a member. */
  memberUntil?: string | null | undefined;
  name: string;
  region?: Region | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  shortName: string;
  /** IANA name. */
  timeZone?: string;
  town: string;
};

export type AddProductInput = {
  descriptionEn: string;
  descriptionFr: string;
  name: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type AddReleaseInput = {
  deliveredOn: string;
  kind: ReleaseKind;
  /** C2.3: a major technical migration keeps the release before it supported for six months. */
  major?: boolean;
  name: string;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** C2.3: a duration set for this release, its last day included, which wins. */
  supportedUntil?: string | null | undefined;
};

export type AnswerObservationInput = {
  answer: string;
  observationId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type AppointLeadInput = {
  establishmentId: string;
  /** Null for nobody. */
  personId?: string | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type AssignInput = {
  agentId: string;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type AssignManyInput = {
  agentId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** 100 at most. */
  tickets: Array<SeenTicketInput>;
};

/** `ACCESSES` (who signed in, who read what) are forgotten in time, `CHANGES` are kept. */
export type AuditChain =
  | 'ACCESSES'
  | 'CHANGES';

/** Everything that is given must fit. */
export type AuditFilterInput = {
  /** Included. */
  from?: string | null | undefined;
  kind?: AuditKind | null | undefined;
  /** The number of a ticket, or an id. */
  object?: string | null | undefined;
  /** One of `auditObjectKinds`. */
  objectKind?: string | null | undefined;
  personId?: string | null | undefined;
  /** Not included. */
  to?: string | null | undefined;
};

/** C3.3.1: what kinds of things are recorded. */
export type AuditKind =
  | 'CHANGE'
  | 'COMMAND'
  | 'EXPORT'
  | 'READ'
  | 'RETENTION'
  | 'SIGN_IN'
  | 'SIGN_OUT';

export type BindTicketsInput = {
  malfunctionId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  tickets: Array<TicketReadInput>;
};

export type ChangeAccountInput = {
  accountId: string;
  email: string;
  firstName: string;
  language: Language;
  lastName: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  role: Role;
  team?: string | null | undefined;
};

export type ChangeEstablishmentInput = {
  /** C3.3.1: other names by which people know it; taken out of articles as its names are. */
  alsoKnownAs?: Array<string>;
  establishmentId: string;
  /** C2.1: first day as a member; none: since always. */
  memberSince?: string | null | undefined;
  /** C2.1: last day as a member. */
  memberUntil?: string | null | undefined;
  name: string;
  region?: Region | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  shortName: string;
  /** IANA name. */
  timeZone?: string;
  town: string;
};

export type ChangeProductInput = {
  descriptionEn: string;
  descriptionFr: string;
  name: string;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type ChangeReleaseInput = {
  deliveredOn: string;
  kind: ReleaseKind;
  /** C2.3: a major technical migration keeps the release before it supported for six months. */
  major?: boolean;
  name: string;
  releaseId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** C2.3: a duration set for this release, its last day included, which wins. */
  supportedUntil?: string | null | undefined;
};

/** C3.1.2, C3.1.3. */
export type Channel =
  | 'PHONE'
  | 'WEB';

export type ClockState =
  | 'RUNNING'
  | 'STOPPED'
  | 'SUSPENDED';

export type CloseInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type ClosingReason =
  | 'DUPLICATE'
  | 'LEVEL_ONE'
  | 'NO_REPLY'
  | 'OUT_OF_SCOPE'
  | 'PROCESSED'
  | 'WITHDRAWN';

export type CommitmentKind =
  | 'ACKNOWLEDGEMENT'
  | 'MAINTENANCE_DECISION'
  | 'RESPONSE'
  | 'SCHEDULE';

export type CommitmentOutcome =
  | 'BROKEN'
  | 'CANCELLED'
  | 'KEPT'
  | 'PENDING';

export type ConfirmSeatProposalInput = {
  /** The account of a newcomer, opened since. */
  personId?: string | null | undefined;
  proposalId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type CreateAccountInput = {
  email: string;
  /** Of a correspondent, and of a correspondent alone. */
  establishmentId?: string | null | undefined;
  firstName: string;
  /** Sends the invitation at once. */
  invite?: boolean;
  language?: Language;
  lastName: string;
  login: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  role: Role;
  team?: string | null | undefined;
};

/** C3.2.6: told on every ticket bound to it. */
export type DecideMalfunctionInput = {
  /** C3.2.7: the agent has read the text again, and confirms that it answers. Asked for by RESPONSE_NEEDS_CONFIRMATION, where the rule is unsure; recorded there alone. */
  confirmed?: boolean | null | undefined;
  /** The version of the malfunction that the person saw. */
  expectedVersion: number;
  explanation: string;
  malfunctionId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  taken: boolean;
};

/** C2.2, C3.2.6 */
export type DeclareMalfunctionInput = {
  description: string;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** Tickets that are about it, bound at once. */
  tickets?: Array<TicketReadInput> | null | undefined;
  title: string;
};

export type DeploymentInput = {
  /** Its last day. */
  endedOn?: string | null | undefined;
  establishmentId: string;
  /** C1.1: required in hosted mode, and only there. */
  host?: string | null | undefined;
  mode: DeploymentMode;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  startedOn?: string | null | undefined;
};

/** C1.1: how an establishment runs a product. */
export type DeploymentMode =
  | 'CLASSIC'
  | 'HOSTED'
  | 'TELE_SERVICE';

export type DescribeMalfunctionInput = {
  description: string;
  /** The version of the malfunction that the person saw. */
  expectedVersion: number;
  malfunctionId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  title: string;
};

export type DraftFieldInput = {
  name: string;
  value: string;
};

/** What a text that is not sent yet will be. */
export type DraftKind =
  | 'ADD_INFORMATION'
  | 'ADD_NOTE'
  | 'DECIDE_MAINTENANCE'
  | 'GIVE_COMPLEMENT'
  | 'GIVE_FIRST_ANALYSIS'
  | 'OPEN_TICKET'
  | 'PHONE'
  | 'RECORD_CALL'
  | 'REPORT_PROGRESS'
  | 'REQUEST_COMPLEMENT'
  | 'RESPOND';

export type EndSeatInput = {
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  seatId: string;
};

/** Each that is given narrows the list. */
export type EstablishmentFilter = {
  /** C2.1: a member today, or not. */
  member?: boolean | null | undefined;
  /** Runs the product, or any, in this mode today. */
  mode?: DeploymentMode | null | undefined;
  /** Runs this product today. */
  productId?: string | null | undefined;
  region?: Region | null | undefined;
};

/** C3.2.5: honours the response; the date of the schedule is followed then. */
export type FirstAnalysisInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** C3.2.7: the agent has read the text again, and confirms that it answers. Asked for by RESPONSE_NEEDS_CONFIRMATION, where the rule is unsure; recorded there alone. */
  confirmed?: boolean | null | undefined;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  scheduledFor: string;
  text: string;
  ticketId: string;
};

export type GrantSeatInput = {
  kind: SeatKind;
  personId: string;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type ImportDirectoryInput = {
  /** The file as text: CSV with `;`, `,` or tabs. */
  content: string;
  /** Checks everything, writes nothing. */
  dryRun: boolean;
  fileName: string;
  /** Of accounts: whether each new one is invited at once. */
  invite?: boolean;
  kind: TransferKind;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

/** What became of a row of a file, or would become of it. */
export type ImportLineStatus =
  | 'CHANGED'
  | 'CREATED'
  | 'REFUSED'
  | 'UNCHANGED';

export type InformationInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** C3.1.3: the correspondent who calls. Required of the Amue's side, which writes calls down; not for anybody else. */
  callerId?: string | null | undefined;
  /** Omit where acting at the same time harms no one. */
  expectedVersion?: number | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
  ticketId: string;
};

export type InstallReleaseInput = {
  establishmentId: string;
  installedOn: string;
  productId: string;
  releaseId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type KnowledgeBaseFilter = {
  blocking?: boolean | null | undefined;
  outcome?: Array<Outcome> | null | undefined;
  productId?: Array<string> | null | undefined;
  release?: Array<string> | null | undefined;
  year?: Array<number> | null | undefined;
};

export type KnowledgeBaseSort =
  | 'DATE'
  | 'RELEVANCE';

export type Language =
  | 'EN'
  | 'FR';

/** C4.1.2: the refusal names the document that answers. */
export type LevelOneRefusalInput = {
  documentTitle: string;
  documentUrl?: string | null | undefined;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  explanation: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type LinkInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** What this ticket is to the other one. */
  link: LinkKind;
  /** Number of the other ticket. */
  other: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

/** What one ticket is to another, seen from the first. */
export type LinkKind =
  | 'DUPLICATED_BY'
  | 'DUPLICATES'
  | 'FOLLOWED_BY'
  | 'FOLLOWS'
  | 'RELATED';

export type LinkPurpose =
  | 'INVITATION'
  | 'RESET';

/** At once, with the others of the day at a working hour, or never. */
export type MailChoice =
  | 'DIGEST'
  | 'IMMEDIATE'
  | 'NONE';

export type MailKind =
  | 'ACKNOWLEDGEMENT'
  | 'CLOSING'
  | 'CLOSURE_ANNOUNCED'
  | 'CLOSURE_CANCELLED'
  | 'COMPLEMENT_REMINDER'
  | 'COMPLEMENT_REQUEST'
  | 'FIRST_ANALYSIS'
  | 'INVITATION'
  | 'LEVEL_ONE_REFUSAL'
  | 'MAINTENANCE_DECISION'
  | 'MAINTENANCE_PROGRESS'
  | 'NEW_AGENT'
  | 'NEW_CORRESPONDENT'
  | 'NOTIFICATION'
  | 'NOTIFICATION_DIGEST'
  | 'NO_REPLY_CLOSING'
  | 'OUT_OF_SCOPE'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'REQUALIFICATION'
  | 'RESPONSE';

/** What becomes of a mail that is written now. SENDING: it leaves. UNREACHABLE, MISSING: it waits, for a server that does not answer, or that is not set. DEMONSTRATION: it is kept for reading. */
export type MailService =
  | 'DEMONSTRATION'
  | 'MISSING'
  | 'SENDING'
  | 'UNREACHABLE';

/** FAILED: somebody must look. KEPT: of a demonstration without a mail server, read here. */
export type MailStatus =
  | 'FAILED'
  | 'KEPT'
  | 'QUEUED'
  | 'SENT'
  | 'WAITING';

/** C3.2.6 */
export type MaintenanceDecisionInput = {
  /** C3.2.7: the agent has read the text again, and confirms that it answers. Asked for by RESPONSE_NEEDS_CONFIRMATION, where the rule is unsure; recorded there alone. */
  confirmed?: boolean | null | undefined;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  explanation: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  taken: boolean;
  ticketId: string;
};

export type MalfunctionEntryType =
  | 'DECIDED'
  | 'DECLARED'
  | 'DESCRIBED'
  | 'PROGRESSED'
  | 'PROGRESS_ASKED';

export type MalfunctionFilter = {
  productId?: Array<string> | null | undefined;
  status?: Array<MalfunctionStatus> | null | undefined;
  text?: string | null | undefined;
};

/** C3.2.6: told on every ticket bound to it. */
export type MalfunctionProgressInput = {
  /** The release that delivers the correction. */
  deliveredInReleaseId?: string | null | undefined;
  /** The version of the malfunction that the person saw. */
  expectedVersion: number;
  malfunctionId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
};

/** C3.2.6: where the maintenance of a malfunction stands. */
export type MalfunctionStatus =
  | 'DELIVERED'
  | 'NOT_TAKEN'
  | 'TAKEN'
  | 'UNDECIDED';

/** Closes a duplicate in favour of the ticket kept. */
export type MergeInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Number of the ticket kept. */
  into: string;
  /** The establishment reads it. */
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type MessageInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** Omit where acting at the same time harms no one. */
  expectedVersion?: number | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
  ticketId: string;
};

export type NewcomerInput = {
  email: string;
  firstName: string;
  lastName: string;
  phone?: string;
};

export type NoteInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** Omit where acting at the same time harms no one. */
  expectedVersion?: number | null | undefined;
  /** Who is told of it: only those who may see the ticket. */
  mentionIds?: Array<string> | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
  ticketId: string;
};

export type NoteObservationInput = {
  observationId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type NotificationKind =
  | 'BREACH'
  | 'CLOSURE_ANNOUNCED'
  | 'CLOSURE_CANCELLED'
  | 'COLLEAGUE_ACTED'
  | 'COMPLEMENT_RECEIVED'
  | 'INFORMATION_ADDED'
  | 'MAIL_FAILED'
  | 'MAIL_HELD'
  | 'MENTION'
  | 'PREREQUISITES_MISSING'
  | 'PROGRESS_DUE'
  | 'SEAT_PROPOSAL_DECIDED'
  | 'SUPPORT_ENDING'
  | 'TICKET_CLOSED'
  | 'TICKET_ENTRUSTED'
  | 'TICKET_MERGED'
  | 'TICKET_REOPENED'
  | 'TICKET_REQUALIFIED'
  | 'TICKET_TAKEN_OFF'
  | 'UNASSIGNED'
  | 'WARNING';

/** C4.2.5: what became of an observation. */
export type ObservationStatus =
  | 'ANSWERED'
  | 'NOTED'
  | 'SENT';

export type OneDeploymentInput = {
  establishmentId: string;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type OneEstablishmentInput = {
  establishmentId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

/** C4.2.1, C4.1.3: what a request holds. */
export type OpenTicketInput = {
  attachmentIds?: Array<string> | null | undefined;
  blocking: boolean;
  /** C2.4 */
  changedOutsideApplication: boolean;
  description: string;
  /** The correspondent's own first analysis (C4.1.3). */
  firstAnalysis: string;
  /** A closed or answered ticket of the establishment that this one takes up. */
  followsId?: string | null | undefined;
  /** Made by the client (UUID): sending the same request twice opens one ticket. */
  id?: string | null | undefined;
  /** The last actions of the user. */
  lastActions: string;
  /** Every message or error code, as on the screen. */
  messages: Array<string>;
  priorAgreement?: string | null | undefined;
  productId: string;
  releaseId?: string | null | undefined;
  title: string;
};

/** C2.4, C2.5. */
export type OutOfScopeGround =
  | 'CHANGED_OUTSIDE_APPLICATION'
  | 'CONDITIONS_NOT_MET'
  | 'UNSUPPORTED_RELEASE';

/** C2.4, C2.5 */
export type OutOfScopeInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  ground: OutOfScopeGround;
  /** The request says nothing of this ground: the agent answers for having found it. */
  observed?: boolean;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
  treatment: OutOfScopeTreatment;
};

/** C2.5. */
export type OutOfScopeTreatment =
  | 'INTERRUPTED'
  | 'PAID_SERVICE';

/** C2.2: how a processed ticket ends. */
export type Outcome =
  | 'ANSWER'
  | 'MAINTENANCE'
  | 'SOLUTION';

/** C4.1.4 */
export type Prerequisite =
  | 'DOCUMENTATION'
  | 'KNOWN_TO_USERS'
  | 'MAILING_LISTS'
  | 'TEST_BASE'
  | 'TRAINED'
  | 'TRAINING_BASE';

/** C3.2.6 */
export type ProgressInput = {
  /** The release that delivers the correction. */
  deliveredInReleaseId?: string | null | undefined;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
  ticketId: string;
};

export type ProposeSeatChangeInput = {
  change: SeatChange;
  /** Of a seat that is granted. */
  kind?: SeatKind | null | undefined;
  /** Or somebody who has no account yet. */
  newcomer?: NewcomerInput | null | undefined;
  /** A correspondent of the establishment who takes it. */
  personId?: string | null | undefined;
  /** Of a seat that is granted. */
  productId?: string | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** The seat that ends or changes hands. */
  seatId?: string | null | undefined;
};

export type PublishArticleInput = {
  /** Files of this ticket that others may read, in this order; none unless they are named. */
  attachmentIds?: Array<string> | null | undefined;
  /** Findings that the agent confirms are not confidential, as they stand in the text. */
  confirmed?: Array<string> | null | undefined;
  errorCodes: Array<string>;
  problem: string;
  releases: Array<string>;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  solution: string;
  theme?: string | null | undefined;
  ticketId: string;
  title: string;
};

export type PublishedDimension =
  | 'BLOCKING'
  | 'CHANNEL'
  | 'DELAY'
  | 'HOUR'
  | 'MODE'
  | 'OUTCOME'
  | 'PRODUCT'
  | 'REASON'
  | 'STAGE'
  | 'WEEKDAY';

/** What an event did to a queue: the ticket came into it, changed within it, or left it. */
export type QueueChangeKind =
  | 'ENTERED'
  | 'LEFT'
  | 'MOVED';

/** The agents' ways of looking at the tickets. */
export type QueueView =
  | 'ALL'
  | 'AWAITING_COMPLEMENT'
  | 'DUE_TODAY'
  | 'MAINTENANCE_DECISION'
  | 'MINE'
  | 'OPEN'
  | 'OVERDUE'
  | 'UNACKNOWLEDGED'
  | 'UNASSIGNED';

/** C3.1.3: an agent records a call. */
export type RecordCallInput = {
  correspondentId: string;
  request: OpenTicketInput;
};

export type RecordPrerequisiteInput = {
  personId: string;
  prerequisite: Prerequisite;
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** Null takes it back. */
  since?: string | null | undefined;
};

export type RefuseSeatProposalInput = {
  proposalId: string;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

/** Where an establishment is. */
export type Region =
  | 'ABROAD'
  | 'AUVERGNE_RHONE_ALPES'
  | 'BOURGOGNE_FRANCHE_COMTE'
  | 'BRETAGNE'
  | 'CENTRE_VAL_DE_LOIRE'
  | 'CORSE'
  | 'GRAND_EST'
  | 'GUADELOUPE'
  | 'GUYANE'
  | 'HAUTS_DE_FRANCE'
  | 'ILE_DE_FRANCE'
  | 'MARTINIQUE'
  | 'MAYOTTE'
  | 'NORMANDIE'
  | 'NOUVELLE_AQUITAINE'
  | 'NOUVELLE_CALEDONIE'
  | 'OCCITANIE'
  | 'PAYS_DE_LA_LOIRE'
  | 'POLYNESIE_FRANCAISE'
  | 'PROVENCE_ALPES_COTE_D_AZUR'
  | 'REUNION'
  | 'SAINT_PIERRE_ET_MIQUELON'
  | 'WALLIS_ET_FUTUNA';

/** C2.3: what a delivery is. */
export type ReleaseKind =
  | 'PATCH'
  | 'VERSION';

export type RemoveInstallationInput = {
  installationId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type RemoveProductInput = {
  productId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type RemoveReleaseInput = {
  releaseId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type RenameEstablishmentInput = {
  establishmentId: string;
  name: string;
  /** First day of the new name; not later than today. */
  on: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  shortName: string;
};

export type ReopenInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type ReplaceCorrespondentInput = {
  /** Who takes over the seat, and the open tickets of the product. */
  personId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  seatId: string;
};

export type RequalifyInput = {
  blocking: boolean;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type RespondInput = {
  attachmentIds?: Array<string> | null | undefined;
  /** C3.2.7: the agent has read the text again, and confirms that it answers. Asked for by RESPONSE_NEEDS_CONFIRMATION, where the rule is unsure; recorded there alone. */
  confirmed?: boolean | null | undefined;
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  outcome: Outcome;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
  ticketId: string;
};

/** What a person may be. */
export type Role =
  | 'ADMIN'
  | 'AGENT'
  | 'CORRESPONDENT'
  | 'PROVIDER';

export type SaveDraftInput = {
  /** They stay as long as the draft does. */
  attachmentIds?: Array<string> | null | undefined;
  /** The version that was written on; none for a first word. Another by now is DRAFT_CHANGED. */
  expectedVersion?: number | null | undefined;
  /** All that is written so far: what is left out is empty. */
  fields: Array<DraftFieldInput>;
  kind: DraftKind;
  /** Of a draft on a ticket. */
  ticketId?: string | null | undefined;
};

export type SaveQueueInput = {
  expectedVersion?: number | null | undefined;
  filter: TicketFilter;
  /** Of the one to change; none for a new one. */
  id?: string | null | undefined;
  name: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  sort: TicketSort;
  view: QueueView;
};

export type SaveTemplateInput = {
  body: string;
  expectedVersion?: number | null | undefined;
  /** Of the one to change; none for a new one. */
  id?: string | null | undefined;
  name: string;
  /** The product that it is for; none for all. */
  productId?: string | null | undefined;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  /** Everybody’s, or the writer’s own. */
  shared: boolean;
  team?: string | null | undefined;
  use: TemplateUse;
};

export type SearchEngine =
  | 'MEILISEARCH'
  | 'POSTGRESQL';

/** C4.1.1: what an establishment may propose about its seats. */
export type SeatChange =
  | 'END'
  | 'GRANT'
  | 'REPLACE';

/** C3.1.1: functional correspondents ask about the use, technical ones about the running. */
export type SeatKind =
  | 'FUNCTIONAL'
  | 'TECHNICAL';

export type SeatProposalStatus =
  | 'CONFIRMED'
  | 'REFUSED'
  | 'WAITING'
  | 'WITHDRAWN';

export type SeenTicketInput = {
  /** The version that the person saw. */
  expectedVersion: number;
  ticketId: string;
};

export type SendObservationInput = {
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  text: string;
};

export type ServiceSettingsInput = {
  expectedVersion: number;
  /** C3.2.6: working days without progress of a maintenance, after which whoever is in charge is asked for it. From 1 to 250. */
  progressDays: number;
  /** Calendar days in Europe/Paris during which a ticket reopens. From 1 to 3650. */
  reopeningDays: number;
};

/** What figures are told apart by. */
export type StatisticsDimension =
  | 'AGENT'
  | 'BLOCKING'
  | 'CHANNEL'
  | 'DELAY'
  | 'ESTABLISHMENT'
  | 'HOUR'
  | 'MODE'
  | 'OUTCOME'
  | 'PRODUCT'
  | 'TEAM'
  | 'WEEKDAY';

/** Only what is in one of the values named; 200 values at most. */
export type StatisticsFilter = {
  agentIds?: Array<string> | null | undefined;
  blocking?: boolean | null | undefined;
  channels?: Array<Channel> | null | undefined;
  establishmentIds?: Array<string> | null | undefined;
  modes?: Array<DeploymentMode> | null | undefined;
  outcomes?: Array<Outcome> | null | undefined;
  productIds?: Array<string> | null | undefined;
  teams?: Array<string> | null | undefined;
};

/** How long each period of an answer is; WHOLE is one. */
export type StatisticsGranularity =
  | 'DAY'
  | 'MONTH'
  | 'QUARTER'
  | 'WHOLE'
  | 'YEAR';

/** A question: what, told apart by what, when. */
export type StatisticsInput = {
  /** Three at most. */
  dimensions?: Array<StatisticsDimension>;
  filters?: StatisticsFilter | null | undefined;
  /** First day, in Europe/Paris. */
  from: string;
  granularity?: StatisticsGranularity;
  measures: Array<StatisticsMeasure>;
  /** Last day, in Europe/Paris, included. */
  to: string;
};

/** C3.5.1: what is counted; each meaning is published with the figures. */
export type StatisticsMeasure =
  /** Commitment: one working day after receipt. A refusal with its reason stands for it. */
  | 'ACKNOWLEDGEMENT'
  /** Tickets whose first response was given in the month. A further one after a reopening does not count here. */
  | 'ANSWERED'
  /** Answered tickets, not closed yet, that were opened again: a new response is owed. */
  | 'ASKED_AGAIN'
  /** Of those open at the end of the period, those that have their response. */
  | 'AWAITING_CLOSING'
  /** Of those open at the end of the period, those where the Amue waits for the establishment. */
  | 'AWAITING_COMPLEMENT'
  /** Commitments past their date that a requalification put ahead again: they no longer count as not kept. Each counts here on the day of the requalification, whatever becomes of it. */
  | 'BREACH_CLEARED'
  /** Every closing of the month, whatever its reason. A ticket closed, reopened and closed again makes two. */
  | 'CLOSED'
  /** Commitment: announce a closure at least fifteen calendar days before. Each counts in the month when it begins; cancelled before, it does not count. */
  | 'CLOSURE_NOTICE'
  /** Requests for additional information sent in the month. */
  | 'COMPLEMENT_ASKED'
  /** Answers of the establishments to requests for additional information, with the service time waited between the two. */
  | 'COMPLEMENT_GIVEN'
  /** Questions that a correspondent said a processed ticket answers: once a person, a question and a day, however many articles were read, and only where that person opened no ticket for the product later the same day. */
  | 'DEFLECTION'
  /** Tickets closed because the same request of the same establishment is followed on another, older ticket. A duplicate counts among those received and among the closings, never among those processed; a commitment still pending on it counts neither as kept nor as not kept, unless it already did. The commitment that counts is that of the ticket kept. */
  | 'DUPLICATE'
  /** Requests refused as the establishment’s own, with the document that answers them. */
  | 'LEVEL_ONE'
  /** Commitment: two working days after the response that finds a malfunction for a blocking ticket, ten for others. */
  | 'MAINTENANCE_DECISION'
  /** Tickets closed because a request for additional information had no answer five working days after the reminder. */
  | 'NO_REPLY'
  /** Tickets not closed yet at the end of the period, with their age: the time since their receipt, day and night. */
  | 'OPEN'
  /** Requests interrupted as outside the scope or the conditions of the service. */
  | 'OUT_OF_SCOPE'
  /** Requests out of scope that went on as a paid service; the time limits stay the same. */
  | 'PAID_SERVICE'
  /** Tickets answered, then closed as processed. Each counts once, in the month of its first closing as processed; a reopening counts apart. A ticket refused, withdrawn, merged as a duplicate or closed for lack of reply is not processed. */
  | 'PROCESSED'
  /** Tickets entered by the form or by phone in the month, Paris time. Each counts once, in the month of its receipt, whatever becomes of it. */
  | 'RECEIVED'
  /** Reminders sent after five working days without an answer to a request for additional information. */
  | 'REMINDER'
  /** Closed tickets opened again in the month, also by information that came after the closing for lack of reply. Those open at the end of a month are those at its beginning, plus received, plus reopened, less closings. */
  | 'REOPENED'
  /** Times that the Amue changed whether a ticket is blocking. */
  | 'REQUALIFIED'
  /** Commitment: two working days after the acknowledgement for a blocking ticket, four for others. The time when the Amue awaits additional information does not count. A first analysis with a schedule, given in time, keeps it, and so does a refusal with its reason. A requalification works out the date again from the same start: the ticket is judged by its last qualification, and the breaches that it clears are counted apart. A reopening makes a new commitment. */
  | 'RESPONSE'
  /** Commitment: answer by the date that the first analysis announced. One replaced before its date is owed no more: it is counted apart. */
  | 'SCHEDULE'
  /** Provisional schedules replaced by a newer one before the date that they announced: they count neither as kept nor as not kept. Each counts here on the day when another takes its place. Replaced after its date, a schedule is not kept. */
  | 'SCHEDULE_REPLACED'
  /** Requests that the establishment took back. */
  | 'WITHDRAWN';

export type StuckMailStatus =
  | 'FAILED'
  | 'KEPT';

export type SuspensionReason =
  | 'COMPLEMENT';

/** What a template is for. */
export type TemplateUse =
  | 'ADD_NOTE'
  | 'GIVE_FIRST_ANALYSIS'
  | 'REQUEST_COMPLEMENT'
  | 'RESPOND';

/** What a person may do with a ticket now. */
export type TicketAction =
  | 'ACKNOWLEDGE'
  | 'ADD_INFORMATION'
  | 'ADD_NOTE'
  | 'ASSIGN'
  | 'BIND_MALFUNCTION'
  | 'CLOSE'
  | 'DECIDE_MAINTENANCE'
  | 'GIVE_COMPLEMENT'
  | 'GIVE_FIRST_ANALYSIS'
  | 'LINK'
  | 'MERGE'
  | 'OPEN_FOLLOW_UP'
  | 'RECORD_OUT_OF_SCOPE'
  | 'REFUSE_LEVEL_ONE'
  | 'REOPEN'
  | 'REPORT_PROGRESS'
  | 'REQUALIFY'
  | 'REQUEST_COMPLEMENT'
  | 'RESPOND'
  | 'UNBIND_MALFUNCTION'
  | 'WITHDRAW';

export type TicketFilter = {
  agentId?: Array<string> | null | undefined;
  blocking?: boolean | null | undefined;
  /** C3.1.2, C3.1.3 */
  channel?: Array<Channel> | null | undefined;
  /** Due from now to the end of the day in Europe/Paris. */
  dueToday?: boolean | null | undefined;
  establishmentId?: Array<string> | null | undefined;
  /** C3.2.6: answered as a malfunction, the decision of maintenance is owed. */
  maintenanceDecision?: boolean | null | undefined;
  /** A correspondent's own requests; what an agent is in charge of. */
  mine?: boolean | null | undefined;
  /** Opened before the day that many days ago in Europe/Paris; 3,650 at most. */
  olderThanDays?: number | null | undefined;
  /** First day, in Europe/Paris. */
  openedFrom?: string | null | undefined;
  /** Last day, in Europe/Paris, included. */
  openedTo?: string | null | undefined;
  overdue?: boolean | null | undefined;
  productId?: Array<string> | null | undefined;
  status?: Array<TicketStatus> | null | undefined;
  /** Of the agent in charge. */
  team?: Array<string> | null | undefined;
  text?: string | null | undefined;
  unassigned?: boolean | null | undefined;
};

/** A ticket, and the version that the person read. */
export type TicketReadInput = {
  expectedVersion: number;
  ticketId: string;
};

export type TicketSearchFilter = {
  productId?: Array<string> | null | undefined;
  status?: Array<TicketStatus> | null | undefined;
};

export type TicketSort =
  | 'DUE'
  | 'NUMBER'
  | 'OPENED'
  | 'UPDATED';

export type TicketStatus =
  | 'ANSWERED'
  | 'AWAITING_COMPLEMENT'
  | 'CLOSED'
  | 'IN_PROGRESS'
  | 'SUBMITTED';

export type TimelineEntryType =
  | 'ACKNOWLEDGED'
  | 'ANSWERED'
  | 'ARTICLE_PUBLISHED'
  | 'ARTICLE_REFUSED'
  | 'ARTICLE_WITHDRAWN'
  | 'ASSIGNED'
  | 'CLOSED'
  | 'COMPLEMENT_GIVEN'
  | 'COMPLEMENT_REMINDED'
  | 'COMPLEMENT_REQUESTED'
  | 'CORRESPONDENT_REPLACED'
  | 'DUPLICATE_MERGED'
  | 'DUPLICATE_RETURNED'
  | 'FIRST_ANALYSIS_GIVEN'
  | 'INFORMATION_ADDED'
  | 'LINKED'
  | 'MAINTENANCE_DECIDED'
  | 'MAINTENANCE_PROGRESSED'
  | 'MALFUNCTION_BOUND'
  | 'MALFUNCTION_UNBOUND'
  | 'NOTE_ADDED'
  | 'OPENED'
  | 'OUT_OF_SCOPE_RECORDED'
  | 'PROGRESS_ASKED'
  | 'REOPENED'
  | 'REQUALIFIED'
  | 'TEXT_ERASED'
  | 'UNLINKED';

/** What a file of the directory is of. */
export type TransferKind =
  | 'DEPLOYMENTS'
  | 'ESTABLISHMENTS'
  | 'PEOPLE'
  | 'PRODUCTS'
  | 'RELEASES'
  | 'SEATS';

export type UnbindTicketInput = {
  expectedVersion: number;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type UndoDirectoryImportInput = {
  importId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type UnlinkInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  otherId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type WithdrawInput = {
  /** The version that the person saw: another by now is a conflict, and nothing is lost. */
  expectedVersion: number;
  reason: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
  ticketId: string;
};

export type WithdrawSeatProposalInput = {
  proposalId: string;
  /** Made by the client (UUID): the same command sent again with it, because an answer was lost, is done once. */
  requestId?: string | null | undefined;
};

export type PersonPartsFragment = { id: string, firstName: string, lastName: string, role: Role, team: string | null };

export type AttachmentPartsFragment = { id: string, name: string, size: number, contentType: string, url: string };

export type ClockPartsFragment = { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean };

export type ClosurePartsFragment = { id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null };

export type UpcomingClosuresQueryVariables = Exact<{ [key: string]: never; }>;


export type UpcomingClosuresQuery = { closures: Array<{ id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null }> };

export type ArticleAnswersMutationVariables = Exact<{
  articleId: string;
  question: string;
}>;


export type ArticleAnswersMutation = { articleAnswers: { id: string } };

export type SuggestArticlesQueryVariables = Exact<{
  question: string;
  filter?: KnowledgeBaseFilter | null | undefined;
}>;


export type SuggestArticlesQuery = { searchKnowledgeBase: { totalCount: number, hits: Array<{ article: { id: string, number: string, outcome: Outcome, blocking: boolean, publishedAt: string, product: { id: string, name: string } }, title: Array<{ text: string, marked: boolean }>, snippet: Array<{ text: string, marked: boolean }> }> } };

export type QueueProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueProductsQuery = { products: Array<{ id: string, name: string }> };

export type AgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AgentsQuery = { agents: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> };

export type FindEstablishmentsQueryVariables = Exact<{
  search: string;
}>;


export type FindEstablishmentsQuery = { establishments: { totalCount: number, nodes: Array<{ id: string, name: string, shortName: string, town: string }> } };

export type ConfirmIdentityMutationVariables = Exact<{
  password: string;
}>;


export type ConfirmIdentityMutation = { confirmIdentity: boolean };

export type TicketUpdatedSubscriptionVariables = Exact<{
  ticketId: string;
  after?: string | null | undefined;
}>;


export type TicketUpdatedSubscription = { ticketUpdated: { cursor: string, ticketId: string, version: number, type: TimelineEntryType } };

export type QueueChangedSubscriptionVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type QueueChangedSubscription = { queueChanged: { cursor: string, kind: QueueChangeKind, ticketId: string, version: number } };

export type MyTicketsChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyTicketsChangedSubscription = { myTickets: { cursor: string, kind: QueueChangeKind, ticketId: string, version: number } };

export type NotificationPartsFragment = { id: string, kind: NotificationKind, at: string, readAt: string | null, commitment: CommitmentKind | null, share: number | null, dueAt: string | null, by: string | null, blocking: boolean | null, label: string | null, start: string | null, end: string | null, moved: number | null, ticket: { id: string, number: string, title: string } | null };

export type NotificationsChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationsChangedSubscription = { notifications: { cursor: string, unreadCount: number, notification: { browser: boolean, id: string, kind: NotificationKind, at: string, readAt: string | null, commitment: CommitmentKind | null, share: number | null, dueAt: string | null, by: string | null, blocking: boolean | null, label: string | null, start: string | null, end: string | null, moved: number | null, ticket: { id: string, number: string, title: string } | null } | null } };

export type DraftPartsFragment = { id: string, kind: DraftKind, version: number, updatedAt: string, fields: Array<{ name: string, value: string }>, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, owner: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, begunBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } };

export type MyDraftsOfKindQueryVariables = Exact<{
  kind: DraftKind;
}>;


export type MyDraftsOfKindQuery = { myDrafts: { nodes: Array<{ id: string, kind: DraftKind, version: number, updatedAt: string, fields: Array<{ name: string, value: string }>, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, owner: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, begunBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } }> } };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { id: string, version: number, updatedAt: string } };

export type DropDraftMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type DropDraftMutation = { dropDraft: boolean };

export type UnreadNotificationsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNotificationsQuery = { liveCursor: string, notifications: { unreadCount: number } };

export type ViewerPartsFragment = { id: string, firstName: string, lastName: string, email: string | null, role: Role, language: Language, confidentialityAccepted: boolean, mayWrite: boolean, establishment: { id: string, name: string, shortName: string } | null };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { me: { id: string, firstName: string, lastName: string, email: string | null, role: Role, language: Language, confidentialityAccepted: boolean, mayWrite: boolean, establishment: { id: string, name: string, shortName: string } | null } | null, desk: { name: string, demo: boolean, version: string, maxFileBytes: number, maxFilesPerMessage: number, allowedFileTypes: Array<string>, phoneNumber: string | null, demoAccounts: Array<{ login: string, password: string, role: Role, name: string }> } };

export type SignInMutationVariables = Exact<{
  login: string;
  password: string;
}>;


export type SignInMutation = { signIn: { id: string, firstName: string, lastName: string, email: string | null, role: Role, language: Language, confidentialityAccepted: boolean, mayWrite: boolean, establishment: { id: string, name: string, shortName: string } | null } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SetLanguageMutationVariables = Exact<{
  language: Language;
}>;


export type SetLanguageMutation = { setLanguage: { id: string, firstName: string, lastName: string, email: string | null, role: Role, language: Language, confidentialityAccepted: boolean, mayWrite: boolean, establishment: { id: string, name: string, shortName: string } | null } };

export type AcceptConfidentialityMutationVariables = Exact<{ [key: string]: never; }>;


export type AcceptConfidentialityMutation = { acceptConfidentiality: { id: string, firstName: string, lastName: string, email: string | null, role: Role, language: Language, confidentialityAccepted: boolean, mayWrite: boolean, establishment: { id: string, name: string, shortName: string } | null } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { changePassword: boolean };

export type OwnAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAccessQuery = { myFailedSignIns: number, mySessions: Array<{ id: string, device: string | null, since: string, seenAt: string, current: boolean }>, mySignIns: Array<{ at: string, device: string | null, address: string }> };

export type EndMySessionsMutationVariables = Exact<{
  sessionId?: string | null | undefined;
}>;


export type EndMySessionsMutation = { endMySessions: Array<{ id: string }> };

export type AdminCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminCountsQuery = { liveCursor: string, queueCounts: { toReview: number }, outboxState: { service: MailService, waiting: number, failed: number } };

export type ClosureRecordFragment = { announcedAt: string, noticeDays: number, cancelledAt: string | null, cancelReason: string | null, id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null };

export type ClosureRecordsQueryVariables = Exact<{
  from: string;
}>;


export type ClosureRecordsQuery = { closures: Array<{ announcedAt: string, noticeDays: number, cancelledAt: string | null, cancelReason: string | null, id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null }> };

export type AnnounceClosureMutationVariables = Exact<{
  start: string;
  end: string;
  label: string;
  lateReason?: string | null | undefined;
  requestId?: string | null | undefined;
}>;


export type AnnounceClosureMutation = { announceClosure: { ticketsMoved: number, peopleTold: number, closure: { announcedAt: string, noticeDays: number, cancelledAt: string | null, cancelReason: string | null, id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null } } };

export type CancelClosureMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type CancelClosureMutation = { cancelClosure: { ticketsMoved: number, peopleTold: number, closure: { announcedAt: string, noticeDays: number, cancelledAt: string | null, cancelReason: string | null, id: string, start: string, end: string, label: string, inTime: boolean, lateReason: string | null } } };

export type MailPartsFragment = { id: string, kind: MailKind, status: MailStatus, address: string | null, language: string, ticketId: string | null, subject: string, plain: string, html: string, createdAt: string, sentAt: string | null, attempts: number, unconfirmed: number, lastError: string | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null };

export type OutboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: MailStatus | null | undefined;
}>;


export type OutboxQuery = { liveCursor: string, outboxState: { service: MailService, error: string | null, since: string | null, waiting: number, failed: number, kept: number }, outbox: { totalCount: number, nodes: Array<{ id: string, kind: MailKind, status: MailStatus, address: string | null, language: string, ticketId: string | null, subject: string, plain: string, html: string, createdAt: string, sentAt: string | null, attempts: number, unconfirmed: number, lastError: string | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketOfMailQueryVariables = Exact<{
  ticketId: string;
}>;


export type TicketOfMailQuery = { ticket: { id: string, number: string, title: string } };

export type OutboxStatePartsFragment = { service: MailService, error: string | null, since: string | null, waiting: number, failed: number, kept: number };

export type RetryMailsMutationVariables = Exact<{
  statuses: Array<StuckMailStatus> | StuckMailStatus;
}>;


export type RetryMailsMutation = { retryMails: { again: number, withoutAddress: number } };

export type RetryMailMutationVariables = Exact<{
  id: string;
}>;


export type RetryMailMutation = { retryMail: { id: string, kind: MailKind, status: MailStatus, address: string | null, language: string, ticketId: string | null, subject: string, plain: string, html: string, createdAt: string, sentAt: string | null, attempts: number, unconfirmed: number, lastError: string | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type SearchFiguresQueryVariables = Exact<{
  since: string;
  first: number;
}>;


export type SearchFiguresQuery = { asked: Array<{ question: string, asked: number, found: number }>, fruitless: Array<{ question: string, asked: number, found: number }> };

export type ReaderCommentsQueryVariables = Exact<{
  first: number;
}>;


export type ReaderCommentsQuery = { articleComments: Array<{ useful: boolean, comment: string, at: string, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, article: { id: string, number: string, title: string } | null }> };

export type ServiceSettingsPartsFragment = { reopeningDays: number, progressDays: number, version: number, updatedAt: string | null, updatedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null };

export type ServiceSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceSettingsQuery = { serviceSettings: { reopeningDays: number, progressDays: number, version: number, updatedAt: string | null, updatedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type ChangeServiceSettingsMutationVariables = Exact<{
  input: ServiceSettingsInput;
}>;


export type ChangeServiceSettingsMutation = { changeServiceSettings: { reopeningDays: number, progressDays: number, version: number, updatedAt: string | null, updatedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type AskedFigureFragment = { measure: StatisticsMeasure, count: number, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null };

export type AskStatisticsQueryVariables = Exact<{
  input: StatisticsInput;
}>;


export type AskStatisticsQuery = { statistics: { from: string, to: string, granularity: StatisticsGranularity, asOf: string, rows: Array<{ from: string, to: string, team: string | null, mode: DeploymentMode | null, channel: Channel | null, blocking: boolean | null, outcome: Outcome | null, weekday: number | null, hour: number | null, delay: number | null, product: { id: string, name: string } | null, establishment: { id: string, name: string, shortName: string } | null, agent: { id: string, firstName: string, lastName: string } | null, figures: Array<{ measure: StatisticsMeasure, count: number, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null }> }> } };

export type StatisticsTodaySubscriptionVariables = Exact<{ [key: string]: never; }>;


export type StatisticsTodaySubscription = { statisticsToday: { from: string, asOf: string, rows: Array<{ figures: Array<{ measure: StatisticsMeasure, count: number, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null }> }> } };

export type StatisticsPublicationQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsPublicationQuery = { statisticsPublication: { lastMonth: string | null, waiting: Array<string>, nextMonth: string, nextDueAt: string, uncounted: number }, publishedMonths: Array<{ month: string, version: number, reason: string | null, computedAt: string, checksum: string }> };

export type CorrectPublishedStatisticsMutationVariables = Exact<{
  month: string;
  reason: string;
}>;


export type CorrectPublishedStatisticsMutation = { correctPublishedStatistics: { month: string, version: number, reason: string | null } };

export type QueueQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  sort: TicketSort;
  first: number;
  after?: string | null | undefined;
}>;


export type QueueQuery = { liveCursor: string, tickets: { totalCount: number, nodes: Array<{ id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, product: { id: string, name: string }, establishment: { id: string, shortName: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type QueueCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueCountsQuery = { liveCursor: string, queueCounts: { unacknowledged: number, mine: number, unassigned: number, dueToday: number, overdue: number, awaitingComplement: number, maintenanceDecision: number, toReview: number } };

export type CallerChoicesQueryVariables = Exact<{
  establishmentId: string;
}>;


export type CallerChoicesQuery = { correspondents: { nodes: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> }, products: Array<{ id: string, name: string, description: string, releases: Array<{ id: string, name: string, deliveredOn: string, supported: boolean, supportedUntil: string | null }> }> };

export type RecordCallMutationVariables = Exact<{
  input: RecordCallInput;
}>;


export type RecordCallMutation = { recordCall: { id: string, number: string, version: number, status: TicketStatus } };

export type TicketsToReviewQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TicketsToReviewQuery = { liveCursor: string, ticketsToReview: { totalCount: number, nodes: Array<{ closedAt: string | null, id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, product: { id: string, name: string }, establishment: { id: string, shortName: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProposalQueryVariables = Exact<{
  ticketId: string;
}>;


export type ProposalQuery = { articleProposal: { ticketId: string, title: string, problem: string, solution: string, errorCodes: Array<string>, releases: Array<string>, theme: string | null, findings: Array<{ field: string, kind: string, text: string, mark: string }>, files: Array<{ publishedName: string, internal: boolean, cleared: boolean, file: { id: string, name: string, size: number, contentType: string, url: string } }> }, ticket: { id: string, number: string, title: string, outcome: Outcome | null, closedAt: string | null, product: { id: string, name: string }, establishment: { id: string, shortName: string } } };

export type PublishArticleMutationVariables = Exact<{
  input: PublishArticleInput;
}>;


export type PublishArticleMutation = { publishArticle: { id: string, number: string, title: string } };

export type RefuseArticleMutationVariables = Exact<{
  ticketId: string;
  reason: string;
}>;


export type RefuseArticleMutation = { refuseArticle: boolean };

export type SavedQueuesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedQueuesQuery = { savedQueues: Array<{ id: string, name: string, view: QueueView, sort: TicketSort, version: number, filter: { status: Array<TicketStatus> | null, productId: Array<string> | null, establishmentId: Array<string> | null, agentId: Array<string> | null, team: Array<string> | null, channel: Array<Channel> | null, blocking: boolean | null, olderThanDays: number | null, text: string | null, openedFrom: string | null, openedTo: string | null, establishments: Array<{ id: string, name: string }> } }> };

export type SaveQueueMutationVariables = Exact<{
  input: SaveQueueInput;
}>;


export type SaveQueueMutation = { saveQueue: { id: string, version: number } };

export type DropQueueMutationVariables = Exact<{
  id: string;
}>;


export type DropQueueMutation = { dropQueue: boolean };

export type AssignTicketsMutationVariables = Exact<{
  input: AssignManyInput;
}>;


export type AssignTicketsMutation = { assignTickets: Array<{ ticketId: string, refusal: { code: string, rule: string | null, field: string | null, fr: string, en: string } | null, ticket: { id: string, number: string, version: number, status: TicketStatus } | null }> };

export type SaveTemplateMutationVariables = Exact<{
  input: SaveTemplateInput;
}>;


export type SaveTemplateMutation = { saveTemplate: { id: string, name: string, body: string, use: TemplateUse, team: string | null, shared: boolean, changeable: boolean, version: number, updatedAt: string, product: { id: string, name: string } | null } };

export type DropTemplateMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type DropTemplateMutation = { dropTemplate: boolean };

export type AuditEntryPartsFragment = { id: string, at: string, kind: AuditKind, operation: string, outcome: string, account: string | null, address: string | null, session: string | null, browser: string | null, objectKind: string | null, sealed: boolean, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, objects: Array<{ kind: string, id: string, label: string | null }>, details: Array<{ name: string, value: string }> };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditFilterInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { totalCount: number, nodes: Array<{ id: string, at: string, kind: AuditKind, operation: string, outcome: string, account: string | null, address: string | null, session: string | null, browser: string | null, objectKind: string | null, sealed: boolean, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, objects: Array<{ kind: string, id: string, label: string | null }>, details: Array<{ name: string, value: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChoicesQuery = { auditObjectKinds: Array<string>, agents: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> };

export type AuditCheckQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AuditCheckQuery = { auditCheck: { checked: number, total: number, unsealed: number, next: string | null, broken: { chain: AuditChain, position: number, missing: boolean, entryId: string | null } | null } };

export type MyTicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  sort: TicketSort;
  first: number;
  after?: string | null | undefined;
}>;


export type MyTicketsQuery = { liveCursor: string, tickets: { totalCount: number, nodes: Array<{ id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, product: { id: string, name: string }, establishment: { id: string, shortName: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AwaitedFromUsQueryVariables = Exact<{ [key: string]: never; }>;


export type AwaitedFromUsQuery = { liveCursor: string, tickets: { totalCount: number } };

export type MyProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProductsQuery = { myEstablishment: { id: string, isMember: boolean, deployments: Array<{ product: { id: string }, installations: Array<{ id: string, release: { id: string } }> }> } | null, myProducts: Array<{ id: string, name: string, description: string, releases: Array<{ id: string, name: string, deliveredOn: string, supported: boolean, supportedUntil: string | null }> }> };

export type FollowedTicketQueryVariables = Exact<{
  number: string;
}>;


export type FollowedTicketQuery = { ticket: { id: string, number: string, title: string, messages: Array<string>, product: { id: string } } };

export type MyEstablishmentQueryVariables = Exact<{ [key: string]: never; }>;


export type MyEstablishmentQuery = { myEstablishment: { id: string, name: string, shortName: string, town: string, deployments: Array<{ mode: DeploymentMode, host: string | null, isRunning: boolean, installations: Array<{ id: string, installedOn: string, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }>, product: { id: string, name: string, description: string } }> } | null };

export type ColleaguesOfQueryVariables = Exact<{
  establishmentId: string;
}>;


export type ColleaguesOfQuery = { correspondents: { totalCount: number, nodes: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> } };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { openTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type EstablishmentLineFragment = { id: string, name: string, shortName: string, town: string, region: Region | null, isMember: boolean, deployments: Array<{ isRunning: boolean, product: { id: string, name: string } }> };

export type EstablishmentRecordFragment = { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> };

export type DeploymentRecordFragment = { mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> };

export type EstablishmentListQueryVariables = Exact<{
  search: string;
  filter: EstablishmentFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type EstablishmentListQuery = { establishments: { totalCount: number, nodes: Array<{ id: string, name: string, shortName: string, town: string, region: Region | null, isMember: boolean, deployments: Array<{ isRunning: boolean, product: { id: string, name: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EstablishmentByIdQueryVariables = Exact<{
  id: string;
}>;


export type EstablishmentByIdQuery = { establishment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type AddEstablishmentMutationVariables = Exact<{
  input: AddEstablishmentInput;
}>;


export type AddEstablishmentMutation = { addEstablishment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type ChangeEstablishmentMutationVariables = Exact<{
  input: ChangeEstablishmentInput;
}>;


export type ChangeEstablishmentMutation = { changeEstablishment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type RemoveEstablishmentMutationVariables = Exact<{
  input: OneEstablishmentInput;
}>;


export type RemoveEstablishmentMutation = { removeEstablishment: string };

export type RenameEstablishmentMutationVariables = Exact<{
  input: RenameEstablishmentInput;
}>;


export type RenameEstablishmentMutation = { renameEstablishment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type UndoRenamingMutationVariables = Exact<{
  input: OneEstablishmentInput;
}>;


export type UndoRenamingMutation = { undoRenaming: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type DeployProductMutationVariables = Exact<{
  input: DeploymentInput;
}>;


export type DeployProductMutation = { deployProduct: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type ChangeDeploymentMutationVariables = Exact<{
  input: DeploymentInput;
}>;


export type ChangeDeploymentMutation = { changeDeployment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type RemoveDeploymentMutationVariables = Exact<{
  input: OneDeploymentInput;
}>;


export type RemoveDeploymentMutation = { removeDeployment: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type InstallReleaseMutationVariables = Exact<{
  input: InstallReleaseInput;
}>;


export type InstallReleaseMutation = { installRelease: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type RemoveInstallationMutationVariables = Exact<{
  input: RemoveInstallationInput;
}>;


export type RemoveInstallationMutation = { removeInstallation: { id: string, name: string, shortName: string, town: string, region: Region | null, timeZone: string, memberSince: string | null, memberUntil: string | null, isMember: boolean, alsoKnownAs: Array<string>, formerNames: Array<{ name: string, shortName: string, replacedOn: string }>, deployments: Array<{ mode: DeploymentMode, host: string | null, startedOn: string | null, endedOn: string | null, isRunning: boolean, product: { id: string, name: string }, installations: Array<{ id: string, installedOn: string, recordedAt: string, recordedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, release: { id: string, name: string, supported: boolean, supportedUntil: string | null } }> }> } };

export type ProductRecordFragment = { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> };

export type ReleaseRecordFragment = { id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null };

export type ProductRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProductRecordsQuery = { products: Array<{ id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> }> };

export type AddProductMutationVariables = Exact<{
  input: AddProductInput;
}>;


export type AddProductMutation = { addProduct: { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> } };

export type ChangeProductMutationVariables = Exact<{
  input: ChangeProductInput;
}>;


export type ChangeProductMutation = { changeProduct: { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> } };

export type RemoveProductMutationVariables = Exact<{
  input: RemoveProductInput;
}>;


export type RemoveProductMutation = { removeProduct: string };

export type AddReleaseMutationVariables = Exact<{
  input: AddReleaseInput;
}>;


export type AddReleaseMutation = { addRelease: { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> } };

export type ChangeReleaseMutationVariables = Exact<{
  input: ChangeReleaseInput;
}>;


export type ChangeReleaseMutation = { changeRelease: { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> } };

export type RemoveReleaseMutationVariables = Exact<{
  input: RemoveReleaseInput;
}>;


export type RemoveReleaseMutation = { removeRelease: { id: string, name: string, description: string, descriptionFr: string, descriptionEn: string, releases: Array<{ id: string, name: string, kind: ReleaseKind, deliveredOn: string, major: boolean, ownSupportUntil: string | null, supported: boolean, supportedUntil: string | null }> } };

export type ArticleUsePartsFragment = { useful: number, notUseful: number, deflections: number, seenInTickets: number };

export type ArticleUseQueryVariables = Exact<{
  number: string;
}>;


export type ArticleUseQuery = { article: { id: string, use: { useful: number, notUseful: number, deflections: number, seenInTickets: number } } };

export type RateArticleMutationVariables = Exact<{
  articleId: string;
  useful: boolean;
  comment?: string | null | undefined;
}>;


export type RateArticleMutation = { rateArticle: { id: string, use: { useful: number, notUseful: number, deflections: number, seenInTickets: number } } };

export type ArticleCommentsQueryVariables = Exact<{
  number: string;
}>;


export type ArticleCommentsQuery = { article: { id: string, comments: Array<{ useful: boolean, comment: string, at: string, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } }> } };

export type RelatedArticlesQueryVariables = Exact<{
  number: string;
}>;


export type RelatedArticlesQuery = { article: { id: string, related: Array<{ id: string, number: string, title: string }> } };

export type CountSearchQueryVariables = Exact<{
  question: string;
}>;


export type CountSearchQuery = { searchKnowledgeBase: { totalCount: number } };

export type HitPartsFragment = { article: { id: string, number: string, outcome: Outcome, blocking: boolean, publishedAt: string, product: { id: string, name: string } }, title: Array<{ text: string, marked: boolean }>, snippet: Array<{ text: string, marked: boolean }> };

export type SearchKnowledgeBaseQueryVariables = Exact<{
  question: string;
  filter?: KnowledgeBaseFilter | null | undefined;
  sort: KnowledgeBaseSort;
  first: number;
  offset: number;
}>;


export type SearchKnowledgeBaseQuery = { searchKnowledgeBase: { totalCount: number, engine: SearchEngine, degraded: boolean, suggestion: string | null, tookMs: number, hits: Array<{ article: { id: string, number: string, outcome: Outcome, blocking: boolean, publishedAt: string, product: { id: string, name: string } }, title: Array<{ text: string, marked: boolean }>, snippet: Array<{ text: string, marked: boolean }> }>, facets: Array<{ field: string, values: Array<{ value: string, label: string, count: number }> }> } };

export type CountFoundQueryVariables = Exact<{
  question: string;
  filter?: KnowledgeBaseFilter | null | undefined;
}>;


export type CountFoundQuery = { searchKnowledgeBase: { totalCount: number } };

export type ArticleVersionsQueryVariables = Exact<{
  number: string;
}>;


export type ArticleVersionsQuery = { article: { id: string, versions: Array<{ version: number, title: string, problem: string, solution: string, publishedAt: string, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null }> } };

export type ArticlePageQueryVariables = Exact<{
  number: string;
}>;


export type ArticlePageQuery = { article: { id: string, number: string, title: string, problem: string, solution: string, releases: Array<string>, errorCodes: Array<string>, theme: string | null, outcome: Outcome, blocking: boolean, publishedAt: string, updatedAt: string, version: number, product: { id: string, name: string }, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }> } };

export type ArticleSourceQueryVariables = Exact<{
  number: string;
}>;


export type ArticleSourceQuery = { article: { id: string, ticket: { id: string, number: string } | null } };

export type WithdrawArticleMutationVariables = Exact<{
  articleId: string;
  reason: string;
}>;


export type WithdrawArticleMutation = { withdrawArticle: boolean };

export type MalfunctionLineFragment = { id: string, number: string, version: number, status: MalfunctionStatus, title: string, updatedAt: string, ticketCount: number, establishmentCount: number, overdueCount: number, product: { id: string, name: string } };

export type MalfunctionsQueryVariables = Exact<{
  filter?: MalfunctionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MalfunctionsQuery = { liveCursor: string, malfunctions: { totalCount: number, nodes: Array<{ id: string, number: string, version: number, status: MalfunctionStatus, title: string, updatedAt: string, ticketCount: number, establishmentCount: number, overdueCount: number, product: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MalfunctionTicketFragment = { id: string, number: string, version: number, title: string, status: TicketStatus, closingReason: ClosingReason | null, blocking: boolean, establishment: { id: string, shortName: string }, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null, commitments: Array<{ kind: CommitmentKind, sequence: number, outcome: CommitmentOutcome, dueAt: string | null, settledAt: string | null, lateBy: number }> };

export type MalfunctionPageQueryVariables = Exact<{
  number: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MalfunctionPageQuery = { liveCursor: string, malfunction: { description: string, declaredAt: string, decidedAt: string | null, explanation: string | null, id: string, number: string, version: number, status: MalfunctionStatus, title: string, updatedAt: string, ticketCount: number, establishmentCount: number, overdueCount: number, declaredBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, deliveredIn: { id: string, name: string } | null, product: { id: string, name: string, releases: Array<{ id: string, name: string }> }, entries: Array<{ id: string, type: MalfunctionEntryType, at: string, text: string | null, taken: boolean | null, confirmed: boolean, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, deliveredIn: { id: string, name: string } | null }>, tickets: { totalCount: number, nodes: Array<{ id: string, number: string, version: number, title: string, status: TicketStatus, closingReason: ClosingReason | null, blocking: boolean, establishment: { id: string, shortName: string }, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null, commitments: Array<{ kind: CommitmentKind, sequence: number, outcome: CommitmentOutcome, dueAt: string | null, settledAt: string | null, lateBy: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type BindableTicketsQueryVariables = Exact<{
  number: string;
  text?: string | null | undefined;
  first: number;
}>;


export type BindableTicketsQuery = { liveCursor: string, malfunction: { id: string, bindable: { totalCount: number, nodes: Array<{ id: string, number: string, version: number, title: string, status: TicketStatus, closingReason: ClosingReason | null, blocking: boolean, establishment: { id: string, shortName: string }, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null, commitments: Array<{ kind: CommitmentKind, sequence: number, outcome: CommitmentOutcome, dueAt: string | null, settledAt: string | null, lateBy: number }> }> } } };

export type DescribeMalfunctionMutationVariables = Exact<{
  input: DescribeMalfunctionInput;
}>;


export type DescribeMalfunctionMutation = { describeMalfunction: { id: string, version: number } };

export type DecideMalfunctionMutationVariables = Exact<{
  input: DecideMalfunctionInput;
}>;


export type DecideMalfunctionMutation = { decideMalfunction: { id: string, version: number } };

export type ReportMalfunctionProgressMutationVariables = Exact<{
  input: MalfunctionProgressInput;
}>;


export type ReportMalfunctionProgressMutation = { reportMalfunctionProgress: { id: string, version: number } };

export type NotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type NotificationsQuery = { liveCursor: string, notifications: { totalCount: number, unreadCount: number, nodes: Array<{ id: string, kind: NotificationKind, at: string, readAt: string | null, commitment: CommitmentKind | null, share: number | null, dueAt: string | null, by: string | null, blocking: boolean | null, label: string | null, start: string | null, end: string | null, moved: number | null, ticket: { id: string, number: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkNotificationsReadMutationVariables = Exact<{
  ids?: Array<string> | string | null | undefined;
}>;


export type MarkNotificationsReadMutation = { markNotificationsRead: number };

export type PreferencePartsFragment = { digestHour: number, kinds: Array<{ kind: NotificationKind, site: boolean, browser: boolean, mail: MailChoice, rule: string | null, siteFixed: boolean, mailFixed: boolean }> };

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { notificationPreferences: { digestHour: number, kinds: Array<{ kind: NotificationKind, site: boolean, browser: boolean, mail: MailChoice, rule: string | null, siteFixed: boolean, mailFixed: boolean }> } };

export type SetNotificationPreferenceMutationVariables = Exact<{
  kind: NotificationKind;
  site: boolean;
  browser: boolean;
  mail: MailChoice;
}>;


export type SetNotificationPreferenceMutation = { setNotificationPreference: { digestHour: number, kinds: Array<{ kind: NotificationKind, site: boolean, browser: boolean, mail: MailChoice, rule: string | null, siteFixed: boolean, mailFixed: boolean }> } };

export type SetDigestHourMutationVariables = Exact<{
  hour: number;
}>;


export type SetDigestHourMutation = { setDigestHour: { digestHour: number, kinds: Array<{ kind: NotificationKind, site: boolean, browser: boolean, mail: MailChoice, rule: string | null, siteFixed: boolean, mailFixed: boolean }> } };

export type ObservationPartsFragment = { id: string, status: ObservationStatus, text: string, sentAt: string, notedAt: string | null, answer: string | null, answeredAt: string | null, establishment: { id: string, shortName: string }, sentBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, notedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, answeredBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null };

export type ObservationsQueryVariables = Exact<{
  waiting: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ObservationsQuery = { observations: { totalCount: number, nodes: Array<{ id: string, status: ObservationStatus, text: string, sentAt: string, notedAt: string | null, answer: string | null, answeredAt: string | null, establishment: { id: string, shortName: string }, sentBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, notedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, answeredBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaitingObservationsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingObservationsQuery = { observations: { totalCount: number, nodes: Array<{ id: string }> } };

export type SendObservationMutationVariables = Exact<{
  input: SendObservationInput;
}>;


export type SendObservationMutation = { sendObservation: { id: string } };

export type NoteObservationMutationVariables = Exact<{
  input: NoteObservationInput;
}>;


export type NoteObservationMutation = { noteObservation: { id: string, status: ObservationStatus, text: string, sentAt: string, notedAt: string | null, answer: string | null, answeredAt: string | null, establishment: { id: string, shortName: string }, sentBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, notedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, answeredBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type AnswerObservationMutationVariables = Exact<{
  input: AnswerObservationInput;
}>;


export type AnswerObservationMutation = { answerObservation: { id: string, status: ObservationStatus, text: string, sentAt: string, notedAt: string | null, answer: string | null, answeredAt: string | null, establishment: { id: string, shortName: string }, sentBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, notedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, answeredBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type AccountPartsFragment = { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null };

export type AccountsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  role?: Role | null | undefined;
  establishmentId?: string | null | undefined;
  state?: AccountState | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountQueryVariables = Exact<{
  accountId: string;
}>;


export type AccountQuery = { account: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type ChangeAccountMutationVariables = Exact<{
  input: ChangeAccountInput;
}>;


export type ChangeAccountMutation = { changeAccount: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type InviteAccountMutationVariables = Exact<{
  input: AccountActInput;
}>;


export type InviteAccountMutation = { inviteAccount: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: AccountActInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type CloseAccountMutationVariables = Exact<{
  input: AccountActInput;
}>;


export type CloseAccountMutation = { closeAccount: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type ReopenAccountMutationVariables = Exact<{
  input: AccountActInput;
}>;


export type ReopenAccountMutation = { reopenAccount: { id: string, login: string, firstName: string, lastName: string, email: string | null, role: Role, team: string | null, language: Language, state: AccountState, createdAt: string | null, closedAt: string | null, invitedAt: string | null, invitationExpiresAt: string | null, establishment: { id: string, name: string, shortName: string, town: string } | null } };

export type AccessLinkQueryVariables = Exact<{
  token: string;
}>;


export type AccessLinkQuery = { accessLink: { purpose: LinkPurpose, login: string, firstName: string, lastName: string } };

export type ChoosePasswordMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type ChoosePasswordMutation = { choosePassword: boolean };

export type AskPasswordLinkMutationVariables = Exact<{
  login: string;
}>;


export type AskPasswordLinkMutation = { askPasswordLink: boolean };

export type MailsLeaveQueryVariables = Exact<{ [key: string]: never; }>;


export type MailsLeaveQuery = { outboxState: { service: MailService } };

export type SearchTicketsQueryVariables = Exact<{
  text: string;
  filter?: TicketSearchFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchTicketsQuery = { searchTickets: { totalCount: number, loosened: boolean, nodes: Array<{ ticket: { id: string, number: string, status: TicketStatus, closingReason: ClosingReason | null, updatedAt: string, product: { id: string, name: string }, establishment: { id: string, shortName: string }, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null }, title: Array<{ text: string, marked: boolean }>, snippet: Array<{ text: string, marked: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SeatPartsFragment = { id: string, kind: SeatKind, slot: number, grantedAt: string | null, endedAt: string | null, openTickets: number, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, successor: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, prerequisites: Array<{ prerequisite: Prerequisite, since: string | null }> };

export type SeatProposalPartsFragment = { id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null };

export type SeatsQueryVariables = Exact<{
  establishmentId?: string | null | undefined;
  productId?: string | null | undefined;
  search?: string | null | undefined;
  ended: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type SeatsQuery = { seats: { totalCount: number, nodes: Array<{ id: string, kind: SeatKind, slot: number, grantedAt: string | null, endedAt: string | null, openTickets: number, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, successor: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, prerequisites: Array<{ prerequisite: Prerequisite, since: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SeatProposalsQueryVariables = Exact<{
  waiting: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type SeatProposalsQuery = { seatProposals: { totalCount: number, nodes: Array<{ id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaitingSeatProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingSeatProposalsQuery = { seatProposals: { totalCount: number, nodes: Array<{ id: string }> } };

export type SeatChoicesQueryVariables = Exact<{
  establishmentId: string;
}>;


export type SeatChoicesQuery = { correspondents: { nodes: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> } };

export type OwnLeadQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnLeadQuery = { myEstablishment: { id: string, lead: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, deployments: Array<{ product: { id: string, name: string } }> } | null };

export type GrantSeatMutationVariables = Exact<{
  input: GrantSeatInput;
}>;


export type GrantSeatMutation = { grantSeat: { id: string, kind: SeatKind, slot: number, grantedAt: string | null, endedAt: string | null, openTickets: number, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, successor: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, prerequisites: Array<{ prerequisite: Prerequisite, since: string | null }> } };

export type EndSeatMutationVariables = Exact<{
  input: EndSeatInput;
}>;


export type EndSeatMutation = { endSeat: { id: string, kind: SeatKind, slot: number, grantedAt: string | null, endedAt: string | null, openTickets: number, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, successor: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, prerequisites: Array<{ prerequisite: Prerequisite, since: string | null }> } };

export type ReplaceCorrespondentMutationVariables = Exact<{
  input: ReplaceCorrespondentInput;
}>;


export type ReplaceCorrespondentMutation = { replaceCorrespondent: { id: string, kind: SeatKind, slot: number, grantedAt: string | null, endedAt: string | null, openTickets: number, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, successor: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, prerequisites: Array<{ prerequisite: Prerequisite, since: string | null }> } };

export type AppointLeadMutationVariables = Exact<{
  input: AppointLeadInput;
}>;


export type AppointLeadMutation = { appointLead: { id: string, lead: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type RecordPrerequisiteMutationVariables = Exact<{
  input: RecordPrerequisiteInput;
}>;


export type RecordPrerequisiteMutation = { recordPrerequisite: { id: string } };

export type ProposeSeatChangeMutationVariables = Exact<{
  input: ProposeSeatChangeInput;
}>;


export type ProposeSeatChangeMutation = { proposeSeatChange: { id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type WithdrawSeatProposalMutationVariables = Exact<{
  input: WithdrawSeatProposalInput;
}>;


export type WithdrawSeatProposalMutation = { withdrawSeatProposal: { id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type ConfirmSeatProposalMutationVariables = Exact<{
  input: ConfirmSeatProposalInput;
}>;


export type ConfirmSeatProposalMutation = { confirmSeatProposal: { id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type RefuseSeatProposalMutationVariables = Exact<{
  input: RefuseSeatProposalInput;
}>;


export type RefuseSeatProposalMutation = { refuseSeatProposal: { id: string, change: SeatChange, kind: SeatKind, status: SeatProposalStatus, proposedAt: string, decidedAt: string | null, reason: string | null, newcomer: { firstName: string, lastName: string, email: string, phone: string } | null, establishment: { id: string, name: string, shortName: string, town: string }, product: { id: string, name: string }, seat: { id: string, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } } | null, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, proposedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, decidedBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null } };

export type ImportRecordFragment = { id: string, kind: TransferKind, fileName: string, importedAt: string, created: number, changed: number, unchanged: number, undoneAt: string | null, importedBy: { id: string, firstName: string, lastName: string }, undoneBy: { id: string, firstName: string, lastName: string } | null };

export type ReportPartsFragment = { created: number, changed: number, unchanged: number, refused: number, reportFile: string, refusedFile: string | null, import: { id: string, kind: TransferKind, fileName: string, importedAt: string, created: number, changed: number, unchanged: number, undoneAt: string | null, importedBy: { id: string, firstName: string, lastName: string }, undoneBy: { id: string, firstName: string, lastName: string } | null } | null, lines: Array<{ line: number, label: string, status: ImportLineStatus, code: string | null, why: string | null, column: string | null }> };

export type DirectoryImportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DirectoryImportsQuery = { directoryImports: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: TransferKind, fileName: string, importedAt: string, created: number, changed: number, unchanged: number, undoneAt: string | null, importedBy: { id: string, firstName: string, lastName: string }, undoneBy: { id: string, firstName: string, lastName: string } | null }> } };

export type DirectoryExportQueryVariables = Exact<{
  kind: TransferKind;
}>;


export type DirectoryExportQuery = { directoryExport: { name: string, content: string } };

export type ImportDirectoryMutationVariables = Exact<{
  input: ImportDirectoryInput;
}>;


export type ImportDirectoryMutation = { importDirectory: { created: number, changed: number, unchanged: number, refused: number, reportFile: string, refusedFile: string | null, import: { id: string, kind: TransferKind, fileName: string, importedAt: string, created: number, changed: number, unchanged: number, undoneAt: string | null, importedBy: { id: string, firstName: string, lastName: string }, undoneBy: { id: string, firstName: string, lastName: string } | null } | null, lines: Array<{ line: number, label: string, status: ImportLineStatus, code: string | null, why: string | null, column: string | null }> } };

export type UndoDirectoryImportMutationVariables = Exact<{
  input: UndoDirectoryImportInput;
}>;


export type UndoDirectoryImportMutation = { undoDirectoryImport: { id: string, kind: TransferKind, fileName: string, importedAt: string, created: number, changed: number, unchanged: number, undoneAt: string | null, importedBy: { id: string, firstName: string, lastName: string }, undoneBy: { id: string, firstName: string, lastName: string } | null } };

export type PublishedFigurePartsFragment = { measure: StatisticsMeasure, blocking: boolean | null, count: number | null, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null };

export type PublishedBeforePartsFragment = { month: string, version: number, figures: Array<{ measure: StatisticsMeasure, blocking: boolean | null, count: number | null, rate: number | null }> };

export type PublishedMonthsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedMonthsQuery = { publishedMonths: Array<{ month: string, version: number }> };

export type PublishedStatisticsQueryVariables = Exact<{
  month: string;
  version?: number | null | undefined;
}>;


export type PublishedStatisticsQuery = { publishedStatistics: { month: string, version: number, reason: string | null, computedAt: string, checksum: string, figures: Array<{ measure: StatisticsMeasure, blocking: boolean | null, count: number | null, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null }>, tables: Array<{ measure: StatisticsMeasure, blocking: boolean | null, dimension: PublishedDimension, total: number | null, lines: Array<{ key: string, count: number, label: { fr: string, en: string } }>, grouped: { count: number, labels: Array<{ fr: string, en: string }> } | null }>, rates: Array<{ key: string, rate: number, label: { fr: string, en: string } }>, rhythm: { from: string, to: string, cells: Array<{ weekday: number, hour: number, count: number | null }> }, before: Array<{ month: string, version: number, figures: Array<{ measure: StatisticsMeasure, blocking: boolean | null, count: number | null, rate: number | null }> }>, versions: Array<{ version: number, reason: string | null, publishedAt: string, checksum: string }> } | null };

export type OwnStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type OwnStatisticsQuery = { establishmentStatistics: Array<{ month: string, own: Array<{ measure: StatisticsMeasure, blocking: boolean | null, count: number | null, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null }>, whole: { month: string, version: number, figures: Array<{ measure: StatisticsMeasure, blocking: boolean | null, count: number | null, kept: number | null, broken: number | null, late: number | null, pending: number | null, rate: number | null, median: number | null, p90: number | null }> } | null }> };

export type TemplatePartsFragment = { id: string, name: string, body: string, use: TemplateUse, team: string | null, shared: boolean, changeable: boolean, version: number, updatedAt: string, product: { id: string, name: string } | null };

export type TemplatesQueryVariables = Exact<{
  use?: TemplateUse | null | undefined;
  productId?: string | null | undefined;
}>;


export type TemplatesQuery = { templates: Array<{ id: string, name: string, body: string, use: TemplateUse, team: string | null, shared: boolean, changeable: boolean, version: number, updatedAt: string, product: { id: string, name: string } | null }> };

export type FilledTemplateQueryVariables = Exact<{
  id: string;
  ticketId: string;
}>;


export type FilledTemplateQuery = { filledTemplate: string };

export type AcknowledgeTicketMutationVariables = Exact<{
  input: AcknowledgeInput;
}>;


export type AcknowledgeTicketMutation = { acknowledgeTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type AssignTicketMutationVariables = Exact<{
  input: AssignInput;
}>;


export type AssignTicketMutation = { assignTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type RequalifyTicketMutationVariables = Exact<{
  input: RequalifyInput;
}>;


export type RequalifyTicketMutation = { requalifyTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type RefuseLevelOneMutationVariables = Exact<{
  input: LevelOneRefusalInput;
}>;


export type RefuseLevelOneMutation = { refuseLevelOne: { id: string, number: string, version: number, status: TicketStatus } };

export type RecordOutOfScopeMutationVariables = Exact<{
  input: OutOfScopeInput;
}>;


export type RecordOutOfScopeMutation = { recordOutOfScope: { id: string, number: string, version: number, status: TicketStatus } };

export type MergeTicketMutationVariables = Exact<{
  input: MergeInput;
}>;


export type MergeTicketMutation = { mergeTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type LinkTicketMutationVariables = Exact<{
  input: LinkInput;
}>;


export type LinkTicketMutation = { linkTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type UnlinkTicketMutationVariables = Exact<{
  input: UnlinkInput;
}>;


export type UnlinkTicketMutation = { unlinkTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type MalfunctionChoicesQueryVariables = Exact<{
  productId: string;
}>;


export type MalfunctionChoicesQuery = { malfunctions: { nodes: Array<{ id: string, number: string, title: string, status: MalfunctionStatus }> } };

export type DeclareMalfunctionMutationVariables = Exact<{
  input: DeclareMalfunctionInput;
}>;


export type DeclareMalfunctionMutation = { declareMalfunction: { id: string, number: string } };

export type BindTicketsMutationVariables = Exact<{
  input: BindTicketsInput;
}>;


export type BindTicketsMutation = { bindTickets: { id: string, version: number } };

export type UnbindTicketMutationVariables = Exact<{
  input: UnbindTicketInput;
}>;


export type UnbindTicketMutation = { unbindTicket: { id: string, version: number } };

export type TicketDraftsQueryVariables = Exact<{
  ticketId: string;
}>;


export type TicketDraftsQuery = { ticket: { id: string, drafts: Array<{ id: string, kind: DraftKind, version: number, updatedAt: string, fields: Array<{ name: string, value: string }>, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, owner: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, begunBy: { id: string, firstName: string, lastName: string, role: Role, team: string | null } }> } };

export type MyDraftsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyDraftsQuery = { myDrafts: { totalCount: number, nodes: Array<{ id: string, kind: DraftKind, updatedAt: string, fields: Array<{ name: string, value: string }>, ticket: { id: string, number: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TakeOverDraftMutationVariables = Exact<{
  id: string;
  expectedVersion: number;
}>;


export type TakeOverDraftMutation = { takeOverDraft: { id: string, version: number } };

export type TicketReadersQueryVariables = Exact<{
  ticketId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TicketReadersQuery = { ticketReaders: { totalCount: number, nodes: Array<{ firstAt: string, lastAt: string, times: number, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TicketLineFragment = { id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, product: { id: string, name: string }, establishment: { id: string, shortName: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null };

export type TimelineEntryPartsFragment = { id: string, version: number, type: TimelineEntryType, at: string, internal: boolean, channel: Channel | null, text: string | null, outcome: Outcome | null, blocking: boolean | null, scheduledFor: string | null, maintenanceTaken: boolean | null, confirmed: boolean | null, closingReason: ClosingReason | null, documentTitle: string | null, documentUrl: string | null, outOfScopeGround: OutOfScopeGround | null, outOfScopeTreatment: OutOfScopeTreatment | null, link: LinkKind | null, malfunctionNumber: string | null, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, caller: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, newCorrespondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, mentions: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }>, deliveredIn: { id: string, name: string } | null, otherTicket: { id: string, number: string, title: string } | null };

export type TicketSheetFragment = { channel: Channel, description: string, lastActions: string, messages: Array<string>, firstAnalysis: string, changedOutsideApplication: boolean, priorAgreement: string | null, acknowledgedAt: string | null, closedAt: string | null, establishmentNameThen: string | null, mayAct: boolean, actions: Array<TicketAction>, id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, release: { id: string, name: string, deliveredOn: string, supported: boolean, supportedUntil: string | null } | null, establishment: { id: string, name: string, shortName: string, town: string }, commitments: Array<{ kind: CommitmentKind, sequence: number, startedAt: string, dueAt: string | null, outcome: CommitmentOutcome, settledAt: string | null, lateBy: number, suspensions: Array<{ from: string, to: string | null, reason: SuspensionReason }> }>, awaitedReply: { reminderAt: string, reminded: boolean, closingAt: string } | null, outOfScopeChoices: { treatments: Array<OutOfScopeTreatment>, grounds: Array<{ ground: OutOfScopeGround, mustBeObserved: boolean }> } | null, article: { id: string, number: string, title: string } | null, malfunction: { id: string, number: string, title: string, status: MalfunctionStatus } | null, links: Array<{ link: LinkKind, other: { id: string, number: string, title: string, status: TicketStatus } }>, follows: { id: string, number: string, title: string } | null, followedBy: Array<{ id: string, number: string, title: string }>, duplicateOf: { id: string, number: string, title: string } | null, duplicates: Array<{ id: string, number: string, title: string }>, product: { id: string, name: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null };

export type TicketPageQueryVariables = Exact<{
  number: string;
  first: number;
}>;


export type TicketPageQuery = { liveCursor: string, ticket: { channel: Channel, description: string, lastActions: string, messages: Array<string>, firstAnalysis: string, changedOutsideApplication: boolean, priorAgreement: string | null, acknowledgedAt: string | null, closedAt: string | null, establishmentNameThen: string | null, mayAct: boolean, actions: Array<TicketAction>, id: string, number: string, version: number, status: TicketStatus, title: string, blocking: boolean, openedAt: string, updatedAt: string, closingReason: ClosingReason | null, outcome: Outcome | null, timeline: { totalCount: number, nodes: Array<{ id: string, version: number, type: TimelineEntryType, at: string, internal: boolean, channel: Channel | null, text: string | null, outcome: Outcome | null, blocking: boolean | null, scheduledFor: string | null, maintenanceTaken: boolean | null, confirmed: boolean | null, closingReason: ClosingReason | null, documentTitle: string | null, documentUrl: string | null, outOfScopeGround: OutOfScopeGround | null, outOfScopeTreatment: OutOfScopeTreatment | null, link: LinkKind | null, malfunctionNumber: string | null, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, caller: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, newCorrespondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, mentions: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }>, deliveredIn: { id: string, name: string } | null, otherTicket: { id: string, number: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, release: { id: string, name: string, deliveredOn: string, supported: boolean, supportedUntil: string | null } | null, establishment: { id: string, name: string, shortName: string, town: string }, commitments: Array<{ kind: CommitmentKind, sequence: number, startedAt: string, dueAt: string | null, outcome: CommitmentOutcome, settledAt: string | null, lateBy: number, suspensions: Array<{ from: string, to: string | null, reason: SuspensionReason }> }>, awaitedReply: { reminderAt: string, reminded: boolean, closingAt: string } | null, outOfScopeChoices: { treatments: Array<OutOfScopeTreatment>, grounds: Array<{ ground: OutOfScopeGround, mustBeObserved: boolean }> } | null, article: { id: string, number: string, title: string } | null, malfunction: { id: string, number: string, title: string, status: MalfunctionStatus } | null, links: Array<{ link: LinkKind, other: { id: string, number: string, title: string, status: TicketStatus } }>, follows: { id: string, number: string, title: string } | null, followedBy: Array<{ id: string, number: string, title: string }>, duplicateOf: { id: string, number: string, title: string } | null, duplicates: Array<{ id: string, number: string, title: string }>, product: { id: string, name: string }, correspondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null }, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, clock: { kind: CommitmentKind, state: ClockState, dueAt: string | null, remaining: number | null, share: number | null, overdue: boolean } | null } };

export type TimelineAfterQueryVariables = Exact<{
  number: string;
  after: string;
}>;


export type TimelineAfterQuery = { ticket: { id: string, timeline: { nodes: Array<{ id: string, version: number, type: TimelineEntryType, at: string, internal: boolean, channel: Channel | null, text: string | null, outcome: Outcome | null, blocking: boolean | null, scheduledFor: string | null, maintenanceTaken: boolean | null, confirmed: boolean | null, closingReason: ClosingReason | null, documentTitle: string | null, documentUrl: string | null, outOfScopeGround: OutOfScopeGround | null, outOfScopeTreatment: OutOfScopeTreatment | null, link: LinkKind | null, malfunctionNumber: string | null, by: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, caller: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, attachments: Array<{ id: string, name: string, size: number, contentType: string, url: string }>, agent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, newCorrespondent: { id: string, firstName: string, lastName: string, role: Role, team: string | null } | null, mentions: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }>, deliveredIn: { id: string, name: string } | null, otherTicket: { id: string, number: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ActedOnFragment = { id: string, number: string, version: number, status: TicketStatus };

export type RequestComplementMutationVariables = Exact<{
  input: MessageInput;
}>;


export type RequestComplementMutation = { requestComplement: { id: string, number: string, version: number, status: TicketStatus } };

export type GiveComplementMutationVariables = Exact<{
  input: InformationInput;
}>;


export type GiveComplementMutation = { giveComplement: { id: string, number: string, version: number, status: TicketStatus } };

export type AddInformationMutationVariables = Exact<{
  input: InformationInput;
}>;


export type AddInformationMutation = { addInformation: { id: string, number: string, version: number, status: TicketStatus } };

export type AddNoteMutationVariables = Exact<{
  input: NoteInput;
}>;


export type AddNoteMutation = { addNote: { id: string, number: string, version: number, status: TicketStatus } };

export type RespondMutationVariables = Exact<{
  input: RespondInput;
}>;


export type RespondMutation = { respond: { id: string, number: string, version: number, status: TicketStatus } };

export type CloseTicketMutationVariables = Exact<{
  input: CloseInput;
}>;


export type CloseTicketMutation = { closeTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type ReopenTicketMutationVariables = Exact<{
  input: ReopenInput;
}>;


export type ReopenTicketMutation = { reopenTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type GiveFirstAnalysisMutationVariables = Exact<{
  input: FirstAnalysisInput;
}>;


export type GiveFirstAnalysisMutation = { giveFirstAnalysis: { id: string, number: string, version: number, status: TicketStatus } };

export type DecideMaintenanceMutationVariables = Exact<{
  input: MaintenanceDecisionInput;
}>;


export type DecideMaintenanceMutation = { decideMaintenance: { id: string, number: string, version: number, status: TicketStatus } };

export type ReportProgressMutationVariables = Exact<{
  input: ProgressInput;
}>;


export type ReportProgressMutation = { reportProgress: { id: string, number: string, version: number, status: TicketStatus } };

export type WithdrawTicketMutationVariables = Exact<{
  input: WithdrawInput;
}>;


export type WithdrawTicketMutation = { withdrawTicket: { id: string, number: string, version: number, status: TicketStatus } };

export type TicketCallersQueryVariables = Exact<{
  number: string;
}>;


export type TicketCallersQuery = { ticket: { id: string, callers: Array<{ id: string, firstName: string, lastName: string, role: Role, team: string | null }> } };

export type TicketReleasesQueryVariables = Exact<{
  number: string;
}>;


export type TicketReleasesQuery = { ticket: { id: string, product: { id: string, releases: Array<{ id: string, name: string }> } } };

export type TicketPresenceSubscriptionVariables = Exact<{
  ticketId: string;
}>;


export type TicketPresenceSubscription = { presence: { ticketId: string, people: Array<{ answering: boolean, person: { id: string, firstName: string, lastName: string, role: Role, team: string | null } }> } };

export type SetAnsweringMutationVariables = Exact<{
  ticketId: string;
  answering: boolean;
}>;


export type SetAnsweringMutation = { setAnswering: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NotificationPartsFragmentDoc = new TypedDocumentString(`
    fragment NotificationParts on Notification {
  id
  kind
  at
  readAt
  ticket {
    id
    number
    title
  }
  commitment
  share
  dueAt
  by
  blocking
  label
  start
  end
  moved
}
    `, {"fragmentName":"NotificationParts"}) as unknown as TypedDocumentString<NotificationPartsFragment, unknown>;
export const AttachmentPartsFragmentDoc = new TypedDocumentString(`
    fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}
    `, {"fragmentName":"AttachmentParts"}) as unknown as TypedDocumentString<AttachmentPartsFragment, unknown>;
export const PersonPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
    `, {"fragmentName":"PersonParts"}) as unknown as TypedDocumentString<PersonPartsFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on Draft {
  id
  kind
  version
  updatedAt
  fields {
    name
    value
  }
  attachments {
    ...AttachmentParts
  }
  owner {
    ...PersonParts
  }
  begunBy {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}`, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const ViewerPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  id
  firstName
  lastName
  email
  role
  language
  confidentialityAccepted
  mayWrite
  establishment {
    id
    name
    shortName
  }
}
    `, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const ClosurePartsFragmentDoc = new TypedDocumentString(`
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}
    `, {"fragmentName":"ClosureParts"}) as unknown as TypedDocumentString<ClosurePartsFragment, unknown>;
export const ClosureRecordFragmentDoc = new TypedDocumentString(`
    fragment ClosureRecord on Closure {
  ...ClosureParts
  announcedAt
  noticeDays
  cancelledAt
  cancelReason
}
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}`, {"fragmentName":"ClosureRecord"}) as unknown as TypedDocumentString<ClosureRecordFragment, unknown>;
export const MailPartsFragmentDoc = new TypedDocumentString(`
    fragment MailParts on Mail {
  id
  kind
  status
  person {
    ...PersonParts
  }
  address
  language
  ticketId
  subject
  plain
  html
  createdAt
  sentAt
  attempts
  unconfirmed
  lastError
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"MailParts"}) as unknown as TypedDocumentString<MailPartsFragment, unknown>;
export const OutboxStatePartsFragmentDoc = new TypedDocumentString(`
    fragment OutboxStateParts on OutboxState {
  service
  error
  since
  waiting
  failed
  kept
}
    `, {"fragmentName":"OutboxStateParts"}) as unknown as TypedDocumentString<OutboxStatePartsFragment, unknown>;
export const ServiceSettingsPartsFragmentDoc = new TypedDocumentString(`
    fragment ServiceSettingsParts on ServiceSettings {
  reopeningDays
  progressDays
  version
  updatedAt
  updatedBy {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"ServiceSettingsParts"}) as unknown as TypedDocumentString<ServiceSettingsPartsFragment, unknown>;
export const AskedFigureFragmentDoc = new TypedDocumentString(`
    fragment AskedFigure on StatisticsFigure {
  measure
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}
    `, {"fragmentName":"AskedFigure"}) as unknown as TypedDocumentString<AskedFigureFragment, unknown>;
export const AuditEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment AuditEntryParts on AuditEntry {
  id
  at
  kind
  operation
  outcome
  person {
    ...PersonParts
  }
  account
  address
  session
  browser
  objectKind
  objects {
    kind
    id
    label
  }
  details {
    name
    value
  }
  sealed
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"AuditEntryParts"}) as unknown as TypedDocumentString<AuditEntryPartsFragment, unknown>;
export const EstablishmentLineFragmentDoc = new TypedDocumentString(`
    fragment EstablishmentLine on Establishment {
  id
  name
  shortName
  town
  region
  isMember
  deployments {
    isRunning
    product {
      id
      name
    }
  }
}
    `, {"fragmentName":"EstablishmentLine"}) as unknown as TypedDocumentString<EstablishmentLineFragment, unknown>;
export const DeploymentRecordFragmentDoc = new TypedDocumentString(`
    fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"DeploymentRecord"}) as unknown as TypedDocumentString<DeploymentRecordFragment, unknown>;
export const EstablishmentRecordFragmentDoc = new TypedDocumentString(`
    fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`, {"fragmentName":"EstablishmentRecord"}) as unknown as TypedDocumentString<EstablishmentRecordFragment, unknown>;
export const ReleaseRecordFragmentDoc = new TypedDocumentString(`
    fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}
    `, {"fragmentName":"ReleaseRecord"}) as unknown as TypedDocumentString<ReleaseRecordFragment, unknown>;
export const ProductRecordFragmentDoc = new TypedDocumentString(`
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
    fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`, {"fragmentName":"ProductRecord"}) as unknown as TypedDocumentString<ProductRecordFragment, unknown>;
export const ArticleUsePartsFragmentDoc = new TypedDocumentString(`
    fragment ArticleUseParts on ArticleUse {
  useful
  notUseful
  deflections
  seenInTickets
}
    `, {"fragmentName":"ArticleUseParts"}) as unknown as TypedDocumentString<ArticleUsePartsFragment, unknown>;
export const HitPartsFragmentDoc = new TypedDocumentString(`
    fragment HitParts on ArticleHit {
  article {
    id
    number
    outcome
    blocking
    publishedAt
    product {
      id
      name
    }
  }
  title {
    text
    marked
  }
  snippet {
    text
    marked
  }
}
    `, {"fragmentName":"HitParts"}) as unknown as TypedDocumentString<HitPartsFragment, unknown>;
export const MalfunctionLineFragmentDoc = new TypedDocumentString(`
    fragment MalfunctionLine on Malfunction {
  id
  number
  version
  status
  title
  updatedAt
  ticketCount
  establishmentCount
  overdueCount
  product {
    id
    name
  }
}
    `, {"fragmentName":"MalfunctionLine"}) as unknown as TypedDocumentString<MalfunctionLineFragment, unknown>;
export const ClockPartsFragmentDoc = new TypedDocumentString(`
    fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
    `, {"fragmentName":"ClockParts"}) as unknown as TypedDocumentString<ClockPartsFragment, unknown>;
export const MalfunctionTicketFragmentDoc = new TypedDocumentString(`
    fragment MalfunctionTicket on Ticket {
  id
  number
  version
  title
  status
  closingReason
  blocking
  establishment {
    id
    shortName
  }
  clock {
    ...ClockParts
  }
  commitments {
    kind
    sequence
    outcome
    dueAt
    settledAt
    lateBy
  }
}
    fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}`, {"fragmentName":"MalfunctionTicket"}) as unknown as TypedDocumentString<MalfunctionTicketFragment, unknown>;
export const PreferencePartsFragmentDoc = new TypedDocumentString(`
    fragment PreferenceParts on NotificationPreferences {
  digestHour
  kinds {
    kind
    site
    browser
    mail
    rule
    siteFixed
    mailFixed
  }
}
    `, {"fragmentName":"PreferenceParts"}) as unknown as TypedDocumentString<PreferencePartsFragment, unknown>;
export const ObservationPartsFragmentDoc = new TypedDocumentString(`
    fragment ObservationParts on Observation {
  id
  status
  text
  sentAt
  notedAt
  answer
  answeredAt
  establishment {
    id
    shortName
  }
  sentBy {
    ...PersonParts
  }
  notedBy {
    ...PersonParts
  }
  answeredBy {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"ObservationParts"}) as unknown as TypedDocumentString<ObservationPartsFragment, unknown>;
export const AccountPartsFragmentDoc = new TypedDocumentString(`
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}
    `, {"fragmentName":"AccountParts"}) as unknown as TypedDocumentString<AccountPartsFragment, unknown>;
export const SeatPartsFragmentDoc = new TypedDocumentString(`
    fragment SeatParts on Seat {
  id
  kind
  slot
  grantedAt
  endedAt
  openTickets
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  person {
    ...PersonParts
  }
  successor {
    ...PersonParts
  }
  prerequisites {
    prerequisite
    since
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"SeatParts"}) as unknown as TypedDocumentString<SeatPartsFragment, unknown>;
export const SeatProposalPartsFragmentDoc = new TypedDocumentString(`
    fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`, {"fragmentName":"SeatProposalParts"}) as unknown as TypedDocumentString<SeatProposalPartsFragment, unknown>;
export const ImportRecordFragmentDoc = new TypedDocumentString(`
    fragment ImportRecord on DirectoryImport {
  id
  kind
  fileName
  importedAt
  importedBy {
    id
    firstName
    lastName
  }
  created
  changed
  unchanged
  undoneAt
  undoneBy {
    id
    firstName
    lastName
  }
}
    `, {"fragmentName":"ImportRecord"}) as unknown as TypedDocumentString<ImportRecordFragment, unknown>;
export const ReportPartsFragmentDoc = new TypedDocumentString(`
    fragment ReportParts on ImportReport {
  import {
    ...ImportRecord
  }
  created
  changed
  unchanged
  refused
  lines {
    line
    label
    status
    code
    why
    column
  }
  reportFile
  refusedFile
}
    fragment ImportRecord on DirectoryImport {
  id
  kind
  fileName
  importedAt
  importedBy {
    id
    firstName
    lastName
  }
  created
  changed
  unchanged
  undoneAt
  undoneBy {
    id
    firstName
    lastName
  }
}`, {"fragmentName":"ReportParts"}) as unknown as TypedDocumentString<ReportPartsFragment, unknown>;
export const PublishedFigurePartsFragmentDoc = new TypedDocumentString(`
    fragment PublishedFigureParts on PublishedFigure {
  measure
  blocking
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}
    `, {"fragmentName":"PublishedFigureParts"}) as unknown as TypedDocumentString<PublishedFigurePartsFragment, unknown>;
export const PublishedBeforePartsFragmentDoc = new TypedDocumentString(`
    fragment PublishedBeforeParts on PublishedBefore {
  month
  version
  figures {
    measure
    blocking
    count
    rate
  }
}
    `, {"fragmentName":"PublishedBeforeParts"}) as unknown as TypedDocumentString<PublishedBeforePartsFragment, unknown>;
export const TemplatePartsFragmentDoc = new TypedDocumentString(`
    fragment TemplateParts on Template {
  id
  name
  body
  use
  team
  shared
  changeable
  version
  updatedAt
  product {
    id
    name
  }
}
    `, {"fragmentName":"TemplateParts"}) as unknown as TypedDocumentString<TemplatePartsFragment, unknown>;
export const TimelineEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment TimelineEntryParts on TimelineEntry {
  id
  version
  type
  at
  by {
    ...PersonParts
  }
  internal
  channel
  caller {
    ...PersonParts
  }
  text
  attachments {
    ...AttachmentParts
  }
  outcome
  agent {
    ...PersonParts
  }
  newCorrespondent {
    ...PersonParts
  }
  blocking
  scheduledFor
  maintenanceTaken
  confirmed
  closingReason
  documentTitle
  documentUrl
  mentions {
    ...PersonParts
  }
  deliveredIn {
    id
    name
  }
  outOfScopeGround
  outOfScopeTreatment
  link
  otherTicket {
    id
    number
    title
  }
  malfunctionNumber
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}`, {"fragmentName":"TimelineEntryParts"}) as unknown as TypedDocumentString<TimelineEntryPartsFragment, unknown>;
export const TicketLineFragmentDoc = new TypedDocumentString(`
    fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}`, {"fragmentName":"TicketLine"}) as unknown as TypedDocumentString<TicketLineFragment, unknown>;
export const TicketSheetFragmentDoc = new TypedDocumentString(`
    fragment TicketSheet on Ticket {
  ...TicketLine
  channel
  description
  lastActions
  messages
  firstAnalysis
  changedOutsideApplication
  priorAgreement
  acknowledgedAt
  closedAt
  release {
    id
    name
    deliveredOn
    supported
    supportedUntil
  }
  establishmentNameThen
  establishment {
    id
    name
    shortName
    town
  }
  commitments {
    kind
    sequence
    startedAt
    dueAt
    outcome
    settledAt
    lateBy
    suspensions {
      from
      to
      reason
    }
  }
  mayAct
  actions
  awaitedReply {
    reminderAt
    reminded
    closingAt
  }
  outOfScopeChoices {
    grounds {
      ground
      mustBeObserved
    }
    treatments
  }
  article {
    id
    number
    title
  }
  malfunction {
    id
    number
    title
    status
  }
  links {
    link
    other {
      id
      number
      title
      status
    }
  }
  follows {
    id
    number
    title
  }
  followedBy {
    id
    number
    title
  }
  duplicateOf {
    id
    number
    title
  }
  duplicates {
    id
    number
    title
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}`, {"fragmentName":"TicketSheet"}) as unknown as TypedDocumentString<TicketSheetFragment, unknown>;
export const ActedOnFragmentDoc = new TypedDocumentString(`
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}
    `, {"fragmentName":"ActedOn"}) as unknown as TypedDocumentString<ActedOnFragment, unknown>;
export const UpcomingClosuresDocument = new TypedDocumentString(`
    query UpcomingClosures {
  closures {
    ...ClosureParts
  }
}
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}`) as unknown as TypedDocumentString<UpcomingClosuresQuery, UpcomingClosuresQueryVariables>;
export const ArticleAnswersDocument = new TypedDocumentString(`
    mutation ArticleAnswers($articleId: ID!, $question: String!) {
  articleAnswers(articleId: $articleId, question: $question) {
    id
  }
}
    `) as unknown as TypedDocumentString<ArticleAnswersMutation, ArticleAnswersMutationVariables>;
export const SuggestArticlesDocument = new TypedDocumentString(`
    query SuggestArticles($question: String!, $filter: KnowledgeBaseFilter) {
  searchKnowledgeBase(question: $question, filter: $filter, first: 5) {
    hits {
      ...HitParts
    }
    totalCount
  }
}
    fragment HitParts on ArticleHit {
  article {
    id
    number
    outcome
    blocking
    publishedAt
    product {
      id
      name
    }
  }
  title {
    text
    marked
  }
  snippet {
    text
    marked
  }
}`) as unknown as TypedDocumentString<SuggestArticlesQuery, SuggestArticlesQueryVariables>;
export const QueueProductsDocument = new TypedDocumentString(`
    query QueueProducts {
  products {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<QueueProductsQuery, QueueProductsQueryVariables>;
export const AgentsDocument = new TypedDocumentString(`
    query Agents {
  agents {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<AgentsQuery, AgentsQueryVariables>;
export const FindEstablishmentsDocument = new TypedDocumentString(`
    query FindEstablishments($search: String!) {
  establishments(first: 20, search: $search) {
    nodes {
      id
      name
      shortName
      town
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FindEstablishmentsQuery, FindEstablishmentsQueryVariables>;
export const ConfirmIdentityDocument = new TypedDocumentString(`
    mutation ConfirmIdentity($password: String!) {
  confirmIdentity(password: $password)
}
    `) as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const TicketUpdatedDocument = new TypedDocumentString(`
    subscription TicketUpdated($ticketId: ID!, $after: String) {
  ticketUpdated(ticketId: $ticketId, after: $after) {
    cursor
    ticketId
    version
    type
  }
}
    `) as unknown as TypedDocumentString<TicketUpdatedSubscription, TicketUpdatedSubscriptionVariables>;
export const QueueChangedDocument = new TypedDocumentString(`
    subscription QueueChanged($filter: TicketFilter, $after: String) {
  queueChanged(filter: $filter, after: $after) {
    cursor
    kind
    ticketId
    version
  }
}
    `) as unknown as TypedDocumentString<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const MyTicketsChangedDocument = new TypedDocumentString(`
    subscription MyTicketsChanged($after: String) {
  myTickets(after: $after) {
    cursor
    kind
    ticketId
    version
  }
}
    `) as unknown as TypedDocumentString<MyTicketsChangedSubscription, MyTicketsChangedSubscriptionVariables>;
export const NotificationsChangedDocument = new TypedDocumentString(`
    subscription NotificationsChanged($after: String) {
  notifications(after: $after) {
    cursor
    unreadCount
    notification {
      ...NotificationParts
      browser
    }
  }
}
    fragment NotificationParts on Notification {
  id
  kind
  at
  readAt
  ticket {
    id
    number
    title
  }
  commitment
  share
  dueAt
  by
  blocking
  label
  start
  end
  moved
}`) as unknown as TypedDocumentString<NotificationsChangedSubscription, NotificationsChangedSubscriptionVariables>;
export const MyDraftsOfKindDocument = new TypedDocumentString(`
    query MyDraftsOfKind($kind: DraftKind!) {
  myDrafts(kind: [$kind], first: 1) {
    nodes {
      ...DraftParts
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}
fragment DraftParts on Draft {
  id
  kind
  version
  updatedAt
  fields {
    name
    value
  }
  attachments {
    ...AttachmentParts
  }
  owner {
    ...PersonParts
  }
  begunBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<MyDraftsOfKindQuery, MyDraftsOfKindQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    id
    version
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const DropDraftDocument = new TypedDocumentString(`
    mutation DropDraft($id: ID!, $expectedVersion: Int!) {
  dropDraft(id: $id, expectedVersion: $expectedVersion)
}
    `) as unknown as TypedDocumentString<DropDraftMutation, DropDraftMutationVariables>;
export const UnreadNotificationsDocument = new TypedDocumentString(`
    query UnreadNotifications {
  liveCursor
  notifications(first: 1) {
    unreadCount
  }
}
    `) as unknown as TypedDocumentString<UnreadNotificationsQuery, UnreadNotificationsQueryVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  me {
    ...ViewerParts
  }
  desk {
    name
    demo
    version
    maxFileBytes
    maxFilesPerMessage
    allowedFileTypes
    phoneNumber
    demoAccounts {
      login
      password
      role
      name
    }
  }
}
    fragment ViewerParts on Viewer {
  id
  firstName
  lastName
  email
  role
  language
  confidentialityAccepted
  mayWrite
  establishment {
    id
    name
    shortName
  }
}`) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($login: String!, $password: String!) {
  signIn(login: $login, password: $password) {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  id
  firstName
  lastName
  email
  role
  language
  confidentialityAccepted
  mayWrite
  establishment {
    id
    name
    shortName
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SetLanguageDocument = new TypedDocumentString(`
    mutation SetLanguage($language: Language!) {
  setLanguage(language: $language) {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  id
  firstName
  lastName
  email
  role
  language
  confidentialityAccepted
  mayWrite
  establishment {
    id
    name
    shortName
  }
}`) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const AcceptConfidentialityDocument = new TypedDocumentString(`
    mutation AcceptConfidentiality {
  acceptConfidentiality {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  id
  firstName
  lastName
  email
  role
  language
  confidentialityAccepted
  mayWrite
  establishment {
    id
    name
    shortName
  }
}`) as unknown as TypedDocumentString<AcceptConfidentialityMutation, AcceptConfidentialityMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($current: String!, $next: String!) {
  changePassword(current: $current, next: $next)
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const OwnAccessDocument = new TypedDocumentString(`
    query OwnAccess {
  mySessions {
    id
    device
    since
    seenAt
    current
  }
  mySignIns {
    at
    device
    address
  }
  myFailedSignIns
}
    `) as unknown as TypedDocumentString<OwnAccessQuery, OwnAccessQueryVariables>;
export const EndMySessionsDocument = new TypedDocumentString(`
    mutation EndMySessions($sessionId: ID) {
  endMySessions(sessionId: $sessionId) {
    id
  }
}
    `) as unknown as TypedDocumentString<EndMySessionsMutation, EndMySessionsMutationVariables>;
export const AdminCountsDocument = new TypedDocumentString(`
    query AdminCounts {
  liveCursor
  queueCounts {
    toReview
  }
  outboxState {
    service
    waiting
    failed
  }
}
    `) as unknown as TypedDocumentString<AdminCountsQuery, AdminCountsQueryVariables>;
export const ClosureRecordsDocument = new TypedDocumentString(`
    query ClosureRecords($from: DateTime!) {
  closures(from: $from, withCancelled: true) {
    ...ClosureRecord
  }
}
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}
fragment ClosureRecord on Closure {
  ...ClosureParts
  announcedAt
  noticeDays
  cancelledAt
  cancelReason
}`) as unknown as TypedDocumentString<ClosureRecordsQuery, ClosureRecordsQueryVariables>;
export const AnnounceClosureDocument = new TypedDocumentString(`
    mutation AnnounceClosure($start: DateTime!, $end: DateTime!, $label: String!, $lateReason: String, $requestId: ID) {
  announceClosure(
    start: $start
    end: $end
    label: $label
    lateReason: $lateReason
    requestId: $requestId
  ) {
    closure {
      ...ClosureRecord
    }
    ticketsMoved
    peopleTold
  }
}
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}
fragment ClosureRecord on Closure {
  ...ClosureParts
  announcedAt
  noticeDays
  cancelledAt
  cancelReason
}`) as unknown as TypedDocumentString<AnnounceClosureMutation, AnnounceClosureMutationVariables>;
export const CancelClosureDocument = new TypedDocumentString(`
    mutation CancelClosure($id: ID!, $reason: String!) {
  cancelClosure(id: $id, reason: $reason) {
    closure {
      ...ClosureRecord
    }
    ticketsMoved
    peopleTold
  }
}
    fragment ClosureParts on Closure {
  id
  start
  end
  label
  inTime
  lateReason
}
fragment ClosureRecord on Closure {
  ...ClosureParts
  announcedAt
  noticeDays
  cancelledAt
  cancelReason
}`) as unknown as TypedDocumentString<CancelClosureMutation, CancelClosureMutationVariables>;
export const OutboxDocument = new TypedDocumentString(`
    query Outbox($first: Int!, $after: String, $status: MailStatus) {
  liveCursor
  outboxState {
    ...OutboxStateParts
  }
  outbox(first: $first, after: $after, status: $status) {
    nodes {
      ...MailParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment MailParts on Mail {
  id
  kind
  status
  person {
    ...PersonParts
  }
  address
  language
  ticketId
  subject
  plain
  html
  createdAt
  sentAt
  attempts
  unconfirmed
  lastError
}
fragment OutboxStateParts on OutboxState {
  service
  error
  since
  waiting
  failed
  kept
}`) as unknown as TypedDocumentString<OutboxQuery, OutboxQueryVariables>;
export const TicketOfMailDocument = new TypedDocumentString(`
    query TicketOfMail($ticketId: ID!) {
  ticket(id: $ticketId) {
    id
    number
    title
  }
}
    `) as unknown as TypedDocumentString<TicketOfMailQuery, TicketOfMailQueryVariables>;
export const RetryMailsDocument = new TypedDocumentString(`
    mutation RetryMails($statuses: [StuckMailStatus!]!) {
  retryMails(statuses: $statuses) {
    again
    withoutAddress
  }
}
    `) as unknown as TypedDocumentString<RetryMailsMutation, RetryMailsMutationVariables>;
export const RetryMailDocument = new TypedDocumentString(`
    mutation RetryMail($id: ID!) {
  retryMail(id: $id) {
    ...MailParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment MailParts on Mail {
  id
  kind
  status
  person {
    ...PersonParts
  }
  address
  language
  ticketId
  subject
  plain
  html
  createdAt
  sentAt
  attempts
  unconfirmed
  lastError
}`) as unknown as TypedDocumentString<RetryMailMutation, RetryMailMutationVariables>;
export const SearchFiguresDocument = new TypedDocumentString(`
    query SearchFigures($since: Date!, $first: Int!) {
  asked: searchFigures(since: $since, first: $first) {
    question
    asked
    found
  }
  fruitless: searchFigures(since: $since, first: $first, fruitless: true) {
    question
    asked
    found
  }
}
    `) as unknown as TypedDocumentString<SearchFiguresQuery, SearchFiguresQueryVariables>;
export const ReaderCommentsDocument = new TypedDocumentString(`
    query ReaderComments($first: Int!) {
  articleComments(first: $first) {
    useful
    comment
    at
    by {
      ...PersonParts
    }
    article {
      id
      number
      title
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<ReaderCommentsQuery, ReaderCommentsQueryVariables>;
export const ServiceSettingsDocument = new TypedDocumentString(`
    query ServiceSettings {
  serviceSettings {
    ...ServiceSettingsParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ServiceSettingsParts on ServiceSettings {
  reopeningDays
  progressDays
  version
  updatedAt
  updatedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<ServiceSettingsQuery, ServiceSettingsQueryVariables>;
export const ChangeServiceSettingsDocument = new TypedDocumentString(`
    mutation ChangeServiceSettings($input: ServiceSettingsInput!) {
  changeServiceSettings(input: $input) {
    ...ServiceSettingsParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ServiceSettingsParts on ServiceSettings {
  reopeningDays
  progressDays
  version
  updatedAt
  updatedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<ChangeServiceSettingsMutation, ChangeServiceSettingsMutationVariables>;
export const AskStatisticsDocument = new TypedDocumentString(`
    query AskStatistics($input: StatisticsInput!) {
  statistics(input: $input) {
    from
    to
    granularity
    asOf
    rows {
      from
      to
      team
      mode
      channel
      blocking
      outcome
      weekday
      hour
      delay
      product {
        id
        name
      }
      establishment {
        id
        name
        shortName
      }
      agent {
        id
        firstName
        lastName
      }
      figures {
        ...AskedFigure
      }
    }
  }
}
    fragment AskedFigure on StatisticsFigure {
  measure
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}`) as unknown as TypedDocumentString<AskStatisticsQuery, AskStatisticsQueryVariables>;
export const StatisticsTodayDocument = new TypedDocumentString(`
    subscription StatisticsToday {
  statisticsToday {
    from
    asOf
    rows {
      figures {
        ...AskedFigure
      }
    }
  }
}
    fragment AskedFigure on StatisticsFigure {
  measure
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}`) as unknown as TypedDocumentString<StatisticsTodaySubscription, StatisticsTodaySubscriptionVariables>;
export const StatisticsPublicationDocument = new TypedDocumentString(`
    query StatisticsPublication {
  statisticsPublication {
    lastMonth
    waiting
    nextMonth
    nextDueAt
    uncounted
  }
  publishedMonths(first: 24) {
    month
    version
    reason
    computedAt
    checksum
  }
}
    `) as unknown as TypedDocumentString<StatisticsPublicationQuery, StatisticsPublicationQueryVariables>;
export const CorrectPublishedStatisticsDocument = new TypedDocumentString(`
    mutation CorrectPublishedStatistics($month: String!, $reason: String!) {
  correctPublishedStatistics(month: $month, reason: $reason) {
    month
    version
    reason
  }
}
    `) as unknown as TypedDocumentString<CorrectPublishedStatisticsMutation, CorrectPublishedStatisticsMutationVariables>;
export const QueueDocument = new TypedDocumentString(`
    query Queue($filter: TicketFilter, $sort: TicketSort!, $first: Int!, $after: String) {
  liveCursor
  tickets(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes {
      ...TicketLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}`) as unknown as TypedDocumentString<QueueQuery, QueueQueryVariables>;
export const QueueCountsDocument = new TypedDocumentString(`
    query QueueCounts {
  liveCursor
  queueCounts {
    unacknowledged
    mine
    unassigned
    dueToday
    overdue
    awaitingComplement
    maintenanceDecision
    toReview
  }
}
    `) as unknown as TypedDocumentString<QueueCountsQuery, QueueCountsQueryVariables>;
export const CallerChoicesDocument = new TypedDocumentString(`
    query CallerChoices($establishmentId: ID!) {
  correspondents(establishmentId: $establishmentId, first: 100) {
    nodes {
      ...PersonParts
    }
  }
  products {
    id
    name
    description
    releases {
      id
      name
      deliveredOn
      supported
      supportedUntil
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<CallerChoicesQuery, CallerChoicesQueryVariables>;
export const RecordCallDocument = new TypedDocumentString(`
    mutation RecordCall($input: RecordCallInput!) {
  recordCall(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RecordCallMutation, RecordCallMutationVariables>;
export const TicketsToReviewDocument = new TypedDocumentString(`
    query TicketsToReview($first: Int!, $after: String) {
  liveCursor
  ticketsToReview(first: $first, after: $after) {
    nodes {
      ...TicketLine
      closedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}`) as unknown as TypedDocumentString<TicketsToReviewQuery, TicketsToReviewQueryVariables>;
export const ProposalDocument = new TypedDocumentString(`
    query Proposal($ticketId: ID!) {
  articleProposal(ticketId: $ticketId) {
    ticketId
    title
    problem
    solution
    errorCodes
    releases
    theme
    findings {
      field
      kind
      text
      mark
    }
    files {
      publishedName
      internal
      cleared
      file {
        ...AttachmentParts
      }
    }
  }
  ticket(id: $ticketId) {
    id
    number
    title
    outcome
    closedAt
    product {
      id
      name
    }
    establishment {
      id
      shortName
    }
  }
}
    fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}`) as unknown as TypedDocumentString<ProposalQuery, ProposalQueryVariables>;
export const PublishArticleDocument = new TypedDocumentString(`
    mutation PublishArticle($input: PublishArticleInput!) {
  publishArticle(input: $input) {
    id
    number
    title
  }
}
    `) as unknown as TypedDocumentString<PublishArticleMutation, PublishArticleMutationVariables>;
export const RefuseArticleDocument = new TypedDocumentString(`
    mutation RefuseArticle($ticketId: ID!, $reason: String!) {
  refuseArticle(ticketId: $ticketId, reason: $reason)
}
    `) as unknown as TypedDocumentString<RefuseArticleMutation, RefuseArticleMutationVariables>;
export const SavedQueuesDocument = new TypedDocumentString(`
    query SavedQueues {
  savedQueues {
    id
    name
    view
    sort
    version
    filter {
      status
      productId
      establishmentId
      agentId
      team
      channel
      blocking
      olderThanDays
      text
      openedFrom
      openedTo
      establishments {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SavedQueuesQuery, SavedQueuesQueryVariables>;
export const SaveQueueDocument = new TypedDocumentString(`
    mutation SaveQueue($input: SaveQueueInput!) {
  saveQueue(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<SaveQueueMutation, SaveQueueMutationVariables>;
export const DropQueueDocument = new TypedDocumentString(`
    mutation DropQueue($id: ID!) {
  dropQueue(id: $id)
}
    `) as unknown as TypedDocumentString<DropQueueMutation, DropQueueMutationVariables>;
export const AssignTicketsDocument = new TypedDocumentString(`
    mutation AssignTickets($input: AssignManyInput!) {
  assignTickets(input: $input) {
    ticketId
    refusal {
      code
      rule
      field
      fr
      en
    }
    ticket {
      ...ActedOn
    }
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<AssignTicketsMutation, AssignTicketsMutationVariables>;
export const SaveTemplateDocument = new TypedDocumentString(`
    mutation SaveTemplate($input: SaveTemplateInput!) {
  saveTemplate(input: $input) {
    ...TemplateParts
  }
}
    fragment TemplateParts on Template {
  id
  name
  body
  use
  team
  shared
  changeable
  version
  updatedAt
  product {
    id
    name
  }
}`) as unknown as TypedDocumentString<SaveTemplateMutation, SaveTemplateMutationVariables>;
export const DropTemplateDocument = new TypedDocumentString(`
    mutation DropTemplate($id: ID!, $expectedVersion: Int!) {
  dropTemplate(id: $id, expectedVersion: $expectedVersion)
}
    `) as unknown as TypedDocumentString<DropTemplateMutation, DropTemplateMutationVariables>;
export const AuditEntriesDocument = new TypedDocumentString(`
    query AuditEntries($filter: AuditFilterInput, $first: Int!, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    nodes {
      ...AuditEntryParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AuditEntryParts on AuditEntry {
  id
  at
  kind
  operation
  outcome
  person {
    ...PersonParts
  }
  account
  address
  session
  browser
  objectKind
  objects {
    kind
    id
    label
  }
  details {
    name
    value
  }
  sealed
}`) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const AuditChoicesDocument = new TypedDocumentString(`
    query AuditChoices {
  auditObjectKinds
  agents {
    ...PersonParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<AuditChoicesQuery, AuditChoicesQueryVariables>;
export const AuditCheckDocument = new TypedDocumentString(`
    query AuditCheck($after: String) {
  auditCheck(after: $after) {
    checked
    total
    unsealed
    broken {
      chain
      position
      missing
      entryId
    }
    next
  }
}
    `) as unknown as TypedDocumentString<AuditCheckQuery, AuditCheckQueryVariables>;
export const MyTicketsDocument = new TypedDocumentString(`
    query MyTickets($filter: TicketFilter, $sort: TicketSort!, $first: Int!, $after: String) {
  liveCursor
  tickets(filter: $filter, sort: $sort, first: $first, after: $after) {
    nodes {
      ...TicketLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}`) as unknown as TypedDocumentString<MyTicketsQuery, MyTicketsQueryVariables>;
export const AwaitedFromUsDocument = new TypedDocumentString(`
    query AwaitedFromUs {
  liveCursor
  tickets(filter: {status: [AWAITING_COMPLEMENT]}, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AwaitedFromUsQuery, AwaitedFromUsQueryVariables>;
export const MyProductsDocument = new TypedDocumentString(`
    query MyProducts {
  myEstablishment {
    id
    isMember
    deployments {
      product {
        id
      }
      installations {
        id
        release {
          id
        }
      }
    }
  }
  myProducts {
    id
    name
    description
    releases {
      id
      name
      deliveredOn
      supported
      supportedUntil
    }
  }
}
    `) as unknown as TypedDocumentString<MyProductsQuery, MyProductsQueryVariables>;
export const FollowedTicketDocument = new TypedDocumentString(`
    query FollowedTicket($number: String!) {
  ticket(number: $number) {
    id
    number
    title
    messages
    product {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<FollowedTicketQuery, FollowedTicketQueryVariables>;
export const MyEstablishmentDocument = new TypedDocumentString(`
    query MyEstablishment {
  myEstablishment {
    id
    name
    shortName
    town
    deployments {
      mode
      host
      isRunning
      installations {
        id
        installedOn
        release {
          id
          name
          supported
          supportedUntil
        }
      }
      product {
        id
        name
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyEstablishmentQuery, MyEstablishmentQueryVariables>;
export const ColleaguesOfDocument = new TypedDocumentString(`
    query ColleaguesOf($establishmentId: ID!) {
  correspondents(establishmentId: $establishmentId, first: 100) {
    nodes {
      ...PersonParts
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<ColleaguesOfQuery, ColleaguesOfQueryVariables>;
export const OpenTicketDocument = new TypedDocumentString(`
    mutation OpenTicket($input: OpenTicketInput!) {
  openTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<OpenTicketMutation, OpenTicketMutationVariables>;
export const EstablishmentListDocument = new TypedDocumentString(`
    query EstablishmentList($search: String!, $filter: EstablishmentFilter!, $first: Int!, $after: String) {
  establishments(search: $search, filter: $filter, first: $first, after: $after) {
    nodes {
      ...EstablishmentLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment EstablishmentLine on Establishment {
  id
  name
  shortName
  town
  region
  isMember
  deployments {
    isRunning
    product {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<EstablishmentListQuery, EstablishmentListQueryVariables>;
export const EstablishmentByIdDocument = new TypedDocumentString(`
    query EstablishmentById($id: ID!) {
  establishment(id: $id) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<EstablishmentByIdQuery, EstablishmentByIdQueryVariables>;
export const AddEstablishmentDocument = new TypedDocumentString(`
    mutation AddEstablishment($input: AddEstablishmentInput!) {
  addEstablishment(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<AddEstablishmentMutation, AddEstablishmentMutationVariables>;
export const ChangeEstablishmentDocument = new TypedDocumentString(`
    mutation ChangeEstablishment($input: ChangeEstablishmentInput!) {
  changeEstablishment(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<ChangeEstablishmentMutation, ChangeEstablishmentMutationVariables>;
export const RemoveEstablishmentDocument = new TypedDocumentString(`
    mutation RemoveEstablishment($input: OneEstablishmentInput!) {
  removeEstablishment(input: $input)
}
    `) as unknown as TypedDocumentString<RemoveEstablishmentMutation, RemoveEstablishmentMutationVariables>;
export const RenameEstablishmentDocument = new TypedDocumentString(`
    mutation RenameEstablishment($input: RenameEstablishmentInput!) {
  renameEstablishment(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<RenameEstablishmentMutation, RenameEstablishmentMutationVariables>;
export const UndoRenamingDocument = new TypedDocumentString(`
    mutation UndoRenaming($input: OneEstablishmentInput!) {
  undoRenaming(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<UndoRenamingMutation, UndoRenamingMutationVariables>;
export const DeployProductDocument = new TypedDocumentString(`
    mutation DeployProduct($input: DeploymentInput!) {
  deployProduct(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<DeployProductMutation, DeployProductMutationVariables>;
export const ChangeDeploymentDocument = new TypedDocumentString(`
    mutation ChangeDeployment($input: DeploymentInput!) {
  changeDeployment(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<ChangeDeploymentMutation, ChangeDeploymentMutationVariables>;
export const RemoveDeploymentDocument = new TypedDocumentString(`
    mutation RemoveDeployment($input: OneDeploymentInput!) {
  removeDeployment(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<RemoveDeploymentMutation, RemoveDeploymentMutationVariables>;
export const InstallReleaseDocument = new TypedDocumentString(`
    mutation InstallRelease($input: InstallReleaseInput!) {
  installRelease(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<InstallReleaseMutation, InstallReleaseMutationVariables>;
export const RemoveInstallationDocument = new TypedDocumentString(`
    mutation RemoveInstallation($input: RemoveInstallationInput!) {
  removeInstallation(input: $input) {
    ...EstablishmentRecord
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment EstablishmentRecord on Establishment {
  id
  name
  shortName
  town
  region
  timeZone
  memberSince
  memberUntil
  isMember
  alsoKnownAs
  formerNames {
    name
    shortName
    replacedOn
  }
  deployments {
    ...DeploymentRecord
  }
}
fragment DeploymentRecord on Deployment {
  mode
  host
  startedOn
  endedOn
  isRunning
  product {
    id
    name
  }
  installations {
    id
    installedOn
    recordedAt
    recordedBy {
      ...PersonParts
    }
    release {
      id
      name
      supported
      supportedUntil
    }
  }
}`) as unknown as TypedDocumentString<RemoveInstallationMutation, RemoveInstallationMutationVariables>;
export const ProductRecordsDocument = new TypedDocumentString(`
    query ProductRecords {
  products {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<ProductRecordsQuery, ProductRecordsQueryVariables>;
export const AddProductDocument = new TypedDocumentString(`
    mutation AddProduct($input: AddProductInput!) {
  addProduct(input: $input) {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<AddProductMutation, AddProductMutationVariables>;
export const ChangeProductDocument = new TypedDocumentString(`
    mutation ChangeProduct($input: ChangeProductInput!) {
  changeProduct(input: $input) {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<ChangeProductMutation, ChangeProductMutationVariables>;
export const RemoveProductDocument = new TypedDocumentString(`
    mutation RemoveProduct($input: RemoveProductInput!) {
  removeProduct(input: $input)
}
    `) as unknown as TypedDocumentString<RemoveProductMutation, RemoveProductMutationVariables>;
export const AddReleaseDocument = new TypedDocumentString(`
    mutation AddRelease($input: AddReleaseInput!) {
  addRelease(input: $input) {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<AddReleaseMutation, AddReleaseMutationVariables>;
export const ChangeReleaseDocument = new TypedDocumentString(`
    mutation ChangeRelease($input: ChangeReleaseInput!) {
  changeRelease(input: $input) {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<ChangeReleaseMutation, ChangeReleaseMutationVariables>;
export const RemoveReleaseDocument = new TypedDocumentString(`
    mutation RemoveRelease($input: RemoveReleaseInput!) {
  removeRelease(input: $input) {
    ...ProductRecord
  }
}
    fragment ProductRecord on Product {
  id
  name
  description
  descriptionFr
  descriptionEn
  releases {
    ...ReleaseRecord
  }
}
fragment ReleaseRecord on Release {
  id
  name
  kind
  deliveredOn
  major
  ownSupportUntil
  supported
  supportedUntil
}`) as unknown as TypedDocumentString<RemoveReleaseMutation, RemoveReleaseMutationVariables>;
export const ArticleUseDocument = new TypedDocumentString(`
    query ArticleUse($number: String!) {
  article(number: $number) {
    id
    use {
      ...ArticleUseParts
    }
  }
}
    fragment ArticleUseParts on ArticleUse {
  useful
  notUseful
  deflections
  seenInTickets
}`) as unknown as TypedDocumentString<ArticleUseQuery, ArticleUseQueryVariables>;
export const RateArticleDocument = new TypedDocumentString(`
    mutation RateArticle($articleId: ID!, $useful: Boolean!, $comment: String) {
  rateArticle(articleId: $articleId, useful: $useful, comment: $comment) {
    id
    use {
      ...ArticleUseParts
    }
  }
}
    fragment ArticleUseParts on ArticleUse {
  useful
  notUseful
  deflections
  seenInTickets
}`) as unknown as TypedDocumentString<RateArticleMutation, RateArticleMutationVariables>;
export const ArticleCommentsDocument = new TypedDocumentString(`
    query ArticleComments($number: String!) {
  article(number: $number) {
    id
    comments {
      useful
      comment
      at
      by {
        ...PersonParts
      }
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<ArticleCommentsQuery, ArticleCommentsQueryVariables>;
export const RelatedArticlesDocument = new TypedDocumentString(`
    query RelatedArticles($number: String!) {
  article(number: $number) {
    id
    related {
      id
      number
      title
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedArticlesQuery, RelatedArticlesQueryVariables>;
export const CountSearchDocument = new TypedDocumentString(`
    query CountSearch($question: String!) {
  searchKnowledgeBase(question: $question, first: 1, settled: true) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountSearchQuery, CountSearchQueryVariables>;
export const SearchKnowledgeBaseDocument = new TypedDocumentString(`
    query SearchKnowledgeBase($question: String!, $filter: KnowledgeBaseFilter, $sort: KnowledgeBaseSort!, $first: Int!, $offset: Int!) {
  searchKnowledgeBase(
    question: $question
    filter: $filter
    sort: $sort
    first: $first
    offset: $offset
  ) {
    hits {
      ...HitParts
    }
    totalCount
    facets {
      field
      values {
        value
        label
        count
      }
    }
    engine
    degraded
    suggestion
    tookMs
  }
}
    fragment HitParts on ArticleHit {
  article {
    id
    number
    outcome
    blocking
    publishedAt
    product {
      id
      name
    }
  }
  title {
    text
    marked
  }
  snippet {
    text
    marked
  }
}`) as unknown as TypedDocumentString<SearchKnowledgeBaseQuery, SearchKnowledgeBaseQueryVariables>;
export const CountFoundDocument = new TypedDocumentString(`
    query CountFound($question: String!, $filter: KnowledgeBaseFilter) {
  searchKnowledgeBase(question: $question, filter: $filter, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountFoundQuery, CountFoundQueryVariables>;
export const ArticleVersionsDocument = new TypedDocumentString(`
    query ArticleVersions($number: String!) {
  article(number: $number) {
    id
    versions {
      version
      title
      problem
      solution
      publishedAt
      by {
        ...PersonParts
      }
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<ArticleVersionsQuery, ArticleVersionsQueryVariables>;
export const ArticlePageDocument = new TypedDocumentString(`
    query ArticlePage($number: String!) {
  article(number: $number) {
    id
    number
    title
    problem
    solution
    releases
    errorCodes
    theme
    outcome
    blocking
    publishedAt
    updatedAt
    version
    product {
      id
      name
    }
    attachments {
      ...AttachmentParts
    }
  }
}
    fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}`) as unknown as TypedDocumentString<ArticlePageQuery, ArticlePageQueryVariables>;
export const ArticleSourceDocument = new TypedDocumentString(`
    query ArticleSource($number: String!) {
  article(number: $number) {
    id
    ticket {
      id
      number
    }
  }
}
    `) as unknown as TypedDocumentString<ArticleSourceQuery, ArticleSourceQueryVariables>;
export const WithdrawArticleDocument = new TypedDocumentString(`
    mutation WithdrawArticle($articleId: ID!, $reason: String!) {
  withdrawArticle(articleId: $articleId, reason: $reason)
}
    `) as unknown as TypedDocumentString<WithdrawArticleMutation, WithdrawArticleMutationVariables>;
export const MalfunctionsDocument = new TypedDocumentString(`
    query Malfunctions($filter: MalfunctionFilter, $first: Int!, $after: String) {
  liveCursor
  malfunctions(filter: $filter, first: $first, after: $after) {
    nodes {
      ...MalfunctionLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment MalfunctionLine on Malfunction {
  id
  number
  version
  status
  title
  updatedAt
  ticketCount
  establishmentCount
  overdueCount
  product {
    id
    name
  }
}`) as unknown as TypedDocumentString<MalfunctionsQuery, MalfunctionsQueryVariables>;
export const MalfunctionPageDocument = new TypedDocumentString(`
    query MalfunctionPage($number: String!, $first: Int!, $after: String) {
  liveCursor
  malfunction(number: $number) {
    ...MalfunctionLine
    description
    declaredAt
    decidedAt
    explanation
    declaredBy {
      ...PersonParts
    }
    deliveredIn {
      id
      name
    }
    product {
      id
      releases {
        id
        name
      }
    }
    entries {
      id
      type
      at
      text
      taken
      confirmed
      by {
        ...PersonParts
      }
      deliveredIn {
        id
        name
      }
    }
    tickets(first: $first, after: $after) {
      nodes {
        ...MalfunctionTicket
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment MalfunctionLine on Malfunction {
  id
  number
  version
  status
  title
  updatedAt
  ticketCount
  establishmentCount
  overdueCount
  product {
    id
    name
  }
}
fragment MalfunctionTicket on Ticket {
  id
  number
  version
  title
  status
  closingReason
  blocking
  establishment {
    id
    shortName
  }
  clock {
    ...ClockParts
  }
  commitments {
    kind
    sequence
    outcome
    dueAt
    settledAt
    lateBy
  }
}`) as unknown as TypedDocumentString<MalfunctionPageQuery, MalfunctionPageQueryVariables>;
export const BindableTicketsDocument = new TypedDocumentString(`
    query BindableTickets($number: String!, $text: String, $first: Int!) {
  liveCursor
  malfunction(number: $number) {
    id
    bindable(first: $first, text: $text) {
      nodes {
        ...MalfunctionTicket
      }
      totalCount
    }
  }
}
    fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment MalfunctionTicket on Ticket {
  id
  number
  version
  title
  status
  closingReason
  blocking
  establishment {
    id
    shortName
  }
  clock {
    ...ClockParts
  }
  commitments {
    kind
    sequence
    outcome
    dueAt
    settledAt
    lateBy
  }
}`) as unknown as TypedDocumentString<BindableTicketsQuery, BindableTicketsQueryVariables>;
export const DescribeMalfunctionDocument = new TypedDocumentString(`
    mutation DescribeMalfunction($input: DescribeMalfunctionInput!) {
  describeMalfunction(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<DescribeMalfunctionMutation, DescribeMalfunctionMutationVariables>;
export const DecideMalfunctionDocument = new TypedDocumentString(`
    mutation DecideMalfunction($input: DecideMalfunctionInput!) {
  decideMalfunction(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<DecideMalfunctionMutation, DecideMalfunctionMutationVariables>;
export const ReportMalfunctionProgressDocument = new TypedDocumentString(`
    mutation ReportMalfunctionProgress($input: MalfunctionProgressInput!) {
  reportMalfunctionProgress(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ReportMalfunctionProgressMutation, ReportMalfunctionProgressMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($first: Int!, $after: String, $unreadOnly: Boolean!) {
  liveCursor
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes {
      ...NotificationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    unreadCount
  }
}
    fragment NotificationParts on Notification {
  id
  kind
  at
  readAt
  ticket {
    id
    number
    title
  }
  commitment
  share
  dueAt
  by
  blocking
  label
  start
  end
  moved
}`) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkNotificationsReadDocument = new TypedDocumentString(`
    mutation MarkNotificationsRead($ids: [ID!]) {
  markNotificationsRead(ids: $ids)
}
    `) as unknown as TypedDocumentString<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const NotificationPreferencesDocument = new TypedDocumentString(`
    query NotificationPreferences {
  notificationPreferences {
    ...PreferenceParts
  }
}
    fragment PreferenceParts on NotificationPreferences {
  digestHour
  kinds {
    kind
    site
    browser
    mail
    rule
    siteFixed
    mailFixed
  }
}`) as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetNotificationPreferenceDocument = new TypedDocumentString(`
    mutation SetNotificationPreference($kind: NotificationKind!, $site: Boolean!, $browser: Boolean!, $mail: MailChoice!) {
  setNotificationPreference(
    kind: $kind
    site: $site
    browser: $browser
    mail: $mail
  ) {
    ...PreferenceParts
  }
}
    fragment PreferenceParts on NotificationPreferences {
  digestHour
  kinds {
    kind
    site
    browser
    mail
    rule
    siteFixed
    mailFixed
  }
}`) as unknown as TypedDocumentString<SetNotificationPreferenceMutation, SetNotificationPreferenceMutationVariables>;
export const SetDigestHourDocument = new TypedDocumentString(`
    mutation SetDigestHour($hour: Int!) {
  setDigestHour(hour: $hour) {
    ...PreferenceParts
  }
}
    fragment PreferenceParts on NotificationPreferences {
  digestHour
  kinds {
    kind
    site
    browser
    mail
    rule
    siteFixed
    mailFixed
  }
}`) as unknown as TypedDocumentString<SetDigestHourMutation, SetDigestHourMutationVariables>;
export const ObservationsDocument = new TypedDocumentString(`
    query Observations($waiting: Boolean!, $first: Int!, $after: String) {
  observations(waiting: $waiting, first: $first, after: $after) {
    nodes {
      ...ObservationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ObservationParts on Observation {
  id
  status
  text
  sentAt
  notedAt
  answer
  answeredAt
  establishment {
    id
    shortName
  }
  sentBy {
    ...PersonParts
  }
  notedBy {
    ...PersonParts
  }
  answeredBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<ObservationsQuery, ObservationsQueryVariables>;
export const WaitingObservationsDocument = new TypedDocumentString(`
    query WaitingObservations {
  observations(waiting: true, first: 1) {
    nodes {
      id
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WaitingObservationsQuery, WaitingObservationsQueryVariables>;
export const SendObservationDocument = new TypedDocumentString(`
    mutation SendObservation($input: SendObservationInput!) {
  sendObservation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SendObservationMutation, SendObservationMutationVariables>;
export const NoteObservationDocument = new TypedDocumentString(`
    mutation NoteObservation($input: NoteObservationInput!) {
  noteObservation(input: $input) {
    ...ObservationParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ObservationParts on Observation {
  id
  status
  text
  sentAt
  notedAt
  answer
  answeredAt
  establishment {
    id
    shortName
  }
  sentBy {
    ...PersonParts
  }
  notedBy {
    ...PersonParts
  }
  answeredBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<NoteObservationMutation, NoteObservationMutationVariables>;
export const AnswerObservationDocument = new TypedDocumentString(`
    mutation AnswerObservation($input: AnswerObservationInput!) {
  answerObservation(input: $input) {
    ...ObservationParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment ObservationParts on Observation {
  id
  status
  text
  sentAt
  notedAt
  answer
  answeredAt
  establishment {
    id
    shortName
  }
  sentBy {
    ...PersonParts
  }
  notedBy {
    ...PersonParts
  }
  answeredBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<AnswerObservationMutation, AnswerObservationMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($first: Int!, $after: String, $search: String, $role: Role, $establishmentId: ID, $state: AccountState) {
  accounts(
    first: $first
    after: $after
    search: $search
    role: $role
    establishmentId: $establishmentId
    state: $state
  ) {
    nodes {
      ...AccountParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account($accountId: ID!) {
  account(accountId: $accountId) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const CreateAccountDocument = new TypedDocumentString(`
    mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<CreateAccountMutation, CreateAccountMutationVariables>;
export const ChangeAccountDocument = new TypedDocumentString(`
    mutation ChangeAccount($input: ChangeAccountInput!) {
  changeAccount(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<ChangeAccountMutation, ChangeAccountMutationVariables>;
export const InviteAccountDocument = new TypedDocumentString(`
    mutation InviteAccount($input: AccountActInput!) {
  inviteAccount(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<InviteAccountMutation, InviteAccountMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation WithdrawInvitation($input: AccountActInput!) {
  withdrawInvitation(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const CloseAccountDocument = new TypedDocumentString(`
    mutation CloseAccount($input: AccountActInput!) {
  closeAccount(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<CloseAccountMutation, CloseAccountMutationVariables>;
export const ReopenAccountDocument = new TypedDocumentString(`
    mutation ReopenAccount($input: AccountActInput!) {
  reopenAccount(input: $input) {
    ...AccountParts
  }
}
    fragment AccountParts on Account {
  id
  login
  firstName
  lastName
  email
  role
  team
  language
  state
  createdAt
  closedAt
  invitedAt
  invitationExpiresAt
  establishment {
    id
    name
    shortName
    town
  }
}`) as unknown as TypedDocumentString<ReopenAccountMutation, ReopenAccountMutationVariables>;
export const AccessLinkDocument = new TypedDocumentString(`
    query AccessLink($token: String!) {
  accessLink(token: $token) {
    purpose
    login
    firstName
    lastName
  }
}
    `) as unknown as TypedDocumentString<AccessLinkQuery, AccessLinkQueryVariables>;
export const ChoosePasswordDocument = new TypedDocumentString(`
    mutation ChoosePassword($token: String!, $password: String!) {
  choosePassword(token: $token, password: $password)
}
    `) as unknown as TypedDocumentString<ChoosePasswordMutation, ChoosePasswordMutationVariables>;
export const AskPasswordLinkDocument = new TypedDocumentString(`
    mutation AskPasswordLink($login: String!) {
  askPasswordLink(login: $login)
}
    `) as unknown as TypedDocumentString<AskPasswordLinkMutation, AskPasswordLinkMutationVariables>;
export const MailsLeaveDocument = new TypedDocumentString(`
    query MailsLeave {
  outboxState {
    service
  }
}
    `) as unknown as TypedDocumentString<MailsLeaveQuery, MailsLeaveQueryVariables>;
export const SearchTicketsDocument = new TypedDocumentString(`
    query SearchTickets($text: String!, $filter: TicketSearchFilter, $first: Int!, $after: String) {
  searchTickets(text: $text, filter: $filter, first: $first, after: $after) {
    nodes {
      ticket {
        id
        number
        status
        closingReason
        updatedAt
        product {
          id
          name
        }
        establishment {
          id
          shortName
        }
        clock {
          ...ClockParts
        }
      }
      title {
        text
        marked
      }
      snippet {
        text
        marked
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    loosened
  }
}
    fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}`) as unknown as TypedDocumentString<SearchTicketsQuery, SearchTicketsQueryVariables>;
export const SeatsDocument = new TypedDocumentString(`
    query Seats($establishmentId: ID, $productId: ID, $search: String, $ended: Boolean!, $first: Int!, $after: String) {
  seats(
    establishmentId: $establishmentId
    productId: $productId
    search: $search
    ended: $ended
    first: $first
    after: $after
  ) {
    nodes {
      ...SeatParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatParts on Seat {
  id
  kind
  slot
  grantedAt
  endedAt
  openTickets
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  person {
    ...PersonParts
  }
  successor {
    ...PersonParts
  }
  prerequisites {
    prerequisite
    since
  }
}`) as unknown as TypedDocumentString<SeatsQuery, SeatsQueryVariables>;
export const SeatProposalsDocument = new TypedDocumentString(`
    query SeatProposals($waiting: Boolean!, $first: Int!, $after: String) {
  seatProposals(waiting: $waiting, first: $first, after: $after) {
    nodes {
      ...SeatProposalParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<SeatProposalsQuery, SeatProposalsQueryVariables>;
export const WaitingSeatProposalsDocument = new TypedDocumentString(`
    query WaitingSeatProposals {
  seatProposals(waiting: true, first: 1) {
    nodes {
      id
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WaitingSeatProposalsQuery, WaitingSeatProposalsQueryVariables>;
export const SeatChoicesDocument = new TypedDocumentString(`
    query SeatChoices($establishmentId: ID!) {
  correspondents(establishmentId: $establishmentId, first: 100) {
    nodes {
      ...PersonParts
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<SeatChoicesQuery, SeatChoicesQueryVariables>;
export const OwnLeadDocument = new TypedDocumentString(`
    query OwnLead {
  myEstablishment {
    id
    lead {
      ...PersonParts
    }
    deployments {
      product {
        id
        name
      }
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<OwnLeadQuery, OwnLeadQueryVariables>;
export const GrantSeatDocument = new TypedDocumentString(`
    mutation GrantSeat($input: GrantSeatInput!) {
  grantSeat(input: $input) {
    ...SeatParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatParts on Seat {
  id
  kind
  slot
  grantedAt
  endedAt
  openTickets
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  person {
    ...PersonParts
  }
  successor {
    ...PersonParts
  }
  prerequisites {
    prerequisite
    since
  }
}`) as unknown as TypedDocumentString<GrantSeatMutation, GrantSeatMutationVariables>;
export const EndSeatDocument = new TypedDocumentString(`
    mutation EndSeat($input: EndSeatInput!) {
  endSeat(input: $input) {
    ...SeatParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatParts on Seat {
  id
  kind
  slot
  grantedAt
  endedAt
  openTickets
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  person {
    ...PersonParts
  }
  successor {
    ...PersonParts
  }
  prerequisites {
    prerequisite
    since
  }
}`) as unknown as TypedDocumentString<EndSeatMutation, EndSeatMutationVariables>;
export const ReplaceCorrespondentDocument = new TypedDocumentString(`
    mutation ReplaceCorrespondent($input: ReplaceCorrespondentInput!) {
  replaceCorrespondent(input: $input) {
    ...SeatParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatParts on Seat {
  id
  kind
  slot
  grantedAt
  endedAt
  openTickets
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  person {
    ...PersonParts
  }
  successor {
    ...PersonParts
  }
  prerequisites {
    prerequisite
    since
  }
}`) as unknown as TypedDocumentString<ReplaceCorrespondentMutation, ReplaceCorrespondentMutationVariables>;
export const AppointLeadDocument = new TypedDocumentString(`
    mutation AppointLead($input: AppointLeadInput!) {
  appointLead(input: $input) {
    id
    lead {
      ...PersonParts
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<AppointLeadMutation, AppointLeadMutationVariables>;
export const RecordPrerequisiteDocument = new TypedDocumentString(`
    mutation RecordPrerequisite($input: RecordPrerequisiteInput!) {
  recordPrerequisite(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RecordPrerequisiteMutation, RecordPrerequisiteMutationVariables>;
export const ProposeSeatChangeDocument = new TypedDocumentString(`
    mutation ProposeSeatChange($input: ProposeSeatChangeInput!) {
  proposeSeatChange(input: $input) {
    ...SeatProposalParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<ProposeSeatChangeMutation, ProposeSeatChangeMutationVariables>;
export const WithdrawSeatProposalDocument = new TypedDocumentString(`
    mutation WithdrawSeatProposal($input: WithdrawSeatProposalInput!) {
  withdrawSeatProposal(input: $input) {
    ...SeatProposalParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<WithdrawSeatProposalMutation, WithdrawSeatProposalMutationVariables>;
export const ConfirmSeatProposalDocument = new TypedDocumentString(`
    mutation ConfirmSeatProposal($input: ConfirmSeatProposalInput!) {
  confirmSeatProposal(input: $input) {
    ...SeatProposalParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<ConfirmSeatProposalMutation, ConfirmSeatProposalMutationVariables>;
export const RefuseSeatProposalDocument = new TypedDocumentString(`
    mutation RefuseSeatProposal($input: RefuseSeatProposalInput!) {
  refuseSeatProposal(input: $input) {
    ...SeatProposalParts
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment SeatProposalParts on SeatProposal {
  id
  change
  kind
  status
  proposedAt
  decidedAt
  reason
  newcomer {
    firstName
    lastName
    email
    phone
  }
  establishment {
    id
    name
    shortName
    town
  }
  product {
    id
    name
  }
  seat {
    id
    person {
      ...PersonParts
    }
  }
  person {
    ...PersonParts
  }
  proposedBy {
    ...PersonParts
  }
  decidedBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<RefuseSeatProposalMutation, RefuseSeatProposalMutationVariables>;
export const DirectoryImportsDocument = new TypedDocumentString(`
    query DirectoryImports($first: Int!, $after: String) {
  directoryImports(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ImportRecord
    }
  }
}
    fragment ImportRecord on DirectoryImport {
  id
  kind
  fileName
  importedAt
  importedBy {
    id
    firstName
    lastName
  }
  created
  changed
  unchanged
  undoneAt
  undoneBy {
    id
    firstName
    lastName
  }
}`) as unknown as TypedDocumentString<DirectoryImportsQuery, DirectoryImportsQueryVariables>;
export const DirectoryExportDocument = new TypedDocumentString(`
    query DirectoryExport($kind: TransferKind!) {
  directoryExport(kind: $kind) {
    name
    content
  }
}
    `) as unknown as TypedDocumentString<DirectoryExportQuery, DirectoryExportQueryVariables>;
export const ImportDirectoryDocument = new TypedDocumentString(`
    mutation ImportDirectory($input: ImportDirectoryInput!) {
  importDirectory(input: $input) {
    ...ReportParts
  }
}
    fragment ImportRecord on DirectoryImport {
  id
  kind
  fileName
  importedAt
  importedBy {
    id
    firstName
    lastName
  }
  created
  changed
  unchanged
  undoneAt
  undoneBy {
    id
    firstName
    lastName
  }
}
fragment ReportParts on ImportReport {
  import {
    ...ImportRecord
  }
  created
  changed
  unchanged
  refused
  lines {
    line
    label
    status
    code
    why
    column
  }
  reportFile
  refusedFile
}`) as unknown as TypedDocumentString<ImportDirectoryMutation, ImportDirectoryMutationVariables>;
export const UndoDirectoryImportDocument = new TypedDocumentString(`
    mutation UndoDirectoryImport($input: UndoDirectoryImportInput!) {
  undoDirectoryImport(input: $input) {
    ...ImportRecord
  }
}
    fragment ImportRecord on DirectoryImport {
  id
  kind
  fileName
  importedAt
  importedBy {
    id
    firstName
    lastName
  }
  created
  changed
  unchanged
  undoneAt
  undoneBy {
    id
    firstName
    lastName
  }
}`) as unknown as TypedDocumentString<UndoDirectoryImportMutation, UndoDirectoryImportMutationVariables>;
export const PublishedMonthsDocument = new TypedDocumentString(`
    query PublishedMonths {
  publishedMonths(first: 100) {
    month
    version
  }
}
    `) as unknown as TypedDocumentString<PublishedMonthsQuery, PublishedMonthsQueryVariables>;
export const PublishedStatisticsDocument = new TypedDocumentString(`
    query PublishedStatistics($month: String!, $version: Int) {
  publishedStatistics(month: $month, version: $version) {
    month
    version
    reason
    computedAt
    checksum
    figures {
      ...PublishedFigureParts
    }
    tables {
      measure
      blocking
      dimension
      total
      lines {
        key
        count
        label {
          fr
          en
        }
      }
      grouped {
        count
        labels {
          fr
          en
        }
      }
    }
    rates {
      key
      rate
      label {
        fr
        en
      }
    }
    rhythm {
      from
      to
      cells {
        weekday
        hour
        count
      }
    }
    before {
      ...PublishedBeforeParts
    }
    versions {
      version
      reason
      publishedAt
      checksum
    }
  }
}
    fragment PublishedFigureParts on PublishedFigure {
  measure
  blocking
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}
fragment PublishedBeforeParts on PublishedBefore {
  month
  version
  figures {
    measure
    blocking
    count
    rate
  }
}`) as unknown as TypedDocumentString<PublishedStatisticsQuery, PublishedStatisticsQueryVariables>;
export const OwnStatisticsDocument = new TypedDocumentString(`
    query OwnStatistics($from: String!, $to: String!) {
  establishmentStatistics(from: $from, to: $to) {
    month
    own {
      ...PublishedFigureParts
    }
    whole {
      month
      version
      figures {
        ...PublishedFigureParts
      }
    }
  }
}
    fragment PublishedFigureParts on PublishedFigure {
  measure
  blocking
  count
  kept
  broken
  late
  pending
  rate
  median
  p90
}`) as unknown as TypedDocumentString<OwnStatisticsQuery, OwnStatisticsQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates($use: TemplateUse, $productId: ID) {
  templates(use: $use, productId: $productId) {
    ...TemplateParts
  }
}
    fragment TemplateParts on Template {
  id
  name
  body
  use
  team
  shared
  changeable
  version
  updatedAt
  product {
    id
    name
  }
}`) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const FilledTemplateDocument = new TypedDocumentString(`
    query FilledTemplate($id: ID!, $ticketId: ID!) {
  filledTemplate(id: $id, ticketId: $ticketId)
}
    `) as unknown as TypedDocumentString<FilledTemplateQuery, FilledTemplateQueryVariables>;
export const AcknowledgeTicketDocument = new TypedDocumentString(`
    mutation AcknowledgeTicket($input: AcknowledgeInput!) {
  acknowledgeTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<AcknowledgeTicketMutation, AcknowledgeTicketMutationVariables>;
export const AssignTicketDocument = new TypedDocumentString(`
    mutation AssignTicket($input: AssignInput!) {
  assignTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<AssignTicketMutation, AssignTicketMutationVariables>;
export const RequalifyTicketDocument = new TypedDocumentString(`
    mutation RequalifyTicket($input: RequalifyInput!) {
  requalifyTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RequalifyTicketMutation, RequalifyTicketMutationVariables>;
export const RefuseLevelOneDocument = new TypedDocumentString(`
    mutation RefuseLevelOne($input: LevelOneRefusalInput!) {
  refuseLevelOne(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RefuseLevelOneMutation, RefuseLevelOneMutationVariables>;
export const RecordOutOfScopeDocument = new TypedDocumentString(`
    mutation RecordOutOfScope($input: OutOfScopeInput!) {
  recordOutOfScope(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RecordOutOfScopeMutation, RecordOutOfScopeMutationVariables>;
export const MergeTicketDocument = new TypedDocumentString(`
    mutation MergeTicket($input: MergeInput!) {
  mergeTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<MergeTicketMutation, MergeTicketMutationVariables>;
export const LinkTicketDocument = new TypedDocumentString(`
    mutation LinkTicket($input: LinkInput!) {
  linkTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<LinkTicketMutation, LinkTicketMutationVariables>;
export const UnlinkTicketDocument = new TypedDocumentString(`
    mutation UnlinkTicket($input: UnlinkInput!) {
  unlinkTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<UnlinkTicketMutation, UnlinkTicketMutationVariables>;
export const MalfunctionChoicesDocument = new TypedDocumentString(`
    query MalfunctionChoices($productId: ID!) {
  malfunctions(filter: {productId: [$productId]}, first: 100) {
    nodes {
      id
      number
      title
      status
    }
  }
}
    `) as unknown as TypedDocumentString<MalfunctionChoicesQuery, MalfunctionChoicesQueryVariables>;
export const DeclareMalfunctionDocument = new TypedDocumentString(`
    mutation DeclareMalfunction($input: DeclareMalfunctionInput!) {
  declareMalfunction(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<DeclareMalfunctionMutation, DeclareMalfunctionMutationVariables>;
export const BindTicketsDocument = new TypedDocumentString(`
    mutation BindTickets($input: BindTicketsInput!) {
  bindTickets(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<BindTicketsMutation, BindTicketsMutationVariables>;
export const UnbindTicketDocument = new TypedDocumentString(`
    mutation UnbindTicket($input: UnbindTicketInput!) {
  unbindTicket(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<UnbindTicketMutation, UnbindTicketMutationVariables>;
export const TicketDraftsDocument = new TypedDocumentString(`
    query TicketDrafts($ticketId: ID!) {
  ticket(id: $ticketId) {
    id
    drafts {
      ...DraftParts
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}
fragment DraftParts on Draft {
  id
  kind
  version
  updatedAt
  fields {
    name
    value
  }
  attachments {
    ...AttachmentParts
  }
  owner {
    ...PersonParts
  }
  begunBy {
    ...PersonParts
  }
}`) as unknown as TypedDocumentString<TicketDraftsQuery, TicketDraftsQueryVariables>;
export const MyDraftsDocument = new TypedDocumentString(`
    query MyDrafts($first: Int!, $after: String) {
  myDrafts(first: $first, after: $after) {
    nodes {
      id
      kind
      updatedAt
      fields {
        name
        value
      }
      ticket {
        id
        number
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MyDraftsQuery, MyDraftsQueryVariables>;
export const TakeOverDraftDocument = new TypedDocumentString(`
    mutation TakeOverDraft($id: ID!, $expectedVersion: Int!) {
  takeOverDraft(id: $id, expectedVersion: $expectedVersion) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<TakeOverDraftMutation, TakeOverDraftMutationVariables>;
export const TicketReadersDocument = new TypedDocumentString(`
    query TicketReaders($ticketId: ID!, $first: Int!, $after: String) {
  ticketReaders(ticketId: $ticketId, first: $first, after: $after) {
    nodes {
      person {
        ...PersonParts
      }
      firstAt
      lastAt
      times
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<TicketReadersQuery, TicketReadersQueryVariables>;
export const TicketPageDocument = new TypedDocumentString(`
    query TicketPage($number: String!, $first: Int!) {
  liveCursor
  ticket(number: $number) {
    ...TicketSheet
    timeline(first: $first) {
      nodes {
        ...TimelineEntryParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}
fragment ClockParts on Clock {
  kind
  state
  dueAt
  remaining
  share
  overdue
}
fragment TicketLine on Ticket {
  id
  number
  version
  status
  title
  blocking
  openedAt
  updatedAt
  closingReason
  outcome
  product {
    id
    name
  }
  establishment {
    id
    shortName
  }
  correspondent {
    ...PersonParts
  }
  agent {
    ...PersonParts
  }
  clock {
    ...ClockParts
  }
}
fragment TimelineEntryParts on TimelineEntry {
  id
  version
  type
  at
  by {
    ...PersonParts
  }
  internal
  channel
  caller {
    ...PersonParts
  }
  text
  attachments {
    ...AttachmentParts
  }
  outcome
  agent {
    ...PersonParts
  }
  newCorrespondent {
    ...PersonParts
  }
  blocking
  scheduledFor
  maintenanceTaken
  confirmed
  closingReason
  documentTitle
  documentUrl
  mentions {
    ...PersonParts
  }
  deliveredIn {
    id
    name
  }
  outOfScopeGround
  outOfScopeTreatment
  link
  otherTicket {
    id
    number
    title
  }
  malfunctionNumber
}
fragment TicketSheet on Ticket {
  ...TicketLine
  channel
  description
  lastActions
  messages
  firstAnalysis
  changedOutsideApplication
  priorAgreement
  acknowledgedAt
  closedAt
  release {
    id
    name
    deliveredOn
    supported
    supportedUntil
  }
  establishmentNameThen
  establishment {
    id
    name
    shortName
    town
  }
  commitments {
    kind
    sequence
    startedAt
    dueAt
    outcome
    settledAt
    lateBy
    suspensions {
      from
      to
      reason
    }
  }
  mayAct
  actions
  awaitedReply {
    reminderAt
    reminded
    closingAt
  }
  outOfScopeChoices {
    grounds {
      ground
      mustBeObserved
    }
    treatments
  }
  article {
    id
    number
    title
  }
  malfunction {
    id
    number
    title
    status
  }
  links {
    link
    other {
      id
      number
      title
      status
    }
  }
  follows {
    id
    number
    title
  }
  followedBy {
    id
    number
    title
  }
  duplicateOf {
    id
    number
    title
  }
  duplicates {
    id
    number
    title
  }
}`) as unknown as TypedDocumentString<TicketPageQuery, TicketPageQueryVariables>;
export const TimelineAfterDocument = new TypedDocumentString(`
    query TimelineAfter($number: String!, $after: String!) {
  ticket(number: $number) {
    id
    timeline(first: 50, after: $after) {
      nodes {
        ...TimelineEntryParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}
fragment AttachmentParts on Attachment {
  id
  name
  size
  contentType
  url
}
fragment TimelineEntryParts on TimelineEntry {
  id
  version
  type
  at
  by {
    ...PersonParts
  }
  internal
  channel
  caller {
    ...PersonParts
  }
  text
  attachments {
    ...AttachmentParts
  }
  outcome
  agent {
    ...PersonParts
  }
  newCorrespondent {
    ...PersonParts
  }
  blocking
  scheduledFor
  maintenanceTaken
  confirmed
  closingReason
  documentTitle
  documentUrl
  mentions {
    ...PersonParts
  }
  deliveredIn {
    id
    name
  }
  outOfScopeGround
  outOfScopeTreatment
  link
  otherTicket {
    id
    number
    title
  }
  malfunctionNumber
}`) as unknown as TypedDocumentString<TimelineAfterQuery, TimelineAfterQueryVariables>;
export const RequestComplementDocument = new TypedDocumentString(`
    mutation RequestComplement($input: MessageInput!) {
  requestComplement(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RequestComplementMutation, RequestComplementMutationVariables>;
export const GiveComplementDocument = new TypedDocumentString(`
    mutation GiveComplement($input: InformationInput!) {
  giveComplement(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<GiveComplementMutation, GiveComplementMutationVariables>;
export const AddInformationDocument = new TypedDocumentString(`
    mutation AddInformation($input: InformationInput!) {
  addInformation(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<AddInformationMutation, AddInformationMutationVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: NoteInput!) {
  addNote(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const RespondDocument = new TypedDocumentString(`
    mutation Respond($input: RespondInput!) {
  respond(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<RespondMutation, RespondMutationVariables>;
export const CloseTicketDocument = new TypedDocumentString(`
    mutation CloseTicket($input: CloseInput!) {
  closeTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<CloseTicketMutation, CloseTicketMutationVariables>;
export const ReopenTicketDocument = new TypedDocumentString(`
    mutation ReopenTicket($input: ReopenInput!) {
  reopenTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const GiveFirstAnalysisDocument = new TypedDocumentString(`
    mutation GiveFirstAnalysis($input: FirstAnalysisInput!) {
  giveFirstAnalysis(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<GiveFirstAnalysisMutation, GiveFirstAnalysisMutationVariables>;
export const DecideMaintenanceDocument = new TypedDocumentString(`
    mutation DecideMaintenance($input: MaintenanceDecisionInput!) {
  decideMaintenance(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<DecideMaintenanceMutation, DecideMaintenanceMutationVariables>;
export const ReportProgressDocument = new TypedDocumentString(`
    mutation ReportProgress($input: ProgressInput!) {
  reportProgress(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const WithdrawTicketDocument = new TypedDocumentString(`
    mutation WithdrawTicket($input: WithdrawInput!) {
  withdrawTicket(input: $input) {
    ...ActedOn
  }
}
    fragment ActedOn on Ticket {
  id
  number
  version
  status
}`) as unknown as TypedDocumentString<WithdrawTicketMutation, WithdrawTicketMutationVariables>;
export const TicketCallersDocument = new TypedDocumentString(`
    query TicketCallers($number: String!) {
  ticket(number: $number) {
    id
    callers {
      ...PersonParts
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<TicketCallersQuery, TicketCallersQueryVariables>;
export const TicketReleasesDocument = new TypedDocumentString(`
    query TicketReleases($number: String!) {
  ticket(number: $number) {
    id
    product {
      id
      releases {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TicketReleasesQuery, TicketReleasesQueryVariables>;
export const TicketPresenceDocument = new TypedDocumentString(`
    subscription TicketPresence($ticketId: ID!) {
  presence(ticketId: $ticketId) {
    ticketId
    people {
      answering
      person {
        ...PersonParts
      }
    }
  }
}
    fragment PersonParts on Person {
  id
  firstName
  lastName
  role
  team
}`) as unknown as TypedDocumentString<TicketPresenceSubscription, TicketPresenceSubscriptionVariables>;
export const SetAnsweringDocument = new TypedDocumentString(`
    mutation SetAnswering($ticketId: ID!, $answering: Boolean!) {
  setAnswering(ticketId: $ticketId, answering: $answering)
}
    `) as unknown as TypedDocumentString<SetAnsweringMutation, SetAnsweringMutationVariables>;