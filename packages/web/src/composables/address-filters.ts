import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/**
 * Filters that live in the address, so that a list can be kept, sent and come back to. `names` are the keys of the
 * query string; an empty value is left out.
 */
export function useAddressFilters<const Name extends string>(
  names: readonly Name[],
): { [Key in Name]: WritableComputedRef<string> } & { clear(): void; readonly any: boolean } {
  const route = useRoute();
  const router = useRouter();

  const write = (changes: Readonly<Record<string, string>>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== '');
    void router.replace({ query: Object.fromEntries(kept) });
  };
  const read = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const filters = Object.fromEntries(
    names.map((name) => [
      name,
      computed({ get: () => read(name), set: (value) => write({ [name]: value }) }),
    ]),
  ) as { [Key in Name]: WritableComputedRef<string> };

  return Object.defineProperty(
    Object.assign(filters, { clear: () => write(Object.fromEntries(names.map((name) => [name, '']))) }),
    'any',
    { get: () => names.some((name) => read(name) !== '') },
  ) as { [Key in Name]: WritableComputedRef<string> } & { clear(): void; readonly any: boolean };
}
