import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access, REQUEST_ID, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { TicketType } from '../ticket/index.js';
import type { ErasureService } from './erasure-service.js';

@InputType({ description: 'C3.3.1: what leaves a ticket for good.' })
export class EraseTextInput {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => Int, { description: 'Of the entry whose text it is, as the timeline numbers it.' })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description:
      'Its place in the entry: `request.title`, `text`. Every text of the entry when it is left out.',
  })
  field?: string | null;
  @Field(() => String, { description: 'Read by the Amue alone.' })
  reason!: string;
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
}

@Resolver()
export class ErasureResolver {
  constructor(private readonly service: ErasureService) {}

  /**
   * C3.3.1: the text is gone, from whatever was made of it too; the timeline says that it was. Refusals: NOT_FOUND,
   * REASON_REQUIRED, ALREADY_ERASED.
   */
  @Access(['admin'], 'C3.3.1')
  @Mutation(() => TicketType)
  eraseText(
    @Ctx() context: RequestContext,
    @Arg('input', () => EraseTextInput) input: EraseTextInput,
  ): Promise<TicketRow> {
    const { ticketId, version, field, reason, requestId } = input;
    const text = { ticketId, version, field: field ?? null, reason };
    return this.service.erase(viewerOf(context), text, requestId);
  }
}
