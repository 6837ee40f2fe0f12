import { randomUUID } from 'node:crypto';
import { checkArticle, isProcessed, type ArticleText, type AttachmentRef } from '@assistance/domain/ticket';
import { actorOf } from '../access/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest } from '../platform/requests/index.js';
import { foldText, isUuid } from '../platform/text/index.js';
import { ReleaseEntity } from '../scope/index.js';
import { readHistory, type TicketLog, type UnitOfWork } from '../ticket-log/index.js';
import { actOnTicket, findVisibleTicket } from '../ticket/index.js';
import { ArticleEntity, ArticleVersionEntity, type Article } from './article.entity.js';
import { takeArticleNumber } from './article-number.js';
import { carryFiles, clearFiles, filesToClear, type FileToClear } from './article-files.js';
import type { KnownNames } from './known-names.js';
import {
  draftArticle,
  redactArticle,
  redactedArticle,
  textsOf,
  type FieldFinding,
} from './propose-article.js';
import type { Redactor } from './redactor.js';

export interface Proposal extends ArticleText {
  readonly ticketId: string;
  readonly findings: readonly FieldFinding[];
  readonly files: readonly FileToClear[];
}

/** C3.4.5, C3.3.1: from the processed ticket to the knowledge base, by an agent's hand. */
export class ArticleService {
  constructor(
    private readonly em: EntityManager,
    private readonly log: TicketLog,
    private readonly names: KnownNames,
    private readonly redactor: Redactor,
  ) {}

  /** What the agent is shown: drawn from the ticket, with what looks confidential already taken out. */
  async propose(viewer: Viewer, ticketId: string): Promise<Proposal> {
    const em = this.em.fork();
    const { id } = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
    const draft = await draftOf(em, id);
    const files = await filesToClear(em, id);
    const texts = textsOf(draft).map(({ text }) => text);
    const names = files.map(({ file }) => file.name);
    const read = await this.redactor.redact(viewer.personId, { texts, names }, await this.names.read(em));
    const { article, findings } = redactedArticle(draft, read.texts);
    return {
      ticketId: id,
      ...article,
      findings,
      files: files.map((file, rank) => ({ ...file, publishedName: read.names[rank] ?? '' })),
    };
  }

  /**
   * Refuses what still looks confidential, unless the agent confirmed that it is not (STILL_CONFIDENTIAL), and any file
   * that is not the ticket's own (NOT_FOUND).
   */
  async publish(
    viewer: Viewer,
    ticketId: string,
    article: ArticleText,
    {
      confirmed,
      fileIds,
      requestId,
    }: {
      readonly confirmed: readonly string[];
      readonly fileIds: readonly string[];
      readonly requestId?: string | null | undefined;
    },
  ): Promise<Article> {
    const request = clientRequest(viewer.personId, requestId, `publish ${ticketId}`);
    // Whose ticket it is comes first: whoever may not see it is told nothing else, and has nothing read.
    const shown = await findVisibleTicket(this.em.fork(), viewer, { id: ticketId }, 'ticketId');
    const text = valueOf(checkArticle(article));
    const fileNames = await this.requireNothingConfidential(viewer, shown.id, text, confirmed);
    const articleId = await this.log.run({ actor: actorOf(viewer), request }, async (unit) => {
      const { id } = await findVisibleTicket(unit.em, viewer, { id: ticketId }, 'ticketId');
      const cleared = await clearFiles(unit.em, id, fileIds, fileNames);
      return (await publishArticle(unit, id, text, cleared)).id;
    });
    return this.em.fork().findOneOrFail(ArticleEntity, { id: articleId });
  }

  /**
   * Reads the article beside the ticket that it tells: what was taken out of the ticket goes in each of its forms.
   *
   * @returns the names under which others are given the ticket's files, by their ids.
   */
  private async requireNothingConfidential(
    viewer: Viewer,
    ticketId: string,
    article: ArticleText,
    confirmed: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const em = this.em.fork();
    const texts = textsOf(article);
    const draft = await draftIfProcessed(em, ticketId);
    const files = await filesToClear(em, ticketId);
    const read = await this.redactor.redact(
      viewer.personId,
      {
        texts: texts.map(({ text }) => text),
        names: files.map(({ file }) => file.name),
        besides: draft === null ? [] : textsOf(draft).map(({ text }) => text),
        confirmed,
      },
      await this.names.read(em),
    );
    const confirmedOnes = new Set(confirmed.map(foldText));
    const left = texts.flatMap(({ field }, rank) =>
      (read.texts[rank]?.findings ?? [])
        .filter(({ text }) => !confirmedOnes.has(foldText(text)))
        .map(({ text }) => ({ field, text })),
    );
    const [first] = left;
    if (first) {
      const what = [...new Set(left.map(({ text }) => text))].slice(0, 5).join(', ');
      refuseWith('STILL_CONFIDENTIAL', first.field, { what });
    }
    return new Map(files.map(({ file }, rank) => [file.id, read.names[rank] ?? '']));
  }

