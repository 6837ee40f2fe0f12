import { TICKET_SORTS } from '@assistance/domain/queue';
import {
  ACTIONS,
  OUT_OF_SCOPE_GROUNDS,
  OUT_OF_SCOPE_TREATMENTS,
  CHANNELS,
  CLOSING_REASONS,
  LINK_KINDS,
  OUTCOMES,
  TICKET_STATUSES,
  type TicketEventType,
} from '@assistance/domain/ticket';
import { registerEnumType } from 'type-graphql';
import { enumOf } from '../platform/graphql/index.js';

export const TicketStatusEnum = enumOf(TICKET_STATUSES);
registerEnumType(TicketStatusEnum, { name: 'TicketStatus' });
export const OutcomeEnum = enumOf(OUTCOMES);
registerEnumType(OutcomeEnum, { name: 'Outcome', description: 'C2.2: how a processed ticket ends.' });
export const ClosingReasonEnum = enumOf(CLOSING_REASONS);
registerEnumType(ClosingReasonEnum, { name: 'ClosingReason' });
export const LinkKindEnum = enumOf(LINK_KINDS);
registerEnumType(LinkKindEnum, {
  name: 'LinkKind',
  description: 'What one ticket is to another, seen from the first.',
});
export const ChannelEnum = enumOf(CHANNELS);
registerEnumType(ChannelEnum, { name: 'Channel', description: 'C3.1.2, C3.1.3.' });
export const TicketActionEnum = enumOf(ACTIONS);
registerEnumType(TicketActionEnum, {
  name: 'TicketAction',
  description: 'What a person may do with a ticket now.',
});
export const OutOfScopeGroundEnum = enumOf(OUT_OF_SCOPE_GROUNDS);
registerEnumType(OutOfScopeGroundEnum, { name: 'OutOfScopeGround', description: 'C2.4, C2.5.' });
export const OutOfScopeTreatmentEnum = enumOf(OUT_OF_SCOPE_TREATMENTS);
registerEnumType(OutOfScopeTreatmentEnum, { name: 'OutOfScopeTreatment', description: 'C2.5.' });
export const TicketSortEnum = enumOf(TICKET_SORTS);
registerEnumType(TicketSortEnum, { name: 'TicketSort' });

/** What each event is called in a timeline. */
export const ENTRY_TYPES = {
  TicketOpened: 'OPENED',
  TicketAcknowledged: 'ACKNOWLEDGED',
  TicketAssigned: 'ASSIGNED',
  CorrespondentReplaced: 'CORRESPONDENT_REPLACED',
  ComplementRequested: 'COMPLEMENT_REQUESTED',
  ComplementGiven: 'COMPLEMENT_GIVEN',
  ComplementReminded: 'COMPLEMENT_REMINDED',
  InformationAdded: 'INFORMATION_ADDED',
  NoteAdded: 'NOTE_ADDED',
  TicketRequalified: 'REQUALIFIED',
  FirstAnalysisGiven: 'FIRST_ANALYSIS_GIVEN',
  TicketAnswered: 'ANSWERED',
  MaintenanceDecided: 'MAINTENANCE_DECIDED',
  MaintenanceProgressed: 'MAINTENANCE_PROGRESSED',
  ProgressAsked: 'PROGRESS_ASKED',
  TicketClosed: 'CLOSED',
  TicketReopened: 'REOPENED',
  OutOfScopeRecorded: 'OUT_OF_SCOPE_RECORDED',
  MalfunctionBound: 'MALFUNCTION_BOUND',
  MalfunctionUnbound: 'MALFUNCTION_UNBOUND',
  TicketLinked: 'LINKED',
  TicketUnlinked: 'UNLINKED',
  DuplicateMerged: 'DUPLICATE_MERGED',
  DuplicateReturned: 'DUPLICATE_RETURNED',
  ArticlePublished: 'ARTICLE_PUBLISHED',
  ArticleRefused: 'ARTICLE_REFUSED',
  ArticleWithdrawn: 'ARTICLE_WITHDRAWN',
  TextErased: 'TEXT_ERASED',
  // The entry itself says whether it is internal.
  InternalTextErased: 'TEXT_ERASED',
} as const satisfies Record<TicketEventType, string>;

export const TimelineEntryTypeEnum = Object.fromEntries(
  Object.values(ENTRY_TYPES).map((name) => [name, name]),
);
registerEnumType(TimelineEntryTypeEnum, { name: 'TimelineEntryType' });
