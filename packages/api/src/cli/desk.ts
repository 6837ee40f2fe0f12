import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '@assistance/domain/ticket';
import { SingleBar, Presets } from 'cli-progress';
import { Command } from 'commander';
import { makeLink } from '../account/index.js';
import { addPerson, PersonEntity } from '../correspondent/index.js';
import { TICKET_REACTIONS } from '../rooms.js';
import { TicketEntity, TicketLog } from '../ticket-log/index.js';
import { applyErasures, eraseText, formatErasures, parseErasures, readErasures } from '../erasure/index.js';
import { ImportCutOff, importTickets, type ImportLine, type ImportPhase } from '../import/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { RefusalError } from '../platform/graphql/index.js';
import { readConfig } from '../platform/config/index.js';
import { systemClock } from '../platform/clock/index.js';
import { generatePassword, hashPassword } from '../platform/passwords/index.js';
import { addInit } from './init.js';
import { nameCommand } from './record-command.js';
import { addTransferCommands } from './transfer-commands.js';
import { typedPath } from './transfer-files.js';
import { UserError } from './user-error.js';
import { addVerifyAudit } from './verify-audit.js';
import { withDatabase } from './with-database.js';

const PHASES: Readonly<Record<ImportPhase, string>> = { checking: 'Vérification', writing: 'Reprise     ' };

const program = new Command('desk').description('Administration d’Assistance Amue / administration');
program.hook('preAction', (_program, command) => nameCommand(command.name(), command.opts()));
addVerifyAudit(program);
addInit(program);
addTransferCommands(program);

program
  .command('import-tickets')
  .argument('<file>', 'JSON : un tableau de fiches traitées / an array of processed tickets')
  .option('--dry-run', 'vérifie tout, n’écrit rien / checks everything, writes nothing', false)
  .option('--source <name>', 'outil d’origine / the desk it comes from (default: name of the file)')
  .option(
    '--product <name>',
    'produit des fiches qui n’en nomment pas / product of those that name none',
    'Fonds repris',
  )
  .option('--agent <login>', 'interlocuteur qui en répond / who answers for it (default: the first admin)')
  .option('--json', 'rapport en JSON / report as JSON', false)
  .description(
    'Reprend les fiches traitées d’un autre outil / brings in the processed tickets of another desk',
  )
  .action(
    async (
      file: string,
      options: { dryRun: boolean; source?: string; product: string; agent?: string; json: boolean },
    ) => {
      const entries = readEntries(typedPath(file));
      await withDatabase(async (em) => {
        const agent =
          options.agent ??
          (await em.findOne(PersonEntity, { role: 'admin', active: true }, { orderBy: { login: 'asc' } }))
            ?.login;
        if (!agent)
          throw new UserError(
            'Aucun administrateur : créez-en un (pnpm desk create-admin) / no admin yet: make one.',
          );
        const bar = new SingleBar(
          { format: '  {phase} {bar} {value}/{total}', stream: process.stderr, hideCursor: true },
          Presets.shades_classic,
        );
        let shown: ImportPhase | null = null;
        const show = (phase: ImportPhase, done: number): void => {
          if (!process.stderr.isTTY) return;
          if (shown !== phase) bar.start(entries.length, 0, { phase: PHASES[phase] });
          shown = phase;
          bar.update(done);
        };
        const report = await importTickets(em, entries, {
          log: new TicketLog(em, systemClock, TICKET_REACTIONS),
          source: options.source ?? basename(file, '.json'),
          agent,
          product: options.product,
          now: systemClock,
          dryRun: options.dryRun,
          onProgress: show,
        }).finally(() => bar.stop());
        if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else print(report.lines, report.written, options.dryRun);
        if (!report.written && !options.dryRun) process.exitCode = 1;
        if (report.lines.some(({ status }) => status === 'refused')) process.exitCode = 1;
      });
    },
  );

program
  .command('create-admin')
  .requiredOption('--login <login>')
  .requiredOption('--first-name <name>')
  .requiredOption('--last-name <name>')
  .option('--email <address>')
  .description(
    'Crée un administrateur et affiche son mot de passe / makes an admin, prints the password once',
  )
  .action(async (options: { login: string; firstName: string; lastName: string; email?: string }) => {
    await withDatabase(async (em) => {
      const password = generatePassword();
      const { login, firstName, lastName, email = null } = options;
      const passwordHash = await hashPassword(password);
      await addPerson(em, {
        login,
        firstName,
        lastName,
        email,
        passwordHash,
        role: 'admin',
        establishmentId: null,
      });
      // The pair alone goes to the standard output, for whoever reads it by a program.
      process.stderr.write(
        'Identifiant et mot de passe, affiché une seule fois / login and password, shown only once:\n',
      );
      process.stdout.write(`${login} ${password}\n`);
    });
  });

