import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    'Tel: ⟦(+33) 4 91 13 14 15⟧ / Port.: ⟦07.81.22.33.44⟧ / Secrétariat : ⟦04.91.13.14.00⟧ (poste ⟦6612⟧)',
  ],
  [
    [],
    [],
    "Joindre l'agent en Guadeloupe au ⟦0590 48 30 12⟧, à La Réunion au ⟦+262 262 93 80 00⟧ ; décalage de 6 h et de 2 h.",
  ],
  [[], [], 'Mon numéro interne est le ⟦42 17⟧, mon portable pro le ⟦06 8765 4321⟧.'],
  [
    [],
    [],
    'Le numéro de commande 4500067812, la pièce 5105600123 et la facture 0612345678-A ne sont pas des téléphones ; le ⟦06 12 98 76 54⟧ en est un.',
  ],
  [
    [],
    [],
    'Étudiante née le ⟦4/9/2002⟧, dossier ⟦22003187⟧, INE ⟦1307004455X⟧ : doublon avec le dossier ⟦22114090⟧.',
  ],
  [[], [], 'Code étudiant : ⟦11907765⟧. Année 2024, VDI 512, VET L2HIST/120. Résultat ADM, note 13,25.'],
  [
    [],
    [],
    "L'étudiant n° ⟦20231187⟧ ne peut pas s'inscrire pédagogiquement ; IP web fermée du 01/09 au 15/09.",
  ],
  [[], [], 'NNE=⟦2504718823G⟧ ; CLE=K ; doublon OPI ⟦4418822⟧ ; le contrôle SISE 112 rejette la ligne 48.'],
  [
    [],
    [],
    "N° INSEE : ⟦1.79.11.2A.004.118.23⟧ (agent né en Corse) refusé car la lettre A n'est pas admise, message PA 331.",
  ],
  [
    [],
    [],
    'Numéro SS : ⟦2790299350012 41⟧ ; NIR provisoire : ⟦7 85 03 99 351 002 18⟧ ; les deux clés sont justes.',
  ],
  [[], [], 'Sécurité sociale ⟦1 68 12 69 388 115⟧ (clé ⟦62⟧), régime général depuis le 01/10/2019.'],
  [[], [], "Il est né en ⟦mars 1974⟧ et part à la retraite le 1er avril 2036 ; l'écran affiche 62 ans."],
  [
    [],
    [],
    'Date naiss. ⟦19760422⟧, date entrée 20030901, échelon 07, INM 564 : extrait du fichier GIP ligne 12.',
  ],
  [[], [], 'DDN ⟦22.08.81⟧ ; ancienneté 12 ans 4 mois ; contrat du 01.03.13 au 28.02.26.'],
  [
    [],
    [],
    '<dateNaissance>⟦1995-10-30⟧</dateNaissance><dateEffet>2025-01-01</dateEffet><codeUAI>0751717J</codeUAI>',
  ],
  [
    [],
    [],
    "Anniversaire de l'agent le ⟦11 novembre 1968⟧, armistice férié : la date de départ tombe un dimanche.",
  ],
  [[], [], "Passeport français n° ⟦19FV03381⟧ délivré le 02/04/2019, valable jusqu'au 01/04/2029."],
  [[], [], "Carte de séjour ⟦9923456781⟧ et passeport marocain ⟦QK4471203⟧ scannés à l'envers, 2 Mo chacun."],
  [[], [], 'CNI n°⟦120713300455⟧ illisible ; la pièce jointe fait 14 Ko ; format attendu PDF/A-1b.'],
  [[], [], 'Permis de conduire : ⟦14 AB 22187⟧ ; carte grise du véhicule de service : GH-482-KL.'],
  [[], [], 'Titre de séjour n° ⟦7503ABC12⟧, visa D valable du 28/08/2024 au 27/08/2025.'],
  [
    [],
    [],
    'IBAN ⟦FR76.1027.8060.3100.0206.4350.142⟧ et IBAN ⟦BE71 0961 2345 6769⟧ : seul le second est refusé (FI 882).',
  ],
  [
    [],
    [],
    "Coordonnées bancaires de l'agent : banque ⟦20041⟧ guichet ⟦01005⟧ compte ⟦0500013M026⟧ clé ⟦06⟧.",
  ],
  [
    [],
    [],
    'RIB ⟦18206-00210-60246218001-53⟧ : le contrôle de clé échoue, alors que le guichet ⟦00210⟧ existe.',
  ],
  [[], [], 'BIC ⟦AGRIFRPP882⟧, IBAN ⟦FR7618206002106024621800153⟧, mandat SEPA RUM-2025-0008.'],
  [[], [], "Carte d'achat ⟦4970 1012 3456 7893⟧ refusée au niveau 3, plafond 1 500 €, MCC 5943."],
  [
    [],
    [],
    'mot de passe provisoire : ⟦Tulipe&45⟧ (à changer à la première connexion, 12 caractères minimum)',
  ],
  [
    [],
    [],
    'Votre identifiant est ⟦E2104477⟧, votre mot de passe initial est votre date de naissance (JJMMAAAA).',
  ],
  [
    [],
    [],
    "Accès fournis par l'établissement :\n URL https://⟦siham-rec.univ-exemple.fr⟧/\n Login ⟦AMUE01⟧\n MDP ⟦hG7?kk02⟧\n valables jusqu'au 30/06",
  ],
  [[], [], 'Se connecter en ⟦invsco⟧ (mdp ⟦Sc0lar⟧) puis lancer la transaction SE16N sur la table BKPF.'],
  [[], [], '« passwd: ⟦toto1234⟧ » traînait dans le script deploy.sh, ligne 42, depuis la version 3.8.'],
  [[], [], 'Le mot de passe de la base, ⟦Ora*cle9⟧, est en clair dans application.yml depuis la 2.4.1.'],
  [[], [], 'Le WiFi invité : SSID CAMPUS-GUEST, clé WPA2 ⟦bienvenue2025!⟧, canal 11.'],
  [[], [], 'Connexion OK avec le code de vérification ⟦481 205⟧ ; il expire en 5 min.'],
  [
    [],
    [],
    'https://⟦u_sync⟧:⟦s3cr3t%2F9⟧@⟦git.univ-exemple.fr⟧/sirh/interfaces.git : fatal: Authentication failed',
  ],
  [[], [], 'git clone https://oauth2:⟦glpat-Zx81kQw_7T2mPo⟧@⟦gitlab.univ-exemple.fr⟧/dsi/apo.git'],
  [[], [], 'amqp://⟦bus⟧:⟦rabb1t!⟧@⟦mq01.univ-exemple.fr⟧:5672/%2Fpegase ; 1 204 messages en attente.'],
  [
    [],
    [],
    'redis-cli -h ⟦cache-02⟧ -a ⟦R3dis!x⟧ ping → PONG ; mongodb://⟦esup⟧:⟦m0ng0⟧@⟦mongo-a⟧,⟦mongo-b⟧/esup?replicaSet=rs0',
  ],
  [
    [],
    [],
    'smtp.auth=true, smtp.user=⟦notif-sifac@univ-exemple.fr⟧, smtp.pass=⟦N0tif//24⟧, port 587, TLS 1.2',
  ],
  [[], [], 'docker run -e MYSQL_ROOT_PASSWORD=⟦r00tDb⟧ -e MYSQL_DATABASE=glpi -p 3306:3306 mysql:8.0.36'],
  [
    [],
    [],
    'kubectl create secret generic db --from-literal=username=⟦pegadm⟧ --from-literal=password=⟦P-adm=1⟧ -n pegase',
  ],
  [
    [],
    [],
    'openssl s_client -connect ⟦idp.univ-exemple.fr⟧:443 -servername ⟦idp.univ-exemple.fr⟧ ; Verify return code: 10',
  ],
  [
    [],
    [],
    "SAMLResponse reçue de https://⟦idp2.univ-exemple.fr⟧/idp/shibboleth pour l'attribut eduPersonPrincipalName = ⟦cvasseur@univ-exemple.fr⟧",
  ],
  [
    [],
    [],
    'uid=⟦cvasseur⟧,ou=people,dc=⟦univ-exemple⟧,dc=fr : objectClass eduPerson absent ; supannEtuId=⟦21906612⟧',
  ],
  [
    [],
    [],
    '⟦-----BE¤GIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB\n-----END OPENSSH PRIVATE KEY-----⟧',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 28', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
