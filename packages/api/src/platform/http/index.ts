export { answerErrors, errorAnswer, sendRefusal } from './answer-errors.js';
