export { importTickets, MOST_ENTRIES } from './import-tickets.js';
export {
  ImportCutOff,
  type ImportLine,
  type ImportOptions,
  type ImportPhase,
  type ImportReport,
} from './import-report.js';
