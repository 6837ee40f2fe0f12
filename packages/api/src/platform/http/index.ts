export { answerErrors, errorAnswer, sendRefusal } from './answer-errors.js';
export { trustedProxies, warnOfProxy, type TrustProxy } from './proxies.js';
