export { answerErrors, errorAnswer } from './answer-errors.js';
export { trustedProxies, warnOfProxy, type TrustProxy } from './proxies.js';
