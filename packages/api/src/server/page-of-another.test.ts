import { describe, expect, it } from 'vitest';
import { TestClient } from '../testing/client.js';
import { startTestDesk } from '../testing/desk.js';
import { openSocket, follow } from '../testing/live.js';
import { PEOPLE } from '../testing/world.js';

const desk = await startTestDesk();
const { camille, claude } = PEOPLE;
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { id } }`;
const words = {
  kind: 'OPEN_TICKET',
  ticketId: null,
  expectedVersion: null,
  fields: [{ name: 'title', value: 'Le mandat de Camille' }],
  attachmentIds: [],
};

/** A browser on which this person is signed in, asked by a page of that one. */
const page = async (of: string | null, signedIn: 'camille' | 'claude') => {
  const client = await desk.signedIn(signedIn);
  const headers: Record<string, string> = of === null ? {} : { 'x-desk-person': of };
  return { client, headers, send: (query: string, input?: object) => client.send(query, { input }, headers) };
};

describe('C3.3.1 a page of somebody else than who is signed in on the browser', () => {
  it('is answered as if nobody were, and writes nothing in another name', async () => {
    const { send, client, headers } = await page(camille.id, 'claude');
    expect((await send(`{ me { id } }`)).body.data).toEqual({ me: null });
    expect((await send(`{ tickets { nodes { id } } }`)).body.errors?.[0]?.extensions?.['code']).toBe(
      'NOT_SIGNED_IN',
    );
    expect((await send(SAVE, words)).body.errors?.[0]?.extensions?.['code']).toBe('NOT_SIGNED_IN');
    const file = await client.upload('trace.txt', 'ST22', { 'x-desk-request': '1', ...headers });
    expect(file.status).toBe(401);
    const written = await desk.sql(`select 1 from draft union all select 1 from attachment`);
    expect(written).toEqual([]);
  });

  it.each([
    ['its own', camille.id],
    ['one that says nothing', null],
  ])('as %s is not', async (_what, of) => {
    const { send } = await page(of, 'camille');
    expect((await send(`{ me { id } }`)).body.data).toEqual({ me: { id: camille.id } });
  });

  it.each([
    ['opens no socket', claude.id, { code: 4403 }],
    ['as its own does', camille.id, { errors: [expect.anything()] }],
  ])('%s', async (_what, person, ended) => {
    const client = await desk.signedIn('camille');
    const socket = openSocket(desk.url, { cookie: client.cookie ?? '' }, { person });
    const live = follow(socket, `subscription { ticketUpdated(ticketId: "x") { type } }`, {});
    expect(await live.ended).toMatchObject(ended);
    await socket.dispose();
  });

  it('leaves the other’s session as it is', async () => {
    const { send, client } = await page(camille.id, 'claude');
    await send(`mutation { signOut }`);
    expect((await new TestClient(desk.url, client.cookie).query(`{ me { id } }`)).me).toEqual({
      id: claude.id,
    });
  });
});
