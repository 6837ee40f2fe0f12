import { isEmptyWord } from './empty-words.js';

/** Written in capitals, and nothing that anybody looks up. */
const NO_CODES =
  /^(?:sifac|siham|apogee|pegase|amue|demat|rh|dsi|drem|ok|ras|svp|stp|nb|ps|rdv|fyi|asap|todo|tbd|faq|kb|ex|cf|re|tr|fw|sav)$/;
const ORDINARY = /^(?:\d+(?:er|ere|re|e|eme|nd|nde|h|h\d\d|j|ko|mo|go|k|min|s)|j[+-]\d+|n\d?|niveau\d)$/;

/**
 * What somebody looks up or types, in the case that it was written in: a transaction (FMJ2), a message (ORA-01653), a
 * version (6.30), a table (ZFI_UR), a file (trace.log), a path, an address.
 */
export function isCode(token: string): boolean {
  const lower = token.toLowerCase();
  if (ORDINARY.test(lower) || NO_CODES.test(lower) || /^(.)\1+$/.test(lower)) return false;
  if (/^\d{4}-\d{6}$/.test(token) || /^\d{1,2}[./]\d{1,2}([./]\d{2,4})?$/.test(token)) return false;
  if (/^https?:\/\//.test(lower) || /^\d+(\.\d+)+[a-z]?$/.test(lower)) return true;
  if (/@/.test(token)) return false;
  if (/[a-z]/i.test(token) && /\d/.test(token) && token.length >= 3) return true;
  if (/^[A-Z]{2,}$/.test(token)) return token.length <= 12 && !isEmptyWord(lower);
  return (
    /[a-z0-9]_[a-z0-9]/i.test(token) ||
    /^[/\\][a-z0-9_.-]+[/\\]?/i.test(token) ||
    /\.(csv|xml|pdf|xlsx?|txt|log|ver|sql|jar|war|ini|conf|properties|json|zip|exe|sh)$/i.test(token) ||
    /^[A-Z]{2,}[-/][A-Z0-9-]+$/.test(token) ||
    /[a-z][A-Z]/.test(token)
  );
}
