import { AMUE, isOfTheAmue } from '@assistance/domain/access';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType } from '../file/index.js';
import {
  Access,
  ArgumentsHold,
  viewerOf,
  type Page,
  type RequestContext,
} from '../platform/graphql/index.js';
import { Cost } from '../platform/limits/index.js';
import type { Search } from './search/index.js';
import { ProductType, productById, type Product } from '../scope/index.js';
import { type TicketRow } from '../ticket-log/index.js';
import { TicketConnection, TicketType, visibleTicketById } from '../ticket/index.js';
import { filesOfArticle, type ClearedFile } from './article-files.js';
import type { ArticleService, Proposal } from './article-service.js';
import type { Article } from './article.entity.js';
import type { KnownNames } from './known-names.js';
import {
  ArticleLinkType,
  ArticleProposalType,
  ArticleType,
  KnowledgeBaseFilterInput,
  KnowledgeBaseResultsType,
  KnowledgeBaseSortEnum,
  PublishArticleInput,
} from './article.type.js';
import { articleOfTicket, findArticle, listTicketsToReview } from './read-articles.js';
import { MAX_QUESTION, searchArticles } from './search-articles.js';
import { countSearch } from './search-log.js';

const SETTLED = 'The person has stopped typing: the search is counted, without who asked.';

@Resolver(() => ArticleType)
export class KnowledgeBaseResolver {
  constructor(
    private readonly search: Search,
    private readonly service: ArticleService,
    private readonly names: KnownNames,
  ) {}

  /** C3.4.5. Refusals: QUERY_TOO_LONG, INVALID_VALUE. An empty question lists everything, newest first. */
  @Access('people')
  @Cost({ each: 10 })
  @ArgumentsHold({ question: { text: MAX_QUESTION, code: 'QUERY_TOO_LONG' } })
  @Query(() => KnowledgeBaseResultsType)
  async searchKnowledgeBase(
    @Ctx() context: RequestContext,
    @Arg('question', () => String) question: string,
    @Arg('filter', () => KnowledgeBaseFilterInput, { nullable: true })
    filter: KnowledgeBaseFilterInput | null = null,
    @Arg('sort', () => KnowledgeBaseSortEnum, { defaultValue: 'relevance' }) sort: 'relevance' | 'date',
    @Arg('first', () => Int, { defaultValue: 10 }) first: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Arg('settled', () => Boolean, { defaultValue: false, description: SETTLED }) settled: boolean,
  ) {
    const viewer = viewerOf(context);
    const { language } = viewer;
    const { em, now } = context;
    const results = await searchArticles(context, this.search, {
      question,
      filter,
      sort,
      first,
      offset,
      language,
    });
    if (settled) {
      await countSearch(em, viewer, {
        question,
        found: results.totalCount,
        known: await this.names.read(em),
        now,
      });
    }
    return results;
  }

  @Access('people')
  @Query(() => ArticleType)
  article(@Ctx() context: RequestContext, @Arg('number', () => String) number: string): Promise<Article> {
    return findArticle(context.em, number);
  }

  /** Processed tickets waiting for review, oldest first. */
  @Access(AMUE, 'C3.4.5')
  @Cost({ each: 8 })
  @Query(() => TicketConnection)
  ticketsToReview(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 25 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Page<TicketRow>> {
    return listTicketsToReview(context.em, viewerOf(context), { first, after });
  }

  /** Refusals: NOT_FOUND, NOT_PROCESSED. */
  @Access(AMUE, 'C3.4.5')
  @Cost({ each: 60 })
  @Query(() => ArticleProposalType)
  articleProposal(
    @Ctx() context: RequestContext,
    @Arg('ticketId', () => ID) ticketId: string,
  ): Promise<Proposal> {
    return this.service.propose(viewerOf(context), ticketId);
  }

  /**
   * Published again, it is a new version under the same number, with the files that it names and no other. Refusals:
   * NOT_PROCESSED, STILL_CONFIDENTIAL, REQUIRED, NOT_FOUND, TOO_MANY_FILES.
   */
  @Access(AMUE, 'C3.4.5')
  @Cost({ each: 80 })
  @Mutation(() => ArticleType)
  publishArticle(
    @Ctx() context: RequestContext,
    @Arg('input', () => PublishArticleInput) input: PublishArticleInput,
  ): Promise<Article> {
    const { ticketId, confirmed, attachmentIds, theme, requestId, ...text } = input;
    const agent = { confirmed: confirmed ?? [], fileIds: attachmentIds ?? [], requestId };
    return this.service.publish(viewerOf(context), ticketId, { ...text, theme: theme ?? null }, agent);
  }

  /** Refusals: NOT_PROCESSED, ALREADY_REVIEWED, REASON_REQUIRED. */
  @Access(AMUE, 'C3.4.5')
  @Mutation(() => Boolean)
  async refuseArticle(
    @Ctx() context: RequestContext,
    @Arg('ticketId', () => ID) ticketId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<boolean> {
    await this.service.refuse(viewerOf(context), ticketId, reason);
    return true;
  }

  /** Refusals: NOT_FOUND, REASON_REQUIRED. */
  @Access(AMUE, 'C3.4.5')
  @Mutation(() => Boolean)
  async withdrawArticle(
    @Ctx() context: RequestContext,
    @Arg('articleId', () => ID) articleId: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<boolean> {
    await this.service.withdraw(viewerOf(context), articleId, reason);
    return true;
  }

  @FieldResolver(() => ProductType)
  product(@Root() { productId }: Article, @Ctx() context: RequestContext): Promise<Product | null> {
    return context.loader(productById).load(productId);
  }

  /** C3.3.1: the files of the ticket that an agent cleared for everybody. */
  @FieldResolver(() => [AttachmentType])
  attachments(@Root() { id }: Article, @Ctx() context: RequestContext): Promise<ClearedFile[]> {
    return context.loader(filesOfArticle).load(id);
  }

  /** The ticket it comes from; for the Amue's people alone, null for anyone else (C3.3.1). */
  @FieldResolver(() => TicketType, { nullable: true })
  ticket(@Root() { ticketId }: Article, @Ctx() context: RequestContext): Promise<TicketRow | null> | null {
    return isOfTheAmue(viewerOf(context).role) ? context.loader(visibleTicketById).load(ticketId) : null;
  }
}

/** The way from a ticket to its article. */
@Resolver(() => TicketType)
export class ArticleOfTicketResolver {
  @FieldResolver(() => ArticleLinkType, { nullable: true })
  article(@Root() { id }: TicketRow, @Ctx() context: RequestContext): Promise<Article | null> {
    return context.loader(articleOfTicket).load(id);
  }
}
