import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  CSV_NOT_UTF8: {
    rule: null,
    fr: 'Ce fichier n’est pas en UTF-8. Dans Excel, enregistrez-le sous « CSV UTF-8 (délimité par des virgules) ».',
    en: 'This file is not in UTF-8. In Excel, save it as "CSV UTF-8 (comma delimited)".',
  },
  CSV_EMPTY: {
    rule: null,
    fr: 'Ce fichier n’a aucune ligne sous ses titres de colonnes.',
    en: 'This file has no row below its column titles.',
  },
  CSV_MALFORMED: {
    rule: null,
    fr: 'La ligne {line} ne se lit pas : un guillemet y est ouvert sans être fermé, ou mal placé.',
    en: 'Row {line} cannot be read: a quotation mark is opened and not closed there, or stands in the wrong place.',
  },
  CSV_TOO_MANY_ROWS: {
    rule: null,
    fr: 'Ce fichier a plus de {max} lignes : importez-le en plusieurs fois.',
    en: 'This file has more than {max} rows: import it in several parts.',
  },
  COLUMN_MISSING: {
    rule: null,
    fr: 'La colonne « {column} » manque. Colonnes attendues : {columns}.',
    en: 'The column "{column}" is missing. Expected columns: {columns}.',
  },
  COLUMN_UNKNOWN: {
    rule: null,
    fr: 'La colonne « {column} » n’est pas attendue ici. Colonnes attendues : {columns}.',
    en: 'The column "{column}" is not expected here. Expected columns: {columns}.',
  },
  COLUMN_TWICE: {
    rule: null,
    fr: 'La colonne « {column} » est donnée deux fois.',
    en: 'The column "{column}" is given twice.',
  },
  ROW_TOO_LONG: {
    rule: null,
    fr: 'Cette ligne a plus de cellules que de colonnes : mettez entre guillemets le texte qui contient un séparateur.',
    en: 'This row has more cells than there are columns: put the text that holds a separator between quotation marks.',
  },
  ROW_TWICE: {
    rule: null,
    fr: 'La ligne {line} du même fichier dit déjà la même chose.',
    en: 'Row {line} of the same file already says the same.',
  },
  NO_SUCH_DAY: {
    rule: null,
    fr: '« {value} » n’est pas un jour : écrivez-le comme 31/12/2026 ou 2026-12-31.',
    en: '"{value}" is no day: write it as 31/12/2026 or 2026-12-31.',
  },
  VALUE_NOT_AMONG: {
    rule: null,
    fr: '« {value} » n’est pas admis ici. Valeurs admises : {values}.',
    en: '"{value}" is not allowed here. Allowed values: {values}.',
  },
  NO_SUCH_NAME: {
    rule: null,
    fr: 'Rien ne porte ici le nom « {value} » : entrez-le d’abord, ou corrigez le nom.',
    en: 'Nothing is called "{value}" here: enter it first, or correct the name.',
  },
  NAME_OF_SEVERAL: {
    rule: null,
    fr: 'Plusieurs portent le nom « {value} » : écrivez le nom entier.',
    en: 'Several are called "{value}": write the full name.',
  },
  IMPORT_CHANGES_NO_ESTABLISHMENT: {
    rule: 'C3.3.1',
    fr: 'Ce compte est celui d’un autre établissement, et le reste : ce qu’il a lu est à cet établissement.',
    en: 'This account belongs to another establishment, and stays there: what it has read is that establishment’s.',
  },
  IMPORT_UNDONE: {
    rule: null,
    fr: 'Cet import a déjà été annulé.',
    en: 'This import has already been undone.',
  },
  IMPORT_ROW_CHANGED: {
    rule: null,
    fr: 'Rien n’a été annulé : « {label} » (ligne {line}) a changé depuis cet import.',
    en: 'Nothing was undone: "{label}" (row {line}) has changed since this import.',
  },
  IMPORT_ROW_IN_USE: {
    rule: null,
    fr: 'Rien n’a été annulé : « {label} » (ligne {line}) sert déjà. Corrigez les lignes une par une.',
    en: 'Nothing was undone: "{label}" (row {line}) is already in use. Correct the rows one by one.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly transfer: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
