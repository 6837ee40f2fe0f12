import { useAddressFilters } from '../../composables/address-filters.js';
import { CHANNELS as ALL_CHANNELS, TICKET_STATUSES } from '@assistance/domain/ticket';
import { TICKET_SORTS } from '@assistance/domain/queue';
import { enumName } from '@assistance/domain/shared';
import type {
  Channel,
  SavedQueuesQuery,
  TicketFilter,
  TicketSort,
  TicketStatus,
} from '../../graphql/graphql.js';
import { viewSaved } from './queue-views.js';

const NAMES = [
  'texte',
  'produit',
  'statut',
  'etablissement',
  'etablissementNom',
  'interlocuteur',
  'equipe',
  'qualification',
  'canal',
  'age',
  'du',
  'au',
  'tri',
] as const;
type Name = (typeof NAMES)[number];

export const useQueueFilters = () => useAddressFilters(NAMES);
export type QueueFilterAddress = ReturnType<typeof useQueueFilters>;
export type SavedQueue = SavedQueuesQuery['savedQueues'][number];

/** The orders that a person may ask for. */
export const SORTS: readonly TicketSort[] = TICKET_SORTS.map(enumName);
export const STATUSES: readonly TicketStatus[] = TICKET_STATUSES.map(enumName);
export const CHANNELS: readonly Channel[] = ALL_CHANNELS.map(enumName);
/** Older than so many days. */
export const AGES = [2, 5, 10, 30, 90] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const oneOf = (value: string): string[] | null => (value ? [value] : null);
const dayOf = (value: string): string | null => (DAY.test(value) ? value : null);
/** An address holds anything: what is no value of ours narrows nothing. */
const known = <Value extends string>(values: readonly Value[], value: string): Value[] | null => {
  const found = values.find((each) => each === value);
  return found ? [found] : null;
};

/** The filters as the API takes them. */
export function narrowing(filters: QueueFilterAddress): TicketFilter {
  const qualification = filters.qualification.value;
  return {
    text: filters.texte.value || null,
    productId: oneOf(filters.produit.value),
    status: known(STATUSES, filters.statut.value),
    establishmentId: oneOf(filters.etablissement.value),
    agentId: oneOf(filters.interlocuteur.value),
    team: oneOf(filters.equipe.value),
    blocking: qualification === '' ? null : qualification === 'bloquante',
    channel: known(CHANNELS, filters.canal.value),
    olderThanDays: AGES.find((age) => String(age) === filters.age.value) ?? null,
    openedFrom: dayOf(filters.du.value),
    openedTo: dayOf(filters.au.value),
  };
}

/** The order asked for in the address, if any. */
export const sortOf = (filters: QueueFilterAddress): TicketSort | undefined =>
  SORTS.find((sort) => sort === filters.tri.value);

/** The address of a saved queue: it says all of it, so that it can be sent to anybody. */
export function addressOf({ view, filter, sort }: SavedQueue): Record<string, string> {
  const { blocking, olderThanDays } = filter;
  const query: Record<Name, string> = {
    texte: filter.text ?? '',
    produit: filter.productId?.[0] ?? '',
    statut: filter.status?.[0] ?? '',
    etablissement: filter.establishmentId?.[0] ?? '',
    etablissementNom: filter.establishments[0]?.name ?? '',
    interlocuteur: filter.agentId?.[0] ?? '',
    equipe: filter.team?.[0] ?? '',
    qualification: typeof blocking === 'boolean' ? (blocking ? 'bloquante' : 'non-bloquante') : '',
    canal: filter.channel?.[0] ?? '',
    age: olderThanDays ? String(olderThanDays) : '',
    du: filter.openedFrom ?? '',
    au: filter.openedTo ?? '',
    tri: sort,
  };
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return { vue: viewSaved(view), ...Object.fromEntries(given) };
}

/** Is this address that of the saved queue? What else it holds (a ticket beside the list) does not matter. */
export function isAt(queue: SavedQueue, address: Readonly<Record<string, unknown>>): boolean {
  const own = addressOf(queue);
  return ['vue', ...NAMES]
    .filter((name) => name !== 'etablissementNom')
    .every((name) => (own[name] ?? '') === (address[name] ?? (name === 'vue' ? 'open' : '')));
}
