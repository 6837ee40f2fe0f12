export { checkPassword, knownWords, strengthOf, type PasswordOwner, type Strength } from './password.js';
