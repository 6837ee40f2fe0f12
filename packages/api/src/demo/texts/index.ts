import { EXCHANGES, LEVEL_ONE, OPEN, PROCESSED, readFolder, readTexts } from './read-texts.js';
import type { LevelOneQuestion, OpenTicketText, ProcessedTicketText } from './types.js';
import { z } from 'zod';

export * from './charter-cases.js';
export type * from './types.js';

/** Every processed ticket of the demo: what its knowledge base is made of (C3.4.5). */
export const PROCESSED_TICKET_TEXTS: readonly ProcessedTicketText[] = readFolder('processed', PROCESSED);

/** Tickets in progress. */
export const OPEN_TICKET_TEXTS: readonly OpenTicketText[] = readFolder('open', OPEN);

/** Requests that a document answers (C4.1.2). */
export const LEVEL_ONE_QUESTIONS: readonly LevelOneQuestion[] = readTexts(
  'level-one-questions.yaml',
  z.array(LEVEL_ONE),
);

const exchanges = readTexts('exchanges.yaml', EXCHANGES);
/** Why a correspondent reopens a ticket. */
export const REOPEN_REASONS: readonly string[] = exchanges.reopenReasons;
/** What an agent asks for (C4.2.2), and what a correspondent answers. */
export const COMPLEMENT_REQUESTS: readonly string[] = exchanges.complementRequests;
export const COMPLEMENT_ANSWERS: readonly string[] = exchanges.complementAnswers;
