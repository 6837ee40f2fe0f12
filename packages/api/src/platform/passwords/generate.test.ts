import { checkPassword } from '@assistance/domain/password';
import { describe, expect, test } from 'vitest';
import { generatePassword } from './index.js';

describe('a generated password', () => {
  const many = Array.from({ length: 500 }, generatePassword);

  test('can be read out, and would be accepted if the person chose it', () => {
    for (const password of many) expect(password).toMatch(/^(?:(?:[bdfgklmnprstvz][aeiou]){3}-){3}[1-9]\d$/);
    // Looking one up takes a while.
    for (const password of many.slice(0, 30))
      expect(checkPassword(password, { login: 'claire.morel' }).ok, password).toBe(true);
  });

  test('is never the same', () => expect(new Set(many).size).toBe(many.length));
});
