import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findConfidential, redact, type Finding, type Known } from '@assistance/domain/knowledge-base';
import { Command } from 'commander';

/** One worked case; `spans`, when there, are what must go, and nothing else should. */
interface RedactionCase {
  readonly text: string;
  readonly known: Known;
  readonly spans: readonly { readonly kind: string; readonly start: number; readonly text: string }[] | null;
}

/** Something that the person who typed the command can put right. */
class UserError extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function namesOf(value: unknown, where: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return value;
  throw new UserError(`${where} : une liste de noms est attendue / a list of names is expected.`);
}

function caseOf(value: unknown, rank: number): RedactionCase {
  const where = `Cas ${rank} / case ${rank}`;
  if (!isRecord(value) || typeof value['text'] !== 'string') {
    throw new UserError(`${where} : un objet avec « text » est attendu / an object with "text" is expected.`);
  }
  const known = isRecord(value['known']) ? value['known'] : {};
  const spans = Array.isArray(value['spans']) ? value['spans'] : null;
  const isSpan = (span: unknown) =>
    isRecord(span) && typeof span['start'] === 'number' && typeof span['text'] === 'string';
  if (spans !== null && !spans.every(isSpan)) {
    throw new UserError(`${where} : « spans » attend {kind, start, text} / spans are {kind, start, text}.`);
  }
  return {
    text: value['text'],
    known: {
      people: namesOf(known['people'], `${where}, people`),
      establishments: namesOf(known['establishments'], `${where}, establishments`),
      places: namesOf(known['places'], `${where}, places`),
    },
    spans,
  };
}

function readCases(path: string): RedactionCase[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(`Fichier illisible / unreadable file: ${(error as Error).message}`);
  }
  if (!Array.isArray(parsed)) throw new UserError('Un tableau JSON est attendu / a JSON array is expected.');
  return parsed.map(caseOf);
}

/** What of the expected spans is still there, and what was taken out beyond them. */
function compare({ text, spans }: RedactionCase, findings: readonly Finding[]) {
  const gone = new Set(findings.flatMap(({ start, end }) => range(start, end)));
  const expected = new Set((spans ?? []).flatMap((span) => range(span.start, span.start + span.text.length)));
  const lineOf = (span: { start: number; text: string }) =>
    range(span.start, span.start + span.text.length).every((at) => gone.has(at));
  const beyond = findings
    .map(({ start, end }) =>
      range(start, end)
        .filter((at) => !expected.has(at))
        .map((at) => text.charAt(at))
        .join('')
        .trim(),
    )
    .filter((rest) => rest !== '');
  return { missed: (spans ?? []).filter((span) => !lineOf(span)), beyond };
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

function report(cases: readonly RedactionCase[]): void {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  let [spans, missed, beyond] = [0, 0, 0];
  for (const [rank, each] of cases.entries()) {
    const { redacted } = redact(each.text, each.known);
    print(`${String(rank).padStart(4)}  ${redacted.replaceAll('\n', '\n      ')}`);
    if (each.spans === null) continue;
    const found = compare(each, findConfidential(each.text, each.known));
    for (const span of found.missed) print(`      RESTE / LEFT    ${span.kind} : ${span.text}`);
    for (const rest of found.beyond) print(`      DE TROP / TOO MUCH  ${rest}`);
    spans += each.spans.length;
    missed += found.missed.length;
    beyond += found.beyond.length;
  }
  print('');
  print(
    `${cases.length} cas, ${spans} passages attendus : ${missed} manqués, ${beyond} retirés de trop. / ${cases.length} cases, ${spans} spans expected: ${missed} missed, ${beyond} taken out too much.`,
  );
}

new Command('kb-redact')
  .description('Retire d’un texte ce qui est confidentiel (C3.3.1) / takes out what is confidential')
  .requiredOption('--cases <file>', 'JSON : un tableau de {text, known, spans?} / an array of them')
  .option(
    '--json',
    'un tableau de {"redacted"} dans l’ordre du fichier / an array in the file’s order',
    false,
  )
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  })
  .action(({ cases: file, json }: { cases: string; json: boolean }) => {
    const cases = readCases(resolve(process.env['INIT_CWD'] ?? process.cwd(), file));
    if (!json) return report(cases);
    const redacted = cases.map(({ text, known }) => ({ redacted: redact(text, known).redacted }));
    process.stdout.write(`${JSON.stringify(redacted, null, 2)}\n`);
  })
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof UserError ? error.message : String((error as Error)?.stack ?? error)}\n`,
    );
    process.exitCode = 2;
  });
