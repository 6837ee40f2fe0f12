import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Josiane Ferrand', 'Wassim Jelassi'],
    ["Université de Pau et des Pays de l'Adour", 'UPPA'],
    'Suite au passage en 2025, ⟦J. Ferrand⟧ (⟦UPPA⟧) ne retrouve plus ses postes dans FBL1N : layout /ZFI01 absent.',
  ],
  [
    ['Wassim Jelassi'],
    [],
    "⟦Jelassi Wassim⟧ signale l'erreur « Objet verrouillé par ⟦WJELASSI⟧ » sur la commande 4500777888.",
  ],
  [
    [],
    ["Université de Pau et des Pays de l'Adour"],
    "L'⟦université de Pau et des pays de l'Adour⟧ relance la paie à blanc : 3 anomalies, code 14, 122 et 607.",
  ],
  [
    [],
    [],
    'Le support précise : versions 6.4.0.2, 6.4.0.3 et 6.4.1.0 concernées ; contournement en 6.4.0.4.',
  ],
  [
    [],
    [],
    "Le numéro INE de l'apprenti, ⟦2003045678W⟧, est accepté ; celui du doctorant, ⟦0A9B8C7D6E5⟧, est refusé.",
  ],
  [
    [],
    [],
    'NIR ⟦2.85.07.44.109.021.36⟧ saisi avec des points : le contrôle échoue alors que la clé est bonne.',
  ],
  [[], [], 'Le compte bancaire ⟦FR76 2004 1010 1601 2345 6Y03 712⟧ appartient à un autre agent (PA0009).'],
  [[], [], 'sqlplus -s "⟦bo_user⟧"/"⟦Bo#2025⟧"@SIFPRD @extract.sql > out.log ; aucune ligne dans out.log.'],
  [
    [],
    [],
    'curl -H "apikey: ⟦3b6f0c9e8d7a⟧" -H "Accept: application/json" "https://⟦gateway.univ-exemple.fr⟧/insee?siret=13001550200012"',
  ],
  [
    [],
    [],
    'ODBC : Data Source=⟦srv-odbc1⟧;Initial Catalog=PAIE;User ID=⟦paie_ro⟧;Password=⟦P@ie_ro⟧;Connect Timeout=30',
  ],
  [[], [], 'À 14:05:33, le démon sapstartsrv écoute sur 0.0.0.0:50013 et 127.0.0.1:50014 : normal ?'],
  [[], [], 'Routeur : ⟦192.168.200.254⟧ ; DNS : ⟦10.0.0.2⟧ et 8.8.8.8 ; NTP : pool.ntp.org ; MTU 1500.'],
  [
    ['Maud Lancien'],
    ['Université Bretagne Occidentale', 'UBO'],
    "L'ancien écran reste affiché ; ⟦Maud Lancien⟧ et ⟦m.lancien⟧ (⟦UBO⟧) le voient aussi sous Firefox 128.",
  ],
  [
    ['Cédric Noël', 'Julie Avril'],
    [],
    "La prime de Noël et la paie d'avril sont correctes ; ⟦Cédric NOËL⟧ et ⟦J. Avril⟧ l'ont contrôlée.",
  ],
  [
    [],
    [],
    'Contexte JNDI : url="jdbc:oracle:thin:@⟦oraprd.univ-exemple.fr⟧:1521:HARP" username="⟦harpege⟧" password="⟦h4rp3g3⟧"',
  ],
  [
    [],
    [],
    'Page de connexion : https://⟦ent.univ-exemple.fr⟧/login?user=⟦p21509876⟧&passwd=⟦0000Aa%24⟧&service=scolarite',
  ],
  [[], [], '[client]\nuser=⟦root⟧\npassword=⟦Ro0t-My⟧\nsocket=/var/lib/mysql/mysql.sock'],
  [[], [], "« admin/admin ne fonctionne pas sur l'interface du NAS », dit la notice page 3."],
  [[], [], 'Le terminal ⟦D8-9E-F3-7B-20-41⟧ obtient ⟦10.128.3.77⟧ puis perd sa passerelle au bout de 300 s.'],
  [
    [],
    [],
    'Identifiant de test ⟦recette.siham⟧ (mot de passe ⟦Siham*Rec25⟧), valable sur SIHAMREC uniquement.',
  ],
  [
    ['Tiphaine Aubert'],
    [],
    'Bien cordialement,\n\n⟦Tiphaine AUBERT⟧\nResponsable du pôle paie\nTél : ⟦05.59.40.70.00⟧\n⟦tiphaine.aubert@univ-pau.fr⟧',
  ],
  [
    [],
    [],
    'La demande de paiement 3000004567, jalon « SF constaté », total 98 765,43 € TTC, est liquidée au 15/11.',
  ],
  [
    ['Loïs Carpentier'],
    [],
    'commit 4f2a9c81 « corrige le libellé », auteur ⟦Loïs Carpentier⟧ <⟦lcarpentier@univ-exemple.fr⟧>, tag v5.0.2',
  ],
  [[], [], 'INFO  [2025-01-09T06:00:00.123+01:00] batch=EXPORT_SISE lignes=15482 durée=00:03:21 rejets=0'],
  [[], [], "L'enfant est né le ⟦15/08/2024⟧, le congé débute le 20/08/2024, l'arrêté porte le n° 2024/1187."],
  [
    [],
    [],
    "Récépissé n° ⟦9903114578⟧, carte de séjour n° ⟦FR9876543⟧ : quelle pièce saisir dans l'écran « État civil » ?",
  ],
  [[], [], "unzip -P ⟦Zip#Paie⟧ paie_2025.zip : « incorrect password » ; l'archive fait 48 Mo."],
  [
    [],
    [],
    "Compte bancaire du régisseur : ⟦10071 44000 00001002345 17⟧ ; plafond d'encaisse 1 500 € ; acte du 02/02/2023.",
  ],
  [
    ['Agnès Tardy'],
    [],
    "Tardif ou pas, le dépôt est accepté ; ⟦Mme TARDY⟧ a déposé à 23 h 58. ⟦Agnès T.⟧ est sa binôme ? Non, c'est elle.",
  ],
  [
    [],
    [],
    'https://⟦pegase.univ-exemple.fr⟧/oauth/callback?code=⟦SplxlOBeZQQYbYS6WxSbIA⟧&state=⟦af0ifjsldkj9⟧ → 400',
  ],
  [
    [],
    [],
    'Le compte applicatif ⟦pegase_batch⟧ et le compte ⟦pegase_web⟧ ont le même mot de passe (⟦Peg4se!⟧).',
  ],
  [[], [], 'Étape 3/12 : 1 h 20 min ; étape 4/12 : 45 s ; CPU 12 %, disque 98 % (C:), 3,2 Go libres.'],
  [[], [], 'ORA-01017: invalid username/password; logon denied — utilisateur ⟦APO_BATCH⟧, instance APOPRD.'],
  [
    ['Eugénie Poisson'],
    ['Université Paris 1 Panthéon-Sorbonne'],
    "« Poisson d'avril » ? ⟦E. POISSON⟧ (⟦Paris 1⟧) reçoit la note de 2019. ⟦Université Paris 1⟧ confirme. Le Panthéon, lui, est fermé.",
  ],
  [
    [],
    [],
    "Le mot de passe ne peut pas contenir l'identifiant ; il faut 12 caractères dont un chiffre et un signe.",
  ],
  [[], [], 'N° de tél. : ⟦00 33 1 44 07 80 00⟧, n° interne : ⟦78 12⟧, n° de bureau : 412.'],
  [[], [], 'Hyperviseur ⟦esx-07⟧ saturé ; ⟦vm-siham-rec⟧ migrée sur ⟦esx-09⟧ ; RAM 256 Go.'],
  [[], [], '⟦fe80::1⟧%eth0 répond, ⟦2001:660:7220:327::4⟧ non ; le pare-feu filtre ICMPv6 type 128.'],
  [[], [], 'Le n° de marché 2023-045, le lot 2, la tranche 1 et le code CPV 48000000-8 sont corrects.'],
];

describe('C3.3.1 tickets of a help desk, batch 15', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
