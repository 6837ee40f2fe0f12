import { expect, it } from 'vitest';
import { FACTURE, FMAVC, idsOf, ORA, REVERSEMENT, valuesOf, type Subject } from './contract-subject.js';
import type { SearchableArticle, SearchRequest } from '../types.js';

/** What is nearest to a text, and which engine says so. */
export function findsNearest({ common, search }: Subject): void {
  it('finds the nearest to each of several texts, asked together: as alone, in their order', async () => {
    const engine = await common();
    const ask = (text: string, productId?: string) => ({
      text,
      filter: productId === undefined ? {} : { productId: [productId] },
      first: 2,
    });
    const requests = [
      ask('Annuler un ordre de reversement'),
      ask('Rejet d’une facture dématérialisée', 'demat'),
      // No question: what would leave out is a mere word.
      ask('-budget -paiement', 'sifac'),
      ask('Bulletins', 'sifac'),
      ask(''),
      ask('qzwxv'),
    ];
    const together = await engine.nearest(requests);
    expect(together.map(([best]) => best)).toEqual([
      REVERSEMENT.id,
      FACTURE.id,
      FMAVC.id,
      undefined,
      undefined,
      undefined,
    ]);
    expect(together[1]).toEqual([FACTURE.id]);
    const alone = await Promise.all(requests.map(async (request) => (await engine.nearest([request]))[0]));
    expect(together).toEqual(alone);
    expect(await engine.nearest([])).toEqual([]);
  });

  it('finds the nearest of many texts, in groups', async () => {
    const engine = await common();
    const many = Array.from({ length: 60 }, (_, at) => ({
      text: at % 2 === 0 ? 'facture rejetée' : 'ordre de reversement',
      filter: {},
      first: 1,
    }));
    const found = await engine.nearest(many);
    expect(found).toEqual(many.map((_, at) => [at % 2 === 0 ? FACTURE.id : REVERSEMENT.id]));
  });

  it('says which engine answers', async () => {
    expect((await search()).engine).toBe((await common()).name);
  });
}

/** What a question finds. */
export function answersQuestions({ search }: Subject): void {
  it.each(['', 'reversement', '« ordre de reversement »', 'FMAVC 005 -ora', 'introuvable'])(
    'tells which articles it shows for « %s » before it answers',
    async (question) => {
      const told: (readonly string[])[] = [];
      const answer = await search({ question, onPage: (ids) => told.push(ids) });
      expect(told.at(-1) ?? []).toEqual(idsOf(answer));
    },
  );

  it('C3.4.5 lists everything, the newest first, when nothing is asked', async () => {
    const newestFirst = [FACTURE, FMAVC, ORA, REVERSEMENT].map(({ id }) => id);
    for (const question of ['', '  \n']) {
      const answer = await search({ question });
      expect(idsOf(answer)).toEqual(newestFirst);
      expect(answer.totalCount).toBe(4);
    }
  });

  it.each([
    ['comment annuler un reversement ?', REVERSEMENT],
    ['des ordres de reversements', REVERSEMENT],
    ['FMAVC 005', FMAVC],
    ['fmavc005', FMAVC],
    ['fmavc-5', FMAVC],
    ['ora 942', ORA],
    ['ORA00942', ORA],
    ['facture dematerialisee', FACTURE],
    ['RECYCLER', FACTURE],
    ['reversemnet', REVERSEMENT],
    ['budjet', FMAVC],
  ])('answers « %s »', async (question, article) => {
    expect(idsOf(await search({ question }))[0]).toBe(article.id);
  });

  it('finds nothing where no word is known, and lists nothing for mere signs', async () => {
    for (const question of ['xylophone', '?!', '😀', '\0']) {
      const answer = await search({ question });
      expect(answer.totalCount).toBe(0);
      expect(answer.hits).toEqual([]);
      expect(answer.facets.flatMap(({ values }) => values)).toEqual([]);
    }
  });

  it('heeds exact texts and exclusions', async () => {
    expect(idsOf(await search({ question: '"service fait"' }))).toEqual([FACTURE.id]);
    expect(idsOf(await search({ question: '« fait service »' }))).toEqual([]);
    expect(idsOf(await search({ question: 'facture -FMAVC005' }))).toEqual([FACTURE.id]);
    expect(idsOf(await search({ question: 'paiement -facture' }))).toEqual([]);
    expect((await search({ question: '-facture' })).totalCount).toBe(2);
    expect((await search({ question: '"de la"' })).totalCount).toBe(1);
  });
}

