import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    [],
    [],
    'cas.server.loginUrl=https://⟦cas.univ-exemple.fr⟧/cas/login\ncas.authn.ldap[0].bindCredential=⟦Cr3d-Cas⟧\ncas.ticket.st.timeToKillInSeconds=10',
  ],
  [
    [],
    [],
    '"smtp": {"host": "⟦mx-out.univ-exemple.fr⟧", "port": 465, "auth": {"user": "⟦noreply-scol⟧", "pass": "⟦Sc0l/465⟧"}}',
  ],
  [
    [],
    [],
    'env:\n  - name: ORACLE_PWD\n    value: "⟦Or4cl3Pwd⟧"\n  - name: JAVA_OPTS\n    value: "-Xmx2g -Dfile.encoding=UTF-8"',
  ],
  [[], [], 'export APP_SECRET=⟦d41d8cd98f00b204⟧ APP_ENV=prod APP_DEBUG=0'],
  [
    [],
    [],
    'git remote -v → origin https://⟦jlemaire⟧:⟦ghp_A1b2C3d4E5f6G7h8I9j0⟧@github.com/exemple/scripts.git (fetch)',
  ],
  [[], [], 'X-Auth-Token: ⟦gAAAAABj9kQ1x2⟧\nContent-Type: application/json\nAccept-Language: fr-FR'],
  [[], [], 'Set-Cookie: SAP_SESSIONID_SIP_500=⟦Qx7kLm2pTr9v⟧; path=/; secure; HttpOnly; SameSite=Lax'],
  [
    [],
    [],
    'Appel refusé : Authorization: Bearer ⟦eyJraWQiOiIxIn0.eyJzdWIiOiJzaWhhbSJ9.Zm9v⟧ (401, « token expired »).',
  ],
  [
    [],
    [],
    "Le jeton « ⟦a81f-77de-001b-9c⟧ » a été révoqué ; la demande d'un nouveau passe par le formulaire F12.",
  ],
  [
    [],
    [],
    "La clé d'API ⟦pk_3b9a77e1d0⟧ du connecteur Chorus expire le 31/12 ; quota 10 000 appels par jour.",
  ],
  [
    [],
    [],
    'psql "host=⟦pgkb⟧ port=5432 dbname=kb user=⟦kbro⟧ password=⟦kbr0!⟧ sslmode=require" -c "select 1"',
  ],
  [[], [], 'PGPASSWORD=⟦s3sam3⟧ pg_restore -h ⟦10.3.3.8⟧ -U ⟦postgres_adm⟧ -d pegase dump.bak'],
  [[], [], "sudo -u ⟦tomcat9⟧ /opt/tomcat/bin/startup.sh ; CATALINA_HOME n'est pas défini, code 1."],
  [[], [], 'smbmount //⟦nas-compta⟧/clotures /mnt/c -o user=⟦cloture⟧,pass=⟦Cl0t!⟧,vers=3.0'],
  [[], [], 'sftp> open ⟦sftp.univ-exemple.fr⟧\nUsername: ⟦depot_amue⟧\nPassword: ⟦Dp-2025-xx⟧\nConnected.'],
  [
    [],
    [],
    "Test-NetConnection ⟦siham-web2⟧ -Port 443 : TcpTestSucceeded = False ; traceroute s'arrête en ⟦172.31.4.254⟧.",
  ],
  [[], [], 'Get-ADUser -Identity ⟦bvidal⟧ -Properties LockedOut | Select Name,LockedOut'],
  [
    [],
    [],
    'runas /user:⟦UNIV\\adm-poste⟧ "C:\\Program Files\\SAP\\FrontEnd\\SAPgui\\saplogon.exe" ; erreur 740.',
  ],
  [
    [],
    [],
    'curl --user ⟦ged⟧:⟦g3d!⟧ --cacert ca.pem "https://⟦ged-rec.univ-exemple.fr⟧/alfresco/api/-default-/public/alfresco/versions/1/nodes?maxItems=10"',
  ],
  [
    [],
    [],
    'keytool -list -keystore cacerts -storepass ⟦Chang3it!⟧ | grep amue ; alias trouvé, expiration 2026-03-01.',
  ],
  [
    [],
    [],
    'ldapsearch -x -H ldap://⟦annuaire2⟧ -D "uid=⟦appli-sirh⟧,ou=special,dc=⟦univ-exemple⟧,dc=fr" -w \'⟦Annu4ire⟧\' "(supannEmpId=⟦0012874⟧)" mail',
  ],
  [
    [],
    [],
    "INSERT INTO utilisateur (login, mot_de_passe, nom, actif) VALUES ('⟦jroche⟧', '⟦azerty12⟧', '⟦Roche⟧', 1);",
  ],
  [
    [],
    [],
    "select * from agent where nom_usuel = '⟦LEMAITRE⟧' and dat_naissance = '⟦1983-06-21⟧'; -- 0 ligne",
  ],
  [[], [], "UPDATE PA0105 SET USRID = '⟦CVILLARD⟧' WHERE PERNR = '⟦00071234⟧' AND SUBTY = '0001';"],
  [[], [], 'code_etu;nom_pat;prenom;dnn;bourse\n⟦22117734⟧;⟦Besson⟧;⟦Inès⟧;⟦2004-02-17⟧;O'],
  [
    [],
    [],
    'Email,Téléphone,Service\n⟦p.garnier@univ-exemple.fr⟧,⟦0472006655⟧,DAF\n⟦l.moulin@univ-exemple.fr⟧,⟦0472006656⟧,DRH',
  ],
  [[], [], '| Agent | Matricule | NIR |\n| A | ⟦70021⟧ | ⟦2 88 02 69 123 456 07⟧ |'],
  [
    [],
    [],
    '<agent><nir>⟦178116938801265⟧</nir><nom>⟦Pasquier⟧</nom><quotite>80</quotite><corps>ADJAENES</corps></agent>',
  ],
  [[], [], '{"ine":"⟦061234567FF⟧","dateNaissance":"⟦2003-12-30⟧","etape":"M1INFO","statut":"VALIDE"}'],
  [
    [],
    [],
    "Le NIR commence par 1 ou 2, puis l'année (2 chiffres) et le mois : ⟦1 84 12 76 351 089 46⟧ est correct.",
  ],
  [
    [],
    [],
    "NIR de l'ayant droit ⟦2-14-07-59-606-112-08⟧ refusé en DSN, rubrique S21.G00.30.001, anomalie CSL 00.",
  ],
  [[], [], 'Enfant né le ⟦03.09.2019⟧, congé du 03.09.2019 au 18.12.2019 ; le SFT part de septembre.'],
  [[], [], "L'intéressée, née à Oran le ⟦5 juillet 1961⟧, a 63 ans ; limite d'âge : 67 ans."],
  [[], [], "Dates de naissance incohérentes : ⟦01/01/1900⟧ dans Apogée, ⟦28/02/2000⟧ dans l'ENT."],
  [[], [], 'Âge 45 ans (naissance : ⟦12-1979⟧) ; entrée dans le corps le 01/09/2008.'],
  [[], [], 'ID étudiant ⟦p2110345⟧ ; année 2021 ; composante SEGMI ; moyenne 11,8/20.'],
  [
    [],
    [],
    "Les étudiants ⟦22001123⟧, ⟦22001124⟧ et ⟦22001125⟧ sont en doublon d'IAE ; la VET 3LEA/220 est fermée.",
  ],
  [[], [], 'Numéro INE provisoire « ⟦0EUR1234567⟧ » : format inattendu, voir règle RNIE-7.'],
  [[], [], 'Récépissé de titre de séjour n° ⟦1234567890⟧, valable 3 mois, reçu le 12/02.'],
  [[], [], 'Passeport ⟦12CK45678⟧ (émis par la préfecture) ; n° AGDREF ⟦9903054321⟧.'],
  [[], [], "La carte d'identité ⟦X4RTBPFW4⟧ a 9 caractères, le champ en attend 12 (ancien format)."],
  [
    [],
    [],
    'IBAN saisi : ⟦FR76 2004 1010 0505 0001 3M02 606⟧, IBAN attendu : même compte, clé 07 au lieu de 06.',
  ],
  [[], [], 'Virement rejeté (AC01) sur ⟦DE89 3704 0044 0532 0130 00⟧ : 320,00 EUR, lot VIR-2025-114.'],
  [[], [], 'Compte bancaire ⟦30003 01234 00012345678 42⟧ clos ; le nouveau sera transmis par courrier.'],
  [
    [],
    [],
    'RIB de la régie (code banque ⟦10071⟧, code guichet ⟦21000⟧, n° compte ⟦00001000123⟧, clé RIB ⟦45⟧), ouvert à la TG de Dijon.',
  ],
];

describe('C3.3.1 tickets of a help desk, batch 31', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
