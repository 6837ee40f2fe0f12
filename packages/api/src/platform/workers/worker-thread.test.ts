import { threadId } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { measured, Meter } from '../work/index.js';
import type { Question } from './answers.fixture.js';
import { WorkerThread } from './index.js';

const started: { stop(): Promise<void> }[] = [];
const aThread = (options: { timeout?: number; idle?: number } = {}) => {
  const thread = new WorkerThread<Question, unknown>(new URL('./answers.fixture.js', import.meta.url), {
    timeout: 60_000,
    ...options,
  });
  started.push(thread);
  return thread;
};
afterEach(async () => {
  for (const thread of started.splice(0)) await thread.stop();
});

describe('a thread beside the server’s', () => {
  it('answers, itself, and goes on being the same', async () => {
    const thread = aThread();
    const which = await thread.ask('which thread');
    expect(which).not.toBe(threadId);
    expect(await thread.ask('which thread')).toBe(which);
    expect(await thread.ask({ echo: new Uint8Array([1, 2]) })).toEqual(new Uint8Array([1, 2]));
  });

  it('answers each with its own, in order, however many ask at once', async () => {
    const thread = aThread();
    const asked = Array.from({ length: 20 }, (_, echo) => thread.ask({ echo }));
    expect(await Promise.all(asked)).toEqual(asked.map((_, at) => at));
  });

  it('says what went wrong, and answers the next', async () => {
    const thread = aThread();
    await expect(thread.ask('fail')).rejects.toThrow('It cannot be done.');
    expect(await thread.ask({ echo: 'well' })).toBe('well');
  });

  it('ended in the middle, fails what was asked; another answers the next', async () => {
    const thread = aThread();
    const [ended, next] = [thread.ask('end'), thread.ask({ echo: 'well' })];
    await expect(ended).rejects.toThrow('ended with code 3');
    expect(await next).toBe('well');
  });

  it('that takes too long is ended', async () => {
    const thread = aThread({ timeout: 1 });
    await expect(thread.ask('never')).rejects.toThrow('took too long');
  });

  it('that nobody asks anything ends, and another begins when somebody does', async () => {
    const thread = aThread({ idle: 1 });
    const which = await thread.ask('which thread');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await thread.ask('which thread')).not.toBe(which);
  });

  it('once stopped, answers nobody', async () => {
    const thread = aThread();
    await thread.ask({ echo: 1 });
    await thread.stop();
    await expect(thread.ask({ echo: 2 })).rejects.toThrow('was stopped');
  });

  it('works for whoever asked: its time is counted', async () => {
    const thread = aThread();
    const meter = new Meter();
    await measured(meter, () => thread.ask({ echo: 1 }));
    expect(meter.spent).toBeGreaterThan(0);
  });
});
