import { nextTick, watch, type Ref } from 'vue';

/** In a strip that scrolls sideways, keeps what is chosen in sight; `chosen` changes when something else is. */
export function useCurrentInSight(
  strip: Readonly<Ref<HTMLElement | null>>,
  chosen: () => unknown,
  selector: string,
): void {
  watch([chosen, strip], async () => {
    await nextTick();
    const current = strip.value?.querySelector<HTMLElement>(selector);
    if (strip.value && current)
      strip.value.scrollLeft = current.offsetLeft - strip.value.offsetLeft - strip.value.clientWidth / 3;
  });
}
