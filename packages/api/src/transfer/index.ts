export { decodeCsv, writeCsv } from './csv.js';
export { exportFile } from './export-rows.js';
export { importFile, type ImportFile } from './import-rows.js';
export { countsOf, STATUS_LABELS, whyOf, type TransferReport } from './report.js';
export { undoImport } from './undo-import.js';
export { transferRoom } from './room.js';
