import { refusalFrom, UNEXPECTED, UNREACHABLE, type ShownRefusal } from './refusals.js';

/** An uploaded file; its id is sent with the message. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

type UploadOutcome =
  | { readonly kind: 'stored'; readonly file: StoredFile }
  | { readonly kind: 'refused'; readonly refusal: ShownRefusal }
  | { readonly kind: 'cancelled' };

export interface Upload {
  readonly done: Promise<UploadOutcome>;
  cancel(): void;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isStored = (value: unknown): value is StoredFile =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/**
 * Sends one file to `POST /files`. Uses XMLHttpRequest, because `fetch` reports no progress of uploads.
 *
 * @param requestId a UUID; repeated uploads with the same id are stored once
 * @param onProgress called with the share sent, 0 to 1
 */
export function uploadFile(file: File, requestId: string, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<UploadOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === 201 && isStored(body)) resolve({ kind: 'stored', file: body });
      else resolve({ kind: 'refused', refusal: refusalFrom(body) ?? UNEXPECTED });
    };
    request.onerror = () => resolve({ kind: 'refused', refusal: UNREACHABLE });
    request.onabort = () => resolve({ kind: 'cancelled' });
    request.open('POST', '/files');
    request.setRequestHeader('x-desk-request', '1');
    request.setRequestHeader('x-desk-request-id', requestId);
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}
