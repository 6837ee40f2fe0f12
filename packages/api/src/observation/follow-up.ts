import { answer, takeNote } from '@assistance/domain/observation';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type Repeatable } from '../platform/requests/index.js';
import { findObservation } from './list-observations.js';
import { ObservationEntity, type Observation } from './observation.entity.js';

interface FollowUp extends Repeatable {
  readonly observationId: string;
}

/** The establishment reads that its observation was read. Refusals: NOT_FOUND, OBSERVATION_NOTED, OBSERVATION_ANSWERED. */
export const noteObservation = (
  em: EntityManager,
  viewer: Viewer,
  given: FollowUp,
  now: When,
): Promise<Observation> =>
  followUp(em, viewer, given, 'note', ({ status }) => ({
    status: valueOf(takeNote(status)),
    notedAt: new Date(timeOf(now)),
    notedBy: viewer.personId,
  }));

/**
 * The establishment reads the answer, which ends it. Refusals: NOT_FOUND, OBSERVATION_ANSWERED, REQUIRED, TOO_LONG,
 * TEXT_WITHOUT_SUBSTANCE.
 */
export const answerObservation = (
  em: EntityManager,
  viewer: Viewer,
  { answer: words, ...given }: FollowUp & { readonly answer: string },
  now: When,
): Promise<Observation> =>
  followUp(em, viewer, given, 'answer', (current) => {
    const { status, text } = valueOf(answer(current.status, words));
    return { status, answer: text, answeredAt: new Date(timeOf(now)), answeredBy: viewer.personId };
  });

/** In one transaction, on the row held: of two who answer at once, the second is refused. */
const followUp = (
  em: EntityManager,
  viewer: Viewer,
  { observationId, requestId }: FollowUp,
  what: string,
  decide: (current: Observation) => Partial<Observation>,
): Promise<Observation> =>
  em.transactional(async (own) => {
    const request = clientRequest(viewer.personId, requestId, `${what} observation ${observationId}`);
    await once(own, request, async () => {
      const { id } = await findObservation(own, viewer, observationId);
      await own.execute(`select 1 from observation where id = ? for update`, [id]);
      const current = await findObservation(own, viewer, id);
      await own.nativeUpdate(ObservationEntity, { id }, decide(current));
      return id;
    });
    return findObservation(own, viewer, observationId);
  });
