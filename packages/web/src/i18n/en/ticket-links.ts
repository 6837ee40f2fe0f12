import type { Messages } from '../fr.js';

export const ticketLinks: Messages['ticketLinks'] = {
  links: 'Linked tickets',
  linksHint: 'Internal: establishments know nothing of it.',
  unlink: 'Remove',
  unlinkOne: 'Remove the link with ticket {number}',
  unlinked: 'Link removed.',
  follows: 'This ticket takes up ticket',
  followedBy: 'A new ticket takes this one up:',
  duplicateOf: 'This ticket is a duplicate; the request is followed on ticket',
  duplicates: 'Duplicates of this ticket',
  merge: {
    label: 'Merge (duplicate)',
    title: 'Merge ticket {number}',
    text: 'The ticket is closed as a duplicate of an older one of the same establishment, where its messages stay readable. The correspondents are notified. Reopening it takes the merge back.',
    into: 'Number of the ticket kept',
    reason: 'Reason, read by the establishment',
    submit: 'Merge',
    done: 'Ticket merged.',
  },
  link: {
    label: 'Link to a ticket',
    title: 'Link ticket {number}',
    text: 'The link is seen from both tickets, by the Amue alone: no establishment learns anything of another.',
    kind: 'This ticket is',
    other: 'Number of the other ticket',
    submit: 'Link',
    done: 'Link made.',
  },
};
