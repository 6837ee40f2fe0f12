import { useAddressFilters } from '../../composables/address-filters.js';
import type { TicketFilter, TicketSort } from '../../graphql/graphql.js';

const NAMES = [
  'texte',
  'produit',
  'etablissement',
  'etablissementNom',
  'interlocuteur',
  'qualification',
  'du',
  'au',
  'tri',
] as const;

export const useQueueFilters = () => useAddressFilters(NAMES);
export type QueueFilterAddress = ReturnType<typeof useQueueFilters>;

/** The orders that a person may ask for. */
export const SORTS: readonly TicketSort[] = ['DUE', 'UPDATED', 'OPENED', 'NUMBER'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = (value: string): string[] | null => (value ? [value] : null);
const dayOf = (value: string): string | null => (DAY.test(value) ? value : null);

/** The filters as the API takes them. */
export function narrowing(filters: QueueFilterAddress): TicketFilter {
  const qualification = filters.qualification.value;
  return {
    text: filters.texte.value || null,
    productId: oneOf(filters.produit.value),
    establishmentId: oneOf(filters.etablissement.value),
    agentId: oneOf(filters.interlocuteur.value),
    blocking: qualification === '' ? null : qualification === 'bloquante',
    openedFrom: dayOf(filters.du.value),
    openedTo: dayOf(filters.au.value),
  };
}

/** The order asked for in the address, if any. */
export const sortOf = (filters: QueueFilterAddress): TicketSort | undefined =>
  SORTS.find((sort) => sort === filters.tri.value);
