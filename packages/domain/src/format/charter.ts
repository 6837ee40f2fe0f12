import type { Sentence } from '../shared/index.js';

/** Where the charter's text says what a rule keeps: `C3.1.5` is in section `3.1`, `A1.2` in `annexe-1`. */
export function sectionOf(rule: string): string | null {
  const [, chapter, part, deeper] = /^C(\d)\.(\d)(\.\d+)?$/.exec(rule) ?? [];
  if (chapter !== undefined)
    return Number(chapter) < 3 || (deeper === undefined && chapter !== '5') ? chapter : `${chapter}.${part}`;
  const [, annex] = /^A(\d)\.\d$/.exec(rule) ?? [];
  return annex === undefined ? null : `annexe-${annex}`;
}

/** A place in the charter, as its own text is numbered: the id of a rule is nobody's but the API's. */
export interface CharterReference {
  /** « charte, § 3.1 ». */
  readonly label: Sentence;
  /** Of the site, from its root: where the text stands. */
  readonly path: string;
}

/** How people are told where the charter says so; `null` for what is no rule of it. */
export function charterReference(rule: string): CharterReference | null {
  const section = sectionOf(rule);
  if (section === null) return null;
  const annex = /^annexe-(\d)$/.exec(section)?.[1];
  return {
    label:
      annex === undefined
        ? { fr: `charte, §\u00a0${section}`, en: `charter, §\u00a0${section}` }
        : { fr: `charte, annexe\u00a0${annex}`, en: `charter, annex\u00a0${annex}` },
    path: `/charte#section-${section}`,
  };
}
