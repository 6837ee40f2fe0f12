import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import type { StoredFile } from '../api/files.js';
import { useUploads } from './uploads.js';

/** The requests that were sent, to be answered or lost. */
class Sent {
  static all: Sent[] = [];
  readonly headers: Record<string, string> = {};
  readonly upload = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 0;
  responseText = '';
  open(): void {}
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(): void {
    Sent.all.push(this);
  }
  abort(): void {
    this.onabort();
  }
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
  get id(): string | undefined {
    return this.headers['x-desk-request-id'];
  }
}

beforeEach(() => {
  Sent.all = [];
  vi.stubGlobal('XMLHttpRequest', Sent);
});
afterEach(() => vi.unstubAllGlobals());

const aFile = () => new File(['ST22'], 'trace.txt');
function scene() {
  const stored = shallowRef<StoredFile[]>([]);
  const uploads = effectScope().run(() => useUploads(stored, () => ({ maxFileBytes: 1_000, maxFiles: 5 })));
  if (!uploads) throw new Error('no scope');
  return { stored, uploads };
}

describe('a file whose answer was lost', () => {
  it('is sent again under the same id, as often as the person tries', async () => {
    const { stored, uploads } = scene();
    uploads.add([aFile()]);
    Sent.all[0]?.onerror();
    await vi.waitFor(() => expect(uploads.pending.value[0]?.refusal).not.toBeNull());
    uploads.retry(uploads.pending.value[0]?.key ?? '');
    Sent.all[1]?.answer(500, {});
    await vi.waitFor(() => expect(uploads.pending.value[0]?.refusal).not.toBeNull());
    uploads.retry(uploads.pending.value[0]?.key ?? '');
    Sent.all[2]?.answer(201, { id: 'f1', name: 'trace.txt', size: 4, contentType: 'text/plain' });
    await vi.waitFor(() => expect(stored.value.map(({ id }) => id)).toEqual(['f1']));
    expect(Sent.all[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(new Set(Sent.all.map(({ id }) => id)).size).toBe(1);
  });

  it('is another one where it is chosen again', () => {
    const { uploads } = scene();
    uploads.add([aFile(), aFile()]);
    uploads.drop(uploads.pending.value[0]?.key ?? '');
    uploads.add([aFile()]);
    expect(new Set(Sent.all.map(({ id }) => id)).size).toBe(3);
  });
});
