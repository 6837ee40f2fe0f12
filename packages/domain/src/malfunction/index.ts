export type { MalfunctionEvent } from './events.js';
export { askMalfunctionProgress, malfunctionProgressDueAt } from './progress.js';
export {
  evolveMalfunction,
  type Malfunction,
  MALFUNCTION_STATUSES,
  type MalfunctionStatus,
  replayMalfunction,
  statusOf,
} from './state.js';
export {
  decideMalfunction,
  declareMalfunction,
  MALFUNCTION_TEXTS,
  type MalfunctionCommand,
} from './decide.js';
