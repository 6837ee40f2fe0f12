import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { personById, PersonType, type Person } from '../correspondent/index.js';
import { Access, type Page, type RequestContext } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import type { MailRow, MailStatus } from './mail.entity.js';
import {
  MailConnection,
  MailStatusEnum,
  MailType,
  OutboxStateType,
  RetriedMailsType,
  StuckStatusEnum,
} from './mail.type.js';
import type { Outbox, OutboxState, RetriedMails, StuckStatus } from './outbox.js';

@Resolver(() => MailType)
export class OutboxResolver {
  constructor(private readonly desk: Outbox) {}

  /** What was written to whom, newest first; those that somebody must look at have the status FAILED. */
  @Access(['admin'], 'C3.3.1')
  @Cost({ each: 10 })
  @Query(() => MailConnection)
  outbox(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Arg('status', () => MailStatusEnum, { nullable: true }) status: MailStatus | null = null,
  ): Promise<Page<MailRow>> {
    return this.desk.list(context.em, { first, after, status });
  }

  /** Whether mails leave, and how many did not. */
  @Access(['admin'], 'C3.3.1')
  @Query(() => OutboxStateType)
  outboxState(@Ctx() context: RequestContext): Promise<OutboxState> {
    return this.desk.state(context.em);
  }

  /** All that failed or was kept, each to the address that the directory has by now. Refusal: MAIL_SERVER_MISSING. */
  @Access(['admin'], 'C3.3.1')
  @Mutation(() => RetriedMailsType)
  retryMails(
    @Arg('statuses', () => [StuckStatusEnum], { defaultValue: ['failed', 'kept'] }) statuses: StuckStatus[],
  ): Promise<RetriedMails> {
    return this.desk.retryAll(statuses);
  }

  /** Refusals: NOT_FOUND, MAIL_NOT_STUCK, MAIL_SERVER_MISSING, MAIL_WITHOUT_ADDRESS. */
  @Access(['admin'], 'C3.3.1')
  @Mutation(() => MailType)
  retryMail(@Arg('id', () => ID) id: string): Promise<MailRow> {
    return this.desk.retry(id);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: MailRow, @Ctx() context: RequestContext): Promise<Person | null> {
    return context.loader(personById).load(personId);
  }
}
