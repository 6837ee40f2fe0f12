import { hasAccepted, type Reader } from '@assistance/domain/access';
import type { Person } from './correspondent.entity.js';

/** A person as somebody who reads: what their rights to see follow from. */
export const readerOf = ({
  id: personId,
  role,
  establishmentId = null,
  confidentialityAcceptedAt,
}: Pick<Person, 'id' | 'role' | 'establishmentId' | 'confidentialityAcceptedAt'>): Reader => ({
  personId,
  role,
  establishmentId,
  confidentialityAccepted: hasAccepted(role, confidentialityAcceptedAt),
});
