import { readonly, ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Something that could not be done. */
  readonly bad: boolean;
}

const SHOWN_FOR = 7_000;
const shown = ref<Toast[]>([]);
let last = 0;

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((toast) => toast.id !== id);
};

/** Tells what was just done, or not, without taking the focus. */
export function tell(text: string, { bad = false } = {}): void {
  const id = ++last;
  shown.value = [...shown.value, { id, text, bad }];
  setTimeout(() => dismiss(id), SHOWN_FOR);
}

/** What the toast region shows. */
export const useToasts = () => ({ shown: readonly(shown), dismiss });
