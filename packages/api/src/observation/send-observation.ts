import { randomUUID } from 'node:crypto';
import { checkObservation } from '@assistance/domain/observation';
import { requireStanding } from '../correspondent/index.js';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { forbidWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type Repeatable } from '../platform/requests/index.js';
import { findObservation } from './list-observations.js';
import { ObservationEntity, type Observation } from './observation.entity.js';

interface NewObservation extends Repeatable {
  readonly text: string;
  /** Where it is not left to chance. */
  readonly newId?: string;
}

/** Refuses who has written too much already; called in the transaction that writes. */
export type RequireQuota = (em: EntityManager, viewer: Viewer) => Promise<void>;

/**
 * C4.2.5: a correspondent sends an observation, in one transaction; sent twice, it is one. Refusals: REQUIRED, TOO_LONG,
 * TEXT_WITHOUT_SUBSTANCE, NO_SEAT, REQUEST_ID_USED, FORBIDDEN, and those of the quota.
 *
 * @param requireQuota left out for what a program enters (the demonstration)
 */
export const sendObservation = (
  em: EntityManager,
  viewer: Viewer,
  { text, requestId, newId = randomUUID() }: NewObservation,
  now: When,
  requireQuota: RequireQuota = () => Promise.resolve(),
): Promise<Observation> =>
  em.transactional(async (own) => {
    const id = await once(own, clientRequest(viewer.personId, requestId, 'send observation'), async () => {
      const { establishmentId } = viewer;
      if (establishmentId === null) forbidWith('C3.1.1');
      await requireStanding(own, viewer);
      const written = valueOf(checkObservation(text));
      await requireQuota(own, viewer);
      await own.insert(ObservationEntity, {
        id: newId,
        establishmentId,
        sentBy: viewer.personId,
        sentAt: new Date(timeOf(now)),
        text: written,
        status: 'sent',
      });
      return newId;
    });
    return findObservation(own, viewer, id);
  });
