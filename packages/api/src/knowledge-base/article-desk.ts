import { randomUUID } from 'node:crypto';
import { fail, ok, refuse, type Instant, type Result } from '@assistance/domain/shared';
import {
  checkArticle,
  isProcessed,
  type Actor,
  type ArticleText,
  type AttachmentRef,
} from '@assistance/domain/ticket';
import { type HeldClosures, holdClosures } from '../calendar/index.js';
import type { Clock, When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError, actorOf, refuseWith, valueOf, type Viewer } from '../platform/graphql/index.js';
import { clientRequest, once, type ClientRequest } from '../platform/requests/index.js';
import { foldText, isUuid } from '../platform/text/index.js';
import { ReleaseEntity } from '../scope/index.js';
import {
  actOnTicket,
  findVisibleTicket,
  holdTicket,
  readHistory,
  takeArticleNumber,
  type History,
} from '../ticket/index.js';
import { ArticleEntity, ArticleVersionEntity, type Article } from './article.entity.js';
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
export class ArticleDesk {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
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
    const articleId = await this.transaction(request, async (em, closures) => {
      const { id } = await findVisibleTicket(em, viewer, { id: ticketId }, 'ticketId');
      const cleared = await clearFiles(em, id, fileIds, fileNames);
      if (!cleared.ok) return cleared;
      const published = await publishArticle(em, id, text, {
        now: this.clock,
        actor: actorOf(viewer),
        closures,
        cleared: cleared.value,
      });
      return published.ok ? ok(published.value.id) : published;
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
    await this.transaction(null, async (em, closures) => {
      const done = await this.act(em, viewer, { ticketId, closures }, { type: 'RefuseArticle', reason });
      return done.ok ? ok(done.value.ticket.id) : done;
    });
  }

  /** It leaves the knowledge base at once; its versions stay on record. */
  async withdraw(viewer: Viewer, articleId: string, reason: string): Promise<void> {
    await this.transaction(null, async (em, closures) => {
      const article = isUuid(articleId)
        ? await em.findOne(ArticleEntity, { id: articleId, withdrawnAt: null })
        : null;
      if (!article) return fail(refuse('NOT_FOUND', 'articleId'));
      const { ticketId } = article;
      const done = await this.act(em, viewer, { ticketId, closures }, { type: 'WithdrawArticle', reason });
      if (!done.ok) return done;
      const withdrawnAt = new Date(done.value.ticket.updatedAt);
      await em.nativeUpdate(ArticleEntity, { id: articleId }, { withdrawnAt });
      return ok(articleId);
    });
  }

  private async act(
    em: EntityManager,
    viewer: Viewer,
    { ticketId, closures }: { readonly ticketId: string; readonly closures: HeldClosures },
    command: { type: 'RefuseArticle' | 'WithdrawArticle'; reason: string },
  ): Promise<Result<History>> {
    return actOnTicket(em, ticketId, command, { now: this.clock, actor: actorOf(viewer), closures });
  }

  /** Gives the id that `work` gives. The calendar is held before any ticket: locks are taken in one order. */
  private transaction(
    request: ClientRequest | null,
    work: (em: EntityManager, closures: HeldClosures) => Promise<Result<string>>,
  ): Promise<string> {
    return this.em.fork().transactional((em) =>
      once(em, request, async () => {
        const result = await work(em, await holdClosures(em));
        if (!result.ok) throw new RefusalError(result.refusal);
        return valueOf(result);
      }),
    );
  }
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
  em: EntityManager,
  ticketId: string,
  context: {
    readonly now: Instant;
    readonly actor: Actor;
    readonly closures: HeldClosures;
    readonly theme: string | null;
    readonly names: KnownNames;
  },
): Promise<Result<Article>> {
  const { theme, names } = context;
  const { article } = redactArticle(await draftOf(em, ticketId), await names.read(em));
  return publishArticle(em, ticketId, { ...article, theme }, context);
}

/** Publishes a text that comes from elsewhere, redacted first; tells how much was taken out. */
export async function publishRedacted(
  em: EntityManager,
  ticketId: string,
  text: ArticleText,
  context: {
    readonly now: Instant;
    readonly actor: Actor;
    readonly closures: HeldClosures;
    readonly names: KnownNames;
  },
): Promise<Result<{ readonly article: Article; readonly findings: number }>> {
  const { article, findings } = redactArticle(text, await context.names.read(em));
  const published = await publishArticle(em, ticketId, article, context);
  return published.ok ? ok({ article: published.value, findings: findings.length }) : published;
}

/** C3.4.5: the act and the article in one transaction. The search index follows from the event. */
export async function publishArticle(
  em: EntityManager,
  ticketId: string,
  text: ArticleText,
  {
    now,
    actor,
    closures,
    cleared = [],
  }: {
    readonly now: When;
    readonly actor: Actor;
    readonly closures: HeldClosures;
    readonly cleared?: readonly AttachmentRef[];
  },
): Promise<Result<Article>> {
  // Two who publish at once: the second one corrects what the first one has published.
  const held = await holdTicket(em, ticketId);
  const before = held ? await em.findOne(ArticleEntity, { ticketId }, { refresh: true }) : null;
  const number = before?.number ?? (await takeArticleNumber(em));
  const done = await actOnTicket(
    em,
    ticketId,
    { type: 'PublishArticle', articleNumber: number, article: text, cleared },
    { now, actor, closures },
  );
  if (!done.ok) return done;
  const { ticket, events } = done.value;
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
  return ok(await em.findOneOrFail(ArticleEntity, { id }, { refresh: true }));
}
