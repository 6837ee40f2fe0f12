import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Mélanie Tessier', 'Xavier de Brémond'],
    ['Université de Franche-Comté'],
    'Le circuit de ⟦M. de Brémond⟧ contient deux valideurs : ⟦tessier melanie⟧ et le chef de service.',
  ],
  [
    [],
    ['Université de Franche-Comté'],
    "L'⟦université de Franche Comté⟧ souhaite la note technique de la version 10.2.1.0 avant le 15 mai.",
  ],
  [[], [], '« sudo: ⟦mtessier⟧ : user NOT in sudoers ; TTY=pts/3 » apparaît depuis la version 4.18.0.'],
  [
    [],
    [],
    "Merci de créer l'accès pour ⟦xavier.debremond@univ-exemple.fr⟧, tél. ⟦03 81 66 66 66⟧, poste ⟦6412⟧.",
  ],
  [[], [], "L'IP ⟦10.250.12.4⟧ du conteneur n'est pas celle (⟦10.250.12.9⟧) déclarée dans la liste blanche."],
  [[], [], 'Le champ NIR affiche ⟦1 02 07 2B 096 014 71⟧, la carte Vitale ⟦102072B09601471⟧.'],
  [[], [], 'apiVersion: v1\nkind: Secret\nstringData:\n  username: ⟦demat-batch⟧\n  password: ⟦b4tch-D3m4t⟧'],
  [[], [], "Impossible de lancer SE38 : « Vous n'avez pas d'autorisation pour l'objet S_PROGRAM »."],
  [
    ['Serge Blanchard'],
    [],
    'Un sergent et un mur blanc ; ⟦BLANCHARD S.⟧ ne voit pas la tuile « Mes missions ».',
  ],
  [[], [], 'Étudiant ⟦0812345678M⟧ (⟦22345678⟧), né le ⟦1/9/2005⟧ à Metz, inscrit en BUT GEII.'],
  [
    [],
    [],
    'ftp> open ⟦ftp.univ-exemple.fr⟧ ... Name: ⟦edi_banque⟧ ... Password: ⟦EdiBq!77⟧ ... 530 Login incorrect.',
  ],
  [[], [], 'Le compte de dépôt de fonds au Trésor (⟦FR76 1007 1250 0000 0010 0123 466⟧) est clos.'],
  [[], [], "Passer de 23.3.1.0 à 23.3.2.0 corrige l'anomalie AM-10452 ; durée : 3 h 30."],
  [[], [], "Le token d'inscription reçu par courriel (⟦8QK2-77PD-XZ19⟧) est refusé : « jeton inconnu »."],
  [
    ['Guylaine Perret'],
    ['EHESS'],
    "⟦Mme G. Perret⟧, ⟦EHESS⟧, demande si l'état EDT_MISSIONS peut être exporté en CSV (séparateur ;).",
  ],
  [[], [], 'ssh: Could not resolve hostname ⟦harpege-bd⟧: Name or service not known'],
  [[], [], '<add key="ApiKey" value="⟦s¤k-9f31ab77c0de4421⟧"/> dans appsettings, environnement « recette ».'],
  [
    [],
    [],
    "Bonjour, je suis ⟦Mme Olivier⟧ ; mon identifiant est ⟦golivier⟧ et je n'ai pas reçu le mot de passe.",
  ],
  [[], [], 'Les fichiers du 01/04 au 30/06 (90 jours) pèsent 2,4 Go ; quota 5 Go ; 12 345 fichiers.'],
  [[], [], 'Passeport algérien n° ⟦175432109⟧, titre « étudiant » n° ⟦9301234567⟧, validité 31/10/2025.'],
  [
    ['Solange Petitpas'],
    [],
    "À petits pas… ⟦Solange⟧ relance l'interface PAF. Son nom d'utilisatrice : ⟦SPETITPAS⟧.",
  ],
  [[], [], 'Résultat de nslookup : ⟦siham-int.univ-exemple.fr⟧ → ⟦172.18.4.33⟧ ; www.amue.fr répond bien.'],
  [
    [],
    [],
    '« java -Dhttps.proxyHost=⟦prx01⟧ -Dhttps.proxyPort=8080 -Dhttps.proxyUser=⟦svcprx⟧ -Dhttps.proxyPassword=⟦Prx*9⟧ -jar maj.jar »',
  ],
  [[], [], 'Le RIB transmis est ⟦20041 00001 1234567A020 12⟧, domiciliation La Banque Postale Centre.'],
  [[], [], "L'écran affiche « Utilisateur ou mot de passe invalide » même avec le bon mot de passe."],
  [[], [], 'Référence : BC 4500123987, DA 1000045612, SF 5000123456, facture 5105678901, exercice 2025.'],
  [[], [], "Au 1er janvier 2025 le point d'indice vaut 4,92278 € ; l'agent est à l'indice 492."],
  [
    [],
    [],
    'Téléchargez le correctif depuis https://extranet.amue.fr/sifac/24_1.zip puis vérifiez le SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.',
  ],
  [
    ['Ahmed Zitouni'],
    [],
    '⟦zitouni⟧ a le même problème que ⟦A. Zitouni⟧ (même personne ?) ; tickets 2025-000871 et 2025-000872.',
  ],
  [[], [], "Le mot de passe « ⟦Azur&Mer12⟧ » de l'utilisateur ⟦RFCUSER⟧ apparaît en clair dans SM59."],
  [
    [],
    [],
    'Ligne 42 : URL=ftp://⟦depot⟧:⟦dp0t!⟧@⟦192.168.3.3⟧/in ; ligne 43 : URL=sftp://⟦sftp-edi.intra⟧:22/out',
  ],
  [[], [], 'MAC=⟦00:50:56:9A:7B:1C⟧ IP=⟦10.33.0.7⟧ HOST=⟦ws-scol-07⟧ OS=Win11'],
  [[], [], 'Le 06 et le 07 sont fériés ; le 08 à 9 h 10, 12 lignes en erreur sur 1 345.'],
  [[], [], "Pièce d'identité : carte nationale d'identité ⟦201175P00321⟧, permis ⟦201144300012⟧."],
  [[], [], "« Bearer ⟦9a8b7c6d5e4f3a2b1c0d⟧ » est présent dans l'URL de rappel, ce qui n'est pas prévu."],
  [
    ['Rosalie Lavigne', 'Thibaut Marchal'],
    ["Université d'Artois"],
    "La vigne et le maréchal n'ont rien à faire ici. ⟦R. Lavigne⟧, ⟦T. MARCHAL⟧ (⟦Université d’Artois⟧).",
  ],
  [
    [],
    [],
    'config.ini : [ldap] host = ⟦ldap-master⟧ ; base = ou=people ; bind = ⟦svc_ldap⟧ ; secret = ⟦LdapS3cret⟧',
  ],
  [[], [], 'Réunion Zoom 845 1234 5678, code secret : ⟦318742⟧, jeudi à 14 h.'],
  [[], [], 'Le login ⟦CAMPUS\\f.bertin⟧ fonctionne, ⟦f.bertin@campus.local⟧ non.'],
  [
    [],
    [],
    'La fiche du tiers 100234 (SARL Dupuis) : SIREN 552100554, RCS Nantes B 552 100 554, TVA FR12552100554.',
  ],
  [[], [], 'Voici ma clé publique : ssh-ed25519 ⟦AAAAC3NzaC1lZDI1NTE5AAAAIGb1x0v7k2Q9 jdoe@pc-dsi⟧'],
  [
    [],
    [],
    'Traitement ALIM_SISE : 12 rejets « INE manquant », 3 rejets « date de naissance absente », 1 rejet « NIR faux ».',
  ],
  [
    [],
    [],
    "La mutuelle demande le numéro ⟦2 84 12 69 123 456 44⟧ ; or l'agent a quitté l'établissement le 31/08/2024.",
  ],
  [[], [], "DBA : alter system set db_recovery_file_dest_size=50G; sur l'instance SIHAMREC, port 1523."],
  [
    ['Thibaut Marchal'],
    [],
    'Contact : ⟦T. Marchal⟧ - ⟦+33 (0)6 45 12 78 90⟧ - ⟦thibaut.marchal@exemple.net⟧',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 7', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
