import { readonly, ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
}

const SHOWN_FOR = 7_000;
const shown = ref<Toast[]>([]);
let last = 0;

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((toast) => toast.id !== id);
};

/** Tells what was just done, without taking the focus. */
export function tell(text: string): void {
  const id = ++last;
  shown.value = [...shown.value, { id, text }];
  setTimeout(() => dismiss(id), SHOWN_FOR);
}

/** What the toast region shows. */
export const useToasts = () => ({ shown: readonly(shown), dismiss });
