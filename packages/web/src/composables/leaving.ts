import { onScopeDispose, readonly, ref, type Ref } from 'vue';
import { onBeforeRouteLeave, useRouter } from 'vue-router';

/**
 * Has the person set off for another page, whose pieces may still be on their way? An address written meanwhile, by a
 * timer that typing started, would call them back.
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