  /** With a reason, so that no processed ticket is just dropped. */
  async refuse(viewer: Viewer, ticketId: string, reason: string): Promise<void> {
    await this.log.run({ actor: actorOf(viewer) }, async (unit) => {
      const { ticket } = await actOnTicket(unit, ticketId, { type: 'RefuseArticle', reason });
      return ticket.id;
    });
  }

  /** It leaves the knowledge base at once; its versions stay on record. */
  async withdraw(viewer: Viewer, articleId: string, reason: string): Promise<void> {
    await this.log.run({ actor: actorOf(viewer) }, async (unit) => {
      const { em } = unit;
      const article = isUuid(articleId)
        ? await em.findOne(ArticleEntity, { id: articleId, withdrawnAt: null })
        : null;
      if (!article) refuseWith('NOT_FOUND', 'articleId');
      await withdrawArticle(unit, article, reason);
      return articleId;
    });
  }
}

/** It leaves the knowledge base; the search index follows from the event. */
export async function withdrawArticle(
  unit: UnitOfWork,
  { id, ticketId }: Pick<Article, 'id' | 'ticketId'>,
  reason: string,
): Promise<void> {
  const { ticket } = await actOnTicket(unit, ticketId, { type: 'WithdrawArticle', reason });
  await unit.em.nativeUpdate(ArticleEntity, { id }, { withdrawnAt: new Date(ticket.updatedAt) });
}

/** The article as a processed ticket tells it. */
async function draftOf(em: EntityManager, ticketId: string): Promise<ArticleText> {
  return (await draftIfProcessed(em, ticketId)) ?? refuseWith('NOT_PROCESSED', 'ticketId');
}

async function draftIfProcessed(em: EntityManager, ticketId: string): Promise<ArticleText | null> {
  const history = await readHistory(em, ticketId);
  if (!history || !isProcessed(history.ticket)) return null;
  const { releaseId } = history.ticket.request;
  const release = releaseId ? await em.findOne(ReleaseEntity, { id: releaseId }) : null;
  return draftArticle(history.ticket, history.events, release?.name ?? null);
}

/** Publishes a proposal as it stands, redacted, under a theme: for what comes in by whole desks (demo, import). */
export async function publishProposal(
  unit: UnitOfWork,
  ticketId: string,
  { theme, names }: { readonly theme: string | null; readonly names: KnownNames },
): Promise<Article> {
  const { article } = redactArticle(await draftOf(unit.em, ticketId), await names.read(unit.em));
  return publishArticle(unit, ticketId, { ...article, theme });
}

/** Publishes a text that comes from elsewhere, redacted first; tells how much was taken out. */
export async function publishRedacted(
  unit: UnitOfWork,
  ticketId: string,
  text: ArticleText,
  names: KnownNames,
): Promise<{ readonly article: Article; readonly findings: number }> {
  const { article, findings } = redactArticle(text, await names.read(unit.em));
  return { article: await publishArticle(unit, ticketId, article), findings: findings.length };
}

/** C3.4.5: the act and the article in one transaction. The search index follows from the event. */
async function publishArticle(
  unit: UnitOfWork,
  ticketId: string,
  text: ArticleText,
  cleared: readonly AttachmentRef[] = [],
): Promise<Article> {
  const { em, actor } = unit;
  // Two who publish at once: the second one corrects what the first one has published.
  const exists = await unit.lockWithoutReading(ticketId);
  const before = exists ? await em.findOne(ArticleEntity, { ticketId }, { refresh: true }) : null;
  const number = before?.number ?? (await takeArticleNumber(em));
  const { ticket, events } = await actOnTicket(unit, ticketId, {
    type: 'PublishArticle',
    articleNumber: number,
    article: text,
    cleared,
  });
  const published = events.at(-1);
  if (published?.type !== 'ArticlePublished' || !ticket.response)
    throw new Error('Publishing appends its event last.');
  const at = new Date(published.at);
  const content = {
    title: published.title,
    problem: published.problem,
    solution: published.solution,
    errorCodes: [...published.errorCodes],
    releases: [...published.releases],
    theme: published.theme,
    outcome: ticket.response.outcome,
    blocking: ticket.blocking,
    productId: ticket.request.productId,
    updatedAt: at,
    withdrawnAt: null,
  };
  const version = (before?.version ?? 0) + 1;
  const id = before?.id ?? randomUUID();
  if (before) await em.nativeUpdate(ArticleEntity, { id }, { ...content, version });
  else await em.insert(ArticleEntity, { ...content, id, number, ticketId, version, publishedAt: at });
  await carryFiles(em, id, published.cleared ?? []);
  await em.insert(ArticleVersionEntity, {
    articleId: id,
    version,
    title: content.title,
    problem: content.problem,
    solution: content.solution,
    publishedAt: at,
    publishedBy: actor.kind === 'person' ? actor.personId : null,
  });
  return em.findOneOrFail(ArticleEntity, { id }, { refresh: true });
}
