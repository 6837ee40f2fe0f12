import type { Language } from '@assistance/domain/shared';
import type { PublishedVersion } from '../published-months.js';
import type { MadeFormat } from './open-data.js';
import { toCsv } from './to-csv.js';
import { toPdf } from './to-pdf.js';
import { toXlsx } from './to-xlsx.js';

/** A published version, and what it is wanted as. */
export interface WantedFile {
  readonly published: PublishedVersion;
  readonly format: MadeFormat;
  readonly language: Language;
}

/** Makes one file of a published version. A PDF keeps a processor busy for a second. */
export async function writeFile({ published, format, language }: WantedFile): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return toCsv(published, language);
    case 'xlsx':
      return toXlsx(published, language);
    case 'pdf':
      return toPdf(published, language);
  }
}
