import { useDocumentVisibility, useIntervalFn, useOnline, useThrottleFn } from '@vueuse/core';
import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue';
import { useSubscription, type Read } from '../api/operations.js';
import {
  MyTicketsChangedDocument,
  NotificationsChangedDocument,
  QueueChangedDocument,
  TicketUpdatedDocument,
} from '../graphql/graphql.js';
import { useSession } from '../session/session.js';
import { earliest } from './cursor.js';

/** However much happens, a page asks again at most this often. */
const AT_MOST_EVERY = 800;
/** What nobody announces still moves: remaining times do, by themselves. */
const AT_LEAST_EVERY = 60_000;

/** A read that says where in the log it was taken. */
type PlacedRead = Pick<Read<{ readonly liveCursor: string }>, 'data' | 'settled' | 'refusals' | 'refresh'>;

interface Freshness {
  /** What events are followed from; `undefined` while the reads are not there. */
  readonly after: Ref<string | null | undefined>;
  /** Something happened. */
  readonly changed: () => void;
}

/**
 * Keeps what a page shows fresh without a word: at each event after its first read, those missed while the link was down
 * included, at each return of the page, and once a minute.
 */
function useFreshness(reads: readonly PlacedRead[]): Freshness {
  const { link } = useSession();
  const visibility = useDocumentVisibility();
  const online = useOnline();
  const refresh = (): void => {
    for (const read of reads) read.refresh();
  };
  const soon = useThrottleFn(refresh, AT_MOST_EVERY, true, true);
  const changed = (): void => void soon();
  watch([online, visibility], () => {
    if (online.value && visibility.value === 'visible') changed();
  });
  useIntervalFn(() => {
    if (visibility.value === 'visible') changed();
  }, AT_LEAST_EVERY);
  // What could not be read while the server was away has no event to come.
  watch(link.recoveries, () => {
    for (const read of reads) if (read.refusals.value.length > 0) read.refresh();
  });

  const after = shallowRef<string | null>();
  // More was missed than is kept: read again, and go on from there.
  watch(link.gaps, () => {
    after.value = undefined;
    refresh();
  });
  const mayBegin = computed(() => after.value === undefined && reads.every(({ settled }) => settled.value));
  watch(
    mayBegin,
    (may) => {
      if (may) after.value = earliest(reads.map(({ data }) => data.value?.liveCursor));
    },
    { immediate: true },
  );
  return { after, changed };
}

/** Refreshes when anything moves in what the person may see. */
export function useLiveQueue(...reads: readonly PlacedRead[]): void {
  const { after, changed } = useFreshness(reads);
  const { isStaff } = useSession();
  const from = () => ({ after: after.value ?? null });
  const early = () => after.value === undefined;
  useSubscription(QueueChangedDocument, from, changed, { pause: () => early() || !isStaff.value });
  useSubscription(MyTicketsChangedDocument, from, changed, { pause: () => early() || isStaff.value });
}

/** Refreshes when something happens to one ticket, once its id is known. */
export function useLiveTicket(ticketId: MaybeRefOrGetter<string | undefined>, read: PlacedRead): void {
  const { after, changed } = useFreshness([read]);
  useSubscription(
    TicketUpdatedDocument,
    () => ({ ticketId: toValue(ticketId) ?? '', after: after.value ?? null }),
    changed,
    { pause: () => after.value === undefined || toValue(ticketId) === undefined },
  );
}

/** Refreshes when the person gets a notification, or has read it on another page. */
export function useLiveNotifications(read: PlacedRead): void {
  const { after, changed } = useFreshness([read]);
  useSubscription(NotificationsChangedDocument, () => ({ after: after.value ?? null }), changed, {
    pause: () => after.value === undefined,
  });
}
