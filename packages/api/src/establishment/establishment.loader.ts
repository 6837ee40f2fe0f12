import DataLoader from 'dataloader';
import { groupedBy, type LoaderFactory } from '../platform/graphql/index.js';
import {
  FormerNameEntity,
  InstallationEntity,
  type FormerNameRow,
  type Installation,
} from './establishment.entity.js';

/** The newest first. */
export const formerNamesOfEstablishment: LoaderFactory<string, FormerNameRow[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      FormerNameEntity,
      { establishmentId: { $in: [...ids] } },
      { orderBy: [{ replacedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'asc' }] },
    );
    return groupedBy(ids, rows, ({ establishmentId }) => establishmentId);
  });

/** Of deployments, by `installationKey`; the newest first. */
export const installationsOfDeployment: LoaderFactory<string, Installation[]> = ({ em }) =>
  new DataLoader(async (keys) => {
    const rows = await em.find(
      InstallationEntity,
      { establishmentId: { $in: [...new Set(keys.map((key) => key.split(' ')[0] ?? ''))] } },
      { orderBy: [{ installedOn: 'desc' }, { recordedAt: 'desc' }, { id: 'asc' }] },
    );
    return groupedBy(keys, rows, installationKey);
  });

/** An establishment and a product, as one text. */
export const installationKey = ({
  establishmentId,
  productId,
}: {
  readonly establishmentId: string;
  readonly productId: string;
}): string => `${establishmentId} ${productId}`;