program
  .command('invite')
  .argument('<login>', 'de la personne / of the person')
  .description(
    'Affiche un lien à usage unique par lequel elle choisit son mot de passe / prints a single-use link by which they choose a password',
  )
  .action(async (login: string) => printLink(login, {}));

program
  .command('reset-admin')
  .argument('<login>', 'de l’administrateur / of the admin')
  .description(
    'La même chose pour un administrateur qui n’entre plus / the same for an admin who is locked out',
  )
  .action(async (login: string) => printLink(login, { role: 'admin' }));

/** The link goes alone to the standard output, for whoever reads it by a program; what is kept of it opens nothing. */
async function printLink(login: string, who: { readonly role?: 'admin' }): Promise<void> {
  const { publicUrl } = readConfig(process.env);
  await withDatabase(async (em) => {
    const person = await em.findOne(PersonEntity, {
      login: login.trim().toLowerCase(),
      active: true,
      ...who,
    });
    if (!person)
      throw new UserError(
        who.role
          ? 'Aucun administrateur de cet identifiant dont le compte soit ouvert / no open account of an admin has this login.'
          : 'Aucun compte ouvert n’a cet identifiant / no open account has this login.',
      );
    const now = systemClock.now();
    const url = await em.transactional((own) => makeLink(own, { personId: person.id, publicUrl, now }));
    process.stderr.write(
      'Lien à usage unique, valable une heure, affiché une seule fois / single-use link, good for an hour, shown only once:\n',
    );
    process.stdout.write(`${url}\n`);
  });
}

program
  .command('erase-text')
  .requiredOption('--ticket <number>', 'numéro de la fiche / number of the ticket')
  .requiredOption('--entry <rank>', 'rang de l’élément du fil, depuis 1 / rank of the entry, from 1')
  .requiredOption('--reason <text>', 'motif, lu par l’Amue seule / why, read by the Amue alone')
  .option('--field <place>', 'texte de l’élément / text of the entry: request.title, text (default: all)')
  .option('--admin <login>', 'qui en répond / who answers for it (default: the first admin)')
  .option('--list <file>', 'liste des effacements à compléter / list of erasures to bring up to date')
  .description('Efface pour toujours un texte d’une fiche / erases a text of a ticket for ever')
  .action(
    async (options: {
      ticket: string;
      entry: string;
      reason: string;
      field?: string;
      admin?: string;
      list?: string;
    }) => {
      const version = Number(options.entry);
      if (!Number.isInteger(version) || version < 1)
        throw new UserError('--entry : un rang depuis 1 est attendu / a rank from 1 is expected.');
      await withDatabase(async (em) => {
        const actor = await adminWhoAnswers(em, options.admin);
        const ticket = await em.findOne(TicketEntity, { number: options.ticket.trim() });
        if (!ticket) throw new UserError('Fiche introuvable / no such ticket.');
        let texts = 0;
        await new TicketLog(em, systemClock, TICKET_REACTIONS).run({ actor }, async (unit) => {
          const { id: ticketId } = ticket;
          const { field = null, reason } = options;
          ({ texts } = await eraseText(unit, { ticketId, version, field, reason }));
          return ticketId;
        });
        if (options.list !== undefined) await writeErasures(em, options.list);
        process.stdout.write(`${texts} texte${many(texts)} effacé${many(texts)}. / ${texts} erased.\n`);
      });
    },
  );

program
  .command('list-erasures')
  .argument('<file>', 'une ligne de JSON par texte / a line of JSON each text')
  .description('Écrit la liste des textes effacés, à garder hors des sauvegardes / writes what was erased')
  .action(async (file: string) => {
    await withDatabase(async (em) => {
      const count = await writeErasures(em, file);
      process.stdout.write(`${count} effacement${many(count)}. / ${count} erasures.\n`);
    });
  });

