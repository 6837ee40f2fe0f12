import { expect, test } from 'vitest';
import { watchActivity } from './activity.js';

test('a page is used for a minute after anything that somebody does, and not by itself', () => {
  let now = 0;
  const target = new EventTarget();
  const activity = watchActivity(target, () => now);
  expect(activity.isActive()).toBe(true);
  now = 60_000;
  expect(activity.isActive()).toBe(false);
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'focus']) {
    now += 60_000;
    expect(activity.isActive()).toBe(false);
    target.dispatchEvent(new Event(sign));
    now += 59_999;
    expect(activity.isActive()).toBe(true);
  }
  activity.stop();
  now += 60_000;
  target.dispatchEvent(new Event('keydown'));
  expect(activity.isActive()).toBe(false);
});
