import { describe, expect, test } from 'vitest';
import { createThrottle } from './index.js';

const MINUTE = 60_000;

function throttleAt(limit: number, maxKeys?: number) {
  let now = 0;
  const throttle = createThrottle({
    limit,
    windowMs: limit * MINUTE,
    clock: () => now,
    ...(maxKeys === undefined ? {} : { maxKeys }),
  });
  return { throttle, wait: (ms: number) => (now += ms) };
}

describe('a throttle', () => {
  test('lets the limit through at once, then one as each share of the window passes', () => {
    const { throttle, wait } = throttleAt(3);
    for (let take = 0; take < 3; take += 1) expect(throttle.take('claire')).toEqual({ ok: true });
    expect(throttle.take('claire')).toEqual({ ok: false, retryInMs: MINUTE });
    wait(MINUTE - 1);
    expect(throttle.take('claire')).toEqual({ ok: false, retryInMs: 1 });
    wait(1);
    expect(throttle.take('claire')).toEqual({ ok: true });
    expect(throttle.take('claire')).toMatchObject({ ok: false });
  });

  test('a refused take costs nothing: insisting does not lengthen the wait', () => {
    const { throttle, wait } = throttleAt(1);
    throttle.take('claire');
    for (let take = 0; take < 50; take += 1) throttle.take('claire');
    wait(MINUTE);
    expect(throttle.take('claire')).toEqual({ ok: true });
  });

  test('never saves up more than the limit', () => {
    const { throttle, wait } = throttleAt(2);
    throttle.take('claire');
    wait(1000 * MINUTE);
    expect([1, 2, 3].map(() => throttle.take('claire').ok)).toEqual([true, true, false]);
  });

  test('counts each key apart, and forgets one when told', () => {
    const { throttle } = throttleAt(1);
    expect(throttle.take('claire').ok).toBe(true);
    expect(throttle.take('marc').ok).toBe(true);
    expect(throttle.take('claire').ok).toBe(false);
    throttle.forget('claire');
    expect(throttle.take('claire').ok).toBe(true);
    expect(throttle.take('marc').ok).toBe(false);
  });

  test('remembers a bounded number of keys, those used last', () => {
    const { throttle } = throttleAt(1, 2);
    throttle.take('oldest');
    throttle.take('claire');
    throttle.take('oldest');
    throttle.take('marc');
    expect(throttle.take('oldest').ok).toBe(false);
    expect(throttle.take('claire').ok).toBe(true);
  });
});
