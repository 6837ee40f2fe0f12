import { refuse } from '@assistance/domain/shared';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import type { StoredFile } from '../api/files.js';
import { UNREACHABLE, type ShownRefusal } from '../api/refusals.js';
import { DropDraftDocument } from '../graphql/graphql.js';
import { useDraft } from './draft.js';
import { useServerDraft, type StoredDraft } from './server-draft.js';

interface Input {
  readonly expectedVersion: number | null;
  readonly fields: { name: string; value: string }[];
  readonly attachmentIds: string[];
}

/** The server's rule: one version after the other, nothing written over. */
class Server {
  stored: StoredDraft | null = null;
  online = true;
  calls = 0;
  versions = 0;

  answer(refusal: ShownRefusal | null, data?: object) {
    return { data: refusal ? undefined : data, refusals: refusal ? [refusal] : [] };
  }
  async save({ expectedVersion, fields, attachmentIds }: Input) {
    this.calls += 1;
    if (!this.online) return this.answer(UNREACHABLE);
    if ((this.stored?.version ?? null) !== expectedVersion) return this.answer(refuse('DRAFT_CHANGED'));
    if (fields.some(({ value }) => value.length > 50)) return this.answer(refuse('TOO_LONG'));
    this.versions += 1;
    const attachments = attachmentIds.map((id) => ({
      id,
      name: id,
      size: 1,
      contentType: 'text/plain',
      url: '',
    }));
    this.stored = {
      id: 'd1',
      version: this.versions,
      updatedAt: '2026-11-24T09:00:00Z',
      fields,
      attachments,
    };
    return this.answer(null, { saveDraft: this.stored });
  }
  async drop({ expectedVersion }: { expectedVersion: number }) {
    this.calls += 1;
    if (this.stored?.version !== expectedVersion) return this.answer(refuse('DRAFT_CHANGED'));
    this.stored = null;
    return this.answer(null, { dropDraft: true });
  }
}
let server: Server;
// One world for all files: what stands in for a module is for this file alone, whatever was loaded before it.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());
vi.mock('../api/operations.js', () => ({
  useMutation: (document: unknown) => ({
    send: (variables: { input: Input } & { expectedVersion: number }) =>
      document === DropDraftDocument ? server.drop(variables) : server.save(variables.input),
  }),
}));

const empty = () => ({ text: '', outcome: '', attachments: [] as StoredFile[] });
const scopes: EffectScope[] = [];
/** A page of the person's; `device` tells their devices apart. */
async function page(device = 'desk') {
  const scope = effectScope();
  scopes.push(scope);
  const gone = vi.fn();
  const pull = async () => {
    const receive = draft?.expect();
    if (server.online) receive?.(server.stored);
  };
  const draft = scope.run(() =>
    useServerDraft({
      local: useDraft(device, 'message', empty),
      kind: 'RESPOND',
      ticketId: () => 't1',
      empty,
      name: `${device}:message`,
      pull: () => pull(),
      onGone: gone,
    }),
  );
  if (!draft) throw new Error('The scope is active.');
  await pull();
  const type = async (text: string) => {
    draft.value.value.text = text;
    await vi.advanceTimersByTimeAsync(1_000);
  };
  return { draft, gone, pull, type, close: () => scope.stop(), text: () => draft.value.value.text };
}
const onServer = () => server.stored?.fields.find(({ name }) => name === 'text')?.value;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  server = new Server();
});
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop();
  vi.useRealTimers();
});

