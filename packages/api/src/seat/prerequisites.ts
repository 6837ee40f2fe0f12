import { parisDay } from '@assistance/domain/calendar';
import { PREREQUISITES, requireLead, type Prerequisite } from '@assistance/domain/correspondent';
import type { Instant } from '@assistance/domain/shared';
import DataLoader from 'dataloader';
import { findPerson, type SeatRow } from '../correspondent/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type LoaderFactory, type Viewer } from '../platform/graphql/index.js';
import { inOneTransaction, type Repeatable } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';
import { leadOf } from './lead.js';

/** C4.1.4: one prerequisite of a correspondent for a product. */
export interface PrerequisiteLine {
  readonly prerequisite: Prerequisite;
  /** `YYYY-MM-DD`; `null` for what is missing. */
  readonly since: string | null;
}

/**
 * C4.1.4: records since when a prerequisite holds for a correspondent and a product, or takes it back. By admins, and by the
 * lead of the establishment. Gives the person's id. Refusals: NOT_FOUND, NOT_LEAD, INVALID_VALUE for a day to come.
 */
export const recordPrerequisite = (
  em: EntityManager,
  viewer: Viewer,
  {
    personId,
    productId,
    prerequisite,
    since = null,
    requestId,
  }: {
    readonly personId: string;
    readonly productId: string;
    readonly prerequisite: Prerequisite;
    readonly since?: string | null;
  } & Repeatable,
  now: When,
): Promise<string> =>
  inOneTransaction(
    em,
    viewer,
    { requestId },
    `prerequisite ${personId} ${productId} ${prerequisite} ${since}`,
    async (own) => {
      const { establishmentId } = viewer;
      if (establishmentId !== null) valueOf(requireLead(viewer.personId, await leadOf(own, establishmentId)));
      const person = await findPerson(own, personId);
      if (!person?.establishmentId || person.establishmentId !== (establishmentId ?? person.establishmentId))
        refuseWith('NOT_FOUND', 'personId');
      const holds = isUuid(productId)
        ? await own.execute(`select 1 from current_seat where person_id = ? and product_id = ?`, [
            person.id,
            productId,
          ])
        : [];
      if (holds.length === 0) refuseWith('NOT_FOUND', 'productId');
      const key = [person.id, productId, prerequisite];
      // What will only hold later is missing today.
      if (since !== null && since > parisDay(timeOf(now)))
        refuseWith('INVALID_VALUE', 'since', { value: since });
      if (since === null) {
        await own.execute(
          `delete from seat_prerequisite where person_id = ? and product_id = ? and prerequisite = ?`,
          key,
        );
        return person.id;
      }
      await own.execute(
        `insert into seat_prerequisite (person_id, product_id, prerequisite, since, recorded_by, recorded_at)
         values (?, ?, ?, ?, ?, ?)
         on conflict (person_id, product_id, prerequisite)
         do update set since = excluded.since, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
        [...key, since, viewer.personId, timeOf(now)],
      );
      return person.id;
    },
  );

/** C4.1.4: records many at once, of people and products that are known to hold seats. */
export async function enterPrerequisites(
  em: EntityManager,
  recordedBy: string,
  lines: readonly {
    readonly personId: string;
    readonly productId: string;
    readonly prerequisite: Prerequisite;
    readonly since: string;
  }[],
  at: Instant,
): Promise<void> {
  await em.execute(
    `insert into seat_prerequisite (person_id, product_id, prerequisite, since, recorded_by, recorded_at)
     select "personId", "productId", prerequisite, since, ?, ?
       from jsonb_to_recordset(?::jsonb) as l ("personId" uuid, "productId" uuid, prerequisite text, since date)
     on conflict do nothing`,
    [recordedBy, at, JSON.stringify(lines)],
  );
}

/** C4.1.4: all six of each seat's holder, by `person product`, in the charter's order. */
export const prerequisitesOfSeat: LoaderFactory<string, readonly PrerequisiteLine[]> = ({ em }) =>
  new DataLoader(async (keys) => {
    const people = [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))];
    const rows = await em.execute<{ key: string; prerequisite: Prerequisite; since: string }[]>(
      `select person_id || ' ' || product_id as key, prerequisite, since::text as since
         from seat_prerequisite where person_id in (?)`,
      [people],
    );
    const since = new Map(rows.map((row) => [`${row.key} ${row.prerequisite}`, row.since]));
    return keys.map((key) =>
      PREREQUISITES.map((prerequisite) => ({
        prerequisite,
        since: since.get(`${key} ${prerequisite}`) ?? null,
      })),
    );
  });

export const prerequisiteKey = ({ personId, productId }: SeatRow): string => `${personId} ${productId}`;
