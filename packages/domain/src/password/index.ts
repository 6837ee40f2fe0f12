export {
  checkPassword,
  knownWords,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
  strengthOf,
  STRENGTHS,
  type PasswordOwner,
  type Strength,
} from './password.js';
