import { describe, expect, it } from 'vitest';
import { MovableClock } from '../platform/clock/index.js';
import { START } from '@assistance/domain/testing';
import type { Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ESTABLISHMENTS, UNKNOWN_ID } from '../testing/world.js';
import { act, create } from './testing/accounts.js';

const clock = new MovableClock(START);
const server = await startTestServer({ clock });
const ada = await server.as('ada');

const old = await create(ada, { lastName: 'Ancel', login: 'zephyrine' });
clock.moveTo(new Date(Date.parse(START) + 30 * 24 * 3_600_000).toISOString());
const invited = await create(ada, { lastName: 'Œuvrard', firstName: 'Zéphyrine' });
const quiet = await create(ada, { invite: false, establishmentId: ESTABLISHMENTS.valmore });
const gone = await create(ada, { role: 'PROVIDER', establishmentId: null });
await act(ada, 'close', gone.id);

async function list(given: object = {}, first = 100): Promise<Data> {
  const { accounts } = await ada.query(
    `query ($first: Int!, $after: String, $search: String, $role: Role, $establishmentId: ID, $state: AccountState) {
      accounts(first: $first, after: $after, search: $search, role: $role, establishmentId: $establishmentId, state: $state) {
        totalCount nodes { id lastName state } pageInfo { hasNextPage endCursor } } }`,
    { first, ...given },
  );
  return accounts;
}
const idsOf = async (given: object) => (await list(given)).nodes.map(({ id }: Data) => id);

describe('C3.4.4 the list of accounts', () => {
  it('has all of them, page by page, each once, by family name', async () => {
    const all = await list();
    expect(all.totalCount).toBe(13);
    const nodes: Data[] = [];
    for (let after: string | null = null; ;) {
      const page: Data = await list({ after }, 4);
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(nodes).toEqual(all.nodes);
  });

  it.each([
    ['ACTIVE', 9],
    ['INVITED', 1],
    ['EXPIRED', 1],
    ['NOT_INVITED', 1],
    ['CLOSED', 1],
  ])('of the state %s has what is shown as such', async (state, count) => {
    const { totalCount, nodes } = await list({ state });
    expect([totalCount, nodes.length]).toEqual([count, count]);
    expect(new Set(nodes.map((each: Data) => each.state))).toEqual(new Set([state]));
  });

  it.each([
    ['zephyrine', () => [old.id, invited.id]],
    ['oeuvrard ZÉPHYRINE', () => [invited.id]],
    [invited.email, () => [invited.id]],
    ['%', () => []],
  ])('finds by the words %j of name, login or address', async (search, ids) =>
    expect((await idsOf({ search })).toSorted()).toEqual(ids().toSorted()),
  );

  it('by role and by establishment', async () => {
    expect(await idsOf({ role: 'PROVIDER', state: 'CLOSED' })).toEqual([gone.id]);
    const valmore = { establishmentId: ESTABLISHMENTS.valmore };
    expect(await idsOf({ ...valmore, state: 'NOT_INVITED' })).toEqual([quiet.id]);
    expect((await list(valmore)).totalCount).toBe(3);
    for (const establishmentId of [UNKNOWN_ID, 'x']) expect(await idsOf({ establishmentId })).toEqual([]);
  });
});
