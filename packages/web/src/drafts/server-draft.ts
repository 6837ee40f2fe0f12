import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { StoredFile } from '../api/files.js';
import type { DraftKind } from '../graphql/graphql.js';
import { createAgreement, type StoredDraft } from './draft-agreement.js';
import { fieldsOf, valueOf } from './draft-fields.js';
import { draftMeeting, type DraftConflict, type OpenConflict } from './draft-meeting.js';
import { draftPage, type DraftCodec } from './draft-page.js';
import { useDraftSaving } from './draft-saving.js';
import type { LocalDraft } from './draft.js';

export type { StoredDraft } from './draft-agreement.js';

/** Where the text is stored: nowhere yet, on this device only, or on the server too. */
export type DraftPlace = 'nowhere' | 'device' | 'server';

export interface ServerDraft<Value> extends LocalDraft<Value> {
  readonly place: Ref<DraftPlace>;
  readonly conflict: Ref<DraftConflict | null>;
  /** The person has chosen: nothing was written over until now. */
  resolve(choice: 'mine' | 'theirs' | 'both'): void;
  /**
   * Before the server is asked what it has: gives what is to be called with the answer (`null`: nothing any more). An
   * answer that words sent meanwhile have made old is dropped: theirs says more.
   */
  expect(): (stored: StoredDraft | null) => void;
  /** Tells the server now what it has not heard. */
  flush(): Promise<void>;
  /**
   * Nothing is on its way any more, and nothing leaves by itself: before the message itself is sent, unless there is a
   * conflict by then.
   */
  settle(): Promise<void>;
  /** The message was sent: the server has destroyed its draft. */
  clear(): void;
  /** The message was not sent after all. */
  resume(): void;
  /** Given up, here and on the server; gives what takes that back. */
  drop(): () => void;
}

interface ServerDraftOptions<Value> {
  readonly local: LocalDraft<Value>;
  readonly kind: DraftKind;
  /** `null` for what is on no ticket yet; `undefined` while it is not known. */
  readonly ticketId: () => string | null | undefined;
  readonly empty: () => Value;
  /** Where this device remembers what it last agreed upon with the server. */
  readonly name: string;
  /** Another device has written: reads what there is, and hands it to what {@link ServerDraft.expect} gave. */
  readonly pull: () => Promise<void>;
  /** Sent, given up or taken over elsewhere. */
  readonly onGone?: () => void;
  /** Where a form is more than words by name. */
  readonly toFields?: DraftCodec<Value>['toFields'];
  readonly fromFields?: DraftCodec<Value>['fromFields'];
}

/**
 * A draft stored on this device at every keystroke ({@link useDraft}) and on the server soon after, for the person's
 * other devices and for whoever takes over the ticket. Offline, the server is updated later. Two devices never
 * overwrite each other's text.
 */
export function useServerDraft<Value extends { attachments: StoredFile[] }>({
  local,
  kind,
  ticketId,
  empty,
  name,
  pull,
  onGone = () => {},
  toFields = fieldsOf,
  fromFields = (fields) => valueOf(empty(), fields),
}: ServerDraftOptions<Value>): ServerDraft<Value> {
  const { value } = local;
  const page = draftPage(value, { toFields, fromFields });
  const agreement = createAgreement(name);
  const conflict = shallowRef<OpenConflict | null>(null);
  const held = ref(false);
  const isHeld = (): boolean => held.value || conflict.value !== null;
  const saving = useDraftSaving({ page, agreement, kind, ticketId, pull, isHeld });
  const lose = (): void => {
    local.clear();
    onGone();
  };
  const { receive, resolve } = draftMeeting({ page, agreement, saving, conflict, onGone: lose });
  watch(
    value,
    () => {
      agreement.keepBase();
      saving.soon();
    },
    { deep: true },
  );

  return {
    value,
    restored: local.restored,
    restore: local.restore,
    place: computed(() => (page.isEmpty() ? 'nowhere' : agreement.isTold(page) ? 'server' : 'device')),
    conflict,
    expect() {
      const asked = saving.told();
      return (stored) => {
        if (saving.told() === asked) receive(stored);
      };
    },
    resolve,
    async flush() {
      await saving.idle();
      await saving.tell();
    },
    async settle() {
      // Another tab may have written meanwhile: what is sent would take its words away with the draft.
      await saving.idle();
      await saving.tell();
      held.value = true;
      await saving.idle();
    },
    resume() {
      held.value = false;
      saving.soon();
    },
    clear() {
      agreement.remember(null);
      local.clear();
      conflict.value = null;
      agreement.send(null);
      held.value = false;
    },
    drop() {
      const dropped = JSON.parse(JSON.stringify(value.value)) as Value;
      local.clear();
      conflict.value = null;
      held.value = false;
      void saving.tell();
      return () => local.restore(dropped);
    },
  };
}
