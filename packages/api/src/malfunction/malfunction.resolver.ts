import { AMUE, seesInternal } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonType, personById, type Person } from '../correspondent/index.js';
import { Access, DateTime, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import {
  ProductType,
  ReleaseType,
  productById,
  releaseById,
  type Product,
  type Release,
} from '../scope/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { listTickets, TicketConnection, TicketType } from '../ticket/index.js';
import { findMalfunction, listMalfunctions } from './list-malfunctions.js';
import type { MalfunctionService } from './malfunction-service.js';
import type { MalfunctionRow } from './malfunction.entity.js';
import {
  countsOfMalfunction,
  entriesOfMalfunction,
  malfunctionById,
  type MalfunctionEntry,
} from './malfunction.loader.js';
import {
  BindTicketsInput,
  DecideMalfunctionInput,
  DeclareMalfunctionInput,
  DescribeMalfunctionInput,
  MALFUNCTION_ENTRY_TYPES,
  MalfunctionConnection,
  MalfunctionEntryType,
  MalfunctionEntryTypeEnum,
  MalfunctionFilterInput,
  MalfunctionOfTicketType,
  MalfunctionProgressInput,
  MalfunctionType,
  UnbindTicketInput,
} from './malfunction.type.js';

/** Malfunctions: the Amue's own people declare them, bind tickets and inform all of them at once (C3.2.6). */
@Resolver(() => MalfunctionType)
export class MalfunctionResolver {
  constructor(private readonly service: MalfunctionService) {}

  @Access(AMUE, 'C3.3.1')
  @Cost({ each: 5 })
  @Query(() => MalfunctionConnection)
  malfunctions(
    @Ctx() { em }: RequestContext,
    @Arg('filter', () => MalfunctionFilterInput, { nullable: true })
    filter: MalfunctionFilterInput | null = null,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<MalfunctionRow>> {
    return listMalfunctions(em, { filter: filter ?? {}, first, after });
  }

  /** Refusal: NOT_FOUND. */
  @Access(AMUE, 'C3.3.1')
  @Query(() => MalfunctionType)
  malfunction(
    @Ctx() { em }: RequestContext,
    @Arg('number', () => String) number: string,
  ): Promise<MalfunctionRow> {
    return findMalfunction(em, number);
  }

  @Access(AMUE, 'C3.3.1')
  @Cost({ each: 100 })
  @Mutation(() => MalfunctionType)
  declareMalfunction(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclareMalfunctionInput) input: DeclareMalfunctionInput,
  ): Promise<MalfunctionRow> {
    return this.service.declare(viewerOf(context), { ...input, tickets: input.tickets ?? [] });
  }

  @Access(AMUE, 'C3.3.1')
  @Mutation(() => MalfunctionType)
  describeMalfunction(
    @Ctx() context: RequestContext,
    @Arg('input', () => DescribeMalfunctionInput)
    { malfunctionId, requestId, ...words }: DescribeMalfunctionInput,
  ): Promise<MalfunctionRow> {
    return this.service.act(viewerOf(context), malfunctionId, { type: 'Describe', ...words }, requestId);
  }

  /** C3.2.6: one decision informs every ticket bound to it. */
  @Access(AMUE, 'C3.3.1')
  @Cost({ each: 100 })
  @Mutation(() => MalfunctionType)
  decideMalfunction(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideMalfunctionInput)
    { malfunctionId, requestId, ...decision }: DecideMalfunctionInput,
  ): Promise<MalfunctionRow> {
    const confirmed = decision.confirmed === true;
    return this.service.act(
      viewerOf(context),
      malfunctionId,
      { type: 'Decide', ...decision, confirmed },
      requestId,
    );
  }

  /** C3.2.6: and so does each report on the work. */
  @Access(AMUE, 'C3.3.1')
  @Cost({ each: 100 })
  @Mutation(() => MalfunctionType)
  reportMalfunctionProgress(
    @Ctx() context: RequestContext,
    @Arg('input', () => MalfunctionProgressInput)
    { malfunctionId, requestId, ...progress }: MalfunctionProgressInput,
  ): Promise<MalfunctionRow> {
    const deliveredInReleaseId = progress.deliveredInReleaseId ?? null;
    return this.service.act(
      viewerOf(context),
      malfunctionId,
      {
        type: 'ReportProgress',
        ...progress,
        deliveredInReleaseId,
      },
      requestId,
    );
  }

  /** All of them, or none. What was decided of the malfunction before is reported at once. */
  @Access(AMUE, 'C3.3.1')
  @Cost({ each: 100 })
  @Mutation(() => MalfunctionType)
  bindTickets(
    @Ctx() context: RequestContext,
    @Arg('input', () => BindTicketsInput) { malfunctionId, tickets, requestId }: BindTicketsInput,
  ): Promise<MalfunctionRow> {
    return this.service.bind(viewerOf(context), malfunctionId, tickets, requestId);
  }

  @Access(AMUE, 'C3.3.1')
  @Mutation(() => MalfunctionType)
  unbindTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => UnbindTicketInput) input: UnbindTicketInput,
  ): Promise<MalfunctionRow> {
    return this.service.unbind(viewerOf(context), input);
  }

  @FieldResolver(() => ProductType)
  product(@Root() { productId }: MalfunctionRow, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }

  @FieldResolver(() => PersonType)
  declaredBy(@Root() { declaredBy }: MalfunctionRow, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(declaredBy);
  }

  @FieldResolver(() => ReleaseType, { nullable: true })
  deliveredIn(
    @Root() { deliveredInReleaseId: id }: MalfunctionRow,
    @Ctx() context: RequestContext,
  ): Promise<Release | null> | null {
    return id ? context.loader(releaseById).load(id) : null;
  }

  @FieldResolver(() => Int)
  async ticketCount(@Root() { id }: MalfunctionRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loader(countsOfMalfunction).load(id)).tickets;
  }

  @FieldResolver(() => Int)
  async establishmentCount(@Root() { id }: MalfunctionRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loader(countsOfMalfunction).load(id)).establishments;
  }

  /** Tickets whose own date has passed. */
  @FieldResolver(() => Int)
  async overdueCount(@Root() { id }: MalfunctionRow, @Ctx() context: RequestContext): Promise<number> {
    return (await context.loader(countsOfMalfunction).load(id)).overdue;
  }

  @FieldResolver(() => [MalfunctionEntryType])
  entries(@Root() { id }: MalfunctionRow, @Ctx() context: RequestContext): Promise<MalfunctionEntry[]> {
    return context.loader(entriesOfMalfunction).load(id);
  }

  /** Those bound to it: what is due first comes first. */
  @Cost({ each: 5 })
  @FieldResolver(() => TicketConnection)
  tickets(
    @Root() { id }: MalfunctionRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<TicketRow>> {
    const { em, now } = context;
    // Asked here alone: an establishment knows of no malfunction (C3.3.1).
    const among = { malfunctionId: id };
    return listTickets(em, viewerOf(context), { filter: null, among, sort: 'due', first, after, now });
  }

  /** Those that could be: of the product, answered as a malfunction, open and not bound. */
  @Cost({ each: 15 })
  @FieldResolver(() => TicketConnection)
  bindable(
    @Root() { productId }: MalfunctionRow,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('text', () => String, { nullable: true }) text: string | null = null,
  ): Promise<Page<TicketRow>> {
    const { em, now } = context;
    const among = { productId, malfunctionId: null, outcome: 'maintenance', status: 'answered' } as const;
    return listTickets(em, viewerOf(context), { filter: { text }, among, sort: 'due', first, after, now });
  }
}

