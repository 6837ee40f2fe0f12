import DataLoader from 'dataloader';
import { byId, groupedBy, type LoaderFactory } from '../platform/graphql/index.js';
import { ProductEntity, ReleaseEntity, type Product, type Release } from './scope.entity.js';

export const productById: LoaderFactory<string, Product | null> = byId<Product>(ProductEntity);
export const releaseById: LoaderFactory<string, Release | null> = byId<Release>(ReleaseEntity);

/** Newest first. */
export const releasesOfProduct: LoaderFactory<string, Release[]> = ({ em }) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      ReleaseEntity,
      { productId: { $in: [...ids] } },
      { orderBy: [{ deliveredOn: 'desc' }, { id: 'asc' }] },
    );
    return groupedBy(ids, rows, ({ productId }) => productId);
  });
