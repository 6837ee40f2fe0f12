import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Sidonie Lavergne', 'Bilal Chérif'],
    ['Université de Metz', 'École des mines de Valcourt'],
    "Le rapport de ⟦Sidonie Lavergne⟧ (⟦Université de Metz⟧) montre 3 OM sans visa ; message FITE 014 sur l'OM 2025-01187.",
  ],
  [
    ['Bilal Chérif'],
    ['École des mines de Valcourt'],
    "⟦CHERIF B.⟧, de l'⟦école des Mines de Valcourt⟧, ne retrouve plus la variante /STD dans KSB1.",
  ],
  [
    [],
    [],
    'Le passage de 9.4.0.2 à 9.5.0.0 est bloqué par la dépendance 3.1.0.7 ; le support indique la 9.4.1.8.',
  ],
  [
    [],
    [],
    'Fusionner ⟦0456789123D⟧ et ⟦0456789132D⟧ (INE) : le premier est au bac, le second dans Parcoursup.',
  ],
  [
    [],
    [],
    'La carte Vitale porte ⟦1 80 06 49 007 203 55⟧ ; PA0002 porte ⟦1 80 06 49 007 230 55⟧ : inversion de chiffres.',
  ],
  [
    [],
    [],
    'Prélèvement refusé : « IBAN inconnu » pour ⟦FR76 1444 5202 0008 0012 3456 731⟧, tiers 200456, jalon 12.',
  ],
  [
    [],
    [],
    'Dans Postman : Authorization = Bearer ⟦ff8d9c3b2a1e⟧, Accept = application/json, statut 401 en 38 ms.',
  ],
  [
    [],
    [],
    "L'alias pointe sur jdbc:oracle:thin:⟦SIFAC_BO⟧/⟦b0-sifac⟧@⟦bo-bd.univ-exemple.fr⟧:1521/BOPRD depuis le 12.",
  ],
  [
    [],
    [],
    'Le solde 1 024,00 € du compte 411100 au 31/12/2024 est repris dans la pièce 100000512 de janvier.',
  ],
  [
    ['Tugdual Penven'],
    ['Université de Cornouaille'],
    "⟦tugdual PENVEN⟧ (⟦Université de Cornouaille⟧) : « impossible d'ouvrir la période 14 », FAA 102.",
  ],
  [
    ['Guy Mai', 'Prune Bois'],
    [],
    'En mai, au fond du bois ; ⟦Guy Mai⟧ et ⟦P. Bois⟧ attendent la réponse avant le 31 mai.',
  ],
  [
    [],
    [],
    "Fichier d'échange : (HOST=⟦edi-02.intra.univ-exemple.fr⟧)(PORT=1522), service EDIPRD, erreur TNS-12505.",
  ],
  [
    [],
    [],
    'Le navigateur garde https://⟦demat.univ-exemple.fr⟧/?login=⟦visa03⟧&password=⟦V1sa%24%24⟧&theme=clair en favori.',
  ],
  [
    [],
    [],
    'set PGPASSWORD=⟦kb:prod@1⟧ & psql -h ⟦kb-sql01⟧ -U ⟦kb_app⟧ kb : « server closed the connection ».',
  ],
  [[], [], 'Le guide conseille de ne pas réutiliser un mot de passe et de ne pas prêter son identifiant.'],
  [
    [],
    [],
    'MAC ⟦3C:7C:3F:12:90:AB⟧, IP ⟦10.44.9.30⟧, masque 255.255.255.128 : le copieur perd le réseau à midi.',
  ],
  [
    [],
    [],
    "Le login est ⟦paie.essai⟧ et le mot de passe est ⟦Es$ai&Paie⟧ : base anonymisée, accès jusqu'au 15.",
  ],
  [
    ['Ulysse Normand'],
    ['Université de Valois'],
    'Cordialement,\n⟦Ulysse Normand⟧\nChef du bureau des recettes, ⟦Université de Valois⟧\n⟦0344231100⟧ - ⟦ulysse.normand@univ-exemple.fr⟧',
  ],
  [[], [], 'Marché 2024-31, lot 4, bon 4500311200, service fait 5000312200, facture F-7781 : tout concorde.'],
  [
    ['Capucine Hery'],
    [],
    '« Tested-by: ⟦Capucine Hery⟧ <⟦chery@univ-exemple.fr⟧> », build 24.3.1.118, 812 tests passés.',
  ],
  [[], [], 'INFO 2025-07-01 05:00:12,004 [batch-7] c.a.s.ExportDSN - 4 512 salariés, 0 anomalie, 00:12:41.'],
  [[], [], "L'état civil dit ⟦17/02/1990⟧ pour la naissance, le contrat dit 17/02/2020 pour l'embauche."],
  [
    [],
    [],
    "Le passeport (n° ⟦22EB70014⟧) et le récépissé (n° ⟦7503099887⟧) sont à rattacher au dossier ⟦22456001⟧ de l'étudiant.",
  ],
  [
    [],
    [],
    'La clé « ⟦AK¤IA3EXAMPLE7QWERTY2⟧ » et le secret « ⟦kP9/xY2+zQ7wE4rT6uI8oP1aS3dF5gH7jK9lZ0xC⟧ » sont dans le script.',
  ],
  [
    [],
    [],
    'Le flux part de ⟦10.8.30.0⟧/24, passe par ⟦172.30.0.1⟧ et arrive sur ⟦193.48.200.7⟧:443 en 12 ms.',
  ],
  [
    ['Inaya El Khoury'],
    [],
    '⟦I. El Khoury⟧ et ⟦ELKHOURY Inaya⟧ : deux écritures, une personne, un seul matricule (⟦00078123⟧).',
  ],
  [
    [],
    [],
    'sftp.user=⟦edi-banque⟧\nsftp.pass=⟦Ban&que-25⟧\nsftp.host=⟦sftp-edi.univ-exemple.fr⟧\nsftp.dir=/depot',
  ],
  [
    [],
    [],
    'Le RIB du stagiaire : ⟦40618 80264 00040123456 78⟧ ; gratification 669,90 € ; convention 2025-ST-118.',
  ],
  [[], [], 'Le poste ⟦PC-ACHAT-21⟧ redémarre seul ; compte ouvert : ⟦sbrault⟧ ; SAP GUI 8.00 PL 7 ; 16 Go.'],
  [[], [], 'Mot de passe : (laissé vide) ; identifiant : (pré-rempli) ; bouton « Continuer » : grisé.'],
  [
    [],
    [],
    'Contact : ⟦06.01.02.03.04⟧ ou ⟦contact-rh@exemple.fr⟧ ; dossier 2025-00417 ; réponse sous 4 jours ouvrés.',
  ],
  [[], [], 'Le serveur ⟦2001:660:7100:5::8⟧ répond en 9 ms, son IPv4 ⟦194.214.10.8⟧ en 11 ms.'],
  [[], [], 'Trajet Brest-Paris, 2 nuits, 184,60 €, OM 2025-02218, avance 75 % versée le 04/06.'],
];

describe('C3.3.1 tickets of a help desk, batch 23', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
