import { refuse } from '@assistance/domain/shared';
import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { nextTick } from 'vue';
import TextField from '../components/TextField.vue';
import { i18n } from '../i18n/text.js';

it('a field is not called wrong while it is corrected, and is again when it is refused again', async () => {
  const first = refuse('REQUIRED', 'title');
  const field = mount(TextField, {
    props: { label: 'Objet', modelValue: '', refusal: first },
    global: { plugins: [i18n] },
  });
  const isWrong = () => field.find('[data-testid=field-error]').exists();
  expect(isWrong()).toBe(true);
  expect(field.get('input').attributes('aria-invalid')).toBe('true');
  await field.setProps({ modelValue: 'Mandat rejeté' });
  expect(isWrong()).toBe(false);
  expect(field.get('input').attributes('aria-invalid')).toBeUndefined();
  // The page still has the refusal: it is no longer shown until another one comes.
  await nextTick();
  expect(isWrong()).toBe(false);
  await field.setProps({ refusal: refuse('REQUIRED', 'title') });
  expect(isWrong()).toBe(true);
  field.unmount();
});
