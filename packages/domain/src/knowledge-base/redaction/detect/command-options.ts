/** What the value of an option is: `pair` is `login:password`, `percent` `login%password`, `pass` openssl's. */
type OptionKind = 'login' | 'password' | 'host' | 'pair' | 'percent' | 'dn' | 'pass';

/** How one command takes its secrets. */
export interface Options {
  readonly values: Readonly<Record<string, OptionKind>>;
  /** Options whose value touches them: `mysql -pSecret`. */
  readonly glued?: readonly string[];
  /** Options whose value is nothing confidential, and must not be taken for an argument. */
  readonly skip?: readonly string[];
  /** What the arguments without an option are, in order; the last holds for the rest. */
  readonly positional?: readonly ('oracle' | 'target' | 'targets' | 'login' | 'password' | 'none')[];
  /** Only with this first argument: `docker login`, and not `docker run -p 80:80`. */
  readonly only?: string;
  /** The name is also a word of the language. */
  readonly word?: boolean;
}

const MYSQL: Options = {
  values: { '-u': 'login', '--user': 'login', '--password': 'password', '-h': 'host', '--host': 'host' },
  glued: ['-p', '-u', '-h'],
};
const POSTGRES: Options = {
  values: { '-U': 'login', '--username': 'login', '-h': 'host', '--host': 'host' },
  glued: ['-U', '-h'],
};
const ORACLE: Options = { values: {}, positional: ['oracle'] };
const SSH: Options = {
  values: { '-l': 'login', '-pw': 'password', '-J': 'host' },
  skip: ['-p', '-P', '-i', '-o', '-L', '-R', '-D', '-F', '-b', '-c'],
  positional: ['target', 'none'],
};
const COPY: Options = { ...SSH, values: { '-pw': 'password', '-l': 'login' }, positional: ['targets'] };
const LDAP: Options = {
  values: {
    '-D': 'dn',
    '-w': 'password',
    '-h': 'host',
    '-H': 'host',
    '-U': 'login',
    '--bindDN': 'dn',
    '--bindPassword': 'password',
  },
  skip: ['-b', '-s', '-p', '-f', '-y'],
};
const PROBE: Options = {
  values: {},
  skip: ['-c', '-n', '-t', '-w', '-p', '-i', '-s', '-W', '-l', '-H', '-S'],
  positional: ['target', 'none'],
};
const SQLSERVER: Options = {
  values: { '-S': 'host', '-U': 'login', '-P': 'password', '-H': 'host' },
  glued: ['-U', '-P', '-S'],
};
const MONGO: Options = {
  values: {
    '-u': 'login',
    '--username': 'login',
    '-p': 'password',
    '--password': 'password',
    '--host': 'host',
    '-h': 'host',
  },
};
const HTTP: Options = {
  values: {
    '-u': 'pair', '--user': 'pair', '-U': 'pair', '--proxy-user': 'pair', '--http-user': 'login', '--http-password': 'password',
    '--http-passwd': 'password', '--password': 'password', '--ftp-user': 'login', '--ftp-password': 'password', '--login': 'login',
    '--oauth2-bearer': 'password', '--auth': 'pair', '-a': 'pair', '--proxy-password': 'password',
  }, // prettier-ignore
  glued: ['-u'],
  skip: ['-H', '-X', '-d', '-o', '-O', '-x', '--data', '--header'],
};
const REGISTRY: Options = {
  values: {
    '-u': 'login',
    '--username': 'login',
    '-p': 'password',
    '--password': 'password',
    '--token': 'password',
    '--user': 'login',
  },
  glued: ['-u'],
};
const SMB: Options = {
  values: { '-U': 'percent', '--user': 'percent', '-W': 'login', '--password': 'password', '-L': 'host' },
};
const WINDOWS: Options = {
  values: {
    '/user': 'login', '/u': 'login', '/p': 'password', '/pass': 'password', '/password': 'password', '/v': 'host', '/ru': 'login',
    '/rp': 'password', '/s': 'host', '/pwd': 'password', '/add': 'host', '/server': 'host', '-u': 'login', '-p': 'password',
  }, // prettier-ignore
};
const KEYS: Options = {
  values: {
    '-storepass': 'pass', '-keypass': 'pass', '-srcstorepass': 'pass', '-deststorepass': 'pass', '-destkeypass': 'pass', '-srckeypass': 'pass',
    '-passin': 'pass', '-passout': 'pass', '-password': 'pass', '-pass': 'pass', '-k': 'password', '-new': 'pass', '-P': 'password',
    '-N': 'password', '--passphrase': 'password', '-p': 'password', '-e': 'password',
  }, // prettier-ignore
};
const SAP: Options = {
  values: {
    '-user': 'login',
    '-u': 'pair',
    '-p': 'password',
    '-passwd': 'password',
    '-pw': 'password',
    '-pwd': 'password',
    '-host': 'host',
    '-h': 'host',
    '-password': 'password',
  },
};

