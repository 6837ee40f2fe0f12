import { refuse } from '@assistance/domain/shared';
import { MAX_TITLE } from '@assistance/domain/ticket';
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defineComponent, h, reactive } from 'vue';
import { useRefusals, type Refusals } from '../composables/refusals.js';
import { testApp, plain } from '../testing/test-app.js';
import { checkRequest, emptyRequest, inputOf, REQUEST_FIELDS } from './request-draft.js';
import RequestFields from './RequestFields.vue';

const PRODUCTS = [
  {
    id: 'sifac',
    name: 'SIFAC',
    releases: [
      { id: 'sifac-6', name: '6.0', supported: true, supportedUntil: '2027-06-30' },
      { id: 'sifac-5', name: '5.2', supported: false, supportedUntil: null },
    ],
  },
  { id: 'siham', name: 'SIHAM', releases: [{ id: 'siham-9', name: '9.1', supported: true }] },
];

/** The form as its pages wire it: a draft that is written to, and what was refused of it. */
function aForm(props: { byPhone?: boolean } = {}) {
  const draft = reactive(emptyRequest());
  let refusals: Refusals | undefined;
  const Form = defineComponent(() => {
    const own = (refusals = useRefusals(REQUEST_FIELDS));
    return () =>
      h('form', [h(RequestFields, { modelValue: draft, products: PRODUCTS, refusals: own, ...props })]);
  });
  const page = mount(Form, { global: testApp().global, attachTo: document.body });
  onTestFinished(() => page.unmount());
  const labels = () => page.findAll('label').map((label) => plain(label.text()));
  function field(label: string) {
    const found = page.findAll('label').find((each) => plain(each.text()).startsWith(label));
    if (!found) throw new Error(`Nothing is labelled ${label}.`);
    return page.get<HTMLInputElement>(`[id="${found.attributes('for')}"]`);
  }
  return {
    page,
    draft,
    labels,
    field,
    /** What stands beside a field, as its reader hears it. */
    saidOf: (label: string) =>
      (field(label).attributes('aria-describedby') ?? '')
        .split(' ')
        .map((id) => plain(document.getElementById(id)?.textContent)),
    refuse: async (...shown: Parameters<Refusals['show']>) => (refusals?.show(...shown), flushPromises()),
  };
}

it('what is written in it is what is sent', async () => {
  const { draft, field } = aForm();
  await field('Produit').setValue('sifac');
  await field('Version installée').setValue('sifac-6');
  await field('Objet').setValue(' Mandat rejeté ');
  await field('Description détaillée').setValue('Le mandat 42 est rejeté.');
  await field('Dernières manipulations').setValue('FB60, puis enregistrer.');
  await field('Messages et codes d’erreur').setValue('ORA-00942\n\n F5 808 ');
  await field('Votre première analyse').setValue('Vérifié en base de test.');
  await field('Anomalie bloquante').setValue(true);
  expect(inputOf(draft)).toMatchObject({
    productId: 'sifac',
    releaseId: 'sifac-6',
    title: 'Mandat rejeté',
    description: 'Le mandat 42 est rejeté.',
    lastActions: 'FB60, puis enregistrer.',
    messages: ['ORA-00942', 'F5 808'],
    firstAnalysis: 'Vérifié en base de test.',
    blocking: true,
    changedOutsideApplication: false,
    priorAgreement: null,
  });
});

describe('the release', () => {
  it('is one of the product’s, and another product has none of it', async () => {
    const { draft, field } = aForm();
    const choices = () =>
      field('Version')
        .findAll('option')
        .map((each) => plain(each.text()));
    expect(choices()).toEqual(['Je ne sais pas']);
    await field('Produit').setValue('sifac');
    expect(choices().map((each) => each.split(' – ')[0])).toEqual(['Je ne sais pas', '6.0', '5.2']);
    await field('Version').setValue('sifac-6');
    await field('Produit').setValue('siham');
    expect([draft.productId, draft.releaseId]).toEqual(['siham', '']);
    expect(choices()).toHaveLength(2);
  });

  // C2.3
  it('that is not supported any more is said to be so, aloud, before anything is written', async () => {
    const { page, field } = aForm();
    await field('Produit').setValue('sifac');
    expect(page.find('[role=status]').exists()).toBe(false);
    await field('Version').setValue('sifac-5');
    expect(page.get('[role=status] [data-supported]').attributes('data-supported')).toBe('false');
    await field('Version').setValue('sifac-6');
    expect(plain(page.get('[role=status]').text())).toContain('30 juin 2027');
  });
});

