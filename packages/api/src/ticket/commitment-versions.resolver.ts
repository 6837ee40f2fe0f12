import { seesInternal } from '@assistance/domain/access';
import type { Commitment, Requalification } from '@assistance/domain/commitment';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CommitmentRequalificationType, CommitmentType } from '../commitment/index.js';
import { viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { sharedVersionsOf } from './timeline.js';

/** A commitment with the ticket that it is on. */
export type OnTicket<T> = T & { readonly ticketId: string };

/** C3.3.1: the versions of its ticket that a commitment names, as the viewer counts them. */
@Resolver(() => CommitmentType)
export class CommitmentVersionsResolver {
  @FieldResolver(() => Int, { nullable: true, description: 'Version of the ticket whose event settled it.' })
  settledByVersion(
    @Root() { ticketId, settledByVersion: version }: OnTicket<Commitment>,
    @Ctx() context: RequestContext,
  ): Promise<number> | null {
    return version === null ? null : seenVersion(context, ticketId, version);
  }

  @FieldResolver(() => [CommitmentRequalificationType], { description: 'In order.' })
  requalifications(
    @Root() { ticketId, requalifications }: OnTicket<Commitment>,
    @Ctx() context: RequestContext,
  ): Promise<Requalification[]> {
    return Promise.all(
      requalifications.map(async (each) => ({
        ...each,
        version: await seenVersion(context, ticketId, each.version),
      })),
    );
  }
}

async function seenVersion(context: RequestContext, ticketId: string, version: number): Promise<number> {
  if (seesInternal(viewerOf(context))) return version;
  return (await context.loader(sharedVersionsOf).load(ticketId)).get(version) ?? 0;
}
