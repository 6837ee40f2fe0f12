import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Philomène Gautier', 'Amadou Ndiaye'],
    ['Université de Caen', "Université d'Aix"],
    'La régularisation de ⟦Mme Gautier⟧ (⟦Université de Caen⟧) apparaît en juin au lieu de mai ; bulletin 2025-06, message RH 118.',
  ],
  [
    ['Amadou Ndiaye'],
    [],
    "⟦Amadou N'DIAYE⟧ ou ⟦NDIAYE A.⟧ : l'apostrophe change selon l'écran, la recherche échoue avec 0 résultat.",
  ],
  [
    [],
    [],
    'Version installée : 24.4.0.11 ; version attendue : 24.4.1.2 ; le delta fait 312 Mo et 14 scripts.',
  ],
  [
    [],
    [],
    "Le flux FSO contient l'INE ⟦2987654321D⟧ et l'adresse ⟦i.kone@etu.univ-exemple.fr⟧ d'une étudiante partie en 2022.",
  ],
  [
    [],
    [],
    "Contrôle SISE : l'INE ⟦112358132BA⟧ est rattaché au NNE ⟦1123581321B⟧, campagne 2024-2025, fichier 3.",
  ],
  [
    [],
    [],
    'La subrogation du NIR ⟦2 97 05 77 288 430 19⟧ démarre le 03/04/2025, fin le 17/04/2025, taux 50 %.',
  ],
  [
    [],
    [],
    'Compte crédité à tort : ⟦FR76 1558 9297 0600 0904 0006 148⟧ ; le titulaire a rendu 312,40 € par chèque 4412087.',
  ],
  [
    [],
    [],
    'Un appel part avec « Authorization: Basic ⟦Y29tcHRlOnNlY3JldDk5⟧ » ; la réponse 200 contient 2 048 octets.',
  ],
  [
    [],
    [],
    'Test réussi : sqlplus ⟦siham_lect⟧/⟦L3ct.25⟧@//⟦ora-rec.univ-exemple.fr⟧:1521/SIHREC ; 1 204 lignes en 3 s.',
  ],
  [
    [],
    [],
    'Écart de 0,02 € sur 12 pièces (1900071200 à 1900071211), exercice 2025, compte 658000, sans incidence.',
  ],
  [
    [],
    [],
    'niping -c -H /H/⟦195.220.12.3⟧/H/⟦10.1.50.2⟧ -S 3299 : temps moyen 41 ms, aucune perte sur 10 essais.',
  ],
  [
    ["Gwénola d'Estrées"],
    ['Université de Bretagne-Sud'],
    "⟦Gwenola D'ESTREES⟧ (⟦université de Bretagne Sud⟧) ne peut pas joindre plus de 5 fichiers de 10 Mo.",
  ],
  [
    ['Blandine Garde', 'Côme Loup'],
    [],
    'La page de garde montre un loup ; ⟦B. Garde⟧ et ⟦Côme LOUP⟧ proposent de la retirer du modèle 12.',
  ],
  [
    [],
    [],
    "Nom complet de l'hôte : ⟦apogee-web1.dsi.univ-exemple.fr⟧ ; l'alias ⟦apogee-web⟧ pointe encore sur l'ancien.",
  ],
  [
    [],
    [],
    'Appel : https://⟦intranet.univ-exemple.fr⟧/sso?login=⟦r.bastien⟧&pwd=⟦Ete%2D2025⟧&app=missions, réponse 302.',
  ],
  [[], [], 'pg_dump --host=⟦pg-kb-02⟧ --username=⟦kb_save⟧ --file=/tmp/kb.sql kb ; 1,2 Go ; 00:03:10.'],
  [
    [],
    [],
    "Le formulaire refuse « invite », « invité » et « public » comme noms d'utilisateur ; c'est documenté.",
  ],
  [
    [],
    [],
    "Le badgeur ⟦00:80:A3:C1:22:9F⟧ a perdu l'adresse ⟦10.4.60.8⟧ ; masque 255.255.255.240, port 9100.",
  ],
  [
    [],
    [],
    'Le login est ⟦formation12⟧ et le mot de passe ⟦Form@12⟧ ; la base est remise à zéro chaque dimanche.',
  ],
  [
    ['Augustin Perrault'],
    ["Université d'Angers"],
    "Salutations,\n⟦Augustin Perrault⟧, assistant,\n⟦Université d'Angers⟧,\n⟦0241226314⟧, ⟦a.perrault@univ-exemple.fr⟧",
  ],
  [
    [],
    [],
    'Le titre 2025-T-00456 (12 300,00 €) solde la convention 2023-089 ; imputation 701100, service 903FORM.',
  ],
  [
    ['Maxence Guérin'],
    [],
    'Ticket repris par ⟦Maxence Guérin⟧ (« ⟦mguerin⟧ ») ; livrable 24.3.4, fichier liv_2434.zip, 41 Mo.',
  ],
  [
    [],
    [],
    'TRACE 2025-06-02 00:00:01 [cron-1] PurgeJob : 0 fichier supprimé, seuil 30 j, prochaine exécution J+1.',
  ],
  [
    [],
    [],
    "L'extrait de naissance indique le ⟦14 juin 1998⟧ ; SIHAM affiche ⟦1998-06-15⟧ ; l'agent conteste.",
  ],
  [
    [],
    [],
    'Refus de la CNI ⟦090669101234⟧ (12 chiffres) ; la nouvelle (⟦GHT5K2M91⟧) en compte 9 : format mixte.',
  ],
  [[], [], 'La commande ansible-playbook -e "db_password=⟦Ans1ble!⟧" site.yml échoue à la tâche 14 (rc=2).'],
  [
    [],
    [],
    'RIB : ⟦11315 00001 08012345678 15⟧ ; IBAN : ⟦FR76 1131 5000 0108 0123 4567 815⟧ ; titulaire inchangé.',
  ],
  [
    ['Perle Chauvin'],
    [],
    "Une perle rare : le rapport tourne en 4 s. ⟦Perle Chauvin⟧ remercie l'équipe ; ⟦P. CHAUVIN⟧ clôture.",
  ],
  [
    [],
    [],
    "L'utilisatrice ⟦lmarquez⟧ (rôle ZS_BUD) reçoit « Vous n'êtes pas autorisée pour CF 901 » dans FMAVCR01.",
  ],
  [[], [], 'GET /v3/structures?token=⟦zX81-kk20-ABef⟧&uai=0594403G → 200 ; sans jeton → 401 ; quota 500/h.'],
  [[], [], "En 48 h : 312 connexions, 4 échecs, 2 verrouillages, 0 incident ; seuil d'alerte 50."],
  [
    [],
    [],
    'Fichier hosts : ⟦10.11.12.13⟧ ⟦sap-ms.univ-exemple.fr⟧ # serveur de messages, ajouté le 02/02/2024.',
  ],
  [
    [],
    [],
    'Clé Wi-Fi de la salle : ⟦Bourgeon-77⟧ ; réseau « FORMATION » ; 24 postes ; prise 12 hors service.',
  ],
  [[], [], 'Appel reçu du ⟦07 44 55 66 77⟧ à 8 h 59 : refusé, hors des horaires (9 h-12 h 30, 14 h-17 h).'],
  [
    [],
    [],
    'Le nom « DUPONT » est un exemple du guide (page 14), « ⟦jean.dupont@exemple.fr⟧ » en est un autre ? Non : ⟦jean.dupont@exemple.fr⟧ existe.',
  ],
  [
    [],
    [],
    'Le partage \\\\⟦nas-rh.campus.local⟧\\bulletins$ est lisible par CAMPUS\\GG_RH ; il devrait être restreint.',
  ],
  [
    [],
    [],
    "L'adresse ⟦2a00:1450:4007:80e::2004⟧ n'est pas la nôtre ; la nôtre commence par ⟦2001:660:6502::⟧/48.",
  ],
  [
    [],
    [],
    'Depuis le 3, 14 mandats sont rejetés : « compte budgétaire 65131 clôturé », domaine D105, fonds NA.',
  ],
  [
    ['Honoré Blin'],
    ['CNOUS'],
    '⟦H. Blin⟧ du ⟦CNOUS⟧ compare 2 extractions : 15 482 lignes en 2024, 15 611 en 2025 (+0,83 %).',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 21', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
