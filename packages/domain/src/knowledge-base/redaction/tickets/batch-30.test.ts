import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Véronique Charpentier', 'Ibrahim Touré'],
    ['Université de Reims Champagne-Ardenne', 'URCA'],
    'Depuis hier, ⟦Mme Charpentier⟧ (⟦URCA⟧) ne voit plus le bouton « Certifier » sur la pièce 5100087766.',
  ],
  [
    ['Ibrahim Touré'],
    ['Université de Reims Champagne-Ardenne'],
    "⟦TOURE Ibrahim⟧, ⟦université de Reims⟧ : la région Champagne-Ardenne n'existe plus dans le référentiel, code 21.",
  ],
  [
    [],
    ['Université de Reims Champagne-Ardenne'],
    '⟦Université Reims Champagne Ardenne⟧ ou ⟦UNIVERSITE DE REIMS CHAMPAGNE-ARDENNE⟧, le libellé dépasse 35 caractères.',
  ],
  [
    ['Ibrahim Touré'],
    [],
    "La facture du taxi « Touré et fils » (SIRET 843 220 118 00017) est en double ; ⟦I. Touré⟧ l'a supprimée.",
  ],
  [
    ['Ludovic Da Silva', 'Ana Ferreira'],
    [],
    '⟦L. da Silva⟧ valide, ⟦Ana FERREIRA⟧ liquide ; la séparation des rôles est respectée (contrôle GRC 14).',
  ],
  [['Ludovic Da Silva'], [], 'Comptes verrouillés : ⟦ldasilva⟧, ⟦DASILVAL⟧. Motif : 5 échecs en 10 min.'],
  [
    ['Anne Le Roy', 'Roy Keller'],
    [],
    "Le roi est mort, vive le roi : la blague de ⟦Roy Keller⟧ a fait le tour ; ⟦Mme LE ROY⟧ ne l'a pas lue.",
  ],
  [
    ['Bérengère Coste'],
    [],
    'Côté Méditerranée, rien à signaler. ⟦B. Coste⟧ remonte la même erreur (coste réel différent du coste prévu, sic).',
  ],
  [
    ["Pierre-Yves L'Hostis"],
    [],
    "⟦Pierre-Yves L'HOSTIS⟧ / ⟦PY L'Hostis⟧ / ⟦P.Y. L’Hostis⟧ : trois graphies dans SU01, une seule personne.",
  ],
  [
    ['Karine Bonnet'],
    [],
    "Les agents ⟦Bonnet K.⟧ et ⟦Bonnet Karine⟧ sont fusionnés ; le bonnet d'âne revient au script de nuit.",
  ],
  [['Stéphane Mallet'], [], "« Bonjour ⟦Stéphane⟧, merci de ton retour. Bonne journée, l'équipe SIHAM »"],
  [
    ['Stéphane Mallet'],
    [],
    "Le poste de ⟦S. Mallet⟧ redémarre ; l'utilisateur ⟦smallet⟧ n'est pas déconnecté de l'application pour autant.",
  ],
  [
    ['Lætitia Cœur'],
    [],
    "⟦Laetitia Coeur⟧ ne reçoit pas les relances ; au cœur du problème, l'adresse ⟦laetitia.coeur@univ-exemple.fr⟧ est erronée.",
  ],
  [
    ['Mélanie Fabre', 'Fabrice Mélan'],
    [],
    '⟦M. Mélan⟧ et ⟦Mme Fabre⟧ se partagent la même imprimante Zebra ZD420, pilote 8.5.1.',
  ],
  [
    ['Dominique Rivoire'],
    [],
    "L'agente ⟦Dominique RIVOIRE⟧ (ép. ⟦Cazal⟧) demande la mise à jour de son nom d'usage, infotype 0002.",
  ],
  [
    ['Dominique Rivoire'],
    [],
    "À l'attention de ⟦D. Rivoire⟧ : votre ticket est clos. Pour mémoire, le bureau est fermé le lundi de Pentecôte.",
  ],
  [['Oumar Ba'], [], "⟦Oumar BA⟧ a l'exercice 2024 ; le BA (budget annexe) est en dépassement de 1 200 €."],
  [
    ["Thomas d'Aquin-Perrot"],
    [],
    "Le visa de ⟦T. d'Aquin-Perrot⟧ manque ; ⟦M. d'Aquin Perrot⟧ était en congé du 10 au 21.",
  ],
  [
    ['Wojciech Łukasik'],
    [],
    "⟦Lukasik⟧ s'écrit avec un L barré : ⟦Łukasik Wojciech⟧ ; l'export latin-1 le remplace par « ? ».",
  ],
  [
    ['José María Hernández'],
    [],
    "⟦Jose Maria Hernandez⟧ n'est pas trouvé quand on cherche ⟦HERNÁNDEZ⟧ avec l'accent (message PN 016).",
  ],
  [
    ['Gaëlle Tanguy'],
    [],
    '⟦GAELLE.TANGUY⟧ et ⟦gtanguy⟧ : deux identités CAS, un seul dossier. ⟦Gaelle Tanguy⟧ utilise la seconde.',
  ],
  [
    [],
    ['Université Lumière Lyon 2', 'Université Claude Bernard Lyon 1'],
    "À ⟦Lyon 2⟧ la paie passe, à ⟦Lyon 1⟧ elle bloque ; la gare de Lyon n'est pas en cause.",
  ],
  [
    [],
    ['Université Lumière Lyon 2'],
    '⟦Université Lyon 2⟧, ⟦Lumière Lyon 2⟧ et ⟦Univ. Lyon II⟧ figurent dans la même liste déroulante.',
  ],
  [
    [],
    ['Université Jean Moulin Lyon 3'],
    "Signalé par l'⟦université Jean-Moulin⟧ : la rue Jean Moulin est refusée par le contrôle d'adresse RNVP.",
  ],
  [
    [],
    ['Université de Strasbourg'],
    "L'⟦Unistra⟧ (⟦université de Strasbourg⟧) attend le correctif ; le Parlement de Strasbourg a son propre outil.",
  ],
  [
    [],
    ['Université de Haute-Alsace'],
    "À l'⟦UHA⟧, l'édition sort en 2 pages ; à la région Haute-Alsace, en 1.",
  ],
  [
    [],
    ['École nationale des ponts et chaussées'],
    "L'⟦École des ponts⟧ n'a pas le module ; les travaux publics (ponts, chaussées) relèvent du compte 2315.",
  ],
  [
    [],
    ["Institut d'études politiques de Grenoble"],
    "L'⟦IEP de Grenoble⟧ et ⟦Sciences Po Grenoble⟧ sont le même adhérent, code 38021.",
  ],
  [
    [],
    ['CY Cergy Paris Université'],
    'Demande de ⟦CY Cergy Paris Université⟧ : conversion CY → EUR de la table des devises (livre chypriote, historique).',
  ],
  [
    [],
    ['Université de La Réunion'],
    "La réunion du 4 avril est annulée ; l'⟦université de La Réunion⟧ sera rappelée à 14 h (heure de Paris).",
  ],
  [
    [],
    ['Université des Antilles'],
    "L'⟦université des Antilles⟧ a deux pôles ; les Antilles sont à UTC-4, d'où l'écart de 5 h.",
  ],
  [
    [],
    ['Conservatoire national des arts et métiers'],
    'Le ⟦CNAM⟧, ou ⟦Conservatoire national des Arts et Métiers⟧, utilise un plan comptable à 8 chiffres.',
  ],
  [
    [],
    ['Université du Mans'],
    '⟦Le Mans Université⟧ : les 24 Heures du Mans ferment le site du 14 au 16 juin.',
  ],
  [
    [],
    ['Avignon Université'],
    "À ⟦Avignon Université⟧ (ex ⟦université d'Avignon⟧) le pont des devises EUR/CHF est faux de 0,02.",
  ],
  [
    [],
    ['Université Bourgogne Europe', 'uB'],
    '⟦Université Bourgogne Europe⟧ remplace ⟦université de Bourgogne⟧ au 1er janvier 2025, SIREN inchangé.',
  ],
  [
    [],
    ['Bordeaux INP'],
    "Le tarif de Bordeaux diffère de celui de ⟦Bordeaux INP⟧, d'où l'écart de 11,40 € sur l'OM 4471.",
  ],
  [
    [],
    ['Université de Tours'],
    "Retour d'expérience de l'⟦univ de Tours⟧ et de nos collègues de ⟦Tours⟧ : trois tours de vis suffisent.",
  ],
  [
    [],
    [],
    'Le serveur ⟦dione.univ-exemple.fr⟧ a pour alias ⟦siham-prod.univ-exemple.fr⟧ ; les deux pointent sur ⟦193.55.20.9⟧.',
  ],
  [
    [],
    [],
    'HOST=⟦ora-apo-p1⟧, PORT=1521, SID=APOP : la connexion tombe au bout de 15 min (SQLNET.EXPIRE_TIME=10).',
  ],
  [[], [], 'Impossible de joindre ⟦sifacweb.univ-exemple.fr⟧:8443 depuis le poste ⟦WKS-4471⟧ (pare-feu ?).'],
  [
    [],
    [],
    'Ajouter dans C:\\Windows\\System32\\drivers\\etc\\hosts la ligne « ⟦10.7.0.15⟧ ⟦sifacdev⟧ » puis relancer SAP GUI 7.70.',
  ],
  [
    [],
    [],
    'jdbc:oracle:thin:@(DESCRIPTION=(LOAD_BALANCE=on)(ADDRESS=(PROTOCOL=TCP)(HOST=⟦rac1-vip.univ-exemple.fr⟧)(PORT=1521))(ADDRESS=(PROTOCOL=TCP)(HOST=⟦rac2-vip.univ-exemple.fr⟧)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=SIHAM)))',
  ],
  [
    [],
    [],
    'Data Source=ORASIH;User Id=⟦bo_lecture⟧;Password=⟦BoLec#9⟧;Min Pool Size=2;Connection Timeout=30',
  ],
  [
    [],
    [],
    '<add key="ServiceAccount" value="⟦UNIV\\svc-kb⟧" /><add key="ServicePassword" value="⟦9x!Kb_svc⟧" /><add key="Retry" value="3" />',
  ],
  [
    [],
    [],
    'sap.client=500\nsap.user=⟦IFDEMAT⟧\nsap.passwd=⟦Demat.500⟧\nsap.ashost=⟦sapci.univ-exemple.fr⟧\nsap.sysnr=00',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 30', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
