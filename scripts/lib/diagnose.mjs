import { Trouble } from './say.mjs';

/** What tools print when they fail, and what a person can do about it. The first that fits is told. */
const KNOWN = [
  {
    sign: /ENOSPC|no space left/i,
    fr: 'Le disque est plein : libérez environ 2 Go, puis relancez la même commande.',
    en: 'The disk is full: free about 2 GB, then run the same command again.',
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|ERR_SOCKET_TIMEOUT|network (request|timeout)/i,
    fr: 'Le registre npm est injoignable : vérifiez le réseau (ou le proxy : `npm config get registry`), puis relancez la même commande ; ce qui est déjà téléchargé est gardé.',
    en: 'The npm registry cannot be reached: check the network (or the proxy: `npm config get registry`), then run the same command again; what was downloaded is kept.',
  },
  {
    sign: /SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|CERT_/,
    fr: 'Le certificat du registre npm n’est pas reconnu : donnez celui de votre proxy par `npm config set cafile FICHIER`.',
    en: 'The certificate of the npm registry is not known: give your proxy’s by `npm config set cafile FILE`.',
  },
  {
    sign: /OUTDATED_LOCKFILE|FROZEN_LOCKFILE/,
    fr: 'Un package.json a changé sans pnpm-lock.yaml : lancez `npx pnpm install`, et consignez les deux.',
    en: 'A package.json changed without pnpm-lock.yaml: run `npx pnpm install`, and commit both.',
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    fr: 'Un fichier ne peut pas être écrit : vérifiez que ce dossier vous appartient, et qu’aucun programme ne le tient ouvert.',
    en: 'A file cannot be written: check that this folder is yours, and that no program holds it open.',
  },
  {
    sign: /error TS\d+/,
    fr: 'Les sources ne compilent pas : corrigez les erreurs ci-dessus.',
    en: 'The sources do not compile: fix the errors above.',
  },
];

/** The trouble behind what a failed tool printed. */
export function diagnose(what, output) {
  const known = KNOWN.find(({ sign }) => sign.test(output));
  const details = output.split('\n').slice(-60).join('\n');
  return known
    ? new Trouble(known.fr, known.en, details)
    : new Trouble(
        `Échec : ${what}. La cause est ci-dessus.`,
        `Failed: ${what}. The cause is above.`,
        details,
      );
}
