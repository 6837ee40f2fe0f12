import { Foundation } from './2026-11-24-01-foundation.js';
import { DueActsAndMail } from './2026-11-24-02-due-acts-and-mail.js';
import { KnowledgeBaseUse } from './2026-11-24-03-knowledge-base-use.js';
import { Statistics } from './2026-11-24-04-statistics.js';
import { Drafts } from './2026-11-28-01-drafts.js';
import { LiveDesk } from './2026-11-28-02-live-desk.js';
import { SavedQueues } from './2026-11-28-03-saved-queues.js';
import { Neighbours } from './2026-11-28-04-neighbours.js';
import { TicketSearch } from './2026-11-28-05-ticket-search.js';
import { Templates } from './2026-11-28-06-templates.js';
import { WaysToTell } from './2026-11-28-07-ways-to-tell.js';
import { ArticleFiles } from './2026-11-28-08-article-files.js';
import { MailOfClosure } from './2026-11-29-01-mail-of-closure.js';
import { KnownDevices } from './2026-11-29-02-known-devices.js';
import { PublishedFiles } from './2026-11-29-03-published-files.js';
import { ClientRequests } from './2026-11-29-04-client-requests.js';
import { ServiceSettings } from './2026-11-29-05-service-settings.js';
import { LogOrder } from './2026-11-29-06-log-order.js';
import { CleanTexts } from './2026-11-29-07-clean-texts.js';
import { ProgressAsked } from './2026-11-29-08-progress-asked.js';
import { SessionRotation } from './2026-11-29-09-session-rotation.js';
import { MovedPromises } from './2026-11-29-10-moved-promises.js';
import { MailSending } from './2026-11-29-11-mail-sending.js';
import { SharedVersions } from './2026-11-29-12-shared-versions.js';
import { QuotaUses } from './2026-11-29-13-quotas.js';
import { Deflections } from './2026-11-29-14-deflections.js';

/** The tables up to the day when rooms began to declare their own migrations; in the order of their names. */
export const FOUNDATIONS = [
  { name: '2026-11-24-01-foundation', class: Foundation },
  { name: '2026-11-24-02-due-acts-and-mail', class: DueActsAndMail },
  { name: '2026-11-24-03-knowledge-base-use', class: KnowledgeBaseUse },
  { name: '2026-11-24-04-statistics', class: Statistics },
  { name: '2026-11-28-01-drafts', class: Drafts },
  { name: '2026-11-28-02-live-desk', class: LiveDesk },
  { name: '2026-11-28-03-saved-queues', class: SavedQueues },
  { name: '2026-11-28-04-neighbours', class: Neighbours },
  { name: '2026-11-28-05-ticket-search', class: TicketSearch },
  { name: '2026-11-28-06-templates', class: Templates },
  { name: '2026-11-28-07-ways-to-tell', class: WaysToTell },
  { name: '2026-11-28-08-article-files', class: ArticleFiles },
  { name: '2026-11-29-01-mail-of-closure', class: MailOfClosure },
  { name: '2026-11-29-02-known-devices', class: KnownDevices },
  { name: '2026-11-29-03-published-files', class: PublishedFiles },
  { name: '2026-11-29-04-client-requests', class: ClientRequests },
  { name: '2026-11-29-05-service-settings', class: ServiceSettings },
  { name: '2026-11-29-06-log-order', class: LogOrder },
  { name: '2026-11-29-07-clean-texts', class: CleanTexts },
  { name: '2026-11-29-08-progress-asked', class: ProgressAsked },
  { name: '2026-11-29-09-session-rotation', class: SessionRotation },
  { name: '2026-11-29-10-moved-promises', class: MovedPromises },
  { name: '2026-11-29-11-mail-sending', class: MailSending },
  { name: '2026-11-29-12-shared-versions', class: SharedVersions },
  { name: '2026-11-29-13-quotas', class: QuotaUses },
  { name: '2026-11-29-14-deflections', class: Deflections },
];

export { FORMER_NAMES } from './former-names.js';
