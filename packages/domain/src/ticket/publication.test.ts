import { describe, it } from 'vitest';
import { aCommand, aLog, given, paris } from '../testing/index.js';
import { MAX_CLEARED, MAX_LABEL, MAX_LABELS, type ArticleText } from './index.js';

const AT = paris('2026-11-25 10:00');
const answered = aLog(['TicketOpened', AT], ['TicketAcknowledged', AT], ['TicketAnswered', AT]);
const closed = [...answered, ...aLog(['TicketClosed', AT])];
const published = [...closed, ...aLog(['ArticlePublished', AT])];

const publishing = (changes: Partial<ArticleText>) => {
  const command = aCommand('PublishArticle');
  return { ...command, article: { ...command.article, ...changes } };
};

describe('C3.4.5 the knowledge base holds the closed tickets that were really processed', () => {
  it('waits for a review, then is published under its number', () => {
    given(answered)
      .when(aCommand('Close'))
      .leaves({ review: 'pending' })
      .when(
        publishing({
          title: ' Titre ',
          errorCodes: [' ME 062 ', 'ME 062'],
          releases: ['3.1', '3.1 '],
          theme: ' ',
        }),
      )
      .gives({
        type: 'ArticlePublished',
        articleNumber: 'KB-000001',
        title: 'Titre',
        errorCodes: ['ME 062'],
        releases: ['3.1'],
        theme: null,
      })
      .leaves({ review: 'published', articleNumber: 'KB-000001' });
  });

  it('published again, it keeps its number', () => {
    given(published)
      .when(aCommand('PublishArticle', { articleNumber: 'KB-000099' }))
      .gives({ type: 'ArticlePublished', articleNumber: 'KB-000001' });
  });

  it.each(['no-reply', 'level-one', 'out-of-scope', 'withdrawn'] as const)(
    'not what was closed as %s',
    (reason) => {
      const log = [...answered, ...aLog(['TicketClosed', AT, { reason }])];
      given(log).when(aCommand('PublishArticle')).isRefused('NOT_PROCESSED');
      given(log).when(aCommand('RefuseArticle')).isRefused('NOT_PROCESSED');
    },
  );

  it.each([
    [{ errorCodes: Array.from({ length: MAX_LABELS + 1 }, () => 'ME 062') }, 'TOO_MANY_VALUES', 'errorCodes'],
    [{ releases: Array.from({ length: MAX_LABELS + 1 }, () => '3.1') }, 'TOO_MANY_VALUES', 'releases'],
    [{ errorCodes: ['ME 062', 'x'.repeat(MAX_LABEL + 1)] }, 'TOO_LONG', 'errorCodes.1'],
    [{ theme: 'x'.repeat(MAX_LABEL + 1) }, 'TOO_LONG', 'theme'],
  ] as const)('with labels that fit: %j', (changes, code, field) => {
    given(closed).when(publishing(changes)).isRefused(code, field);
  });

  it('not what is still open', () => {
    given(answered).when(aCommand('PublishArticle')).isRefused('NOT_PROCESSED');
  });

  it.each([
    [{ title: '' }, 'REQUIRED', 'title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    [{ problem: ' ' }, 'REQUIRED', 'problem'],
    [{ solution: ' ' }, 'REQUIRED', 'solution'],
    [{ errorCodes: ['ME 062', ''] }, 'REQUIRED', 'errorCodes.1'],
    [{ releases: ['x'.repeat(101)] }, 'TOO_LONG', 'releases.0'],
  ] as const)('not with %o', (changes, code, field) => {
    given(closed).when(publishing(changes)).isRefused(code, field);
  });
});

describe('C3.3.1 an article carries the files that an agent cleared', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, rank) => ({ id: `file-${rank}`, name: 'ecran.png', size: 12 }));

  it('none by itself, and no more than can be read again with care', () => {
    given(closed).when(aCommand('PublishArticle')).gives({ type: 'ArticlePublished', cleared: [] });
    const cleared = files(MAX_CLEARED);
    given(closed).when(aCommand('PublishArticle', { cleared })).gives({ type: 'ArticlePublished', cleared });
    given(closed)
      .when(aCommand('PublishArticle', { cleared: files(MAX_CLEARED + 1) }))
      .isRefused('TOO_MANY_FILES', 'attachmentIds');
  });
});

describe('C3.4.5 an agent may find nothing in it for others', () => {
  it('once, with a reason', () => {
    given(closed)
      .when(aCommand('RefuseArticle'))
      .gives({ type: 'ArticleRefused', reason: 'Propre à un établissement.' })
      .leaves({ review: 'refused' })
      .when(aCommand('RefuseArticle'))
      .isRefused('ALREADY_REVIEWED');
    given(closed)
      .when(aCommand('RefuseArticle', { reason: '' }))
      .isRefused('REASON_REQUIRED', 'reason');
  });
});

describe('C3.3.1 what should not have been published leaves at once', () => {
  it('with a reason, and only what is published', () => {
    given(published)
      .when(aCommand('WithdrawArticle'))
      .gives({ type: 'ArticleWithdrawn', reason: 'Obsolète.' })
      .leaves({ review: 'withdrawn' });
    given(published)
      .when(aCommand('WithdrawArticle', { reason: ' ' }))
      .isRefused('REASON_REQUIRED', 'reason');
    given(closed).when(aCommand('WithdrawArticle')).isRefused('NOT_PUBLISHED');
  });

  it('stays readable while the ticket is open again; what waited for review no longer does', () => {
    given(published).when(aCommand('Reopen')).leaves({ review: 'published', articleNumber: 'KB-000001' });
    given(closed).when(aCommand('Reopen')).leaves({ review: null });
  });
});
