import { isStaff, seesInternal, STAFF } from '@assistance/domain/access';
import { clockOf, type Commitment } from '@assistance/domain/commitment';
import {
  actionsOf,
  mayActOn,
  awaitedReplyOf,
  outOfScopeChoicesOf,
  replay,
  type AwaitedReply,
  type OutOfScopeChoices,
  type TicketAction,
} from '@assistance/domain/ticket';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { closuresNow } from '../calendar/index.js';
import { actorOf } from '../access/index.js';
import { ClockType, CommitmentType, commitmentsOfTicket } from '../commitment/index.js';
import {
  EstablishmentType,
  PersonType,
  establishmentById,
  personById,
  seatsOfPerson,
  type Establishment,
  type Person,
} from '../correspondent/index.js';
import {
  Access,
  DateTime,
  refuseWith,
  viewerOf,
  type Page,
  type RequestContext,
} from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import {
  ProductType,
  ReleaseType,
  productById,
  releaseById,
  releasesOfProduct,
  supportedAmong,
  type Product,
  type Release,
} from '../scope/index.js';
import { serviceSettings } from '../service-settings/index.js';
import type { OnTicket } from './commitment-versions.resolver.js';
import { callersOfTicket } from './callers.loader.js';
import { listTickets } from './list-tickets.js';
import type { TicketSort } from '@assistance/domain/queue';
import { countQueues, type QueueCounts } from './queue-counts.js';
import { findVisibleTicket } from './find-visible-ticket.js';
import type { TicketRow } from '../ticket-log/index.js';
import { TicketActionEnum, TicketSortEnum } from './ticket.enums.js';
import { TicketFilterInput } from './ticket.input.js';
import {
  AwaitedReplyType,
  OutOfScopeChoicesType,
  QueueCountsType,
  TicketConnection,
  TicketType,
  TimelineConnection,
} from './ticket.type.js';
import { eventsOfTicket, readTimeline, type TimelineEntry } from './timeline.js';

