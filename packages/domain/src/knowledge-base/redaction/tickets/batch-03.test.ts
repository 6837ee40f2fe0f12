import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Fatoumata Diallo', 'Éric Charpentier'],
    ['Université de Poitiers', 'CY Cergy Paris Université'],
    'Bonjour ⟦Fatoumata⟧, peux-tu regarder avec ⟦E. Charpentier⟧ pourquoi le flux Chorus du 04/07 est rejeté (code 207) ?',
  ],
  [[], [], "Suite à l'échange avec le support Oracle (SR 3-30271828451), nous sommes restés en 19.19.0.0."],
  [
    [],
    [],
    "INSERT INTO individu (cod_ind, lib_nom_pat_ind, date_nai_ind, cod_nne_ind) VALUES (118822, 'X', TO_DATE('⟦14/05/2002⟧','DD/MM/YYYY'), '⟦1902457781⟧');",
  ],
  [
    [],
    [],
    'Apr 12 08:01:55 ⟦srvldap2⟧ sshd[2211]: Failed password for ⟦mgarnier⟧ from ⟦185.220.101.4⟧ port 51122 ssh2',
  ],
  [
    [],
    [],
    'Le compte générique ⟦scol_droit⟧ et son mot de passe ⟦Scol2023*⟧ circulent par mail, est-ce normal ?',
  ],
  [[], [], "L'utilisateur « ⟦LBERNARD⟧ » n'a pas l'objet F_FICB_FPS pour le périmètre 1010."],
  [
    [],
    [],
    'Coordonnées du demandeur : ⟦M. Charles-Henri Aubrac⟧, ligne directe ⟦05 49 45 30 00⟧, bureau B214.',
  ],
  [['Léa Fleury'], [], "La fiche de ⟦Fleury Léa⟧ et celle de ⟦léa.fleury⟧ ont fusionné dans l'annuaire."],
  [
    [],
    [],
    'Erreur SOAP : <wsse:Username>⟦ws-siham⟧</wsse:Username><wsse:Password Type="PasswordText">⟦w$S1ham⟧</wsse:Password>',
  ],
  [
    [],
    ['Université Jean-Monnet Saint-Étienne', 'UJM'],
    "Personne n'a jamais utilisé SIFAC ; l'⟦université Jean Monnet⟧ (⟦UJM⟧), oui.",
  ],
  [
    [],
    [],
    'Pouvez-vous débloquer la commande 4500098712 ? Le valideur N+1 est parti à la retraite le 1er juillet 2025.',
  ],
  [[], [], 'Clé SSH ajoutée : ssh-rsa ⟦AAAAB3NzaC1yc2EAAAADAQABAAABgQC7vbqajDhA root@srv-deploy⟧'],
  [
    [],
    [],
    'set ORACLE_SID=APOTST && sqlplus / as sysdba puis alter user ⟦apogee⟧ identified by ⟦N0uveau2025⟧;',
  ],
  [
    [],
    [],
    "Numéro de sécu de l'agent : ⟦2 69 05 49 588 157 80⟧, refusé par la DSN de mai (anomalie CCO-11).",
  ],
  [[], [], '« Adresse MAC du badgeur » : ⟦00-0C-29-3E-11-F0⟧ ; version du micrologiciel 2.14.7.'],
  [
    [],
    [],
    'Le secrétariat (⟦scolarite.lettres@univ-exemple.fr⟧, ⟦05.49.45.32.10⟧) attend un retour pour le 12.',
  ],
  [
    [],
    [],
    "En préproduction (mandant 700), la transaction ME59N crée 3 commandes au lieu d'une ; en production rien à signaler.",
  ],
  [[], [], "Le code d'accès du répondeur est ⟦7301⟧, celui du local serveur 4415B."],
  [
    [],
    [],
    "À la question « Quel est votre identifiant ? » l'agent répond par son adresse : la connexion est refusée.",
  ],
  [[], [], 'proxyHost=⟦proxy-web.univ-exemple.fr⟧ proxyPort=3128 nonProxyHosts=localhost|127.0.0.1'],
  [
    ['Marc-Antoine Dubois de Montreuil'],
    [],
    '⟦M.-A. Dubois de Montreuil⟧ = ⟦Dubois de Montreuil Marc Antoine⟧ ; ⟦M. Dubois de Montreuil⟧ signe les mandats.',
  ],
  [[], [], "Le fichier DSN contient S21.G00.30.001,'⟦1850599324017⟧' et S21.G00.30.006,'⟦15051985⟧'."],
  [
    [],
    [],
    'Passe la commande : robocopy \\\\⟦fs01⟧\\paie$ D:\\paie /E ; le lecteur réseau P: pointe vers \\\\⟦fs01.ad.univ-exemple.fr⟧\\paie$.',
  ],
  [[], [], 'Le port série 3299/tcp est ouvert mais « niping -c -H ⟦saprouter⟧ -S 3299 » échoue (rc = -92).'],
  [[], [], "La procédure parle de « login » et « password » dans l'onglet Paramètres : où les trouver ?"],
  [['Rémi Clerc'], [], 'Pour le clerc de notaire, rien ; pour ⟦Rémi CLERC⟧, il faut le rôle ZS_FI_VISA.'],
  [[], [], 'IBAN DU TIERS : ⟦LU28 0019 4006 4475 0000⟧ / BIC ⟦BCEELULL⟧. Montant : 12 000 EUR.'],
  [[], [], "Le numéro d'agent ⟦UBX000012548⟧ et le NUMEN ⟦12E0412345ABC⟧ ne correspondent pas."],
  [[], [], 'Contrôle des candidats : 9 candidats en erreur.'],
  [
    [],
    ['École centrale de Montbrison'],
    "À l'⟦École Centrale de Montbrison⟧ comme à l'⟦école centrale Montbrison⟧, l'édition du bilan sort vide.",
  ],
  [[], [], 'Les étudiants ⟦22100345⟧ et ⟦22100346⟧ sont en double ; le premier a pour INE ⟦223456789HD⟧.'],
  [
    [],
    [],
    '$ export AWS_ACCESS_KEY_ID=⟦AK¤IA5TQ7ZK2LMNP4RSXY⟧ AWS_SECRET_ACCESS_KEY=⟦9hJ3kLm/Qw2Er+Ty5UiOpAsDfGhJkLzXcVbNm12⟧',
  ],
  [[], [], "Déclaration 2044 : montant 2 044 €, ligne 213, colonne 4. Rien d'autre."],
  [
    [],
    [],
    'https://⟦srv-bo4⟧:8080/BOE/BI?sso=false&j_username=⟦ADMINBO⟧&j_password=⟦Bo4%21admin⟧ affiche 503',
  ],
  [[], [], "Le permis de conduire ⟦13AA00002⟧ joint à la mission est au nom d'un autre agent."],
  [[], [], 'Le salarié a pour matricule ⟦7009912⟧ ; salaire net 1 812,44 € ; échelon 5, indice 461.'],
  [[], [], 'Chemin : /home/⟦sihamadm⟧/batch/log/paie_202506.log (droits 640, propriétaire ⟦sihamadm⟧:dba).'],
  [[], [], 'Faites « kinit ⟦jduval@CAMPUS.UNIV-EXEMPLE.FR⟧ » puis klist : le ticket expire à 18:00.'],
  [[], [], "Date de naissance saisie ⟦31/02/1999⟧ (impossible) pour l'étudiant ⟦20991234⟧."],
  [[], [], 'Merci de me joindre au ⟦0 970 809 100⟧ ou sur le fixe ⟦(33) 5 49 45 30 01⟧.'],
  [[], [], 'Votre fiche 2026-000045 est close ; réponse apportée le 09/01/2026 à 16 h 48, version 25.1.'],
  [
    ['Victoria Da Costa e Silva'],
    [],
    'Les droits de ⟦V. Da Costa e Silva⟧ (login ⟦vdacosta⟧) sont à recopier depuis le poste type « Gestionnaire RH ».',
  ],
  [[], [], '« Bind failed: uid=⟦agimus⟧,ou=system,dc=⟦univ-exemple⟧,dc=fr - invalid credentials (49) »'],
  [[], [], "Le champ Téléphone n'accepte pas le format +33 X XX XX XX XX ni les espaces."],
  [[], [], "Depuis l'adresse IPv6 ⟦fe80::a00:27ff:fe4e:66a1⟧ la page s'ouvre, pas depuis ⟦192.0.2.55⟧."],
  [[], [], 'mot de passe applicatif généré : ⟦qzvx lmnp rtyu abcd⟧ (Gmail)'],
  [[], [], 'x-auth-token: ⟦5up3r53cr3tt0k3n⟧'],
  [[], [], '<user name="⟦tomcat⟧" password="⟦tomc@t2025⟧" roles="manager-gui"/>'],
  [[], [], 'Dans la table LFA1, le tiers 0000200145 a le SIRET 13002526500013 et la TVA FR40130025265.'],
  [[], [], "L'agente (née ⟦Le Floch⟧, le ⟦2 février 1979⟧) a changé de nom ; voir l'infotype 0002."],
  [[], [], 'Le jeton OAuth : access_token=⟦ya¤29.a0AfH6SMBx-3kLmN0pQrStUvWxYz⟧&expires_in=3599'],
  [
    ['Jérémie Page'],
    ["Université de Technologie d'Arvor"],
    "⟦Jérémie PAGE⟧ a joint la page 2 du document ; l'⟦UT d'Arvor⟧ confirme. ⟦jpage⟧ est son identifiant.",
  ],
  [[], [], "Ouvrir une session VNC sur ⟦poste-dsi-14⟧:5901 avec le code ⟦pL4n8w⟧, s'il vous plaît."],
  [[], [], "Les crédits (AE 120 000 €, CP 80 000 €) de l'EOTP 45LAB-02 sont au domaine D110."],
  [[], [], '"dsn": "oracle://⟦pegase⟧:⟦p3g@se!⟧@⟦ora-exa-scan⟧:1521/?service_name=PEGPRD"'],
  [[], [], 'Après la connexion de « ⟦f.nguyen⟧ » (profil lecture), le menu Déconnexion disparaît.'],
  [[], [], 'GET /pegase/api/etudiants/INE123456 HTTP/1.1" 404 512 — réponse en 23 ms'],
  [[], [], "La clôture de l'exercice 2024 est fixée au 17/01/2025 ; le compte 471 doit être soldé avant."],
];

describe('C3.3.1 tickets of a help desk, batch 3', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
