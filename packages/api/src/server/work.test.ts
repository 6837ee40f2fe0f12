import { describe, expect, it } from 'vitest';
import { refusalIn, type TestClient } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';

/** Little work at once, and next to nothing that comes back: what a busy machine bills is a small part of the time. */
const desk = await startTestServer({ config: { work: { burst: 60, perSecond: 0.1 } } });
const SEARCH = `{ searchKnowledgeBase(question: "bulletin de paie") { totalCount } }`;

/** Asks until it is refused. */
async function spend(client: TestClient) {
  for (let asked = 0; asked < 500; asked += 1) {
    const answer = await client.send(SEARCH);
    if (answer.body.errors) return answer;
  }
  throw new Error('Nothing was ever refused.');
}

describe('whoever asks for too much', () => {
  it('is told so, in both languages, and when to try again; others are not', async () => {
    const { status, headers, body } = await spend(await desk.as('camille'));
    expect(refusalIn(body.errors)).toMatchObject({
      code: 'TOO_MUCH_WORK',
      rule: null,
      field: null,
      messages: {
        fr: expect.stringMatching(/^Vous avez beaucoup demandé en peu de temps\. Réessayez dans \d+ s\.$/),
        en: expect.stringMatching(/^You have asked for much in a short time\. Try again in \d+ s\.$/),
      },
    });
    const seconds = body.errors?.[0]?.extensions?.['retryAfter'] as number;
    expect(seconds).toBeGreaterThan(0);
    expect([status, headers.get('retry-after')]).toEqual([429, String(seconds)]);
    expect(body.errors?.[0]?.extensions).not.toHaveProperty('http');
    // On another page of theirs too, and for anything that costs as much.
    const elsewhere = await desk.signedIn('camille');
    expect((await elsewhere.refusal(SEARCH)).code).toBe('TOO_MUCH_WORK');
    // A colleague of the same establishment, and who has not signed in, from the same address.
    expect((await (await desk.as('dominique')).query(SEARCH)).searchKnowledgeBase.totalCount).toBe(0);
    expect((await desk.nobody.query('{ desk { name } }')).desk.name).toBe('Assistance Amue');
  });

  it('is told so over a socket as well', async () => {
    const alix = await desk.as('alix');
    await spend(alix);
    // What one event of it is estimated to cost is more than what may be left.
    const live = alix.subscribe(
      `subscription { queueChanged { ticket { timeline(first: 100) { nodes { by { id } } } } } }`,
    );
    const ended = await live.ended;
    await live.stop();
    if (typeof ended !== 'object') throw new Error('It passed.');
    expect(refusalIn(ended.errors).code).toBe('TOO_MUCH_WORK');
    expect(ended.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(0);
  });
});

describe('what a field costs', () => {
  it('is counted for each object that has it: a search for each of a hundred articles, eight times', async () => {
    const ada = await desk.as('ada');
    const one = `searchKnowledgeBase(question: "", first: 100) { hits { article { related { id } } } }`;
    const query = (aliases: number, first: string) =>
      `{ ${Array.from({ length: aliases }, (_, at) => `a${at}: ${one.replace('first: 100', first)}`).join(' ')} }`;
    const refused = await ada.refusal(query(8, 'first: 100'));
    expect(refused.code).toBe('QUERY_TOO_COSTLY');
    expect(refused.messages.fr).toMatch(
      /^Requête trop coûteuse : \d+ ms de travail estimé, pour 1000 admis\.$/,
    );
    // A page of ten with what is related to each is nobody's harm.
    expect(await ada.query(query(1, 'first: 10'))).toBeDefined();
  });

  it('behind a variable, is what the variable says; before it is known, as much as it may be', async () => {
    const ada = await desk.as('ada');
    const document = (fields: string) => `query ($first: Int!) { ${fields} }`;
    const page = `searchKnowledgeBase(question: "", first: $first) { hits { article { related { id } } } }`;
    expect(await ada.query(document(page), { first: 1 })).toBeDefined();
    expect((await ada.refusal(document(`a: ${page} b: ${page} c: ${page}`), { first: 1 })).code).toBe(
      'QUERY_TOO_COSTLY',
    );
  });
});
