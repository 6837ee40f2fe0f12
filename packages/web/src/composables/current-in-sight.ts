import { nextTick, watch, type Ref } from 'vue';

/** Keeps the selected item of a horizontally scrolling strip visible. */
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
