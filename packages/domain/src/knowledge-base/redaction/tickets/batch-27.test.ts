import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [[], [], 'scp -P 2222 export.csv ⟦transfert⟧@⟦172.20.8.14⟧:/depot/ : Permission denied (publickey).'],
  [[], [], 'export ORACLE_SID=SIHREC\nsqlplus -s ⟦system⟧/⟦Manag3r#1⟧@⟦orarec01⟧ @/tmp/stat.sql'],
  [[], [], 'rman target ⟦sys⟧/"⟦Rm4n Sys⟧"@APOPRD catalog ⟦rcat⟧/⟦rc4t⟧@RCAT : RMAN-04006, ORA-12154.'],
  [[], [], 'expdp ⟦siham_exp⟧/⟦Exp!24⟧ DIRECTORY=DPUMP DUMPFILE=sih_%U.dmp LOGFILE=sih.log PARALLEL=4'],
  [
    [],
    [],
    'impdp \\"/ as sysdba\\" n\'a pas de mot de passe ; le schéma cible est SIH_REC, tablespace SIH_DATA.',
  ],
  [
    [],
    [],
    'CREATE USER ⟦pegase_lect⟧ IDENTIFIED BY "⟦Lect_2025!⟧" DEFAULT TABLESPACE USERS;\nGRANT SELECT ON PEGASE.INS_INSCRIPTION TO ⟦pegase_lect⟧;',
  ],
  [
    [],
    [],
    'ALTER USER ⟦apo_web⟧ IDENTIFIED BY ⟦w3bApo⟧ ACCOUNT UNLOCK; -- ORA-28003 : mot de passe trop simple',
  ],
  [
    [],
    [],
    "UPDATE individu SET date_nai_ind = TO_DATE('⟦14/02/2001⟧','DD/MM/YYYY') WHERE cod_etu = ⟦21804417⟧;",
  ],
  [
    [],
    [],
    "SELECT cod_etu, cod_nne_ind FROM individu WHERE cod_nne_ind = '⟦0912345678X⟧' ; 2 lignes, APOGEE 6.20.",
  ],
  [
    [],
    [],
    'nom;prenom;date_naissance;ine;montant\n⟦Carpentier⟧;⟦Lou⟧;⟦12/05/2004⟧;⟦120987654AB⟧;450,00\n⟦Diarra⟧;⟦Issa⟧;⟦03/11/2003⟧;⟦130456789CD⟧;450,00',
  ],
  [
    [],
    [],
    'matricule,nir,quotite,indice\n⟦00034512⟧,⟦185037511204217⟧,100,523\n⟦00034513⟧,⟦292081305604489⟧,80,478',
  ],
  [[], [], 'Login;Mot de passe;Profil\n⟦gest1⟧;⟦Azur-12⟧;Gestionnaire\n⟦gest2⟧;⟦Azur-13⟧;Valideur'],
  [
    [],
    [],
    'Host ⟦rebond⟧\n  HostName ⟦bastion2.univ-exemple.fr⟧\n  User ⟦exploit⟧\n  Port 22\n  IdentityFile ~/.ssh/id_ed25519',
  ],
  [
    [],
    [],
    '[production]\nhost = ⟦sapprd.univ-exemple.fr⟧\nsysnr = 00\nclient = 500\nuser = ⟦RFC_SIFAC⟧\npasswd = ⟦Rfc$2024⟧\nlang = FR',
  ],
  [
    [],
    [],
    'ASHOST=⟦sifac-ci⟧ SYSNR=10 CLIENT=600 USER=⟦RFCBATCH⟧ PASSWD=⟦batch1234⟧ LANG=FR : RFC_COMMUNICATION_FAILURE.',
  ],
  [
    [],
    [],
    "SAP Logon : description « SIFAC REC », serveur d'application ⟦sifrec.univ-exemple.fr⟧, numéro d'instance 02, ID système REC, routeur /H/⟦194.57.80.3⟧/H/.",
  ],
  [
    [],
    [],
    "La destination RFC SM59 « SIFAC_DEMAT » vise l'hôte ⟦demat-app.univ-exemple.fr⟧, service 8000, préfixe /sap/bc.",
  ],
  [
    [],
    [],
    'STRUST : le certificat CN=⟦sifac.univ-exemple.fr⟧, OU=DSI, C=FR expire le 30.09.2025 (SSLERR_PEER_CERT_UNTRUSTED).',
  ],
  [
    [],
    [],
    'dev_w0 : *** ERROR => NiBufIConnect: non-buffered connect pending after 5000ms (hdl 14;⟦10.12.0.44⟧:3300) [nibuf.cpp 4690]',
  ],
  [
    [],
    [],
    'tnsnames : SIHPRD = (DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=⟦10.8.14.201⟧)(PORT=1526))(CONNECT_DATA=(SID=SIHPRD)))',
  ],
  [
    [],
    [],
    'listener.ora : (ADDRESS = (PROTOCOL = TCP)(HOST = ⟦harp-bd.intra⟧)(PORT = 1521)) ; TNS-12535 au bout de 60 s.',
  ],
  [
    [],
    [],
    '2025-03-18 07:55:02,114 ERROR [main] o.h.engine.jdbc.spi.SqlExceptionHelper - ORA-01017: invalid username/password; logon denied (user=⟦WEBAPO⟧, url=jdbc:oracle:thin:@⟦apodb3⟧:1521:APOP)',
  ],
  [
    [],
    [],
    '2025-03-18T08:02:44.019+01:00 INFO 21044 --- [nio-8080-exec-3] f.a.p.security.CasFilter : authentication success for principal ⟦mlegendre⟧ from ⟦193.48.211.7⟧',
  ],
  [
    [],
    [],
    'Mar 18 09:11:02 ⟦frontal-2⟧ sshd[20311]: Failed password for ⟦ppaquet⟧ from ⟦192.168.40.15⟧ port 51022 ssh2',
  ],
  [[], [], '⟦10.30.4.88⟧ - ⟦lmartel⟧ [18/Mar/2025:09:12:44 +0100] "GET /missions/om/4412 HTTP/1.1" 500 2326'],
  [
    [],
    [],
    'FATAL:  password authentication failed for user "⟦pegase_etl⟧"\nDETAIL:  Connection matched pg_hba.conf line 95: "host all all ⟦10.0.0.0⟧/8 scram-sha-256"',
  ],
  [
    [],
    [],
    "Access denied for user '⟦wp_intranet⟧'@'⟦web-05.univ-exemple.fr⟧' (using password: YES) ; erreur 1045.",
  ],
  [
    [],
    [],
    'java.net.UnknownHostException: ⟦ws-siham.intra.univ-exemple.fr⟧\n\tat java.net.InetAddress.getAllByName0(InetAddress.java:1281)\n\tat fr.amue.siham.ws.Client.appeler(Client.java:88)',
  ],
  [
    [],
    [],
    'PHP Warning: mysqli::__construct(): (HY000/2002): Connection refused in C:\\Users\\⟦tbernier⟧\\www\\connect.php on line 12',
  ],
  [
    [],
    [],
    'Le fichier C:\\Users\\⟦aude.perrot⟧\\AppData\\Local\\SAP\\Common\\saplogon.ini est en lecture seule.',
  ],
  [[], [], "Le profil itinérant \\\\⟦srv-profils⟧\\profils$\\⟦jmasson⟧.V6 dépasse 2 Go, d'où l'alerte 1530."],
  [[], [], '/home/⟦kdubreuil⟧/.bashrc: line 12: ORACLE_HOME: readonly variable'],
  [[], [], '/Users/⟦ines⟧/Documents/rapports/clôture_2024.xlsx : chemin trop long sous macOS 14.5.'],
  [
    [],
    [],
    "Le poste ⟦PC-COMPTA-17⟧ (⟦b8:ca:3a:9f:11:02⟧, ⟦10.60.3.17⟧) n'a plus d'imprimante depuis la mise à jour KB5034441.",
  ],
  [
    [],
    [],
    'MAC relevées : ⟦B8-CA-3A-9F-11-03⟧, ⟦b8ca.3a9f.1104⟧ et ⟦B8CA3A9F1105⟧ ; filtrage activé sur le port 12.',
  ],
  [[], [], 'Adresse MAC du terminal : ⟦3C 52 82 AA 0F 91⟧, bail DHCP de 8 h, masque /23.'],
  [
    [],
    [],
    'ping6 ⟦2001:660:3305:a2::15⟧ : 0 % de perte ; ping ⟦fe80::ba27:ebff:fe5c:11d2⟧%eth0 : Network is unreachable.',
  ],
  [
    [],
    [],
    'Le pare-feu bloque ⟦2001:0db8:85a3:0000:0000:8a2e:0370:7334⟧ vers [⟦2001:660:6101::80⟧]:443 ; en IPv4 (⟦193.52.104.20⟧) ça passe.',
  ],
  [
    [],
    [],
    'ServerName ⟦scolarite.univ-exemple.fr⟧\nProxyPass /apo http://⟦tomcat-apo1⟧:8080/apo\nProxyPassReverse /apo http://⟦tomcat-apo1⟧:8080/apo\nSSLProtocol all -SSLv3',
  ],
  [[], [], 'upstream sirh { server ⟦10.2.5.11⟧:8080 max_fails=3; server ⟦10.2.5.12⟧:8080 backup; }'],
  [[], [], 'La machine virtuelle ⟦vm-pegase-03⟧ est passée de 8 à 16 Go ; ⟦vm-pegase-04⟧ suivra le 22/05.'],
  [[], [], "Notre serveur d'édition s’appelle ⟦edimbourg⟧ ; il est sous Debian 12."],
  [
    [],
    [],
    'nslookup ⟦cas2⟧ renvoie « Non-existent domain », alors que ⟦cas1.univ-exemple.fr⟧ répond en 2 ms.',
  ],
  [
    [],
    [],
    'Appelez-moi au ⟦0 3 8 8 1 2 3 4 5 6⟧ ou au ⟦03-88-12-34-57⟧ avant 16 h 30 ; réf. dossier 2025/0314.',
  ],
  [
    [],
    [],
    'Standard : ⟦01 45 67 89 00⟧ ; fax ⟦01 45 67 89 01⟧ ; urgence ⟦+33612345678⟧ ; étranger ⟦0033 1 45 67 89 02⟧.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 27', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
