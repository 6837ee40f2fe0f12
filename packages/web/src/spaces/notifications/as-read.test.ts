import { describe, expect, it } from 'vitest';
import type { NotificationsQuery } from '../../graphql/graphql.js';
import { asRead } from './as-read.js';

const NOW = '2026-11-24T09:00:00.000Z';
const BEFORE = '2026-11-23T09:00:00.000Z';
const page = (readAt: Record<string, string | null>, unreadCount: number) =>
  ({
    liveCursor: '1.0',
    notifications: {
      nodes: Object.entries(readAt).map(([id, at]) => ({ id, readAt: at })),
      unreadCount,
    },
  }) as NotificationsQuery;

describe('notifications once they are read', () => {
  it.each<[what: string, ids: string[] | null, read: Record<string, string | null>, left: number]>([
    ['one', ['a'], { a: NOW, b: null, c: BEFORE }, 8],
    ['one that was read already', ['c'], { a: null, b: null, c: BEFORE }, 9],
    ['one of another page', ['z'], { a: null, b: null, c: BEFORE }, 9],
    ['all, those of other pages too', null, { a: NOW, b: NOW, c: BEFORE }, 0],
  ])('%s', (_what, ids, read, left) => {
    expect(asRead(page({ a: null, b: null, c: BEFORE }, 9), ids, NOW)).toEqual(page(read, left));
  });
});
