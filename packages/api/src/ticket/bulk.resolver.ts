import { AMUE } from '@assistance/domain/access';
import type { Refusal } from '@assistance/domain/shared';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import {
  Access,
  attempt,
  MAX_PAGE,
  refuseWith,
  REQUEST_ID,
  viewerOf,
  type RequestContext,
  type Viewer,
} from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import { partOfRequest } from '../platform/requests/index.js';
import type { TicketService } from './ticket-service.js';
import type { TicketRow } from '../ticket-log/index.js';
import { visibleTicketById } from './ticket.loader.js';
import { TicketType } from './ticket.type.js';

@InputType()
export class SeenTicketInput {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => Int, { description: 'The version that the person saw.' })
  expectedVersion!: number;
}
@InputType()
export class AssignManyInput {
  @Field(() => ID, REQUEST_ID)
  requestId?: string | null;
  @Field(() => ID)
  agentId!: string;
  @Field(() => [SeenTicketInput], { description: '100 at most.' })
  tickets!: SeenTicketInput[];
}

@Access(AMUE, 'C3.2.1')
@ObjectType('Refusal', {
  description: 'Why one of several was not done, as `extensions` say it of one alone.',
})
export class RefusalType {
  @Field(() => String)
  code!: string;
  @Field(() => String, { nullable: true })
  rule!: string | null;
  @Field(() => String, { nullable: true })
  field!: string | null;
  @Field(() => String)
  fr!: string;
  @Field(() => String)
  en!: string;
}
@Access(AMUE, 'C3.2.1')
@ObjectType('AssignmentOutcome', { description: 'What became of one ticket of several.' })
export class AssignmentOutcomeType {
  @Field(() => ID)
  ticketId!: string;
  @Field(() => RefusalType, { nullable: true, description: 'None: it is done.' })
  refusal!: RefusalType | null;
}

/** Several tickets at once: each is decided by itself, in a transaction of its own, and answers for itself. */
@Resolver(() => AssignmentOutcomeType)
export class BulkResolver {
  constructor(private readonly service: TicketService) {}

  /** In the order given. Refusals for the whole: NOT_FOUND for who cannot be in charge, TOO_MANY_VALUES. */
  @Access(AMUE, 'C3.2.1')
  @Cost({ each: 300 })
  @Mutation(() => [AssignmentOutcomeType])
  async assignTickets(
    @Ctx() context: RequestContext,
    @Arg('input', () => AssignManyInput) { agentId, tickets, requestId }: AssignManyInput,
  ): Promise<AssignmentOutcomeType[]> {
    if (tickets.length > MAX_PAGE) refuseWith('TOO_MANY_VALUES', 'tickets', { max: MAX_PAGE });
    const viewer = viewerOf(context);
    const agent = await this.service.requireAgent(viewer, { agentId });
    const outcomes: AssignmentOutcomeType[] = [];
    // One after the other: a hundred locks at once would keep everybody else waiting.
    for (const seen of tickets) {
      outcomes.push({
        ticketId: seen.ticketId,
        refusal: await this.assignOne(viewer, agent, seen, requestId),
      });
    }
    return outcomes;
  }

  /** Null for one that the viewer may not see. */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(
    @Root() { ticketId }: AssignmentOutcomeType,
    @Ctx() context: RequestContext,
  ): Promise<TicketRow | null> {
    return context.loader(visibleTicketById).load(ticketId);
  }

  private async assignOne(
    viewer: Viewer,
    agentId: string,
    { ticketId, expectedVersion }: SeenTicketInput,
    requestId: string | null | undefined,
  ): Promise<RefusalType | null> {
    const assigned = await attempt(() => {
      // Each ticket is a request of its own: one that came to an end half-way is carried on.
      const own = requestId ? partOfRequest(requestId, ticketId) : null;
      return this.service.act(viewer, ticketId, { type: 'Assign', agentId, expectedVersion }, [], own);
    });
    return assigned.ok ? null : shown(assigned.refusal);
  }
}

const shown = ({ code, rule, field, messages }: Refusal): RefusalType => ({ code, rule, field, ...messages });