/** Filters, and the counts beside them. */
export function narrowsAndCounts({ search }: Subject): void {
  it('narrows by every field at once, and by any value of a field', async () => {
    const narrowed = async (filter: SearchRequest['filter']) => idsOf(await search({ filter })).toSorted();
    const ids = (...articles: SearchableArticle[]) => articles.map(({ id }) => id).toSorted();
    expect(await narrowed({ productId: ['sifac'] })).toEqual(ids(REVERSEMENT, FMAVC));
    expect(await narrowed({ productId: ['siham', 'demat'] })).toEqual(ids(ORA, FACTURE));
    expect(await narrowed({ outcome: ['solution'], blocking: true })).toEqual(ids(FMAVC));
    expect(await narrowed({ release: ['2.10', '7'] })).toEqual(ids(REVERSEMENT, ORA));
    expect(await narrowed({ blocking: false })).toEqual(ids(REVERSEMENT, FACTURE));
    expect(await narrowed({ productId: ['sifac'], outcome: ['answer'] })).toEqual([]);
    expect(await narrowed({ productId: [], year: [] })).toHaveLength(4);
  });

  it('tells the year of publication as in Paris', async () => {
    expect(idsOf(await search({ filter: { year: [2026] } }))).toEqual([FACTURE.id, FMAVC.id]);
    expect(idsOf(await search({ filter: { year: [2025] } }))).toEqual([ORA.id]);
    expect(idsOf(await search({ filter: { year: [Number.NaN, 1.5] } }))).toEqual([]);
  });

  it('narrows what a question finds', async () => {
    expect(idsOf(await search({ question: 'facture', filter: { productId: ['sifac'] } }))).toEqual([
      FMAVC.id,
    ]);
  });

  it('counts the values of every field among what is found', async () => {
    const answer = await search();
    expect(answer.facets.map(({ field }) => field)).toEqual([
      'productId',
      'outcome',
      'release',
      'blocking',
      'year',
    ]);
    expect(valuesOf(answer, 'productId')).toEqual({ sifac: 2, siham: 1, demat: 1 });
    expect(valuesOf(answer, 'outcome')).toEqual({ solution: 2, maintenance: 1, answer: 1 });
    expect(valuesOf(answer, 'release')).toEqual({ '2.11': 2, '2.10': 1, '7': 1 });
    expect(valuesOf(answer, 'blocking')).toEqual({ true: 2, false: 2 });
    expect(valuesOf(answer, 'year')).toEqual({ '2026': 2, '2025': 1, '2024': 1 });
    expect(answer.facets[0]?.values[0]).toEqual({ value: 'sifac', count: 2 });
    expect(valuesOf(await search({ question: 'facture' }), 'productId')).toEqual({ sifac: 1, demat: 1 });
  });

  it('does not let a field’s own filter shrink its own values', async () => {
    const answer = await search({ filter: { productId: ['sifac'], blocking: true } });
    expect(answer.totalCount).toBe(1);
    expect(valuesOf(answer, 'productId')).toEqual({ sifac: 1, siham: 1 });
    expect(valuesOf(answer, 'blocking')).toEqual({ true: 1, false: 1 });
    expect(valuesOf(answer, 'outcome')).toEqual({ solution: 1 });
    expect(valuesOf(answer, 'year')).toEqual({ '2026': 1 });
  });
}

/** How what is found is shown: marked, corrected, page by page, in an order. */
export function showsInOrder({ common, search }: Subject): void {
  it('marks what was found, as segments that join to the text', async () => {
    const { hits } = await search({ question: 'ora 942' });
    const [hit] = hits;
    expect(hit?.title.map(({ text }) => text).join('')).toBe(ORA.title);
    expect(hit?.snippet.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['ORA-00942']);
    expect(hit?.score).toBeGreaterThan(0);
  });

  it('suggests the spelling of a word that it has, accents included', async () => {
    expect((await search({ question: 'facture demateralisee' })).suggestion).toBe('facture dématérialisée');
    expect((await search({ question: 'facture dematerialisee' })).suggestion).toBeNull();
    expect((await search()).suggestion).toBeNull();
  });

  it('turns pages without a gap or a repeat, whatever the order', async () => {
    for (const request of [
      { question: '' },
      { question: 'facture paiement' },
      { question: 'facture', sort: 'date' },
    ] as const) {
      const all = await search({ ...request, first: 50 });
      const pages = [];
      for (let offset = 0; offset < all.totalCount + 1; offset += 1) {
        pages.push(...idsOf(await search({ ...request, first: 1, offset })));
      }
      expect(pages).toEqual(idsOf(all));
      expect(pages).toHaveLength(all.totalCount);
    }
  });

  it('orders by date when asked', async () => {
    const answer = await search({ question: 'facture', sort: 'date' });
    expect(idsOf(answer)).toEqual([FACTURE.id, FMAVC.id]);
  });

  it.each([
    ["'; drop table kb_search.article; --"],
    ['<script>alert(1)</script>'],
    ['" OR 1=1 --'],
    ['productId = sifac OR outcome EXISTS'],
    ['a:* & !b | (c <-> d)'],
    ['\\ % _ * ? ~ ^'],
    ['-"'],
    ['\ud800 facture \udfff'],
    ['facture\0facture'],
  ])('answers %j like any other question', async (question) => {
    const answer = await search({ question });
    expect(answer.hits.length).toBeLessThanOrEqual(4);
    expect(await (await common()).count()).toBe(4);
  });
}
