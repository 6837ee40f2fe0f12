import { seesDirectory } from '@assistance/domain/access';
import DataLoader from 'dataloader';
import { EstablishmentEntity, isCorrespondentOf } from '../correspondent/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, viewerOf, type LoaderFactory, type Viewer } from '../platform/graphql/index.js';
import { inOneTransaction, type Repeatable } from '../platform/requests/index.js';
import { isUuid } from '../platform/text/index.js';

/** C4.1.1: who speaks for the correspondents of an establishment; `null` when nobody was set, or their account is closed. */
export async function leadOf(em: EntityManager, establishmentId: string): Promise<string | null> {
  return (await readLeads(em, [establishmentId])).get(establishmentId) ?? null;
}

/** C3.3.1: those of the establishments that the viewer may look into. */
export const leadOfEstablishment: LoaderFactory<string, string | null> = (context) => {
  const viewer = viewerOf(context);
  return new DataLoader(async (ids) => {
    const leads = await readLeads(context.em, ids);
    return ids.map((id) => (seesDirectory(viewer, id) ? (leads.get(id) ?? null) : null));
  });
};

async function readLeads(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await em.execute<{ establishment_id: string; person_id: string }[]>(
    `select l.establishment_id, l.person_id
       from establishment_lead l
       join person p on p.id = l.person_id and p.active and p.establishment_id = l.establishment_id
      where l.establishment_id in (?)`,
    [[...ids]],
  );
  return new Map(rows.map((row) => [row.establishment_id, row.person_id]));
}

/**
 * C4.1.1: sets who leads the correspondents of an establishment, or nobody. Refusals: NOT_FOUND,
 * PERSON_OF_ANOTHER_ESTABLISHMENT.
 */
export const appointLead = (
  em: EntityManager,
  viewer: Viewer,
  {
    establishmentId,
    personId = null,
    requestId,
  }: {
    readonly establishmentId: string;
    readonly personId?: string | null;
  } & Repeatable,
  now: When,
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, `appoint lead ${establishmentId} ${personId}`, async (own) => {
    if (!isUuid(establishmentId) || (await own.count(EstablishmentEntity, { id: establishmentId })) === 0)
      refuseWith('NOT_FOUND', 'establishmentId');
    if (personId === null) {
      await own.execute(`delete from establishment_lead where establishment_id = ?`, [establishmentId]);
      return establishmentId;
    }
    if (!isUuid(personId) || !(await isCorrespondentOf(own, personId, establishmentId)))
      refuseWith('PERSON_OF_ANOTHER_ESTABLISHMENT', 'personId');
    await own.execute(
      `insert into establishment_lead (establishment_id, person_id, since, set_by) values (?, ?, ?, ?)
         on conflict (establishment_id)
         do update set person_id = excluded.person_id, since = excluded.since, set_by = excluded.set_by`,
      [establishmentId, personId, timeOf(now), viewer.personId],
    );
    return establishmentId;
  });
