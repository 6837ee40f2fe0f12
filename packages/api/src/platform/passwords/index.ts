export { burnSameTime, hashPassword, LONGEST_PASSWORD, verifyPassword } from './hash.js';
export { generatePassword } from './generate.js';
