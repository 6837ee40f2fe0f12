import { same, type DraftFields } from '@assistance/domain/draft';
import type { Ref } from 'vue';
import type { StoredFile } from '../api/files.js';

/** A draft as it is on the screen: words by name, and files. */
export interface DraftPage {
  words(): DraftFields;
  /** Ids. */
  files(): string[];
  readonly attachments: readonly StoredFile[];
  isEmpty(): boolean;
  show(fields: DraftFields, attachments: readonly StoredFile[]): void;
}

/** How a form becomes words by name, and is made of them again. */
export interface DraftCodec<Value> {
  readonly toFields: (value: Value) => DraftFields;
  readonly fromFields: (fields: DraftFields) => Value;
}

export function draftPage<Value extends { attachments: StoredFile[] }>(
  value: Ref<Value>,
  { toFields, fromFields }: DraftCodec<Value>,
): DraftPage {
  const files = (): string[] => value.value.attachments.map(({ id }) => id);
  const words = (): DraftFields => {
    const fields = { ...toFields(value.value) };
    // Neither a version nor an id is a word: alone, they are nothing to keep.
    const written = Object.keys(fields).some((field) => field !== 'seenVersion' && field !== 'id');
    return written || files().length > 0 ? fields : {};
  };
  return {
    words,
    files,
    get attachments() {
      return value.value.attachments;
    },
    isEmpty: () => Object.keys(words()).length === 0 && files().length === 0,
    show(fields, attachments) {
      // What is there already is not written again: the cursor stays where it is.
      if (!same(fields, words()))
        value.value = { ...fromFields(fields), attachments: value.value.attachments };
      const ids = attachments.map(({ id }) => id);
      if (!sameFiles(ids, files())) value.value.attachments = [...attachments];
    },
  };
}

export const sameFiles = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Files of both places, but for those that one of them had and took out. */
export function filesAfter(
  base: readonly string[],
  mine: readonly StoredFile[],
  theirs: readonly StoredFile[],
): StoredFile[] {
  const has = (list: readonly StoredFile[], id: string): boolean => list.some((file) => file.id === id);
  const all = [...mine, ...theirs.filter(({ id }) => !has(mine, id))];
  return all.filter(({ id }) => !base.includes(id) || (has(mine, id) && has(theirs, id)));
}
