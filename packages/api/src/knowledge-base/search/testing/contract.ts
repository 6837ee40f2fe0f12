import { describe, expect, it } from 'vitest';
import { anArticle } from './an-article.js';
import type { SearchableArticle, SearchAnswer, SearchEngine, SearchRequest } from '../types.js';

const REVERSEMENT = anArticle({
  title: 'Annuler un ordre de reversement',
  theme: 'Recette',
  problem: 'L’ordre de reversement a été émis deux fois.',
  solution: 'Contre-passez la pièce, puis relancez l’édition.',
  productId: 'sifac',
  releases: ['2.10', '2.11'],
  outcome: 'solution',
  publishedAt: '2024-05-06T08:00:00.000Z',
});
const FMAVC = anArticle({
  title: 'Dépassement de budget au paiement',
  theme: 'Budget',
  problem: 'Message FMAVC 005 au paiement de la facture.',
  solution: 'Virez des crédits de paiement, puis relancez F110.',
  errorCodes: ['FMAVC 005'],
  productId: 'sifac',
  releases: ['2.11'],
  outcome: 'solution',
  blocking: true,
  publishedAt: '2025-12-31T23:30:00.000Z',
});
const ORA = anArticle({
  title: 'Table introuvable à l’édition des bulletins',
  theme: 'Paie',
  problem: 'ORA-00942 : table ou vue inexistante.',
  solution: 'La correction est livrée dans le patch suivant.',
  errorCodes: ['ORA-00942'],
  productId: 'siham',
  releases: ['7'],
  outcome: 'maintenance',
  blocking: true,
  publishedAt: '2025-02-03T08:00:00.000Z',
});
const FACTURE = anArticle({
  title: 'Rejet d’une facture dématérialisée',
  theme: 'Dépense',
  problem: 'La facture est rejetée : le service fait manque.',
  solution: 'Constatez le service fait, puis recyclez la facture.',
  productId: 'demat',
  outcome: 'answer',
  publishedAt: '2026-01-15T08:00:00.000Z',
});
const ARTICLES = [REVERSEMENT, FMAVC, ORA, FACTURE];
const idsOf = ({ hits }: SearchAnswer): string[] => hits.map(({ id }) => id);
const valuesOf = ({ facets }: SearchAnswer, field: string): Record<string, number> =>
  Object.fromEntries(
    (facets.find((facet) => facet.field === field)?.values ?? []).map(({ value, count }) => [value, count]),
  );

/** What every engine of the knowledge base must do; `make` gives an engine of its own, ready and empty. */
export function searchContract(name: string, make: () => Promise<SearchEngine>, { skip = false } = {}): void {
  describe.skipIf(skip)(`the search contract, ${name}`, () => {
    const filled = async (articles: readonly SearchableArticle[] = ARTICLES): Promise<SearchEngine> => {
      const engine = await make();
      await engine.index(articles);
      return engine;
    };
    let shared: Promise<SearchEngine> | undefined;
    const common = (): Promise<SearchEngine> => (shared ??= filled());
    const search = async (
      request: Partial<SearchRequest> = {},
      engine?: SearchEngine,
    ): Promise<SearchAnswer> =>
      (engine ?? (await common())).search({
        question: '',
        filter: {},
        sort: 'relevance',
        first: 10,
        offset: 0,
        ...request,
      });

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

    it('answers a question of any length', async () => {
      for (const question of ['é'.repeat(5_000), 'facture '.repeat(2_000), `${'(('.repeat(500)}facture`]) {
        expect((await search({ question })).hits.length).toBeLessThanOrEqual(4);
      }
    });

    it('takes hostile filters and pages for values that fit nothing', async () => {
      for (const value of ["' or true --", '"', '\\', '\0', '\ud800', ']', 'sifac" OR productId = "siham']) {
        const answer = await search({ filter: { productId: [value], release: [value], outcome: [value] } });
        expect(answer.totalCount).toBe(0);
      }
      expect((await search({ first: -1, offset: -5 })).hits).toEqual([]);
      expect((await search({ first: 1e9, offset: 0 })).hits).toHaveLength(4);
      expect((await search({ first: 10, offset: 1e12 })).hits).toEqual([]);
      expect((await search({ first: Number.NaN, offset: Number.NaN })).hits).toEqual([]);
    });

    it('keeps an article once, whatever the number of times it is put', async () => {
      const engine = await make();
      const article = anArticle({ title: 'Mandat bloqué' });
      await engine.index([article, article]);
      await Promise.all([engine.index([article]), engine.index([article]), engine.index([article, FACTURE])]);
      expect(await engine.count()).toBe(2);
      expect((await search({ question: 'mandat' }, engine)).totalCount).toBe(1);
    });

    it('replaces an article by its newer version, never by an older one', async () => {
      const engine = await filled([anArticle()]);
      const article = anArticle({ title: 'Mandat bloqué', productId: 'sifac', version: 2 });
      await engine.index([article]);
      await engine.index([{ ...article, title: 'Titre de recette bloqué', productId: 'siham', version: 3 }]);
      await engine.index([article]);
      expect((await search({ question: 'mandat' }, engine)).totalCount).toBe(0);
      const answer = await search({ question: 'recette' }, engine);
      expect(idsOf(answer)).toEqual([article.id]);
      expect(valuesOf(answer, 'productId')).toEqual({ siham: 1 });
    });

    it('C3.3.1 finds nothing of an article that was taken out, and suggests none of its words', async () => {
      const engine = await filled([
        anArticle(),
        anArticle({ title: 'Confidentialissime', releases: ['9.9'] }),
      ]);
      const [hit] = (await search({ question: 'confidentialissime' }, engine)).hits;
      await engine.remove([hit?.id ?? '', 'unknown', "'; --"]);
      for (const question of ['confidentialissime', 'confidentialisime', '"confidentialissime"']) {
        const answer = await search({ question }, engine);
        expect(answer.totalCount).toBe(0);
        expect(answer.suggestion).toBeNull();
      }
      expect(valuesOf(await search({}, engine), 'release')).toEqual({});
      expect(await engine.count()).toBe(1);
    });

    it('bears texts that no database likes', async () => {
      const engine = await make();
      const odd = anArticle({
        title: 'Mandat \0 \ud800 <b>gras</b>',
        problem: '\udfff'.repeat(10),
        releases: ['\0'],
      });
      await engine.index([odd, anArticle({ title: '', problem: '', solution: '' })]);
      expect(idsOf(await search({ question: 'mandat gras' }, engine))).toEqual([odd.id]);
    });

    it('holds nothing once cleared, and can be filled again', async () => {
      const engine = await filled();
      await engine.ready();
      await engine.clear();
      expect(await engine.count()).toBe(0);
      expect((await search({}, engine)).totalCount).toBe(0);
      expect((await search({ question: 'factrue' }, engine)).suggestion).toBeNull();
      await engine.index([]);
      await engine.index([FACTURE]);
      expect((await search({ question: 'facture' }, engine)).totalCount).toBe(1);
    });

    it('shows all that is found beyond what is ranked', { timeout: 60_000 }, async () => {
      const many = Array.from({ length: 450 }, (_, at) =>
        anArticle({
          title: `Mandat ${at}`,
          publishedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
        }),
      );
      const engine = await filled(many);
      const ids: string[] = [];
      for (let offset = 0; offset < 450; offset += 150) {
        const answer = await search({ question: 'mandat', first: 150, offset }, engine);
        expect(answer.totalCount).toBe(450);
        ids.push(...idsOf(answer));
      }
      expect(new Set(ids).size).toBe(450);
    });
  });
}
