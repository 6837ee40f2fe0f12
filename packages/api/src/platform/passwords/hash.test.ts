import { describe, expect, test } from 'vitest';
import { burnSameTime, hashPassword, verifyPassword } from './index.js';

const PASSWORD = 'kivano-sedulo-tabemi-47';

describe('C3.4.4 a personal password', () => {
  test('is kept as argon2id, salted anew each time, never as it is', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain(PASSWORD);
  });

  test('is recognised, and no other is', async () => {
    const kept = await hashPassword(PASSWORD);
    expect(await verifyPassword(kept, PASSWORD)).toBe(true);
    expect(await verifyPassword(kept, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(kept, PASSWORD.toUpperCase())).toBe(false);
    expect(await verifyPassword(kept, '')).toBe(false);
  });

  test('is the same whether é comes as one code point or two', async () => {
    const kept = await hashPassword('une-clé-bien-gardée'.normalize('NFC'));
    expect(await verifyPassword(kept, 'une-clé-bien-gardée'.normalize('NFD'))).toBe(true);
  });

  test('costs what OWASP asks outside tests: 19 MiB, 2 passes', async () => {
    const kept = await hashPassword(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(kept).toContain('m=19456,t=2,p=1');
    expect(await verifyPassword(kept, PASSWORD)).toBe(true);

    const before = process.env['NODE_ENV'];
    try {
      process.env['NODE_ENV'] = 'production';
      expect(await hashPassword(PASSWORD)).toContain('m=19456,t=2,p=1');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });

  test('an account without one, and a text too long to be one, let nobody in', async () => {
    expect(await verifyPassword('', '')).toBe(false);
    const long = 'a'.repeat(201);
    expect(await verifyPassword(await hashPassword(long), long)).toBe(false);
  });

  test('a broken hash in the database is an error, not a wrong password', async () => {
    await expect(verifyPassword('not a hash', PASSWORD)).rejects.toThrow();
  });

  test('an unknown login always answers false', async () => {
    expect(await burnSameTime(PASSWORD)).toBe(false);
  });
});
