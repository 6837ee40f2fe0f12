import { onScopeDispose, readonly, ref, type Ref } from 'vue';
import { onBeforeRouteLeave, useRouter } from 'vue-router';

/**
 * Whether a navigation to another page has begun, whose code may still be loading. Changing the address meanwhile, by
 * a timer after typing, would cancel it.
 */
export function useLeaving(): Readonly<Ref<boolean>> {
  const router = useRouter();
  const leaving = ref(false);
  onBeforeRouteLeave(() => {
    leaving.value = true;
  });
  // They stay after all.
  const stops = [
    router.afterEach((_to, _from, failure) => {
      if (failure) leaving.value = false;
    }),
    router.onError(() => {
      leaving.value = false;
    }),
  ];
  onScopeDispose(() => {
    for (const stop of stops) stop();
  });
  return readonly(leaving);
}
