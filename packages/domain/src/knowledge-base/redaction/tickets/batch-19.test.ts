import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Ghislaine Fauvel', 'Idriss Tounsi'],
    ['Université de Bourgogne', 'Université Lumière Lyon 2'],
    'Le visa de ⟦Mme FAUVEL⟧ manque sur la mission 2025-M-0331 ; ⟦idriss tounsi⟧ ne peut pas la remplacer (rôle absent).',
  ],
  [
    [],
    ['Université Lumière Lyon 2'],
    "Chez nous (⟦univ. Lyon 2⟧), comme à l'⟦Université Lumière Lyon II⟧ d'ailleurs, l'état sort en anglais depuis la 24.1.",
  ],
  [
    [],
    ['Université de Bourgogne'],
    "Un vin de Bourgogne n'est pas un fournisseur ; l'⟦univ de bourgogne⟧ (⟦u-bourgogne.fr⟧) a deux tiers 0000100001.",
  ],
  [[], [], 'Peut-on revenir de la 6.2.1.4 à la 6.2.1.3 ? Le script rollback_6213.sql échoue : ORA-02292.'],
  [
    [],
    [],
    'Depuis la console : ssh ⟦root⟧@⟦192.168.56.10⟧ puis tail -200 /opt/siham/logs/batch.log ; rien après 02:00.',
  ],
  [
    [],
    [],
    "La photo de la carte étudiante montre le n° ⟦22009871⟧ et l'INE ⟦2209871234R⟧ : floutez-les avant diffusion.",
  ],
  [
    [],
    [],
    "Numéro de sécurité sociale de l'ayant droit : ⟦2 15 06 38 185 077 19⟧ ; date de rattachement : 01/09/2024.",
  ],
  [
    [],
    [],
    'Titulaire : régie de recettes ; IBAN : ⟦FR76 1007 1380 0000 0010 0345 672⟧ ; BIC : ⟦TRPUFRP1⟧ ; ouvert le 04/01/2010.',
  ],
  [
    [],
    [],
    'La requête échoue avec « Authorization: Token token=⟦q7W8e9R0tY⟧ » mais passe avec le certificat client.',
  ],
  [
    [],
    [],
    'datasource.url=jdbc:postgresql://⟦bdd-kb.intra.univ-exemple.fr⟧/kb\ndatasource.user=⟦kb_owner⟧\ndatasource.password=⟦Kb;owner-1⟧',
  ],
  [
    [],
    [],
    "L'écran affiche 2 500,00 au lieu de 2 050,00 ; l'écart (450,00) vient du taux 1,22 saisi le 03/02.",
  ],
  [
    [],
    [],
    '/H/⟦saprouter.exemple-etab.local⟧/S/3299/W/⟦p4ss3r⟧/H/⟦10.6.6.6⟧/S/3200 : « route permission denied » (-94).',
  ],
  [
    ['Anaïs Deloffre'],
    ["Université d'Évry Paris-Saclay"],
    "⟦anais DELOFFRE⟧ — ⟦Univ. d'Evry Paris Saclay⟧ : le prélèvement à la source est nul pour 14 contrats.",
  ],
  [
    ['Modeste Bruneau'],
    [],
    "Un modeste ajout : le libellé. ⟦Modeste Bruneau⟧ l'a demandé ; ⟦BRUNEAU Modeste⟧ l'a validé ; délai 2 j.",
  ],
  [
    [],
    [],
    'Nom de la machine : ⟦UFR-LET-117⟧. Adresse MAC : ⟦80-FA-5B-44-10-7E⟧. Adresse IP : ⟦172.23.4.117⟧. Salle 117.',
  ],
  [
    [],
    [],
    'Lien reçu : https://⟦cas.univ-exemple.fr⟧/login?service=siham&ticket=⟦ST-998-abcDEF123ghi-cas1⟧ (déjà utilisé).',
  ],
  [
    ['Sabine Courant'],
    [],
    "Le compte courant n'est pas lettré ; ⟦S. Courant⟧ relance F.13 ; ⟦Sabine Courant⟧ clôt la fiche.",
  ],
  [
    [],
    [],
    'psql: error: connection to server at "⟦pg-rec⟧" (⟦10.3.2.1⟧), port 5432 failed: FATAL: password authentication failed for user "⟦peg_ro⟧"',
  ],
  [
    [],
    [],
    'Il faut saisir le login sans le domaine, en minuscules, et le mot de passe complet, espaces compris.',
  ],
  [
    [],
    [],
    "L'adresse 0.0.0.0/0 est autorisée dans pg_hba.conf : c'est trop large, remplacez-la par ⟦10.3.0.0⟧/16.",
  ],
  [
    [],
    [],
    "« Bonjour, mon identifiant : ⟦elea.m⟧ ; mon mdp : ⟦Chat&Chien2⟧ ; ça ne marche pas », écrit l'usagère.",
  ],
  [
    ['Théodore Lang'],
    ['ENSSIB'],
    '--\n⟦Théodore LANG⟧ | ⟦ENSSIB⟧ | ⟦04 72 44 43 43⟧ | ⟦t.lang@enssib.fr⟧ | 17-21 boulevard du 11-Novembre-1918',
  ],
  [
    [],
    [],
    'Facture 00125/2025 reçue le 2025-05-12, mandatée le 14, payée le 28 : délai global 16 jours, intérêts 0 €.',
  ],
  [
    ['Perrine Galland'],
    [],
    'Relecteur : ⟦Perrine GALLAND⟧ <⟦perrine.galland@exemple.org⟧> ; étiquette v24.3.0 ; 14 fichiers modifiés.',
  ],
  [
    [],
    [],
    '[ERROR] 2025-05-12T10:00:00 [ForkJoinPool-1-worker-3] AncCalc: dépassement (limite 65536), reprise 2/3',
  ],
  [
    [],
    [],
    'La procuration porte la CNI ⟦101059200456⟧ et la date de naissance ⟦03.11.1971⟧ ; elle est valable 10 ans.',
  ],
  [[], [], 'openssl rsa -in cle.pem -passin pass:⟦Cl3f!⟧ -out cle_sans.pem ; « bad decrypt » (140735).'],
  [
    [],
    [],
    'RIB à créer : établissement ⟦10278⟧, guichet ⟦08842⟧, compte ⟦00021305501⟧, clé ⟦73⟧ ; devise EUR ; pays FR.',
  ],
  [
    ['Aude Bonnard'],
    [],
    "« Aude » est aussi un département ; ⟦Aude Bonnard⟧ et ⟦abonnard⟧ ne font qu'un ; code 11 pour l'Aude.",
  ],
  [
    [],
    [],
    'https://⟦idp.univ-exemple.fr⟧/idp/profile/SAML2/Redirect/SSO?SAMLRequest=⟦fZJNT8MwDIbv/IroviZ⟧&RelayState=⟦ss:mem:1a2b3c⟧',
  ],
  [[], [], "Le compte de service ⟦gmsa_siham$⟧ n'a plus le droit « Ouvrir une session en tant que tâche »."],
  [
    [],
    [],
    'Lot 12 : 240 lignes, 3 doublons, 1 rejet (ligne 118, code 07) ; lot 13 : 0 ligne ; durée 00:00:41.',
  ],
  [[], [], 'W3SVC1 ⟦10.0.4.9⟧ POST /demat/login - 443 ⟦UNIV\\c.hebert⟧ ⟦10.0.9.88⟧ Mozilla/5.0 401 2 5 15'],
  [
    ['Emmanuel Chapelle'],
    ['Centrale Méridia'],
    'La chapelle du campus ferme ; ⟦E. Chapelle⟧, de ⟦Centrale Méridia⟧, garde la clé du local 3.',
  ],
  [[], [], "Changer le mot de passe tous les 6 mois, ne jamais l'écrire, ne pas réutiliser les 5 derniers."],
  [
    [],
    [],
    'Appeler le ⟦05.56.84.00.00⟧ (touche 2) ou écrire à ⟦support.siham@univ-exemple.fr⟧ ; rappel sous 48 h.',
  ],
  [
    [],
    [],
    'Le conteneur écoute sur ⟦sinaps-rec.univ-exemple.fr⟧:8443 et la sonde interroge ⟦mon-01.univ-exemple.fr⟧:9100.',
  ],
  [[], [], "Le mot « secret » figure dans le libellé de la rubrique 201958 ; ce n'est pas une erreur."],
];

describe('C3.3.1 tickets of a help desk, batch 19', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
