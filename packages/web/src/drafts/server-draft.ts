import { reconcile, same, type DraftFields } from '@assistance/domain/draft';
import { useDebounceFn, useDocumentVisibility, useIntervalFn, useOnline } from '@vueuse/core';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import type { StoredFile } from '../api/files.js';
import { useWrite } from '../api/operations.js';
import {
  DropDraftDocument,
  SaveDraftDocument,
  type DraftKind,
  type DraftPartsFragment,
} from '../graphql/graphql.js';
import { fieldsOf, valueOf } from './draft-fields.js';
import type { Draft } from './draft.js';
import { keep, readKept } from './local-storage.js';

export type StoredDraft = Pick<DraftPartsFragment, 'id' | 'version' | 'fields' | 'attachments' | 'updatedAt'>;

/** Where the words are: nowhere yet, on this device alone, or on the server too. */
export type DraftPlace = 'nowhere' | 'device' | 'server';

/** The same text was changed on two devices. */
interface DraftConflict {
  readonly theirs: DraftFields;
  readonly updatedAt: string;
}

export interface ServerDraft<Value> extends Draft<Value> {
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
  readonly local: Draft<Value>;
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
  readonly toFields?: (value: Value) => DraftFields;
  readonly fromFields?: (fields: DraftFields) => Value;
}

/** What both had the last time they agreed. */
interface Base {
  readonly id: string;
  readonly version: number;
  readonly fields: DraftFields;
  readonly files: readonly string[];
}

const WAIT = 700;
const AT_LEAST_EVERY = 4_000;
const RETRY_EVERY = 15_000;

