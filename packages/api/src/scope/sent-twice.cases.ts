import type { SentTwiceCase } from '../testing/cases.js';
import { aDelivery, aProduct, enterProduct, enterRelease } from './testing/enter.js';

const about = {
  who: 'ada',
  answer: '{ id name releases { id name deliveredOn } }',
  tables: ['product', 'release'],
} as const;

export const CASES: Readonly<Record<string, SentTwiceCase>> = {
  addProduct: { ...about, input: async () => aProduct() },
  changeProduct: {
    ...about,
    input: async (desk) => ({ productId: (await enterProduct(await desk.as('ada'))).id, ...aProduct() }),
  },
  removeProduct: {
    ...about,
    answer: '',
    input: async (desk) => ({ productId: (await enterProduct(await desk.as('ada'))).id }),
  },
  addRelease: {
    ...about,
    input: async (desk) => ({ productId: (await enterProduct(await desk.as('ada'))).id, ...aDelivery() }),
  },
  changeRelease: {
    ...about,
    input: async (desk) => ({ releaseId: (await enterRelease(await desk.as('ada'))).id, ...aDelivery() }),
  },
  removeRelease: {
    ...about,
    input: async (desk) => ({ releaseId: (await enterRelease(await desk.as('ada'))).id }),
  },
};
