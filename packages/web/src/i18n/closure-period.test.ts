import { expect, it } from 'vitest';
import { formatPeriod } from './closure-period.js';
import { i18n, useText, type Text } from './text.js';
import { createApp } from 'vue';

function textOfPages(): Text {
  let text: Text | undefined;
  createApp({ setup: () => ((text = useText()), () => null) })
    .use(i18n)
    .mount(document.createElement('div'));
  if (!text) throw new Error('The application is mounted.');
  return text;
}
/** Intl puts thin and no-break spaces where French wants them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  ['2026-12-23T23:00:00Z', '2027-01-01T23:00:00Z', 'du 24 décembre 2026 au 1er janvier 2027 inclus'],
  ['2026-12-23T23:00:00Z', '2026-12-24T23:00:00Z', 'le 24 décembre 2026'],
  // The day of the change has 23 hours.
  ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 'le 29 mars 2026'],
  ['2026-12-24T13:00:00Z', '2026-12-24T16:00:00Z', 'le 24 décembre 2026, de 14 h à 17 h'],
  ['2026-12-24T13:00:00Z', '2026-12-26T08:00:00Z', 'du 24 décembre 2026 à 14 h au 26 décembre 2026 à 9 h'],
])('a closure from %s to %s is « %s »', (start, end, said) => {
  expect(plain(formatPeriod({ start, end }, textOfPages()))).toBe(said);
});
