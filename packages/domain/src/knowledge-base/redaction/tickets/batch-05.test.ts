import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Anaïs Lemoine', 'Jean-Luc Perrin'],
    ['Université de Caen Normandie'],
    '⟦Mlle LEMOINE A.⟧ et ⟦J.L. Perrin⟧ (⟦université de Caen-Normandie⟧) ont le même message FMAVC 005 en période 12.',
  ],
  [
    [],
    [],
    "Le 12.2.0.1 n'est plus supporté par Oracle ; passez en 19.22 avant le 31/12/2025 (note 742060.1).",
  ],
  [
    [],
    [],
    'Réponse LDAP : dn: uid=⟦jmartel⟧,ou=people,dc=⟦univ-exemple⟧,dc=fr ; mail: ⟦julie.martel@univ-exemple.fr⟧',
  ],
  [[], [], 'NIR : ⟦1 76 11 97 411 028 73⟧ (né à La Réunion), code commune 97411, pays 99100.'],
  [
    [],
    [],
    "« Invalid credentials » alors que curl -u '⟦svc_edt⟧:⟦Edt?2025⟧' https://⟦edt.univ-exemple.fr⟧/ws/v2/salles fonctionne.",
  ],
  [[], [], 'RIB étudiant : ⟦FR76 1751 5900 0008 0012 3456 757⟧, titulaire différent, motif AC04.'],
  [[], [], "L'étudiant né le ⟦29/02/2000⟧ est refusé : « date invalide ». Le 29/02/2001, lui, n'existe pas."],
  [
    ['Cécile Fabre'],
    ['Université de Perpignan Via Domitia', 'UPVD'],
    "Le fabre est un vieux mot ; ⟦Cecile Fabre⟧ de l'⟦UPVD⟧ utilise la version 22.3 de SIHAM.",
  ],
  [
    [],
    [],
    'Erreur de certificat sur https://⟦vpn.univ-exemple.fr⟧ mais pas sur https://www.amue.fr ni https://www.legifrance.gouv.fr/loda/id/JORFTEXT000026597003/.',
  ],
  [[], [], 'Proxy-Authorization: Basic ⟦YWdlbnQ6czNjcmV0⟧ puis HTTP/1.1 407.'],
  [[], [], "Le mot de passe de l'utilisateur ⟦INTERF01⟧ est ⟦Compta-2025!⟧ ; il expire tous les 90 jours."],
  [[], [], 'La machine ⟦lx-apo-prod-02⟧ a 64 Go de RAM et 16 cœurs ; load average: 3.12, 2.98, 2.45.'],
  [[], [], 'Numéro étudiant ⟦12003456⟧ et numéro de dossier Parcoursup ⟦1234567⟧ ne correspondent pas.'],
  [[], [], 'CNI n° ⟦990175P00456⟧, délivrée le 12/01/1999, périmée.'],
  [[], [], "Merci d'appeler ⟦M. Perez⟧ au ⟦+33.6.08.09.10.11⟧ ou au standard (⟦0 800 400 400⟧)."],
  [
    ['Marine Petitjean'],
    [],
    "La base marine et le petit Jean n'existent pas ; ⟦PETITJEAN Marine⟧, si. Voir aussi ⟦mpetitjean⟧.",
  ],
  [[], [], 'DB_URL=mysql://⟦demat⟧:⟦d3mat%402025⟧@⟦mysql-demat⟧/demat?charset=utf8'],
  [[], [], 'Lien envoyé : https://⟦pegase.univ-exemple.fr⟧/reset?uid=⟦4512⟧&token=⟦b64d9f20-1c2e-4b7f⟧'],
  [
    [],
    [],
    "Configurez l'imprimante en IP fixe ⟦192.168.100.45⟧, masque 255.255.255.128, passerelle ⟦192.168.100.1⟧.",
  ],
  [[], [], 'Mandat 2025-1500012 : total TTC 9 999,99 € ; TVA 20 % ; SIRET fournisseur 552 100 554 00025.'],
  [[], [], 'Ordre de virement SEPA rejeté (MS03), IBAN ⟦ES9121000418450200051332⟧, montant 150,00 €.'],
  [[], [], 'Utilisateur: ⟦dba_apogee⟧\nMot de passe: ⟦Dba$Apo1⟧\nInstance: APOQUAL\nPort: 1522'],
  [
    ['Stéphane Legrand', 'Béatrice Roussel'],
    ['Université Savoie Mont Blanc'],
    "« Mont Blanc » est le libellé du marché ; ⟦S. Legrand⟧ et ⟦Beatrice ROUSSEL⟧ (⟦Univ. Savoie Mont-Blanc⟧) l'ont créé.",
  ],
  [
    ['Stéphane Legrand'],
    [],
    'Le legrand livre des procédures et le grand livre : où trouver FBL3N ? Merci, ⟦Stéphane⟧.',
  ],
  [[], [], 'Auth header : "X-Auth-Token": "⟦0c7f1a9e-55d2-4e1b-9f7b⟧", "Accept": "application/json"'],
  [
    [],
    [],
    'Le fichier id_rsa commence par ⟦-----BE¤GIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n-----END OPENSSH PRIVATE KEY-----⟧\net il est lisible par tous.',
  ],
  [[], [], "adresse IP du serveur d'édition : ⟦172.31.0.9⟧ — nom : ⟦edition-prd⟧ — port : 7001"],
  [
    ["Hervé N'Guessan"],
    [],
    "⟦N'GUESSAN Hervé⟧, ⟦h.nguessan⟧ et ⟦Hervé N.⟧ : trois comptes pour une seule personne.",
  ],
  [
    [],
    [],
    "La clé primaire (MANDT, BUKRS, BELNR) est dupliquée ; le jeton d'authentification expire après 3600 s.",
  ],
  [[], [], 'su - ⟦oraapo⟧ -c "exp ⟦apogee⟧/⟦apo_2025⟧ file=/tmp/apo.dmp owner=⟦apogee⟧"'],
  [[], [], "Date naissance = ⟦1987-10-05⟧ ; date d'effet = 2025-09-01 ; grade = 4541."],
  [[], [], "Depuis le poste ⟦DRH-PC-0042⟧ (MAC ⟦F8:B1:56:C0:12:9D⟧) l'écran reste noir."],
  [[], [], 'Le login ⟦m.delacourt⟧ et le login ⟦mdelacourt⟧ pointent sur deux fiches.'],
  [[], [], 'titre de séjour numéro ⟦7503123456⟧ valable du 01/09/2024 au 31/08/2025'],
  [[], [], 'La trace ORA-00600: internal error code, arguments: [kcbz_check_objd_typ_3] apparaît 12 fois.'],
  [
    [],
    [],
    '<datasource jndi="java:/SihamDS" user-name="⟦siham_web⟧" password="⟦W3bSiham⟧" max-pool-size="30"/>',
  ],
  [
    ['Olivier Chêne'],
    [],
    "Sous l'olivier ou le chêne, peu importe : ⟦Olivier CHENE⟧ a créé le tiers 0000104578.",
  ],
  [[], [], "Numéro vert de l'assistance : voir le site ; l'erreur 0810 n'est pas un téléphone."],
  [[], [], "INE ⟦1103045678 B⟧ saisi avec une espace ; l'INE ⟦110304567BB⟧ passe."],
  [[], [], 'Session ouverte depuis ⟦2001:660:3305::a1⟧ le 05/05/2025 à 10:11:12.'],
  [[], [], 'psql "host=⟦pgsql-rec⟧ user=⟦kb⟧ password=⟦kb!rec⟧ dbname=kb sslmode=require"'],
  [[], [], "« Votre code de vérification est ⟦482 913⟧ » n'arrive jamais sur le portable."],
  [
    ['Laurence Dumas-Favre'],
    [],
    '⟦Mme Dumas Favre⟧ (ex-⟦Dumas⟧) : ⟦ldumasfavre⟧ reste actif. ⟦Laurence DUMAS-FAVRE⟧ le confirme.',
  ],
  [
    [],
    [],
    'jdbc:sqlserver://⟦sqlsrv-bo⟧:1433;databaseName=BO;user=⟦bo_cms⟧;password=⟦{Cms;2024}⟧;encrypt=false',
  ],
  [[], [], 'Le module PA/GA plante en 7.3.0.5 et 7.3.0.6, pas en 7.3.0.4 ; DLL version 10.0.19041.1.'],
  [[], [], "Copie d'écran : Identifiant [⟦pgerard⟧] Mot de passe [••••••••] [Se connecter]"],
  [[], [], 'rsync -av /data/ ⟦backup@nas-dsi.univ-exemple.fr⟧::sauvegardes/ --password-file=/etc/rsync.pwd'],
  [
    [],
    [],
    'Merci de supprimer la trace où figure « ⟦AK¤IA2E0A8F3B244C9986⟧ » et la clé « ⟦7CvIa9kq3u1JpXn0cFzK5tWbR8eHsYdQmLgZoV2x⟧ ».',
  ],
  [[], [], "L'établissement 0350936C (RNE) et l'UAI 0352756F sont fermés ; NAF 8542Z."],
  [[], [], "Le nouveau RIB est ⟦30002 00550 0000157841Z 25⟧ ; l'ancien ⟦20041 01005 0500013M026 06⟧."],
];

describe('C3.3.1 tickets of a help desk, batch 5', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
