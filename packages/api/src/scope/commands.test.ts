import { paris } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { openTicket } from '../testing/acts.js';
import { startTestServer } from '../testing/test-server.js';
import { PRODUCTS, RELEASES } from '../testing/world.js';
import {
  ADD_PRODUCT,
  ADD_RELEASE,
  aDelivery,
  aProduct,
  CHANGE_PRODUCT,
  CHANGE_RELEASE,
  enterProduct,
  enterRelease,
  REMOVE_PRODUCT,
  REMOVE_RELEASE,
} from './testing/enter.js';

const clock = new MovableClock(paris('2026-11-24 10:00'));
const desk = await startTestServer({ clock });
const [ada, camille] = [await desk.as('ada'), await desk.as('camille')];

describe('C1.1 products', () => {
  it('are entered, corrected and taken back', async () => {
    const { addProduct } = await ada.query(ADD_PRODUCT, { input: aProduct() });
    const changed = { productId: addProduct.id, ...aProduct(), descriptionEn: 'Rooms' };
    const { changeProduct } = await ada.query(CHANGE_PRODUCT, { input: changed });
    expect(changeProduct).toMatchObject({ id: addProduct.id, name: changed.name, descriptionEn: 'Rooms' });
    const { products } = await camille.query(`{ products { name } }`);
    expect(products).toContainEqual({ name: changed.name });
    const input = { productId: addProduct.id };
    expect((await ada.query(REMOVE_PRODUCT, { input })).removeProduct).toBe(addProduct.id);
    expect(await ada.refusal(REMOVE_PRODUCT, { input })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['a name that is taken', () => ({ name: 'sifac' }), 'PRODUCT_NAME_TAKEN', 'name'],
    ['no name', () => ({ name: ' ' }), 'REQUIRED', 'name'],
    ['no description', () => ({ descriptionEn: '' }), 'REQUIRED', 'descriptionEn'],
  ])('are refused for %s', async (_what, given, code, field) => {
    const input = { ...aProduct(), ...given() };
    expect(await ada.refusal(ADD_PRODUCT, { input })).toMatchObject({ code, field, rule: 'C1.1' });
  });

  it('of two of one name at once, one is refused', async () => {
    const input = aProduct();
    const both = await Promise.all([ada, ada].map((each) => each.send(ADD_PRODUCT, { input })));
    const codes = both.map(({ body }) => body.errors?.[0]?.extensions?.['code']);
    expect(codes.toSorted()).toEqual(['PRODUCT_NAME_TAKEN', undefined]);
  });

  it('stay while anything names them', async () => {
    const input = { productId: PRODUCTS.sifac };
    expect(await ada.refusal(REMOVE_PRODUCT, { input })).toMatchObject({
      code: 'PRODUCT_IN_USE',
      rule: 'C1.1',
    });
  });
});

describe('C2.3 releases', () => {
  it('are entered with their kind and their own support, and their windows follow', async () => {
    const { id: productId } = await enterProduct(ada);
    const add = async (given: object) =>
      (await ada.query(ADD_RELEASE, { input: { productId, ...aDelivery(given) } })).addRelease.releases;
    await add({ name: 'Version 1', deliveredOn: '2026-01-15' });
    expect(await add({ name: 'Patch 1.1', kind: 'PATCH', deliveredOn: '2026-11-02' })).toMatchObject([
      { name: 'Patch 1.1', kind: 'PATCH', supported: true, supportedUntil: null },
      { name: 'Version 1', kind: 'VERSION', supported: true, supportedUntil: '2026-12-02' },
    ]);
    // A major technical migration is delivered: six months for the one before, unless it has a duration of its own.
    const [, patch] = await add({ name: 'Version 2', deliveredOn: '2026-11-20', major: true });
    expect(patch).toMatchObject({ name: 'Patch 1.1', supportedUntil: '2027-05-20' });
    const { changeRelease } = await ada.query(CHANGE_RELEASE, {
      input: {
        releaseId: patch.id,
        name: patch.name,
        kind: patch.kind,
        deliveredOn: patch.deliveredOn,
        supportedUntil: '2027-12-31',
      },
    });
    expect(changeRelease.releases[1]).toMatchObject({
      ownSupportUntil: '2027-12-31',
      supportedUntil: '2027-12-31',
      supported: true,
    });
  });

  it.each([
    [
      'older than its predecessor',
      { deliveredOn: '2026-11-15' },
      'RELEASE_OLDER_THAN_PREDECESSOR',
      'deliveredOn',
    ],
    ['of a name that is taken', { name: 'VERSION 9' }, 'RELEASE_NAME_TAKEN', 'name'],
    ['without a name', { name: '' }, 'REQUIRED', 'name'],
    [
      'supported to a day before it',
      { supportedUntil: '2026-11-01' },
      'SUPPORT_ENDS_BEFORE_DELIVERY',
      'supportedUntil',
    ],
  ])('%s are refused, and nothing is written', async (_what, given, code, field) => {
    const input = { productId: PRODUCTS.siham, ...aDelivery(given) };
    const count = () => desk.sql(`select count(*) from release`);
    const before = await count();
    expect(await ada.refusal(ADD_RELEASE, { input })).toMatchObject({ code, field, rule: 'C2.3' });
    expect(await count()).toEqual(before);
  });

  it('one that is planned stands in no patch’s way, and changes nothing before its day', async () => {
    const input = { productId: PRODUCTS.siham, ...aDelivery({ deliveredOn: '2027-02-01' }) };
    await ada.query(ADD_RELEASE, { input });
    const patch = { productId: PRODUCTS.siham, ...aDelivery({ deliveredOn: '2026-11-24' }) };
    const { releases } = (await ada.query(ADD_RELEASE, { input: patch })).addRelease;
    expect(releases[0]).toMatchObject({ supported: false, supportedUntil: null });
    expect(releases[1]).toMatchObject({ name: patch.name, supported: true, supportedUntil: null });
  });

  it('a slip is taken back, not what a ticket names', async () => {
    const { id: releaseId } = await enterRelease(ada);
    const { removeRelease } = await ada.query(REMOVE_RELEASE, { input: { releaseId } });
    expect(removeRelease.releases).toEqual([]);
    await openTicket(camille, { productId: PRODUCTS.sifac, releaseId: RELEASES.sifac26 });
    expect(await ada.refusal(REMOVE_RELEASE, { input: { releaseId: RELEASES.sifac26 } })).toMatchObject({
      code: 'RELEASE_IN_USE',
      rule: 'C2.3',
    });
  });

  it('two of one name at once: one is refused', async () => {
    const input = { productId: PRODUCTS.sifac, ...aDelivery() };
    const both = await Promise.all([ada, ada].map((each) => each.send(ADD_RELEASE, { input })));
    const codes = both.map(({ body }) => body.errors?.[0]?.extensions?.['code']);
    expect(codes.toSorted()).toEqual(['RELEASE_NAME_TAKEN', undefined]);
  });
});
