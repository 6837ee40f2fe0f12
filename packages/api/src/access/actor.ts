import type { Actor } from '@assistance/domain/ticket';
import type { Viewer } from '../platform/graphql/index.js';

/** The signed-in person as the domain's actor. */
export const actorOf = (viewer: Viewer): Actor => ({
  kind: 'person',
  personId: viewer.personId,
  role: viewer.role,
  establishmentId: viewer.establishmentId,
});
