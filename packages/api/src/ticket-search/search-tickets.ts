import {
  highlight,
  parseQuestion,
  snippet,
  type SearchQuestion,
  type Segment,
} from '@assistance/domain/knowledge-base';
import { readTicketNumber } from '@assistance/domain/ticket';
import type { FilterQuery } from '@mikro-orm/core';
import { visibleTickets } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import {
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { TicketEntity, type StoredTicket, type TicketRow } from '../ticket-log/index.js';
import {
  searchStatement,
  type Found,
  type TicketSearchFilter,
  type SearchTerms,
} from './search-statement.js';

/** Longest text looked for, in UTF-16 code units: a whole error message fits. */
export const MAX_SEARCH = 1_000;
const SNIPPET = 240;

interface Ask {
  readonly text: string;
  readonly filter: TicketSearchFilter | null;
  readonly first: number;
  readonly after: string | null;
}
interface TicketHit {
  readonly ticket: TicketRow;
  readonly title: readonly Segment[];
  readonly snippet: readonly Segment[];
}
export interface TicketSearchResults extends Page<TicketHit> {
  /** No ticket holds all of it: these hold a part. */
  readonly loosened: boolean;
}

const NOTHING: TicketSearchResults = {
  nodes: [],
  totalCount: 0,
  loosened: false,
  pageInfo: { hasNextPage: false, endCursor: null },
};

/**
 * Full text over the tickets that the viewer may see (C3.3.1): neither found, counted nor shown in a snippet is anything
 * else. An establishment's search looks in what it may read alone, never in internal notes. All the words, in any form:
 * other endings, without accents, codes joined or not; when no ticket has them all, some. By number, that ticket first.
 * Two statements, whatever is found.
 */
export async function searchTickets(
  em: EntityManager,
  viewer: Viewer,
  { text, filter, first, after }: Ask,
): Promise<TicketSearchResults> {
  const size = pageSize(first);
  if (text.length > MAX_SEARCH) refuseWith('QUERY_TOO_LONG', 'text', { max: MAX_SEARCH });
  const [offset] = after === null ? [0] : readCursor(after, ['count']);
  const question = parseQuestion(text);
  const wanted = wantedOf(question, text);
  if (wanted.terms.length === 0 && wanted.number === null) return NOTHING;
  const rows = await em.execute<Found[]>(...searchStatement(viewer, wanted, filter ?? {}, size + 1, offset));
  const tickets = await em.find(TicketEntity, {
    $and: [{ id: { $in: rows.map(({ id }) => id) } }, visibleTickets(viewer)],
  } as FilterQuery<StoredTicket>);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const hits = rows.flatMap((row, index) => {
    const ticket = byId.get(row.id);
    return ticket
      ? [
          {
            place: offset + index + 1,
            ticket,
            title: highlight(ticket.title, text),
            snippet: snippet(row.text, text, SNIPPET),
          },
        ]
      : [];
  });
  const page = pageOf(hits, size, rows[0]?.total ?? 0, ({ place }) => [place]);
  return { ...page, loosened: rows[0]?.loosened ?? false };
}

function wantedOf({ analysis, phrases, excluded }: SearchQuestion, text: string): SearchTerms {
  return {
    terms: [...new Set(analysis.terms.map(({ term }) => term).filter((term) => term !== ''))],
    phrases,
    excluded,
    number: readTicketNumber(text),
  };
}
