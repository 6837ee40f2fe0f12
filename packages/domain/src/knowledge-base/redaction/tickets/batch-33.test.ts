import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Mireille Fontanel', 'Sofiane Belkacem'],
    ['Université de Montpellier', 'UM'],
    'Le ticket de ⟦Mireille Fontanel⟧ (⟦Université de Montpellier⟧) concerne la version 6.1.0.2 ; celui de ⟦M. Belkacem⟧, la 6.0.9.4.',
  ],
  [
    ['Sofiane Belkacem'],
    [],
    'Merci de rattacher ⟦BELKACEM Sofiane⟧ au service 903RH ; son adresse ⟦sofiane.belkacem@univ-exemple.fr⟧ est déjà connue.',
  ],
  [
    ['Mireille Fontanel'],
    [],
    'Demandeur : ⟦Fontanel M.⟧ | Tél. : ⟦04.67.14.99.10⟧ | Poste : ⟦pc-fontanel⟧ | Priorité : 2',
  ],
  [
    ['Claude Rivière', 'Jean Forestier'],
    [],
    'La rivière a débordé, le chemin forestier est coupé : télétravail. ⟦Claude Rivière⟧ et ⟦J. FORESTIER⟧ sont joignables au ⟦06 99 88 77 66⟧.',
  ],
  [
    ['Astrid Le Corre'],
    [],
    'Lu dans SU01 : utilisateur ⟦ALECORRE⟧, nom ⟦Le Corre⟧, prénom ⟦Astrid⟧, groupe SCOL, valide du 01.09.2024 au 31.08.2025.',
  ],
  [['Astrid Le Corre'], [], "⟦Madame Le Corre⟧,\nVotre demande n° 2025-0418 est close. L'équipe Apogée."],
  [
    ['Cyril Bonnefoy'],
    [],
    "c'est ⟦cyril bonnefoy⟧ qui a lancé le batch de nuit, de bonne foi, avec la variante Z_TEST",
  ],
  [
    ['Hubert de La Rochejaquelein'],
    [],
    '⟦H. de la Rochejaquelein⟧ signale que son nom dépasse 25 caractères : « ⟦DE LA ROCHEJAQUELEIN⟧ » est tronqué.',
  ],
  [['Ndeye Fatou Sow'], [], "⟦Ndeye Fatou SOW⟧, ⟦N.F. Sow⟧ et ⟦Mme Sow⟧ : le module n'accepte qu'un prénom."],
  [
    ['Paul-Henri Gauthier'],
    [],
    'Cc : ⟦ph.gauthier@univ-exemple.fr⟧ ; ⟦Paul-Henri GAUTHIER⟧ a le droit F_SKA1_BUK, pas F_BKPF_KOA.',
  ],
  [
    ['Valentin Mars'],
    [],
    'Le 3 mars, ⟦Valentin Mars⟧ a clôturé la période ; le 14 février (Saint-Valentin) elle était ouverte.',
  ],
  [
    ['Rachid Aït Ali'],
    [],
    '⟦AIT ALI Rachid⟧ est trié à « A », ⟦Aït-Ali⟧ à « Ï » : voir la collation FRENCH_CI.',
  ],
  [
    ['Lise Moreau'],
    [],
    'Répondu par ⟦Lise M.⟧ le 12/05/2025 à 9 h 42 : « il faut vider le cache (Ctrl+F5) ».',
  ],
  [
    ['Emma Royer', 'Noé Royer'],
    [],
    "Homonymes : ⟦E. Royer⟧ et ⟦N. Royer⟧. Le login ⟦eroyer⟧ ouvre la fiche de l'autre.",
  ],
  [
    [],
    ["Université Côte d'Azur"],
    "À l'⟦Université Côte d'Azur⟧ (⟦UniCA⟧, ⟦UCA⟧), le coût du cycle « Azur » est à 0 ; la Côte d'Azur est aussi une zone tarifaire.",
  ],
  [
    [],
    ['Université Gustave Eiffel'],
    "L'⟦université Gustave-Eiffel⟧ demande la fusion des sites ; la tour Eiffel illustre la page 3 du guide.",
  ],
  [
    [],
    ["Université de Pau et des Pays de l'Adour"],
    "Retour de l'⟦UPPA⟧ : l'⟦université de Pau⟧ n'a pas les droits sur la table T001W ; les Pays de l'Adour non plus.",
  ],
  [
    [],
    ['Institut national polytechnique de Toulouse'],
    "⟦Toulouse INP⟧ et l'⟦INP de Toulouse⟧ : même SIRET 193 113 818 00013 dans le référentiel.",
  ],
  [
    [],
    ['Université de technologie de Troyes', 'UTT'],
    "L'⟦UTT⟧ reçoit l'heure en UTC ; la ⟦Université de Technologie de Troyes⟧ attend l'heure de Paris.",
  ],
  [
    [],
    ['École centrale de Lyon'],
    "⟦Centrale Lyon⟧ (⟦École Centrale de Lyon⟧) passe au plan 2025 ; la centrale d'achat UGAP n'est pas concernée.",
  ],
  [
    [],
    ["Université d'Orléans"],
    "L'⟦univ. d'Orléans⟧ et les collègues d'⟦Orléans⟧ ont le même écran ; la rue d'Orléans est hors sujet.",
  ],
  [
    [],
    ['Université de Poitiers'],
    "Le ⟦univ-poitiers.fr⟧ du certificat ne correspond pas ; l'⟦université de Poitiers⟧ renouvelle le 30.",
  ],
  [[], ['Le Havre Université'], "Au port du Havre, rien ; à l'⟦université du Havre⟧, 12 factures bloquées."],
  [
    [],
    ['Institut agro Montpellier'],
    "L'⟦Institut Agro Montpellier⟧ utilise l'article 4471 ; le Crous de Montpellier est le client 200118.",
  ],
  [
    [],
    ['Université Sorbonne Paris Nord'],
    "⟦Sorbonne Paris Nord⟧ clôture le 12 ; la gare du Nord est fermée ; l'⟦USPN⟧ reporte la formation.",
  ],
  [
    [],
    [],
    'Depuis le proxy ⟦prx2.univ-exemple.fr⟧:3128, https://www.amue.fr répond 200 et https://⟦ged.univ-exemple.fr⟧ répond 407.',
  ],
  [
    [],
    [],
    "Erreur « Cannot connect to ⟦mssql-bo03⟧,1433 » puis « Login failed for user '⟦bo_rpt⟧' » (Microsoft SQL Server, erreur 18456).",
  ],
  [
    [],
    [],
    'SAPRouter : route /H/⟦193.48.96.12⟧/S/3299/W/⟦Rout3r⟧/H/⟦sapdem⟧/S/3201 refusée (-94), release 753.',
  ],
  [[], [], 'telnet ⟦imap.univ-exemple.fr⟧ 993 → connecté ; telnet ⟦10.100.3.2⟧ 25 → délai dépassé.'],
  [
    [],
    [],
    'La tâche planifiée « SauvegardeNuit » tourne sous ⟦INTRA\\svc_backup⟧ sur ⟦SRVBCK01⟧ ; dernier code 0x1.',
  ],
  [[], [], "Mot de passe root de la maquette : ⟦Maqu3tte!⟧ ; celui de l'application : ⟦appli-2025⟧."],
  [[], [], 'Login ⟦u123456⟧, pwd ⟦Zx.9kk?⟧ (recette). Pour la prod, voir le coffre.'],
  [[], [], 'Identifiant / mot de passe : ⟦formateur⟧ / ⟦Apogee*1⟧, base de formation FORM3.'],
  [
    [],
    [],
    "Le correspondant m'a envoyé ses accès : « ⟦kpichon⟧ / ⟦Ete-1998⟧ ». Je les ai supprimés de la fiche.",
  ],
  [[], [], "connexion avec l'utilisateur ⟦DDIC2⟧ et le mot de passe ⟦19920706⟧ sur le mandant 000"],
  [[], [], 'MDP oublié : le nouveau est ⟦Tr0mbone/77⟧, à changer à la première connexion.'],
  [
    [],
    [],
    'La passphrase de la clé est « ⟦le chat gris dort⟧ », la clé est dans /home/⟦apoexp⟧/.ssh/id_rsa.',
  ],
  [
    [],
    [],
    'API : https://⟦api-rh.univ-exemple.fr⟧/v2/agents?apikey=⟦K9-77a1-bb02⟧&format=json (quota 1 000/jour)',
  ],
  [[], [], 'Header « apikey: ⟦0af3-cc91-7712⟧ » accepté, header « Authorization » ignoré, code 200.'],
  [[], [], 'curl -X DELETE -b "JSESSIONID=⟦9F8E7D6C5B4A3⟧" https://⟦siham.univ-exemple.fr⟧/rest/session'],
  [
    [],
    [],
    'jwt = ⟦eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJjYXMifQ.QUJDREVG⟧ ; exp dépassé de 42 s ; horloge à corriger (NTP).',
  ],
  [
    [],
    [],
    'echo "⟦S3cr3t-Root⟧" | sudo -S systemctl restart tomcat ; Job for tomcat.service failed, code 1.',
  ],
  [
    [],
    [],
    'New-PSDrive -Name K -PSProvider FileSystem -Root "\\\\⟦fs-drh⟧\\paie" -Credential "⟦RH\\paie01⟧"',
  ],
  [[], [], 'bcp PAIE.dbo.Bulletin out bulletin.csv -S ⟦SQLRH01⟧ -U ⟦paie_ro⟧ -P ⟦Paie.ro.1⟧ -c -t;'],
  [[], [], 'ansible_host=⟦10.50.1.20⟧ ansible_user=⟦deploy⟧ ansible_password=⟦D3ploy+⟧ ansible_port=22'],
  [[], [], 'mail.smtp.host=⟦smtp3⟧\nmail.smtp.user=⟦relais⟧\nmail.smtp.password=⟦R3l@is⟧\nmail.smtp.port=25'],
];

describe('C3.3.1 tickets of a help desk, batch 33', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
