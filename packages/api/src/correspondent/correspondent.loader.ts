import DataLoader from 'dataloader';
import { byId, groupedBy, type LoaderFactory } from '../platform/graphql/index.js';
import {
  DeploymentEntity,
  EstablishmentEntity,
  PersonEntity,
  type Deployment,
  type Establishment,
  type Person,
} from './correspondent.entity.js';

export const establishmentById: LoaderFactory<string, Establishment | null> =
  byId<Establishment>(EstablishmentEntity);
export const personById: LoaderFactory<string, Person | null> = byId<Person>(PersonEntity);

export const deploymentsOfEstablishment: LoaderFactory<string, Deployment[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      DeploymentEntity,
      { establishmentId: { $in: [...ids] } },
      { orderBy: { productId: 'asc' } },
    );
    return groupedBy(ids, rows, ({ establishmentId }) => establishmentId);
  });
