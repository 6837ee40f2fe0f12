import { ADMINS, type AccessCase } from '../testing/visitors.js';
import { UNKNOWN_ID } from '../testing/world.js';

const id = `"${UNKNOWN_ID}"`;
const product = 'name: "", descriptionFr: "", descriptionEn: ""';
const delivery = 'name: "", kind: PATCH, deliveredOn: "2026-11-24"';

export const CASES: Readonly<Record<string, AccessCase>> = {
  'Mutation.addProduct': [`addProduct(input: { ${product} }) { id }`, ADMINS, 'C1.1'],
  'Mutation.changeProduct': [`changeProduct(input: { productId: ${id}, ${product} }) { id }`, ADMINS, 'C1.1'],
  'Mutation.removeProduct': [`removeProduct(input: { productId: ${id} })`, ADMINS, 'C1.1'],
  'Mutation.addRelease': [`addRelease(input: { productId: ${id}, ${delivery} }) { id }`, ADMINS, 'C2.3'],
  'Mutation.changeRelease': [
    `changeRelease(input: { releaseId: ${id}, ${delivery} }) { id }`,
    ADMINS,
    'C2.3',
  ],
  'Mutation.removeRelease': [`removeRelease(input: { releaseId: ${id} }) { id }`, ADMINS, 'C2.3'],
};
