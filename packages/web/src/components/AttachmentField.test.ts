import { refuse } from '@assistance/domain/shared';
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineComponent, h, ref, shallowRef } from 'vue';
import type { StoredFile } from '../api/files.js';
import type { ShownRefusal } from '../api/refusals.js';
import { useRefusals } from '../composables/refusals.js';
import { testApp, plain } from '../testing/test-app.js';
import { filesSent } from '../testing/sent-files.js';
import AttachmentField from './AttachmentField.vue';

const aFile = (name = 'trace.txt', size = 4) => new File(['x'.repeat(size)], name);

/** A form with one text, and files. */
function aForm() {
  const sent = filesSent();
  const [files, busy] = [shallowRef<StoredFile[]>([]), ref(false)];
  let show: (refusals: readonly ShownRefusal[]) => void = () => {};
  const Form = defineComponent(() => {
    const refusals = useRefusals(['attachments']);
    show = refusals.show;
    return () =>
      h('form', [
        h('textarea'),
        h(AttachmentField, {
          modelValue: files.value,
          'onUpdate:modelValue': (now: StoredFile[]) => (files.value = now),
          'onUpdate:busy': (now: boolean) => (busy.value = now),
          refusal: refusals.of('attachments'),
        }),
      ]);
  });
  const page = mount(Form, { global: testApp().global, attachTo: document.body });
  onTestFinished(() => page.unmount());
  const input = page.get<HTMLInputElement>('input[type=file]');
  return {
    sent,
    page,
    input,
    busy,
    names: () => files.value.map(({ name }) => name),
    async choose(...chosen: File[]) {
      Object.defineProperty(input.element, 'files', { value: chosen, configurable: true });
      await input.trigger('change');
    },
    async paste(at: EventTarget, ...pasted: File[]) {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { files: pasted, getData: () => '' } });
      at.dispatchEvent(event);
      await flushPromises();
      return event;
    },
    refuse: async (refusal: ShownRefusal) => (show([refusal]), flushPromises()),
    button: (label: string) => page.get(`button[aria-label="${label}"]`),
  };
}

describe('files come in', () => {
  it('chosen: each is sent at once, says how far it is, and is listed once kept', async () => {
    const { sent, page, busy, choose, names } = aForm();
    await choose(aFile());
    sent[0]?.upload.onprogress({ loaded: 1, total: 2 });
    await flushPromises();
    expect(plain(page.get('progress').attributes('aria-label'))).toBe('trace.txt : 50 % envoyés');
    expect(busy.value).toBe(true);
    sent[0]?.keep('f1');
    await flushPromises();
    expect([page.find('progress').exists(), busy.value, names()]).toEqual([false, false, ['trace.txt']]);
    expect(plain(page.get('li').text())).toBe('trace.txt4 o');
  });

  it('dropped onto the field', async () => {
    const { sent, page } = aForm();
    await page.get('[role=group]').trigger('drop', { dataTransfer: { files: [aFile()] } });
    expect(sent.map(({ name }) => name)).toEqual(['trace.txt']);
  });

  it('pasted while writing in the same form, a picture under a name of its own; elsewhere nothing is taken', async () => {
    const { sent, page, paste } = aForm();
    const inside = await paste(page.get('textarea').element, aFile('image.png'));
    expect(sent[0]?.name).toMatch(/^copie-ecran-\d{2}-\d{2}-\d{2}\.png$/);
    expect(inside.defaultPrevented).toBe(true);
    const outside = await paste(document.body, aFile('image.png'));
    expect([sent.length, outside.defaultPrevented]).toEqual([1, false]);
  });
});

describe('a file that did not get through', () => {
  it('is told at once, in a sentence, and is sent again by its own button', async () => {
    const { sent, page, choose, button, names } = aForm();
    await choose(aFile());
    sent[0]?.onerror();
    await flushPromises();
    expect(page.get('li [role=alert]').text()).toMatch(/^Le serveur ne répond pas/);
    await button('Renvoyer trace.txt').trigger('click');
    expect(page.find('li [role=alert]').exists()).toBe(false);
    sent[1]?.keep('f1');
    await flushPromises();
    expect(names()).toEqual(['trace.txt']);
  });

  it('because of what it is has no such button: trying again would change nothing', async () => {
    const { page, choose, button } = aForm();
    await choose(aFile('grand.txt', 1_001));
    expect(page.get('li [role=alert]').text()).not.toBe('');
    expect(page.find('button[aria-label^="Renvoyer"]').exists()).toBe(false);
    await button('Retirer grand.txt').trigger('click');
    expect(page.find('li').exists()).toBe(false);
  });
});

it('what is on its way is stopped, and what is kept is taken out, by buttons that name the file', async () => {
  const { sent, choose, button, names } = aForm();
  await choose(aFile('a.txt'), aFile('b.txt'));
  sent[1]?.keep('f2');
  await flushPromises();
  await button('Interrompre l’envoi de a.txt').trigger('click');
  expect(sent[0]?.aborted).toBe(true);
  await button('Retirer b.txt').trigger('click');
  expect(names()).toEqual([]);
});

it('says beforehand how many files it takes, and how large', () => {
  const { page } = aForm();
  const id = page.get('[role=group]').attributes('aria-describedby') ?? '';
  expect(plain(document.getElementById(id)?.textContent)).toContain('3 fichiers au plus, 1 ko chacun.');
});

it('refused with the message, it says so beside itself, the person is led there, and a file less ends it', async () => {
  const { sent, page, input, choose, refuse: show, button, names } = aForm();
  await choose(aFile());
  sent[0]?.keep('f1');
  await flushPromises();
  await show(refuse('TOO_MANY_FILES', 'attachments', { max: 3 }));
  expect(page.get('[data-testid=field-error]').attributes('data-code')).toBe('TOO_MANY_FILES');
  expect(document.activeElement).toBe(input.element);
  const told = document.getElementById(input.attributes('aria-describedby') ?? '');
  expect(told?.dataset['code']).toBe('TOO_MANY_FILES');
  expect(names()).toEqual(['trace.txt']);
  await button('Retirer trace.txt').trigger('click');
  expect(page.find('[data-testid=field-error]').exists()).toBe(false);
});
