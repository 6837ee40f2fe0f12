import { account } from './en/account.js';
import { acts } from './en/acts.js';
import { admin } from './en/admin.js';
import { articleUse } from './en/article-use.js';
import { charter } from './en/charter.js';
import { closures } from './en/closures.js';
import { drafts } from './en/drafts.js';
import { establishment } from './en/establishment.js';
import { knowledgeBase } from './en/knowledge-base.js';
import { lists } from './en/lists.js';
import { malfunctions } from './en/malfunctions.js';
import { ticketLinks } from './en/ticket-links.js';
import { notifications } from './en/notifications.js';
import { bulk, queues } from './en/queues.js';
import { request } from './en/request.js';
import { shell } from './en/shell.js';
import { statistics } from './en/statistics.js';
import { mentions, templates } from './en/templates.js';
import { ticket } from './en/ticket.js';
import { ticketSearch } from './en/ticket-search.js';
import { time } from './en/time.js';
import { vocabulary } from './en/vocabulary.js';
import type { Messages, MessagesOfAll } from './fr.js';

const OF_ALL: MessagesOfAll = {
  account,
  acts,
  admin,
  articleUse,
  bulk,
  charter,
  closures,
  drafts,
  establishment,
  knowledgeBase,
  lists,
  malfunctions,
  ticketLinks,
  mentions,
  notifications,
  queues,
  request,
  shell,
  statistics,
  templates,
  ticket,
  ticketSearch,
  time,
  vocabulary,
};

export const en = Object.assign(
  {},
  OF_ALL,
  ...Object.values(import.meta.glob('../spaces/*/texts.en.ts', { eager: true, import: 'texts' })),
) as Messages;
