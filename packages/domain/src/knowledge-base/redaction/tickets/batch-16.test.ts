import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Armelle Coustou', 'Djibril Keita'],
    ['Université de Saint-Étienne', 'Université de Bretagne Occidentale'],
    'La demande de ⟦Mme Coustou⟧ (⟦Université de Saint-Etienne⟧) concerne le message « Compte 6281 non budgétaire » (FI 805).',
  ],
  [
    ['Djibril Keita'],
    ['Université de Bretagne Occidentale'],
    "⟦Djibril KEITA⟧ et ⟦D. Keita⟧ : un seul agent à l'⟦UNIVERSITE DE BRETAGNE OCCIDENTALE⟧, deux contrats.",
  ],
  [
    [],
    [],
    'Le module passe de 3.8.0.1 à 3.8.1.0, puis 3.9.0.0 ; chaque étape dure 40 min, retour arrière possible.',
  ],
  [
    [],
    [],
    "L'étudiant ⟦3012345678Z⟧ n'apparaît pas ; avec l'ancien INE ⟦3012345687Z⟧ il apparaît deux fois.",
  ],
  [[], [], 'Infotype 0002 : NIR ⟦1 79 10 2B 033 014 09⟧ accepté, ⟦1 79 10 20 033 014 09⟧ refusé (Corse).'],
  [
    [],
    [],
    'Remboursement versé sur ⟦FR76 1660 7000 1508 3000 1234 591⟧ au lieu de ⟦FR76 1660 7000 1508 3000 1234 688⟧.',
  ],
  [
    [],
    [],
    'Trace : POST /token 200 ; corps : {"access_token":"⟦2YotnFZFEjr1zCsicMWpAA⟧","token_type":"bearer","expires_in":3600}',
  ],
  [
    [],
    [],
    'Chaîne : Driver={PostgreSQL Unicode};Server=⟦pg-sinaps-01⟧;Port=5432;Database=sinaps;Uid=⟦sinaps_ro⟧;Pwd=⟦S1naps_ro⟧;',
  ],
  [
    [],
    [],
    'Le solde du 31/12/2024 (–1 234,56 €) et celui du 01/01/2025 (0,00 €) diffèrent ; compte 515100, journal BQ1.',
  ],
  [
    [],
    [],
    "Paramètres SAP Logon : serveur d'application ⟦10.91.2.8⟧, routeur /H/⟦193.50.7.6⟧/S/3299, SID PRD, instance 00.",
  ],
  [
    ['Zélie Abadie'],
    ['IUT de Maisoncelle'],
    "⟦ABADIE Zelie⟧, ⟦IUT de Maisoncelle⟧ : « Erreur interne 42 » à l'ouverture du dossier, version 24.0.7.",
  ],
  [
    ['Jean Sol', 'Pascale Clair'],
    [],
    'Au sol, en clair ou en chiffré, peu importe. ⟦Jean Sol⟧ et ⟦P. Clair⟧ valident ; ⟦Mme Clair⟧ est absente.',
  ],
  [
    [],
    [],
    'Hôte ⟦tst-apogee.univ-exemple.fr⟧ injoignable (ping KO), hôte ⟦prd-apogee.univ-exemple.fr⟧ OK (1 ms).',
  ],
  [[], [], 'Formulaire envoyé : nom_utilisateur=⟦gest.scol⟧&mot_de_passe=⟦Scol%2B2025⟧&valider=1'],
  [
    ['Blanche Leroux'],
    [],
    "La page est blanche. ⟦Blanche Leroux⟧ a vidé le cache ; ⟦B. LEROUX⟧ aussi ? C'est la même.",
  ],
  [[], [], 'set PGPASSWORD=⟦azERty:9⟧&& pg_dump -h ⟦10.5.0.4⟧ -U ⟦kb_dump⟧ -Fc kb > kb.dmp'],
  [
    [],
    [],
    "Le message « login failed » apparaît après 30 s, quel que soit l'identifiant saisi, même « toto ».",
  ],
  [
    [],
    [],
    'Le switch voit ⟦00-15-5D-01-2C-0A⟧ et ⟦00-15-5D-01-2C-0B⟧ sur le même port ; boucle probable, VLAN 20.',
  ],
  [
    [],
    [],
    "Nouvel identifiant : ⟦k.dossou⟧. Nouveau mot de passe : ⟦R3ntr33#25⟧. Merci d'accuser réception.",
  ],
  [
    ['Capucine Roy'],
    ['Université Sorbonne Paris Nord', 'USPN'],
    'Respectueusement,\n⟦Capucine ROY⟧\n⟦USPN⟧ — Bureau des traitements\n⟦01 49 40 30 00⟧\n⟦capucine.roy@univ-exemple.fr⟧',
  ],
  [
    [],
    [],
    'La facture 2025/07/118, le BC 4500100200 et le service fait 5000100200 portent sur 3 600,00 € HT.',
  ],
  [
    ['Urbain Texier'],
    [],
    '« Signed-off-by: ⟦Urbain Texier⟧ <⟦urbain.texier@exemple.org⟧> » ; branche hotfix/24.2.1 ; révision r10452.',
  ],
  [[], [], '[WARNING] org.hibernate.engine.jdbc.spi: SQL Error: 942, SQLState: 42000 (ligne 1180, 3 essais)'],
  [[], [], "Né le ⟦01.01.2006⟧, l'élève a 17 ans au 01.09.2023 : la règle des 18 ans bloque l'inscription."],
  [
    [],
    [],
    'Les papiers : passeport n° ⟦BA0123456⟧ (Maroc), titre de séjour ⟦7512345678⟧, visa ⟦AB 1234567⟧.',
  ],
  [[], [], 'gpg --passphrase ⟦S3sam3!⟧ --decrypt paie.gpg : « gpg: decryption failed: Bad session key »'],
  [[], [], 'Coordonnées bancaires incomplètes : IBAN ⟦FR76 3000 2005 50⟧, BIC vide, titulaire vide.'],
  [
    ['Octave Lheureux'],
    [],
    "L'heureux élu ? ⟦Octave Lheureux⟧ ; le fichier octave.csv et la colonne « octave » sont hors sujet.",
  ],
  [
    [],
    [],
    'callback?session_state=⟦8d1c2b3a-4e5f⟧&id_token=⟦e¤yJhbGciOiJSUzI1NiJ9.e¤yJub25jZSI6IjEifQ.c2ln⟧#fin',
  ],
  [
    [],
    [],
    "L'agent utilise le compte drh-partage ; chaque gestionnaire devrait avoir le sien (charte, article 3.4.4).",
  ],
  [[], [], 'Temps moyen : 1,2 s ; 95e centile : 4,8 s ; pic à 11 h 42 (312 sessions) ; mémoire 71 %.'],
  [[], [], '2025-03-30T02:30:00 login=⟦nkone⟧ src=⟦10.200.1.17⟧ dst=⟦10.200.0.5⟧:443 action=deny rule=42'],
  [
    ['Salomé Abel'],
    ['Le Mans Université'],
    '⟦Salome ABEL⟧ (⟦Le Mans Université⟧) attend ; au Mans, la réunion des correspondants est le 4 juin.',
  ],
  [[], [], 'Votre mot de passe doit être changé : minimum 8 caractères, pas de prénom, pas de date.'],
  [
    [],
    [],
    'Standard ⟦03 26 91 30 00⟧, ligne directe ⟦03 26 91 30 45⟧, portable professionnel ⟦07.60.12.34.56⟧.',
  ],
  [[], [], 'Le nœud ⟦k8s-worker-03⟧ redémarre en boucle ; pod ⟦siham-web-7d9f⟧, image 24.2.1, 512 Mi.'],
  [[], [], 'Adresses : ⟦fd00:12:34::56⟧ (interne), ⟦2001:660:5001::80⟧ (publique), ::1 (boucle locale).'],
  [[], [], "La note de service 2025-14, l'arrêté du 7 mai 2025 et le décret 86-83 sont joints."],
];

describe('C3.3.1 tickets of a help desk, batch 16', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
