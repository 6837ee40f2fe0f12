import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Valérie Guillot', 'Mamadou Camara'],
    ['Université de Lorraine', 'Université de Nîmes'],
    'Bonjour, depuis la livraison 24.3.2.1, ⟦Mme Guillot⟧ (⟦Université de Lorraine⟧) obtient le message F5 562 en FB60, référence 1900045621.',
  ],
  [
    ['Mamadou Camara'],
    [],
    '⟦camara mamadou⟧ et ⟦M. Camara⟧ ont deux matricules ; la fusion est prévue le 15/06/2025.',
  ],
  [
    [],
    [],
    'Le paramétrage OB52 est ouvert de 001/2025 à 013/2025 ; le message F5 201 persiste pour le compte 40110000.',
  ],
  [
    [],
    [],
    "Curl renvoie 403 : curl -k -H 'Authorization: Bearer ⟦d1b2c3a4-55ef-4c1d-8a77-0f9e8d7c6b5a⟧' https://⟦siham-api.univ-exemple.fr⟧/v1/agents",
  ],
  [
    [],
    [],
    'Le serveur de recette ⟦siham-rec⟧ (⟦10.120.4.31⟧) est arrêté ; la production répond normalement.',
  ],
  [
    [],
    [],
    "L'INE ⟦080512345FG⟧ est rattaché à deux NIR, ⟦2 01 08 59 512 003 41⟧ et ⟦2 01 08 59 512 004 38⟧.",
  ],
  [
    [],
    [],
    "RIB refusé : ⟦FR76 3000 4028 3798 7654 3210 943⟧. Le BIC n'est pas demandé, la domiciliation non plus.",
  ],
  [[], [], 'Connexion : sqlplus ⟦pegase⟧/⟦P3gase_rec⟧@//⟦10.3.3.12⟧:1521/PEGREC → ORA-12514.'],
  [[], [], 'Mail reçu de ⟦no-reply@univ-exemple.fr⟧ : « Votre demande DA-2025-0047 est validée ».'],
  [
    ['Agathe Deschamps'],
    ['École des hautes études de Sarremont'],
    "L'agate n'est pas une personne ; ⟦Agathe Deschamps⟧, de l'⟦École des Hautes Études de Sarremont⟧, l'a confirmé.",
  ],
  [
    ['Agathe Deschamps'],
    [],
    "Signé ⟦A. DESCHAMPS⟧. Des champs obligatoires manquent dans l'écran « Champs obligatoires » (coquille).",
  ],
  [
    [],
    [],
    'Le fichier /etc/fstab contient //⟦nas03.univ-exemple.fr⟧/sifac /mnt/sifac cifs username=⟦svc_nas⟧,password=⟦N4s!nas⟧,uid=1001 0 0',
  ],
  [[], [], 'Erreur 0x80070005 sur \\\\⟦pc-drh-12⟧\\c$ : accès refusé pour le compte local.'],
  [
    [],
    [],
    "Le téléphone d'astreinte ⟦06 70 80 90 10⟧ ne répond pas ; rappeler avant 17 h au ⟦03.87.00.00.12⟧.",
  ],
  [
    [],
    [],
    "J'ai tapé trois fois mon mot de passe et le compte s'est verrouillé ; délai avant réouverture : 30 min.",
  ],
  [[], [], "La clé de l'API Sirene est ⟦b2e1f0a9-7c6d-4e5f-8a9b-0c1d2e3f4a5b⟧, valable 12 mois."],
  [[], [], '« Utilisateur ⟦CGIRAUD⟧ verrouillé suite à 5 échecs » dans SM21, le 03.04.2025 à 08:02:11.'],
  [
    [],
    [],
    "Date de naissance : ⟦30.02.1998⟧ → « date incorrecte ». Date d'embauche : 01.09.2022 → correcte.",
  ],
  [
    [],
    [],
    "Le passeport de l'étudiant (n° ⟦AA1234567⟧) expire avant la fin de l'année universitaire 2025-2026.",
  ],
  [[], [], 'set HTTPS_PROXY=http://⟦svc-proxy⟧:⟦Pxy%402025⟧@⟦proxy.intra⟧:3128 avant npm ci'],
  [[], [], 'Peut-on passer du 8.5.0.12 au 8.5.1.3 sans arrêt ? Le 8.5.0.13 a été retiré.'],
  [
    ['Blaise Marchand', 'Ariane Colin'],
    [],
    'Marchand de sable et fil de soie : rien à voir. ⟦B. Marchand⟧ et ⟦Ariane COLIN⟧ ont le rôle ZS_VISA.',
  ],
  [
    [],
    [],
    'Mandant 100, langue FR, utilisateur ⟦DEVELOP1⟧, mot de passe ⟦Start#123⟧, serveur ⟦sapdev02⟧, instance 00.',
  ],
  [
    [],
    [],
    "L'authentification par certificat (CN=⟦demat.univ-exemple.fr⟧, SHA1 12:34:56:78:90:AB:CD:EF:12:34:56:78:90:AB:CD:EF:12:34:56:78) échoue.",
  ],
  [[], [], "Le switch ⟦sw-bat-c-02⟧ voit l'adresse ⟦00:0c:29:4f:8e:35⟧ sur le port 24, VLAN 310."],
  [[], [], 'Ticket 2024-004512, incident INC0034512, changement CHG0001234 : tout est clos.'],
  [[], [], "Dans Apogée, l'étudiant ⟦21512345⟧ (INE ⟦1198765432E⟧) n'a pas de VET en 2024/2025."],
  [[], [], 'Le jeton JWT commence par « e¤yJ » et contient trois parties séparées par des points.'],
  [[], [], "L'utilisateur tape « admin » / « admin » : accès refusé, c'est voulu."],
  [
    ['Claire Fontaine'],
    [],
    'À la claire fontaine… ⟦Claire Fontaine⟧ ; la version claire du logo ; merci ⟦Claire⟧ !',
  ],
  [['Claire Fontaine'], [], "Compte : ⟦cfontaine⟧ ; la fontaine à eau du 2e étage n'est pas concernée."],
  [[], [], 'ldap_sasl_bind(SIMPLE): Invalid credentials (49) pour cn=⟦admin-ldap⟧,dc=⟦univ-exemple⟧,dc=fr'],
  [[], [], 'GED : http://⟦ged-rec⟧:8080/alfresco/webdav, compte ⟦ged_sifac⟧, mdp ⟦Ged2025$⟧.'],
  [[], [], 'Le titre n° 2025-00451 et le mandat n° 2025-01877 se compensent (P503), montant 845,20 €.'],
  [[], [], "L'agent a fourni sa carte d'identité n° ⟦060975P00887⟧ et son permis n° ⟦060975300456⟧."],
  [
    [],
    ['Université de Bordeaux', 'Bordeaux INP'],
    "Entre l'⟦université de Bordeaux⟧ et ⟦Bordeaux INP⟧ le virement interne est possible ; la ville de Bordeaux, non.",
  ],
  [
    [],
    ['Université de Bordeaux'],
    "L'⟦Univ. Bordeaux⟧ (⟦u-bordeaux.fr⟧) utilise le port 8443, l'⟦UNIVERSITÉ DE BORDEAUX⟧ aussi.",
  ],
  [[], [], 'Script : $pwd = "⟦Tr4nsfert!⟧"; $usr = "⟦ftp_edi⟧"; $srv = "⟦ftp.univ-exemple.fr⟧"'],
  [[], [], "smbclient -L ⟦fileserver⟧ -U '⟦CAMPUS\\svc_scan⟧%⟦Scan.2024⟧'"],
  [
    [],
    [],
    'Pour la connexion SSH : hôte ⟦bastion.univ-exemple.fr⟧, utilisateur amue, clé fournie, port 2222.',
  ],
  [[], [], 'Le numéro de contrat 0612345678901 et la référence 06-2025-14 ne sont pas des téléphones.'],
  [[], [], "Les 4 chiffres 10.2.30 du sous-chapitre et le 1.2.3 de l'annexe ne changent pas."],
  [
    [],
    [],
    "Le NIR de l'enfant ⟦1 19 03 75 112 345 60⟧ n'est pas attendu pour le SFT, seule sa naissance (⟦12/03/2019⟧) l'est.",
  ],
  [[], [], "Cookie « SERVERID=⟦node2⟧; PHPSESSID=⟦k3l2m1n0p9o8⟧ » ; après suppression la page s'ouvre."],
  [
    [],
    [],
    'https://www.data.gouv.fr et https://www.education.gouv.fr sont joignables, https://⟦portail.univ-exemple.fr⟧ non.',
  ],
  [[], [], 'Le code SMS (⟦735 912⟧) arrive trop tard ; délai 10 min.'],
  [
    ['Étienne Roche'],
    [],
    'Sous la roche… ⟦E. Roche⟧ a ouvert la session ⟦eroche⟧ à 8 h 02 ; « ROCHE Diagnostics » est le fournisseur 100788.',
  ],
  [[], [], "mysql -h⟦db-esup⟧ -u⟦esup_ro⟧ -p⟦Esup,ro1⟧ esup -e 'select 1'"],
  [
    [],
    [],
    'AccountName=⟦univstock⟧;AccountKey=⟦Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYg==⟧;EndpointSuffix=core.windows.net',
  ],
  [[], [], "Le service ORACLE_SIHAM tourne sous ⟦CAMPUS\\svc_ora⟧ et s'arrête chaque dimanche à 23:00."],
  [[], [], '« No more sessions available for user ⟦WEBSIHAM⟧ » ; max_sessions vaut 100.'],
  [[], [], 'Le registre : [HKLM\\SOFTWARE\\SAP\\SAPLogon] valeur Server = ⟦sap-ms-prod⟧'],
  [[], [], 'Le patch level 12 du composant SAP_APPL 618 est en place ; EHP8, SP 21.'],
  [[], [], "L'adresse ⟦jean.dupont arobase univ-exemple point fr⟧ est écrite ainsi dans la fiche."],
];

describe('C3.3.1 tickets of a help desk, batch 10', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
