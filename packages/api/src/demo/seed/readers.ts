import type { Instant } from '@assistance/domain/shared';
import { countDeflection, giveOpinion } from '../../knowledge-base/index.js';
import type { EntityManager } from '../../platform/database/index.js';
import type { DemoDirectory } from './directory.js';
import type { Random } from './random.js';
import { asCorrespondent } from './viewers.js';

const DAY = 86_400_000;
/** Most readers whom one article spared a ticket. */
const MOST_SPARED = 4;

const PRAISES = [
  'Merci, c’était exactement notre cas.',
  'Réglé en cinq minutes.',
  'Très clair. Nous l’avons transmis à tous nos gestionnaires.',
];
const COMPLAINTS = [
  'Le libellé de l’écran a changé depuis le dernier correctif, je n’ai pas trouvé le bouton.',
  'Il manque l’habilitation à demander : sans elle, la transaction n’apparaît pas au menu.',
  'La solution vaut pour un dossier ; nous en avons deux cents à reprendre.',
];

interface Published {
  readonly id: string;
  readonly title: string;
  readonly productId: string;
  readonly publishedAt: string;
}

/** What correspondents made of the articles: tickets that were never written, and what they thought of what they read. */
export async function useArticles(
  em: EntityManager,
  random: Random,
  now: Instant,
  { products, correspondents }: DemoDirectory,
): Promise<void> {
  const articles = await em.execute<Published[]>(
    `select id, title, product_id as "productId", published_at as "publishedAt" from article
      where withdrawn_at is null order by number`,
  );
  for (const { id: articleId, title: question, productId, publishedAt } of articles) {
    const product = products.find((each) => each.id === productId)?.name;
    const readers = random.shuffle(
      correspondents.filter((each) => product !== undefined && each.products.includes(product)),
    );
    const days = Math.floor((Date.parse(now) - Date.parse(publishedAt)) / DAY);
    if (days < 1) continue;
    for (const reader of readers.slice(0, random.between(0, MOST_SPARED))) {
      const at = new Date(Date.parse(now) - random.between(0, days - 1) * DAY).toISOString();
      const viewer = asCorrespondent(reader);
      const useful = random.chance(0.85);
      const comment = random.chance(0.15) ? random.pick(useful ? PRAISES : COMPLAINTS) : null;
      if (useful) await countDeflection(em, viewer, { articleId, question }, at);
      if (random.chance(0.6)) await giveOpinion(em, viewer, { articleId, useful, comment }, at);
    }
  }
}
