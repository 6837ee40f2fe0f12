/**
 * Due dates per second, ours against the two most downloaded npm packages that count business hours, in turns within
 * one run, and how many of the worked cases each gets right.
 *
 *     node test/bench/calendar.ts        (after `tsc -b`; milliseconds a turn: TURN_MS, turns: TURNS)
 */
import { readFileSync } from 'node:fs';
import type { Case, Contender } from './calendar-contenders.js';

process.env['TZ'] = 'Europe/Paris';
// Node runs the sources as they are, under names that the compiler wants to see nowhere.
const { CONTENDERS } = (await import(new URL('./calendar-contenders.ts', import.meta.url).href)) as {
  readonly CONTENDERS: readonly Contender[];
};

const TURN_MS = Number(process.env['TURN_MS'] ?? 150);
const TURNS = Number(process.env['TURNS'] ?? 15);
/** Tasks between two looks at the clock. */
const BATCH = 20;

type Due = ReturnType<Contender['prepare']>;
type Task = Pick<Case, 'start' | 'workingDays' | 'suspensions'>;

const CASES = JSON.parse(
  readFileSync(
    new URL('../../packages/domain/src/calendar/cases/working-time.json', import.meta.url),
    'utf8',
  ),
) as Case[];

/** Starts of every hour and day of two years, delays of the charter; the same ones in every run. */
const TASKS: readonly Task[] = Array.from({ length: 1000 }, (_, index) => ({
  start: new Date(Date.UTC(2026, 0, 2) + index * 1_049 * 60_000).toISOString(),
  workingDays: [1, 2, 4, 10][index % 4] ?? 1,
  suspensions: [],
}));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const spread = (values: readonly number[], digits: number): string =>
  [median(values), Math.min(...values), Math.max(...values)]
    .map((value) => value.toFixed(digits))
    .join(' / ');

/** Due dates per second over one turn, the tasks in a circle from `first`. */
function turn(due: Due, tasks: readonly Task[], first: number): number {
  const begun = performance.now();
  let done = 0;
  do {
    for (let index = 0; index < BATCH; index++) {
      const task = tasks[(first + done + index) % tasks.length];
      if (task) due(task.start, task.workingDays, task.suspensions);
    }
    done += BATCH;
  } while (performance.now() - begun < TURN_MS);
  return (done / (performance.now() - begun)) * 1000;
}

const isRight = (contender: Contender, { start, workingDays, closures, suspensions, due }: Case): boolean =>
  Date.parse(contender.prepare(closures)(start, workingDays, suspensions)) === Date.parse(due);
const isPlain = ({ closures, suspensions }: Case): boolean => closures.length + suspensions.length === 0;

function compare(): void {
  const rightCases = CONTENDERS.map((contender) => CASES.filter((given) => isRight(contender, given)));
  const dues = CONTENDERS.map((contender) => contender.prepare([]));
  const rates = CONTENDERS.map((): number[] => []);
  for (const due of dues) turn(due, TASKS, 0);
  for (let round = 0; round < TURNS; round++) {
    // Each round begins with another one, so that none always runs after the same.
    for (let offset = 0; offset < dues.length; offset++) {
      const index = (round + offset) % dues.length;
      const due = dues[index];
      if (due) rates[index]?.push(turn(due, TASKS, round * 67));
    }
  }
  console.log(`${TASKS.length} plain tasks, ${TURNS} turns of ${TURN_MS} ms: median / lowest / highest`);
  for (const [index, { name }] of CONTENDERS.entries()) {
    const own = rates[index] ?? [];
    const found = rightCases[index] ?? [];
    console.log(`${name}: ${spread(own, 0)} due dates per second`);
    if (index > 0) {
      const ratios = own.map((rate, round) => (rates[0]?.[round] ?? Number.NaN) / rate);
      console.log(`  ours is ${spread(ratios, 0)} times as fast`);
    }
    console.log(
      `  worked cases right: ${found.length} of ${CASES.length};` +
        ` without closure or suspension: ${found.filter(isPlain).length} of ${CASES.filter(isPlain).length}`,
    );
    const agreed = TASKS.filter(
      ({ start, workingDays }) => dues[index]?.(start, workingDays, []) === dues[0]?.(start, workingDays, []),
    );
    console.log(`  agrees with ours on ${agreed.length} of ${TASKS.length} plain tasks`);
  }
}

/** What neither package can do, and what a long delay costs. */
function scale(): void {
  const [ours] = CONTENDERS;
  if (!ours) return;
  const day = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
  const closures = Array.from({ length: 200 }, (_, index) => ({
    from: day(index * 9),
    to: day(index * 9 + 1),
    announcedAt: day(index * 9 - 30),
  }));
  const suspensions = [
    { from: '2026-03-02T10:00:00Z', to: '2026-03-04T10:00:00Z' },
    { from: '2027-03-02T10:00:00Z', to: '2027-03-04T10:00:00Z' },
  ];
  const rows: readonly (readonly [string, Case['closures'], readonly Task[]])[] = [
    ['1 working day', [], TASKS.map((task) => ({ ...task, workingDays: 1 }))],
    ['10,000 working days', [], TASKS.map((task) => ({ ...task, workingDays: 10_000 }))],
    ['with 200 closures', closures, TASKS],
    ['with 200 closures and 2 suspensions', closures, TASKS.map((task) => ({ ...task, suspensions }))],
  ];
  console.log('Ours alone, due dates per second:');
  for (const [name, closed, tasks] of rows) {
    const due = ours.prepare(closed);
    turn(due, tasks, 0);
    const rates = Array.from({ length: 5 }, (_, round) => turn(due, tasks, round * 67));
    console.log(`  ${name}: ${spread(rates, 0)}`);
  }
}

compare();
scale();
