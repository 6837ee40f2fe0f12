import { useIntervalFn } from '@vueuse/core';
import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue';

const now = shallowRef(new Date());
let readers = 0;
const ticking = useIntervalFn(() => (now.value = new Date()), 30_000, { immediate: false });

/** The current time, shared by all users, updated every 30 s, stopped when unused. */
export function useNow(): Readonly<Ref<Date>> {
  if (readers === 0) {
    now.value = new Date();
    ticking.resume();
  }
  readers += 1;
  onScopeDispose(() => {
    readers -= 1;
    if (readers === 0) ticking.pause();
  });
  return readonly(now) as Readonly<Ref<Date>>;
}
