export { outliveErrors } from './outlive-errors.js';
export { askedOnce, TooLateError, within } from './within.js';
