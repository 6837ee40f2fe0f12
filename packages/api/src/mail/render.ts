import { charterReference, setSentence } from '@assistance/domain/format';
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

/**
 * Stands for what opens an account, in a mail that has a `secretId`: it is made when the mail leaves, and neither the
 * database nor an admin who reads the outbox ever has it.
 */
export const SECRET = '__secret__';
const MASKED: Record<Language, string> = { fr: '[masqué]', en: '[masked]' };

/** As it leaves. */
export const withSecret = (written: string, secret: string): string => written.replaceAll(SECRET, secret);
/** As it is read in the outbox. */
export const withoutSecret = (written: string, language: Language): string =>
  withSecret(written, MASKED[language]);

/** Longest subject, in characters. */
const MAX_SUBJECT = 200;

interface Envelope {
  readonly language: Language;
  /** Before the subject, in brackets: the ticket's number. */
  readonly mark: string | null;
}
export interface Rendered {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

const GREETING: Sentence = { fr: 'Bonjour,', en: 'Hello,' };
const PROVIDED: Sentence = {
  fr: 'Assistance Amue. Courriel automatique, prévu par la charte d’assistance',
  en: 'Assistance Amue. Automatic email that the support charter provides for',
};
const CHOSEN: Sentence = {
  fr: 'Assistance Amue. Courriel automatique, que vous avez choisi de recevoir',
  en: 'Assistance Amue. Automatic email that you chose to receive',
};
const UNREAD: Sentence = {
  fr: ' : les réponses à ce courriel ne sont pas lues.',
  en: ': replies to this email are not read.',
};
const WRITE_THERE: Sentence = { fr: ' Écrivez sur la fiche.', en: ' Write on the ticket.' };

/** A letter in the recipient's language, plain and HTML: what is said first, what it is about last. */
export function render(letter: Letter, { language, mark }: Envelope): Rendered {
  const format = (sentence: Sentence): string => clean(setSentence(sentence, language));
  const subject = format(letter.subject);
  const blocks = letter.blocks.map((block) => masked(block, language));
  const reference = letter.rule === null ? null : charterReference(letter.rule);
  const footer =
    format(letter.rule === null ? CHOSEN : PROVIDED) +
    format(UNREAD) +
    (mark === null ? '' : format(WRITE_THERE));
  const charter =
    reference === null ? [] : [{ label: capital(format(reference.label)), url: `${DESK}${reference.path}` }];
  const site = { label: format({ fr: 'Site de l’assistance', en: 'Support site' }), url: DESK };
  const links = [...charter, site];
  return {
    subject: oneLine(mark === null ? subject : `[${mark}] ${subject}`, MAX_SUBJECT),
    plain: `${[
      format(GREETING),
      ...blocks.map((block) => plainOf(block, language)),
      [`-- \n${footer}`, ...links.map(({ label, url }) => `${label}${COLON[language]} ${url}`)].join('\n'),
    ].join('\n\n')}\n`,
    html: page(language, subject, [
      `<p style="${PARAGRAPH}">${escape(format(GREETING))}</p>`,
      ...blocks.map((block) => htmlOf(block, language)),
      `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #ccc;${SMALL}">${escape(footer)}<br>` +
        `${links.map(({ label, url }) => anchor(label, url)).join(' · ')}</p>`,
    ]),
  };
}

/** Whatever people wrote may hold a secret. */
const masked = (block: Block, language: Language): Block =>
  block.type === 'quote' ? { type: 'quote', text: withoutSecrets(block.text, language) } : block;

/** French has a space before its colon, which does not break. */
const COLON = { fr: '\u00a0:', en: ':' } as const;
const INDENT = '    ';

function plainOf(block: Block, language: Language): string {
  const format = (sentence: Sentence): string => clean(setSentence(sentence, language));
  switch (block.type) {
    case 'text':
      return [block.lead, block.text].flatMap((part) => (part === null ? [] : [format(part)])).join(' ');
    case 'quote':
      // Not behind `>`: several programs fold or dim that, and it would be copied with an error code.
      return clean(block.text)
        .split('\n')
        .map((line) => `${INDENT}${line}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items
        .map(({ label, url, text }) => `- ${format(label)}${COLON[language]} ${format(text)}\n  ${url}`)
        .join('\n');
    case 'action':
    case 'link':
      return `${format(block.label)}${COLON[language]}\n${block.url}`;
    case 'note':
      return format(block.text);
  }
}

const PARAGRAPH = 'margin:16px 0';
const SMALL = 'color:#555;font-size:13px';
/** Of the site, on white: 13.6 to 1. */
const BLUE = '#000091';

const anchor = (label: string, url: string): string =>
  `<a href="${escape(url)}" style="color:${BLUE}">${escape(label)}</a>`;

function htmlOf(block: Block, language: Language): string {
  const format = (sentence: Sentence): string => escape(setSentence(sentence, language));
  switch (block.type) {
    case 'text': {
      const stands = block.lead === null ? [] : [`<strong>${format(block.lead)}</strong>`];
      const follows = block.text === null ? [] : [format(block.text)];
      return `<p style="${PARAGRAPH}">${[...stands, ...follows].join(' ')}</p>`;
    }
    case 'quote':
      return (
        `<div style="${PARAGRAPH};padding:8px 16px;border-left:4px solid #6a6af4;` +
        `white-space:pre-wrap">${escape(block.text)}</div>`
      );
    case 'list':
      return `<ul style="${PARAGRAPH};padding-left:20px">${block.items
        .map(
          ({ label, url, text }) =>
            `<li style="margin:6px 0">${anchor(clean(setSentence(label, language)), url)}${COLON[language]} ${format(text)}</li>`,
        )
        .join('')}</ul>`;
    case 'action':
      // A cell has its colour in every mail program; the link within is as high as a finger, 44 px.
      return (
        `<table role="presentation" cellpadding="0" cellspacing="0" style="${PARAGRAPH}"><tr>` +
        `<td style="background:${BLUE};border-radius:4px"><a href="${escape(block.url)}" ` +
        `style="display:inline-block;padding:10px 20px;line-height:24px;color:#fff;text-decoration:none;` +
        `font-weight:bold">${format(block.label)}</a></td></tr></table>`
      );
    case 'link':
      return `<p style="${PARAGRAPH}">${anchor(clean(setSentence(block.label, language)), block.url)}</p>`;
    case 'note':
      return `<p style="${PARAGRAPH};${SMALL}">${format(block.text)}</p>`;
  }
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const page = (language: Language, title: string, parts: readonly string[]): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<title>${escape(oneLine(title, MAX_SUBJECT))}</title></head>` +
  `<body style="margin:0;background:#fff"><div style="max-width:640px;padding:8px 16px;` +
  `font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5;color:#161616;` +
  `overflow-wrap:anywhere">${parts.join('\n')}</div></body></html>`;

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
