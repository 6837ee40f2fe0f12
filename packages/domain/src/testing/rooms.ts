import { REFUSALS } from '../shared/index.js';

/** Each room that has refusals of its own, loaded; `import.meta.glob` is the test runner's. */
const ROOMS = (import.meta as unknown as Globs).glob('../*/refusals.ts');

interface Globs {
  glob(pattern: string): Readonly<Record<string, () => Promise<unknown>>>;
}

/** Every refusal that can be uttered, those of the rooms among them. */
export async function loadRefusals(): Promise<typeof REFUSALS> {
  await Promise.all(Object.values(ROOMS).map((load) => load()));
  return REFUSALS;
}
