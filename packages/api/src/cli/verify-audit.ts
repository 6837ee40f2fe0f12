import { AUDIT_CHAINS, type AuditChain } from '@assistance/domain/audit';
import { Presets, SingleBar } from 'cli-progress';
import { InvalidArgumentError, type Command } from 'commander';
import { holdsAnchor, sealEntries, verifyAudit, type ChainReport } from '../audit/index.js';
import { withDatabase } from './with-database.js';

interface Anchor {
  readonly chain: AuditChain;
  readonly position: number;
  readonly hash: string;
}

/** `changes:1234:<hash>`, as this command prints it and the log does each hour. */
function readAnchor(text: string, before: readonly Anchor[] = []): Anchor[] {
  const [name, position = '', hash = ''] = text.split(':');
  const chain = AUDIT_CHAINS.find((one) => one === name);
  if (!chain || !/^\d{1,15}$/.test(position) || !/^[\da-f]{64}$/.test(hash))
    throw new InvalidArgumentError('changes:1234:<empreinte / hash>');
  return [...before, { chain, position: Number(position), hash }];
}

const NAMES: Readonly<Record<AuditChain, string>> = {
  changes: 'Changements / changes',
  accesses: 'Accès / accesses',
};

function lineOf({ chain, checked, forgotten, end, broken }: ChainReport): string {
  const before =
    forgotten === 0
      ? ''
      : ` (après ${forgotten} oubliées à leur terme / after ${forgotten} forgotten in time)`;
  const counted = `${NAMES[chain]} : ${checked} vérifiée${checked > 1 ? 's' : ''} / checked${before}`;
  if (broken === null) return `${counted}\n  ${chain}:${end.position}:${end.hash}`;
  const what =
    broken.what === 'missing'
      ? 'entrée absente / missing entry'
      : `entrée ${broken.entryId ?? ''} altérée / altered entry`;
  return `${counted}\n  ROMPUE à la place ${broken.position} / BROKEN at place ${broken.position}: ${what}`;
}

/** Adds `verify-audit`: ends with code 1 where a chain is broken, or is not the one that somebody noted. */
export function addVerifyAudit(program: Command): void {
  program
    .command('verify-audit')
    .option(
      '--anchor <chain:place:hash>',
      'fin de chaîne notée auparavant, à retrouver / end of a chain noted before (repeatable)',
      readAnchor,
    )
    .option('--json', 'rapport en JSON / report as JSON', false)
    .description('Vérifie la chaîne du journal d’audit / checks the chain of the audit')
    .action(async ({ anchor: anchors = [], json }: { anchor?: readonly Anchor[]; json: boolean }) => {
      await withDatabase(async (em) => {
        await sealEntries(em);
        const bar = new SingleBar(
          { format: '  Vérification {bar} {value}/{total}', stream: process.stderr, hideCursor: true },
          Presets.shades_classic,
        );
        const report = await verifyAudit(em, {
          onProgress(done, total) {
            if (!process.stderr.isTTY) return;
            if (!bar.isActive) bar.start(total, 0);
            bar.update(done);
          },
        }).finally(() => bar.stop());
        const lost: Anchor[] = [];
        for (const anchor of anchors) if (!(await holdsAnchor(em, anchor.chain, anchor))) lost.push(anchor);
        const isBroken = report.chains.some(({ broken }) => broken !== null) || lost.length > 0;
        if (isBroken) process.exitCode = 1;
        if (json) {
          process.stdout.write(`${JSON.stringify({ ...report, lostAnchors: lost }, null, 2)}\n`);
          return;
        }
        for (const chain of report.chains) process.stdout.write(`${lineOf(chain)}\n`);
        if (report.unsealed > 0)
          process.stdout.write(`${report.unsealed} pas encore scellées / not sealed yet\n`);
        for (const { chain, position } of lost) {
          process.stdout.write(
            `${NAMES[chain]} : ce n’est plus la chaîne notée à la place ${position} / no longer the chain noted at ${position}\n`,
          );
        }
        process.stdout.write(isBroken ? 'ÉCHEC / FAILED\n' : 'Intacte. / Intact.\n');
      });
    });
}