@Resolver(() => MalfunctionEntryType)
export class MalfunctionEntryResolver {
  @FieldResolver(() => MalfunctionEntryTypeEnum)
  type(@Root() { event }: MalfunctionEntry): string {
    return MALFUNCTION_ENTRY_TYPES[event.type];
  }

  @FieldResolver(() => DateTime)
  at(@Root() { event }: MalfunctionEntry): string {
    return event.at;
  }

  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() { byId }: MalfunctionEntry, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return byId === null ? null : context.loader(personById).load(byId);
  }

  @FieldResolver(() => String, { nullable: true })
  text(@Root() { event }: MalfunctionEntry): string | null {
    if ('text' in event) return event.text;
    if ('explanation' in event) return event.explanation;
    return 'description' in event ? event.description : null;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  taken(@Root() { event }: MalfunctionEntry): boolean | null {
    return event.type === 'MalfunctionDecided' ? event.taken : null;
  }

  @FieldResolver(() => Boolean)
  confirmed(@Root() { event }: MalfunctionEntry): boolean {
    return event.type === 'MalfunctionDecided' && event.confirmed === true;
  }

  @FieldResolver(() => ReleaseType, { nullable: true })
  deliveredIn(
    @Root() { event }: MalfunctionEntry,
    @Ctx() context: RequestContext,
  ): Promise<Release | null> | null {
    if (event.type !== 'MalfunctionProgressed' || event.deliveredInReleaseId === null) return null;
    return context.loader(releaseById).load(event.deliveredInReleaseId);
  }
}

/** On the ticket: which malfunction it is about. Told to the Amue's side alone (C3.3.1). */
@Resolver(() => TicketType)
export class MalfunctionOfTicketResolver {
  @FieldResolver(() => MalfunctionOfTicketType, {
    nullable: true,
    description: 'Always null for an establishment (C3.3.1).',
  })
  malfunction(
    @Root() { malfunctionId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<MalfunctionRow | null> | null {
    if (!malfunctionId || !seesInternal(viewerOf(context))) return null;
    return context.loader(malfunctionById).load(malfunctionId);
  }
}
