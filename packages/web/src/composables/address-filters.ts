import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useLeaving } from './leaving.js';

export type AddressFilters<Name extends string> = { readonly [Key in Name]: WritableComputedRef<string> } & {
  /** Changes several at once: one step in the history, and one question to the server. */
  set(changes: Partial<Readonly<Record<Name, string>>>): void;
  clear(): void;
  readonly any: boolean;
};

/**
 * Filters stored in the address, so that a list can be bookmarked and shared.
 *
 * @param names keys of the query string; empty values are left out
 */
export function useAddressFilters<const Name extends string>(names: readonly Name[]): AddressFilters<Name> {
  const route = useRoute();
  const router = useRouter();
  const leaving = useLeaving();

  const write = (changes: Readonly<Record<string, string>>): void => {
    const kept = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== '');
    if (!leaving.value) void router.replace({ query: Object.fromEntries(kept) });
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

  const whole = {
    set: (changes: Partial<Readonly<Record<Name, string>>>) =>
      write(Object.fromEntries(names.map((name) => [name, changes[name] ?? read(name)]))),
    clear: () => write(Object.fromEntries(names.map((name) => [name, '']))),
    get any() {
      return names.some((name) => read(name) !== '');
    },
  };
  return Object.defineProperties(whole, Object.getOwnPropertyDescriptors(filters)) as AddressFilters<Name>;
}
