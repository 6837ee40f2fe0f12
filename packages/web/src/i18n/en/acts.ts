import type { Messages } from '../fr.js';

export const acts: Messages['acts'] = {
  close: {
    label: 'Close the ticket',
    title: 'Close ticket {number}?',
    text: 'The ticket is closed as processed. It can be reopened, and serve other establishments once reviewed and made anonymous.',
    done: 'Ticket closed.',
  },
  reopen: {
    label: 'Reopen the ticket',
    title: 'Reopen ticket {number}',
    text: 'A new response will be owed, within the same delays.',
    reason: 'Why reopen?',
    done: 'Ticket reopened.',
  },
  withdraw: {
    label: 'Withdraw the ticket',
    title: 'Withdraw ticket {number}',
    text: 'You need no answer any more: the ticket is closed, and does not join the knowledge base.',
    reason: 'Why withdraw it?',
    done: 'Ticket withdrawn.',
  },
  assign: {
    label: 'Assign the ticket',
    title: 'Assign ticket {number}',
    done: 'Ticket assigned.',
  },
  requalify: {
    label: 'Requalify',
    title: 'Requalify ticket {number}',
    text: 'The due date is computed again from the same start, and the history is kept. The establishment sees the reason.',
    reason: 'Reason',
    toBlocking: 'Requalify as blocking',
    toNotBlocking: 'Requalify as not blocking',
    done: 'Ticket requalified: the due date is computed again.',
  },
  refuseLevelOne: {
    label: 'Refuse (level 1)',
    title: 'Ticket {number}: level 1 request',
    text: 'The ticket is closed. The refusal names the document that answers the request: the establishment reads it.',
    documentTitle: 'Document that answers',
    documentTitleHint: 'Its title, and the page or the chapter.',
    documentUrl: 'Address of the document',
    explanation: 'Explanation',
    submit: 'Refuse the request',
    done: 'Level 1 request refused.',
  },
  recordOutOfScope: {
    label: 'Out of scope',
    title: 'Ticket {number}: out of scope',
    text: 'The establishment reads the finding, its reason and what becomes of the request.',
    ground: 'Finding',
    treatment: 'What becomes of it',
    reason: 'Reason',
    submit: 'Record',
    done: 'Out of scope recorded.',
  },
};
