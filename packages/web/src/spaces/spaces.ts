import type { Space } from './space.js';

/** Every space of the site: whatever folder beside this one has a `space.ts`. */
export const SPACES = Object.values(
  import.meta.glob<Space>('./*/space.ts', {
    eager: true,
    import: 'space',
  }),
);

export const DOORS = SPACES.flatMap(({ doors = [] }) => doors).toSorted(
  (one, other) => one.rank - other.rank,
);
