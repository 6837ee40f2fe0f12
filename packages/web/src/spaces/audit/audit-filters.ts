import { endOfDay, startOfDay } from '@assistance/domain/calendar';
import { computed, type ComputedRef } from 'vue';
import { useAddressFilters, type AddressFilters } from '../../composables/address-filters.js';
import type { AuditFilterInput, AuditKind } from '../../graphql/graphql.js';

export const KINDS = [
  'CHANGE',
  'SIGN_IN',
  'SIGN_OUT',
  'READ',
  'EXPORT',
  'COMMAND',
  'RETENTION',
] as const satisfies readonly AuditKind[];

const NAMES = ['personne', 'nom', 'nature', 'objet', 'numero', 'du', 'au'] as const;
/** What the audit is searched by, as the address says it. */
export type AuditAddress = AddressFilters<(typeof NAMES)[number]>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const dayIn = (text: string): string | null =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The filters, what they ask of the server, and the address of the same as a file. */
export function useAuditFilters(): {
  readonly address: AuditAddress;
  readonly wanted: ComputedRef<AuditFilterInput>;
  readonly file: ComputedRef<string>;
} {
  const address = useAddressFilters(NAMES);
  const wanted = computed<AuditFilterInput>(() => {
    const [from, to] = [dayIn(address.du.value), dayIn(address.au.value)];
    return {
      personId: address.personne.value || null,
      kind: KINDS.find((kind) => kind === address.nature.value) ?? null,
      objectKind: address.objet.value || null,
      object: address.numero.value || null,
      // Whole days, as Paris has them.
      from: from && startOfDay(from),
      to: to && endOfDay(to),
    };
  });
  const file = computed(() => {
    const { personId, kind, ...same } = wanted.value;
    const asked = { ...same, person: personId, kind: kind?.toLowerCase().replace('_', '-') };
    const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    return `/audit.csv?${new URLSearchParams(given)}`;
  });
  return { address, wanted, file };
}
