import type { Kind } from '../kinds.js';

/** What a column holds, by its name. Folded; a name is tried against each in order. */
const COLUMNS: readonly (readonly [RegExp, Kind])[] = [
  [/^ne(?:\(e\)|e)?(?:_le)?$|date?_?(?:de_?)?nai|d_?nai|nais(?:s(?:ance)?)?$|birth|ddn|dnn|gbdat/, 'birth'],
  [/(?:^|_)(?:ine|nne|bea|rnie)(?:_|$)|cod_?nne|code?_?etu|num_?etu|no_?etu|id_?etu|numero_?etudiant|code_?etudiant|supannetuid|cod_cle_nne/, 'ine'],
  [/(?:^|_)(?:nir|insee|secu|ss|nni|nnss)(?:_|$)|num_?(?:secu|insee|ss)|no_?insee|secu/, 'nir'],
  [/iban|(?:^|_)rib(?:_|$)|no_?compte_?banc|num_?compte/, 'iban'],
  [/matricule|numen|pernr|supannempid|employee_?(?:id|number)|(?:num|no|id)_?agent|(?:^|_)matri?(?:_|$)/, 'staff'],
  [/(?:^|_)(?:e?mail|mel|courriel|adr_?mail|adresse_?mail)|mail$/, 'email'],
  [/(?:^|_)(?:tel|telephone|gsm|portable|mobile|fax|phone)|num_?tel|telephone/, 'phone'],
  [/pass(?:word|wd)?$|pwd|mdp|mot_?de_?passe|secret/, 'password'],
  [/token|jeton|api_?key/, 'token'],
  [/(?:^|_)(?:login|user(?:name|_?id)?|uid|identifiant|usr|bname|uname|utilisateur)$/, 'login'],
  [/(?:^|_)(?:passeport|cni|num_?(?:cni|passeport|titre))/, 'identity'],
  [/(?:^|_)(?:prenom|lib_?pr\d?_?ind|first_?name|given_?name|givenname|nachn|vorna|sn)|(?:^|_)(?:nom|last_?name|surname|family_?name|nom_?(?:usuel|usage|pat|patronymique|famille|marital|naissance|complet|prenom)|lib_nom(?:_pat|_usu)?_ind|lib_nom_pat|nom_prenom|displayname)$/, 'person'],
  [/(?:^|_)(?:host|hostname|ip|adresse_?ip|server|serveur)$/, 'host'],
]; // prettier-ignore

/** What a column, a key or a tag of this name holds. Folded; blanks and signs at will. */
export const kindOfColumn = (name: string): Kind | undefined => {
  const column = name
    .trim()
    .replace(/^["'`[]|["'`\]]$/g, '')
    .replace(/[\s.-]+/g, '_');
  return COLUMNS.find(([expression]) => expression.test(column))?.[1];
};

/** Nothing, a figure or two, a code of one letter: no value of these kinds. */
export const isEmptyCell = (value: string): boolean =>
  /^(?:|null|n\/?a|-|.{1,2}|sysdate)$/i.test(value.trim());
