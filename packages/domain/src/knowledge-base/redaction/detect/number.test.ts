import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { KNOWN, blotted, readMarked } from '../testing/marked.js';

const PHONES = [
  'Tél. ⟦03 80 39 51 22⟧',
  'au ⟦0380395122⟧ ou ⟦03.80.39.51.22⟧ ou ⟦03-80-39-51-22⟧',
  '⟦+33 3 80 39 51 22⟧, ⟦+33380395122⟧, ⟦+33 (0)3 80 39 51 22⟧, ⟦+33(0)3.80.39.51.22⟧',
  '⟦0033 3 80 39 51 22⟧ / ⟦00 33 (0) 3 80 39 51 22⟧',
  '⟦(+33) 6 12 34 56 78⟧ et ⟦06\u00a012\u00a034\u00a056\u00a078⟧',
  '⟦06/12/34/56/78⟧',
  '⟦0380 39 51 22⟧ et ⟦03 803 951 22⟧',
  'Téléphone : ⟦+32 2 555 12 12⟧',
  'GSM ⟦+262 692 12 34 56⟧',
  'joignable au poste ⟦5122⟧',
  'Tél : ⟦03 80 39 51 22⟧ (poste ⟦51 22⟧)',
  'le poste 00010 de la commande 4500012345, poste 20',
  'commande 0412345678 au montant de 01 234 567,89 €',
  'SIRET 120 050 012 00045, SIREN 120050012',
  'le 01/02/03/04 et 2026-01-02 03:04:05',
  'Fax : ⟦(0)3 80 39 51 23⟧',
];

const PAPERS = [
  'INE ⟦0512345678A⟧',
  'INE : ⟦123456789AB⟧',
  'n° INE ⟦1234 567 890 C⟧',
  'étudiant ⟦0512345678A⟧ non remonté',
  'numéro étudiant ⟦21904567⟧',
  'n° étudiant : ⟦21904567⟧',
  'l’étudiante n°⟦21904567⟧ ; étudiant ⟦22001234⟧',
  'COD_ETU = ⟦21904567⟧',
  'NIR ⟦1 85 05 21 231 045 67⟧',
  'n° de sécurité sociale : ⟦285052123104567⟧',
  'n° sécu ⟦2 85 05 2A 231 045⟧',
  'N° INSEE ⟦1850521231045⟧',
  '⟦2 76 12 2B 033 119 34⟧ rejeté par la DSN',
  'né le ⟦12/03/1985⟧ à Dijon',
  'née le ⟦1er mars 1985⟧',
  'Date de naissance : ⟦1985-03-12⟧',
  'DDN ⟦12.03.85⟧',
  'date_naissance=⟦19850312⟧',
  'né(e) le : ⟦12 mars 1985⟧',
  'passeport n° ⟦12AB34567⟧',
  'CNI ⟦880692310285⟧',
  'carte nationale d’identité numéro ⟦X4RTBPFW4⟧',
  'titre de séjour ⟦9902123456⟧',
  'permis de conduire n° ⟦940992310285⟧',
  'titre de recette n° 12345 du 12/03/2026',
  'IBAN ⟦FR76 3000 6000 0112 3456 7890 189⟧',
  'iban : ⟦FR7630006000011234567890189⟧.',
  '⟦DE89 3704 0044 0532 0130 00⟧',
  'RIB ⟦30006 00001 12345678901 89⟧',
  'code banque ⟦30006⟧, code guichet ⟦00001⟧, n° de compte ⟦12345678901⟧, clé ⟦89⟧',
  'Banque : ⟦30006⟧ Guichet : ⟦00001⟧ Compte : ⟦12345678901⟧ Clé RIB : ⟦89⟧',
  'carte bancaire ⟦4970 1012 3456 7890⟧',
  'commande 4500012345, pièce 5100001234, exercice 2026, période 013',
  'SIRET 13002608100013, montant 1 234 567,89 EUR',
  'FMJ2, ORA-00942, ME 062, FMAVC005, SIFAC 24.1, SAP 7.70 PL 12',
  'facture F2026-000123 du 12/03/2026, échéance le 31/12/2026',
  'code NUTS FR76 et article 62 du décret 2012-1246',
  'compte 4011 0000, clé comptable 31, classe 6',
  'né de la fusion le 01/01/2020',
];

const NETWORK = [
  'ping ⟦10.12.3.4⟧ ok',
  'depuis ⟦193.52.10.7⟧ port 3200',
  'le réseau ⟦192.168.10.0⟧/24',
  '⟦2001:660:7301:1::25⟧ et ⟦fe80::1c2d:3e4f⟧%eth0',
  '[⟦2001:db8::1⟧]:8443',
  'version 7.50.1.2 du client, release 12.2.0.1',
  'Oracle 19.18.0.0.0, Oracle 12.1.0.2, SAP GUI 7.70.10.1',
  'passage de la 7.50.1.2 à la 7.50.2.0',
  'MAC ⟦00:1A:2B:3C:4D:5E⟧ / ⟦00-1a-2b-3c-4d-5e⟧ / ⟦001a.2b3c.4d5e⟧',
  'à 12:30:45 le 12-11-2026, std::string, CL_SALV::FACTORY',
  'https://⟦193.52.10.7⟧:8443/sap/bc',
  'serveur ⟦srv-sifac01⟧ injoignable',
  'sur ⟦SRVSAP02⟧ et ⟦vm-apogee-test⟧',
  'https://⟦sifac.univ-exemple.fr⟧:8443/irj/portal',
  '⟦dc01.campus.local⟧, ⟦nas.intra⟧',
  raw`fichier \\⟦srv-fic02⟧\compta\2026\edition.xlsx`,
  raw`C:\Users\⟦tkerb⟧\AppData\Local\Temp\sap.log`,
  '/home/⟦tkerb⟧/exports/f.csv',
  raw`⟦CAMPUS\tkerb⟧ refusé`,
  '[⟦root⟧@⟦srv-sifac01⟧ ~]# ls',
  'ssh ⟦oracle⟧@⟦srv-ora01⟧ -p 2222',
  '(ADDRESS=(PROTOCOL=TCP)(HOST=⟦dbprd01⟧)(PORT=1521))(CONNECT_DATA=(SERVICE_NAME=SIFPRD))',
  'jdbc:oracle:thin:@⟦dbprd01⟧:1521:SIFPRD',
  'https://www.amue.fr/finances, https://support.sap.com/notes/123, www.legifrance.gouv.fr',
  'https://chorus-pro.gouv.fr et http://localhost:8080',
  'ORA-12541 : TNS no listener ; transaction ZSIFAC01 ; job FI-SL-01',
  'fichier edition.ver, script install.sh, classe fr.amue.sifac.Main',
  'claire.lefevre@univ-valmont.fr'.replace(/^.*$/, '⟦$&⟧'),
  'écrire à ⟦compta.achats@ens-brecourt.fr⟧, merci',
  '⟦prenom.nom at univ-valmont.fr⟧ ou ⟦prenom.nom[at]univ-valmont[dot]fr⟧',
  'mailto:⟦a.b+c@exemple.org⟧?subject=Relance',
  'De : "Agent" <⟦agent@exemple.org⟧>',
  'uid=⟦tkerb⟧,ou=people,dc=⟦campus⟧,dc=fr',
];

function raw(strings: TemplateStringsArray): string {
  return String.raw(strings);
}

describe.each([
  ['C3.3.1 phone numbers', PHONES],
  ['C3.3.1 numbers of people, papers and accounts', PAPERS],
  ['C3.3.1 networks, machines and mail', NETWORK],
])('%s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, KNOWN))).toBe(expected);
  });
});
