import { download } from '../../statistics/plots/download.js';

/** Gives a text to the browser as a file of values for spreadsheets. */
export const saveCsv = (name: string, content: string): void =>
  download(name, new Blob([content], { type: 'text/csv;charset=utf-8' }));
