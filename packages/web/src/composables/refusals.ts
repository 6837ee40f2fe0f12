import { computed, nextTick, shallowRef, type ComputedRef } from 'vue';
import { concerns, type ShownRefusal } from '../api/refusals.js';

export interface Refusals {
  /** Those that concern none of the form's fields. */
  readonly general: ComputedRef<ShownRefusal[]>;
  readonly all: ComputedRef<readonly ShownRefusal[]>;
  /** The refusal to show beside a field. */
  of(field: string): ShownRefusal | undefined;
  /** Replaces what is shown, and brings the person to the first field at fault. */
  show(refusals: readonly ShownRefusal[]): void;
  clear(): void;
}

/**
 * The refusals of a form.
 *
 * @param fields the inputs of the form, by their names in the API
 */
export function useRefusals(fields: readonly string[]): Refusals {
  const all = shallowRef<readonly ShownRefusal[]>([]);
  return {
    all: computed(() => all.value),
    general: computed(() => all.value.filter((refusal) => !fields.some((field) => concerns(refusal, field)))),
    of: (field) => all.value.find((refusal) => concerns(refusal, field)),
    show(refusals) {
      all.value = refusals;
      void nextTick(() => {
        // A dialog stands before the page: what is at fault behind it waits.
        const shown = document.querySelector('[role="dialog"]') ?? document;
        shown.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
      });
    },
    clear() {
      all.value = [];
    },
  };
}
