import { randomUUID } from 'node:crypto';
import type { Sentence } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { ProductEntity, ReleaseEntity } from './scope.entity.js';

/** Enters a product that the Amue supports. Gives its id. */
export async function addProduct(
  em: EntityManager,
  { id = randomUUID(), name, description }: { id?: string; name: string; description: Sentence },
): Promise<string> {
  await em.insert(ProductEntity, { id, name, descriptionFr: description.fr, descriptionEn: description.en });
  return id;
}

interface Delivery {
  readonly id?: string;
  readonly productId: string;
  readonly name: string;
  /** YYYY-MM-DD, in Europe/Paris. */
  readonly deliveredOn: string;
  /** C2.3: a major technical migration keeps the release before it supported for six months. */
  readonly major: boolean;
  /** C2.3: a duration set for this release, which wins. */
  readonly supportedUntil?: string | null;
}

/** Records the delivery of a release (C2.3). Gives its id. */
export async function deliverRelease(
  em: EntityManager,
  { id = randomUUID(), supportedUntil = null, ...delivery }: Delivery,
): Promise<string> {
  await em.insert(ReleaseEntity, { id, ...delivery, supportedUntil });
  return id;
}