@Resolver(() => TicketType)
export class TicketResolver {
  /** By id or by number. Refusals: NOT_FOUND, for an unknown and a forbidden one alike (C3.3.1). */
  @Access('people')
  @Query(() => TicketType)
  ticket(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true }) id: string | null = null,
    @Arg('number', () => String, { nullable: true }) number: string | null = null,
  ): Promise<TicketRow> {
    const viewer = viewerOf(context);
    if (id) return findVisibleTicket(context.em, viewer, { id });
    if (number) return findVisibleTicket(context.em, viewer, { number: number.trim() });
    return refuseWith('REQUIRED', 'number');
  }

  /** The tickets that the viewer may see, sorted by what is due unless asked otherwise. */
  @Access('people')
  @Cost({ each: 8 })
  @Query(() => TicketConnection)
  tickets(
    @Ctx() context: RequestContext,
    @Arg('filter', () => TicketFilterInput, { nullable: true }) filter: TicketFilterInput | null = null,
    @Arg('sort', () => TicketSortEnum, { defaultValue: 'due' }) sort: TicketSort,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<TicketRow>> {
    const { em, now } = context;
    return listTickets(em, viewerOf(context), { filter, sort, first, after, now });
  }

  @Access(STAFF, 'C3.3.1')
  @Cost({ each: 8 })
  @Query(() => QueueCountsType)
  queueCounts(@Ctx() context: RequestContext): Promise<QueueCounts> {
    return countQueues(context.em, viewerOf(context), context.now);
  }

  @FieldResolver(() => Int, {
    description: 'What optimistic locking compares: give it back as `expectedVersion`.',
  })
  version(@Root() { version, sharedVersion }: TicketRow, @Ctx() context: RequestContext): number {
    return isOutside(context) ? sharedVersion : version;
  }

  /** Last activity that the viewer may read (C3.3.1). */
  @FieldResolver(() => DateTime)
  updatedAt(@Root() { updatedAt, sharedUpdatedAt }: TicketRow, @Ctx() context: RequestContext): Date {
    return isOutside(context) ? sharedUpdatedAt : updatedAt;
  }

  @FieldResolver(() => ProductType)
  product(@Root() { productId }: TicketRow, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }

  @FieldResolver(() => ReleaseType, { nullable: true })
  release(@Root() { releaseId }: TicketRow, @Ctx() context: RequestContext): Promise<Release | null> | null {
    return releaseId ? context.loader(releaseById).load(releaseId) : null;
  }

  @FieldResolver(() => EstablishmentType)
  establishment(@Root() ticket: TicketRow, @Ctx() context: RequestContext): Promise<Establishment | null> {
    return context.loader(establishmentById).load(ticket.establishmentId);
  }

  @FieldResolver(() => PersonType)
  correspondent(
    @Root() { correspondentId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> {
    return context.loader(personById).load(correspondentId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  agent(@Root() { agentId }: TicketRow, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return agentId ? context.loader(personById).load(agentId) : null;
  }

  @FieldResolver(() => [CommitmentType])
  async commitments(
    @Root() { id: ticketId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<OnTicket<Commitment>[]> {
    const commitments = await context.loader(commitmentsOfTicket).load(ticketId);
    return commitments.map((commitment) => ({ ...commitment, ticketId }));
  }

  /** What is due next; null when nothing is. */
  @Cost({ once: 1, each: 0.1 })
  @FieldResolver(() => ClockType, { nullable: true })
  async clock(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<ClockType | null> {
    const [commitments, closures] = await Promise.all([
      context.loader(commitmentsOfTicket).load(id),
      context.loader(closuresNow).load('all'),
    ]);
    return clockOf(commitments, context.now, closures);
  }

  /** What the viewer may do now, as the charter allows. */
  @Cost({ once: 2, each: 0.2 })
  @FieldResolver(() => [TicketActionEnum])
  async actions(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<readonly TicketAction[]> {
    const ticket = replay(await context.loader(eventsOfTicket).load(id));
    if (!ticket) return [];
    const [closures, { reopeningDays }, seats] = await Promise.all([
      context.loader(closuresNow).load('all'),
      context.loader(serviceSettings).load('all'),
      seatsIn(context),
    ]);
    const { now } = context;
    return actionsOf(ticket, { now, actor: actorOf(viewerOf(context)), closures, reopeningDays, seats });
  }

  /** C4.1.1: false for a correspondent who neither asked nor holds a seat for the product: they read it alone. */
  @FieldResolver(() => Boolean)
  async mayAct(
    @Root() { correspondentId, productId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { role, personId } = viewerOf(context);
    if (isStaff(role)) return true;
    return mayActOn({ correspondentId, productId }, personId, await seatsIn(context));
  }

  /** C4.2.3 */
  @FieldResolver(() => AwaitedReplyType, { nullable: true, description: 'Null while nothing is awaited.' })
  async awaitedReply(
    @Root() { id, status }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<AwaitedReply | null> {
    if (status !== 'awaiting-complement') return null;
    const [events, closures] = await Promise.all([
      context.loader(eventsOfTicket).load(id),
      context.loader(closuresNow).load('all'),
    ]);
    const ticket = replay(events);
    return ticket && awaitedReplyOf(ticket, closures);
  }

  /** C3.1.3: for the Amue's side, on a request entered on the web. */
  @FieldResolver(() => [PersonType], {
    description: 'Who may add to it by phone. Always empty for an establishment.',
  })
  async callers(@Root() { id: ticketId }: TicketRow, @Ctx() context: RequestContext): Promise<Person[]> {
    if (isOutside(context)) return [];
    const callers = await context.loader(callersOfTicket).load(ticketId);
    const people = await Promise.all(callers.map(({ person_id: id }) => context.loader(personById).load(id)));
    return people.filter((person) => person !== null);
  }

  /** For the Amue's side alone. */
  @FieldResolver(() => OutOfScopeChoicesType, { nullable: true, description: 'Null for an establishment.' })
  async outOfScopeChoices(
    @Root() { id, productId, releaseId = null, openedAt }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<OutOfScopeChoices | null> {
    if (isOutside(context)) return null;
    const [events, releases] = await Promise.all([
      context.loader(eventsOfTicket).load(id),
      context.loader(releasesOfProduct).load(productId),
    ]);
    const ticket = replay(events);
    const releaseSupported = supportedAmong(releases, releaseId, openedAt.toISOString());
    return ticket && outOfScopeChoicesOf(ticket, { releaseSupported });
  }

  /** The conversation, oldest first. */
  @Cost({ each: 0.8 })
  @FieldResolver(() => TimelineConnection)
  timeline(
    @Root() ticket: TicketRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<TimelineEntry>> {
    return readTimeline(context.em, viewerOf(context), ticket, { first, after });
  }
}

/** The seats that the viewer's rights depend on (C4.1.1). */
async function seatsIn(context: RequestContext): Promise<readonly string[]> {
  const { role, personId } = viewerOf(context);
  return isStaff(role) ? [] : context.loader(seatsOfPerson).load(personId);
}

const isOutside = (context: RequestContext): boolean => !seesInternal(viewerOf(context));