program
  .command('apply-erasures')
  .argument('<file>', 'écrite par list-erasures / written by list-erasures')
  .option('--admin <login>', 'qui en répond / who answers for it (default: the first admin)')
  .description(
    'Efface à nouveau, après une restauration, ce qui l’avait été / erases again, after a restore, what was erased',
  )
  .action(async (file: string, options: { admin?: string }) => {
    const lines = readErasureFile(typedPath(file));
    await withDatabase(async (em) => {
      const actor = await adminWhoAnswers(em, options.admin);
      const log = new TicketLog(em, systemClock, TICKET_REACTIONS);
      const { erased, before, unknown } = await applyErasures(em, log, actor, lines);
      process.stdout.write(
        `${erased} texte${many(erased)} effacé${many(erased)}, ${before} déjà, ${unknown} que la sauvegarde n’avait pas. / ` +
          `${erased} erased, ${before} before, ${unknown} not in the copy.\n`,
      );
    });
  });

/** The admin of that login, or the first one. */
async function adminWhoAnswers(em: EntityManager, login: string | undefined): Promise<Actor> {
  const admin = await em.findOne(
    PersonEntity,
    { role: 'admin', active: true, ...(login === undefined ? {} : { login: login.toLowerCase() }) },
    { orderBy: { login: 'asc' } },
  );
  if (!admin)
    throw new UserError(
      'Aucun administrateur : créez-en un (pnpm desk create-admin) / no such admin: make one.',
    );
  return { kind: 'person', personId: admin.id, role: 'admin', establishmentId: null };
}

/** Gives how many there are. */
async function writeErasures(em: EntityManager, file: string): Promise<number> {
  const lines = await readErasures(em);
  writeFileSync(typedPath(file), formatErasures(lines), { mode: 0o600 });
  return lines.length;
}

function readErasureFile(path: string) {
  try {
    return parseErasures(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`Fichier illisible / unreadable file: ${(error as Error).message}`);
  }
}

function readEntries(path: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UserError(`Fichier illisible / unreadable file: ${(error as Error).message}`);
  }
  if (!Array.isArray(parsed)) throw new UserError('Un tableau JSON est attendu / a JSON array is expected.');
  return parsed;
}

const many = (count: number): string => (count > 1 ? 's' : '');

const removedFrom = (passages: number): string =>
  passages === 0
    ? ''
    : `  (${passages} passage${many(passages)} retiré${many(passages)} / ${passages} passage${passages === 1 ? '' : 's'} removed)`;

function totals(imported: number, there: number, refused: number, dryRun: boolean): string {
  const taken = dryRun
    ? `${imported} fiche${many(imported)} ${imported > 1 ? 'seraient reprises' : 'serait reprise'}`
    : `${imported} fiche${many(imported)} reprise${many(imported)}`;
  const rest = `${there} déjà présente${many(there)}, ${refused} refusée${many(refused)}`;
  const english = `${imported} ${dryRun ? 'would be imported' : 'imported'}, ${there} already there, ${refused} refused`;
  return `${taken}, ${rest}. / ${english}.`;
}

function print(lines: readonly ImportLine[], written: boolean, dryRun: boolean): void {
  const writeLine = (line: string) => process.stdout.write(`${line}\n`);
  for (const line of lines) {
    const at = `${String(line.rank).padStart(5)}  ${line.id.padEnd(12)}`;
    if (line.status === 'refused') writeLine(`${at}  refusée / refused  ${line.reason}`);
    else if (line.status === 'already-there')
      writeLine(`${at}  déjà présente / already there  ${line.number}`);
    else
      writeLine(
        `${at}  ${line.number === null ? 'serait reprise / would be imported' : `reprise / imported  ${line.number}`}${removedFrom(line.redacted)}`,
      );
  }
  const count = (status: ImportLine['status']) => lines.filter((line) => line.status === status).length;
  writeLine('');
  writeLine(totals(count('imported'), count('already-there'), count('refused'), dryRun));
  if (dryRun) writeLine('Essai : rien n’a été écrit. / Dry run: nothing was written.');
  else if (!written)
    writeLine(
      'Rien n’a été écrit : corrigez les lignes refusées. / Nothing was written: correct the refused lines.',
    );
}

program.parseAsync().catch((error: unknown) => {
  const forPeople =
    error instanceof UserError || error instanceof RefusalError || error instanceof ImportCutOff;
  process.stderr.write(`${forPeople ? error.message : String((error as Error)?.stack ?? error)}\n`);
  if (error instanceof ImportCutOff) process.stderr.write(`${String(error.cause)}\n`);
  process.exitCode = 2;
});
