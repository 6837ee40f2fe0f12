import { AMUE } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  PersonType,
  personById,
  seatById,
  type Establishment,
  type Person,
  type SeatRow,
} from '../correspondent/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import type { SeatService } from './change-seats.js';
import { findProposal, listProposals } from './list-proposals.js';
import { confirmProposal, proposeSeatChange, refuseProposal, withdrawProposal } from './propose.js';
import type { SeatProposal } from './seat-proposal.entity.js';
import {
  ConfirmSeatProposalInput,
  ProposeSeatChangeInput,
  RefuseSeatProposalInput,
  SeatProposalConnection,
  SeatProposalType,
  WithdrawSeatProposalInput,
} from './seat-proposal.type.js';
import { SeatType } from './seat.type.js';

/** C4.1.1, C4.1.5: the establishment proposes, the Amue confirms. */
@Resolver(() => SeatProposalType)
export class SeatProposalResolver {
  constructor(private readonly service: SeatService) {}

  /** To an establishment its own (C3.3.1). The newest first; those that wait, the oldest first. */
  @Access(['correspondent', ...AMUE], 'C3.3.1')
  @Query(() => SeatProposalConnection)
  seatProposals(
    @Ctx() context: RequestContext,
    @Arg('waiting', () => Boolean, { defaultValue: false }) waiting: boolean,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<SeatProposal>> {
    return listProposals(context.em, viewerOf(context), { waiting, first, after });
  }

  /** By the lead of the establishment alone. */
  @Access(['correspondent'], 'C4.1.1')
  @Mutation(() => SeatProposalType)
  proposeSeatChange(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeSeatChangeInput) input: ProposeSeatChangeInput,
  ): Promise<SeatProposal> {
    return proposeSeatChange(context.em, viewerOf(context), input, context.clock);
  }

  /** By the lead of the establishment alone. */
  @Access(['correspondent'], 'C4.1.1')
  @Mutation(() => SeatProposalType)
  withdrawSeatProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawSeatProposalInput) input: WithdrawSeatProposalInput,
  ): Promise<SeatProposal> {
    return withdrawProposal(context.em, viewerOf(context), input, context.clock);
  }

  /** Makes the change that was proposed. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => SeatProposalType)
  async confirmSeatProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmSeatProposalInput) input: ConfirmSeatProposalInput,
  ): Promise<SeatProposal> {
    const viewer = viewerOf(context);
    return findProposal(context.em, viewer, await confirmProposal(this.service, viewer, input));
  }

  /** With the reason, which the establishment reads. */
  @Access(['admin'], 'C4.1.1')
  @Mutation(() => SeatProposalType)
  refuseSeatProposal(
    @Ctx() context: RequestContext,
    @Arg('input', () => RefuseSeatProposalInput) input: RefuseSeatProposalInput,
  ): Promise<SeatProposal> {
    return refuseProposal(context.em, viewerOf(context), input, context.clock);
  }

  @FieldResolver(() => EstablishmentType)
  establishment(
    @Root() { establishmentId }: SeatProposal,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> {
    return context.loader(establishmentById).load(establishmentId);
  }

  @FieldResolver(() => ProductType)
  product(@Root() { productId }: SeatProposal, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }

  @FieldResolver(() => SeatType, { nullable: true, description: 'The seat that ends or changes hands.' })
  seat(@Root() { seatId }: SeatProposal, @Ctx() context: RequestContext): Promise<SeatRow | null> | null {
    return seatId ? context.loader(seatById).load(seatId) : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Who takes it; null while only a newcomer is named.',
  })
  person(@Root() { personId }: SeatProposal, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return personId ? context.loader(personById).load(personId) : null;
  }

  @FieldResolver(() => PersonType)
  proposedBy(@Root() { proposedBy }: SeatProposal, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(proposedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  decidedBy(
    @Root() { decidedBy }: SeatProposal,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return decidedBy ? context.loader(personById).load(decidedBy) : null;
  }
}
