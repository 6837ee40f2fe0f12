import { supportOf, type Support } from '@assistance/domain/scope';
import type { Instant } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { ReleaseEntity, type Release } from './scope.entity.js';

/** C2.3: the support of a release on the day, in Europe/Paris, of an instant; among all those of its product. */
export const supportAmong = (release: Release, releases: readonly Release[], at: Instant): Support =>
  supportOf(asDelivered(release), releases.map(asDelivered), at);

/** C2.3: was it supported at that instant? `null` when no release is named. */
export async function wasSupported(
  em: EntityManager,
  { productId, releaseId }: { readonly productId: string; readonly releaseId: string | null },
  at: Instant,
): Promise<boolean | null> {
  if (releaseId === null) return null;
  return supportedAmong(await em.find(ReleaseEntity, { productId }), releaseId, at);
}

/** The same, among the releases of the product that were read already. */
export function supportedAmong(
  releases: readonly Release[],
  releaseId: string | null,
  at: Instant,
): boolean | null {
  const named = releases.find(({ id }) => id === releaseId);
  return named ? supportAmong(named, releases, at).supported : null;
}

/** A row as the domain knows it. */
export const asDelivered = ({ id, name, deliveredOn, major, supportedUntil }: Release) => ({
  id,
  name,
  deliveredOn,
  major,
  ...(supportedUntil ? { supportedUntil } : {}),
});
