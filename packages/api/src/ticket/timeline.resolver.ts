import { seesInternal } from '@assistance/domain/access';
import type { TicketEvent, TicketRef } from '@assistance/domain/ticket';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { AttachmentType, attachmentById, type Attachment } from '../file/index.js';
import { DateTime, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { ReleaseType, releaseById, type Release } from '../scope/index.js';
import {
  ChannelEnum,
  ClosingReasonEnum,
  ENTRY_TYPES,
  LinkKindEnum,
  OutcomeEnum,
  OutOfScopeGroundEnum,
  OutOfScopeTreatmentEnum,
  TimelineEntryTypeEnum,
} from './ticket.enums.js';
import type { TicketRow } from '../ticket-log/index.js';
import { visibleTicketById } from './ticket.loader.js';
import { TicketBriefType, TimelineEntryType } from './ticket.type.js';
import type { TimelineEntry } from './timeline.js';

/** The words of an event, whatever its type calls them. */
function textOf(event: TicketEvent): string | null {
  if ('text' in event) return event.text;
  if ('explanation' in event) return event.explanation;
  if ('why' in event) return event.why === '' ? null : event.why;
  return 'reason' in event ? event.reason : null;
}

/** C3.2.7: what answers the establishment. */
const RESPONSES: ReadonlySet<TicketEvent['type']> = new Set<TicketEvent['type']>([
  'FirstAnalysisGiven',
  'TicketAnswered',
  'MaintenanceDecided',
]);

/** The ticket that an event names besides its own. */
function otherOf(event: TicketEvent): TicketRef | null {
  switch (event.type) {
    case 'TicketLinked':
    case 'TicketUnlinked':
      return event.other;
    case 'DuplicateMerged':
    case 'DuplicateReturned':
      return event.duplicate;
    case 'TicketClosed':
      return event.duplicateOf ?? null;
    default:
      return null;
  }
}

const byPhone = ({ channel, correspondentId }: Extract<TicketEvent, { type: 'TicketOpened' }>) =>
  channel === 'phone' ? correspondentId : null;

const read = <T>(event: TicketEvent, field: string): T | null =>
  ((event as unknown as Record<string, unknown>)[field] as T | undefined) ?? null;

@Resolver(() => TimelineEntryType)
export class TimelineResolver {
  @FieldResolver(() => TimelineEntryTypeEnum)
  type(@Root() { event }: TimelineEntry): string {
    return ENTRY_TYPES[event.type];
  }

  /** Null when the system did it. */
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() { byId }: TimelineEntry, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return byId === null ? null : context.loader(personById).load(byId);
  }

  @FieldResolver(() => String, { nullable: true })
  text(@Root() { event }: TimelineEntry): string | null {
    return textOf(event);
  }

  @FieldResolver(() => [AttachmentType])
  async attachments(@Root() { event }: TimelineEntry, @Ctx() context: RequestContext): Promise<Attachment[]> {
    const refs =
      event.type === 'TicketOpened'
        ? event.request.attachments
        : 'attachments' in event
          ? event.attachments
          : [];
    const files = await Promise.all(refs.map(({ id }) => context.loader(attachmentById).load(id)));
    return files.filter((file) => file !== null);
  }

  /** Whom an internal note names. */
  @FieldResolver(() => [PersonType])
  async mentions(@Root() { event }: TimelineEntry, @Ctx() context: RequestContext): Promise<Person[]> {
    const ids = read<readonly string[]>(event, 'mentions') ?? [];
    const people = await Promise.all(ids.map((id) => context.loader(personById).load(id)));
    return people.filter((person) => person !== null);
  }

  /** C3.1.3: the correspondent who was on the phone, when it is known. */
  @FieldResolver(() => PersonType, { nullable: true })
  caller(@Root() { event }: TimelineEntry, @Ctx() context: RequestContext): Promise<Person | null> | null {
    const id = event.type === 'TicketOpened' ? byPhone(event) : read<string>(event, 'callerId');
    return id === null ? null : context.loader(personById).load(id);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  agent(@Root() { event }: TimelineEntry, @Ctx() context: RequestContext): Promise<Person | null> | null {
    const id = read<string>(event, 'agentId');
    return id === null ? null : context.loader(personById).load(id);
  }

  /** C4.1.1: who follows the ticket from here on, in the place of another correspondent. */
  @FieldResolver(() => PersonType, { nullable: true })
  newCorrespondent(
    @Root() { event }: TimelineEntry,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return event.type === 'CorrespondentReplaced'
      ? context.loader(personById).load(event.correspondentId)
      : null;
  }

  @FieldResolver(() => ChannelEnum, { nullable: true })
  channel(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'channel');
  }

  @FieldResolver(() => OutcomeEnum, { nullable: true })
  outcome(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'outcome');
  }

  @FieldResolver(() => Boolean, { nullable: true })
  blocking(@Root() { event }: TimelineEntry): boolean | null {
    return event.type === 'TicketOpened' ? event.request.blocking : read(event, 'blocking');
  }

  @FieldResolver(() => DateTime, { nullable: true })
  scheduledFor(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'scheduledFor');
  }

  @FieldResolver(() => Boolean, { nullable: true })
  maintenanceTaken(@Root() { event }: TimelineEntry): boolean | null {
    return read(event, 'taken');
  }

  /** Told to the Amue's side alone: how it reads its own responses is no part of them. */
  @FieldResolver(() => Boolean, { nullable: true })
  confirmed(@Root() { event }: TimelineEntry, @Ctx() context: RequestContext): boolean | null {
    if (!RESPONSES.has(event.type) || !seesInternal(viewerOf(context))) return null;
    return read(event, 'confirmed') ?? false;
  }

  @FieldResolver(() => ReleaseType, {
    nullable: true,
    description: 'C3.2.6: the release that delivers the correction.',
  })
  deliveredIn(
    @Root() { event }: TimelineEntry,
    @Ctx() context: RequestContext,
  ): Promise<Release | null> | null {
    const id = read<string>(event, 'deliveredInReleaseId');
    return id === null ? null : context.loader(releaseById).load(id);
  }

  @FieldResolver(() => OutOfScopeGroundEnum, { nullable: true })
  outOfScopeGround(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'ground');
  }

  @FieldResolver(() => OutOfScopeTreatmentEnum, { nullable: true })
  outOfScopeTreatment(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'treatment');
  }

  @FieldResolver(() => LinkKindEnum, { nullable: true })
  link(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'link');
  }

  /** Of a link or a duplicate, the other one; null for those who may not see it (C3.3.1, C3.3.3). */
  @FieldResolver(() => TicketBriefType, { nullable: true })
  otherTicket(
    @Root() { event }: TimelineEntry,
    @Ctx() context: RequestContext,
  ): Promise<TicketRow | null> | null {
    const other = otherOf(event);
    return other ? context.loader(visibleTicketById).load(other.ticketId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'C3.2.6: DYS-000012. Of internal entries.' })
  malfunctionNumber(@Root() { event }: TimelineEntry): string | null {
    return read(event, 'malfunctionNumber');
  }

  @FieldResolver(() => ClosingReasonEnum, { nullable: true })
  closingReason(@Root() { event }: TimelineEntry): string | null {
    return event.type === 'TicketClosed' ? event.reason : null;
  }

  @FieldResolver(() => String, { nullable: true })
  documentTitle(@Root() { event }: TimelineEntry): string | null {
    return event.type === 'TicketClosed' ? (event.document?.title ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  documentUrl(@Root() { event }: TimelineEntry): string | null {
    return event.type === 'TicketClosed' ? (event.document?.url ?? null) : null;
  }
}
