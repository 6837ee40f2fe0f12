import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../database/index.js';

/** When each kind of act is due on one subject; `null` removes it. Kinds that are not named are kept. */
export type Plan = Readonly<Record<string, Instant | null>>;

/**
 * Schedules acts in the transaction that `em` is in. A subject has one act of each kind: a later plan replaces it.
 * Hold the subject's lock.
 *
 * @param plans by subject
 */
export async function planActs(em: EntityManager, plans: ReadonlyMap<string, Plan>): Promise<void> {
  const wanted = [...plans].flatMap(([subject, plan]) =>
    Object.entries(plan).map(([kind, dueAt]) => ({ subject, kind, due_at: dueAt })),
  );
  if (wanted.length === 0) return;
  await em.execute(
    `with wanted as (
       select * from jsonb_to_recordset(?::jsonb) as w (subject uuid, kind text, due_at timestamptz)
     ), called_off as (
       delete from scheduled_act a using wanted w
        where a.subject = w.subject and a.kind = w.kind and w.due_at is null
     )
     insert into scheduled_act (kind, subject, due_at)
     select kind, subject, due_at from wanted where due_at is not null
     on conflict (kind, subject) do update
       set due_at = excluded.due_at, attempts = 0, retry_at = null, last_error = null
     where scheduled_act.due_at <> excluded.due_at or scheduled_act.attempts > 0`,
    [JSON.stringify(wanted)],
  );
}

/**
 * Moves every scheduled act of these kinds forward to `to`, except those due earlier: what they depend on has
 * changed.
 */
export async function hastenActs(em: EntityManager, kinds: readonly string[], to: Instant): Promise<void> {
  await em.execute(`update scheduled_act set due_at = ? where kind in (?) and due_at > ?`, [to, kinds, to]);
}

/** As {@link planActs}, for one subject. */
export const planActsOf = (em: EntityManager, subject: string, plan: Plan): Promise<void> =>
  planActs(em, new Map([[subject, plan]]));
