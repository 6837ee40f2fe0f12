import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Nathalie Berthier', 'Yacine Haddou'],
    ['Université de Toulon', 'Université Paris Nanterre'],
    'Bonsoir, ⟦Nathalie Berthier⟧ (⟦Université de Toulon⟧) ne parvient plus à imprimer le bordereau 2025-B-0148 : message Z1 014.',
  ],
  [
    ['Yacine Haddou'],
    ['Université Paris Nanterre'],
    '⟦haddou y.⟧ de ⟦Paris Nanterre⟧ a reçu le message ME 083 « Entrez Date de livraison » sur la commande 4500321987.',
  ],
  [
    [],
    [],
    "Installation du patch 5.3.2.9 : prévoir 2 h d'arrêt, 12 Go d'espace et un redémarrage du service.",
  ],
  [
    [],
    [],
    "Le fichier d'inscription contient l'INE ⟦1504567890L⟧ alors que le bordereau SISE indique ⟦1504567809L⟧.",
  ],
  [
    [],
    [],
    'Paie de juin : NIR ⟦2 91 12 33 063 044 38⟧ absent du fichier DSN, contrat 00012, SIRET 19350936100013.',
  ],
  [
    [],
    [],
    'Les coordonnées bancaires ⟦FR76 3005 6009 2704 5678 9012 345⟧ et ⟦FR7630001007941234567890185⟧ sont identiques pour le contrôle.',
  ],
  [
    [],
    [],
    "L'appel renvoie 401 ; en-tête envoyé : « Authorization: Bearer ⟦e¤yJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e¤yJpc3MiOiJwZWdhc2UifQ.QWJjRGVmR2hpSmts⟧ ».",
  ],
  [
    [],
    [],
    'Paramètre JDBC du module : jdbc:oracle:thin:⟦APOGEE⟧/⟦apo2025⟧@⟦ora-apogee.univ-exemple.fr⟧:1521:APOPRD (ancien : APOQUAL).',
  ],
  [
    [],
    [],
    'Le total 45 678,90 € au 30/06/2025 12:00:00 est juste, le document 1700004512 aussi ; EOTP 24UB.0031.',
  ],
  [
    [],
    [],
    'Route SAP : /H/⟦saprouter.univ-exemple.fr⟧/S/3299/H/⟦10.20.30.40⟧/S/3200 — mandant 300, langue FR.',
  ],
  [
    ["François L'Hermitte"],
    ["Université d'Orsay"],
    "⟦Francois L'HERMITTE⟧ (⟦univ. d'Orsay⟧) : la retenue pour grève de mars apparaît deux fois, rubrique 604958.",
  ],
  [
    ['Rémi Lecourt'],
    [],
    "Le court texte d'aide et le cours de change sont absents. ⟦Rémi Lecourt⟧ les a vus hier en 7.3.",
  ],
  [
    [],
    [],
    'listener.log : (HOST=⟦pc-apo-12.intra.univ-exemple.fr⟧)(USER=⟦mleroy⟧) * establish * APOPRD * 12505',
  ],
  [
    [],
    [],
    "L'URL de test https://⟦demat-test.univ-exemple.fr⟧/ws?login=⟦wsdemat⟧&mdp=⟦Pass%23word9⟧&lang=fr renvoie 500.",
  ],
  [
    ['Julie Page', 'Marc Lavoine'],
    [],
    "⟦J. Page⟧ et ⟦Marc LAVOINE⟧ ont imprimé la page 2 : la page blanche finale n'est pas normale.",
  ],
  [[], [], 'docker exec -e PGPASSWORD=⟦pg:demat/1⟧ ⟦pg-demat⟧ psql -h ⟦db-demat02⟧ -U ⟦demat_rw⟧ demat'],
  [
    [],
    [],
    "L'utilisateur saisit « test » puis « test » : la page indique « identifiant ou mot de passe incorrect ».",
  ],
  [
    [],
    [],
    'Poste ⟦b4:2e:99:0c:7d:11⟧, IP ⟦192.168.7.88⟧, masque 255.255.252.0, DHCP activé, délai de bail 8 h.',
  ],
  [
    [],
    [],
    'Le login ⟦m.arnal⟧ et le mot de passe ⟦Reims51*⟧ sont ceux de la base école (à ne pas utiliser ailleurs).',
  ],
  [
    ['Corinne Vidal'],
    ['Université de Corse Pasquale Paoli', 'UCPP'],
    'Bien à vous,\n⟦Corinne Vidal⟧\nService du budget – ⟦Université de Corse Pasquale Paoli⟧\n⟦04 95 45 00 00⟧ / ⟦corinne.vidal@univ-corse.fr⟧',
  ],
  [
    [],
    [],
    'La liasse 2024 du budget rectificatif n° 2 est au statut « transmis » ; service 901SCOM ; domaine D2102.',
  ],
  [
    ['Bruno Teixeira'],
    [],
    '« Reviewed-by: ⟦Bruno Teixeira⟧ <⟦bteixeira@univ-exemple.fr⟧> » dans la livraison 3.2.1 du connecteur.',
  ],
  [
    [],
    [],
    'ERROR 2025-03-14 10:22:31,771 [main] o.h.e.j.s.SqlExceptionHelper - ORA-01400: cannot insert NULL into ("SIHAM"."HRPA"."NUDOSS")',
  ],
  [
    [],
    [],
    "Numéros d'étudiants : ⟦22012345⟧, ⟦22012346⟧ et ⟦22012399⟧, tous nés en ⟦2003⟧ ? Non : le premier est né le ⟦02/01/1999⟧.",
  ],
  [
    [],
    [],
    "Mot de passe initial de l'archive : ⟦Zip-2025⟧. La taille (12 Mo) et la date (12/05) sont bonnes.",
  ],
  [
    [],
    [],
    'Joindre ⟦Mme Tran⟧ au ⟦+33 4 72 69 70 00⟧ (poste ⟦7012⟧) ou par courriel ⟦t.tran@exemple.fr⟧ avant 16 h.',
  ],
  [
    [],
    [],
    'Une photocopie de la CNI n° ⟦140233400123⟧ et du passeport n° ⟦14AH55221⟧ est demandée au guichet.',
  ],
  [[], [], 'export JAVA_OPTS="-Djavax.net.ssl.trustStorePassword=⟦changeme8⟧ -Xmx4g -Dfile.encoding=UTF-8"'],
  [
    [],
    [],
    'Le RIB 3 du tiers 100045 est : ⟦18206 00210 65012345678 90⟧ ; le RIB 1 et le RIB 2 sont clôturés.',
  ],
  [
    ['Anne Prudent'],
    ['Université de La Rochelle'],
    "Il est prudent d'attendre ; ⟦A. Prudent⟧ (⟦Université de la Rochelle⟧) attend la 8.2.1 ou la 8.2.0.4.",
  ],
  [[], [], 'wget "https://⟦api.univ-exemple.fr⟧/export?key=⟦9aF3kLq7Zx81b0Qw⟧&format=csv&annee=2025"'],
  [
    [],
    [],
    "« Account locked: CN=⟦Durieux Paul⟧,OU=DAF,DC=⟦univ-exemple⟧,DC=fr » dans l'observateur, ID 4740.",
  ],
  [[], [], "Les états 1 à 12 sortent, l'état 13 non : erreur 0x8004005 « argument non valide », ligne 130."],
  [
    [],
    [],
    '[2025-05-05 09:00:01] auth.ERROR: bad password for user "⟦ndubreuil⟧" from ⟦10.66.1.2⟧ (attempt 3/5)',
  ],
  [
    ['Bérénice Allain'],
    ['Université Rennes 2'],
    "À ⟦Rennes 2⟧, ⟦Bérénice ALLAIN⟧ utilise la 6.10 ; à Rennes la fibre est coupée jusqu'à 14 h.",
  ],
  [
    [],
    [],
    'Merci de vérifier le compte ⟦INTERFACE_GFC⟧ (utilisateur système) : dernier job ZFI_INT_GFC à 04:00.',
  ],
  [[], [], 'La variable SMTP_PASSWORD est vide, SMTP_USER aussi, SMTP_PORT vaut 25.'],
  [
    ['Dominique Sauvage'],
    [],
    'Une mise à jour « sauvage » ? ⟦Dominique Sauvage⟧ dit que non. ⟦D. SAUVAGE⟧ joint la trace 0425.',
  ],
  [[], [], 'Le port ⟦a0-36-9f-11-22-33⟧ du commutateur est en erreur ; VLAN 12, 1 Gbit/s, 15 m de câble.'],
  [[], [], "Le NIR doit comporter 13 chiffres plus 2 de clé ; l'INE, 11 caractères ; le numéro étudiant, 8."],
  [[], [], 'Le numéro ⟦0696 12 34 56⟧ (Martinique) est refusé : format attendu +596.'],
  [[], [], 'Base école : eleve01 à eleve20, mot de passe commun ⟦Ecole2025⟧.'],
  [[], [], "L'agent ⟦Mme K. Traoré⟧ a pour date de naissance le ⟦31/12/1969⟧ et pour NUMEN ⟦13E0045678XYZ⟧."],
  [[], [], 'X-Api-Token=⟦c0ffee1234deadbeef5678⟧ ; X-Request-Start: t=1718123456 ; status=502'],
  [[], [], "Nous sommes en 19c (19.20.0.0.230718) ; le poste client est en 12.1.0.2.0, l'OCI en 11.2.0.4."],
  [[], [], 'La machine « ⟦tomcat-siham-2⟧ » a planté à 12:07 : OutOfMemoryError (heap 4096 Mo).'],
];

describe('C3.3.1 tickets of a help desk, batch 12', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
