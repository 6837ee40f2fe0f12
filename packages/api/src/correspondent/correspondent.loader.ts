import DataLoader from 'dataloader';
import { knownEstablishmentsSql } from '../access/index.js';
import { byId, groupedBy, viewerOf, type LoaderFactory } from '../platform/graphql/index.js';
import {
  EstablishmentEntity,
  PersonEntity,
  SeatEntity,
  type Deployment,
  type Establishment,
  type Person,
  type SeatRow,
} from './correspondent.entity.js';

export const establishmentById: LoaderFactory<string, Establishment | null> =
  byId<Establishment>(EstablishmentEntity);
export const seatById: LoaderFactory<string, SeatRow | null> = byId<SeatRow>(SeatEntity);
export const personById: LoaderFactory<string, Person | null> = byId<Person>(PersonEntity);

/**
 * What each establishment runs, as far as the viewer may know: a correspondent of its own, a provider of the products of
 * the tickets in its charge (C3.3.1, C3.3.3), the Amue's own people all.
 */
export const deploymentsOfEstablishment: LoaderFactory<string, Deployment[]> = (context) => {
  const columns = { establishment: 'd.establishment_id', product: 'd.product_id' };
  const [known, parameters] = knownEstablishmentsSql(viewerOf(context), columns);
  return new DataLoader(async (ids) => {
    const rows = await context.em.execute<Deployment[]>(
      `select d.establishment_id as "establishmentId", d.product_id as "productId", d.mode, d.host,
              d.started_on::text as "startedOn", d.ended_on::text as "endedOn"
         from deployment d
        where d.establishment_id in (?)
          and ${known}
        order by d.product_id`,
      [[...ids], ...parameters],
    );
    return groupedBy(ids, rows, ({ establishmentId }) => establishmentId);
  });
};

/**
 * Establishments by their ids, for what keeps ids that somebody gave: an unknown one and one that the viewer may not know
 * of answer alike, `null`. A provider knows those of the tickets in its charge (C3.3.3).
 */
export const knownEstablishmentById: LoaderFactory<string, Establishment | null> = (context) => {
  const [isKnown, parameters] = knownEstablishmentsSql(viewerOf(context), { establishment: 'e.id' });
  return new DataLoader(async (ids) => {
    const found = await context.em.execute<{ id: string }[]>(
      `select e.id from establishment e
        where e.id in (?) and ${isKnown}`,
      [[...ids], ...parameters],
    );
    const known = new Set(found.map(({ id }) => id));
    return Promise.all(ids.map((id) => (known.has(id) ? context.loader(establishmentById).load(id) : null)));
  });
};
