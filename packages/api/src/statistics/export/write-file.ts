import type { PublishedVersion } from '../published-months.js';
import type { MadeFormat, Written } from './open-data.js';
import { toCsv } from './to-csv.js';
import { toPdf } from './to-pdf.js';
import { toXlsx } from './to-xlsx.js';

/** A published version, and what it is wanted as. */
export interface WantedFile extends Written {
  readonly published: PublishedVersion;
  readonly format: MadeFormat;
}

/** Makes one file of a published version. A PDF keeps a processor busy for a second. */
export async function writeFile({ published, format, ...written }: WantedFile): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return toCsv(published, written.language);
    case 'xlsx':
      return toXlsx(published, written);
    case 'pdf':
      return toPdf(published, written);
  }
}
