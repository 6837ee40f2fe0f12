import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ClosureResolver } from '../calendar/index.js';
import { DeploymentResolver, EstablishmentResolver, PersonResolver } from '../correspondent/index.js';
import { DraftResolver, DraftsOfTicketResolver } from '../draft/index.js';
import { AttachmentResolver } from '../file/index.js';
import {
  ArticleCommentResolver,
  ArticleOfTicketResolver,
  ArticlesNamedResolver,
  ArticleVersionResolver,
  ArticleUseResolver,
  KnowledgeBaseResolver,
} from '../knowledge-base/index.js';
import { OutboxResolver } from '../mail/index.js';
import {
  MalfunctionEntryResolver,
  MalfunctionOfTicketResolver,
  MalfunctionResolver,
} from '../malfunction/index.js';
import { NotificationResolver } from '../notification/index.js';
import { container, enforceAccess, tellAllowedValues, type Services } from '../platform/graphql/index.js';
import { takeTurns } from '../platform/work/index.js';
import { SavedFilterResolver, SavedQueueResolver } from '../queue/index.js';
import { ProductResolver, ReleaseResolver } from '../scope/index.js';
import { PresenceResolver } from '../presence/index.js';
import { ServiceSettingsResolver } from '../service-settings/index.js';
import { SessionResolver } from '../session/index.js';
import { PublishedStatisticsResolver, StatisticsResolver } from '../statistics/index.js';
import { TicketSearchResolver } from '../ticket-search/index.js';
import { TemplateResolver } from '../template/index.js';
import {
  ActsResolver,
  BulkResolver,
  LiveQueueResolver,
  LiveResolver,
  NeighboursResolver,
  CommitmentVersionsResolver,
  TicketResolver,
  TimelineResolver,
} from '../ticket/index.js';
import { WarningResolver } from '../warning/index.js';
import { LiveCursorResolver } from './live-cursor.js';

/** Resolvers that need nothing but their context. */
const PLAIN = [
  ProductResolver,
  ReleaseResolver,
  EstablishmentResolver,
  DeploymentResolver,
  PersonResolver,
  AttachmentResolver,
  DraftsOfTicketResolver,
  SavedFilterResolver,
  SavedQueueResolver,
  ServiceSettingsResolver,
  TemplateResolver,
  CommitmentVersionsResolver,
  TicketResolver,
  TimelineResolver,
  NeighboursResolver,
  LiveResolver,
  LiveQueueResolver,
  LiveCursorResolver,
  NotificationResolver,
  WarningResolver,
  TicketSearchResolver,
  MalfunctionEntryResolver,
  MalfunctionOfTicketResolver,
  PresenceResolver,
  ArticleOfTicketResolver,
  ArticlesNamedResolver,
  ArticleVersionResolver,
  ArticleCommentResolver,
] as const;
/** Those that the composition root builds. */
const BUILT = [
  SessionResolver,
  ActsResolver,
  BulkResolver,
  DraftResolver,
  KnowledgeBaseResolver,
  ArticleUseResolver,
  ClosureResolver,
  OutboxResolver,
  MalfunctionResolver,
  StatisticsResolver,
  PublishedStatisticsResolver,
] as const;

/** The whole schema. Without `built` it can be printed, not executed. */
export function createSchema(built: Services = []): GraphQLSchema {
  const services = [...PLAIN.map((Resolver) => new Resolver()), ...built];
  return takeTurns(
    enforceAccess(
      tellAllowedValues(
        buildSchemaSync({
          resolvers: [...PLAIN, ...BUILT],
          container: container(services),
          validate: false,
          // Subscriptions read the event log: no publisher is needed, type-graphql wants one all the same.
          pubSub: { publish: () => {}, subscribe: () => (async function* () {})() as never },
        }),
      ),
    ),
  );
}
