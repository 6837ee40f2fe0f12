import type { Instant, Language } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { closureAnnounced, closureCancelled, type ClosureFacts, type MovedDate } from './letters/closure.js';
import { postMails } from './post-mails.js';

/** What is announced of a closure, and to whom it matters. */
export interface ClosureMail {
  readonly id: string;
  readonly closure: ClosureFacts;
  /** Why it is cancelled; `null` when it is announced. */
  readonly cancelReason: string | null;
  /** Due dates that moved, by establishment: each reads but its own (C3.3.1). */
  readonly moved: ReadonlyMap<string, readonly MovedDate[]>;
  readonly at: Instant;
}

interface Row {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  establishment_id: string;
  earlier: string[] | null;
}

/** C3.1.5: the establishments are notified, every active correspondent of them. Gives how many people. */
export async function writeClosureMails(em: EntityManager, told: ClosureMail): Promise<number> {
  const { id, closure, cancelReason, moved, at } = told;
  const rows = await em.execute<Row[]>(
    `with earlier as (
       select person_id, array_agg(id::text order by created_at) as ids from mail where closure_id = ? group by 1
     )
     select p.id, p.first_name || ' ' || p.last_name as name, p.email, p.language, p.establishment_id,
            e.ids as earlier
       from person p left join earlier e on e.person_id = p.id
      where p.role = 'correspondent' and p.active order by p.id`,
    [id],
  );
  const mails = rows.map(({ establishment_id, earlier, ...recipient }) => {
    const dates = moved.get(establishment_id) ?? [];
    return {
      kind: cancelReason === null ? ('closure-announced' as const) : ('closure-cancelled' as const),
      recipient,
      letter:
        cancelReason === null
          ? closureAnnounced(closure, dates)
          : closureCancelled({ ...closure, reason: cancelReason }, dates),
      about: { closureId: id },
      earlier: earlier ?? [],
      at,
    };
  });
  await postMails(em, mails);
  return rows.length;
}
