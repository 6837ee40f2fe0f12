import type { Messages } from '../fr.js';

export const queues: Messages['queues'] = {
  mine: 'My queues',
  save: 'Save this queue',
  saveTitle: 'Save this queue',
  saveText: 'The view, the filters and the order, under a name. Only you see it; its address can be sent.',
  saved: 'Queue saved: {name}.',
  name: 'Name of the queue',
  manage: 'Manage my queues',
  rename: 'Rename',
  renameOne: 'Rename: {name}',
  renameTitle: 'Rename the queue',
  drop: 'Delete',
  dropOne: 'Delete: {name}',
  none: 'No saved queue.',
};

export const bulk: Messages['bulk'] = {
  title: 'Chosen tickets',
  chosen: 'No ticket chosen | {n} ticket chosen | {n} tickets chosen',
  choose: 'Choose ticket {number}',
  chooseAll: 'Choose all the tickets shown',
  assignTo: 'Give to',
  assign: 'Give the tickets',
  clear: 'Choose none',
  report: 'Tickets given',
  done: 'No ticket given. | {n} ticket given. | {n} tickets given.',
  refused: 'No ticket was left. | {n} ticket could not be given: | {n} tickets could not be given:',
};
