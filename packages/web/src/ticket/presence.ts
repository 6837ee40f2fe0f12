import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { computed, onScopeDispose, ref, toValue, watch, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { useSubscription, useMutation } from '../api/operations.js';
import {
  SetAnsweringDocument,
  TicketPresenceDocument,
  type TicketPresenceSubscription,
} from '../graphql/graphql.js';
import { useViewer } from '../session/session.js';

export type Present = TicketPresenceSubscription['presence']['people'][number];

/** The server forgets after a minute; a page that sleeps says nothing more. */
const SAY_AGAIN = 25_000;
/** Who has typed nothing for this long is doing something else, whatever the draft holds. */
const SILENT_AFTER = 120_000;

/** The others of the Amue's side on a ticket's page, who came first first. Following it is being there. */
export function usePresence(ticketId: MaybeRefOrGetter<string | undefined>): ComputedRef<readonly Present[]> {
  const viewer = useViewer();
  const people = ref<readonly Present[]>([]);
  useSubscription(
    TicketPresenceDocument,
    () => ({ ticketId: toValue(ticketId) ?? '' }),
    ({ presence }) => (people.value = presence.people),
    { pause: () => toValue(ticketId) === undefined },
  );
  return computed(() => people.value.filter(({ person }) => person.id !== viewer.value.id));
}

/**
 * Says to the others that one is answering, for as long as one types and something is written. Call what it gives at each
 * touch of the text.
 */
export function useAnswering(ticketId: MaybeRefOrGetter<string>, text: () => string): () => void {
  const { send } = useMutation(SetAnsweringDocument);
  const visibility = useDocumentVisibility();
  let [typedAt, isSaid] = [0, false];

  function announce(answering: boolean): void {
    isSaid = answering;
    void send({ ticketId: toValue(ticketId), answering });
  }
  watch(text, (now) => {
    if (isSaid && now.trim() === '') announce(false);
  });
  useIntervalFn(() => {
    if (isSaid) announce(Date.now() - typedAt < SILENT_AFTER && visibility.value === 'visible');
  }, SAY_AGAIN);
  onScopeDispose(() => {
    if (isSaid) announce(false);
  });
  return () => {
    typedAt = Date.now();
    if (!isSaid && text().trim() !== '') announce(true);
  };
}
