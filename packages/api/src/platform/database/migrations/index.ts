import { DueActsAndMail } from './2026-11-24-due-acts-and-mail.js';
import { Foundation } from './2026-11-24-foundation.js';
import { KnowledgeBaseUse } from './2026-11-24-knowledge-base-use.js';
import { Statistics } from './2026-11-24-statistics.js';
import { ArticleFiles } from './2026-11-28-article-files.js';
import { Drafts } from './2026-11-28-drafts.js';
import { LiveDesk } from './2026-11-28-live-desk.js';
import { Neighbours } from './2026-11-28-neighbours.js';
import { SavedQueues } from './2026-11-28-saved-queues.js';
import { TicketSearch } from './2026-11-28-ticket-search.js';
import { Templates } from './2026-11-28-templates.js';
import { WaysToTell } from './2026-11-28-ways-to-tell.js';
import { MailOfClosure } from './2026-11-29-mail-of-closure.js';
import { KnownDevices } from './2026-11-29-known-devices.js';
import { PublishedFiles } from './2026-11-29-published-files.js';
import { ClientRequests } from './2026-11-29-client-requests.js';
import { ServiceSettings } from './2026-11-29-service-settings.js';
import { ProgressAsked } from './2026-11-29-progress-asked.js';
import { Deflections } from './2026-11-29-deflections.js';
import { SharedVersions } from './2026-11-29-shared-versions.js';
import { LogOrder } from './2026-11-29-log-order.js';
import { CleanTexts } from './2026-11-29-z-clean-texts.js';
import { SessionRotation } from './2026-11-29-session-rotation.js';
import { MovedPromises } from './2026-11-29-moved-promises.js';
import { MailSending } from './2026-11-29-mail-sending.js';
import { QuotaUses } from './2026-11-29-quotas.js';

/** Every migration, oldest first. One that was released is never changed: a new one follows it. */
export const MIGRATIONS = [
  Foundation,
  DueActsAndMail,
  KnowledgeBaseUse,
  Statistics,
  Drafts,
  LiveDesk,
  SavedQueues,
  Neighbours,
  TicketSearch,
  Templates,
  WaysToTell,
  ArticleFiles,
  MailOfClosure,
  KnownDevices,
  PublishedFiles,
  ClientRequests,
  ServiceSettings,
  LogOrder,
  CleanTexts,
  ProgressAsked,
  SessionRotation,
  MovedPromises,
  MailSending,
  SharedVersions,
  QuotaUses,
  Deflections,
];
