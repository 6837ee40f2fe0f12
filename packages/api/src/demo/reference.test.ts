import { describe, expect, it } from 'vitest';
import { ADMINS, AGENTS, CORRESPONDENT_NAMES, ESTABLISHMENTS, PRODUCTS, PROVIDERS } from './reference.js';

const PRODUCT_NAMES = ['SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM', 'PEGASE'];
const deployments = ESTABLISHMENTS.flatMap((establishment) => establishment.deployments);
const people = [...AGENTS, ...PROVIDERS, ...ADMINS];

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the reference data of the demo', () => {
  it('holds the products, establishments and people that the demo needs', () => {
    expect(PRODUCTS.map((product) => product.name)).toEqual(PRODUCT_NAMES);
    expect(ESTABLISHMENTS).toHaveLength(30);
    expect([AGENTS.length, PROVIDERS.length, ADMINS.length]).toEqual([14, 3, 2]);
    expect(CORRESPONDENT_NAMES).toHaveLength(130);
  });

  it('gives everything a key of its own', () => {
    const releases = PRODUCTS.flatMap((product) => product.releases);
    for (const kind of [PRODUCTS, releases, ESTABLISHMENTS, people]) {
      const keys = kind.map((one) => one.key);
      expect(repeated(keys)).toEqual([]);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    expect(repeated(people.map((person) => person.login))).toEqual([]);
    expect(repeated(ESTABLISHMENTS.flatMap(({ name, shortName }) => [name, shortName]))).toEqual([]);
  });

  it('names no person twice', () => {
    expect(repeated([...people, ...CORRESPONDENT_NAMES].map((person) => person.lastName))).toEqual([]);
  });

  it.each(PRODUCTS)(
    'C2.3 $name is delivered the newest first, some of it as a major migration',
    ({ releases }) => {
      const ages = releases.map((release) => release.deliveredDaysAgo);
      expect(ages).toEqual([...new Set(ages)].toSorted((a, b) => a - b));
      expect(Math.min(...ages)).toBeGreaterThan(0);
      expect(Math.max(...ages)).toBeGreaterThan(600);
      expect(releases.filter((release) => release.major)).toHaveLength(1);
    },
  );

  it('C1.1 every establishment runs two to five products, in the three modes, hosted by a named third party', () => {
    for (const { deployments: own } of ESTABLISHMENTS) {
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.length).toBeLessThanOrEqual(5);
      expect(repeated(own.map((deployment) => deployment.product))).toEqual([]);
    }
    expect(new Set(deployments.map((one) => one.mode))).toEqual(
      new Set(['classic', 'hosted', 'tele-service']),
    );
    for (const one of deployments) expect(one.host !== undefined).toBe(one.mode === 'hosted');
  });

  it.each(PRODUCT_NAMES)('%s has establishments that run it and agents who answer for it', (product) => {
    expect(deployments.filter((one) => one.product === product).length).toBeGreaterThanOrEqual(10);
    const answering = AGENTS.filter((one) => one.products.some((name) => name === product));
    expect(answering.length).toBeGreaterThanOrEqual(3);
  });

  it('C3.3.3 shows a provider who has not accepted the rules yet', () => {
    expect(PROVIDERS.map((provider) => provider.acceptedRules)).toContain(false);
    expect(PROVIDERS.map((provider) => provider.acceptedRules)).toContain(true);
  });
});
