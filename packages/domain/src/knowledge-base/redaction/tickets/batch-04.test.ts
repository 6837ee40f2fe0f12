import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Gwenaëlle Riou', 'Patrick Le Dantec'],
    ['Université de Brest'],
    'Le bouton « Certifier le service fait » est grisé pour ⟦Gwenaelle RIOU⟧ alors que ⟦LE DANTEC P.⟧ peut cliquer dessus.',
  ],
  [[], [], 'Fichier hosts de la machine : ⟦10.35.2.14⟧ ⟦sifacweb.univ-exemple.fr⟧ ⟦sifacweb⟧'],
  [
    [],
    [],
    "Bonjour, après l'application du correctif 8.1.0.4, l'erreur « SQL0204N » persiste (ligne 118 du journal).",
  ],
  [[], [], "Le compte de classe 4 (467800) est soldé, mais l'état 2054 affiche 1 254,30 €."],
  [[], [], "Nom d'utilisateur : ⟦rh-paye⟧ / Mot de passe : ⟦P@ye-Mars⟧ (environnement de test, mandant 210)"],
  [[], [], "numéro INSEE incomplet ⟦2 80 03 35 238⟧ saisi dans l'infotype 0002."],
  [[], [], 'La balise <token>⟦c29tZXRva2Vu⟧</token> est vide une fois sur deux.'],
  [['Amélie Joly'], [], '« Joli » travail ! ⟦Mme Joly⟧ confirme ; ⟦A. Joly⟧ clôture la demande 2025-001204.'],
  [[], [], "L'adresse de messagerie de repli est ⟦secours@exemple.org⟧ (pas de réponse depuis le 3 mars)."],
  [[], [], "ssh -i ~/.ssh/id_rsa ⟦exploit⟧@⟦10.100.3.7⟧ 'systemctl status httpd' → inactive (dead)"],
  [[], [], "INE provisoire généré par Apogée : ⟦0ABCDE12345⟧ ; l'étudiant a le dossier ⟦22010456⟧."],
  [[], [], 'Peut-on imputer sur deux EOTP (23RECH-014 et 23RECH-015) la facture FA-2023-7781 ?'],
  [[], [], 'Secret partagé RADIUS : « ⟦tr3fle-4-feuilles⟧ ».'],
  [[], [], "Le RIB FR n'est pas contrôlé : ⟦FR14 2004 1010 0505 0001 3M02 606⟧ est accepté deux fois."],
  [[], [], "Compte rendu d'appel : rappelé ⟦M. Bouvier⟧ au ⟦04 76 82 55 14⟧ à 10 h 05 ; durée 12 min."],
  [
    ['Thierry Loiseau', 'Mireille Poirier'],
    ['IEP de Fontenay'],
    "L'oiseau de nuit : batch à 03:00. ⟦Loiseau Thierry⟧ valide, ⟦mireille.poirier⟧ relance. ⟦IEP Fontenay⟧.",
  ],
  [[], [], 'http://⟦10.1.20.8⟧:50000/irj/portal répond « 500 Internal Server Error » (build 7.50.22.3).'],
  [[], [], 'Le script contient PASS="⟦Toto&Titi2⟧" en ligne 14 et USER=⟦interf_sgd⟧ en ligne 13.'],
  [[], [], 'Le passeport ⟦20CK02237⟧ et le visa n° ⟦F0013345678⟧ sont périmés.'],
  [[], [], 'Session CAS perdue : TGC=⟦e¤yJhbGciOiJIUzUxMiJ9.ZXlKNmFYQWlPaUpFUlVZaQ.x1Y2z3⟧; path=/cas/'],
  [[], [], 'Cumul brut 2025 : 21 345,60 ; net fiscal : 17 220,18 ; taux PAS 4,1 % ; période 202506.'],
  [[], [], "L'agent ⟦UNIV\\mlebris⟧ n'est pas dans le groupe GG_SIFAC_USERS."],
  [[], [], "Le traitement « IPAIE02 » de SIHAM (module paie) refuse le grade 553A et l'échelon 07."],
  [[], [], "À l'adresse ⟦12:34:56:ab:cd:ef⟧ répond un autre poste que ⟦PC-DRH-07⟧."],
  [[], [], "Il manque le droit « Lecture » à l'identifiant ⟦p_martel⟧ ; par contre ⟦p_martel2⟧ l'a."],
  [
    [],
    ['Université Toulouse - Jean Jaurès', 'UT2J'],
    "La place Jean Jaurès est loin ; l'⟦université Toulouse Jean Jaurès⟧ (⟦UT2J⟧) a la version 23.9.",
  ],
  [
    [],
    [],
    'Mail de rejet : « 550 5.1.1 <⟦compta.fournisseurs@univ-exemple.fr⟧>: Recipient address rejected ».',
  ],
  [[], [], "Le site https://www.chorus-pro.gouv.fr et le 01 n'ont rien à voir ; code retour 01 02 03."],
  [
    [],
    [],
    'Dans web.config : <add name="Demat" connectionString="Data Source=⟦SQL-DEMAT⟧\\PROD;Initial Catalog=DEM;User Id=⟦sa_dem⟧;Pwd=⟦D3m!at⟧" />',
  ],
  [[], [], 'Numéro de téléphone erroné dans la fiche : ⟦+33 9 72 10 20 3⟧ (il manque un chiffre).'],
  [
    [],
    [],
    'Voici la trace : [2025-04-11T07:55:02Z] user=⟦cgauthier⟧ ip=⟦10.8.14.201⟧ action=LOGIN status=KO code=AUTH-017',
  ],
  [[], [], "La date de naissance de l'enfant (⟦14/07/2019⟧) ouvre droit au SFT à compter du 01/08/2019."],
  [
    [],
    [],
    "Autorisation F_BKPF_BUK manquante : valeur 1010, activité 03 ; voir SU53 de l'utilisateur ⟦ZTESTFI⟧.",
  ],
  [
    ['Désirée Bonnet'],
    [],
    "⟦Désirée⟧ a mis un bonnet d'âne au paramètre ; la valeur désirée est 15. ⟦BONNET Désirée⟧",
  ],
  [[], [], "Dossier patient non concerné. Le code postal 35000 et l'INSEE commune 35238 sont bons."],
  [[], [], 'Le certificat client (mot de passe du .p12 : ⟦p12-Univ!⟧) expire le 30/06/2026.'],
  [
    [],
    [],
    'ORACLE_HOME=/u01/app/oracle/product/19.0.0/dbhome_1 ; le listener écoute sur ⟦ora-scan.exemple.local⟧:1521',
  ],
  [[], [], '« java.net.ConnectException: Connection refused: connect to ⟦demat-es-01⟧:9200 »'],
  [[], [], "J'ai essayé avec l'identifiant « invité », sans mot de passe : accès refusé, normal ?"],
  [[], [], "Le numéro de série du token RSA (000412345678) n'est plus reconnu."],
  [[], [], 'Merci de communiquer votre numéro de fiche et non votre mot de passe.'],
  [[], [], 'Carte agent n° 0045 8812 perdue, matricule ⟦M004512⟧ ; réédition demandée.'],
  [
    [],
    [],
    'Etat « Suivi des immobilisations » : immo 200000001234-0, mise en service 01/09/2023, durée 5 ans.',
  ],
  [[], [], 'set "DB_PWD=⟦Lune%2024⟧" & call export.bat %DB_USER% %DB_PWD%'],
  [[], [], 'Le poste 20 est facturé, le poste 30 non ; voir aussi le poste budgétaire 6251.'],
  [[], [], 'Pour info le login LDAP de la nouvelle gestionnaire sera ⟦ebarbier2⟧ à partir de lundi.'],
  [[], [], 'Clef USB retrouvée, étiquette « D. Marchetti - SG » : à qui est-elle ?'],
];

describe('C3.3.1 tickets of a help desk, batch 4', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
