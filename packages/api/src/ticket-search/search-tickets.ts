import {
  highlight,
  parseQuestion,
  snippet,
  type Question,
  type Segment,
} from '@assistance/domain/knowledge-base';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import {
  pageOf,
  pageSize,
  readCursor,
  refuseWith,
  type Page,
  type Viewer,
} from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { TicketEntity, visibleTo, type TicketRow } from '../ticket/index.js';

/** Longest text looked for, in UTF-16 code units: a whole error message fits. */
export const MAX_SEARCH = 1_000;
/** No one reads further, and no further is counted. */
export const MOST_FOUND = 1_000;
const SNIPPET = 240;

export interface TicketSearchFilter {
  readonly status?: readonly string[] | null;
  readonly productId?: readonly string[] | null;
}
interface Ask {
  readonly text: string;
  readonly filter: TicketSearchFilter | null;
  readonly first: number;
  readonly after: string | null;
}
export interface TicketHit {
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
  const rows = await em.execute<Found[]>(...statementFor(viewer, wanted, filter ?? {}, size + 1, offset));
  const tickets = await em.find(TicketEntity, {
    $and: [{ id: { $in: rows.map(({ id }) => id) } }, visibleTo(viewer)],
  } as FilterQuery<TicketRow>);
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

interface Found {
  readonly id: string;
  readonly text: string;
  readonly total: number;
  readonly loosened: boolean;
}

interface Wanted {
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly (readonly string[])[];
  /** `2026-000123`, however it was typed. */
  readonly number: string | null;
}

function wantedOf({ analysis, phrases, excluded }: Question, text: string): Wanted {
  const [, year, sequence] = /^\s*(\d{4})\s*-\s*0*(\d{1,9})\s*$/.exec(text) ?? [];
  return {
    terms: [...new Set(analysis.terms.map(({ term }) => term).filter((term) => term !== ''))],
    phrases,
    excluded,
    number: year && sequence ? `${year}-${sequence.padStart(6, '0')}` : null,
  };
}

/** A term as `tsquery` reads it, whatever is in it. */
const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const holding = (terms: readonly string[], how: '&' | '|'): string => terms.map(quoted).join(` ${how} `);

/** Between blanks, so that a phrase begins and ends with its words. */
const likeOf = (phrase: string): string => `% ${phrase.replace(/[\\%_]/g, (mark) => `\\${mark}`)} %`;

/** Among none is nothing. */
const amongOf = (column: string, values: readonly string[]): [string, unknown[]] =>
  values.length === 0 ? ['false', []] : [`${column} in (?)`, [values]];

function statementFor(
  viewer: Viewer,
  { terms, phrases, excluded, number }: Wanted,
  filter: TicketSearchFilter,
  limit: number,
  offset: number,
): [sql: string, parameters: unknown[]] {
  const side = viewer.role === 'correspondent' ? 'shared' : 'whole';
  const rights =
    viewer.role === 'correspondent'
      ? ['t.establishment_id = ?::uuid', [viewer.establishmentId]]
      : viewer.role === 'provider'
        ? ['t.agent_id = ?::uuid', [viewer.personId]]
        : ['true', []];
  const narrowed: [string, unknown[]][] = [rights as [string, unknown[]]];
  if (filter.status) narrowed.push(amongOf('t.status', filter.status));
  if (filter.productId) narrowed.push(amongOf('t.product_id', filter.productId.filter(isUuid)));
  for (const list of excluded) narrowed.push([`not s.${side}_terms @@ ?::tsquery`, [holding(list, '&')]]);
  const where = narrowed.map(([sql]) => sql).join(' and ');
  const values = narrowed.flatMap(([, given]) => given);
  const phrased = phrases.map(() => ` and ' ' || s.${side}_words || ' ' like ?`).join('');
  const candidates = (condition: string) =>
    `select t.id from ticket_search s join ticket t on t.id = s.ticket_id
      where ${where} and ${condition} order by t.updated_at desc limit ${MOST_FOUND}`;
  // Nothing to look for but a number: an empty query matches nothing.
  const all = terms.length === 0 ? null : holding(terms, '&');
  // Quotes ask for exactly that: nothing stands in for it.
  const any = terms.length === 0 || phrases.length > 0 ? null : holding(terms, '|');
  return [
    `with strict as materialized (${candidates(`((s.${side}_terms @@ ?::tsquery${phrased}) or t.number = ?)`)}),
          loose as materialized (${candidates(`s.${side}_terms @@ ?::tsquery and not exists (select from strict)`)}),
          found as (select id from strict union all select id from loose)
     select t.id, s.${side}_text as text, (select count(*)::int from found) as total,
            not exists (select from strict) as loosened
       from found f join ticket t using (id) join ticket_search s on s.ticket_id = t.id
      order by (t.number = ?) is true desc,
               cardinality(array(select unnest(tsvector_to_array(s.${side}_terms)) intersect select jsonb_array_elements_text(?::jsonb))) desc,
               cardinality(array(select unnest(s.title_terms) intersect select jsonb_array_elements_text(?::jsonb))) desc,
               t.updated_at desc, t.id
      limit ? offset ?`,
    [
      ...[...values, all, ...phrases.map(likeOf), number],
      ...[...values, any],
      ...[number, JSON.stringify(terms), JSON.stringify(terms), limit, offset],
    ],
  ];
}
