export { paris, START } from './instants.js';
export { aCorrespondent, anAdmin, anAgent, aProvider, aStranger, THE_SYSTEM } from './people.js';
export { A_RESPONSE, aLog, anEvent, aRequest, type EventOf, type Line } from './events.js';
export { aCommand } from './commands.js';
export { given } from './given.js';
export { givenUpEnglishIn, givenUpWordsIn } from './given-up-words.js';
