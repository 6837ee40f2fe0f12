import { randomUUID } from 'node:crypto';
import { refuse, type Instant, type Language, type Refusal } from '@assistance/domain/shared';
import {
  completed,
  corrected,
  keyOf,
  labelOf,
  readRows,
  saysTheSame,
  type ReadRow,
  type TransferKind,
  type TransferRecord,
} from '@assistance/domain/transfer';
import { timeOf, type When } from '../platform/clock/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { attempt, valueOf, type Viewer } from '../platform/graphql/index.js';
import { inOneTransaction, type Repeatable } from '../platform/requests/index.js';
import { readCsv, writeRefused } from './csv.js';
import { KINDS, type Present, type Writing } from './kinds.js';
import { readDirectory } from './names.js';
import { countsOf, whyOf, type TransferLine, type TransferReport } from './report.js';

export interface ImportFile extends Repeatable {
  readonly kind: TransferKind;
  /** As text: see `decodeCsv`. */
  readonly content: string;
  readonly fileName: string;
  /** Does everything and takes it back. */
  readonly dryRun: boolean;
  /** Of accounts: whether each new one is invited at once. */
  readonly invite: boolean;
  /** In which the file of refused rows is written. */
  readonly language: Language;
}

/** A row that was written, as it is kept to be undone. */
interface Written {
  readonly line: number;
  readonly label: string;
  readonly target: string;
  readonly before: TransferRecord | null;
  readonly after: TransferRecord;
}

/** Ends a transaction whose work is not kept. */
class TakenBack {
  constructor(readonly report: TransferReport) {}
}

/** One import or undoing at a time: two would each find nothing there. Until the transaction ends. */
export const lockTransfers = (em: EntityManager): Promise<unknown> =>
  em.execute(`select pg_advisory_xact_lock(hashtextextended('directory transfers', 0))`);

/**
 * Imports a file of one kind, all or nothing: every row by the command that an admin would use, in one transaction, which is
 * taken back when a row is refused, and in a dry run. What the file names and is there already is corrected. Sent twice, it
 * is one import. Refusals of the whole file: those of `readCsv` and `readRows`, REQUEST_ID_USED; those of single rows stand in
 * the report.
 *
 * @param onProgress told of the rows that are done, and of all
 */
