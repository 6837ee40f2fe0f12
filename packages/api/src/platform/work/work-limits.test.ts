import { describe, expect, test } from 'vitest';
import { computed, currentMeter, inTurn, TooMuchWork, WorkLimits } from './index.js';

const camille = { personId: 'camille' };
const somebody = { address: '192.0.2.1' };

function scene() {
  const clock = { now: 0 };
  const limits = new WorkLimits({
    budget: { burst: 1_000, perSecond: 100 },
    pool: 4,
    processors: 4,
    now: () => clock.now,
  });
  /** An operation that is estimated at so much, and takes so much. */
  const ask = (who: typeof camille | typeof somebody, estimate: number, takes = estimate) =>
    limits.request(async () => {
      await limits.admit(who, estimate);
      currentMeter()?.add(takes);
      return 'done';
    });
  return { clock, limits, ask };
}

describe('what somebody may ask for', () => {
  test('is counted by what it took, not by what it was thought to take', async () => {
    const { ask } = scene();
    for (let at = 0; at < 10; at += 1) expect(await ask(camille, 900, 10)).toBe('done');
    // What takes all that is left, and more, passes once.
    expect(await ask(camille, 10, 2_000)).toBe('done');
    await expect(ask(camille, 10)).rejects.toBeInstanceOf(TooMuchWork);
  });

  test('is refused with the time after which it passes', async () => {
    const { clock, ask } = scene();
    await ask(camille, 1_000);
    const refused = await ask(camille, 250).catch((error: unknown) => error as TooMuchWork);
    if (!(refused instanceof TooMuchWork)) throw new Error('It passed.');
    expect(refused.refusal).toMatchObject({
      code: 'TOO_MUCH_WORK',
      messages: {
        fr: 'Vous avez beaucoup demandé en peu de temps. Réessayez dans 3 s.',
        en: 'You have asked for much in a short time. Try again in 3 s.',
      },
    });
    expect(refused.extensions['retryAfter']).toBe(3);
    clock.now += 3_000;
    expect(await ask(camille, 250)).toBe('done');
  });

  test('is counted when it fails', async () => {
    const { limits, ask } = scene();
    const failing = limits.request(async () => {
      await limits.admit(camille, 10);
      currentMeter()?.add(5_000);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    await expect(ask(camille, 10)).rejects.toBeInstanceOf(TooMuchWork);
  });

  test('is more for an address that many may share', async () => {
    const { ask } = scene();
    for (let at = 0; at < 4; at += 1) expect(await ask(somebody, 1_000)).toBe('done');
    await expect(ask(somebody, 1_000)).rejects.toBeInstanceOf(TooMuchWork);
    expect(await ask(camille, 1_000)).toBe('done');
  });

  test('runs a few at once; what would wait for long is refused at once, and others pass', async () => {
    const { limits, ask } = scene();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const many = Array.from({ length: 80 }, () =>
      limits
        .request(async () => {
          await limits.admit(camille, 1);
          running += 1;
          most = Math.max(most, running);
          await held;
          running -= 1;
        })
        .then(
          () => 'done',
          (error: unknown) => (error as TooMuchWork).refusal.code,
        ),
    );
    expect(await ask({ personId: 'dominique' }, 1)).toBe('done');
    letGo();
    const outcomes = await Promise.all(many);
    expect(most).toBe(6);
    expect(outcomes.filter((each) => each === 'TOO_MUCH_WORK')).toHaveLength(80 - 66);
  });

  test('within one operation, two expensive things at once', async () => {
    const { limits } = scene();
    let running = 0;
    let most = 0;
    await limits.request(async () => {
      await limits.admit(camille, 1);
      const one = () =>
        inTurn(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
        });
      await Promise.all(Array.from({ length: 8 }, one));
    });
    expect(most).toBe(2);
  });

  test('a subscription costs its beginning, not what its events would: they are counted as they come', () => {
    const { limits } = scene();
    for (let at = 0; at < 100; at += 1) limits.subscribe(camille, 900);
    expect(() => limits.subscribe(camille, 901)).toThrow(TooMuchWork);
  });

  test('live events count, and the link is let go when they were too much', async () => {
    const { limits, ask } = scene();
    let spent = 0;
    const event = (milliseconds: number) =>
      limits.event(
        camille,
        async () => {
          computed(() => {});
          currentMeter()?.add(milliseconds);
          return 'told';
        },
        () => (spent += 1),
      );
    expect(await event(600)).toBe('told');
    expect(spent).toBe(0);
    expect(await event(600)).toBe('told');
    expect(spent).toBe(1);
    await expect(ask(camille, 1)).rejects.toBeInstanceOf(TooMuchWork);
    expect(() => limits.subscribe(camille, 1)).toThrow(TooMuchWork);
  });
});
