import { parisDay } from '@assistance/domain/calendar';
import type { Delivery, ProductEntry } from '@assistance/domain/scope';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { clientRequest, once } from '../platform/requests/index.js';
import {
  addProduct,
  changeProduct,
  changeRelease,
  deliverRelease,
  removeProduct,
  removeRelease,
} from './write-scope.js';

/** What a client may send again. */
interface Named {
  readonly requestId?: string | null | undefined;
}

/** In one transaction, once; gives the product's id. */
const command = (
  em: EntityManager,
  { personId }: Viewer,
  { requestId }: Named,
  what: string,
  work: (own: EntityManager) => Promise<string>,
): Promise<string> =>
  em.transactional((own) => once(own, clientRequest(personId, requestId, what), () => work(own)));

/** Enters or, with `productId`, corrects a product. Refusals: those of `addProduct` and `changeProduct`. */
export const saveProduct = (
  em: EntityManager,
  viewer: Viewer,
  given: ProductEntry & Named & { readonly productId?: string },
): Promise<string> => {
  const { productId, name, description } = given;
  const wanted = { name, description };
  if (productId === undefined)
    return command(em, viewer, given, 'add product', (own) => addProduct(own, wanted));
  return command(em, viewer, given, `change product ${productId}`, async (own) => {
    await changeProduct(own, productId, wanted);
    return productId;
  });
};

/** Takes back a product that nothing names yet. Refusals: NOT_FOUND, PRODUCT_IN_USE. */
export const withdrawProduct = (
  em: EntityManager,
  viewer: Viewer,
  given: Named & { readonly productId: string },
): Promise<string> =>
  command(em, viewer, given, `remove product ${given.productId}`, async (own) => {
    await removeProduct(own, given.productId);
    return given.productId;
  });

/** C2.3: enters a delivery. Refusals: those of `deliverRelease`. */
export const addRelease = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, productId, ...delivery }: Delivery & Named & { readonly productId: string },
  now: When,
): Promise<string> =>
  command(em, viewer, { requestId }, `add release to ${productId}`, async (own) => {
    await deliverRelease(own, { productId, ...delivery }, parisDay(timeOf(now)));
    return productId;
  });

/** C2.3: corrects a delivery. Refusals: those of `changeRelease`. */
export const correctRelease = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, releaseId, ...delivery }: Delivery & Named & { readonly releaseId: string },
): Promise<string> =>
  command(em, viewer, { requestId }, `change release ${releaseId}`, (own) =>
    changeRelease(own, releaseId, delivery),
  );

/** Takes back a delivery that nothing names yet. Refusals: NOT_FOUND, RELEASE_IN_USE. */
export const withdrawRelease = (
  em: EntityManager,
  viewer: Viewer,
  given: Named & { readonly releaseId: string },
): Promise<string> =>
  command(em, viewer, given, `remove release ${given.releaseId}`, (own) =>
    removeRelease(own, given.releaseId),
  );
