import { fileURLToPath } from 'node:url';
import type * as World from '@assistance/api/testing/world';

/**
 * The small world of the server's own tests, as a template of the built desk. Taken from the build: its sources hold
 * decorators, which these suites do not translate.
 */
const built = fileURLToPath(new URL('../../packages/api/dist/testing/world.js', import.meta.url));
const world = (await import(built)) as typeof World;

export const WORLD: typeof World.WORLD = world.WORLD;
export const PASSWORD: typeof World.PASSWORD = world.PASSWORD;
export const PEOPLE: typeof World.PEOPLE = world.PEOPLE;
export const PRODUCTS: typeof World.PRODUCTS = world.PRODUCTS;
