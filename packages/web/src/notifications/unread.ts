import { readonly, ref, type Ref } from 'vue';

const moved = ref(0);

/** Changes whenever the person has just read something: whoever shows how many are left asks again. */
export const unreadMoved: Readonly<Ref<number>> = readonly(moved);

/** Tells of it. */
export function notifyUnreadChanged(): void {
  moved.value += 1;
}
