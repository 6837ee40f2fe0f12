import { AMUE } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  EstablishmentType,
  establishmentById,
  PersonType,
  personById,
  type Establishment,
  type Person,
} from '../correspondent/index.js';
import { Access, viewerOf, type Page, type RequestContext } from '../platform/graphql/index.js';
import { answerObservation, noteObservation } from './follow-up.js';
import { listObservations } from './list-observations.js';
import type { Observation } from './observation.entity.js';
import {
  AnswerObservationInput,
  NoteObservationInput,
  ObservationConnection,
  ObservationType,
  SendObservationInput,
} from './observation.type.js';
import { sendObservation, type RequireQuota } from './send-observation.js';

/** C4.2.5: observations on how the service works, and what becomes of them. */
@Resolver(() => ObservationType)
export class ObservationResolver {
  constructor(private readonly requireQuota: RequireQuota) {}

  /** To an establishment its own (C3.3.1). The newest first; those that wait for an answer, the oldest first. */
  @Access(['correspondent', ...AMUE], 'C3.3.1')
  @Query(() => ObservationConnection)
  observations(
    @Ctx() context: RequestContext,
    @Arg('waiting', () => Boolean, { defaultValue: false }) waiting: boolean,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<Observation>> {
    return listObservations(context.em, viewerOf(context), { waiting, first, after });
  }

  @Access(['correspondent'], 'C3.1.1')
  @Mutation(() => ObservationType)
  sendObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendObservationInput) input: SendObservationInput,
  ): Promise<Observation> {
    return sendObservation(context.em, viewerOf(context), input, context.clock, this.requireQuota);
  }

  /** The establishment reads by whom and when. */
  @Access(AMUE, 'C4.2.5')
  @Mutation(() => ObservationType)
  noteObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => NoteObservationInput) input: NoteObservationInput,
  ): Promise<Observation> {
    return noteObservation(context.em, viewerOf(context), input, context.clock);
  }

  /** Once: what the establishment has read is never replaced. */
  @Access(AMUE, 'C4.2.5')
  @Mutation(() => ObservationType)
  answerObservation(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerObservationInput) input: AnswerObservationInput,
  ): Promise<Observation> {
    return answerObservation(context.em, viewerOf(context), input, context.clock);
  }

  @FieldResolver(() => EstablishmentType)
  establishment(
    @Root() { establishmentId }: Observation,
    @Ctx() context: RequestContext,
  ): Promise<Establishment | null> {
    return context.loader(establishmentById).load(establishmentId);
  }

  @FieldResolver(() => PersonType)
  sentBy(@Root() { sentBy }: Observation, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(sentBy);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  notedBy(@Root() { notedBy }: Observation, @Ctx() context: RequestContext): Promise<Person | null> | null {
    return notedBy ? context.loader(personById).load(notedBy) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true })
  answeredBy(
    @Root() { answeredBy }: Observation,
    @Ctx() context: RequestContext,
  ): Promise<Person | null> | null {
    return answeredBy ? context.loader(personById).load(answeredBy) : null;
  }
}
