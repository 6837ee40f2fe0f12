import type { Day } from '@assistance/domain/calendar';
import { endsSoon } from '@assistance/domain/scope';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { ProductEntity, ReleaseEntity } from './scope.entity.js';
import { supportAmong } from './support-at.js';

/** A release whose support ends within the notice. */
interface EndingRelease {
  readonly id: string;
  readonly name: string;
  /** Name of its product. */
  readonly product: string;
  /** Last day of support, in Europe/Paris. */
  readonly until: Day;
}

/** C2.3: the releases whose support ends soon after `now`. */
export async function releasesEndingSoon(em: EntityManager, now: Instant): Promise<EndingRelease[]> {
  const products = await em.find(ProductEntity, {}, { orderBy: { name: 'asc' } });
  const releases = await em.find(ReleaseEntity, {}, { orderBy: { deliveredOn: 'asc' } });
  return products.flatMap(({ id: productId, name: product }) => {
    const siblings = releases.filter((release) => release.productId === productId);
    return siblings.flatMap((release) => {
      const support = supportAmong(release, siblings, now);
      return endsSoon(support, now) && support.until !== null
        ? [{ id: release.id, name: release.name, product, until: support.until }]
        : [];
    });
  });
}
