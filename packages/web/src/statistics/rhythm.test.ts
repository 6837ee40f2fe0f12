import { expect, it } from 'vitest';
import { heatTable, isServiceHour } from './rhythm.js';

const words = { first: 'Jour', hour: (hour: number) => `${hour} h`, language: 'fr', format: String } as const;

it('shows the hours of the service, and those around when something came then', () => {
  const { columns, rows, firstHour } = heatTable(
    [
      { weekday: 1, hour: 7, count: 10 },
      { weekday: 2, hour: 9, count: null },
    ],
    words,
  );
  expect([firstHour, columns.map(({ head }) => head).join()]).toEqual([
    7,
    '7 h,8 h,9 h,10 h,11 h,12 h,13 h,14 h,15 h,16 h,17 h,18 h',
  ]);
  expect(rows.map(({ head }) => head)).toEqual(['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi']);
  // Nothing came is 0; too few to be published is not.
  expect(rows.map(({ values }) => values.slice(0, 3))).toEqual([
    [10, 0, 0],
    [0, 0, null],
    ...[0, 0, 0].map(() => [0, 0, 0]),
  ]);
  expect(heatTable([], words).rows).toEqual([]);
});

it('C3.1.4 knows the hours of the service', () =>
  expect(Array.from({ length: 24 }, (_, hour) => hour).filter(isServiceHour)).toEqual([
    9, 10, 11, 12, 14, 15, 16,
  ]));
