import type { Language, Sentence } from '@assistance/domain/shared';
import { oneLine } from '../platform/mail/index.js';
import type { Block, Letter } from './letter.js';
import { withoutSecrets } from './secrets.js';

/**
 * Stands for the desk's own address in what is written: a mail is written where nobody knows it (an import, a command),
 * and read or sent where it is known. `.invalid` belongs to no one (RFC 2606).
 */
export const DESK = 'https://desk.invalid';

/** Puts the desk's address in, without a slash at its end. */
export const withAddress = (written: string, publicUrl: string): string =>
  written.replaceAll(DESK, publicUrl);

/** Longest subject, in characters. */
const MAX_SUBJECT = 200;

interface Envelope {
  readonly language: Language;
  /** Of the recipient. */
  readonly name: string;
  /** Before the subject, in brackets: the ticket's number. */
  readonly mark: string | null;
}
export interface Rendered {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

const FOOTER: Sentence = {
  fr: 'Assistance Amue. Message automatique, prévu par la charte d’assistance : n’y répondez pas, tout se passe sur le site.',
  en: 'Assistance Amue. Automatic message that the support charter provides for: do not reply, everything happens on the site.',
};

const CHOSEN: Sentence = {
  fr: 'Assistance Amue. Message automatique, que vous avez choisi de recevoir : n’y répondez pas, tout se passe sur le site.',
  en: 'Assistance Amue. Automatic message that you chose to receive: do not reply, everything happens on the site.',
};

/** Lays a letter out in the recipient's language, plain and HTML. */
export function render(letter: Letter, { language, name, mark }: Envelope): Rendered {
  const greeting = { fr: `Bonjour ${name},`, en: `Dear ${name},` }[language];
  const footer = (letter.chosen === true ? CHOSEN : FOOTER)[language];
  const subject = letter.subject[language];
  const blocks = letter.blocks
    .map((block) => masked(block, language))
    .map((block) => ({
      plain: plainOf(block, language),
      html: htmlOf(block, language),
    }));
  return {
    subject: oneLine(mark === null ? subject : `[${mark}] ${subject}`, MAX_SUBJECT),
    plain: `${[clean(greeting), ...blocks.map(({ plain }) => plain), `-- \n${footer}\n${DESK}`].join('\n\n')}\n`,
    html: page(language, subject, [
      `<p>${escape(greeting)}</p>`,
      ...blocks.map(({ html }) => html),
      `<p style="color:#555;font-size:13px;border-top:1px solid #ccc;padding-top:12px">${escape(footer)}<br>` +
        `<a href="${DESK}">${DESK}</a></p>`,
    ]),
  };
}

/** Whatever people wrote may hold a secret. */
const masked = (block: Block, language: Language): Block =>
  block.type === 'quote' ? { type: 'quote', text: withoutSecrets(block.text, language) } : block;

function plainOf(block: Block, language: Language): string {
  switch (block.type) {
    case 'text':
      return clean(block.text[language]);
    case 'quote':
      return clean(block.text)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'facts':
      return block.facts
        .map(([label, value]) => clean(`${label[language]}${COLON[language]} ${value[language]}`))
        .join('\n');
    case 'link':
      return `${clean(block.label[language])}${COLON[language]}\n${block.url}`;
  }
}

function htmlOf(block: Block, language: Language): string {
  switch (block.type) {
    case 'text':
      return `<p>${escape(block.text[language])}</p>`;
    case 'quote':
      return (
        `<blockquote style="margin:16px 0;padding:8px 16px;border-left:4px solid #6a6af4;` +
        `white-space:pre-wrap">${escape(block.text)}</blockquote>`
      );
    case 'facts':
      return `<table style="border-collapse:collapse" role="presentation">${block.facts
        .map(
          ([label, value]) =>
            `<tr><td style="padding:2px 16px 2px 0;color:#555;vertical-align:top">${escape(label[language])}</td>` +
            `<td style="padding:2px 0">${escape(value[language])}</td></tr>`,
        )
        .join('')}</table>`;
    case 'link':
      return `<p><a href="${escape(block.url)}">${escape(block.label[language])}</a></p>`;
  }
}

/** A no-break space before the colon, in French. */
const COLON = { fr: ' :', en: ':' } as const;

const page = (language: Language, title: string, parts: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(oneLine(title, MAX_SUBJECT))}</title></head>` +
  `<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#161616;max-width:640px">` +
  `${parts.join('\n')}</body></html>`;

/** Line breaks and tabs stay; other control characters have no business in a text. */
const clean = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (words: string): string => clean(words).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
