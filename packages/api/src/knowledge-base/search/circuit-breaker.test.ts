import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.js';

describe('CircuitBreaker', () => {
  let now = 0;
  const made = (): CircuitBreaker => {
    now = 0;
    return new CircuitBreaker(() => now);
  };

  it('is closed until something fails', () => {
    const breaker = made();
    expect([breaker.closed, breaker.due]).toEqual([true, false]);
    breaker.failed();
    expect([breaker.closed, breaker.due]).toEqual([false, false]);
  });

  it('waits twice as long after each failure, never longer than half a minute', () => {
    const breaker = made();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure += 1) {
      breaker.failed();
      const from = now;
      while (!breaker.due) now += 250;
      waits.push(now - from);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('counts a burst of failures as one', () => {
    const breaker = made();
    for (let each = 0; each < 50; each += 1) breaker.failed();
    now = 1_000;
    expect(breaker.due).toBe(true);
  });

  it('begins anew once something succeeded', () => {
    const breaker = made();
    breaker.failed();
    now = 1_000;
    breaker.failed();
    breaker.succeeded();
    expect(breaker.closed).toBe(true);
    breaker.failed();
    now += 1_000;
    expect(breaker.due).toBe(true);
  });
});
