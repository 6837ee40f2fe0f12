import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Access, ArgumentsHold, viewerOf, type RequestContext } from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import { MAX_SEARCH, searchTickets, type TicketSearchResults } from './search-tickets.js';
import { TicketSearchFilterInput, TicketSearchResultsType } from './ticket-search.type.js';

/** Full text over tickets, each person in what it may see (C3.3.1, C3.3.3). */
@Resolver()
export class TicketSearchResolver {
  /** Refusals: QUERY_TOO_LONG, INVALID_VALUE. Nothing asked finds nothing. */
  @Access('people')
  @Cost({ each: 30 })
  @ArgumentsHold({ text: { text: MAX_SEARCH, code: 'QUERY_TOO_LONG' } })
  @Query(() => TicketSearchResultsType)
  searchTickets(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
    @Arg('filter', () => TicketSearchFilterInput, { nullable: true })
    filter: TicketSearchFilterInput | null = null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<TicketSearchResults> {
    return searchTickets(context.em, viewerOf(context), { text, filter, first, after });
  }
}
