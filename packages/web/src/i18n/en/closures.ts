import type { Messages } from '../fr.js';

export const closures: Messages['closures'] = {
  title: 'Closures of the service',
  lead: 'The Amue commits to announcing a closure at least 15 calendar days before it begins: while it lasts, time limits are then suspended. Announced later, it comes with its reason, counts as a broken commitment and suspends no time limit.',
  none: 'No closure is announced.',
  count: 'No closure announced | {n} closure announced | {n} closures announced',
  now: 'Now',
  late: 'Announced less than 15 calendar days before: no time limit is suspended.',
  lateReason: 'Reason: {reason}',
  subscribeTitle: 'In your calendar',
  subscribeLead:
    'Closures and public holidays, kept up to date by themselves: subscribe your calendar to this address.',
  subscribe: 'Subscribe',
  download: 'Download the file',
  copy: 'Copy the address',
  copied: 'Address copied.',
  next: 'Next closure',
  all: 'All closures',
  footer: 'Closures',
};
