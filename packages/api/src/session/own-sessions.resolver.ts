import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import {
  countFailures,
  endOwnSessions,
  listOwnSessions,
  listSignIns,
  type OwnSession,
  type SignInRecord,
} from './own-sessions.js';
import type { SessionLimits } from './session-limits.js';
import { OwnSessionType, SignInRecordType } from './session.type.js';

/** C3.4.4: where the person is signed in, and was. */
@Resolver()
export class OwnSessionsResolver {
  constructor(private readonly limits: SessionLimits) {}

  /** What was used last first. */
  @Access('signed-in')
  @Query(() => [OwnSessionType])
  mySessions(@Ctx() context: RequestContext): Promise<OwnSession[]> {
    const { em, now } = context;
    return listOwnSessions(em, viewerOf(context), { now, limits: this.limits });
  }

  /** The last ones, newest first. */
  @Access('signed-in')
  @Query(() => [SignInRecordType])
  mySignIns(@Ctx() context: RequestContext): Promise<SignInRecord[]> {
    return listSignIns(context.em, viewerOf(context));
  }

  /** Wrong passwords that were given for the person's login within a day. */
  @Access('signed-in')
  @Query(() => Int)
  myFailedSignIns(@Ctx() context: RequestContext): Promise<number> {
    return countFailures(context.em, viewerOf(context), context.now);
  }

  /** One of them, or all but the one that asks. Gives those that are left. */
  @Access('signed-in')
  @Mutation(() => [OwnSessionType])
  async endMySessions(
    @Ctx() context: RequestContext,
    @Arg('sessionId', () => ID, { nullable: true }) sessionId: string | null = null,
  ): Promise<OwnSession[]> {
    const { em, now } = context;
    const viewer = viewerOf(context);
    await endOwnSessions(em, viewer, sessionId);
    return listOwnSessions(em, viewer, { now, limits: this.limits });
  }
}
