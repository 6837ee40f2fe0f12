import { describe, expect, it } from 'vitest';
import { findConfidential } from '../../index.js';
import { KNOWN, blotted, readMarked } from '../../testing/marked.js';

const PEOPLE = [
  '⟦Mme Lefèvre⟧ ne peut plus valider.',
  '⟦Mme LEFEVRE⟧ ne peut plus valider.',
  '⟦LEFEVRE Claire⟧ (service achats)',
  '⟦C. Lefèvre⟧ a saisi la commande 4500012345',
  'vu avec ⟦lefevre⟧ hier',
  'demande de ⟦Claire L.⟧ du 12/03',
  '⟦claire lefevre⟧ et ⟦jean pierre martin⟧',
  'compte ⟦clefevre⟧ verrouillé',
  'le compte ⟦CLEFEVRE⟧ en SU01',
  'profil de ⟦lefevrec⟧',
  'Session ouverte par ⟦claire.lefevre⟧',
  '⟦M. J.-P. Martin⟧, ⟦JP Martin⟧, ⟦J.P. MARTIN⟧',
  '⟦MARTIN Jean-Pierre⟧, ⟦Martin, Jean-Pierre⟧',
  "⟦N’Diaye⟧, ⟦N'Diaye⟧, ⟦NDIAYE⟧ et ⟦N Diaye⟧",
  'mail de ⟦Aissatou NDiaye⟧',
  '⟦M. de La Tour⟧ est absent',
  '⟦M. DE LA TOUR Bertrand⟧',
  'vu par ⟦B. de la Tour⟧',
  'La tour de contrôle budgétaire est un état de SIFAC.',
  '⟦Rose Petit⟧ a un petit souci',
  'Un petit problème de rose des vents',
  '⟦Mme Petit⟧ a ouvert la fiche',
  'Merci ⟦Rose⟧ !',
  'la pierre angulaire, un blanc dans le libellé, page blanche',
  '⟦Pierre Blanc⟧ a validé la page 3',
  'avec ⟦P. Blanc⟧ et ⟦Blanc Pierre⟧',
  'La règle est claire. Claire et nette.',
  'vu avec ⟦Claire⟧ ce matin',
  '⟦Claire⟧ m’a indiqué que le message est clair.',
  '⟦François-Xavier Le Goff⟧, ⟦FX Le Goff⟧, ⟦F.-X. Le Goff⟧, ⟦M. Le Goff⟧',
  "⟦Élodie O’Connor⟧ / ⟦Elodie Oconnor⟧ / ⟦O'CONNOR⟧",
  '⟦Mehdi BEN YOUSSEF⟧ et ⟦Monsieur Ben Youssef⟧',
  '⟦Anne-Sophie Dupont-Mercier⟧, ⟦Mme Dupont Mercier⟧, ⟦AS Dupont-Mercier⟧',
  '⟦Mme Dupont⟧ née ⟦Mercier⟧',
  '⟦Hugo Leboeuf⟧, ⟦H. LEBŒUF⟧, ⟦M. Lebœuf⟧',
  '⟦Sylvie Lacroix⟧ et ⟦Lacroix⟧',
  '⟦El Amrani⟧ Karim'.replace('⟧ Karim', ' Karim⟧'),
  'la page de garde ; ⟦M. Page⟧ est prévenu',
  '⟦Éric PAGE⟧',
  '⟦Martin Boulanger⟧ et ⟦Boulanger M.⟧',
  '⟦Mme Odile Trouvé⟧ n’a pas trouvé l’écran',
  'dossier de ⟦Lefèvre⟧, ⟦Lefèvre⟧-bis, d’⟦Odile⟧',
  '(⟦C.LEFEVRE⟧)',
  '<⟦Lefèvre⟧>',
  'login ⟦zkerbrat⟧ ; ⟦kerbratz⟧ ; ⟦zoe.kerbrat⟧ ; ⟦z.kerbrat⟧',
  'Bonjour ⟦Zoé⟧, comme convenu avec ⟦Mehdi⟧.',
  'C’est à la demande du chef de service, ⟦M. MARTIN⟧.',
  'Cordialement,\n⟦C. L.⟧'.replace('⟦C. L.⟧', '⟦Claire Lefèvre⟧'),
  'créé par : ⟦KERBRAT⟧ le 12/03/2026',
  'Le⟦fèvre⟧'.replace('Le⟦fèvre⟧', 'Le fèvre a une autre orthographe'),
  'délai de martingale, lefevrisme, kerbratien',
  'Cle\u0301ment, ⟦Zoe\u0301 Kerbrat⟧',
  '⟦Le\u00adfèvre⟧ et ⟦Kerbrat⟧\u200b',
];

const ESTABLISHMENTS = [
  'l’⟦université de Valmont⟧ a signalé',
  '⟦UNIVERSITE DE VALMONT⟧',
  '⟦univ. Valmont⟧, ⟦Univ de Valmont⟧, ⟦université Valmont⟧',
  'chez nous, à ⟦Valmont⟧, le traitement tourne la nuit',
  'l’⟦Université de Haute Rive⟧ et ⟦Haute-Rive⟧',
  'l’⟦INSA Brécourt⟧, ⟦insa de brecourt⟧',
  '⟦Ecole Nationale Supérieure de Montclar⟧, ⟦ENS Montclar⟧, ⟦ENS de Montclar⟧',
  '⟦Université Marie Harel Normandie⟧, ⟦Marie-Harel⟧, ⟦UMHN⟧',
  'à ⟦Orcelle 2⟧, pas de problème ; ⟦Orcelle II⟧ non plus',
  'l’⟦IEP de Sarlac⟧ et ⟦Sarlac⟧',
  '⟦UTBC⟧, ⟦université de technologie de Belcourt⟧',
  'site ⟦www.univ-valmont.fr⟧ et ⟦u-valmont.fr⟧',
  'les universités, l’université, une école nationale supérieure',
  'un INSA, une ENS, un IEP, l’université de technologie',
  'la haute rive du tableau, la technologie, le nord',
  'UB 900, centre financier CF12, domaine fonctionnel D101',
];

describe.each([
  ['C3.3.1 people known to the system', PEOPLE],
  ['C3.3.1 establishments known to the system', ESTABLISHMENTS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, KNOWN))).toBe(expected);
  });
});