export async function importFile(
  em: EntityManager,
  viewer: Viewer,
  file: ImportFile,
  now: When,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<TransferReport> {
  const raw = readCsv(file.content);
  const rows = valueOf(readRows(file.kind, raw));
  const titles = raw[0]?.cells ?? [];
  try {
    return await inOneTransaction(em, viewer, file, `import ${file.kind}`, async (own) => {
      await lockTransfers(own);
      const at = timeOf(now);
      const { lines, written } = await writeRows(own, viewer, file, { rows, at, onProgress });
      const refusedFile = refusedOf(titles, rows, lines, file);
      const report = { kind: file.kind, importId: null, lines, refusedFile };
      if (file.dryRun || refusedFile !== null) throw new TakenBack(report);
      return { ...report, importId: await keep(own, viewer, file, { lines, written, at }) };
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.report;
    throw error;
  }
}

interface Work {
  readonly rows: readonly ReadRow[];
  readonly at: Instant;
  readonly onProgress: (done: number, total: number) => void;
}

async function writeRows(
  em: EntityManager,
  viewer: Viewer,
  { kind, invite }: ImportFile,
  { rows, at, onProgress }: Work,
): Promise<{ readonly lines: TransferLine[]; readonly written: Written[] }> {
  const { load, order = () => '' } = KINDS[kind];
  const directory = await readDirectory(em);
  const writing: Writing = { viewer, now: at, directory, invite };
  const present = new Map((await load(em)).map((each) => [keyOf(kind, each.record), each]));
  const seen = new Map<string, number>();
  const written: Written[] = [];
  const lines: TransferLine[] = [];
  const inOrder = rows.toSorted((one, other) =>
    'record' in one && 'record' in other && order(one.record) !== order(other.record)
      ? order(one.record) < order(other.record)
        ? -1
        : 1
      : one.line - other.line,
  );
  for (const [done, row] of inOrder.entries()) {
    const result = await writeRow(em, kind, row, { writing, present, seen });
    lines.push(result.line);
    if (result.written) written.push(result.written);
    // What rows have read would be carried from one transaction to the next, and back.
    em.clear();
    onProgress(done + 1, inOrder.length);
  }
  return { lines: lines.toSorted((one, other) => one.line - other.line), written };
}

interface State {
  readonly writing: Writing;
  /** What is there, by its key. */
  readonly present: Map<string, Present>;
  /** On which line of the file each key stood. */
  readonly seen: Map<string, number>;
}

async function writeRow(
  em: EntityManager,
  kind: TransferKind,
  row: ReadRow,
  { writing, present, seen }: State,
): Promise<{ readonly line: TransferLine; readonly written?: Written }> {
  const { line } = row;
  const refused = (label: string, refusal: Refusal) => ({
    line: { line, label, status: 'refused' as const, refusal },
  });
  if ('refusal' in row) return refused(row.cells[0]?.trim().slice(0, 100) ?? '', row.refusal);
  const { settle = (record: TransferRecord) => record, add, change } = KINDS[kind];
  const settled = await attempt(async () => settle(row.record, writing.directory));
  const label = labelOf(kind, settled.ok ? settled.value : row.record);
  if (!settled.ok) return refused(label, settled.refusal);
  const key = keyOf(kind, settled.value);
  const before = seen.get(key);
  if (before !== undefined) return refused(label, refuse('ROW_TWICE', null, { line: before }));
  seen.set(key, line);

  const there = present.get(key);
  const plain = there ? corrected(kind, there.record, row.record) : completed(kind, row.record);
  const record = settle(plain, writing.directory);
  if (there && saysTheSame(kind, there.record, record))
    return { line: { line, label, status: 'unchanged', refusal: null } };
  // What a refused row had written before is taken back: the next one finds what it would find without it.
  const done = await attempt(() =>
    em.transactional(async (own) => {
      if (!there) return add(own, record, writing);
      await change(own, there.id, record, writing);
      return there.id;
    }),
  );
  if (!done.ok) return refused(label, { ...done.refusal, field: columnOf(done.refusal.field) });
  present.set(key, { id: done.value, record });
  return {
    line: { line, label, status: there ? 'changed' : 'created', refusal: null },
    written: { line, label, target: done.value, before: there?.record ?? null, after: record },
  };
}

/** What commands call by an id, a file calls by a name. */
const COLUMNS_OF_IDS: Readonly<Record<string, string>> = {
  establishmentId: 'establishment',
  productId: 'product',
  personId: 'login',
  accountId: 'login',
};
const columnOf = (field: string | null): string | null =>
  field === null ? null : (COLUMNS_OF_IDS[field] ?? field);

function refusedOf(
  titles: readonly string[],
  rows: readonly ReadRow[],
  lines: readonly TransferLine[],
  { kind, language }: Pick<ImportFile, 'kind' | 'language'>,
): string | null {
  const why = new Map(
    lines.flatMap(({ line, refusal }) => (refusal ? [[line, whyOf(kind, refusal, language)] as const] : [])),
  );
  if (why.size === 0) return null;
  const refused = rows.flatMap((raw) => {
    const reason = why.get(raw.line);
    return reason === undefined ? [] : [{ raw, why: reason }];
  });
  return writeRefused(titles, refused, language);
}

interface Kept {
  readonly lines: readonly TransferLine[];
  readonly written: readonly Written[];
  readonly at: Instant;
}

/** Keeps what was written, row by row; gives the import's id. */
async function keep(
  em: EntityManager,
  { personId }: Viewer,
  { kind, fileName }: ImportFile,
  { lines, written, at }: Kept,
): Promise<string> {
  const id = randomUUID();
  const { created, changed, unchanged } = countsOf({ lines });
  await em.execute(
    `insert into directory_import (id, kind, file_name, imported_at, imported_by, created, changed, unchanged)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, kind, fileName, at, personId, created, changed, unchanged],
  );
  await em.execute(
    `insert into directory_import_row (import_id, rank, line, label, target, before, after)
     select ?::uuid, rank, line, label, target, before, after
       from jsonb_to_recordset(?::jsonb)
         as given (rank int, line int, label text, target text, before jsonb, after jsonb)`,
    [id, JSON.stringify(written.map((row, rank) => ({ ...row, rank })))],
  );
  return id;
}
