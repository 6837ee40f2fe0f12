import { expect, it } from 'vitest';
import type { Session } from '../session/session.js';
import { DOORS, SPACES } from '../spaces/spaces.js';
import { createAppRouter } from './router.js';

const session = {} as Session;

it('every space is collected, each of its pages has a name of its own, and says whom it is for', () => {
  const pages = SPACES.flatMap((space) => space.pages(session));
  const names = pages.map(({ name }) => String(name));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining(['queue', 'home', 'ticket', 'admin', 'account', 'notifications']),
  );
  for (const { meta } of pages) expect(meta?.access).toBeDefined();
});

it('every link on a page of another space leads to a page, and no two of a place have the same rank', () => {
  const router = createAppRouter(session);
  const links = SPACES.flatMap((space) => space.links ?? []);
  for (const { route } of links) expect(router.hasRoute(route)).toBe(true);
  const places = links.map(({ place, rank, for: roles }) => `${place} ${rank} ${roles.join()}`);
  expect(new Set(places).size).toBe(places.length);
});

it('every door of the header leads to a page, and no two have the same place', () => {
  const router = createAppRouter(session);
  for (const { route } of DOORS) expect(router.hasRoute(route)).toBe(true);
  for (const role of ['correspondent', 'provider', 'agent', 'admin'] as const) {
    const ranks = DOORS.filter((door) => door.for.includes(role)).map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(ranks.length).toBeGreaterThan(1);
  }
});