/** Commands that carry a login, a password or a machine, by name. */
export const COMMANDS: Readonly<Record<string, Options>> = {
  sqlplus: ORACLE, sqlldr: ORACLE, exp: ORACLE, imp: ORACLE, expdp: ORACLE, impdp: ORACLE, rman: ORACLE, sql: ORACLE,
  mysql: MYSQL, mysqldump: MYSQL, mysqladmin: MYSQL, mariadb: MYSQL, 'mariadb-dump': MYSQL, mysqlimport: MYSQL, mysqlcheck: MYSQL,
  psql: POSTGRES, pg_dump: POSTGRES, pg_restore: POSTGRES, pg_dumpall: POSTGRES, createdb: POSTGRES, dropdb: POSTGRES,
  pg_basebackup: POSTGRES, createuser: POSTGRES, pg_isready: POSTGRES, vacuumdb: POSTGRES, pgbench: POSTGRES,
  ssh: SSH, plink: SSH, sftp: SSH, mosh: SSH, putty: SSH, 'ssh-copy-id': SSH, autossh: SSH, slogin: SSH, rlogin: SSH,
  scp: COPY, pscp: COPY, rsync: COPY, psftp: COPY, winscp: COPY,
  ldapsearch: LDAP, ldapmodify: LDAP, ldapadd: LDAP, ldapdelete: LDAP, ldapwhoami: LDAP, ldappasswd: LDAP, dsconf: LDAP,
  ping: PROBE, ping6: PROBE, traceroute: PROBE, tracert: PROBE, nslookup: PROBE, dig: PROBE, telnet: PROBE, nc: PROBE,
  tnsping: PROBE, nmap: PROBE, mtr: PROBE, host: PROBE, 'ssh-keyscan': PROBE, fping: PROBE, netcat: PROBE, ftp: PROBE,
  pathping: PROBE, 'test-netconnection': PROBE, tnc: PROBE,
  sqlcmd: SQLSERVER, bcp: SQLSERVER, isql: SQLSERVER, osql: SQLSERVER, tsql: SQLSERVER,
  mongo: MONGO, mongosh: MONGO, mongodump: MONGO, mongorestore: MONGO,
  curl: HTTP, wget: HTTP, http: HTTP, https: HTTP, httpie: HTTP, ab: HTTP,
  docker: { ...REGISTRY, only: 'login' }, podman: { ...REGISTRY, only: 'login' }, helm: { ...REGISTRY, only: 'registry' }, az: { ...REGISTRY, only: 'login' }, svn: REGISTRY, oc: { ...REGISTRY, only: 'login' }, skopeo: { ...REGISTRY, only: 'login' }, nexus: REGISTRY,
  vault: { ...REGISTRY, only: 'login' }, hg: REGISTRY, influx: REGISTRY, cqlsh: REGISTRY,
  smbclient: SMB, rpcclient: SMB, net: WINDOWS, runas: WINDOWS, psexec: WINDOWS, schtasks: WINDOWS, cmdkey: WINDOWS,
  xfreerdp: WINDOWS, mstsc: WINDOWS, wmic: WINDOWS, tasklist: WINDOWS, wfreerdp: WINDOWS, rdesktop: { values: { '-u': 'login', '-p': 'password' }, positional: ['target'] },
  certutil: KEYS, keytool: KEYS, openssl: KEYS, jarsigner: KEYS, gpg: KEYS, zip: { values: { '-P': 'password', '--password': 'password' } },
  unzip: { values: { '-P': 'password' } }, '7z': { values: {}, glued: ['-p'] }, 'ssh-keygen': { values: { '-N': 'password', '-P': 'password' } },
  'redis-cli': { values: { '-a': 'password', '--pass': 'password', '--user': 'login', '-h': 'host' } },
  sshpass: { values: { '-p': 'password' }, glued: ['-p'] }, lftp: { values: { '-u': 'pair' }, positional: ['target'] },
  htpasswd: { values: {}, positional: ['none', 'login', 'password'] }, kinit: { values: {}, positional: ['login'], word: true },
  snmpwalk: { values: { '-c': 'password', '-u': 'login', '-A': 'password', '-X': 'password' }, positional: ['target'] },
  snmpget: { values: { '-c': 'password', '-u': 'login' }, positional: ['target'] },
  ipmitool: { values: { '-U': 'login', '-P': 'password', '-H': 'host' } },
  sapcontrol: SAP, startrfc: SAP, hdbsql: { ...SAP, values: { '-u': 'login', '-p': 'password', '-n': 'host', '-U': 'login' } }, brbackup: SAP,
  brtools: SAP, brrestore: SAP, hdbuserstore: SAP, dispmon: SAP, niping: { values: { '-H': 'host' } }, saprouter: { values: {} },
  ncftp: { values: { '-u': 'login', '-p': 'password' } }, cadaver: HTTP, impala: MONGO, mosquitto_pub: { values: { '-u': 'login', '-P': 'password', '-h': 'host' } },
  swaks: { values: { '-au': 'login', '-ap': 'password', '--auth-user': 'login', '--auth-password': 'password', '--server': 'host' } },
  su: { values: {}, positional: ['login', 'none'], word: true }, passwd: { values: {}, positional: ['login'], word: true },
}; // prettier-ignore

const names = Object.keys(COMMANDS).sort((a, b) => b.length - a.length);

/** A command's name, at a place where one may stand. Group 1 is the name. */
export const COMMAND_NAME = new RegExp(
  String.raw`(?<![\w.:=@-])(${names.join('|')})(?:64)?(?:\.exe)?(?=[ \t])`,
  'y',
);

/** The first word of a command's name: `pg`, `redis`, `sqlplus`. */
export const COMMAND_WORD = new RegExp(
  `^(?:${names.map((name) => /^[a-z0-9]+/.exec(name)?.[0] ?? name).join('|')})(?:64)?$`,
);
