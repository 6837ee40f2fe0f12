/**
 * Mutations that leave no entry: everything else does, whichever room brings it. None of them is for admins alone.
 * They are written elsewhere with who and when, or are a person's own unfinished things.
 */
export const NOT_AUDITED: Readonly<Record<string, string>> = {
  ...every('In the log of the ticket, with who and when.', [
    'acknowledgeTicket',
    'addInformation',
    'addNote',
    'assignTicket',
    'assignTickets',
    'closeTicket',
    'decideMaintenance',
    'giveComplement',
    'giveFirstAnalysis',
    'linkTicket',
    'mergeTicket',
    'openTicket',
    'recordCall',
    'recordOutOfScope',
    'refuseLevelOne',
    'reopenTicket',
    'reportProgress',
    'requalifyTicket',
    'requestComplement',
    'respond',
    'unlinkTicket',
    'withdrawTicket',
  ]),
  ...every('In the log of the malfunction and of its tickets.', [
    'bindTickets',
    'decideMalfunction',
    'declareMalfunction',
    'describeMalfunction',
    'reportMalfunctionProgress',
    'unbindTicket',
  ]),
  ...every('In the row of the observation, with who and when.', [
    'answerObservation',
    'noteObservation',
    'sendObservation',
  ]),
  ...every('What a person has begun to write, and nobody else reads.', [
    'dropDraft',
    'saveDraft',
    'takeOverDraft',
  ]),
  ...every('What a person is shown, and how.', [
    'dropQueue',
    'markNotificationsRead',
    'saveQueue',
    'setAnswering',
    'setDigestHour',
    'setLanguage',
    'setNotificationPreference',
  ]),
  ...every('What readers think of an article, counted with it.', ['articleAnswers', 'rateArticle']),
};

function every(why: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, why]));
}
