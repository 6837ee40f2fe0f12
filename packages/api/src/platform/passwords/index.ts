export { burnSameTime, hashPassword, verifyPassword } from './hash.js';
export { generatePassword } from './generate.js';
