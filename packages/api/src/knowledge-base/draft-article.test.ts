import { replay } from '@assistance/domain/ticket';
import { aLog, paris } from '@assistance/domain/testing';
import { expect, it } from 'vitest';
import { draftArticle } from './propose-article.js';

it('C3.4.5 tells what the complements said, and nothing of those that were files without a word (C4.2.2)', () => {
  const attachments = [{ id: 'file-1', name: 'trace.txt', size: 12 }];
  const events = aLog(
    ['TicketOpened', paris('2026-11-24 10:00')],
    ['TicketAcknowledged', paris('2026-11-24 11:00')],
    ['ComplementRequested', paris('2026-11-25 10:00')],
    ['ComplementGiven', paris('2026-11-26 10:00'), { text: '', attachments }],
    ['ComplementRequested', paris('2026-11-27 10:00')],
    ['ComplementGiven', paris('2026-11-28 10:00'), { text: 'Dix centres.' }],
  );
  const ticket = replay(events);
  if (!ticket) throw new Error('no ticket');
  expect(draftArticle(ticket, events, null).problem.match(/Complément : .*/g)).toEqual([
    'Complément : Dix centres.',
  ]);
});
