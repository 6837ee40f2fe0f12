import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import MarkedText from './MarkedText.vue';

it('marks what was found, and lets no markup through', () => {
  const segments = [
    { text: '<img src=x onerror=alert(1)> ', marked: false },
    { text: '<b>mandat</b>', marked: true },
  ];
  const shown = mount(MarkedText, { props: { segments }, attachTo: document.body });
  expect(document.querySelector('img, b')).toBeNull();
  expect(document.querySelector('mark')?.textContent).toBe('<b>mandat</b>');
  shown.unmount();
});
