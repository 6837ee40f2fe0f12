import { randomUUID } from 'node:crypto';
import type { Day } from '@assistance/domain/calendar';
import {
  checkCorrection,
  checkDelivery,
  checkProduct,
  type Delivery,
  type ProductEntry,
} from '@assistance/domain/scope';
import { ForeignKeyConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity, ReleaseEntity, type Product, type Release } from './scope.entity.js';
import { asDelivered } from './support-at.js';

/**
 * Enters a product that the Amue supports (C1.1). Gives its id. Refusals: those of `checkProduct`.
 *
 * @param em in a transaction
 */
export async function addProduct(
  em: EntityManager,
  { id = randomUUID(), ...wanted }: ProductEntry & { readonly id?: string },
): Promise<string> {
  await em.insert(ProductEntity, { id, ...columnsOf(valueOf(checkProduct(wanted, await namesBut(em, id)))) });
  return id;
}

/** Corrects a product. Refusals: NOT_FOUND, those of `checkProduct`. */
export async function changeProduct(em: EntityManager, id: string, wanted: ProductEntry): Promise<void> {
  await lockProduct(em, id);
  const checked = valueOf(checkProduct(wanted, await namesBut(em, id)));
  await em.nativeUpdate(ProductEntity, { id }, columnsOf(checked));
}

/** Takes back a product that nothing names yet. Refusals: NOT_FOUND, PRODUCT_IN_USE. */
export async function removeProduct(em: EntityManager, id: string): Promise<void> {
  await lockProduct(em, id);
  await removeUnnamed(em, (own) => own.nativeDelete(ProductEntity, { id }), 'PRODUCT_IN_USE');
}

/**
 * Records the delivery of a release (C2.3). Gives its id. Refusals: NOT_FOUND, those of `checkDelivery`.
 *
 * @param em in a transaction
 * @param today day in Europe/Paris: what is to be delivered later is no predecessor; left out, every release is one
 */
export async function deliverRelease(
  em: EntityManager,
  {
    id = randomUUID(),
    productId,
    kind = 'version',
    supportedUntil = null,
    ...given
  }: Pick<Delivery, 'name' | 'deliveredOn' | 'major'> &
    Partial<Delivery> & { readonly id?: string; readonly productId: string },
  today: Day | null = null,
): Promise<string> {
  await lockProduct(em, productId);
  const wanted = { ...given, kind, supportedUntil };
  const checked = valueOf(checkDelivery(wanted, await releasesOf(em, productId), today));
  await em.insert(ReleaseEntity, { id, productId, ...checked });
  return id;
}

/** Corrects a release (C2.3). Gives its product. Refusals: NOT_FOUND, those of `checkCorrection`. */
export async function changeRelease(em: EntityManager, id: string, wanted: Delivery): Promise<string> {
  const { productId } = await lockProductOf(em, id);
  const checked = valueOf(checkCorrection(id, wanted, await releasesOf(em, productId)));
  await em.nativeUpdate(ReleaseEntity, { id }, checked);
  return productId;
}

/** Takes back a release that nothing names yet. Gives its product. Refusals: NOT_FOUND, RELEASE_IN_USE. */
export async function removeRelease(em: EntityManager, id: string): Promise<string> {
  const { productId } = await lockProductOf(em, id);
  await removeUnnamed(em, (own) => own.nativeDelete(ReleaseEntity, { id }), 'RELEASE_IN_USE');
  return productId;
}

/** As they stand, and without a trace: what is written next is not what a later read would find in memory. */
const FRESH = { disableIdentityMap: true } as const;

const columnsOf = ({ name, description }: ProductEntry): Omit<Product, 'id'> => ({
  name,
  descriptionFr: description.fr,
  descriptionEn: description.en,
});

/** One at a time: two who enter the same name at once would both find it free. */
async function namesBut(em: EntityManager, id: string): Promise<string[]> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('names of products', 0))`);
  const rows = await em.execute<{ name: string }[]>(`select name from product where id <> ?`, [id]);
  return rows.map(({ name }) => name);
}

const releasesOf = async (em: EntityManager, productId: string) =>
  (await em.find(ReleaseEntity, { productId }, FRESH)).map(asDelivered);

async function lockProduct(em: EntityManager, id: string): Promise<void> {
  const found = isUuid(id) ? await em.execute(`select 1 from product where id = ? for update`, [id]) : [];
  if (found.length === 0) refuseWith('NOT_FOUND', 'productId');
}

async function lockProductOf(em: EntityManager, releaseId: string): Promise<Release> {
  const read = () => em.findOne(ReleaseEntity, { id: releaseId }, FRESH);
  const found = (isUuid(releaseId) ? await read() : null) ?? refuseWith('NOT_FOUND', 'releaseId');
  await lockProduct(em, found.productId);
  return (await read()) ?? refuseWith('NOT_FOUND', 'releaseId');
}

/** Whatever room may name it, the database knows. */
async function removeUnnamed(
  em: EntityManager,
  remove: (own: EntityManager) => Promise<unknown>,
  code: 'PRODUCT_IN_USE' | 'RELEASE_IN_USE',
): Promise<void> {
  try {
    await em.transactional(remove);
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException) refuseWith(code);
    throw error;
  }
}
