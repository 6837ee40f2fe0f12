import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Inès Carpentier', 'Damien Le Roux'],
    ['Université de Reims Champagne-Ardenne', 'URCA'],
    'Un carpentier du XVe siècle ne valide pas les missions ; ⟦INES CARPENTIER⟧ oui, et ⟦Le Roux D.⟧ aussi (⟦URCA⟧).',
  ],
  [[], [], 'La trace montre GET /api?apikey=⟦Zk39fLq0x81b⟧&siret=13002608100013 200 — le SIRET est bon.'],
  [
    [],
    [],
    'Bloqué au message « M7 021 Insuffisance de stock » ; le magasin 0001 et la division 1010 sont corrects.',
  ],
  [
    [],
    [],
    "Depuis l'IP publique ⟦88.120.34.201⟧ on tombe sur la page de maintenance ; depuis ⟦fd12:3456:789a::1⟧ non.",
  ],
  [[], [], 'Poste de travail ⟦WKS-COMPTA12⟧, adresse MAC ⟦70b5.e8aa.12fe⟧, Windows 10 22H2 (19045.4291).'],
  [
    ['Alban Mercier'],
    [],
    "Le mercier du coin vend de l'alban ? Non. ⟦M. MERCIER⟧ (⟦alban.mercier⟧) a perdu son profil ZS_ACHAT.",
  ],
  [
    [],
    [],
    'Le numéro de sécurité sociale ⟦2910375056089⟧ (sans clé) est refusé, avec clé ⟦2 91 03 75 056 089 62⟧ il passe.',
  ],
  [
    [],
    [],
    "Je n'arrive pas à changer mon mot de passe, l'ancien (⟦Hiver2024⟧) est refusé et le nouveau (⟦Printemps2025⟧) aussi.",
  ],
  [[], [], 'Le paramètre login/min_password_lng vaut 8 et login/fails_to_user_lock vaut 5.'],
  [[], [], 'Le fichier server.xml contient keystoreFile="conf/keystore.jks" keystorePass="⟦Jks#2023⟧".'],
  [[], [], '« Le certificat CN=⟦siham.univ-exemple.fr⟧ est révoqué » ; autorité : CN=GEANT OV RSA CA 4.'],
  [
    [],
    ['Sorbonne Université'],
    'La Sorbonne est fermée ; ⟦Sorbonne Université⟧ (⟦SORBONNE UNIVERSITE⟧) attend le correctif 5.4.0.1.',
  ],
  [[], [], "Appel de ⟦Mme Nguyen⟧, ⟦01.44.27.44.27⟧, concernant l'OTP 23-UFR-07 et la réservation 17892."],
  [
    [],
    [],
    "PowerShell : $cred = New-Object PSCredential('⟦CAMPUS\\adm-batch⟧', (ConvertTo-SecureString '⟦Zx!9pl0k⟧' -AsPlainText -Force))",
  ],
  [[], [], "L'agent ⟦P00123456⟧ (matricule) dépend du service 0412 ; date d'entrée 01/09/2010."],
  [[], [], "Merci de vérifier l'IBAN ⟦FR76-3000-3035-4000-0501-2345-678⟧ : la clé semble fausse."],
  [
    ['Ophélie Noir'],
    [],
    "Sur fond noir, rien ne s'affiche. ⟦Ophélie Noir⟧ et ⟦O. NOIR⟧ ont la même carte graphique.",
  ],
  [[], [], 'openssl s_client -connect ⟦smtp.univ-exemple.fr⟧:587 -starttls smtp : « verify error:num=20 ».'],
  [[], [], "Le compte de résultat, le compte 7411 et le compte d'attente 47138 ne tombent pas juste."],
  [[], [], 'Identifiants provisoires : ⟦etu_test1⟧ / ⟦Etu-Test#1⟧ puis ⟦etu_test2⟧ / ⟦Etu-Test#2⟧.'],
  [[], [], 'Étudiants concernés : INE ⟦0123456789J⟧, ⟦0987654321K⟧ et ⟦112233445FF⟧ ; tous en L1 Droit.'],
  [[], [], 'Je vous confirme la date de naissance : le ⟦5 août 1991⟧ (et non le ⟦8 mai 1991⟧).'],
  [
    [],
    [],
    'Cookie reçu : TOMCAT_SESSION=⟦A1B2C3D4E5F6⟧ ; le navigateur le refuse (SameSite=None sans Secure).',
  ],
  [[], [], 'Commande : tp import SFDK900123 ... retour 8. Ordre de transport importé le 12/02/2025.'],
  [[], [], 'env | grep -i pass → ORACLE_PASS=⟦oraPass9⟧, SMTP_PASS=⟦smtpPass9⟧'],
  [[], [], 'Notre DPO (⟦dpo@univ-exemple.fr⟧) demande la purge des fiches antérieures au 25/05/2018.'],
  [
    ['Yves Guyader'],
    ["Université Côte d'Opale"],
    "Sur la côte d'opale il pleut. ⟦Guyader, Yves⟧ (⟦Univ. Côte d'Opale⟧) n'a plus accès à ZRH_PAIE.",
  ],
  [[], [], 'La pièce jointe « CNI_recto.jpg » montre le numéro ⟦D2H6862M2⟧ : champ trop court dans SIHAM.'],
  [[], [], "mysql> CREATE USER '⟦esup⟧'@'⟦10.5.5.%⟧' IDENTIFIED BY '⟦3sup!⟧'; Query OK"],
  [[], [], 'Accès FTP : hôte ⟦ftp-depot.univ-exemple.fr⟧, utilisateur ⟦depot_edi⟧, mot de passe ⟦Ed1-2025⟧.'],
  [[], [], "L'erreur HTTP 429 survient après 100 requêtes/min, en-tête Retry-After: 60."],
  [[], [], "Avec la carte d'achat ⟦5132 7701 2345 6789⟧ le montant de 89,90 € est refusé."],
  [[], [], 'Le champ « Téléphone » contient ⟦0033549453000⟧ au lieu de ⟦05 49 45 30 00⟧.'],
  [[], [], 'docker run -e MYSQL_ROOT_PASSWORD=⟦my-r00t⟧ -e MYSQL_DATABASE=demat -p 3306:3306 mysql:8.0.36'],
  [[], [], "La version 2.0.0.1-SNAPSHOT n'est pas livrable ; utilisez 2.0.0.1 ou 2.0.1.0."],
  [
    ['Rachid Haddad'],
    [],
    'Objet : RE: [SIFAC] droits ⟦HADDAD⟧ / De : ⟦Rachid Haddad⟧ <⟦r.haddad@exemple.fr⟧> / Date : 03/04/2025',
  ],
  [[], [], 'kubectl create secret generic db --from-literal=password=⟦K8s-Pa55⟧ -n pegase'],
  [
    [],
    [],
    'La chaîne « DRIVER={Oracle in OraClient19Home1};DBQ=APOPRD;UID=⟦bo_apo⟧;PWD=⟦Bo-apo*1⟧ » échoue depuis Excel.',
  ],
  [[], [], "Nouvelle adresse du DNS : ⟦10.0.0.53⟧ ; l'ancienne ⟦10.0.0.52⟧ s'arrête le 30/06."],
  [[], [], "« Ticket PGT-1 refusé » : le proxy CAS n'est pas autorisé (INVALID_PROXY_CALLBACK)."],
  [[], [], 'Utilisateur SAP ⟦MDUPUIS⟧ : dernier accès 11.03.2025 09:12:45, verrouillé (128).'],
  [[], [], "Note : la région Grand Est n'impose rien ; l'article R719-51 du code de l'éducation, si."],
  [
    [],
    [],
    'X-Forwarded-For: ⟦193.54.110.35⟧, ⟦10.2.4.8⟧ — X-Request-Id: 6f1c2e7a-90bb-4d1e-8a77-1f0c2d3e4b5a',
  ],
  [
    [],
    [],
    'Le SSO renvoie SAMLResponse=⟦PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm46b2FzaXM⟧ tronquée à 52 caractères.',
  ],
  [[], [], "Récépissé de demande de titre de séjour n° ⟦3503098765⟧ : l'étudiant peut-il s'inscrire ?"],
];

describe('C3.3.1 tickets of a help desk, batch 6', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
