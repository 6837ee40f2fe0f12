import type { Text, TextKey } from '../../i18n/text.js';
import { texts } from './texts.fr.js';

const { operation: OPERATIONS, thing: THINGS } = texts.audit;

/** `addProduct` as words, for what has no sentence of its own yet: « add product ». */
const asWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What was done, in words. */
export const operationText = (t: Text['t'], operation: string): string =>
  Object.hasOwn(OPERATIONS, operation) ? t(`audit.operation.${operation}` as TextKey) : asWords(operation);

/** What it was done to. */
export const thingText = (t: Text['t'], kind: string): string =>
  Object.hasOwn(THINGS, kind) ? t(`audit.thing.${kind}` as TextKey) : asWords(kind);
