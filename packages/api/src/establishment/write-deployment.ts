import { randomUUID } from 'node:crypto';
import { parisDay, type Day } from '@assistance/domain/calendar';
import { checkDeployment, checkInstallation, type DeploymentTerms } from '@assistance/domain/establishment';
import type { Instant } from '@assistance/domain/shared';
import { DeploymentEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf } from '../platform/graphql/index.js';
import { isUuid } from '../platform/text/index.js';
import { ProductEntity, ReleaseEntity } from '../scope/index.js';
import { InstallationEntity } from './establishment.entity.js';
import { lockEstablishment } from './write-establishment.js';

/** A product at an establishment. */
export interface DeploymentKey {
  readonly establishmentId: string;
  readonly productId: string;
}

/**
 * C1.1: an establishment runs a product, in one of three modes. Refusals: NOT_FOUND, ALREADY_DEPLOYED, those of
 * `checkDeployment`.
 *
 * @param em in a transaction
 */
export async function deployProduct(
  em: EntityManager,
  {
    establishmentId,
    productId,
    mode,
    host = null,
    startedOn = null,
    endedOn = null,
  }: DeploymentKey & Pick<DeploymentTerms, 'mode'> & Partial<DeploymentTerms>,
): Promise<void> {
  await lockEstablishment(em, establishmentId);
  if (!isUuid(productId) || (await em.count(ProductEntity, { id: productId })) === 0)
    refuseWith('NOT_FOUND', 'productId');
  if ((await em.count(DeploymentEntity, { establishmentId, productId })) > 0)
    refuseWith('ALREADY_DEPLOYED', 'productId');
  const terms = valueOf(checkDeployment({ mode, host, startedOn, endedOn }));
  await em.insert(DeploymentEntity, { establishmentId, productId, ...terms });
}

/** C1.1: changes the mode, the third party or the dates; an end is a date. Refusals: NOT_FOUND, those of `checkDeployment`. */
export async function changeDeployment(
  em: EntityManager,
  { establishmentId, productId, ...wanted }: DeploymentKey & DeploymentTerms,
): Promise<void> {
  await lockDeployment(em, { establishmentId, productId });
  const terms = valueOf(checkDeployment(wanted));
  await em.nativeUpdate(DeploymentEntity, { establishmentId, productId }, terms);
}

/** Takes back a deployment to which no seat and no ticket refers. Refusals: NOT_FOUND, DEPLOYMENT_IN_USE. */
export async function removeDeployment(em: EntityManager, key: DeploymentKey): Promise<void> {
  await lockDeployment(em, key);
  const { establishmentId, productId } = key;
  const [row] = await em.execute<{ used: boolean }[]>(
    `select exists (select from seat where establishment_id = ? and product_id = ?)
            or exists (select from ticket where establishment_id = ? and product_id = ?) as used`,
    [establishmentId, productId, establishmentId, productId],
  );
  if (row?.used !== false) refuseWith('DEPLOYMENT_IN_USE');
  await em.nativeDelete(DeploymentEntity, { establishmentId, productId });
}

/**
 * C4.1.5: records that a release was installed. Gives the installation's id. Refusals: NOT_FOUND, those of
 * `checkInstallation`.
 *
 * @param by who records it; `null` for a program
 */
export async function installRelease(
  em: EntityManager,
  {
    releaseId,
    installedOn,
    ...key
  }: DeploymentKey & { readonly releaseId: string; readonly installedOn: Day },
  by: string | null,
  now: Instant,
): Promise<string> {
  await lockDeployment(em, key);
  const { establishmentId, productId } = key;
  const release = isUuid(releaseId) ? await em.findOne(ReleaseEntity, { id: releaseId, productId }) : null;
  if (!release) refuseWith('NOT_FOUND', 'releaseId');
  const id = randomUUID();
  await em.insert(InstallationEntity, {
    id,
    establishmentId,
    productId,
    releaseId,
    installedOn: valueOf(checkInstallation(release, installedOn, parisDay(now))),
    recordedAt: new Date(now),
    recordedBy: by,
  });
  return id;
}

/** Takes back an installation that was recorded by mistake. Gives its establishment. Refusal: NOT_FOUND. */
export async function removeInstallation(em: EntityManager, id: string): Promise<string> {
  const found = isUuid(id)
    ? await em.findOne(InstallationEntity, { id }, { disableIdentityMap: true })
    : null;
  if (!found) refuseWith('NOT_FOUND', 'installationId');
  await em.nativeDelete(InstallationEntity, { id });
  return found.establishmentId;
}

/** One at a time. Refusal: NOT_FOUND. */
async function lockDeployment(
  em: EntityManager,
  { establishmentId, productId }: DeploymentKey,
): Promise<void> {
  await lockEstablishment(em, establishmentId);
  const there = isUuid(productId)
    ? await em.execute(`select 1 from deployment where establishment_id = ? and product_id = ? for update`, [
        establishmentId,
        productId,
      ])
    : [];
  if (there.length === 0) refuseWith('NOT_FOUND', 'productId');
}
