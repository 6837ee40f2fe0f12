/** Letters that a slip of the finger brings in. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are left: half of their misspellings are other words. */
const WORD = /\p{L}{5,}/gu;

/** Numbers from 0 to 1, 1 excluded, always the same for a seed (mulberry32, T. Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One edit in each word of five letters or more: a letter dropped, added or changed, or two swapped. */
export function misspell(text: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit);
  return text.replace(WORD, (word) => {
    const edit = below(4);
    const at = below(edit === 3 ? word.length - 1 : word.length);
    const letter = LETTERS.charAt(below(LETTERS.length));
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (edit === 0) return head + tail.slice(1);
    if (edit === 1) return head + letter + tail;
    if (edit === 2) return head + letter + tail.slice(1);
    return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
  });
}
