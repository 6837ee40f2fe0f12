// By itself: the rest of that folder is the server's.
import { answerQuestions } from '../../platform/workers/answer-questions.js';
import { writeFile } from './write-file.js';

answerQuestions(writeFile);
