import { until } from '@vueuse/core';
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { useQuery, type Read } from '../api/operations.js';
import { leadTo } from '../composables/kept-focus.js';
import { useLiveTicket } from '../composables/live.js';
import {
  TicketPageDocument,
  type TicketPageQuery,
  type TimelineEntryPartsFragment,
} from '../graphql/graphql.js';
import { useViewer } from '../session/session.js';
import { isInTimeline, type NoteBeingSent } from './note-being-sent.js';
import { useTimelineRest } from './timeline-rest.js';

export type TicketSheet = TicketPageQuery['ticket'];
export type TimelineEntry = TimelineEntryPartsFragment;

export interface TicketPage {
  readonly read: Read<TicketPageQuery>;
  readonly ticket: ComputedRef<TicketSheet | undefined>;
  /** The conversation so far, oldest first. */
  readonly entries: ComputedRef<readonly TimelineEntry[]>;
  /** Shown after them until they tell of it. */
  readonly noteBeingSent: ComputedRef<NoteBeingSent | null>;
  /**
   * Shows a note at once and sends it; taken back where it was refused. Resolves to what `send` does, as soon as it does.
   */
  showWhileSending<Refused extends { readonly length: number }>(
    note: NoteBeingSent,
    send: () => Promise<Refused>,
  ): Promise<Refused>;
  readonly hasMore: ComputedRef<boolean>;
  loadRest(): void;
  /** Entries above this version came while the person was writing. */
  readonly newSince: Ref<number | null>;
  /** Reads what came after this version, marks it as new and goes there. */
  showSince(version: number): void;
  /** Goes to what the person's own act has added after this version. `since`: see {@link leadTo}. */
  showDone(version: number, since?: number): void;
}

const FIRST = 100;

/** One ticket, kept fresh. A conversation longer than a hundred entries comes in several answers. */
export function useTicketPage(number: () => string): TicketPage {
  const read = useQuery(TicketPageDocument, () => ({ number: number(), first: FIRST }));
  const ticket = computed(() => read.data.value?.ticket);
  useLiveTicket(() => ticket.value?.id, read);

  const rest = useTimelineRest(() => ticket.value);
  const entries = computed(() => [...(ticket.value?.timeline.nodes ?? []), ...rest.entries.value]);
  const beingSent = shallowRef<NoteBeingSent | null>(null);
  async function untilRead(note: NoteBeingSent): Promise<void> {
    read.refresh();
    await until(read.settled).toBe(true);
    if (beingSent.value === note) beingSent.value = null;
  }
  const newSince = ref<number | null>(null);
  const viewer = useViewer();
  function goTo(isIt: (entry: TimelineEntry) => boolean, since?: number): void {
    leadTo(() => {
      const entry = entries.value.find(isIt);
      return entry && document.getElementById(`entry-${entry.version}`);
    }, since);
  }

  return {
    read,
    ticket,
    entries,
    noteBeingSent: computed(() =>
      beingSent.value && !isInTimeline(beingSent.value, entries.value) ? beingSent.value : null,
    ),
    async showWhileSending(note, send) {
      beingSent.value = note;
      const refused = await send();
      if (refused.length > 0) beingSent.value = null;
      else void untilRead(note);
      return refused;
    },
    hasMore: rest.hasMore,
    loadRest: rest.load,
    newSince,
    showSince(version) {
      newSince.value = version;
      goTo((entry) => entry.version > version);
      read.refresh();
    },
    showDone: (version, since) =>
      goTo((entry) => entry.version > version && entry.by?.id === viewer.value.id, since),
  };
}
