export type {
  MalfunctionDecided,
  MalfunctionDeclared,
  MalfunctionDescribed,
  MalfunctionEvent,
  MalfunctionProgressAsked,
  MalfunctionProgressed,
} from './events.js';
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
  type Declaration,
  type Informing,
  MALFUNCTION_TEXTS,
  type MalfunctionCommand,
} from './decide.js';
