export { Quotas, type WrittenKind } from './quotas.js';
