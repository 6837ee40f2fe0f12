import { type Filler, repeating, running } from '../../../testing/hostile/index.js';
import { readMarked } from './marked.js';

/** What people write: nothing in it is looked at for long. */
export const ORDINARY = repeating(
  'Le rapprochement de la période 013 reste en erreur après la clôture de l’exercice, message FMAVC005.\n',
);

const BEGINNING = readMarked('-----BE¤GIN RSA PRIVATE KEY-----').text;

/** For each detector, pieces whose repetition makes it look far, go back and forth, or read the same again. */
export const FILLERS: Readonly<Record<string, readonly string[]>> = {
  token: [BEGINNING, `${BEGINNING}\n`, 'eyJaaaaa.', '$pbkdf2-', '{x-issha, ', 'ST-1-.', 'aB3', 'aB3-', 'ssh-rsa  ', 'PuTTY-User-Key-File-1:\n'],
  header: ['Authorization: ', 'Authorization: Bearer ', 'Cookie: a=b; ', 'cookie cookie ', 'x-key: $pass', 'bearer ', 'basic aaaaaa_', 'JSESSIONID=', '334 334 '],
  url: ['http://a:b@', '://@', '://', '?a=&', '?token=', '#pass=x&', 'http://a/?@/', 'a://b/c?d@e#'],
  command: ['mysql -u ', 'curl ', "curl -u '", 'ssh ="', 'mysql -p', 'sqlplus a/b@c ', 'ldapsearch -D ', 'su - '],
  call: ['getConnection("a", ', "auth('a','b',", 'sudo -a -u ', 'useradd --a a ', '-password ', 'net user a ', 'bindpw a\n', 'sapcontrol ', 'connect(', 'dn: a\nsn: '],
  statement: ['conn a/', 'identified by ', 'a/b@c', 'jdbc:oracle:thin:a/@', 'grant a to ', 'echo a|', 'net use \\\\', 'login a password ', 'name: a\n', 'alter user ', '/h/a/w/', 'pgpass a:1:b:'],
  secret: ['pwd ', 'pwd « ', 'pwd <![CDATA[', 'pwd [', 'password: ', 'password:', 'mot de passe du compte de la base de ', 'mdp  abcd abcd abcd abcd ', 'pwd="\\"', 'pwd ("a', '<a>pwd ', 'pwd<', 'code : ', 'passphrase a a a a a : ', ' comme mot de passe ', 'pwd=a1b2;', 'pwd: )))))', 'token token: ', 'pwpw', 'jeton ‘', 'secret “'],
  apart: ['celui de ', 'le nouveau est ', 'mot de passe le bon est ', 'login a et mot de passe ', "l'autre est ", 'utilisateur "a" '],
  pair: ['connexion a/b, a/b1, ', 'connexion (abc1/def2), ', 'logins a b c d: ', 'login/mdp : ab1/cd2 puis ', 'compte et mot de passe ', 'identifiants '],
  login: ['login ', 'login: ', 'compte de ', 'user="', 'utilisateur de la base de ', 'session windows ', 'user name: «', 'bind_user<', 'nom de compte : '],
  remote: ['teamviewer ', 'teamviewer 123 456 789 ', 'anydesk code ', 'zoom id 1', 'session ', 'a@ad ', '123 456 ', 'prise en main code a1b2 ', 'code de session de session '],
  serial: ['n° de série du serveur ', 'serial number a', 'service tag a1-', 's/n : a1b2c3 ', 'sn '],
  account: ['compte technique ', 'compte technique : a b c d ', 'compte abc (compte ', 'lance par le compte ', 'compte de service abc_1, ', 'abc_1 et ', 'abc ('],
  trace: ['user "a" ', 'failed password for a ', 'uid=a, ou=', '/home/a', 'A\\a ', 'cree par ', 'a:$1$', 'l’ancien est ', ' comme login', 'a - b [1/abc/2020 ', 'su: ', '(user: a)'],
  email: ['a@', 'a@b.', ' @ ', 'a at b ', 'a(a)b.', 'a.b.c.d @ e.f.g.h ', '_at_', '[arobase]', 'x/a@b.c'],
  host: ['a.b.', 'srv-a-', '*.a.', 'a-', '.aa.', 'srv-a1.fr ', 'srv_a1_', '%2fa.b'],
  hostPlace: ['(host=', '\\\\a', '://a,', '://a,b,', 'ping ', '//a/', 'serveur de la base ', 'host: ', 'a@b ', 'Mar 18 09:11:02 ', 'a1:443 ', 'etc/hosts 1.1.1.1 a ', 'connexion a ', 'unknown host '],
  ip: ['1.1.1.1', '10.1.2.3 ', '7.50.1.2, ', 'a:', '::', '1:', 'version 1.1.1.1 ', '10.1.2.*', 'de la 1.1.1.1 '],
  network: ['10.1.2.3 à .4, .5 ', '10.1.2.3-4-5', '10.1.2.[1-2', 'réseau de la plage ', 'réseau 10.1/16, 10.2/16, ', '.1, .2 '],
  mac: ['ab:', 'ab-', 'mac ', 'aabb.', 'mac aa bb ', 'wifi 0021b7-', 'ether aabbccddeeff '],
  phone: ['03 80 ', '+33 ', '(0) ', 'tel ', 'tel 0', 'poste 12 ', '0 1 ', '00 33 ', 'commande 0380395122 '],
  nir: ['1 ', '1.', '185057', 'nir ', 'nir 1', '1 85 05 78 006 084 ', 'secu '],
  student: ['1234567890a, ', 'etudiant n° ', 'etudiant 21904567, ', 'ine ', 'ine 1', 'cvec ', 'dossier parcoursup ', 'matricule ', 'matricule a1234, ', 'opi: ', 'aaaaaaaaaa1', 'étudiante a '],
  birth: ['né le ', 'né le 01/01/1990, ', '1511-1.1 pour naissance ', 'naissance ', 'naissance : ', 'né a a a ', 'ddn ', 'né le 1/1/90 le le le ', 'date de naissance est le ', '01/01/1990, 52 ans '],
  identity: ['passeport n° ', 'cni ', 'cni (a', '<<', 'aa<', 'titre de séjour ', 'passeport 12ab ', 'carte a1', 'permis de conduire ('],
  bank: ['fr76', 'fr76 3000 ', 'iban ', '12345 12345 ', 'rib banque guichet ', 'bic ', '1234-', 'carte 1234 ', 'de 12 ', 'compte rib '],
  table: ['into t (a,b) values (1,', "'into t (abc) values ('", 'into t (a) values (1),(1),', 'nom;prenom;ine\n', 'nom;prenom;ine\na;b;1\n', 'nom|prenom|\n', '" \'', 'nom,nom,nom\n"       a', "s21.g00.30.001 '"],
  field: ["where nom = '", 'select a in (1111,', '<nom>aa</', '"nom": "', 'set a = ', "nom like '%", 'a in (11111'],
  person: ['Jean-Pierre Martin ', 'C. ', 'Mme ', 'Mme Durand-', 'Martin, ', 'claire ', 'Petit et ', 'M. de la ', 'née ', 'L’', 'prénom : '],
  place: ['Port-Ambrelle ', 'à Tours ', 'Saint ', 'Saint-Aubin-', 'rue de Tours '],
  establishment: ['université de technologie de ', 'Valmont ', 'universités de Valmont et de ', 'INSA de ', 'ABCDE ', 'u ', 'sciences po ', 'la Haute-Rive ', 'BELCO UTBCA '],
}; // prettier-ignore

