import { account } from './fr/account.js';
import { acts } from './fr/acts.js';
import { admin } from './fr/admin.js';
import { articleUse } from './fr/article-use.js';
import { charter } from './fr/charter.js';
import { closures } from './fr/closures.js';
import { drafts } from './fr/drafts.js';
import { establishment } from './fr/establishment.js';
import { knowledgeBase } from './fr/knowledge-base.js';
import { lists } from './fr/lists.js';
import { malfunctions } from './fr/malfunctions.js';
import { ticketLinks } from './fr/ticket-links.js';
import { notifications } from './fr/notifications.js';
import { bulk, queues } from './fr/queues.js';
import { request } from './fr/request.js';
import { shell } from './fr/shell.js';
import { statistics } from './fr/statistics.js';
import { mentions, templates } from './fr/templates.js';
import { ticket } from './fr/ticket.js';
import { ticketSearch } from './fr/ticket-search.js';
import { time } from './fr/time.js';
import { vocabulary } from './fr/vocabulary.js';

const OF_ALL = {
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

/**
 * Words that a space brings itself: `texts.fr.ts` and `texts.en.ts` in its folder, each with one export, `texts`, and in the
 * French one
 * `declare module '../../i18n/fr.js' { interface TextsOfSpaces { readonly absences: (typeof texts)['absences'] } }`.
 */
export interface TextsOfSpaces {}

/** What a language must say: a missing or a superfluous key is a type error. */
type All = typeof OF_ALL & TextsOfSpaces;
export type Messages = { readonly [Part in keyof All]: All[Part] };
export type MessagesOfAll = typeof OF_ALL;

/** Every sentence of the pages. French comes first: its shape is what the other languages must fill. */
export const fr = Object.assign(
  {},
  OF_ALL,
  ...Object.values(import.meta.glob('../spaces/*/texts.fr.ts', { eager: true, import: 'texts' })),
) as Messages;
