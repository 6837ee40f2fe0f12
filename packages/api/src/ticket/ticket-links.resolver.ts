import { seesInternal } from '@assistance/domain/access';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { viewerOf, type RequestContext } from '../platform/graphql/index.js';
import {
  duplicatesOfTicket,
  followersOfTicket,
  linksOfTicket,
  type TicketLink,
} from './ticket-links.loader.js';
import type { TicketRow } from '../ticket-log/index.js';
import { visibleTicketById } from './ticket.loader.js';
import { TicketBriefType, TicketLinkType, TicketType } from './ticket.type.js';

type ShownLink = Pick<TicketLink, 'link'> & { readonly other: TicketRow };

/** What other tickets a ticket has to do with. */
@Resolver(() => TicketType)
export class TicketLinksResolver {
  /** C3.3.1: internal to the Amue; a provider sees those with its own tickets (C3.3.3). */
  @FieldResolver(() => [TicketLinkType], { description: 'Always empty for an establishment (C3.3.1).' })
  async links(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<ShownLink[]> {
    if (!seesInternal(viewerOf(context))) return [];
    const links = await context.loader(linksOfTicket).load(id);
    const tickets = await Promise.all(
      links.map(({ otherId }) => context.loader(visibleTicketById).load(otherId)),
    );
    return links.flatMap(({ link }, index) => {
      const other = tickets[index];
      return other ? [{ link, other }] : [];
    });
  }

  /** The ticket of the same establishment that this one takes up, which could no longer be reopened. */
  @FieldResolver(() => TicketBriefType, { nullable: true })
  follows(
    @Root() { followsId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<TicketRow | null> | null {
    return followsId ? context.loader(visibleTicketById).load(followsId) : null;
  }

  /** Those that take this one up. */
  @FieldResolver(() => [TicketBriefType])
  followedBy(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<TicketRow[]> {
    return context.loader(followersOfTicket).load(id);
  }

  /** Closed in favour of this one. Their messages and files stay readable to whoever may see them. */
  @FieldResolver(() => [TicketBriefType])
  duplicates(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<TicketRow[]> {
    return context.loader(duplicatesOfTicket).load(id);
  }

  /** The ticket kept, of the same establishment, while this one is closed as its duplicate. */
  @FieldResolver(() => TicketBriefType, { nullable: true })
  duplicateOf(
    @Root() { duplicateOfId }: TicketRow,
    @Ctx() context: RequestContext,
  ): Promise<TicketRow | null> | null {
    return duplicateOfId ? context.loader(visibleTicketById).load(duplicateOfId) : null;
  }
}
