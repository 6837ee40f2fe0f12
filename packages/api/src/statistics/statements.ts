import { PARIS_ZONE, WORKING_DAY } from '@assistance/domain/calendar';
import {
  type Dimension,
  FILTERED,
  type Filters,
  type Granularity,
  LONGEST_DELAY,
} from '@assistance/domain/statistics';
import { isUuid } from '../platform/text/index.js';

/** A piece of SQL and what its `?` stand for, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Where the traits of what is counted are found. */
export interface Source {
  readonly from: string;
  readonly columns: Readonly<Partial<Record<Dimension, string>>>;
  /** Tables that a dimension needs besides. */
  readonly joins: Readonly<Partial<Record<Dimension, string>>>;
}

const ofTicket = (table: string): Pick<Source, 'columns' | 'joins'> => ({
  columns: {
    product: 'c.product_id',
    establishment: 'c.establishment_id',
    agent: 'c.agent_id',
    team: 'a.team',
    mode: 'm.mode',
    channel: 'c.channel',
    blocking: 'c.blocking',
    ...(table === 'statistics_fact'
      ? {
          outcome: 'c.outcome',
          weekday: 'extract(isodow from c.day)::int',
          hour: `extract(hour from c.at at time zone '${PARIS_ZONE}')::int`,
          delay: `(case when c.value < ${WORKING_DAY * LONGEST_DELAY} then c.value / ${WORKING_DAY}
                   when c.value is not null then ${LONGEST_DELAY} end)::int`,
        }
      : {}),
  },
  joins: {
    team: 'left join person a on a.id = c.agent_id',
    mode: 'left join deployment m on m.establishment_id = c.establishment_id and m.product_id = c.product_id',
  },
});

export const FACTS: Source = { from: 'statistics_fact c', ...ofTicket('statistics_fact') };
export const SPANS: Source = { from: 'statistics_span c', ...ofTicket('statistics_span') };
/** One a person, a question and a day, where no ticket was written after all (`deflectionsOf`): they are few. */
export const DEFLECTIONS: Source = {
  from: `(select d.day, p.establishment_id, d.product_id from counted_deflection d
            join person p on p.id = d.person_id) c`,
  columns: {
    product: 'c.product_id',
    establishment: 'c.establishment_id',
    mode: 'm.mode',
    weekday: 'extract(isodow from c.day)::int',
  },
  joins: {
    mode: 'left join deployment m on m.establishment_id = c.establishment_id and m.product_id = c.product_id',
  },
};

/** The columns that tell groups apart, `g0`, `g1`…; a dimension that the source does not have is none. */
export const groupColumns = (source: Source, dimensions: readonly Dimension[]): readonly string[] =>
  dimensions.map((dimension, index) => `${source.columns[dimension] ?? 'null'} as g${index}`);

const IDS: readonly string[] = ['productIds', 'establishmentIds', 'agentIds'];

/** The conditions of the filters, and the tables that they and the dimensions need. */
export function narrowed(
  source: Source,
  dimensions: readonly Dimension[],
  filters: Filters,
): { readonly joins: string; readonly conditions: Sql } {
  const used = new Set(dimensions);
  const texts: string[] = [];
  const values: unknown[] = [];
  for (const [filter, dimension] of Object.entries(FILTERED) as [keyof Filters, Dimension][]) {
    const wanted = filters[filter];
    if (wanted === undefined) continue;
    used.add(dimension);
    const column = source.columns[dimension] ?? 'null';
    if (typeof wanted === 'boolean') {
      texts.push(`${column} = ?`);
      values.push(wanted);
      continue;
    }
    // What is no id is nobody's; an empty list lets nothing pass.
    const possible = IDS.includes(filter) ? wanted.filter(isUuid) : wanted;
    texts.push(possible.length === 0 ? 'false' : `${column} in (?)`);
    if (possible.length > 0) values.push(possible);
  }
  const joins = [...used].flatMap((dimension) => source.joins[dimension] ?? []);
  return {
    joins: [...new Set(joins)].join(' '),
    conditions: { text: texts.map((text) => ` and ${text}`).join(''), values },
  };
}

/** The first day of the period that a day lies in, as text; periods of a whole are one. */
export function periodColumn(granularity: Granularity): string {
  switch (granularity) {
    case 'whole':
      return `''`;
    case 'day':
      return `c.day::text`;
    default:
      return `date_trunc('${granularity}', c.day::timestamp)::date::text`;
  }
}

/** The same of a day known here. */
export function periodKey(day: string, granularity: Granularity): string {
  const [year = '', month = ''] = day.split('-');
  switch (granularity) {
    case 'whole':
      return '';
    case 'day':
      return day;
    case 'month':
      return `${year}-${month}-01`;
    case 'quarter':
      return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
    case 'year':
      return `${year}-01-01`;
  }
}
