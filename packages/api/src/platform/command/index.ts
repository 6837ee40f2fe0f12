export { besideCommand, currentCommand, inCommand, type CommandScope } from './command-scope.js';
