import { describe, expect, it } from 'vitest';
import { findConfidential } from '../index.js';
import { blotted, readMarked } from '../testing/marked.js';

/** People known, establishments known, and a ticket; marked before the detectors read it. */
const TICKETS: readonly (readonly [readonly string[], readonly string[], string])[] = [
  [
    ['Nathalie Bourdin', 'Cédric Lemoine'],
    ['Université de Franche-Comté'],
    "Bonjour,\nLe bulletin de paie de décembre ne s'édite plus depuis le passage en 25.1.0.3 (message PY 118).\nJ'ai tenté de vider le cache, sans effet.\n\nBien cordialement,\n--\n⟦Nathalie BOURDIN⟧\nPôle SIRH - ⟦Université de Franche-Comté⟧\n1 rue Claude Goudimel - 25000 Besançon\nTél. : ⟦+33 (0)3 81 66 50 12⟧\nMél : ⟦nathalie.bourdin@univ-exemple.fr⟧",
  ],
  [
    ['Nathalie Bourdin', 'Cédric Lemoine'],
    [],
    'De : ⟦BOURDIN Nathalie⟧ <⟦n.bourdin@univ-exemple.fr⟧>\nEnvoyé : mardi 14 janvier 2025 10:32\nÀ : ⟦LEMOINE Cédric⟧\nObjet : RE: [SIFAC] Rejet du mandat 1500008812',
  ],
  [
    ['Cédric Lemoine'],
    [],
    'Merci ⟦Cédric⟧, le correctif 25.1.0.4 règle bien le blocage. Vu aussi, le 14, avec ⟦C. Lemoine⟧ lui-même.',
  ],
  [
    ['Solène Le Bihan'],
    [],
    "⟦Le Bihan⟧ a saisi l'acte, ⟦S. LE BIHAN⟧ l'a visé, ⟦Mme Solène Le Bihan⟧ l'a signé : trois lignes pour une personne.",
  ],
  [
    ['Solène Le Bihan'],
    [],
    'Le compte ⟦slebihan⟧ et le compte ⟦LEBIHAN_S⟧ pointent sur la même fiche ; garder le premier.',
  ],
  [
    ['Jean-Baptiste Van der Meulen'],
    [],
    "⟦J.-B. Van der Meulen⟧ (⟦jbvandermeulen⟧) n'apparaît pas dans la liste, ⟦VAN DER MEULEN Jean-Baptiste⟧ si.",
  ],
  [
    ['Fatoumata Diop-Sarr'],
    [],
    "⟦Fatoumata DIOP SARR⟧, ⟦F. Diop-Sarr⟧ et ⟦Mme Diop⟧ : même dossier agent, trois libellés dans l'état 204.",
  ],
  [
    ['Hélène Dubourg', 'Yann Quéré'],
    [],
    "« ⟦helene.dubourg⟧ » n'a pas le rôle ZSIFAC_ORD ; « ⟦yann.quere⟧ » l'a, avec le même profil budgétaire.",
  ],
  [
    ['Hélène Dubourg'],
    [],
    "D'après ⟦Hélène⟧, l'écran se fige 40 s ; d'après la sonde, 38 s. Je transmets à l'équipe technique.",
  ],
  [
    ['Aurélie Prévost'],
    [],
    "Le dossier d'⟦Aurélie Prévost⟧, celui que ⟦PREVOST AURELIE⟧ a ouvert en 2023, porte deux contrats simultanés.",
  ],
  [
    ['Olivier Marchand', 'Rose Dumas', 'Pierre Sapin'],
    [],
    'Un rosier, un olivier et un sapin sur la photo : rien de confidentiel. En revanche ⟦O. Marchand⟧ et ⟦Rose Dumas⟧ ont accès au module.',
  ],
  [
    ['Pierre Sapin'],
    [],
    'La loi Sapin II impose le contrôle du tiers (SIREN 552 100 554) ; ⟦M. Sapin⟧, lui, gère la fiche fournisseur 204518.',
  ],
  [
    ['Marie Lebrun'],
    [],
    'Le fond brun du nouveau thème gêne ⟦Marie Lebrun⟧ ; « le brun » se règle dans Affichage > Couleurs.',
  ],
  [
    ['Grégoire de Saint-Aubin'],
    [],
    '⟦G. de Saint-Aubin⟧, alias ⟦gdesaintaubin⟧, ne reçoit pas les notifications ; ⟦M. de Saint Aubin⟧ confirme.',
  ],
  [
    ['Thi Huong Nguyen'],
    [],
    '⟦NGUYEN Thi Huong⟧ apparaît en double avec ⟦Nguyen Thi-Huong⟧ (matricules ⟦0041877⟧ et ⟦0041902⟧).',
  ],
  [
    ['Camille Roussel'],
    [],
    "Reçu de l'agent : « Je soussignée ⟦Camille ROUSSEL⟧, née le ⟦7 mars 1989⟧ à Tours, demande la rectification ».",
  ],
  [
    ['Sami Haddad'],
    [],
    '⟦Monsieur Haddad⟧ appelle du ⟦06.51.42.33.20⟧ (poste fixe ⟦04 67 14 30 05⟧, poste ⟦3005⟧).',
  ],
  [
    [],
    ['Université de Picardie Jules Verne'],
    "L'⟦UPJV⟧ et l'⟦université de Picardie⟧ sont la même structure : code UAI 0801344B dans le fichier.",
  ],
  [
    [],
    ['Université Savoie Mont Blanc'],
    "L'⟦université Savoie-Mont-Blanc⟧ (⟦USMB⟧) signale que la ligne « Savoie » du tableau est vide ; le Mont Blanc n'a rien à y faire.",
  ],
  [
    [],
    ['Université Paris-Est Créteil Val de Marne'],
    "Bascule de l'⟦UPEC⟧ prévue le 12 mai ; l'⟦Université Paris Est Créteil⟧ demande un délai de 15 jours.",
  ],
  [
    [],
    ['Sorbonne Université'],
    'Message de ⟦Sorbonne Université⟧ (⟦SORBONNE UNIVERSITE⟧) : la rue de la Sorbonne est mal orthographiée dans la table des voies.',
  ],
  [
    [],
    ['Université de Limoges'],
    "L'⟦unilim⟧ et l'⟦université de Limoges⟧ ont le même code ; la porcelaine de Limoges est au compte 606300.",
  ],
  [
    [],
    ['École normale supérieure de Rennes'],
    "L'⟦ENS Rennes⟧, ou ⟦École Normale Supérieure de Rennes⟧, a deux budgets annexes ; la trésorerie de Rennes a rejeté le flux.",
  ],
  [
    [],
    ['Institut national des langues et civilisations orientales'],
    "Le référentiel de l'⟦INALCO⟧ est en retard de 3 jours ; l'⟦Institut national des langues et civilisations orientales⟧ confirme.",
  ],
  [
    [],
    ['Université Grenoble Alpes'],
    "Convention ⟦UGA⟧ / CNRS n° 2024-118 : la part de l'⟦Univ. Grenoble Alpes⟧ vaut 41 250,00 €.",
  ],
  [
    [],
    ['Université de Bretagne Occidentale', 'Université de Rennes'],
    "Comparé avec ⟦UBO⟧ : même anomalie en FMBB. À l'⟦université de Rennes⟧, rien.",
  ],
  [
    [],
    ['Université de Nantes'],
    '⟦Nantes Université⟧ a changé de nom ; l’ex-⟦université de Nantes⟧ garde le code 0440984F dans les archives.',
  ],
  [
    [],
    ['Université Toulouse III - Paul Sabatier'],
    "L'⟦université Toulouse III⟧ et l'⟦université Paul-Sabatier⟧ sont notées deux fois dans le même état.",
  ],
  [
    [],
    ['INSA Lyon'],
    "À l'⟦INSA de Lyon⟧, la clôture est passée ; la facture du fournisseur « Lyon Fournitures » (SIRET 391 838 042 00218) reste bloquée.",
  ],
  [
    [],
    [],
    'jdbc:postgresql://⟦pgsql-rh.dsi.univ-exemple.fr⟧:5432/sirh?user=⟦sirh_app⟧&password=⟦Kx9!vPq2⟧&ssl=true',
  ],
  [
    [],
    [],
    'spring:\n  datasource:\n    url: jdbc:mysql://⟦mysql-rec2⟧:3306/esup\n    username: ⟦esup_rw⟧\n    password: ⟦cH4ngez-moi⟧\n    driver-class-name: com.mysql.cj.jdbc.Driver',
  ],
  [
    [],
    [],
    'spring.datasource.url=jdbc:oracle:thin:@//⟦ora19-scan.univ-exemple.fr⟧:1521/PEGPRD\nspring.datasource.username=⟦PEG_USR⟧\nspring.datasource.password=⟦Peg#2025Usr⟧\nspring.jpa.show-sql=false\nserver.port=8443',
  ],
  [
    [],
    [],
    'ldap.url=ldaps://⟦ldap-maitre.univ-exemple.fr⟧:636\nldap.base=ou=people,dc=⟦univ-exemple⟧,dc=fr\nldap.bind.dn=cn=⟦lecture-sirh⟧,ou=applis,dc=⟦univ-exemple⟧,dc=fr\nldap.bind.password=⟦Lec7ure!sirh⟧\nldap.timeout=5000',
  ],
  [
    [],
    [],
    '<Resource name="jdbc/apogee" auth="Container" type="javax.sql.DataSource"\n  url="jdbc:oracle:thin:@⟦apo-bd⟧:1521:APOTST" username="⟦APO_CONSULT⟧" password="⟦apoC0nsult⟧" maxActive="20"/>',
  ],
  [
    [],
    [],
    '<bean id="dataSource">\n  <property name="user" value="⟦harpege⟧"/>\n  <property name="password" value="⟦h4rp3g3!⟧"/>\n  <property name="maxPoolSize" value="15"/>\n</bean>',
  ],
  [
    [],
    [],
    "DB_HOST=⟦10.44.2.17⟧\nDB_PORT=5432\nDB_NAME=kb\nDB_USER=⟦kb_owner⟧\nDB_PASSWORD='⟦m0t de p@sse⟧'\nSMTP_HOST=⟦smtp-int.univ-exemple.fr⟧\nAPI_KEY=⟦sk_7f2d9a0b1c3e5d7f⟧\nLOG_LEVEL=debug",
  ],
  [
    [],
    [],
    '{"host":"⟦ged01.univ-exemple.fr⟧","port":443,"user":"⟦svc-ged⟧","pass":"⟦9Gd!2#kL⟧","timeout":30,"retry":3}',
  ],
  [
    [],
    [],
    '{\n  "access_token": "⟦ya29.a0AfH6SMBx-Q1w2E3r4T5⟧",\n  "refresh_token": "⟦1//0gK3x-L9IrWq⟧",\n  "expires_in": 3599,\n  "token_type": "Bearer"\n}',
  ],
  [
    [],
    [],
    'curl -u ⟦ws_chorus⟧:⟦Ch0rus/2025⟧ -X POST https://⟦esb.univ-exemple.fr⟧/factures -d \'{"numero":"FA-2025-00118"}\'',
  ],
  [
    [],
    [],
    'curl -s -H "X-API-Key: ⟦4e1f-88ab-90cd-71ef⟧" -H "Accept: application/json" https://⟦pegase-api.univ-exemple.fr⟧/chc/v4/inscriptions?limit=50',
  ],
  [
    [],
    [],
    'GET /api/agents/1204 HTTP/1.1\nHost: ⟦sirh.univ-exemple.fr⟧\nAuthorization: Basic ⟦c2lyaDpQYXNzMTIz⟧\nCookie: JSESSIONID=⟦8A1F3C0D9E7B6A54⟧; lang=fr\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0)',
  ],
  [
    [],
    [],
    'wget --user=⟦depot⟧ --password=⟦D3p0t_24⟧ https://⟦depot.univ-exemple.fr⟧/livraisons/patch_24.2.1.9.zip',
  ],
  [
    [],
    [],
    '$cred = New-Object System.Management.Automation.PSCredential("⟦CAMPUS\\svc-imp⟧", (ConvertTo-SecureString "⟦Imp0rt!24⟧" -AsPlainText -Force))\nInvoke-Command -ComputerName ⟦SRV-SIFAC-REC⟧ -Credential $cred',
  ],
  [
    [],
    [],
    "net use Z: \\\\⟦fic-agence⟧\\editions /user:⟦AGENCE\\cptable⟧ ⟦Compt4!⟧ /persistent:no\nL'erreur système 1326 s'est produite.",
  ],
  [[], [], "ssh ⟦sihadm⟧@⟦siham-app02⟧ 'tail -n 50 /opt/siham/logs/batch.log' ; code retour 255."],
];

describe('C3.3.1 tickets of a help desk, batch 26', () => {
  it.each(TICKETS)('%j %j %s', (people, establishments, marked) => {
    const { text, expected } = readMarked(marked);
    expect(blotted(text, findConfidential(text, { people, establishments }))).toBe(expected);
  });
});
