import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../database/index.js';

/** So much within any span of so many milliseconds. */
interface QuotaLimit {
  readonly amount: number;
  readonly per: number;
}
/** Of one person, and of all people of one establishment together. */
export interface QuotaLimits {
  readonly person: readonly QuotaLimit[];
  readonly establishment: readonly QuotaLimit[];
}
type Whose = keyof QuotaLimits;

export interface QuotaUse {
  /** What is counted. */
  readonly kind: string;
  readonly personId: string;
  /** `null` for those of none: nothing is counted together then. */
  readonly establishmentId: string | null;
  readonly amount: number;
  readonly now: Instant;
}

/** It was counted, under this id; or whose limit is reached, and the milliseconds after which there is room again. */
export type QuotaTaken =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly whose: Whose; readonly wait: number };

/** Longer than any limit looks back, in ms. */
const QUOTA_MEMORY = 24 * 3_600_000;

/**
 * When the last use that leaves no room was made: with the ones after it and this one there would be too much. More than a
 * limit at once passes where nothing was used: it would never pass else.
 */
const LAST_IN_THE_WAY = (column: string): string =>
  `(select extract(epoch from max(at))::float8 * 1000 from
     (select at, sum(amount) over (order by at desc, id desc) as total
        from quota_use where kind = ? and ${column} = ? and at > ?) used
    where total > ?::bigint)`;

/**
 * Counts something that a person does, in the transaction that `em` is in: rolled back, it was not done. Those of one
 * person, and of one establishment, are counted one after the other on all servers.
 */
export async function takeQuota(em: EntityManager, use: QuotaUse, limits: QuotaLimits): Promise<QuotaTaken> {
  const { kind, personId, establishmentId, amount, now } = use;
  const at = Date.parse(now);
  const checks = [
    ...limits.person.map((limit) => ({ whose: 'person' as const, column: 'person_id', of: personId, limit })),
    ...(establishmentId === null
      ? []
      : limits.establishment.map((limit) => ({
          whose: 'establishment' as const,
          column: 'establishment_id',
          of: establishmentId,
          limit,
        }))),
  ];
  for (const key of [establishmentId, personId]) {
    if (key === null || checks.length === 0) continue;
    await em.execute(`select pg_advisory_xact_lock(hashtextextended('quota ' || ?, 0))`, [`${kind} ${key}`]);
  }
  if (checks.length > 0) {
    const [row] = await em.execute<Record<string, number | null>[]>(
      `select ${checks.map(({ column }, index) => `${LAST_IN_THE_WAY(column)} as "${index}"`).join(', ')}`,
      checks.flatMap(({ of, limit }) => [kind, of, new Date(at - limit.per), limit.amount - amount]),
    );
    const waits = checks.map(({ whose, limit }, index) => {
      const last = row?.[String(index)] ?? null;
      return { whose, wait: last === null ? 0 : last + limit.per - at };
    });
    const longest = waits.reduce(
      (most, each) => (each.wait > most.wait ? each : most),
      waits[0] as (typeof waits)[0],
    );
    if (longest.wait > 0) return { ok: false, ...longest };
  }
  const [added] = await em.execute<{ id: string }[]>(
    `insert into quota_use (kind, person_id, establishment_id, amount, at) values (?, ?, ?, ?, ?) returning id::text`,
    [kind, personId, establishmentId, Math.round(amount), now],
  );
  return { ok: true, id: added?.id ?? '' };
}

/** What was counted before it was known turned out to be so much. */
export async function correctQuota(em: EntityManager, id: string, amount: number): Promise<void> {
  await em.execute(`update quota_use set amount = ? where id = ?::bigint`, [Math.round(amount), id]);
}

/** Forgets what no limit looks back to. */
export async function forgetQuotas(em: EntityManager, now: Instant): Promise<void> {
  await em.execute(`delete from quota_use where at < ?`, [new Date(Date.parse(now) - QUOTA_MEMORY)]);
}