describe('what was refused', () => {
  it('stands beside each of its fields at once, and the first of them has the focus', async () => {
    const { page, draft, field, saidOf, refuse: show } = aForm();
    await field('Produit').setValue('sifac');
    await field('Objet').setValue('Mandat rejeté');
    await show(checkRequest(draft));
    const wrong = page.findAll('[aria-invalid=true]').map(({ element }) => element);
    const expected = ['Description détaillée', 'Dernières manipulations', 'Votre première analyse'];
    expect(wrong).toEqual(expected.map((label) => field(label).element));
    expect(document.activeElement).toBe(field('Description détaillée').element);
    for (const label of expected) expect(saidOf(label)).toHaveLength(2);
  });

  it('is not said any more of a field that is being corrected; of the others it is, and nothing is lost', async () => {
    const { draft, field, refuse: show } = aForm();
    await field('Objet').setValue('Mandat rejeté');
    await show(checkRequest(draft));
    await field('Description détaillée').setValue('Le mandat 42 est rejeté.');
    expect(field('Description détaillée').attributes('aria-invalid')).toBeUndefined();
    expect(field('Dernières manipulations').attributes('aria-invalid')).toBe('true');
    expect(draft.title).toBe('Mandat rejeté');
  });

  it('by the server under the name of its input, or of one of several, finds its field all the same', async () => {
    const { page, field, refuse: show } = aForm();
    await show([refuse('REQUIRED', 'input.messages.0'), refuse('FILE_EMPTY', 'input.attachmentIds')]);
    expect(document.activeElement).toBe(field('Messages et codes d’erreur').element);
    expect(page.get('input[type=file]').attributes('aria-invalid')).toBe('true');
  });

  it('of a box to tick is read with it', async () => {
    const { saidOf, refuse: show } = aForm();
    await show([refuse('REQUIRED', 'blocking')]);
    expect(saidOf('Anomalie bloquante')).toEqual([
      expect.stringMatching(/^Bloquante :/),
      plain(document.querySelector('[data-testid=field-error]')?.textContent),
    ]);
  });
});

// C2.4
it('an agreement is asked for only where something was changed, and is not sent where nothing was', async () => {
  const { draft, field, labels } = aForm();
  expect(labels().join()).not.toContain('Accord préalable');
  await field('Des tables, des données').setValue(true);
  await field('Accord préalable').setValue('Accord du 3 novembre');
  expect(inputOf(draft).priorAgreement).toBe('Accord du 3 novembre');
  await field('Des tables, des données').setValue(false);
  expect(labels().join()).not.toContain('Accord préalable');
  expect(inputOf(draft).priorAgreement).toBeNull();
});

// C3.1.3
it('on the phone only what blocks is taken: it is not asked, and the analysis is the correspondent’s', () => {
  const { labels } = aForm({ byPhone: true });
  expect(labels().join()).not.toContain('Anomalie bloquante');
  expect(labels()).toContain('Première analyse du correspondant');
});

it('says near the end of a text how much room is left, and what is too long', async () => {
  const { page, field } = aForm();
  const told = () => page.findAll('[aria-live=polite]').map((each) => plain(each.text()));
  await field('Objet').setValue('x'.repeat(10));
  expect(told()).toEqual([]);
  await field('Objet').setValue('x'.repeat(MAX_TITLE - 3));
  expect(told()).toEqual(['3 caractères restants']);
  await field('Objet').setValue('x'.repeat(MAX_TITLE + 2));
  expect(told()).toEqual(['0 caractère restant']);
});
