import type { Space } from './space.js';

/** Every space of the site, wherever its folder is. */
export const SPACES = Object.values(
  import.meta.glob<Space>(['../*/space.ts', '../spaces/*/space.ts', '!./space.ts'], {
    eager: true,
    import: 'space',
  }),
);

export const DOORS = SPACES.flatMap(({ doors = [] }) => doors).toSorted(
  (one, other) => one.rank - other.rank,
);