/**
 * A draft that is kept on this device at every letter ({@link useDraft}) and on the server soon after: found on
 * another device, and by whoever takes the ticket over. Offline, the device keeps it, and the server is updated
 * later. Two devices never write over each other's words.
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
  const key = `desk:draft-base:${name}`;
  const sentKey = `desk:draft-sent:${name}`;
  const base = shallowRef<Base | null>(readBase(key));
  const conflict = shallowRef<
    (DraftConflict & { readonly stored: StoredDraft; readonly both: DraftFields }) | null
  >(null);
  /** The draft of the server was read: until then, a device without a draft sends nothing. */
  const met = ref(false);
  const held = ref(false);
  /** On its way, or so when the page was closed: the server may have it, and it is ours all the same. */
  const sent = shallowRef<DraftFields | null>(readFields(sentKey));
  /** Counts what is sent: an answer to an earlier request is outdated. */
  let told = 0;
  /** Refused as it is: it is not tried again until it changes. */
  let hopeless: DraftFields | null = null;
  let running: Promise<void> | null = null;
  const save = useWrite(SaveDraftDocument);
  const drop = useWrite(DropDraftDocument);

  const files = (): string[] => value.value.attachments.map(({ id }) => id);
  const words = (): DraftFields => {
    const fields = { ...toFields(value.value) };
    // Neither a version nor an id is a word: alone, they are nothing to keep.
    const written = Object.keys(fields).some((field) => field !== 'seenVersion' && field !== 'id');
    return written || files().length > 0 ? fields : {};
  };
  const isEmpty = (): boolean => Object.keys(words()).length === 0 && files().length === 0;
  const isTold = (): boolean =>
    base.value === null
      ? isEmpty()
      : same(base.value.fields, words()) && sameFiles(base.value.files, files());

  function remember(next: Base | null): void {
    base.value = next;
    keep(key, next);
  }

  function send(fields: DraftFields | null): void {
    sent.value = fields;
    keep(sentKey, fields);
  }

  function agree(next: Base | null): void {
    told += 1;
    hopeless = null;
    remember(next);
    send(null);
  }

  async function tell(): Promise<void> {
    if (running || held.value || conflict.value || isTold()) return;
    if (hopeless && same(hopeless, words())) return;
    running = met.value ? tellOnce() : pull();
    await running;
    running = null;
    // What was typed meanwhile.
    if (met.value && !isTold()) void soon();
  }

  async function tellOnce(): Promise<void> {
    const [fields, fileIds, known, ticket] = [words(), files(), base.value, ticketId()];
    if (ticket === undefined) return;
    send(fields);
    told += 1;
    if (isEmpty() && known) {
      const { refusals } = await drop.send({ id: known.id, expectedVersion: known.version });
      if (refusals.length === 0) return agree(null);
      return refusals.some(({ code }) => code === 'DRAFT_CHANGED' || code === 'NOT_FOUND')
        ? pull()
        : undefined;
    }
    const { data, refusals } = await save.send({
      input: {
        kind,
        ticketId: ticket,
        expectedVersion: known?.version ?? null,
        fields: Object.entries(fields).map(([field, each]) => ({ name: field, value: each })),
        attachmentIds: fileIds,
      },
    });
    if (data) agree({ id: data.saveDraft.id, version: data.saveDraft.version, fields, files: fileIds });
    else if (refusals.some(({ code }) => code === 'DRAFT_CHANGED')) await pull();
    else if (!refusals.some(({ code }) => code === 'UNREACHABLE')) hopeless = fields;
  }

  const soon = useDebounceFn(tell, WAIT, { maxWait: AT_LEAST_EVERY });
  watch(
    value,
    () => {
      // A tab that opens later finds these words with what they were written on, not with what another tab agreed upon.
      keep(key, base.value);
      void soon();
    },
    { deep: true },
  );
  const visibility = useDocumentVisibility();
  const online = useOnline();
  watch([visibility, online], () => void tell());
  useIntervalFn(() => void tell(), RETRY_EVERY);

  function show(fields: DraftFields, attachments: readonly StoredFile[]): void {
    if (!same(fields, words())) value.value = { ...fromFields(fields), attachments: value.value.attachments };
    if (
      !sameFiles(
        attachments.map(({ id }) => id),
        files(),
      )
    )
      value.value.attachments = [...attachments];
  }

  function receive(stored: StoredDraft | null): void {
    met.value = true;
    const theirs = stored && Object.fromEntries(stored.fields.map((each) => [each.name, each.value]));
    // An answer that was lost on its way: what the server has is what this device told it.
    const isOurs = theirs !== null && sent.value !== null && same(theirs, sent.value);
    const agreedUpon = isOurs ? sent.value : (base.value?.fields ?? null);
    const mine = words();
    const agreed = reconcile({ base: agreedUpon, mine, theirs });
    if (agreed.kind === 'conflict') {
      if (stored && theirs)
        conflict.value = { theirs, updatedAt: stored.updatedAt, stored, both: agreed.both };
      return;
    }
    const gone = stored === null && base.value !== null;
    const kept = stored
      ? filesAfter(base.value?.files ?? [], value.value.attachments, stored.attachments)
      : null;
    const lost = gone && agreed.fields !== mine && Object.keys(mine).length > 0;
    conflict.value = null;
    remember(baseOf(stored));
    if (isOurs) send(null);
    if (lost) {
      local.clear();
      onGone();
      return;
    }
    show(agreed.fields, kept ?? value.value.attachments);
    if (!isTold()) void soon();
  }

  return {
    value,
    restored: local.restored,
    restore: local.restore,
    place: computed(() => (isEmpty() ? 'nowhere' : isTold() ? 'server' : 'device')),
    conflict,
    expect() {
      const asked = told;
      return (stored) => {
        if (told === asked) receive(stored);
      };
    },
    resolve(choice) {
      const between = conflict.value;
      if (!between) return;
      conflict.value = null;
      const all = filesAfter([], value.value.attachments, between.stored.attachments);
      remember(baseOf(between.stored));
      if (choice === 'theirs') show(between.theirs, between.stored.attachments);
      else show(choice === 'both' ? between.both : words(), all);
      void tell();
    },
    async flush() {
      await running;
      await tell();
    },
    async settle() {
      // Another tab may have written meanwhile: what is sent would take its words away with the draft.
      await running;
      await tell();
      held.value = true;
      await running;
    },
    resume() {
      held.value = false;
      void soon();
    },
    clear() {
      remember(null);
      local.clear();
      conflict.value = null;
      send(null);
      held.value = false;
    },
    drop() {
      const dropped = JSON.parse(JSON.stringify(value.value)) as Value;
      local.clear();
      conflict.value = null;
      held.value = false;
      void tell();
      return () => local.restore(dropped);
    },
  };
}

const baseOf = (stored: StoredDraft | null): Base | null =>
  stored && {
    id: stored.id,
    version: stored.version,
    fields: Object.fromEntries(stored.fields.map((each) => [each.name, each.value])),
    files: stored.attachments.map(({ id }) => id),
  };

const readBase = (key: string): Base | null => {
  const kept = readKept(key);
  return kept !== null && 'version' in kept ? (kept as Base) : null;
};

function readFields(key: string): DraftFields | null {
  const kept = readKept(key);
  const isWhole = kept !== null && Object.values(kept).every((value) => typeof value === 'string');
  return isWhole ? (kept as DraftFields) : null;
}

const sameFiles = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Files of both places, but for those that one of them had and took out. */
function filesAfter(
  base: readonly string[],
  mine: readonly StoredFile[],
  theirs: readonly StoredFile[],
): StoredFile[] {
  const has = (list: readonly StoredFile[], id: string): boolean => list.some((file) => file.id === id);
  const all = [...mine, ...theirs.filter(({ id }) => !has(mine, id))];
  return all.filter(({ id }) => !base.includes(id) || (has(mine, id) && has(theirs, id)));
}
