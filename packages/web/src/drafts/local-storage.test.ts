import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget, keep, readKept } from './local-storage.js';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

const KEY = 'desk:draft:claire:reply';

it('what is kept is found at the next visit, in a new tab too', () => {
  keep(KEY, { text: 'Bonjour' });
  expect(readKept(KEY)).toEqual({ text: 'Bonjour' });
  sessionStorage.clear();
  expect(readKept(KEY)).toEqual({ text: 'Bonjour' });
});

it('each of two tabs keeps its own words, and a new one begins with the last', () => {
  keep(KEY, { text: 'here' });
  localStorage.setItem(KEY, '{"text":"there"}');
  expect(readKept(KEY)).toEqual({ text: 'here' });
  sessionStorage.clear();
  expect(readKept(KEY)).toEqual({ text: 'there' });
});

it('one tab forgets its own words, never those that another has kept since', () => {
  keep(KEY, { text: 'here' });
  localStorage.setItem(KEY, '{"text":"there"}');
  forget(KEY);
  expect([sessionStorage.getItem(KEY), localStorage.getItem(KEY)]).toEqual([null, '{"text":"there"}']);

  keep(KEY, { text: 'here' });
  forget(KEY);
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
});

it('nothing is kept any more where there is nothing', () => {
  keep(KEY, { text: 'Bonjour' });
  keep(KEY, null);
  expect([sessionStorage.length, localStorage.length, readKept(KEY)]).toEqual([0, 0, null]);
});

it.for(['{"text":', '"a word"', '12', ''])('%o is no draft', (text) => {
  localStorage.setItem(KEY, text);
  expect(readKept(KEY)).toBe(null);
});

it.for(['setItem', 'getItem', 'removeItem'] as const)(
  'a storage whose %s is refused stops nobody from writing',
  (method) => {
    const refusing: Partial<Storage> = {
      getItem: () => '{"text":"Bonjour"}',
      setItem: () => {},
      removeItem: () => {},
      [method]() {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      },
    };
    vi.spyOn(window, 'localStorage', 'get').mockReturnValue(refusing as Storage);
    vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(refusing as Storage);
    const complaint = vi.spyOn(console, 'error');
    keep(KEY, { text: 'Bonjour à tous' });
    keep(KEY, null);
    forget(KEY);
    expect(readKept(KEY)).toEqual(method === 'getItem' ? null : { text: 'Bonjour' });
    expect(complaint).not.toHaveBeenCalled();
  },
);
