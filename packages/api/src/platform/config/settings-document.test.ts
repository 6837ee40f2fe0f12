import { expect, test } from 'vitest';
import { SCHEMA } from './schema.js';
import { SETTINGS, settingsDocument } from './index.js';

test('docs/settings.md says what the code reads', async () => {
  await expect(settingsDocument()).toMatchFileSnapshot('../../../../../docs/settings.md');
});

test('every setting is read and told, and every example would be accepted', () => {
  expect(Object.keys(SCHEMA.shape)).toEqual(Object.keys(SETTINGS));
  const examples = Object.fromEntries(Object.entries(SETTINGS).map(([name, { example }]) => [name, example]));
  expect(SCHEMA.safeParse(examples).error).toBeUndefined();
  for (const name of Object.keys(SETTINGS)) expect(settingsDocument()).toContain(`\`${name}\``);
});
