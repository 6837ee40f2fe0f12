import { STAFF } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import type { NoticeContext } from '../notification/index.js';
import { Access, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { TicketType, visibleTicketById } from '../ticket/index.js';
import { followWarnings, type PublishedWarning } from './follow-warnings.js';
import { CommitmentWarningType } from './warning.type.js';

const subscribe = ({
  context,
  args,
}: {
  readonly context: NoticeContext;
  readonly args: { readonly mine: boolean; readonly after?: string | null };
}) =>
  followWarnings({
    em: context.em,
    feed: context.notices,
    viewer: viewerOf(context),
    mine: args.mine,
    after: args.after ?? null,
  });

@Resolver(() => CommitmentWarningType)
export class WarningResolver {
  /**
   * Each warning of a commitment, as soon as it is given. Internal: not visible to establishments. Refusals:
   * INVALID_VALUE, CURSOR_TOO_OLD.
   */
  @Access(STAFF, 'C3.3.1')
  @Subscription(() => CommitmentWarningType, { subscribe: subscribe as never })
  commitmentWarning(
    @Root() warning: PublishedWarning,
    @Arg('mine', () => Boolean, { defaultValue: false, description: 'Only what the viewer has in charge.' })
    _mine: boolean,
    @Arg('after', () => String, { nullable: true }) _after?: string | null,
  ): PublishedWarning {
    return warning;
  }

  /** As it is now. */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(@Root() { ticketId }: PublishedWarning, @Ctx() context: RequestContext): Promise<TicketRow | null> {
    return context.loader(visibleTicketById).load(ticketId);
  }
}
