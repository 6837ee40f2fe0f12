import type { Closure } from '@assistance/domain/calendar';
import DataLoader from 'dataloader';
import type { LoaderFactory } from '../platform/graphql/index.js';
import { readClosures } from './closures.js';

/** The closures that stop the clocks (C3.1.5), read once for a whole answer. */
export const closuresNow: LoaderFactory<'all', readonly Closure[]> = ({ em }) =>
  new DataLoader(async (keys) => {
    const closures = await readClosures(em);
    return keys.map(() => closures);
  });
