import { describe, expect, it } from 'vitest';
import type { Data, TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS } from '../testing/world.js';
import { addEstablishment } from '../establishment/index.js';
import { aCorrespondent } from './testing/a-correspondent.js';

const desk = await startTestServer();
const [camille, alix] = [await desk.as('camille'), await desk.as('alix')];
const em = () => desk.orm.em.fork();

describe('C3.4.4 a login', () => {
  it.each(['camille', ' CAMILLE '])('is personal: %j is taken', async (login) => {
    await expect(aCorrespondent(desk, { login })).rejects.toMatchObject({
      refusal: { code: 'LOGIN_TAKEN', field: 'login' },
    });
  });
});

describe('the directory', () => {
  const pages = async (client: TestClient, list: string, first: number): Promise<Data[]> => {
    const nodes: Data[] = [];
    let after: string | null = null;
    for (;;) {
      const data: Data = await client.query(`query ($first: Int!, $after: String) { list: ${list} }`, {
        first,
        after,
      });
      nodes.push(...data.list.nodes);
      if (!data.list.pageInfo.hasNextPage) return nodes;
      after = data.list.pageInfo.endCursor;
    }
  };
  const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

  it('gives establishments by name, page by page, each once', async () => {
    // Two of a town may have a name that sorts alike but for an accent.
    for (const name of ['École A', 'Ecole A bis', 'école a ter', 'Zénith', 'Abysse', 'Œuvre']) {
      await addEstablishment(em(), { name, shortName: name, town: 'Ici' });
    }
    const list = `establishments(first: $first, after: $after) { ${PAGE} nodes { id name } }`;
    const all = await pages(alix, list, 100);
    expect(all).toHaveLength(8);
    expect(await pages(alix, list, 1)).toEqual(all);
    expect(await pages(alix, list, 3)).toEqual(all);
  });

  it.each([
    ['valmore', 1],
    ['ECOLE superieure', 1],
    ['es valmore', 1],
    ['rochebrune valmore', 0],
    ['%', 0],
    ['_', 0],
    ['', 8],
  ])('finds establishments by the words %j', async (search, count) => {
    const { establishments } = await alix.query(
      `query ($search: String!) { establishments(search: $search) { totalCount } }`,
      { search },
    );
    expect(establishments.totalCount).toBe(count);
  });

  it('gives the correspondents of an establishment by name, those who are there', async () => {
    await aCorrespondent(desk);
    const list = `correspondents(establishmentId: "${ESTABLISHMENTS.rochebrune}", first: $first, after: $after) { ${PAGE}
      nodes { id lastName role } }`;
    const all = await pages(camille, list, 100);
    const names = all.map(({ lastName }) => lastName);
    expect(names.slice(0, 2)).toEqual(['Aubry', 'Bérard']);
    expect(new Set(names).size).toBe(names.length);
    expect(await pages(camille, list, 2)).toEqual(all);
    expect(all.every(({ role }) => role === 'CORRESPONDENT')).toBe(true);
    await desk.sql(`update person set active = false where id = $1`, [all.at(-1)?.id]);
    expect(await pages(camille, list, 100)).toHaveLength(all.length - 1);
  });

  it('C3.2.1 gives those who may be in charge', async () => {
    const { agents } = await alix.query(`{ agents { id role } }`);
    expect(agents.map(({ role }: Data) => role).sort()).toEqual([
      'ADMIN',
      'AGENT',
      'AGENT',
      'PROVIDER',
      'PROVIDER',
    ]);
  });

  it('C1.1, C4.1.1 tells a correspondent where they are, and what they may write for', async () => {
    const own = `{ myEstablishment { id name deployments { mode host product { name } } } myProducts { name } }`;
    expect(await camille.query(own)).toEqual({
      myEstablishment: {
        id: ESTABLISHMENTS.rochebrune,
        name: 'Université de Rochebrune',
        deployments: [
          { mode: 'CLASSIC', host: null, product: { name: 'SIFAC' } },
          { mode: 'HOSTED', host: 'Hébergeur Nord', product: { name: 'SIHAM' } },
        ],
      },
      myProducts: [{ name: 'SIFAC' }, { name: 'SIHAM' }],
    });
    expect((await (await desk.as('claude')).query(own)).myProducts).toEqual([{ name: 'SIFAC' }]);
    expect(await alix.query(own)).toEqual({ myEstablishment: null, myProducts: [] });
  });
});
