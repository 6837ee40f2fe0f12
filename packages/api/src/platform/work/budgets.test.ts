import { describe, expect, test } from 'vitest';
import { Budgets } from './index.js';

/** A second of work at once, a quarter of a second each second. */
function scene(maxKeys?: number) {
  const clock = { now: 0 };
  const options = { burst: 1_000, perSecond: 250, now: () => clock.now };
  return { clock, budgets: new Budgets(maxKeys === undefined ? options : { ...options, maxKeys }) };
}

describe('a budget of work', () => {
  test('gives what it holds at once, then what comes back, and says when', () => {
    const { clock, budgets } = scene();
    expect(budgets.take('camille', 600)).toBe(0);
    expect(budgets.take('camille', 400)).toBe(0);
    expect(budgets.take('camille', 100)).toBe(400);
    clock.now += 399;
    expect(budgets.take('camille', 100)).toBe(1);
    clock.now += 1;
    expect(budgets.take('camille', 100)).toBe(0);
  });

  test('is of one person: nobody pays for another', () => {
    const { budgets } = scene();
    budgets.take('camille', 1_000);
    expect(budgets.take('camille', 1)).toBeGreaterThan(0);
    expect(budgets.take('dominique', 1_000)).toBe(0);
  });

  test('gives back what was estimated too dear, never more than it holds', () => {
    const { budgets } = scene();
    budgets.take('camille', 900);
    budgets.correct('camille', 20 - 900);
    expect(budgets.left('camille')).toBe(980);
    budgets.correct('camille', -500);
    expect(budgets.left('camille')).toBe(1_000);
  });

  test('takes what was estimated too cheap, below nothing: who did much waits for it', () => {
    const { clock, budgets } = scene();
    budgets.take('camille', 10);
    budgets.correct('camille', 1_490);
    expect(budgets.left('camille')).toBe(-500);
    expect(budgets.take('camille', 250)).toBe(3_000);
    clock.now += 3_000;
    expect(budgets.take('camille', 250)).toBe(0);
  });

  test('one measure, however absurd, locks nobody out for longer than a whole budget', () => {
    const { budgets } = scene();
    budgets.correct('camille', 3_600_000);
    expect(budgets.left('camille')).toBe(-1_000);
  });

  test('more than a whole budget is taken from a full one: it would never pass else', () => {
    const { budgets } = scene();
    expect(budgets.take('camille', 5_000)).toBe(0);
    expect(budgets.left('camille')).toBe(-4_000);
  });

  test('fills up to its size and no further, however long nobody asks', () => {
    const { clock, budgets } = scene();
    budgets.take('camille', 1_000);
    clock.now += 86_400_000;
    expect(budgets.left('camille')).toBe(1_000);
  });

  test('those used longest ago are forgotten when there are too many', () => {
    const { budgets } = scene(2);
    for (const key of ['a', 'b', 'a', 'c']) budgets.take(key, 100);
    expect([budgets.left('a'), budgets.left('b'), budgets.left('c')]).toEqual([800, 1_000, 900]);
  });
});
