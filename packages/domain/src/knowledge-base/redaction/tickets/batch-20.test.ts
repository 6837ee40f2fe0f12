import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; written after the detectors, in other words than theirs. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Roxane Guibert', 'Hamza Slimani'],
    ['Université de Rouen', 'Université Sorbonne Nouvelle'],
    "Le tiers créé par ⟦Roxane GUIBERT⟧ n'est pas repris dans Demat ; référence interne 0000100982, société 1010, message F2 044.",
  ],
  [
    ['Hamza Slimani'],
    ['Université Sorbonne Nouvelle'],
    "⟦SLIMANI Hamza⟧, de l'⟦université Sorbonne-Nouvelle⟧, voudrait annuler la pièce 1900067812 comptabilisée le 03/05/2025.",
  ],
  [
    [],
    [],
    "Après le patch 2.14.0.3, les états BO prennent 12 min au lieu de 40 s ; la 2.14.0.2 n'avait pas ce défaut.",
  ],
  [[], [], "L'INE ⟦081234567JK⟧ est partagé par deux jumelles, dossiers étudiants ⟦22110011⟧ et ⟦22110012⟧."],
  [
    [],
    [],
    'NIR du conjoint : ⟦1 83 02 35 238 117 52⟧. Le champ accepte 15 caractères, la base en attend 13.',
  ],
  [
    [],
    [],
    "IBAN du salarié changé le 12/06 : ⟦FR76 3004 7142 9700 0203 3450 189⟧ ; l'ancien n'a pas été historisé.",
  ],
  [
    [],
    [],
    "L'appel REST : « PUT /agents/4512 », « Authorization: Bearer ⟦ory_at_8sHq2.Zk9-fLw7⟧ », réponse 422, champ « echelon ».",
  ],
  [
    [],
    [],
    'Chaîne utilisée : jdbc:oracle:thin:⟦SINAPS⟧/⟦s1n4ps!⟧@//⟦ora-cl.univ-exemple.fr⟧:1521/SINPRD, pool de 40 connexions.',
  ],
  [
    [],
    [],
    'Erreur 60 en rubrique 12.4, taux 2,05 %, assiette 3 428,00 €, période 2025-04 : le calcul est conforme.',
  ],
  [[], [], "Vérifier l'entrée SAPRouter « /H/⟦81.56.12.7⟧/S/3299/H/⟦ecc-prd⟧/S/3210 » et le mandant (500)."],
  [
    ['Aliénor de Castelnau'],
    ['Université de Pau'],
    "⟦Alienor de Castelnau⟧ (⟦UNIV. DE PAU⟧) a reçu deux fois l'attestation ; le batch ATT_PAIE a été relancé à 6 h.",
  ],
  [
    ['Ludovic Rouge', 'Maya Lune'],
    [],
    "Le voyant rouge et la pleine lune n'y sont pour rien : ⟦L. Rouge⟧ et ⟦Maya LUNE⟧ ont débranché la borne.",
  ],
  [
    [],
    [],
    'Extrait : (DESCRIPTION=(ADDRESS=(HOST=⟦siham-db2.intra.univ-exemple.fr⟧)(PORT=1521))(CONNECT_DATA=(SID=SIHP)))',
  ],
  [
    [],
    [],
    'Adresse tapée : http://⟦ged.univ-exemple.fr⟧/alf?u=1&username=⟦archiviste⟧&password=⟦Arch1v%40⟧ ; le certificat est absent.',
  ],
  [[], [], 'docker login -u ⟦ci_demat⟧ -p ⟦Reg1stry!⟧ registry.gitlab.com puis docker pull demat/app:24.2.1'],
  [
    [],
    [],
    "L'usager a noté « utilisateur » dans la zone utilisateur et « motdepasse » dans l'autre, comme sur la copie d'écran.",
  ],
  [
    [],
    [],
    'Adresse ⟦F4-8E-38-A1-02-6B⟧ vue deux fois, IP ⟦10.160.2.9⟧ en conflit, masque 255.255.0.0, bail de 4 h.',
  ],
  [[], [], "L'identifiant est ⟦v.test⟧, le mdp est ⟦V-test-2025!⟧ ; ils seront supprimés le 30."],
  [
    ['Éléonore Vaillant'],
    ['Avignon Université'],
    'Belle journée,\n⟦Éléonore Vaillant⟧\nChargée de gestion RH\n⟦Avignon Université⟧ | ⟦+33 4 90 16 25 00⟧ | ⟦eleonore.vaillant@univ-avignon.fr⟧',
  ],
  [
    [],
    [],
    'Le bon 4500200300, la ligne 20, la quantité 3 et le prix 33,33 € donnent 99,99 € : arrondi attendu ?',
  ],
  [
    ['Basile Renou'],
    [],
    'Date: Mon, 12 May 2025 10:11:12 +0200 / From: "⟦Renou, Basile⟧" <⟦basile.renou@exemple.org⟧> / X-Mailer: 12.4.1',
  ],
  [
    [],
    [],
    '[2025-05-12 10:11:12.131] [WARN] RateLimiter - client 4512 dépasse 100 req/min, attente 250 ms (essai 3/5)',
  ],
  [
    [],
    [],
    "Mineure à la rentrée (née le ⟦20/09/2007⟧), l'étudiante doit fournir l'autorisation avant le 15/09/2025.",
  ],
  [
    [],
    [],
    "L'agent a déposé son passeport n° ⟦19CT55102⟧ et son titre de séjour n° ⟦3509123456⟧ dans l'espace documentaire.",
  ],
  [
    [],
    [],
    'Le fichier .env expose APP_KEY=⟦base64:Zk93bGpXc2ZkOThqbGtzZGpmOTg=⟧ et APP_DEBUG=true ; APP_URL est vide.',
  ],
  [
    [],
    [],
    'Il faut ouvrir le port 8443 entre ⟦192.168.77.0⟧/24 et ⟦192.168.78.14⟧ ; les autres règles ne bougent pas.',
  ],
  [
    ['Candice Petit-Jean'],
    [],
    "⟦Mme Petit-Jean⟧ valide en N1, ⟦candice petit-jean⟧ aussi en N2 : un petit jean n'a jamais rien validé.",
  ],
  [
    [],
    [],
    'spring.mail.host=⟦smtp.univ-exemple.fr⟧\nspring.mail.username=⟦siham-noreply⟧\nspring.mail.password=⟦m4il;Relay⟧',
  ],
  [[], [], 'Le SIREN 130026529 et le SIRET 13002652900015 sont exacts ; le code UAI 0693459V aussi.'],
  [[], [], 'Sur ⟦PC-PAIE-03⟧ la touche F4 ne répond plus ; sur ⟦PC-PAIE-04⟧ (même SAP GUI 8.00 PL 6), si.'],
  [
    [],
    [],
    'Ancien RIB ⟦10096 18100 00012345601 22⟧, nouveau RIB ⟦10096 18100 00098765401 47⟧ ; mandat SEPA inchangé.',
  ],
  [
    [],
    [],
    '« Veuillez saisir votre nouveau mot de passe deux fois » reste affiché après validation (Firefox 128 ESR).',
  ],
  [[], [], "L'utilisateur ⟦MGAUTIER⟧ bloque l'objet FMBDT 2025 1010 depuis 3 h ; SM12 montre 14 verrous."],
  [
    [],
    [],
    "Numéro d'urgence ⟦06 07 08 09 10⟧, ou bien ⟦astreinte-dsi@univ-exemple.fr⟧ en dehors des heures 9 h-17 h.",
  ],
  [
    [],
    [],
    'Les DNS ⟦2001:660:3203:100::2⟧ et ⟦2001:660:3203:100::3⟧ répondent en 40 ms, la résolution de www.amue.fr en 12 ms.',
  ],
  [[], [], 'Déplacement du 12 au 14 mai, mission 2025-00412, train 8 h 12, 2 repas à 20 €, nuitée 110 €.'],
  [[], [], 'kubectl exec -it pegase-0 -- psql -U ⟦pegase_adm⟧ -c "\\\\conninfo" : socket locale, port 5432.'],
  [[], [], 'Le compte ⟦sa_reporting⟧ a été créé avec le mot de passe ⟦R3porting/25⟧ le jour de la bascule.'],
  [
    ['Fabrice Comte'],
    ['Université de Nîmes'],
    'Le compte du comte est bon ; ⟦F. Comte⟧ (⟦univ. Nîmes⟧) a rapproché 1 240 écritures en 3 passes.',
  ],
  [[], [], "Le scan du permis (n° ⟦14AL33102⟧) est illisible ; celui de la CNI (n° ⟦EX4MPL3A1⟧) l'est."],
  [
    [],
    [],
    'Matricule ⟦100245⟧ : contrat clos le 31/08 ; réouverture impossible, message PA 402, infotype 0016.',
  ],
  [
    [],
    [],
    "« Échec de l'ouverture de session pour ⟦n.cordier⟧ » (événement 4625, sous-état 0xC000006A) à 07:58.",
  ],
  [
    [],
    [],
    'Le fichier clé « siham.ppk » et le fichier « siham.pub » sont dans le dossier Téléchargements du poste.',
  ],
  [
    [],
    [],
    'Proxy : http://⟦mdaumas⟧:⟦Pr1ntemps⟧@⟦proxy.univ-exemple.fr⟧:8080 enregistré dans maven/settings.xml.',
  ],
  [[], [], 'La réunion 845 221 903 a pour code secret ⟦Xk29Zp⟧ ; durée 1 h ; 14 établissements inscrits.'],
  [[], [], "Salaire de l'apprentie (née en ⟦2006⟧) : 51 % du SMIC, soit 918,94 € ; contrat du 01/10/2024."],
  [
    [],
    [],
    'La sonde remonte ⟦esxi-12.univ-exemple.fr⟧ à 91 % et ⟦esxi-13.univ-exemple.fr⟧ à 34 % de mémoire.',
  ],
  [
    [],
    [],
    "Il manque le nom d'hôte ⟦apo-rec-02⟧ dans le certificat ; émetteur « Sectigo », fin le 01/02/2026.",
  ],
  [
    ['Noëlie Boisson'],
    ['Institut Mines-Rochebrune'],
    'La boisson est offerte ; ⟦Noelie Boisson⟧, ⟦Institut Mines Rochebrune⟧, confirme la salle 204 à 14 h.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 20', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
