import type { EntityManager } from '../platform/database/index.js';
import { refuseWith } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ReleaseEntity } from './scope.entity.js';

/** Refusal: NOT_FOUND for a release of another product, as for one that never was. */
export async function requireRelease(
  em: EntityManager,
  { productId, releaseId }: { readonly productId: string; readonly releaseId: string | null },
  field: string,
): Promise<void> {
  if (releaseId === null) return;
  const known =
    isUuid(releaseId) && isUuid(productId) && (await em.count(ReleaseEntity, { id: releaseId, productId }));
  if (!known) refuseWith('NOT_FOUND', field);
}
