export type {
  MalfunctionDecided,
  MalfunctionDeclared,
  MalfunctionDescribed,
  MalfunctionEvent,
  MalfunctionProgressed,
} from './events.js';
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
