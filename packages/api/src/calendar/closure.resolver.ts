import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, DateTime, viewerOf, type RequestContext, REQUEST_ID } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import type { ClosureChange } from './change-calendar.js';
import type { ClosureService } from './closure-service.js';
import type { ClosureRow } from './closure.entity.js';
import { ClosureChangeType, ClosureType } from './closure.type.js';
import { listClosures, noticeOfClosure } from './list-closures.js';

@Resolver(() => ClosureType)
export class ClosureResolver {
  constructor(private readonly service: ClosureService) {}

  /** The calendar: closures that end after `from` (now unless given) and begin before `to`. */
  @Access('public')
  @Query(() => [ClosureType])
  closures(
    @Ctx() { em, now }: RequestContext,
    @Arg('from', () => DateTime, { nullable: true }) from: string | null = null,
    @Arg('to', () => DateTime, { nullable: true }) to: string | null = null,
    @Arg('withCancelled', () => Boolean, { defaultValue: false }) withCancelled: boolean,
  ): Promise<ClosureRow[]> {
    return listClosures(em, { from: from ?? now, to, withCancelled });
  }

  /**
   * C3.1.5. Refusals: CLOSURE_IN_THE_PAST, CLOSURE_ENDS_BEFORE_START, CLOSURE_NOTICE_TOO_SHORT (less than 15 days and no
   * reason), CLOSURE_OVERLAPS, REQUIRED, TOO_LONG, INVALID_VALUE.
   */
  @Access(['admin'], 'C3.1.5')
  @Cost({ each: 300 })
  @Mutation(() => ClosureChangeType)
  announceClosure(
    @Ctx() context: RequestContext,
    @Arg('start', () => DateTime) start: string,
    @Arg('end', () => DateTime) end: string,
    @Arg('label', () => String) label: string,
    @Arg('lateReason', () => String, { nullable: true }) lateReason: string | null = null,
    @Arg('requestId', () => ID, REQUEST_ID) requestId: string | null = null,
  ): Promise<ClosureChange> {
    return this.service.announce(viewerOf(context), { start, end, label, lateReason }, requestId);
  }

  /** C3.1.5. Refusals: NOT_FOUND, CLOSURE_ALREADY_CANCELLED, CLOSURE_BEGUN, REASON_REQUIRED, TOO_LONG. */
  @Access(['admin'], 'C3.1.5')
  @Cost({ each: 300 })
  @Mutation(() => ClosureChangeType)
  cancelClosure(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<ClosureChange> {
    return this.service.cancel(viewerOf(context), id, reason);
  }

  @FieldResolver(() => DateTime)
  start(@Root() { startsAt }: ClosureRow): Date {
    return startsAt;
  }
  @FieldResolver(() => DateTime)
  end(@Root() { endsAt }: ClosureRow): Date {
    return endsAt;
  }
  @FieldResolver(() => Int)
  noticeDays(@Root() closure: ClosureRow): number {
    return noticeOfClosure(closure).days;
  }
  @FieldResolver(() => Boolean)
  inTime(@Root() closure: ClosureRow): boolean {
    return noticeOfClosure(closure).inTime;
  }
}
