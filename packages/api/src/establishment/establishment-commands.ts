import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import { inOneTransaction, type Repeatable } from '../platform/requests/index.js';
import {
  changeDeployment,
  deployProduct,
  installRelease,
  removeDeployment,
  removeInstallation,
  type DeploymentKey,
} from './write-deployment.js';
import {
  addEstablishment,
  changeEstablishment,
  removeEstablishment,
  renameEstablishment,
  undoRenaming,
  type EstablishmentRecord,
} from './write-establishment.js';

/** Of one establishment. */
interface OfOne extends Repeatable {
  readonly establishmentId: string;
}

/** On one that is there, in one transaction, once; gives its id. */
const on = (
  em: EntityManager,
  viewer: Viewer,
  { establishmentId, requestId }: OfOne,
  what: string,
  work: (own: EntityManager) => Promise<unknown>,
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, `${what} of ${establishmentId}`, async (own) => {
    await work(own);
    return establishmentId;
  });

/** C2.1. Refusals: those of `addEstablishment`. */
export const enterEstablishment = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...given }: EstablishmentRecord & Repeatable,
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, 'add establishment', (own) => addEstablishment(own, given));

/** Refusals: those of `changeEstablishment`. */
export const correctEstablishment = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, establishmentId, ...given }: EstablishmentRecord & OfOne,
): Promise<string> =>
  on(em, viewer, { requestId, establishmentId }, 'change', (own) =>
    changeEstablishment(own, establishmentId, given),
  );

/** Refusals: NOT_FOUND, ESTABLISHMENT_IN_USE. */
export const withdrawEstablishment = (em: EntityManager, viewer: Viewer, given: OfOne): Promise<string> =>
  on(em, viewer, given, 'removal', (own) => removeEstablishment(own, given.establishmentId));

/** Refusals: those of `renameEstablishment`. */
export const giveNewName = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...given }: Parameters<typeof renameEstablishment>[1] & Repeatable,
  now: When,
): Promise<string> =>
  on(em, viewer, { requestId, establishmentId: given.establishmentId }, 'renaming', (own) =>
    renameEstablishment(own, given, viewer.personId, timeOf(now)),
  );

/** Refusals: NOT_FOUND, NOTHING_TO_UNDO. */
export const takeNameBack = (em: EntityManager, viewer: Viewer, given: OfOne): Promise<string> =>
  on(em, viewer, given, 'undone renaming', (own) => undoRenaming(own, given.establishmentId));

/** C1.1. Refusals: those of `deployProduct`. */
export const enterDeployment = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...given }: Parameters<typeof deployProduct>[1] & Repeatable,
): Promise<string> =>
  on(
    em,
    viewer,
    { requestId, establishmentId: given.establishmentId },
    `deployment of ${given.productId}`,
    (own) => deployProduct(own, given),
  );

/** C1.1. Refusals: those of `changeDeployment`. */
export const correctDeployment = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...given }: Parameters<typeof changeDeployment>[1] & Repeatable,
): Promise<string> =>
  on(
    em,
    viewer,
    { requestId, establishmentId: given.establishmentId },
    `change of ${given.productId}`,
    (own) => changeDeployment(own, given),
  );

/** Refusals: NOT_FOUND, DEPLOYMENT_IN_USE. */
export const withdrawDeployment = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...key }: DeploymentKey & Repeatable,
): Promise<string> =>
  on(em, viewer, { requestId, establishmentId: key.establishmentId }, `removal of ${key.productId}`, (own) =>
    removeDeployment(own, key),
  );

/** C4.1.5. Refusals: those of `installRelease`. */
export const recordInstallation = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, ...given }: Parameters<typeof installRelease>[1] & Repeatable,
  now: When,
): Promise<string> =>
  on(
    em,
    viewer,
    { requestId, establishmentId: given.establishmentId },
    `installation of ${given.releaseId}`,
    (own) => installRelease(own, given, viewer.personId, timeOf(now)),
  );

/** Refusal: NOT_FOUND. */
export const withdrawInstallation = (
  em: EntityManager,
  viewer: Viewer,
  { requestId, installationId }: Repeatable & { readonly installationId: string },
): Promise<string> =>
  inOneTransaction(em, viewer, { requestId }, `removal of installation ${installationId}`, (own) =>
    removeInstallation(own, installationId),
  );
