import type { PersonPartsFragment, Role, TicketLineFragment } from '../graphql/graphql.js';

const person = (id: string, firstName: string, lastName: string, role: Role): PersonPartsFragment => ({
  id,
  firstName,
  lastName,
  role,
  team: null,
});

/** A ticket as lists show it, in progress with Alix Estève. */
export const aTicketLine = (id: string, part: Partial<TicketLineFragment> = {}): TicketLineFragment => ({
  id,
  number: `2026-00000${id}`,
  version: 3,
  status: 'IN_PROGRESS',
  title: `Mandat ${id} rejeté`,
  blocking: false,
  openedAt: '2026-11-23T09:00:00Z',
  updatedAt: '2026-11-24T09:00:00Z',
  closingReason: null,
  outcome: null,
  product: { id: 'sifac', name: 'SIFAC' },
  establishment: { id: 'upt', shortName: 'UPT' },
  correspondent: person('camille', 'Camille', 'Roy', 'CORRESPONDENT'),
  agent: person('alix', 'Alix', 'Estève', 'AGENT'),
  clock: null,
  ...part,
});
