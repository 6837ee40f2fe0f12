import { computed, type ComputedRef } from 'vue';
import { useSession } from '../session/session.js';
import type { UploadLimits } from './uploads.js';

/** The limits of attachments on this installation. */
export function useUploadLimits(): ComputedRef<UploadLimits & { readonly accept: string }> {
  const { desk } = useSession();
  return computed(() => ({
    maxFileBytes: desk.value?.maxFileBytes ?? 10_000_000,
    maxFiles: desk.value?.maxFilesPerMessage ?? 10,
    accept: desk.value?.allowedFileTypes.join(',') ?? '',
  }));
}
