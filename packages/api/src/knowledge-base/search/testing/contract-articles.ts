import { expect, it } from 'vitest';
import { anArticle } from './an-article.js';
import { FACTURE, idsOf, valuesOf, type Subject } from './contract-subject.js';

/** What becomes of articles that are put, put again, taken out. */
export function keepsArticles({ make, filled, search }: Subject): void {
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
    const engine = await filled([anArticle(), anArticle({ title: 'Confidentialissime', releases: ['9.9'] })]);
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
}

/** Texts, requests and numbers that nobody writes in good faith. */
export function bearsAnything({ make, filled, search }: Subject): void {
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
}
