import { useDocumentVisibility, useIntervalFn, useOnline, useThrottleFn } from '@vueuse/core';
import { toValue, watch, type MaybeRefOrGetter } from 'vue';
import { useEvents } from '../api/operations.js';
import {
  MyTicketsChangedDocument,
  NotificationsChangedDocument,
  QueueChangedDocument,
  TicketUpdatedDocument,
} from '../graphql/graphql.js';
import { useSession } from '../session/session.js';

/** However much happens, a page asks again at most this often. */
const AT_MOST_EVERY = 800;
/** What nobody announces still moves: remaining times do, by themselves. */
const AT_LEAST_EVERY = 60_000;

/**
 * Keeps a page fresh without a word: at each event, those missed while the link was down included, at each return of the
 * page, and once a minute.
 */
function useFreshness(refresh: () => void): () => void {
  const { link } = useSession();
  const visibility = useDocumentVisibility();
  const online = useOnline();
  const soon = useThrottleFn(refresh, AT_MOST_EVERY, true, true);
  const changed = (): void => void soon();
  watch([link.gaps, online, visibility], () => {
    if (online.value && visibility.value === 'visible') changed();
  });
  useIntervalFn(() => {
    if (visibility.value === 'visible') changed();
  }, AT_LEAST_EVERY);
  return changed;
}

/** Refreshes when anything moves in what the person may see. */
export function useLiveQueue(refresh: () => void): void {
  const changed = useFreshness(refresh);
  const { isStaff } = useSession();
  useEvents(QueueChangedDocument, {}, changed, { pause: () => !isStaff.value });
  useEvents(MyTicketsChangedDocument, {}, changed, { pause: isStaff });
}

/** Refreshes when something happens to one ticket, once its id is known. */
export function useLiveTicket(ticketId: MaybeRefOrGetter<string | undefined>, refresh: () => void): void {
  useEvents(TicketUpdatedDocument, () => ({ ticketId: toValue(ticketId) ?? '' }), useFreshness(refresh), {
    pause: () => toValue(ticketId) === undefined,
  });
}

/** Refreshes when the person is told something, or has read it on another page. */
export function useLiveNotifications(refresh: () => void): void {
  useEvents(NotificationsChangedDocument, {}, useFreshness(refresh));
}
