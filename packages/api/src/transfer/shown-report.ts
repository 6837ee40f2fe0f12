import type { Language } from '@assistance/domain/shared';
import type { EntityManager } from '../platform/database/index.js';
import { countsOf, whyOf, writeReport, type TransferReport } from './report.js';
import { DirectoryImportEntity, type DirectoryImport } from './transfer.entity.js';

/** Lines that an answer holds at most; the file has all. */
const SHOWN_LINES = 200;

interface ShownLine {
  readonly line: number;
  readonly label: string;
  readonly status: string;
  readonly code: string | null;
  readonly why: string | null;
  readonly column: string | null;
}

/** A report as the API gives it. */
export interface ShownReport {
  readonly import: DirectoryImport | null;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly lines: readonly ShownLine[];
  readonly reportFile: string;
  readonly refusedFile: string | null;
}

/** The report in the reader's language. */
export async function shownReport(
  em: EntityManager,
  report: TransferReport,
  language: Language,
): Promise<ShownReport> {
  const { kind, importId, lines, refusedFile } = report;
  const [refused, others] = [lines.filter(({ refusal }) => refusal), lines.filter(({ refusal }) => !refusal)];
  return {
    ...countsOf(report),
    import: importId === null ? null : await em.findOneOrFail(DirectoryImportEntity, { id: importId }),
    lines: [...refused, ...others].slice(0, SHOWN_LINES).map(({ line, label, status, refusal }) => ({
      line,
      label,
      status,
      code: refusal?.code ?? null,
      why: refusal ? whyOf(kind, refusal, language) : null,
      column: refusal?.field ?? null,
    })),
    reportFile: writeReport(report, language),
    refusedFile,
  };
}
