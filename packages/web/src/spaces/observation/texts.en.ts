import type { texts as french } from './texts.fr.js';

export const texts: typeof french = {
  observations: {
    link: 'Observations',
    ownLink: 'Observations on the service',
    sendLink: 'Send an observation on the service',
    waiting: 'none waiting | {n} waiting | {n} waiting',
    title: 'Observations on the service',
    ownLead:
      'What you think of the help desk itself: time taken, exchanges, the site. The Amue’s department for relations with establishments (DREM) reads it, and your establishment follows here what becomes of it. What concerns a ticket belongs on the ticket.',
    lead: 'What establishments say of the help desk itself, for the department for relations with establishments (DREM). Each establishment reads who has taken note of its observation, and your answer.',
    text: 'Your observation',
    textHint: 'All correspondents of your establishment will be able to read it.',
    send: 'Send the observation',
    sent: 'Observation sent.',
    ownList: 'Observations of your establishment',
    count: 'No observation | {n} observation | {n} observations',
    show: 'Show',
    shown: { waiting: 'Waiting for an answer', all: 'All' },
    status: { SENT: 'Sent', NOTED: 'Noted by the Amue', ANSWERED: 'Answered' },
    sentBy: '{name}, {establishment}',
    notedBy: '{name} has taken note',
    answeredBy: 'Answer from {name}',
    waited: 'waiting for less than a day | waiting for {n} day | waiting for {n} days',
    note: 'Take note',
    noteOne: 'Take note of the observation from {name}',
    noted: 'The establishment knows that you have taken note.',
    answer: 'Answer and close',
    answerOne: 'Answer and close the observation from {name}',
    answerTitle: 'Answer the observation',
    answerText:
      'The whole establishment will read this answer, which closes the observation. It cannot be changed.',
    answerField: 'Your answer',
    answerSubmit: 'Send the answer',
    answered: 'Answer sent.',
  },
};