/** Pieces that no detector owns: what the view, the words, the rounds and the resolution of all findings read. */
export const COMMON: readonly string[] = [
  '[personne]', '[personne', '[', '\u0301', 'e\u0301', '\u200b', '\u00a0', '\n', ' ', '"', "'", '«', '<', '>', '\\', '%20', '😀', 'a', '1', 'A', '.', '-', '_', ';', '|',
  'Mme Durand clefevre@univ-x.fr 10.1.2.3 pwd=Ab1! ', 'login: clefevre ', 'pwd: Abcdef1! Abcdef1! ', 'Cookie: a=b; [personne] ',
]; // prettier-ignore

/** One long run of something, where it takes a beginning and an end. */
export const RUNS: readonly Filler[] = [
  running('x-key: $', 'pass', '!'),
  running('nom;prenom;ine\na', '" ', 'a;b;1'),
  running('nom;prenom;ine\na', ' ', 'b;c;1'),
  running('mysql -p', '"', ' a'),
  running('invalid user aa', ' ', 'x'),
  running('basic ', 'a', '_'),
  running('ST-1-', '.', ' '),
  running('pwd="', '\\" ', '\n"'),
  running('<', 'pwd ', '>'),
  running('né le 01/01/1990 ', 'et le ', 'x'),
  running('login: abc1-abc1-', 'abc1-', ' '),
  running('token=', 'a-', ' b'),
];
