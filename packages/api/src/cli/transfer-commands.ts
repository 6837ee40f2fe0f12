import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { foldText, type Language } from '@assistance/domain/shared';
import { titleOf, TRANSFER_KINDS, type TransferKind } from '@assistance/domain/transfer';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { systemClock } from '../platform/clock/index.js';
import { exportFile, undoImport } from '../transfer/index.js';
import { asAdmin } from './as-admin.js';
import { both, importWithBar, printReport, readCsvFile, typedPath } from './transfer-files.js';
import { withDatabase } from './with-database.js';

const KINDS = TRANSFER_KINDS.map((kind) => both(titleOf(kind))).join(', ');

/** A kind by its name in either language. */
function readKind(text: string): TransferKind {
  const word = foldText(text);
  const found = TRANSFER_KINDS.find((kind) =>
    [kind, titleOf(kind).fr, titleOf(kind).en].some((name) => foldText(name) === word),
  );
  if (!found) throw new InvalidArgumentError(KINDS);
  return found;
}

const answers = () =>
  new Option('--admin <login>', 'qui en répond / who answers for it (default: the first admin)');

/** Files of the directory, in and out, from the command line. */
export function addTransferCommands(program: Command): void {
  program
    .command('import')
    .argument('<what>', KINDS, readKind)
    .argument('<file>', 'CSV en UTF-8, avec ; ou , / CSV in UTF-8, with ; or ,')
    .option('--dry-run', 'vérifie tout, n’écrit rien / checks everything, writes nothing', false)
    .option('--invite', 'invite les nouveaux comptes / invites the new accounts', false)
    .option('--refused <file>', 'où écrire les lignes refusées / where to write the refused rows')
    .option('--json', 'rapport en JSON / report as JSON', false)
    .addOption(answers())
    .description('Importe un fichier, en entier ou pas du tout / imports a file, all of it or nothing')
    .action(
      async (
        kind: TransferKind,
        path: string,
        options: { dryRun: boolean; invite: boolean; refused?: string; json: boolean; admin?: string },
      ) => {
        const content = readCsvFile(path);
        await withDatabase(async (em) => {
          const { dryRun, invite } = options;
          const file = { kind, content, fileName: basename(path), dryRun, invite, language: 'fr' } as const;
          const report = await importWithBar(em, await asAdmin(em, options.admin), file);
          if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
          else printReport(report, dryRun);
          if (options.refused !== undefined && report.refusedFile !== null)
            writeFileSync(typedPath(options.refused), report.refusedFile);
          if (report.refusedFile !== null) process.exitCode = 1;
        });
      },
    );

  program
    .command('export')
    .argument('<what>', KINDS, readKind)
    .argument('[file]', 'sinon la sortie standard / else the standard output')
    .addOption(
      new Option('--language <language>', 'des titres / of the titles').choices(['fr', 'en']).default('fr'),
    )
    .description(
      'Écrit un fichier qu’un import relit ; vide, un modèle à remplir / writes a file that an import reads; empty, a model to fill',
    )
    .action(async (kind: TransferKind, path: string | undefined, { language }: { language: Language }) => {
      await withDatabase(async (em) => {
        const { content } = await exportFile(em, kind, language);
        if (path === undefined) process.stdout.write(content);
        else writeFileSync(typedPath(path), content);
      });
    });

  program
    .command('undo-import')
    .argument('<id>', 'que l’import a donné / that the import gave')
    .addOption(answers())
    .description('Annule un import, en entier ou pas du tout / undoes an import, all of it or nothing')
    .action(async (importId: string, options: { admin?: string }) => {
      await withDatabase(async (em) => {
        const done = await undoImport(em, await asAdmin(em, options.admin), { importId }, systemClock);
        process.stdout.write(`Import ${done.id} annulé. / undone.\n`);
      });
    });
}
