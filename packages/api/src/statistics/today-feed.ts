import { Flow } from '../platform/live/index.js';
import type { LiveContext } from '../ticket/index.js';

/** Between two looks, in ms: whatever happens meanwhile is one. */
const REST = 1_000;

/** A mere sign: look again. */
type Sign = Record<string, never>;

/** A sign at once, then one after anything happened; the same for every admin who looks. */
export const subscribeToToday = ({ context }: { readonly context: LiveContext }) => {
  const { live } = context;
  return new Flow<Sign>({
    share: 'statistics today',
    missed: () => [{}],
    listen(push) {
      let timer: NodeJS.Timeout | null = null;
      let lookedAt = Number.NEGATIVE_INFINITY;
      const look = () => {
        timer = null;
        lookedAt = performance.now();
        push({});
      };
      const stop = live.listen(() => {
        timer ??= setTimeout(look, Math.max(0, lookedAt + REST - performance.now())).unref();
      });
      return () => {
        stop();
        if (timer) clearTimeout(timer);
      };
    },
    pick: (sign) => sign,
  });
};
