import { account } from './account.js';
import { apart } from './apart.js';
import { bank } from './bank.js';
import { birth } from './birth.js';
import { call } from './call.js';
import { command } from './command.js';
import type { Detector } from './detector.js';
import { email } from './email.js';
import { establishment } from './establishment.js';
import { field } from './field.js';
import { header } from './header.js';
import { hostPlace } from './host-place.js';
import { host } from './host.js';
import { identity } from './identity.js';
import { ip } from './ip.js';
import { login } from './login.js';
import { mac } from './mac.js';
import { network } from './network.js';
import { nir } from './nir.js';
import { pair } from './pair.js';
import { person } from './person/person.js';
import { phone } from './phone.js';
import { place } from './place.js';
import { remote } from './remote.js';
import { secret } from './secret.js';
import { serial } from './serial.js';
import { statement } from './statement.js';
import { student } from './student.js';
import { table } from './table.js';
import { token } from './token.js';
import { trace } from './trace.js';
import { url } from './url.js';

/** Every detector. Their order does not matter. */
export const DETECTORS: readonly Detector[] = [
  token, header, url, command, call, statement, secret, apart, pair, login, account, remote, serial, trace, email, host, hostPlace, ip, network, mac, phone, nir, student, birth,
  identity, bank, table, field, person, establishment, place,
]; // prettier-ignore
