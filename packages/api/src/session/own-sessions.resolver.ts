import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { confirmIdentity } from './confirm-identity.js';
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

  /** Before something dangerous (CONFIRM_IDENTITY); holds for a while. Refusals: TOO_MANY_ATTEMPTS, WRONG_LOGIN. */
  @Access('signed-in')
  @Mutation(() => Boolean)
  async confirmIdentity(
    @Ctx() context: RequestContext,
    @Arg('password', () => String) password: string,
  ): Promise<boolean> {
    const { em, address, now } = context;
    await confirmIdentity(em, viewerOf(context), { password, address, now });
    return true;
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
