import { matchAt } from '../text/find.js';
import type { View } from '../text/view.js';
import { type Labelled, labelledAt } from './label.js';

/** Words that may stand between a label and its value: `mot de passe provisoire du compte SAP* : x`. */
const QUALIFIERS = new Set(
  `provisoire provisoires initial initiale temporaire temporaires generique generiques commun partage par defaut
  actuel actuelle nouveau nouvelle nouveaux ancien ancienne courant du de des d l la le les a au aux pour sur et
  compte comptes utilisateur utilisateurs user users login base bases donnees application serveur machine sap
  sifac apogee siham pegase oracle ldap cas ent sso bdd bd db admin administrateur administration root systeme
  test tests recette production prod preprod formation qualification developpement dev wifi vpn applicatif
  applicative technique service services acces connexion session messagerie mail boite suivant suivants suivante
  ad active directory windows unix linux portail web site interface batch keystore truststore certificat archive
  zip coffre fort bureau distant distance poste agent agents correspondant correspondante gestionnaire etudiant
  chiffrement signature api ws webservice ftp sftp ssh smtp proxy mandant client environnement instance schema
  associe associee correspondant fourni fournie envoye envoyee communique communiquee recu recue choisi choisie
  utilise utilisee en clair lecture ecriture seule son mon notre votre leur sa ma cette ce cet lui moi nous eux
  mme mlle monsieur madame mr dr pr identifiant nom proprietaire sys system dba privee prive secrete secret
  apres avant reinitialisation reset activation premiere connection toujours
  ouvert ouverte cree creee concerne concernee bloque bloquee verrouille connecte connectee attribue attribuee hier matin aujourd'hui carte badge usb premier dernier deuxieme second provisoirement suite`.split(
    /\s+/,
  ),
);
const WORD = /["'»”)]?[ ]{1,2}(?:[(«"'“][ ]?)?(?:[ld]')?([a-z0-9_.*$@\\-]{1,40}|\ue000)/y;
const LIMIT = 7;

/** An identifier or a name, that may qualify a label: `du compte SAP*`, `de Mme Dupont`, `svc_batch`. */
const isIdentifier = (written: string): boolean =>
  /^[\p{Lu}\ue000]/u.test(written) || /[\d_*@\\.]/.test(written);

/** A value past `skipped` words; `foreign` when one of them is none that qualifies a label. */
export interface Reading extends Labelled {
  readonly skipped: number;
  readonly foreign: boolean;
}

/**
 * Every way to read a value after a label that ends at `at`: at once, then past each qualifier. The caller takes
 * the first that satisfies it. Past a qualifier a bare blank is no link any more.
 */
export function* readings(view: View, at: number, limit = LIMIT): Generator<Reading> {
  const { text, folded } = view;
  let from = at;
  let named = false;
  let foreign = false;
  for (let skipped = 0; skipped <= limit; skipped += 1) {
    const value = labelledAt(view, from);
    if (value !== null && !((named || foreign) && value.link === 'loose'))
      yield { ...value, skipped, foreign };
    const word = matchAt(WORD, folded, from);
    if (word === null) return;
    const end = from + word[0].length;
    const written = text.slice(end - (word[1]?.length ?? 0), end);
    if (!QUALIFIERS.has(word[1] ?? '')) {
      if (isIdentifier(written)) named = true;
      else if (limit < LIMIT) return;
      else foreign = true;
    }
    from = end;
  }
}
