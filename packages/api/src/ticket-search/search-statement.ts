import { seesInternal } from '@assistance/domain/access';
import { visibleSql, type SqlCondition } from '../access/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';

export interface TicketSearchFilter {
  readonly status?: readonly string[] | null;
  readonly productId?: readonly string[] | null;
}

/** What is looked for, taken apart. */
export interface SearchTerms {
  readonly terms: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly (readonly string[])[];
  /** `2026-000123`, however it was typed. */
  readonly number: string | null;
}

/** One ticket found, in its place. */
export interface Found {
  readonly id: string;
  readonly text: string;
  readonly total: number;
  readonly loosened: boolean;
}

/** No one reads further, and no further is counted. */
const MOST_FOUND = 1_000;
/** Of those that hold some of the words, so many are compared by all of them; later ones by the rare words alone. */
const COMPARED = 200;
/** The words that candidates are taken by: the rarest ones, at most so many of them… */
const RARE_WORDS = 8;
/** … and until, by the planner's estimate, so many tickets hold one. Where no ticket holds a rare one, any word does. */
const CANDIDATES = 4_000;
/** Tickets read for one word. Only a word that stands nearly everywhere has more, where nothing rarer was asked. */
const MOST_HOLDERS = 5_000;

type Sql = [sql: string, parameters: unknown[]];

/** A term as `tsquery` reads it, whatever is in it. */
const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const allOf = (terms: readonly string[]): string => terms.map(quoted).join(' & ');

/** Between blanks, so that a phrase begins and ends with its words. */
const likeOf = (phrase: string): string => `% ${phrase.replace(/[\\%_]/g, (mark) => `\\${mark}`)} %`;

/** Among none is nothing. */
const amongOf = (column: string, values: readonly string[]): Sql =>
  values.length === 0 ? ['false', []] : [`${column} in (?)`, [values]];

/**
 * The statement that finds a page of tickets. Those that hold all the words; where there is none, those that hold some:
 * the rarest words say which (recency would drop the right one among thousands that share a common word), weighed by how
 * few tickets hold each (inverse document frequency, the frequency from the planner's statistics, counted for rare words).
 * A number is looked up beside the words, and one that is not found stands for no other.
 */
export function searchStatement(
  viewer: Viewer,
  { terms, phrases, excluded, number }: SearchTerms,
  filter: TicketSearchFilter,
  limit: number,
  offset: number,
): Sql {
  const side = seesInternal(viewer) ? 'whole' : 'shared';
  // C3.3.1: an internal note moves no ticket in what an establishment finds.
  const updated = side === 'shared' ? 'shared_updated_at' : 'updated_at';
  const narrowed: SqlCondition[] = [visibleSql(viewer, 't')];
  if (filter.status) narrowed.push(amongOf('t.status', filter.status));
  if (filter.productId) narrowed.push(amongOf('t.product_id', filter.productId.filter(isUuid)));
  for (const list of excluded) narrowed.push([`not s.${side}_terms @@ ?::tsquery`, [allOf(list)]]);
  const where = narrowed.map(([sql]) => sql).join(' and ');
  const values = narrowed.flatMap(([, given]) => given);
  const looked = `ticket_search s join ticket t on t.id = s.ticket_id where ${where}`;
  const phrased = phrases.map(() => ` and ' ' || s.${side}_words || ' ' like ?`).join('');
  // Nothing to look for but a number: an empty query matches nothing.
  const all = terms.length === 0 ? null : allOf(terms);
  // Quotes ask for exactly that, and so does a number: nothing stands in for them.
  const some = phrases.length > 0 || number !== null ? [] : terms;
  return [
    `with numbered as materialized (select t.id from ${looked} and t.number = ?),
          strict as materialized (
            select t.id from ${looked} and s.${side}_terms @@ ?::tsquery${phrased}
             order by t.${updated} desc limit ${MOST_FOUND}),
          size as materialized (
            select greatest(reltuples, 1) as tickets from pg_class where oid = 'ticket_search'::regclass),
          term as materialized (
            select w.term, w.query::tsquery as query, coalesce(known.share, 0) * size.tickets as holders
              from size cross join jsonb_to_recordset(?::jsonb) as w (term text, query text)
              left join (
                select e.term, e.share
                  from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as e (term, share)
                 where schemaname = current_schema and tablename = 'ticket_search' and attname = '${side}_terms'
              ) known using (term)
             where not exists (select from strict)),
          rare as materialized (
            select term, query
              from (select *, row_number() over (order by holders, term) as place,
                           sum(holders) over (order by holders, term) as together from term) ordered
             where place = 1 or (place <= ${RARE_WORDS} and together <= ${CANDIDATES})),
          hit as materialized (
            select rare.term, h.* from rare cross join lateral (
              select t.id, t.${updated} from ${looked} and s.${side}_terms @@ rare.query
               limit ${MOST_HOLDERS}) h),
          weight as materialized (
            select term, ln(1 + size.tickets / greatest(counted.holders, term.holders, 1)) as weight
              from size cross join term
              left join (select term, count(*) as holders from hit group by term) counted using (term)),
          loose as materialized (
            select id, row_number() over (order by sum(weight) desc, ${updated} desc, id) as place
              from hit join weight using (term) group by id, ${updated} order by place limit ${MOST_FOUND}),
          common as materialized (
            select t.id from ${looked} and s.${side}_terms @@ ?::tsquery
               and not exists (select from strict) and not exists (select from hit)
             order by t.${updated} desc limit ${COMPARED}),
          found as materialized (
            select id, null::bigint as place from numbered union all
            select id, null from strict where id not in (select id from numbered) union all
            select id, place from loose union all
            select id, 0 from common)
     select t.id, s.${side}_text as text, (select count(*)::int from found) as total,
            f.place is not null as loosened
       from found f join ticket t using (id) join ticket_search s on s.ticket_id = t.id
      order by (t.number = ?) is true desc,
               case when f.place <= ${COMPARED} then (
                 select sum(weight) from unnest(tsvector_to_array(s.${side}_terms)) as u (term) join weight using (term)
               ) end desc nulls last,
               case when f.place > ${COMPARED} then f.place end nulls first,
               cardinality(array(select unnest(s.title_terms) intersect select jsonb_array_elements_text(?::jsonb))) desc,
               t.${updated} desc, t.id
      limit ? offset ?`,
    [
      ...values,
      number,
      ...values,
      all,
      ...phrases.map(likeOf),
      JSON.stringify(some.map((term) => ({ term, query: quoted(term) }))),
      ...values,
      ...values,
      some.length === 0 ? null : some.map(quoted).join(' | '),
      number,
      JSON.stringify(terms),
      limit,
      offset,
    ],
  ];
}
