export { burnSameTime, hashPassword, verifyPassword } from './hash.js';
export { generatePassword } from './generate.js';
export { requirePassword } from './require-password.js';
