export { burnSameTime, hashPassword, verifyPassword } from './hash.js';
export { generatePassword } from './generate.js';
export { LONGEST_PASSWORD, SHORTEST_PASSWORD, passwordRefusal } from './refusal.js';