describe('a draft on the server', () => {
  it('is told at a pause, once for many letters', async () => {
    const { draft, type } = await page();
    for (const text of ['R', 'Re', 'Rel']) draft.value.value.text = text;
    await vi.advanceTimersByTimeAsync(100);
    expect([server.calls, draft.place.value]).toEqual([0, 'device']);
    await type('Relancez');
    expect([onServer(), server.calls, draft.place.value]).toEqual(['Relancez', 1, 'server']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.calls).toBe(1);
  });

  it('erased while its saving was on its way, and the page closed, does not come back', async () => {
    const { draft, close } = await page();
    const save = server.save.bind(server);
    // The answer never reaches the page.
    server.save = async (input) => {
      await save(input);
      return new Promise(() => {});
    };
    draft.value.value.text = 'Relancez';
    await vi.advanceTimersByTimeAsync(1_000);
    expect([onServer(), draft.place.value]).toEqual(['Relancez', 'device']);
    draft.drop();
    close();
    server.save = save;

    const again = await page();
    expect(again.text()).toBe('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([server.stored, again.draft.place.value]).toEqual([null, 'nowhere']);
  });

  it('erased in one click, it comes back in another, here and on the server', async () => {
    const { draft, type, text } = await page();
    await type('Relancez FMJ2.');
    const takeBack = draft.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(), server.stored]).toEqual(['', null]);
    takeBack();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(), onServer(), draft.place.value]).toEqual(['Relancez FMJ2.', 'Relancez FMJ2.', 'server']);
  });

  it('taken back after its page was left, it is there at the next visit', async () => {
    const { draft, type, close } = await page();
    await type('Relancez FMJ2.');
    const takeBack = draft.drop();
    close();
    await vi.advanceTimersByTimeAsync(1_000);
    takeBack();
    expect((await page()).text()).toBe('Relancez FMJ2.');
  });

  it('is found on another device, and goes on there', async () => {
    await (await page('desk')).type('Relancez');
    const phone = await page('phone');
    expect(phone.text()).toBe('Relancez');
    await phone.type('Relancez FMJ2');
    expect(onServer()).toBe('Relancez FMJ2');
  });

  it('goes on where the other device ended: no question', async () => {
    const [desk, phone] = [await page('desk'), await page('phone')];
    await desk.type('Relancez');
    await phone.pull();
    await phone.type('Relancez FMJ2');
    await desk.pull();
    expect(desk.text()).toBe('Relancez FMJ2');
  });

  it.each([
    ['mine', 'Relancez. Bureau', 'Relancez. Bureau'],
    ['theirs', 'Relancez. Phone', 'Relancez. Phone'],
    ['both', 'Relancez. Bureau\n\nRelancez. Phone', 'Relancez. Bureau\n\nRelancez. Phone'],
  ] as const)('changed on both: nothing is written over until %s is kept', async (choice, shown, stored) => {
    const [desk, phone] = [await page('desk'), await page('phone')];
    await desk.type('Relancez.');
    await phone.pull();
    await phone.type('Relancez. Phone');
    await desk.type('Relancez. Bureau');
    expect(desk.draft.conflict.value?.theirs).toEqual({ text: 'Relancez. Phone' });
    expect([desk.text(), onServer()]).toEqual(['Relancez. Bureau', 'Relancez. Phone']);
    desk.draft.resolve(choice);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([desk.text(), onServer(), desk.draft.conflict.value]).toEqual([shown, stored, null]);
  });

  it('waits on this device while nothing answers, and is told once it does', async () => {
    const { draft, type } = await page();
    await type('Relan');
    server.online = false;
    await type('Relancez');
    expect([onServer(), draft.place.value]).toEqual(['Relan', 'device']);
    server.online = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect([onServer(), draft.place.value]).toEqual(['Relancez', 'server']);
  });

  it('opened offline, then written on: told once the server was met', async () => {
    server.online = false;
    const { type } = await page();
    await type('Relancez');
    expect(server.calls).toBe(0);
    server.online = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(onServer()).toBe('Relancez');
  });

  it('written offline, found again at the next visit, though the server has an older one', async () => {
    const first = await page();
    await first.type('Relan');
    server.online = false;
    await first.type('Relancez');
    first.close();
    server.online = true;
    const again = await page();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([again.text(), onServer()]).toEqual(['Relancez', 'Relancez']);
  });

  it('refused as it is, is tried again only once it changes', async () => {
    const { draft, type } = await page();
    await type('x'.repeat(51));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.calls, draft.place.value]).toEqual([1, 'device']);
    await type('x');
    expect(onServer()).toBe('x');
  });

  it('is gone everywhere once it is sent', async () => {
    const [desk, phone] = [await page('desk'), await page('phone')];
    await desk.type('Relancez');
    await phone.pull();
    await desk.draft.settle();
    server.stored = null;
    desk.draft.clear();
    await phone.pull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([desk.text(), phone.text(), onServer()]).toEqual(['', '', undefined]);
    expect(phone.gone).toHaveBeenCalledOnce();
    expect(desk.gone).not.toHaveBeenCalled();
    expect(localStorage.length).toBe(0);
  });

  it('sent elsewhere while more was written here: that stays, as a draft of its own', async () => {
    const { type, text } = await page();
    await type('Relancez');
    server.stored = null;
    await type('Relancez FMJ2');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([text(), onServer()]).toEqual(['Relancez FMJ2', 'Relancez FMJ2']);
  });

  it('nothing leaves while the message itself is sent, and goes on when that is refused', async () => {
    const { draft, type } = await page();
    await type('Relancez');
    await draft.settle();
    await type('Relancez FMJ2');
    expect(server.calls).toBe(1);
    draft.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onServer()).toBe('Relancez FMJ2');
  });

  it('given up, is gone from the server too', async () => {
    const { draft, type } = await page();
    await type('Relancez');
    draft.drop();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([server.stored, draft.place.value, localStorage.length]).toEqual([null, 'nowhere', 0]);
  });

  it('an answer that words sent meanwhile made old takes nothing back', async () => {
    const { draft, type, text } = await page();
    const receive = draft.expect();
    const old = server.stored;
    await type('Relancez');
    receive(old);
    expect(text()).toBe('Relancez');
  });

  it('keeps its files, those of both devices', async () => {
    const [desk, phone] = [await page('desk'), await page('phone')];
    const file = (id: string): StoredFile => ({ id, name: id, size: 1, contentType: 'text/plain' });
    await desk.type('Relancez');
    await phone.pull();
    phone.draft.value.value.attachments = [file('a')];
    await vi.advanceTimersByTimeAsync(1_000);
    desk.draft.value.value.attachments = [file('b')];
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.stored?.attachments.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });
});

