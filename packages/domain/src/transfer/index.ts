export { listOf, valuesOf, writeCell } from './cells.js';
export { COLUMNS, REPORT_COLUMNS, titleOf, TRANSFER_KINDS, type TransferKind } from './columns.js';
export {
  completed,
  corrected,
  keyOf,
  labelOf,
  readRows,
  saysTheSame,
  type RawRow,
  type ReadRow,
  type TransferRecord,
} from './rows.js';
