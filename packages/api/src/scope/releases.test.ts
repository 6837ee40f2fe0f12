import { paris } from '@assistance/domain/testing';
import { expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { PRODUCTS } from '../testing/world.js';
import { deliverRelease } from './index.js';

const clock = new MovableClock(paris('2026-11-24 10:00'));
const desk = await startTestServer({ clock });
const camille = await desk.as('camille');

async function releasesOf(product: string): Promise<Record<string, unknown>[]> {
  const { products } = await camille.query(
    `{ products { name releases { name deliveredOn supported supportedUntil } } }`,
  );
  return products.find(({ name }: Data) => name === product).releases;
}

it('C2.3 the current release is supported, the previous one for a month after it, newest first', async () => {
  expect(await releasesOf('SIHAM')).toEqual([
    { name: 'Version 9', deliveredOn: '2026-11-16', supported: true, supportedUntil: null },
    { name: 'Version 8', deliveredOn: '2026-03-02', supported: true, supportedUntil: '2026-12-16' },
  ]);
  expect(await releasesOf('SIFAC')).toEqual([
    { name: 'Patch 26', deliveredOn: '2026-10-05', supported: true, supportedUntil: null },
    { name: 'Patch 25', deliveredOn: '2026-05-04', supported: false, supportedUntil: '2026-11-05' },
  ]);
});

it.each([
  ['2026-12-16 23:59', true],
  ['2026-12-17 00:00', false],
])('C2.3 at %s in Paris, the previous release is supported: %s', async (at, supported) => {
  clock.moveTo(paris(at));
  expect((await releasesOf('SIHAM'))[1]).toMatchObject({ name: 'Version 8', supported });
});

it('C2.3 a release is told of as soon as it is delivered', async () => {
  clock.moveTo(paris('2026-12-01 10:00'));
  await deliverRelease(desk.orm.em.fork(), {
    productId: PRODUCTS.siham,
    name: 'Version 10',
    deliveredOn: '2026-11-30',
    major: true,
  });
  expect((await releasesOf('SIHAM')).map(({ name, supported }) => [name, supported])).toEqual([
    ['Version 10', true],
    ['Version 9', true],
    // No longer the one before the current one.
    ['Version 8', false],
  ]);
});
