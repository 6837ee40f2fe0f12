import { computed, ref, shallowRef, watch, type ComputedRef } from 'vue';
import { useLazyQuery } from '../api/operations.js';
import { TimelineAfterDocument } from '../graphql/graphql.js';
import type { TicketSheet, TimelineEntry } from './ticket-page.js';

interface TimelineRest {
  /** What came after the entries that the page has read, oldest first; none until they are wanted. */
  readonly entries: ComputedRef<readonly TimelineEntry[]>;
  /** There is more, and nobody has wanted it yet. */
  readonly hasMore: ComputedRef<boolean>;
  load(): void;
}

/** The rest of a conversation, once wanted: read again with each fresh answer, or what came last would be missing. */
export function useTimelineRest(ticket: () => TicketSheet | undefined): TimelineRest {
  const ask = useLazyQuery();
  const rest = shallowRef<{ readonly ticketId: string; readonly entries: readonly TimelineEntry[] }>();
  const isWanted = ref(false);
  let isReading = false;
  let readAgain = false;

  async function readOnce(): Promise<void> {
    const sheet = ticket();
    if (!sheet) return;
    let page = sheet.timeline.pageInfo;
    const found: TimelineEntry[] = [];
    while (page.hasNextPage && page.endCursor) {
      const { data } = await ask(TimelineAfterDocument, { number: sheet.number, after: page.endCursor });
      if (!data || ticket()?.id !== sheet.id) return;
      found.push(...data.ticket.timeline.nodes);
      page = data.ticket.timeline.pageInfo;
    }
    rest.value = { ticketId: sheet.id, entries: found };
  }
  /** One reading at a time, and another after it where something came meanwhile: an older answer never lands last. */
  async function read(): Promise<void> {
    readAgain = true;
    if (isReading) return;
    isReading = true;
    while (readAgain) {
      readAgain = false;
      await readOnce();
    }
    isReading = false;
  }
  watch([ticket, isWanted], () => {
    if (isWanted.value) void read();
  });

  return {
    entries: computed(() => (rest.value && rest.value.ticketId === ticket()?.id ? rest.value.entries : [])),
    hasMore: computed(() => !isWanted.value && (ticket()?.timeline.pageInfo.hasNextPage ?? false)),
    load: () => (isWanted.value = true),
  };
}
