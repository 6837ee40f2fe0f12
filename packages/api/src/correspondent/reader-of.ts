import { hasAccepted, type Reader } from '@assistance/domain/access';
import type { Person } from './correspondent.entity.js';

/** The attributes of a person that determine what they may see. */
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
