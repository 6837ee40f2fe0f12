import type { Filler } from './fillers.js';

/** What twice the text may take, as a multiple. Twice is the time of a line, four times the time of a square. */
const MOST_GROWTH = 2.5;
/** The shorter of the two texts of a measure, in characters. */
const LENGTH = 24_000;
/** The shorter of the two texts of a first look, in characters: half as long, and so the limits below are twice as narrow. */
const LOOK = LENGTH / 2;
/** What is done again until it took as long, in ms: where a thread's time is counted in ticks, one lasts 4. */
const MEASURABLE = 60;
/** No square of {@link LOOK} takes as little, in ms. */
const INSTANT = 0.5;
/** As fast as an ordinary text: at {@link LENGTH} a square that passes for it would take six times as long. */
const USUAL = 3;
/**
 * What a first look by the clock lets pass. What grows by {@link MOST_GROWTH} at {@link LENGTH}, a line and a square
 * together, grows by 2.28 here: the square's part is half as large.
 */
const STRAIGHT = 2.2;
/** Looks at a text before it is measured: each costs less than a measure. */
const LOOKS = 4;
/** More than this is measured well enough, in ms: a longer text would only take longer. */
const LONG = 400;
const RUNS = 5;

/** What Node has and the domain does not ask for. */
const node = globalThis as unknown as {
  readonly process: { threadCpuUsage(): { user: number; system: number } };
  readonly performance: { now(): number };
};

/** What this thread has worked so far, in ms: what the machine does meanwhile for others does not count. */
function worked(): number {
  const { user, system } = node.process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** What a piece of work takes, in ms of this thread. */
function timeOf(work: () => unknown): number {
  const start = worked();
  for (let times = 1; ; times += 1) {
    work();
    const spent = worked() - start;
    if (spent >= MEASURABLE) return spent / times;
  }
}

/** Times of a text and of one twice as long, the least of as many runs as it takes to be sure. */
function measure(work: (text: string) => unknown, filler: Filler, length: number): readonly [number, number] {
  const [short, long] = [filler.text(length), filler.text(length * 2)];
  let two = timeOf(() => work(long));
  let one = timeOf(() => work(short));
  for (let run = 1; run < RUNS && two > one * MOST_GROWTH; run += 1) {
    two = Math.min(
      two,
      timeOf(() => work(long)),
    );
    one = Math.min(
      one,
      timeOf(() => work(short)),
    );
  }
  return [one, two];
}

/**
 * How many times longer twice the text takes. The least of several runs counts, and a measure that shows too much is
 * taken again on a longer text, where a square shows all the more and what is but noise vanishes.
 */
function growthOf(work: (text: string) => unknown, filler: Filler): number {
  let [one, two] = measure(work, filler, LENGTH);
  for (let size = LENGTH * 2; size <= LENGTH * 4 && two > one * MOST_GROWTH && two < LONG; size *= 2)
    [one, two] = measure(work, filler, size);
  return two / one;
}

/** What a piece of work takes by the clock, in ms: never less than what the thread works. */
function elapsed(work: () => unknown): number {
  const start = node.performance.now();
  work();
  return node.performance.now() - start;
}

/** Looks that take a few readings: what others do meanwhile may hide a line from one of them, hardly ever a square. */
function looksStraight(work: (text: string) => unknown, filler: Filler): boolean {
  const [short, long] = [filler.text(LOOK), filler.text(LOOK * 2)];
  let one = elapsed(() => work(short));
  let two = Infinity;
  for (let look = 0; look < LOOKS; look += 1) {
    one = Math.min(
      one,
      elapsed(() => work(short)),
    );
    two = Math.min(
      two,
      elapsed(() => work(long)),
    );
    if (two < one * STRAIGHT) return true;
  }
  return false;
}

/**
 * Those of many fillers whose time is not that of a line, with what it grows by. One that is as fast as an ordinary text,
 * within a factor, is not measured any further: were it a square, the longest text would take no time that anybody
 * notices.
 */
export function offenders(
  work: (text: string) => unknown,
  fillers: readonly Filler[],
  ordinary: Filler,
): string[] {
  const calm = ordinary.text(LOOK);
  const usual = Math.min(...[1, 2, 3, 4, 5].map(() => elapsed(() => work(calm))));
  return fillers.flatMap((filler) => {
    // Of twice the text, a line takes twice the time, and a square that is let pass four times: the limits say the same.
    const isFast = (times: 1 | 2): boolean => {
      const text = filler.text(LOOK * times);
      return elapsed(() => work(text)) < Math.max(usual * USUAL, INSTANT) * times ** 2;
    };
    if (isFast(1) || isFast(1) || isFast(2)) return [];
    if (looksStraight(work, filler)) return [];
    const growth = growthOf(work, filler);
    return growth > MOST_GROWTH ? [`${filler.name}: ${growth.toFixed(1)} times`] : [];
  });
}
