import { same, type DraftFields } from '@assistance/domain/draft';
import { shallowRef, type Ref } from 'vue';
import type { DraftPartsFragment } from '../graphql/graphql.js';
import { sameFiles, type DraftPage } from './draft-page.js';
import { keep, readKept } from './local-storage.js';

export type StoredDraft = Pick<DraftPartsFragment, 'id' | 'version' | 'fields' | 'attachments' | 'updatedAt'>;

/** What both had the last time they agreed. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly fields: DraftFields;
  readonly files: readonly string[];
}

/** What this device knows of the server's draft, kept with the words themselves. */
export interface Agreement {
  readonly base: Readonly<Ref<Base | null>>;
  /** On its way, or so when the page was closed: the server may have it, and it is ours all the same. */
  readonly sent: Readonly<Ref<DraftFields | null>>;
  /** The server has exactly what is on the page. */
  isTold(page: DraftPage): boolean;
  remember(base: Base | null): void;
  send(fields: DraftFields | null): void;
  /** A tab that opens later finds the words with what they were written on, not with what another tab agreed upon. */
  keepBase(): void;
}

/** `name`: where this device remembers it. */
export function createAgreement(name: string): Agreement {
  const baseKey = `desk:draft-base:${name}`;
  const sentKey = `desk:draft-sent:${name}`;
  const base = shallowRef(readBase(baseKey));
  const sent = shallowRef(readFields(sentKey));
  return {
    base,
    sent,
    isTold: (page) =>
      base.value === null
        ? page.isEmpty()
        : same(base.value.fields, page.words()) && sameFiles(base.value.files, page.files()),
    remember(next) {
      base.value = next;
      keep(baseKey, next);
    },
    send(fields) {
      sent.value = fields;
      keep(sentKey, fields);
    },
    keepBase: () => keep(baseKey, base.value),
  };
}

export const wordsOfStored = ({ fields }: StoredDraft): DraftFields =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));

export const baseOf = (stored: StoredDraft | null): Base | null =>
  stored && {
    id: stored.id,
    version: stored.version,
    fields: wordsOfStored(stored),
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