/** Two tabs of one browser: each with a storage of its own beside the device's. */
const tabs = new Map<string, Record<string, string>>();
let current = 'one';
function inTab(name: string): void {
  tabs.set(current, { ...sessionStorage });
  sessionStorage.clear();
  for (const [key, text] of Object.entries(tabs.get(name) ?? {})) sessionStorage.setItem(key, text);
  current = name;
}

describe('two tabs on one draft', () => {
  beforeEach(() => {
    tabs.clear();
    current = 'one';
  });

  async function inConflict() {
    const one = await page();
    inTab('two');
    const two = await page();
    inTab('one');
    await one.type('Relancez FMJ2.');
    inTab('two');
    await two.type('Vérifiez le centre.');
    expect(two.draft.conflict.value?.theirs).toEqual({ text: 'Relancez FMJ2.' });
    return { one, two };
  }

  it('the tab in conflict is reloaded: it still is, with both texts', async () => {
    const { two } = await inConflict();
    two.close();
    const again = await page();
    expect([again.text(), onServer()]).toEqual(['Vérifiez le centre.', 'Relancez FMJ2.']);
    expect(again.draft.conflict.value?.theirs).toEqual({ text: 'Relancez FMJ2.' });
    again.draft.resolve('both');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onServer()).toBe('Vérifiez le centre.\n\nRelancez FMJ2.');
  });

  it('the other tab is reloaded: it has its own text', async () => {
    const { one } = await inConflict();
    inTab('one');
    one.close();
    const again = await page();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([again.text(), onServer()]).toEqual(['Relancez FMJ2.', 'Relancez FMJ2.']);
  });

  it('a third tab does not write over either', async () => {
    await inConflict();
    inTab('three');
    const three = await page();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onServer()).toBe('Relancez FMJ2.');
    expect([three.text(), three.draft.conflict.value?.theirs]).toEqual([
      'Vérifiez le centre.',
      { text: 'Relancez FMJ2.' },
    ]);
  });

  it('one is sent: the text of the other stays', async () => {
    const { one, two } = await inConflict();
    inTab('one');
    await one.draft.settle();
    expect(one.draft.conflict.value).toBeNull();
    // The server destroys the draft with the message.
    server.stored = null;
    one.draft.clear();
    inTab('two');
    two.close();
    const again = await page();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([again.text(), onServer()]).toEqual(['Vérifiez le centre.', 'Vérifiez le centre.']);
  });

  it('what is about to be sent learns first that another tab has written', async () => {
    const one = await page();
    inTab('two');
    const two = await page();
    inTab('one');
    await one.type('Relancez FMJ2.');
    inTab('two');
    two.draft.value.value.text = 'Vérifiez le centre.';
    await two.draft.settle();
    expect(two.draft.conflict.value?.theirs).toEqual({ text: 'Relancez FMJ2.' });
  });
});
