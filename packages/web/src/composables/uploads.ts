import { refuse } from '@assistance/domain/shared';
import { computed, onScopeDispose, shallowRef, type ComputedRef, type Ref } from 'vue';
import { uploadFile, type StoredFile, type Upload } from '../api/files.js';
import { newId } from '../api/new-id.js';
import type { ShownRefusal } from '../api/refusals.js';

export interface UploadLimits {
  readonly maxFileBytes: number;
  readonly maxFiles: number;
}

/** A file on its way, or one that did not get through. */
interface PendingFile {
  /** Names it to the server too: the same for each try. */
  readonly key: string;
  readonly file: File;
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly refusal: ShownRefusal | null;
}

export interface Uploads {
  readonly pending: Readonly<Ref<readonly PendingFile[]>>;
  readonly busy: ComputedRef<boolean>;
  add(files: Iterable<File>): void;
  /** Stops a file on its way, or forgets one that failed. */
  drop(key: string): void;
  retry(key: string): void;
}

/** Uploads files as they are added; those that the server has stored are appended to `stored`. */
export function useUploads(stored: Ref<StoredFile[]>, limits: () => UploadLimits): Uploads {
  const pending = shallowRef<readonly PendingFile[]>([]);
  const running = new Map<string, Upload>();

  const change = (key: string, part: Partial<PendingFile>): void => {
    pending.value = pending.value.map((each) => (each.key === key ? { ...each, ...part } : each));
  };
  const forget = (key: string): void => {
    pending.value = pending.value.filter((each) => each.key !== key);
  };

  function refusalOf(file: File): ShownRefusal | null {
    const { maxFileBytes, maxFiles } = limits();
    const sending = pending.value.filter(({ refusal }) => refusal === null).length;
    if (stored.value.length + sending >= maxFiles)
      return refuse('TOO_MANY_FILES', 'attachments', { max: maxFiles });
    if (file.size === 0) return refuse('FILE_EMPTY', 'attachments');
    if (file.size > maxFileBytes) {
      return refuse('FILE_TOO_LARGE', 'attachments', { maxMegabytes: Math.floor(maxFileBytes / 1_000_000) });
    }
    return null;
  }

  async function send(key: string, file: File): Promise<void> {
    const upload = uploadFile(file, key, (share) => change(key, { share }));
    running.set(key, upload);
    const outcome = await upload.done;
    running.delete(key);
    if (outcome.kind === 'refused') {
      change(key, { refusal: outcome.refusal });
      return;
    }
    forget(key);
    if (outcome.kind === 'stored') stored.value = [...stored.value, outcome.file];
  }

  onScopeDispose(() => {
    for (const upload of running.values()) upload.cancel();
  });

  return {
    pending,
    busy: computed(() => pending.value.some(({ refusal }) => refusal === null)),
    add(files) {
      for (const file of files) {
        const key = newId();
        const refusal = refusalOf(file);
        pending.value = [...pending.value, { key, file, share: 0, refusal }];
        if (refusal === null) void send(key, file);
      }
    },
    drop(key) {
      running.get(key)?.cancel();
      forget(key);
    },
    retry(key) {
      const again = pending.value.find((each) => each.key === key);
      if (!again) return;
      change(key, { refusal: null, share: 0 });
      void send(key, again.file);
    },
  };
}
