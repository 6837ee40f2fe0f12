import type { Data, TestClient } from '../../testing/client.js';

let ranks = 0;
/** Other words each time. */
export const aProduct = () => {
  ranks += 1;
  return { name: `GÉODE ${ranks}`, descriptionFr: 'Gestion des locaux', descriptionEn: 'Premises' };
};
export const aDelivery = (given: object = {}) => {
  ranks += 1;
  return { name: `Version ${ranks}`, kind: 'VERSION', deliveredOn: '2026-11-20', ...given };
};

const PARTS = `{ id name descriptionFr descriptionEn
  releases { id name kind deliveredOn major ownSupportUntil supported supportedUntil } }`;
const command = (name: string, type: string) =>
  `mutation ($input: ${type}!) { ${name}(input: $input) ${PARTS} }`;
export const ADD_PRODUCT = command('addProduct', 'AddProductInput');
export const CHANGE_PRODUCT = command('changeProduct', 'ChangeProductInput');
export const REMOVE_PRODUCT = `mutation ($input: RemoveProductInput!) { removeProduct(input: $input) }`;
export const ADD_RELEASE = command('addRelease', 'AddReleaseInput');
export const CHANGE_RELEASE = command('changeRelease', 'ChangeReleaseInput');
export const REMOVE_RELEASE = command('removeRelease', 'RemoveReleaseInput');

/** Enters a product that nothing names. */
export const enterProduct = async (client: TestClient): Promise<Data> =>
  (await client.query(ADD_PRODUCT, { input: aProduct() })).addProduct;

/** Enters a release of it that nothing names. */
export async function enterRelease(client: TestClient, given: object = {}): Promise<Data> {
  const { id: productId } = await enterProduct(client);
  const { addRelease } = await client.query(ADD_RELEASE, { input: { productId, ...aDelivery(given) } });
  return addRelease.releases[0];
}
