import { describe, expect, test } from 'vitest';
import { Turns } from './index.js';

/** Notes what begins; each ends when it is told to. */
function scene(options: ConstructorParameters<typeof Turns>[0]) {
  const turns = new Turns(options);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (key: string, name: string): void =>
    void turns.run(key, () => {
      begun.push(name);
      const { promise, resolve } = Promise.withResolvers<void>();
      ends.set(name, resolve);
      return promise;
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { turns, begun, ask, end, settled };
}

describe('turns', () => {
  test('one person has few at once, and the rest of theirs wait in order', async () => {
    const { begun, ask, end, settled } = scene({ each: 2, all: 9 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) ask('a', name);
    await settled();
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    expect(begun).toEqual(['a1', 'a2', 'a3']);
  });

  test('somebody else is not behind them', async () => {
    const { begun, ask, settled } = scene({ each: 2, all: 9 });
    for (let at = 0; at < 50; at += 1) ask('a', `a${at}`);
    ask('b', 'b0');
    await settled();
    expect(begun).toEqual(['a0', 'a1', 'b0']);
  });

  test('when all places are taken people are served in turn, not those who asked most', async () => {
    const { begun, ask, end, settled } = scene({ each: 2, all: 2 });
    for (const name of ['a1', 'a2', 'a3', 'a4']) ask('a', name);
    ask('b', 'b1');
    ask('c', 'c1');
    await settled();
    expect(begun).toEqual(['a1', 'a2']);
    await end('a1');
    await end('a2');
    // b and c were served less lately than a.
    expect(begun.slice(2)).toEqual(['b1', 'c1']);
    await end('b1');
    expect(begun.at(-1)).toBe('a3');
  });

  test('what fails gives its place on', async () => {
    const turns = new Turns({ each: 1, all: 1 });
    await expect(turns.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.run('b', async () => 'done')).toBe('done');
  });

  test('a turn that is ended twice gives one place', async () => {
    const { turns, begun, ask, settled } = scene({ each: 9, all: 1 });
    const end = await turns.take('a');
    for (const name of ['b1', 'b2']) ask('b', name);
    end();
    end();
    await settled();
    expect(begun).toEqual(['b1']);
  });

  test('says when too many of one wait; others may still come', async () => {
    const { turns, ask } = scene({ each: 1, all: 9, waiting: 2 });
    expect(turns.isFull('a')).toBe(false);
    for (const name of ['a1', 'a2', 'a3']) ask('a', name);
    expect([turns.isFull('a'), turns.isFull('b'), turns.waiting]).toEqual([true, false, 2]);
  });
});
