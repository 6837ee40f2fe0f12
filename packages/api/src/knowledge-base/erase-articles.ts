import { ERASED_TEXT, isCarriedOver, type TicketEvent } from '@assistance/domain/ticket';
import type { ErasedText, KeptText, TicketReaction, UnitOfWork } from '../ticket-log/index.js';
import { withdrawArticle } from './article-service.js';
import { ArticleEntity } from './article.entity.js';

const isArticle = (events: readonly TicketEvent[], { version }: KeptText): boolean =>
  events[version - 1]?.type === 'ArticlePublished';

/**
 * The texts of the ticket's articles into which something of these was carried over. They go as a whole: nobody can tell
 * what else of it they tell. Pure.
 */
export const carriedIntoArticles = (
  events: readonly TicketEvent[],
  texts: readonly KeptText[],
  gone: readonly ErasedText[],
): ErasedText[] =>
  texts.flatMap((text) => {
    const { body } = text;
    if (body === null || !isArticle(events, text) || gone.some(({ id }) => id === text.id)) return [];
    return gone.some((source) => isCarriedOver(source.body, body)) ? [{ ...text, body }] : [];
  });

/** An article, in all its versions, is what its events say. */
export const eraseFromArticles: TicketReaction = async (em, { ticket, events, erased }) => {
  for (const { body } of erased.filter((text) => isArticle(events, text))) {
    await em.execute(
      `update article set
         title = case when title = ? then ? else title end,
         problem = case when problem = ? then ? else problem end,
         solution = case when solution = ? then ? else solution end,
         theme = nullif(theme, ?), error_codes = array_remove(error_codes, ?), releases = array_remove(releases, ?)
        where ticket_id = ?`,
      [body, ERASED_TEXT, body, ERASED_TEXT, body, ERASED_TEXT, body, body, body, ticket.id],
    );
    await em.execute(
      `update article_version set
         title = case when title = ? then ? else title end,
         problem = case when problem = ? then ? else problem end,
         solution = case when solution = ? then ? else solution end
        where article_id = (select id from article where ticket_id = ?)`,
      [body, ERASED_TEXT, body, ERASED_TEXT, body, ERASED_TEXT, ticket.id],
    );
  }
};

/** Told to the agents who review it. */
const TO_READ_AGAIN =
  'Un texte de cette fiche, repris dans l’article, a été effacé : à relire avant de publier à nouveau.';

/** C3.3.1: an article that lost a text leaves the knowledge base until an agent has written it again. */
export async function withdrawErased(
  unit: UnitOfWork,
  ticketId: string,
  events: readonly TicketEvent[],
  gone: readonly ErasedText[],
): Promise<void> {
  if (!gone.some((text) => isArticle(events, text))) return;
  const article = await unit.em.findOne(ArticleEntity, { ticketId, withdrawnAt: null }, { refresh: true });
  if (article) await withdrawArticle(unit, article, TO_READ_AGAIN);
}
