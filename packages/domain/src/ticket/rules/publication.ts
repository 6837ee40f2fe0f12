import { fail, ok, refuse, requireText, type Result } from '../../shared/index.js';
import { COMMAND_TEXTS, MAX_LABEL } from '../command-texts.js';
import type { PublishArticle, RefuseArticle, WithdrawArticle } from '../commands.js';
import type { Rule } from '../context.js';
import type { ArticleText } from '../events.js';
import { isProcessed, type Ticket } from '../state.js';

const TEXTS = COMMAND_TEXTS.PublishArticle;
/** Files that one article may carry: more is a whole ticket, which nobody read again with care. */
export const MAX_CLEARED = 20;

/** Error codes that one article may name, and releases. */
export const MAX_LABELS = 20;

/**
 * C3.4.5: the words of an article without the blanks around them, each label once. For whoever is about to read them
 * (C3.3.1), which takes its time: what does not fit is refused before.
 */
export function checkArticle(article: ArticleText): Result<ArticleText> {
  const title = requireText(article.title, TEXTS['article.title']);
  if (!title.ok) return title;
  const problem = requireText(article.problem, TEXTS['article.problem']);
  if (!problem.ok) return problem;
  const solution = requireText(article.solution, TEXTS['article.solution']);
  if (!solution.ok) return solution;
  for (const list of ['errorCodes', 'releases'] as const) {
    if (article[list].length > MAX_LABELS) return fail(refuse('TOO_MANY_VALUES', list, { max: MAX_LABELS }));
    for (const [index, label] of article[list].entries()) {
      const fits = requireText(label, { ...TEXTS[`article.${list}`], field: `${list}.${index}` });
      if (!fits.ok) return fits;
    }
  }
  const theme = article.theme?.trim() || null;
  if (theme !== null && theme.length > MAX_LABEL)
    return fail(refuse('TOO_LONG', 'theme', { max: MAX_LABEL }));
  return ok({
    title: title.value,
    problem: problem.value,
    solution: solution.value,
    errorCodes: [...new Set(article.errorCodes.map((code) => code.trim()))],
    releases: [...new Set(article.releases.map((release) => release.trim()))],
    theme,
  });
}

/** C3.4.5: only what was closed and really processed; once, unless it was withdrawn or is corrected. */
function requireReviewable(ticket: Ticket): Result<null> {
  if (!isProcessed(ticket)) return fail(refuse('NOT_PROCESSED', 'ticketId'));
  return ok(null);
}

/** C3.4.5. Publishing again what is already published is a correction: a new version, the same number. */
export const publishArticle: Rule<PublishArticle> = (ticket, command, { now, actor }) => {
  const reviewable = requireReviewable(ticket);
  if (!reviewable.ok) return reviewable;
  const article = checkArticle(command.article);
  if (!article.ok) return article;
  const cleared = command.cleared ?? [];
  if (cleared.length > MAX_CLEARED)
    return fail(refuse('TOO_MANY_FILES', 'attachmentIds', { max: MAX_CLEARED }));
  return ok([
    {
      type: 'ArticlePublished',
      articleNumber: ticket.articleNumber ?? command.articleNumber,
      ...article.value,
      cleared,
      at: now,
      by: actor,
    },
  ]);
};

/** With a reason, so that what waits is never just dropped. */
export const refuseArticle: Rule<RefuseArticle> = (ticket, command, { now, actor }) => {
  const reviewable = requireReviewable(ticket);
  if (!reviewable.ok) return reviewable;
  if (ticket.review !== 'pending') return fail(refuse('ALREADY_REVIEWED', 'ticketId'));
  const reason = requireText(command.reason, COMMAND_TEXTS.RefuseArticle.reason);
  if (!reason.ok) return reason;
  return ok([{ type: 'ArticleRefused', reason: reason.value, at: now, by: actor }]);
};

/** C3.3.1: what should not have been published, or is wrong by now, leaves the knowledge base at once. */
export const withdrawArticle: Rule<WithdrawArticle> = (ticket, command, { now, actor }) => {
  if (ticket.review !== 'published') return fail(refuse('NOT_PUBLISHED', 'articleId'));
  const reason = requireText(command.reason, COMMAND_TEXTS.WithdrawArticle.reason);
  if (!reason.ok) return reason;
  return ok([{ type: 'ArticleWithdrawn', reason: reason.value, at: now, by: actor }]);
};
