import { AMUE } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  PersonType,
  personById,
  type Establishment,
  type Person,
  type SeatRow,
} from '../correspondent/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import type { SeatService } from './change-seats.js';
import { appointLead, leadOfEstablishment } from './lead.js';
import { listSeats, openTicketsOfSeat, readSeat } from './list-seats.js';
import {
  prerequisiteKey,
  prerequisitesOfSeat,
  recordPrerequisite,
  type PrerequisiteLine,
} from './prerequisites.js';
import {
  AppointLeadInput,
  EndSeatInput,
  GrantSeatInput,
  PrerequisiteType,
  RecordPrerequisiteInput,
  ReplaceCorrespondentInput,
  SeatConnection,
  SeatType,
} from './seat.type.js';

const personOf = (context: RequestContext, id: string | null | undefined): Promise<Person | null> | null =>
  id ? context.loader(personById).load(id) : null;

/** C4.1.1: who holds which seat, and held it; what admins do with them. */
@Resolver(() => SeatType)
export class SeatResolver {
  constructor(private readonly service: SeatService) {}

  /** By establishment, product and kind; to a correspondent those of its establishment (C3.3.1). */
  @Access(['correspondent', ...AMUE], 'C3.3.1')
  @Query(() => SeatConnection)
  seats(
    @Ctx() context: RequestContext,
    @Arg('establishmentId', () => ID, { nullable: true }) establishmentId: string | null = null,
    @Arg('productId', () => ID, { nullable: true }) productId: string | null = null,
    @Arg('search', () => String, { nullable: true, description: 'Words of the establishment.' })
    search: string | null = null,
    @Arg('ended', () => Boolean, { defaultValue: false, description: 'Those that ended instead.' })
    ended: boolean,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<SeatRow>> {
    const filter = { establishmentId, productId, search, ended, first, after };
    return listSeats(context.em, viewerOf(context), filter);
  }

  /** At most two of a kind for each product and establishment. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => SeatType)
  async grantSeat(
    @Ctx() context: RequestContext,
    @Arg('input', () => GrantSeatInput) input: GrantSeatInput,
  ): Promise<SeatRow> {
    return readSeat(context.em, await this.service.grant(viewerOf(context), input));
  }

  /** It stays on record. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => SeatType)
  async endSeat(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndSeatInput) input: EndSeatInput,
  ): Promise<SeatRow> {
    return readSeat(context.em, await this.service.end(viewerOf(context), input));
  }

  /** The successor takes the seat, and the open tickets of the product that its holder followed. Gives the new seat. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => SeatType)
  async replaceCorrespondent(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReplaceCorrespondentInput) input: ReplaceCorrespondentInput,
  ): Promise<SeatRow> {
    return readSeat(context.em, await this.service.replace(viewerOf(context), input));
  }

  /** Who proposes changes for the establishment. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => EstablishmentType)
  async appointLead(
    @Ctx() context: RequestContext,
    @Arg('input', () => AppointLeadInput) input: AppointLeadInput,
  ): Promise<Establishment | null> {
    const id = await appointLead(context.em, viewerOf(context), input, context.clock);
    return context.loader(establishmentById).load(id);
  }

  /** C4.1.4: by admins, and by the lead of the establishment. */
  @Access(['correspondent', 'admin'], 'C4.1.4')
  @Mutation(() => PersonType)
  async recordPrerequisite(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordPrerequisiteInput) input: RecordPrerequisiteInput,
  ): Promise<Person | null> {
    const id = await recordPrerequisite(context.em, viewerOf(context), input, context.clock);
    return context.loader(personById).load(id);
  }

  @FieldResolver(() => EstablishmentType)
  establishment(
    @Root() { establishmentId }: SeatRow,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> {
    return context.loader(establishmentById).load(establishmentId);
  }

  @FieldResolver(() => ProductType)
  product(@Root() { productId }: SeatRow, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }

  @FieldResolver(() => PersonType)
  person(@Root() { personId }: SeatRow, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who took it over.' })
  successor(@Root() { successorId }: SeatRow, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return personOf(context, successorId);
  }

  @FieldResolver(() => Int, { description: 'Open tickets of the product that its holder follows.' })
  openTickets(@Root() { id }: SeatRow, @Ctx() context: RequestContext): Promise<number> {
    return context.loader(openTicketsOfSeat).load(id);
  }

  @FieldResolver(() => [PrerequisiteType], { description: 'C4.1.4: all of them, with what is missing.' })
  prerequisites(@Root() seat: SeatRow, @Ctx() context: RequestContext): Promise<readonly PrerequisiteLine[]> {
    return context.loader(prerequisitesOfSeat).load(prerequisiteKey(seat));
  }
}

@Resolver(() => EstablishmentType)
export class LeadResolver {
  /** C4.1.1: the correspondent who proposes changes of seats; null where nobody was set. */
  @FieldResolver(() => PersonType, { nullable: true })
  async lead(@Root() { id }: Establishment, @Ctx() context: RequestContext): Promise<Person | null> {
    return personOf(context, await context.loader(leadOfEstablishment).load(id));
  }
}
