import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Élodie Garnier', 'Brice Delaunay'],
    ['Université de Picardie Jules Verne', 'UPJV'],
    "⟦Garnier Elodie⟧ (⟦UPJV⟧) signale que l'engagement 2000004578 reste ouvert après solde de la commande.",
  ],
  [
    ['Brice Delaunay'],
    [],
    "« Vous n'êtes pas autorisé à utiliser la transaction FMRESERV » : profil de ⟦B. Delaunay⟧ à revoir.",
  ],
  [[], [], "Le ping vers ⟦172.29.1.15⟧ passe ; traceroute s'arrête au saut 4 (⟦10.0.254.1⟧), délai 12 ms."],
  [[], [], 'En 25.1.0.4 comme en 24.4.2.1, le PDF généré par Demat est vide (0 octet).'],
  [
    [],
    [],
    "Le champ « Identifiant » doit rester vide et le champ « Mot de passe » aussi, le SSO s'en charge.",
  ],
  [[], [], 'mot de passe temporaire ⟦Xu7-Rk2p⟧ valable 24 h, à changer à la première connexion'],
  [
    ['Élodie Delaunay'],
    [],
    "Le compte LDAP ⟦edelaunay⟧ et le compte SAP ⟦EDELAUNAY⟧ n'ont pas la même adresse.",
  ],
  [[], [], "INE ⟦2001000123T⟧ : doublon avec le dossier de l'étudiante ⟦21800456⟧, née le ⟦23.11.2001⟧."],
  [[], [], 'Serveur de messagerie : ⟦smtp-out.univ-exemple.fr⟧, port 587, TLS 1.2, sans authentification.'],
  [
    [],
    [],
    "L'API Sirene renvoie 404 pour 13002170200016 ; la clé (⟦c5f8e1b2-3d4a-4c6b-9e7f-0a1b2c3d4e5f⟧) est pourtant valide.",
  ],
  [
    ['Aymeric Vasseur', 'Lou Berger'],
    [],
    "Le berger allemand de la mire ; ⟦Lou Berger⟧ et ⟦A. VASSEUR⟧ l'ont vue aussi, en 1920x1080.",
  ],
  [
    [],
    [],
    'java.sql.SQLException: ORA-28000: the account is locked — URL=jdbc:oracle:thin:@//⟦ora12.univ-exemple.fr⟧:1521/APOQ, user=⟦APO_WEB⟧',
  ],
  [[], [], 'Refus du RIB ⟦FR76 1005 7190 0100 0202 5680 173⟧ : code guichet inconnu depuis le 01/07.'],
  [[], [], "Monsieur, la carte de séjour ⟦A1B2C3D4E⟧ de l'étudiant arrive à échéance le 14/11/2025."],
  [[], [], 'Le mode opératoire v3.2 page 12 indique « login = matricule » : faux chez nous.'],
  [[], [], 'smtp.auth.user=⟦relay@univ-exemple.fr⟧\nsmtp.auth.password=⟦r3l4y!⟧\nsmtp.starttls.enable=true'],
  [[], [], "Appels au ⟦04.91.39.65.00⟧ sans réponse ; j'ai laissé un message à 14 h 20 le 03/02."],
  [
    ['Marie-Thérèse Lopez'],
    [],
    "⟦M.-T. Lopez⟧, ⟦Lopez M.T.⟧, ⟦marie therese lopez⟧ : même agent, trois libellés dans l'état.",
  ],
  [[], [], "Le poste ⟦DESKTOP-7H2K9QP⟧ (⟦b8-27-eb-45-12-9c⟧) n'a pas le .NET 4.8."],
  [[], [], "La sauvegarde RMAN (rman target ⟦sys⟧/⟦Orcl4all⟧@SIHAMP) s'arrête à 80 % : ORA-19809."],
  [
    [],
    ['Aix-Marseille Université', 'AMU'],
    "L'⟦université d'Aix-Marseille⟧ n'est pas à Marseille seulement : ⟦AMU⟧ a 5 campus. ⟦Aix Marseille Université⟧.",
  ],
  [[], [], "Date de naissance dans Apogée : ⟦01/01/1900⟧ par défaut ; date d'obtention du bac : 07/07/2022."],
  [[], [], 'Webhook : https://hooks.slack.com/services/⟦T0001/B0002/XXXXabcd1234⟧'],
  [
    [],
    [],
    "La trace PHP : mysqli_connect('⟦db-glpi⟧', '⟦glpi_rw⟧', '⟦Gl9!rw⟧', 'glpi') failed: Access denied",
  ],
  [[], [], 'Le numéro de sécurité sociale commence par 1 ou 2 et compte 15 chiffres, clé comprise.'],
  [[], [], 'Ouverture demandée : TCP 3200-3299 vers ⟦sapgw.intra.univ-exemple.fr⟧ depuis le VLAN 120.'],
  [[], [], 'export http_proxy="http://⟦pxy⟧:⟦8080pass⟧@⟦10.9.9.9⟧:8080"; yum update → timeout'],
  [
    [],
    [],
    'Le mandataire PayFiP répond R2 (« refusé ») pour la référence 202500001234, montant 17500 (en centimes).',
  ],
  [[], [], 'Utilisateur de test : ⟦agent.test1⟧, mdp : ⟦Agent!2025⟧ – profil gestionnaire – UB 901.'],
  [
    ['Capucine Michaud'],
    ['Université Polytechnique Hauts-de-France'],
    "La capucine est une fleur ; ⟦Capucine Michaud⟧ est à l'⟦Université polytechnique Hauts de France⟧.",
  ],
  [[], [], '-u ⟦admin.edt⟧ -p ⟦P4ss.edt⟧ en clair dans la tâche planifiée « SYNC_EDT » (02:30).'],
  [
    [],
    [],
    "L'URL https://⟦siham-prod.univ-exemple.fr⟧/hra-space/;jsessionid=⟦E4D909C290D0FB1CA068FFADDF22CBD0⟧ expire.",
  ],
  [[], [], 'Le lien direct ?id=4521&vue=2&annee=2025 ne fonctionne plus, il faut passer par le menu.'],
  [[], [], 'Envoi au ⟦+41 22 379 71 11⟧ impossible : indicatif non géré par la passerelle SMS.'],
  [[], [], 'Le passeport « ⟦FRA 14CV98211⟧ » doit être saisi sans le code pays.'],
  [[], [], 'Le log affiche uid=1002(oracle) gid=54321(oinstall) groups=54322(dba) : normal ?'],
  [[], [], 'SNCF : 2 billets Paris-Lyon, train 6607, 128,00 €, mission OM-2025-00874 du 4 au 6 mars.'],
  [
    [],
    [],
    '<ldap><bindDn>uid=⟦esup⟧,ou=apps,dc=⟦univ-exemple⟧,dc=fr</bindDn><bindPwd>⟦3sup-Ldap⟧</bindPwd></ldap>',
  ],
  [[], [], 'Le champ « Nom » est limité à 30 caractères, « Prénom » à 20 : les noms composés sont coupés.'],
  [[], [], 'authorization: ApiKey ⟦VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw⟧'],
  [[], [], "Le badge 0417 et le bureau C-312 n'apparaissent plus sur la fiche agent."],
  [
    ['Joël Pinson'],
    [],
    "⟦Joël⟧, le pinson du service, a validé 45 lignes. ⟦M. PINSON J.⟧ est absent jusqu'au 12.",
  ],
  [[], [], "⟦192.0.2.10⟧ est donnée en exemple dans le guide, mais ici l'adresse est ⟦192.0.2.77⟧."],
];

describe('C3.3.1 tickets of a help desk, batch 8', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
