import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Gaël Müller', 'Łucja Nowak'],
    [],
    "Le compte de ⟦Gael Mueller⟧ et celui de ⟦Lucja NOWAK⟧ n'ont plus le rôle Z_MISSION_SAISIE depuis le 24.3.",
  ],
  [
    ['Clémence Picard', 'Francis Bon'],
    ['Université du Mans'],
    "Bon, la clémence du jury n'y peut rien : ⟦C. PICARD⟧ et ⟦Francis Bon⟧ (⟦université du Mans⟧) ont 3 erreurs.",
  ],
  [[], [], 'Après upgrade en 7.54.2.1, « RFC_ERROR_LOGON_FAILURE » pour RFCDEMAT depuis ⟦10.7.7.31⟧.'],
  [[], [], "Merci d'envoyer la copie du passeport n°⟦18AK44213⟧ par voie sécurisée, pas par courriel."],
  [
    [],
    [],
    "Le nouvel IBAN ⟦FR76 1820 6002 1054 8729 3670 144⟧ n'apparaît pas dans XK03 malgré la validation du 12/05.",
  ],
  [[], [], 'Base : jdbc:mariadb://⟦mdb-rec.univ-exemple.fr⟧:3306/esup?user=⟦esup⟧&password=⟦E5up!rec⟧'],
  [[], [], '⟦0412345678C⟧ est un INE valide selon Apogée, pas selon le RNIE (code retour 3).'],
  [[], [], "On m'a donné l'accès (⟦demo.rh⟧ / ⟦Demo#RH7⟧) mais la page reste blanche sous Edge 124."],
  [[], [], 'Trace réseau : SYN vers [⟦2001:660:6101::5⟧]:443 sans réponse'],
  [[], [], "L'étudiante, née à Oran le ⟦17 février 2000⟧, a l'identifiant étudiant ⟦21745632⟧."],
  [
    ['Ludivine Poulain', 'Alexis Da Cunha'],
    [],
    'Poulain = cheval ? Non : ⟦Ludivine POULAIN⟧. Et ⟦A. da Cunha⟧ a déjà ouvert la 2025-001777.',
  ],
  [[], [], 'Numéro : ⟦06 99 88 77 66⟧ (perso) ; ⟦+33 (0) 5 61 00 00 00⟧ (bureau) ; fax supprimé.'],
  [
    [],
    [],
    "-- users.sql\nCREATE USER ⟦lecture_bo⟧ WITH PASSWORD '⟦L3ct_bo⟧';\nGRANT SELECT ON ALL TABLES IN SCHEMA public TO ⟦lecture_bo⟧;",
  ],
  [
    [],
    [],
    'curl -X POST https://⟦api.univ-exemple.fr⟧/login -d \'{"username":"⟦edt⟧","password":"⟦edt2025!⟧"}\'',
  ],
  [[], [], 'Périphérique ⟦9C:5C:8E:11:22:33⟧ inconnu du DHCP ⟦10.1.1.1⟧, bail 86400 s.'],
  [[], [], 'La version 3.1.4.15 de la DLL et la version 2.7.18.28 du pilote cohabitent mal.'],
  [[], [], "L'utilisateur ⟦bferrand⟧ appartient à 412 groupes (token bloat, MaxTokenSize=48000)."],
  [[], [], "« Votre mot de passe expire dans 7 jours » s'affiche en boucle alors qu'il vient d'être changé."],
  [
    [],
    [],
    'Code banque ⟦30004⟧ - code guichet ⟦00823⟧ - compte ⟦00001234567⟧ - clé ⟦87⟧ - titulaire : régie des recettes',
  ],
  [
    [],
    [],
    'Merci de transmettre au service : ⟦drh-paie@univ-exemple.fr⟧ (copie ⟦m.leblanc@univ-exemple.fr⟧).',
  ],
  [
    ['Constance Lenoir'],
    [],
    'Avec constance, ⟦Mme Lenoir⟧ relance le job ZFI_RAPPRO chaque nuit ; ⟦clenoir⟧ reçoit le spool 45120.',
  ],
  [[], [], 'Serveurs applicatifs : ⟦srv-app1⟧, ⟦srv-app2⟧ ; base : ⟦srv-bdd1⟧ ; répartiteur : ⟦lb-sifac⟧.'],
  [[], [], 'Passphrase de la clé SSH : ⟦correct horse battery⟧ ; elle est à changer.'],
  [
    [],
    [],
    "Mon collègue n'a pas d'identifiant : comment en demander un ? Son responsable a le profil VALID_N2.",
  ],
  [[], [], 'Header manquant : « X-CSRFToken: ⟦9d2e77b1c0⟧ » ; cookie « csrftoken=⟦9d2e77b1c0⟧ ».'],
  [[], [], 'La table USR02 indique UFLAG = 128 pour BNAME = ⟦MROUSSEAU⟧, GLTGB = 00000000.'],
  [
    [],
    ['Université Gustave Eiffel'],
    "La tour Eiffel est fermée ; l'⟦Univ Gustave Eiffel⟧ aussi, jusqu'au 5 janvier 2026.",
  ],
  [
    [],
    [],
    "Le numéro fiscal ⟦1234567890123⟧ figure sur l'avis 2024 de l'agent : peut-on l'effacer de la pièce jointe ?",
  ],
  [[], [], 'certutil -f -p ⟦Pfx@2025⟧ -importpfx siham.pfx : commande réussie.'],
  [[], [], 'Le scanner (S/N ⟦CN8A2F31XK⟧) et le copieur (modèle MX-3071) envoient vers le même dossier.'],
  [
    [],
    [],
    "Serveur LDAP indisponible : ldap_bind: Can't contact LDAP server (-1) sur ⟦ldaps.univ-exemple.fr⟧.",
  ],
  [['Hakim Bensaïd'], [], '⟦BENSAID H.⟧, ⟦hakim bensaid⟧ ?'],
  [
    [],
    [],
    'GET https://⟦pegase-rec.univ-exemple.fr⟧/ui?access_token=⟦e¤yJhbGciOiJub25lIn0.e¤yJpYXQiOjE3MDB9.⟧ → 401',
  ],
  [[], [], 'La nuit du 29 au 30, 3 traitements sur 12 échouent avec SIGSEGV (code 139), 16 Go libres.'],
  [[], [], 'mdp root : ⟦r00t-Xen⟧ ; mdp admin : ⟦adm-Xen⟧ ; les deux datent de 2021.'],
  [[], [], 'Téléphone (0)1 23 : masque de saisie trop strict, attendu 10 chiffres.'],
  [
    [],
    [],
    'NUMEN ⟦07E9812345ABC⟧ et matricule SIHAM ⟦UPX000004512⟧ liés au même INSEE ⟦1 77 03 33 063 118 21⟧.',
  ],
  [[], [], 'Lien : \\\\⟦filer01.campus.local⟧\\services\\daf\\2025 ; droits OK pour ⟦CAMPUS\\g.arnoux⟧.'],
  [[], [], 'Le document 1900007712 du 28/02/2025, référence FA25-00312, montant 4 120,00 EUR, est lettré.'],
  [[], [], "L'agent dit : « mon code c'est ⟦Toulouse31!⟧ et ça ne marche pas »."],
  [
    [],
    [],
    'Windows : event 4625, Account Name: ⟦c.prevost⟧, Workstation Name: ⟦PC-RH-021⟧, Source Network Address: ⟦10.14.2.77⟧.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 9', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
