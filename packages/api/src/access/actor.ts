import type { Actor } from '@assistance/domain/ticket';
import type { Viewer } from '../platform/graphql/index.js';

/** The person behind a request, as the domain sees who acts. */
export const actorOf = (viewer: Viewer): Actor => ({
  kind: 'person',
  personId: viewer.personId,
  role: viewer.role,
  establishmentId: viewer.establishmentId,
});
