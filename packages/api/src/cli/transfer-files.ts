import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Language, Sentence } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { systemClock } from '../platform/clock/index.js';
import type { Viewer } from '../platform/graphql/index.js';
import {
  countsOf,
  decodeCsv,
  importFile,
  STATUS_LABELS,
  whyOf,
  type ImportFile,
  type TransferReport,
} from '../transfer/index.js';
import { UserError } from './user-error.js';

/** Paths are those of the person who typed them, whatever folder the script runs in. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** Both languages in a line. */
export const both = ({ fr, en }: Sentence): string => (fr === en ? fr : `${fr} / ${en}`);

/** A CSV file as text. Fails with what to do. */
export function readCsvFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(typedPath(path));
  } catch (error) {
    throw new UserError(`Fichier illisible / unreadable file: ${(error as Error).message}`);
  }
  return decodeCsv(bytes);
}

/** Imports a file with a bar that shows how far it is. */
export async function importWithBar(
  em: EntityManager,
  viewer: Viewer,
  file: ImportFile,
): Promise<TransferReport> {
  const bar = new SingleBar(
    { format: '  {bar} {value}/{total}', stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  const show = (done: number, total: number): void => {
    if (!process.stderr.isTTY) return;
    if (!started) bar.start(total, 0);
    started = true;
    bar.update(done);
  };
  return importFile(em, viewer, file, systemClock, show).finally(() => bar.stop());
}

/** Tells what became of each row, and of the file. */
export function printReport(report: TransferReport, dryRun: boolean): void {
  const writeLine = (line: string) => process.stdout.write(`${line}\n`);
  const labels = STATUS_LABELS[report.importId === null ? 'tried' : 'written'];
  for (const { line, label, status, refusal } of report.lines) {
    const at = `${String(line).padStart(6)}  ${both(labels[status])}  ${label}`;
    const why = (language: Language) => (refusal ? whyOf(report.kind, refusal, language) : '');
    writeLine(refusal ? `${at}  ${both({ fr: why('fr'), en: why('en') })}` : at);
  }
  const { created, changed, unchanged, refused } = countsOf(report);
  writeLine('');
  writeLine(
    `Créées / created: ${created}. Modifiées / changed: ${changed}. Inchangées / unchanged: ${unchanged}. Refusées / refused: ${refused}.`,
  );
  if (dryRun) writeLine('Essai : rien n’a été écrit. / Dry run: nothing was written.');
  else if (report.importId === null)
    writeLine(
      'Rien n’a été écrit : corrigez les lignes refusées. / Nothing was written: correct the refused rows.',
    );
  else writeLine(`Import ${report.importId} (pnpm desk undo-import).`);
}
