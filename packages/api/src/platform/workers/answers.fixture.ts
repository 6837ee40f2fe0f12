import { threadId } from 'node:worker_threads';
import { answerQuestions } from './answer-questions.js';

/** What the tests ask of a thread. */
export type Question = 'which thread' | 'fail' | 'end' | 'never' | { readonly echo: unknown };

answerQuestions(async (question: Question) => {
  if (question === 'fail') throw new RangeError('It cannot be done.');
  if (question === 'end') process.exit(3);
  if (question === 'never') await new Promise(() => {});
  return question === 'which thread' ? threadId : (question as { echo: unknown }).echo;
});
