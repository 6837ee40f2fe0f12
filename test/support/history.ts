import { fileURLToPath } from 'node:url';
import type * as Rooms from '@assistance/api/rooms';
import {
  Answers,
  makeHistory,
  openClient,
  writeParticipants,
  writeHistory,
} from '@assistance/api/statistics/known-history/index';
import type * as Statistics from '@assistance/api/statistics/index';
import type { Template } from '@assistance/api/testing/postgres';
import { addToMonth, firstDayOf, lastDayOf } from '@assistance/domain/statistics';
import { PEOPLE, PRODUCTS, WORLD } from './world.js';

// From the build, as the desk itself: its sources hold decorators.
const built = (path: string): string =>
  fileURLToPath(new URL(`../../packages/api/dist/${path}`, import.meta.url));

const THIS_MONTH = new Date().toISOString().slice(0, 7);
/** What the statistics must say of the history, counted while it was made up. */
export const ANSWERS = new Answers();
/** The establishment of camille in the history, by its rank. */
export const ROCHEBRUNE = 0;

/**
 * The small world, after fourteen months of a known history that no desk has looked at: everything is counted, nothing is
 * published. Rochebrune, and SIFAC, are among nine establishments and five products.
 */
export const HISTORY: Template = {
  name: 'history',
  async prepare(url) {
    await WORLD.prepare(url);
    const client = await openClient(url);
    const made = await writeParticipants(client, { products: 5, establishments: 9, agents: 8 });
    const {
      rows: [own],
    } = await client.query<{ id: string }>(`select establishment_id as id from person where id = $1`, [
      PEOPLE.camille.id,
    ]);
    const cast = {
      ...made,
      products: [PRODUCTS.sifac, ...made.products.slice(1)],
      establishments: [own?.id ?? '', ...made.establishments.slice(1)],
      correspondents: [PEOPLE.camille.id, ...made.correspondents.slice(1)],
    };
    await writeHistory(client, cast, makeHistory(cast, PLAN, ANSWERS));
    await client.end();

    const { connectRooms } = (await import(built('rooms.js'))) as typeof Rooms;
    const { rebuildStatistics } = (await import(built('statistics/index.js'))) as typeof Statistics;
    const orm = await connectRooms({ url, pool: 2 });
    await rebuildStatistics(orm.em);
    await orm.close();
  },
};

/** It ends with the month before this one. */
const PLAN = {
  tickets: 2_400,
  seed: 20_261_128,
  from: firstDayOf(addToMonth(THIS_MONTH, -14)),
  to: lastDayOf(addToMonth(THIS_MONTH, -1)),
};
