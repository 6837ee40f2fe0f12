import { LONGEST, tokenise } from './tokenise.js';

/**
 * How each folded word of a text is written there, in lower case with its accents; of several ways the one with
 * the most accents, since capitals and haste lose them.
 */
export function shownForms(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { folded, start, end } of tokenise(text)) {
    if (end - start > LONGEST) continue;
    const form = text.slice(start, end).toLowerCase().normalize('NFC');
    const known = forms.get(folded);
    if (known === undefined || accents(form) > accents(known)) forms.set(folded, form);
  }
  return forms;
}

const accents = (form: string): number => form.replace(/[\u0000-\u007f]/g, '').length;
