import { readonly, ref } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Something that could not be done. */
  readonly bad: boolean;
  /** What can still be done about it. */
  readonly action: ToastAction | null;
}
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

const SHOWN_FOR = 7_000;
/** Long enough to be found by keyboard or screen reader. */
const SHOWN_WITH_ACTION = 30_000;
const shown = ref<Toast[]>([]);
let last = 0;

const dismiss = (id: number): void => {
  shown.value = shown.value.filter((toast) => toast.id !== id);
};

/** Shows a short message without moving the focus. */
export function showToast(
  text: string,
  { bad = false, action = null }: { readonly bad?: boolean; readonly action?: ToastAction | null } = {},
): void {
  const id = ++last;
  shown.value = [...shown.value, { id, text, bad, action }];
  setTimeout(() => dismiss(id), action ? SHOWN_WITH_ACTION : SHOWN_FOR);
}

/** The messages shown in the toast region. */
export const useToasts = () => ({ shown: readonly(shown), dismiss });
