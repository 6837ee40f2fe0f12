import { parisDay } from '@assistance/domain/calendar';
import type { Delivery, ProductEntry } from '@assistance/domain/scope';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { inOneTransaction, type Repeatable } from '../platform/requests/index.js';
import {
  addProduct,
  changeProduct,
  changeRelease,
  deliverRelease,
  removeProduct,
  removeRelease,
} from './write-scope.js';

/** Enters or, with `productId`, corrects a product. Refusals: those of `addProduct` and `changeProduct`. */
export const saveProduct = (
  em: EntityManager,
  viewer: Viewer,
  given: ProductEntry & Repeatable & { readonly productId?: string },
): Promise<string> => {
  const { productId, name, description } = given;
  const wanted = { name, description };
  if (productId === undefined)
    return inOneTransaction(em, viewer, given, 'add product', (own) => addProduct(own, wanted));
  return inOneTransaction(em, viewer, given, `change product ${productId}`, async (own) => {
    await changeProduct(own, productId, wanted);
    return productId;
  });
};

/** Takes back a product that nothing names yet. Refusals: NOT_FOUND, PRODUCT_IN_USE. */
export const withdrawProduct = (
  em: EntityManager,
  viewer: Viewer,
  given: Repeatable & { readonly productId: string },
): Promise<string> =>
  inOneTransaction(em, viewer, given, `remove product ${given.productId}`, async (own) => {
    await removeProduct(own, given.productId);
    return given.productId;
  });

/** C2.3: enters a delivery. Refusals: those of `deliverRelease`. */
export const addRelease = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, productId, ...delivery }: Delivery & Repeatable & { readonly productId: string },
  now: When,
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, `add release to ${productId}`, async (own) => {
    await deliverRelease(own, { productId, ...delivery }, parisDay(timeOf(now)));
    return productId;
  });

/** C2.3: corrects a delivery. Refusals: those of `changeRelease`. */
export const correctRelease = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, releaseId, ...delivery }: Delivery & Repeatable & { readonly releaseId: string },
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, `change release ${releaseId}`, (own) =>
    changeRelease(own, releaseId, delivery),
  );

/** Takes back a delivery that nothing names yet. Refusals: NOT_FOUND, RELEASE_IN_USE. */
export const withdrawRelease = (
  em: EntityManager,
  viewer: Viewer,
  given: Repeatable & { readonly releaseId: string },
): Promise<string> =>
  inOneTransaction(em, viewer, given, `remove release ${given.releaseId}`, (own) =>
    removeRelease(own, given.releaseId),
  );
