import { readonly, ref, type Ref } from 'vue';

const moved = ref(0);

/** Changes when the person has read something, so that counters refresh. */
export const unreadMoved: Readonly<Ref<number>> = readonly(moved);

/** Signals that the person has read something. */
export function notifyUnreadChanged(): void {
  moved.value += 1;
}
