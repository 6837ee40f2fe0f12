import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Nadège Courtois', 'Omar Belkacem'],
    ['Université de Nantes'],
    "Bonjour, notre collègue ⟦Mme COURTOIS⟧ obtient « Pas d'autorisation pour le centre financier 950CF12 » en FMB5N. Le message n'apparaît pas pour ⟦O. Belkacem⟧.",
  ],
  [
    [],
    [],
    "Après le passage en 24.2.0.3, la transaction ZFI_CLOT s'interrompt : dump TSV_TNEW_PAGE_ALLOC_FAILED, 2 gigaoctets demandés.",
  ],
  [
    [],
    [],
    'Le serveur ⟦srv-demat-02⟧ (⟦10.44.7.12⟧) répond, mais le port 8443 reste fermé depuis ⟦10.44.8.0⟧/24.',
  ],
  [[], [], 'Merci de rappeler le ⟦02 40 99 83 83⟧ entre 9 h et 11 h 30 ; demander le poste ⟦4417⟧.'],
  [[], [], "L'INE ⟦2904567812F⟧ existe deux fois, codes étudiant ⟦21507788⟧ et ⟦21507790⟧."],
  [
    ['Jean-Baptiste Le Guen'],
    [],
    '⟦J-B Le Guen⟧ et ⟦LE GUEN Jean Baptiste⟧ sont la même personne, matricule ⟦00045871⟧.',
  ],
  [
    [],
    [],
    'Virement rejeté : RIB ⟦14445 20200 08001234567 31⟧ clos. La facture 2024-FR-00981 (1 250,00 €) reste au statut « comptabilisée ».',
  ],
  [
    [],
    [],
    'ldap.url=ldaps://⟦ldap1.intra.univ-exemple.fr⟧:636\nldap.user=cn=⟦appli_siham⟧,ou=apps,dc=⟦univ-exemple⟧,dc=fr\nldap.pwd=⟦k9$Tr!e⟧\nldap.timeout=5000',
  ],
  [
    [],
    [],
    "La pièce 4900001287 du 14/02/2025 n'a pas d'écriture d'engagement ; le poste 00020 de la commande 4500067812 est soldé.",
  ],
  [
    [],
    ['Université de Rouen Normandie'],
    "L'⟦Univ. Rouen Normandie⟧ demande si le décret n° 2012-1246 du 7 novembre 2012 impose la pièce jointe.",
  ],
  [
    ['Rose Marchand'],
    [],
    "« ⟦Rose Marchand⟧ » est listée deux fois dans le rapport ; le marchand de fournitures Rose & Cie n'a rien à voir.",
  ],
  [[], [], 'Pour reproduire : ssh ⟦adm_sifac⟧@⟦vmsifac-rec01⟧, puis sudo su - et tail -f /var/log/messages.'],
  [[], [], "Le webservice répond 403 avec l'en-tête X-Api-Key: ⟦7f3c1e90ab5d4c2f⟧ ; sans en-tête, 401."],
  [
    [],
    [],
    "Titre de séjour ⟦75A1234567⟧ expiré : l'inscription administrative doit-elle être bloquée ? La date 30/09/2025 est correcte.",
  ],
  [[], [], 'Mot de passe de la base de formation : ⟦Formation#24⟧ (mandant 300).'],
  [
    [],
    [],
    "Le mot de passe n'est pas demandé à la connexion, l'utilisateur arrive directement sur la page d'accueil.",
  ],
  [
    [],
    [],
    'curl -s -H "Authorization: Basic ⟦cGVnYXNlOnMzY3JldA==⟧" https://⟦pegase-test.univ-exemple.fr⟧/api/v1/inscriptions?periode=2025',
  ],
  [[], [], "Né le ⟦3 mai 2004⟧ à Quimper, l'étudiant ne remonte pas dans le fichier SISE 2025."],
  [[], [], 'Le certificat de www.service-public.fr est refusé par Java 8u381 : PKIX path building failed.'],
  [
    ['Solène Le Berre', 'Gaëtan Roux'],
    ['Université Bretagne Sud', 'UBS'],
    'Cordialement,\n⟦Solène LE BERRE⟧\nDSI - ⟦Université Bretagne Sud⟧\nTél. : ⟦+33 (0)2 97 01 70 70⟧\n⟦solene.le-berre@univ-ubs.fr⟧',
  ],
  [
    [],
    [],
    'NIR ⟦1 99 12 2A 004 058 33⟧ (Corse) refusé au contrôle de clé ; le même numéro sans espace ⟦199122A00405833⟧ aussi.',
  ],
  [[], [], "Extraction faite avec la requête SELECT * FROM INDIVIDU WHERE COD_ETU = '⟦20913344⟧'; 0 ligne."],
  [[], [], 'adresse physique ⟦3C-52-82-4E-19-A0⟧, passerelle ⟦192.168.40.254⟧, masque 255.255.254.0.'],
  [
    [],
    [],
    'Le rapport RFFMAV01 tourne 3 600 s puis TIME_OUT ; le paramètre rdisp/scheduler/prio_normal/max_runtime vaut 3600.',
  ],
  [
    [],
    ['Université de Lorraine'],
    "La quiche lorraine n'y changera rien : à l'⟦université de lorraine⟧ on reste bloqué sur l'étape 4/6.",
  ],
  [[], [], 'Les identifiants ⟦test_rh⟧ / ⟦RhTest!2025⟧ ne marchent plus sur la recette.'],
  [[], [], 'IBAN fournisseur : ⟦BE68 5390 0754 7034⟧ ; le BIC est facultatif depuis le patch 23.12.'],
  [
    [],
    [],
    'Fichier déposé sous \\\\⟦nas-compta⟧\\exports\\2025\\lot_07.csv, 12 458 lignes, 3 rejets (codes E12, E45).',
  ],
  [[], [], "passeport n° ⟦19FV28834⟧, visa long séjour valable jusqu'au 31/08/2026."],
  [
    ["Élise N'Guyen-Moreau"],
    [],
    "⟦ELISE NGUYEN MOREAU⟧ ou ⟦É. N'Guyen-Moreau⟧ : la casse du fichier DSN pose problème.",
  ],
  [[], [], 'Depuis la montée en version Oracle 19.21.0.0, le job planifié à 02:15 échoue avec ORA-12154.'],
  [
    [],
    [],
    'string de connexion : Server=tcp:⟦sqlprod02.intra.ens-x.fr⟧,1433;Initial Catalog=Demat;User ID=⟦demat_ro⟧;Password=⟦Zz*81pq⟧;Encrypt=True;',
  ],
  [
    [],
    [],
    'Le correspondant saisit « 0000 » comme code, message « code erroné ». Le compte 6186 est bloqué.',
  ],
  [
    [],
    [],
    'export TOKEN=⟦gl¤pat-9dK2mPqR7sTuVwXyZ123⟧ && curl --header "PRIVATE-TOKEN: $TOKEN" https://gitlab.com/api/v4/projects',
  ],
  [
    ['Pierre Fontaine', 'Aurore Blin'],
    [],
    'La pierre de la fontaine ; mais ⟦M. Fontaine⟧, lui, confirme que ⟦Aurore⟧ a relancé le lot à 14:05.',
  ],
  [[], [], "Mon login est ⟦abelin03⟧, j'ai le rôle Z_SIFAC_CONSULT et la période 012/2024 est ouverte."],
  [
    [],
    [],
    'Connexion refusée : « FATAL: no pg_hba.conf entry for host "⟦172.20.3.18⟧", user "⟦siham_app⟧", database "sihamp" ».',
  ],
  [[], [], 'SIRET 197 534 719 00016 inconnu de Chorus Pro alors que le SIREN 197534719 existe.'],
  [
    [],
    [],
    'Le paramètre http_proxy=http://⟦proxyuser⟧:⟦Pr0xy+Pw⟧@⟦proxy.univ-exemple.fr⟧:3128 est exporté dans .bashrc.',
  ],
  [[], [], "Bonjour, la carte d'identité ⟦180475N00123⟧ n'est pas acceptée (12 caractères au lieu de 9 ?)."],
  [
    [],
    ['Université Paris 8 Vincennes-Saint-Denis'],
    "Signalé par ⟦Paris 8⟧ : la démonstration à Paris le 8 juin se passe bien, mais pas celle de l'⟦université Paris-8⟧.",
  ],
  [
    [],
    [],
    "-----BE¤GIN CERTIFICATE REQUEST----- reste affiché dans l'assistant, étape « Générer la CSR » ; la taille 2048 bits est refusée.",
  ],
  [
    [],
    [],
    'Set-Cookie: AUTH_SESSION_ID=⟦b1d7c2f3-88aa.node1⟧; Path=/auth; Secure — puis redirection infinie.',
  ],
  [[], [], 'Le rapprochement automatique passe en 45 min au lieu de 5 ; CPU à 98 %, 16 Go, 4 cœurs.'],
  [[], [], 'Compte AD ⟦CAMPUS\\plegall⟧ verrouillé à 08:32, déverrouillé à 08:40, code 0xC0000234.'],
  [
    ['Malik Cissé'],
    [],
    "Vu au téléphone avec ⟦CISSE M.⟧, le ⟦06-71-22-90-15⟧ : la campagne est ouverte jusqu'au 15/10.",
  ],
  [[], [], 'tnsping OK, mais sqlplus ⟦apo_lecture⟧/"⟦L3ct#ure⟧"@APOTEST renvoie ORA-01017.'],
  [[], [], 'Le fichier .netrc contient machine ftp.example.org login ⟦interface⟧ password ⟦Dep0t!24⟧'],
  [[], [], 'La fiche 2025-000318 renvoie à la note SAP 2408073 et au guide « Clôture 2024 » page 37.'],
  [[], [], "L'agent né en ⟦mars 1987⟧ a deux dossiers : PA30 affiche l'infotype 0002 en double."],
  [[], [], "IPv6 ⟦2a01:e0a:3c5:9f10::12⟧ non géré par le filtrage, alors que l'IPv4 ⟦194.199.12.6⟧ passe."],
  [['Inès Da Silva'], [], 'Envoyer à ⟦ines.dasilva [at] univ-exemple.fr⟧ ou à ⟦Inès Da Silva⟧ directement.'],
  [
    [],
    [],
    'Dans Apogée, le code VET 1LDR11-251 et le VDI 21 sont corrects ; le module IAPEDA plante en MAJ.',
  ],
  [[], [], "mysql --host=⟦db-moodle⟧ --user=⟦moodle⟧ -p'⟦M00dle!⟧' moodle < sauvegarde.sql"],
  [
    [],
    [],
    'JWT reçu : ⟦e¤yJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.e¤yJzdWIiOiJ4In0.QmFkU2lnbmF0dXJlVmFsdWU⟧ (expiré à 12:00:03Z).',
  ],
  [[], [], "Le mandat 1500009981 de 3 450,50 € attend le visa de l'agent comptable depuis 12 jours."],
  [[], [], "L'imprimante ⟦imp-scol-2e⟧ sort les relevés en A5 ; sous Windows 11 23H2, pilote 6.1.0.20."],
  [
    [],
    [],
    'https://⟦ent.univ-exemple.fr⟧/cas/login?service=https%3A%2F%2F⟦siham.univ-exemple.fr⟧&ticket=⟦ST-44120-hGf5dSa2kLq-cas01⟧',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 1', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
