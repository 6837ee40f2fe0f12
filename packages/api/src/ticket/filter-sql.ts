import {
  criteriaOf,
  checkQueueFilter,
  type Criterion,
  type FilterContext,
  type QueueFilter,
} from '@assistance/domain/queue';
import type { Instant } from '@assistance/domain/shared';
import { type FilterQuery, raw } from '@mikro-orm/core';
import type { SqlCondition } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { valueOf, type Viewer } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import type { StoredTicket } from '../ticket-log/index.js';
import { ticketContains } from './ticket-contains.js';

const COLUMNS = {
  status: 'status',
  channel: 'channel',
  review: 'review',
  productId: 'product_id',
  establishmentId: 'establishment_id',
  correspondentId: 'correspondent_id',
  agentId: 'agent_id',
  blocking: 'blocking',
  openedAt: 'opened_at',
  dueAt: 'due_at',
} as const;

/**
 * A filter as a condition on the rows of `ticket`: whatever is listed or counted by a filter is found by this. What it
 * means is `criteriaOf` of the domain.
 *
 * @param alias what the statement calls the row of `ticket`
 * @throws RangeError for a filter that `checkQueueFilter` refuses
 */
export function filterSql(filter: QueueFilter, context: FilterContext, alias: string): SqlCondition {
  const all = criteriaOf(filter, context).map((criterion) => criterionSql(criterion, alias));
  const words = filter.text ? wordsSql(ticketContains(filter.text), alias) : TRUE;
  return every([...all, words]);
}

/** A ticket that holds all of these patterns. */
export const wordsSql = (patterns: readonly string[], alias: string): SqlCondition =>
  every(patterns.map((pattern) => [`${alias}.searchable like ?`, [pattern]]));

const TRUE: SqlCondition = ['true', []];
const every = (all: readonly SqlCondition[]): SqlCondition =>
  all.length === 0
    ? TRUE
    : [`(${all.map(([sql]) => sql).join(' and ')})`, all.flatMap(([, parameters]) => parameters)];

function criterionSql(criterion: Criterion, alias: string): SqlCondition {
  if (criterion.field === 'maintenanceOwed') return owedSql(criterion.is, alias);
  const column = `${alias}.${COLUMNS[criterion.field]}`;
  switch (criterion.kind) {
    case 'word':
      return oneOfSql(column, criterion.oneOf);
    case 'id':
      // What is no id matches nothing, as an unknown id does.
      return oneOfSql(column, criterion.oneOf.filter(isUuid));
    case 'none':
      return [`${column} is null`, []];
    case 'flag':
      return [`${column} = ?`, [criterion.is]];
    case 'from':
      return [`${column} >= ?`, [new Date(criterion.at)]];
    case 'before':
      return [`${column} < ?`, [new Date(criterion.at)]];
  }
}

const oneOfSql = (column: string, values: readonly string[]): SqlCondition =>
  values.length === 0 ? ['false', []] : [`${column} in (${values.map(() => '?').join(', ')})`, values];

/** C3.2.6: no column says it. */
const owedSql = (owed: boolean, alias: string): SqlCondition => [
  `${owed ? '' : 'not '}exists (select from commitment c
     where c.ticket_id = ${alias}.id and c.kind = 'maintenance-decision' and c.outcome = 'pending')`,
  [],
];

/** The same as a condition of the ORM; looks up first who is of a team. Refusal: INVALID_VALUE. */
export async function filterFor(
  em: EntityManager,
  viewer: Viewer,
  filter: QueueFilter,
  now: Instant,
): Promise<FilterQuery<StoredTicket>> {
  const asked = valueOf(checkQueueFilter(filter));
  const members = asked.team ? await membersOf(em, asked.team) : [];
  const [, parameters] = filterSql(asked, { viewer, at: now, members }, '');
  const condition = raw((alias) => filterSql(asked, { viewer, at: now, members }, alias)[0], parameters);
  return { [condition]: [] };
}

/** Those of the Amue's side who are of these teams today. */
export async function membersOf(em: EntityManager, teams: readonly string[]): Promise<string[]> {
  if (teams.length === 0) return [];
  const people = await em.execute<{ id: string }[]>(
    `select id from person where role <> 'correspondent' and team in (?)`,
    [[...teams]],
  );
  return people.map(({ id }) => id);
}
