import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { COLUMNS, titleOf, TRANSFER_KINDS, type TransferKind } from '@assistance/domain/transfer';
import type { Command } from 'commander';
import { addPerson, PersonEntity } from '../correspondent/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError, type Viewer } from '../platform/graphql/index.js';
import { generatePassword, hashPassword } from '../platform/passwords/index.js';
import { countsOf, exportFile, type TransferReport, writeCsv } from '../transfer/index.js';
import { asAdmin } from './as-admin.js';
import { both, importWithBar, printReport, readCsvFile } from './transfer-files.js';
import { UserError } from './user-error.js';
import { withDatabase } from './with-database.js';

/** Asks on the terminal; `null` once nobody answers any more. */
type Ask = (question: string) => Promise<string | null>;

const writeLine = (line = ''): void => void process.stdout.write(`${line}\n`);

/** What is wrong, told to the person who goes on answering; any other error goes on. */
function tell(error: unknown): void {
  if (error instanceof RefusalError) writeLine(`  ${both(error.refusal.messages)}`);
  else if (error instanceof UserError) writeLine(`  ${error.message}`);
  else throw error;
}

/** Walks an empty desk through its first quarter of an hour. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description(
      'Accompagne l’ouverture : administrateur, établissements, produits, comptes, sièges / walks through the opening of a desk',
    )
    .action(async () => {
      const terminal = createInterface({ input: process.stdin });
      const answers = terminal[Symbol.asyncIterator]();
      const ask: Ask = async (question) => {
        process.stdout.write(`${question} `);
        const { value, done } = await answers.next();
        return done ? null : value.trim();
      };
      try {
        await withDatabase((em) => walk(em, ask));
      } finally {
        terminal.close();
      }
    });
}

async function walk(em: EntityManager, ask: Ask): Promise<void> {
  writeLine('Ouverture d’Assistance Amue. Ce qui est entré reste, où que vous vous arrêtiez (Ctrl+D).');
  writeLine('Opening the desk. What is entered stays, wherever you stop (Ctrl+D).');
  if (!(await requireAdmin(em, ask))) return;
  const viewer = await asAdmin(em, undefined);
  for (const [rank, kind] of TRANSFER_KINDS.entries()) {
    writeLine();
    writeLine(`${rank + 1}/${TRANSFER_KINDS.length}  ${both(titleOf(kind))} : ${await presentOf(em, kind)}`);
    if (!(await enter(em, viewer, kind, ask))) break;
  }
  writeLine();
  for (const kind of TRANSFER_KINDS) writeLine(`  ${both(titleOf(kind))} : ${await presentOf(em, kind)}`);
  writeLine(
    'Les comptes s’invitent dans l’administration, ou par « pnpm desk invite ». / Invite people in the admin space, or by "pnpm desk invite".',
  );
}

/** How many are there already, below the titles of their file. */
async function presentOf(em: EntityManager, kind: TransferKind): Promise<number> {
  const { content } = await exportFile(em.fork(), kind, 'fr');
  return content.trim().split('\r\n').length - 1;
}

/** False when nobody answers. */
async function requireAdmin(em: EntityManager, ask: Ask): Promise<boolean> {
  while ((await em.fork().count(PersonEntity, { role: 'admin', active: true })) === 0) {
    writeLine();
    writeLine('Aucun administrateur : le premier. / No admin yet: the first one.');
    const login = await ask('Identifiant / login:');
    const firstName = await ask('Prénom / first name:');
    const lastName = await ask('Nom / family name:');
    const email = await ask('Adresse électronique / email address:');
    if (login === null || firstName === null || lastName === null || email === null) return false;
    if (login === '' || firstName === '' || lastName === '') continue;
    const password = generatePassword();
    try {
      const passwordHash = await hashPassword(password);
      await em.fork().transactional((own) =>
        addPerson(own, {
          login,
          firstName,
          lastName,
          email: email === '' ? null : email,
          passwordHash,
          role: 'admin',
          establishmentId: null,
        }),
      );
      writeLine(`Mot de passe, affiché une seule fois / password, shown only once: ${password}`);
    } catch (error) {
      tell(error);
    }
  }
  return true;
}

/** False when nobody answers. */
async function enter(em: EntityManager, viewer: Viewer, kind: TransferKind, ask: Ask): Promise<boolean> {
  for (;;) {
    const answer = await ask(
      'Fichier CSV à importer, « + » pour entrer à la main, vide pour continuer / CSV file to import, "+" to enter by hand, empty to go on:',
    );
    if (answer === null) return false;
    if (answer === '') return true;
    if (answer === '+') {
      if (!(await enterByHand(em, viewer, kind, ask))) return false;
      continue;
    }
    try {
      const file = { content: readCsvFile(answer), fileName: basename(answer) };
      printReport(await write(em, viewer, kind, file), false);
    } catch (error) {
      tell(error);
    }
  }
}

const write = (
  em: EntityManager,
  viewer: Viewer,
  kind: TransferKind,
  file: { readonly content: string; readonly fileName: string },
): Promise<TransferReport> =>
  importWithBar(em.fork(), viewer, { ...file, kind, dryRun: false, invite: false, language: 'fr' });

/** One after the other, until the first question is left empty. False when nobody answers. */
async function enterByHand(
  em: EntityManager,
  viewer: Viewer,
  kind: TransferKind,
  ask: Ask,
): Promise<boolean> {
  const columns = COLUMNS[kind];
  for (;;) {
    const cells: string[] = [];
    for (const { title, required, cell } of columns) {
      const values =
        cell.holds === 'choice'
          ? ` (${Object.values(cell.of)
              .map(({ fr }) => fr)
              .join(', ')})`
          : '';
      const answer = await ask(`  ${both(title)}${values}${required ? ' *' : ''}:`);
      if (answer === null) return false;
      if (answer === '' && cells.length === 0) return true;
      cells.push(answer);
    }
    try {
      const content = writeCsv([columns.map(({ title }) => title.fr), cells]);
      const report = await write(em, viewer, kind, { content, fileName: 'init' });
      const refusal = report.lines[0]?.refusal;
      if (refusal) writeLine(`  ${both(refusal.messages)}`);
      else writeLine(`  ${countsOf(report).created > 0 ? 'Entré. / Entered.' : 'Corrigé. / Corrected.'}`);
    } catch (error) {
      tell(error);
    }
  }
}
