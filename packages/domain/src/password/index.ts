export { checkPassword, knownWords, strengthOf, type PasswordOwner } from './password.js';
