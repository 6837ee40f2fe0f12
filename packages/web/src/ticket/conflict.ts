import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import type { Refusals } from '../composables/refusals.js';
import { useViewer } from '../session/session.js';
import type { MessageDraft } from './composer-modes.js';
import type { TicketPage, TicketSheet } from './ticket-page.js';

interface ConflictSources {
  readonly page: TicketPage;
  readonly ticket: () => TicketSheet;
  readonly draft: Readonly<Ref<MessageDraft>>;
  readonly begun: Readonly<Ref<boolean>>;
  /** Does this message go on the version that was read? */
  readonly versioned: () => boolean;
  readonly refusals: Refusals;
}

export interface Conflict {
  /** Someone else acted since the first word was written. */
  readonly inConflict: ComputedRef<boolean>;
  readonly catchingUp: Ref<boolean>;
  /** The version to send: what the person had read. */
  readonly basis: ComputedRef<number>;
  /** Reads what came, marks it as new and goes there; the message can then be sent, changed or not. */
  catchUp(): void;
}

/**
 * Protects an answer against changes that its author has not read, since the page updates live: it is sent with the
 * version at the first keystroke, advanced by the person's own acts and by catching up.
 */
export function useConflict({ page, ticket, draft, begun, versioned, refusals }: ConflictSources): Conflict {
  const viewer = useViewer();
  const catchingUp = ref(false);

  watch(
    begun,
    (isBegun) => {
      draft.value.seenVersion = isBegun ? (draft.value.seenVersion ?? ticket().version) : null;
    },
    { immediate: true },
  );

  const basis = computed(() => {
    const { version } = ticket();
    const seen = draft.value.seenVersion ?? version;
    const since = page.entries.value.filter((entry) => entry.version > seen);
    const allMine = since.length >= version - seen && since.every(({ by }) => by?.id === viewer.value.id);
    return allMine ? version : seen;
  });
  const refusedAsStale = computed(() => refusals.all.value.some(({ code }) => code === 'STALE_VERSION'));
  const outdated = computed(() => versioned() && begun.value && basis.value < ticket().version);

  function arrived(): void {
    const seen = basis.value;
    catchingUp.value = false;
    refusals.clear();
    page.newSince.value = seen;
    draft.value.seenVersion = ticket().version;
    const first = page.entries.value.find(({ version }) => version > seen);
    if (first) document.getElementById(`entry-${first.version}`)?.focus();
  }
  watch(
    () => ticket().version,
    () => {
      if (catchingUp.value) arrived();
    },
    { flush: 'post' },
  );

  return {
    inConflict: computed(() => refusedAsStale.value || outdated.value),
    catchingUp,
    basis,
    catchUp() {
      if (outdated.value) return arrived();
      catchingUp.value = true;
      page.read.refresh();
    },
  };
}
