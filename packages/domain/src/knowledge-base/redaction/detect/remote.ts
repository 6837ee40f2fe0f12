import type { Span } from '../finding.js';
import { before, rangeOf } from '../text/find.js';
import { oneOf } from '../text/one-of.js';
import { NOT_A_VALUE, TECHNICAL, looksSecret } from '../vocabulary/values.js';
import type { Detector, Reading } from './detector.js';

/** Tools by which one takes another's machine in hand: who knows a session's numbers is in. */
const HAND = oneOf(
  String.raw`
    team ?viewer, any ?desk, rust ?desk, splashtop, log ?me ?in, beyond ?trust, bomgar, isl(?: light| online)?, supremo,
    dameware, ultra ?viewer, dwservice, aero ?admin, screen ?connect, connectwise, simple ?help, hopto ?desk, iperius,
    zoho assist, tv(?= ?[:=(]? ?\d{3} \d{3}), chrome remote desktop, bureau a distance, quick ?assist,
    assistance (?:rapide|a distance), (?:prise de )?controle a distance, prise de controle,
    (?:tele|co)-?(?:assistance|maintenance|navigation), session d'assistance, session de (?:prise|support|depannage|partage),
    pris(?:e|es|ons|ez) (?:en|de|la) main, prend(?:re|s|ez|ons) (?:la|le|en) main, partage d'ecran,
    goto ?assist, go ?to ?my ?pc, vnc
  `,
);
/** Those by which people meet; their names are words of other texts too. */
const MEETING = oneOf(
  String.raw`
    zoom, teams, webex, google meet, meet, jitsi, big ?blue ?button, bbb, gotomeeting, skype, rendez-vous,
    visio(?:conference)?, audioconference, conference telephonique, pont telephonique, reunion
  `,
);
const TOOL = new RegExp(String.raw`\b(?:(${HAND})|${MEETING})\b`, 'g');
/** How far from its tool's name a number or a code may stand, in characters. */
const REACH = { before: 60, after: 220 };

/** Six figures or more, glued or in groups; a date, an amount and a release are written otherwise. */
const NUMBER =
  /(?<![\w.,/-]|\d )(?:\d{1,4}(?:[ -]\d{3,4}){1,3}|\d{6,13})(?![\w/€%]|[.,]\d| ?(?:€|euros?|ko|mo|go|ms|lignes?|octets|fiches?|dossiers?|pieces?|%)| \d)/dg;
