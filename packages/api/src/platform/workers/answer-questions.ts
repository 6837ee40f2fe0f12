import { parentPort } from 'node:worker_threads';

/** What travels to the thread. */
export interface Asked<Question> {
  readonly question: Question;
}
/** What comes back. */
export type Answered<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** In the module of a {@link WorkerThread}: answers what is asked, one question after the other. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  const answerOne = async ({ question }: Asked<Question>): Promise<void> => {
    let answered: Answered<Answer>;
    try {
      answered = { answer: await answer(question) };
    } catch (error) {
      answered = { error };
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- of a window, not of a thread
    parentPort?.postMessage(answered);
  };
  // What cannot be sent ends this thread, and its question with an error.
  parentPort?.on('message', (asked: Asked<Question>) => void answerOne(asked));
}
