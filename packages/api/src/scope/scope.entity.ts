import { RELEASE_KINDS } from '@assistance/domain/scope';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const ProductEntity = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    descriptionFr: p.text(),
    descriptionEn: p.text(),
  },
});
export type Product = InferEntity<typeof ProductEntity>;

/** C2.3: one delivery of a product. */
export const ReleaseEntity = defineEntity({
  name: 'Release',
  tableName: 'release',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    name: p.text(),
    kind: p.enum(RELEASE_KINDS).default('version'),
    deliveredOn: p.date(),
    major: p.boolean(),
    supportedUntil: p.date().nullable(),
  },
});
export type Release = InferEntity<typeof ReleaseEntity>;
