import { setTimeout as pause } from 'node:timers/promises';
import { endable } from '../platform/event-log/index.js';
import { viewerOf } from '../platform/graphql/index.js';
import type { LiveContext } from '../ticket/index.js';

/** Between two looks, in ms: whatever happens meanwhile is one. */
const REST = 1_000;

/** A sign at once, then one after anything happened, as long as the viewer is an admin with a session. */
export const subscribeToToday = async ({ context }: { readonly context: LiveContext }) => {
  const { live, refreshViewer } = context;
  const viewer = viewerOf(context);
  const followed = live.follow(null);
  let [happened, ended] = [true, false];
  let wake = () => {};
  // Drained at once: a listener that lags behind is ended by the feed.
  const drained = (async () => {
    while (!(await followed.next()).done) {
      happened = true;
      wake();
    }
  })().finally(() => {
    ended = true;
    wake();
  });
  async function* signs(): AsyncGenerator<object, void, undefined> {
    for (;;) {
      if (!happened && !ended) await new Promise<void>((resolve) => (wake = resolve));
      if (ended) return;
      happened = false;
      if ((await refreshViewer(viewer))?.role !== 'admin') return void followed.return();
      yield {};
      await pause(REST, undefined, { ref: false });
    }
  }
  return endable(signs(), () => void followed.return().then(() => drained));
};
