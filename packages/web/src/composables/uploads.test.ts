import { refuse } from '@assistance/domain/shared';
import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import type { StoredFile } from '../api/files.js';
import { filesSent } from '../testing/sent-files.js';
import { useUploads } from './uploads.js';

const aFile = (name = 'trace.txt', size = 4) => new File(['x'.repeat(size)], name);
function scene(already: readonly StoredFile[] = []) {
  const sent = filesSent();
  const scope = effectScope();
  onTestFinished(() => scope.stop());
  const stored = shallowRef<StoredFile[]>([...already]);
  const uploads = scope.run(() => useUploads(stored, () => ({ maxFileBytes: 1_000, maxFiles: 3 })));
  if (!uploads) throw new Error('no scope');
  const keyOf = (name: string) => uploads.pending.value.find(({ file }) => file.name === name)?.key ?? '';
  return {
    sent,
    stored,
    uploads,
    keyOf,
    leave: () => scope.stop(),
    names: () => stored.value.map(({ name }) => name),
    codes: () => uploads.pending.value.map(({ refusal }) => refusal?.code ?? null),
  };
}
const KEPT = ['a.txt', 'b.txt'].map((name) => ({ id: name, name, size: 4, contentType: 'text/plain' }));

describe('a file whose answer was lost', () => {
  it('is sent again under the same id, as often as the person tries', async () => {
    const { sent, stored, uploads, keyOf, codes } = scene();
    uploads.add([aFile()]);
    sent[0]?.onerror();
    await flushPromises();
    expect(codes()).toEqual(['UNREACHABLE']);
    uploads.retry(keyOf('trace.txt'));
    sent[1]?.answer(500, {});
    await flushPromises();
    expect(codes()).toEqual(['UNEXPECTED']);
    uploads.retry(keyOf('trace.txt'));
    sent[2]?.keep('f1');
    await flushPromises();
    expect(stored.value.map(({ id }) => id)).toEqual(['f1']);
    expect(sent[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it('is another one where it is chosen again', () => {
    const { sent, uploads, keyOf } = scene();
    uploads.add([aFile(), aFile()]);
    uploads.drop(keyOf('trace.txt'));
    uploads.add([aFile()]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
  });
});

describe('what cannot pass is not sent, and says why; the others go', () => {
  it('an empty one, and one that is too large: up to the bound, it goes', () => {
    const { sent, uploads, codes } = scene();
    uploads.add([aFile('vide.txt', 0), aFile('grand.txt', 1_001), aFile('juste.txt', 1_000)]);
    expect(codes()).toEqual(['FILE_EMPTY', 'FILE_TOO_LARGE', null]);
    expect(sent.map(({ name }) => name)).toEqual(['juste.txt']);
  });

  it('one more than a message carries: those that are kept and those on their way count', () => {
    const { sent, uploads, codes } = scene(KEPT);
    uploads.add([aFile('c.txt'), aFile('d.txt')]);
    expect(codes()).toEqual([null, 'TOO_MANY_FILES']);
    expect(sent.map(({ name }) => name)).toEqual(['c.txt']);
  });

  it('one that did not get through takes no place', async () => {
    const { sent, uploads, codes } = scene(KEPT);
    uploads.add([aFile('c.txt')]);
    sent[0]?.answer(415, refuse('FILE_EMPTY', 'attachments'));
    await flushPromises();
    uploads.add([aFile('d.txt')]);
    expect(codes()).toEqual(['FILE_EMPTY', null]);
  });
});

describe('on its way', () => {
  it('a file tells how much of it is sent, and keeps its message from being sent', async () => {
    const { sent, uploads, names } = scene();
    expect(uploads.busy.value).toBe(false);
    uploads.add([aFile()]);
    sent[0]?.upload.onprogress({ loaded: 1, total: 4 });
    expect([uploads.pending.value[0]?.share, uploads.busy.value]).toEqual([0.25, true]);
    sent[0]?.keep('f1');
    await flushPromises();
    expect([uploads.pending.value, uploads.busy.value, names()]).toEqual([[], false, ['trace.txt']]);
  });

  it('several come in in the order of their answers, none lost', async () => {
    const { sent, uploads, names } = scene();
    uploads.add([aFile('a.txt'), aFile('b.txt')]);
    sent[1]?.keep('f2');
    sent[0]?.keep('f1');
    await flushPromises();
    expect(names()).toEqual(['b.txt', 'a.txt']);
  });

  it('one that is stopped is stopped on the network too, and leaves nothing', async () => {
    const { sent, uploads, keyOf, names } = scene();
    uploads.add([aFile('a.txt'), aFile('b.txt')]);
    uploads.drop(keyOf('a.txt'));
    sent[1]?.keep('f2');
    await flushPromises();
    expect(sent.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect([names(), uploads.pending.value]).toEqual([['b.txt'], []]);
  });

  it('all stop with the page', () => {
    const { sent, uploads, leave } = scene();
    uploads.add([aFile('a.txt'), aFile('b.txt')]);
    leave();
    expect(sent.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

it('a refusal of the server stays beside its file until that is dropped; what is kept stays', async () => {
  const { sent, uploads, keyOf, names } = scene(KEPT);
  uploads.add([aFile('macro.txt')]);
  const refusal = refuse('FILE_EMPTY', 'attachments');
  sent[0]?.answer(415, refusal);
  await flushPromises();
  expect(uploads.pending.value[0]?.refusal).toMatchObject({ code: 'FILE_EMPTY', messages: refusal.messages });
  expect(uploads.busy.value).toBe(false);
  uploads.drop(keyOf('macro.txt'));
  expect([uploads.pending.value, names()]).toEqual([[], ['a.txt', 'b.txt']]);
});
