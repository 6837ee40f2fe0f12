import type { Messages } from '../fr.js';

export const drafts: Messages['drafts'] = {
  onServer: 'Draft saved: you will find it on all your devices.',
  onDevice: 'Draft kept on this device.',
  erased: 'Draft deleted.',
  takeBack: 'Undo',
  gone: 'This draft was sent, erased or taken over elsewhere.',
  conflictTitle: 'This draft was also changed elsewhere',
  conflictText: 'Nothing is lost. Here is what the other device has saved ({date}):',
  keepBoth: 'Keep both texts',
  keepMine: 'Keep mine',
  keepTheirs: 'Take the other',
  left: '{name} had begun: {what}',
  title: 'My drafts',
  lead: 'What you have begun to write and not sent yet, on all your devices.',
  count: 'No draft | {n} draft | {n} drafts',
  link: 'No draft | My draft | My drafts ({n})',
  kind: { OPEN_TICKET: 'New ticket', RECORD_CALL: 'Call to record' },
  outOfSight: 'You have no access to this ticket any more.',
  takeOver: 'Take this draft over',
};