/** What stands before such a number: the tool itself, or what the number is. */
const ANNOUNCES = new RegExp(
  String.raw`(?:\b(?:${HAND}|${MEETING})\b|\b(?:tv|ids?|identifiants?|numeros?|n[o°]|num|adresse|session|partenaire|partner|reunion|meeting|codes?|pin|cle)\b)[^\d\n.;]{0,44}$`,
);
/** The number of a meeting must be called one. */
const ANNOUNCES_MEETING =
  /\b(?:ids?|identifiants?|numeros?|n[o°]|num|codes?|pin)\b(?: (?:de |d'|du )?(?:la )?(?:reunion|meeting|session|conference|zoom|teams|webex|visio\w*|est|le|la|:)){0,4} ?[:=(]? ?$/;
const OTHER_NUMBER =
  /\b(?:commandes?|mandats?|pieces?|montants?|versions?|builds?|ports?|dossiers?|fiches?|tickets?|erreurs?|messages?|factures?|engagements?|lots?|exercice|articles?|comptes?|fournisseurs?|marches?|notes?|etape|annee|tel|telephone|licences?|incidents?|demandes?|matricules?|siret|siren|postale?|retour)\b[^\d\n]{0,16}$/;
/** A code after its label: `code de sécurité K3F9TZ`, `mot de passe à usage unique : hv4k9z`. */
const CODE =
  /(?<!(?:erreur|message|retour|statut|source|postal|produit|article|http|d')\s?)\b(codes?|pin|mots? de passe|mdp|passe|passwords?|passcode|pass|cle|id|identifiant|session)(?: (?:d'acces|d'assistance|d'invite|d'invitation|d'hote|d'animateur|de session|de la session|de securite|de connexion|de support|de reunion|de conference|de partage|secret|secrete|a usage unique|unique|temporaire|aleatoire|provisoire|pin|acces|participant|invite|a \d{1,2} (?:chiffres|caracteres)|n[o°]|numero|est|sera|:)){0,4} ?[:=]? ?["'«(]{0,2} ?([a-z0-9][a-z0-9!#@*+-]{2,18}[a-z0-9!#*+])(?!\w|\.\w)/dg;
/** `daf-poste3@ad`: a machine under a name of AnyDesk's. */
const ALIAS = /(?<![\w.@-])([a-z0-9][\w.-]{2,40}@ad)(?!\w|[.-]\w)/dg;
/** `987 654 321 (ID TeamViewer)` */
const NUMBER_FIRST =
  /(?<![\w.,/-]|\d )(\d{1,4}(?:[ -]\d{3,4}){1,3}|\d{6,13}) ?(?:\(|, |- )?(?:(?:id|identifiant|code|session|numero)s? )?(?:de |d'|pour |sur |dans )?(?:team ?viewer|any ?desk|rust ?desk|zoom|webex|splashtop|beyond ?trust|bomgar)\b/dg;

/** `412 887 031 / 9f3kq2`: the code beside its number. */
const BESIDE =
  / ?[/,;|–-] ?(?:(?:mdp|code|pass|pw|pin) ?:? ?)?["'«(]? ?([a-z0-9][a-z0-9!#*+-]{2,18}[a-z0-9!#*+])(?!\w|\.\w)/dy;
/** `get.teamviewer.com/v15/s41288703`, `zoom.us/j/84512345678` */
const LINK =
  /(?<![\w-])(?:team ?viewer|anydesk|zoom|webex|splashtop|rustdesk|logmein|islonline)\.(?:com|us|net)\/(?:[\w-]{1,30}\/){0,3}([\w-]{0,6}\d{6,13}[\w-]{0,6})/dg;

interface Region {
  readonly from: number;
  readonly to: number;
  /** A machine is taken in hand: a mere « code » is the session's. */
  readonly hand: boolean;
}

/** The neighbourhoods of the tools' names: a blank line ends one. */
function regionsOf(folded: string): Region[] {
  const regions: { from: number; to: number; hand: boolean }[] = [];
  for (const { index, 0: found, 1: hand } of folded.matchAll(TOOL)) {
    const from = Math.max(0, index - REACH.before);
    const to = Math.min(folded.length, index + found.length + REACH.after);
    const last = regions.at(-1);
    if (last !== undefined && last.to >= from) {
      last.to = to;
      last.hand ||= hand !== undefined;
    } else regions.push({ from, to, hand: hand !== undefined });
  }
  return regions;
}

const isDate = (found: string): boolean => /^(?:(?:19|20)\d\d-\d{3,4}|(?:19|20)\d{6})$/.test(found);

function* numbersIn({ view: { text, folded } }: Reading, { from, to, hand }: Region): Generator<Span> {
  const region = folded.slice(from, to);
  for (const match of region.matchAll(NUMBER)) {
    const digits = match[0].replace(/\D/g, '').length;
    if (digits < 6 || digits > 13 || isDate(match[0])) continue;
    const left = before(folded, from + match.index, 80).replace(/ a \d{1,2} chiffres/g, '');
    if (!(hand ? ANNOUNCES : ANNOUNCES_MEETING).test(left) || OTHER_NUMBER.test(left)) continue;
    const end = from + match.index + match[0].length;
    yield { kind: 'login', start: from + match.index, end };
    BESIDE.lastIndex = end;
    const beside = hand ? BESIDE.exec(folded) : null;
    if (beside === null) continue;
    const [start, last] = rangeOf(beside, 1);
    const written = text.slice(start, last);
    if (/\d/.test(written) && /\p{L}/u.test(written) && isCode(written, folded.slice(start, last)))
      yield { kind: 'password', start, end: last };
  }
}

/** Letters with figures, figures alone, or capitals inside: no word, no release, no code of an error. */
function isCode(written: string, folded: string): boolean {
  if (NOT_A_VALUE.has(folded) || TECHNICAL.has(folded)) return false;
  if (/^\d{4,13}$/.test(written)) return true;
  if (/^[A-Z]{2,5}\d{3}$|^0x/.test(written)) return false;
  return (
    looksSecret(written) || (/\d/.test(written) && /\p{L}/u.test(written)) || /^[A-Z]{5,10}$/.test(written)
  );
}

/** A label that would be of something else in another text. */
const VAGUE = /^(?:codes?|cle|id|identifiant|session) ?[:=]? ?["'«(]{0,2} ?$/;

function* codesIn({ view: { text, folded } }: Reading, { from, to, hand }: Region): Generator<Span> {
  const region = folded.slice(from, to);
  for (const match of region.matchAll(CODE)) {
    const [start, end] = rangeOf(match, 2);
    const written = text.slice(from + start, from + end);
    if (!hand && VAGUE.test(region.slice(match.index, start))) continue;
    if (isCode(written, region.slice(start, end)))
      yield { kind: 'password', start: from + start, end: from + end };
  }
}

/** Numbers and codes of the sessions of remote assistance and of meetings. */
export const remote: Detector = function* (reading) {
  const { folded } = reading.view;
  for (const region of regionsOf(folded)) {
    yield* numbersIn(reading, region);
    yield* codesIn(reading, region);
  }
  for (const expression of [ALIAS, NUMBER_FIRST, LINK]) {
    for (const match of folded.matchAll(expression)) {
      const [start, end] = rangeOf(match, 1);
      if (expression === ALIAS || (match[1] ?? '').replace(/\D/g, '').length >= 6)
        yield { kind: 'login', start, end };
    }
  }
};
