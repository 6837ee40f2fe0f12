import { ADMINS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world-ids.js';

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Query.auditEntries': [`auditEntries { totalCount }`, ADMINS, 'C3.3.1'],
  'Query.auditObjectKinds': [`auditObjectKinds`, ADMINS, 'C3.3.1'],
  'Query.auditCheck': [`auditCheck { checked }`, ADMINS, 'C3.3.1'],
  'Query.ticketReaders': [
    `ticketReaders(ticketId: "${UNKNOWN_ID}") { totalCount }`,
    ['correspondent', 'admin'],
    'C3.3.1',
  ],
};
