import { parisDay, type Day } from '@assistance/domain/calendar';
import type { DeploymentMode, Region } from '@assistance/domain/establishment';
import type { Instant } from '@assistance/domain/shared';
import type { Establishment } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { pageOf, pageSize, readCursor, type Page } from '../platform/graphql/index.js';
import { containsAll, isUuid } from '../platform/text/index.js';

interface Asked {
  readonly first: number;
  readonly after: string | null;
  readonly search: string | null;
  readonly filter: {
    readonly region?: Region | null;
    readonly productId?: string | null;
    readonly mode?: DeploymentMode | null;
    readonly member?: boolean | null;
  };
}
type Condition = readonly [sql: string, parameters: readonly unknown[]];

const MEMBER = `(e.member_since is null or e.member_since <= ?) and (e.member_until is null or e.member_until >= ?)`;

/**
 * Establishments by name: those that hold every word of `search` in a name, a former or another name or the town, and
 * that the filter leaves.
 *
 * @param now what runs, and who is a member, is asked of its day in Europe/Paris
 */
export async function listEstablishments(
  em: EntityManager,
  { first, after, search, filter }: Asked,
  now: Instant,
): Promise<Page<Establishment>> {
  const size = pageSize(first);
  const all = conditionsOf(search ?? '', filter, parisDay(now));
  const found = all.map(([sql]) => `(${sql})`).join(' and ') || 'true';
  const parameters = all.flatMap(([, each]) => each);
  const [name, id] = after === null ? [null, null] : readCursor(after, ['text', 'id']);
  const beyond = name === null ? 'true' : '(e.name > ? or (e.name = ? and e.id > ?))';
  const rows = await em.execute<Establishment[]>(
    `select e.id, e.name, e.short_name as "shortName", e.town, e.region, e.time_zone as "timeZone",
            e.member_since::text as "memberSince", e.member_until::text as "memberUntil", e.also_known_as as "alsoKnownAs", e.searchable
       from establishment e
      where ${found} and ${beyond}
      order by e.name, e.id
      limit ?`,
    [...parameters, ...(name === null ? [] : [name, name, id]), size + 1],
  );
  const [counted] = await em.execute<{ total: number }[]>(
    `select count(*)::int as total from establishment e where ${found}`,
    parameters,
  );
  return pageOf(rows, size, counted?.total ?? 0, (row) => [row.name, row.id]);
}

function conditionsOf(
  search: string,
  { region, productId, mode, member }: Asked['filter'],
  day: Day,
): Condition[] {
  const all: Condition[] = containsAll(search).map((pattern) => [`e.searchable like ?`, [pattern]]);
  if (region) all.push([`e.region = ?`, [region]]);
  if (member !== null && member !== undefined) all.push([member ? MEMBER : `not (${MEMBER})`, [day, day]]);
  if (productId || mode) all.push(runs(productId ?? null, mode ?? null, day));
  return all;
}

function runs(productId: string | null, mode: DeploymentMode | null, day: Day): Condition {
  if (productId !== null && !isUuid(productId)) return ['false', []];
  return [
    `exists (select from deployment d
              where d.establishment_id = e.id
                and (d.started_on is null or d.started_on <= ?) and (d.ended_on is null or d.ended_on >= ?)
                ${productId === null ? '' : 'and d.product_id = ?'} ${mode === null ? '' : 'and d.mode = ?'})`,
    [day, day, ...(productId === null ? [] : [productId]), ...(mode === null ? [] : [mode])],
  ];
}
