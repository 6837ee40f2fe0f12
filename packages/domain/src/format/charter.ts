import type { Sentence } from '../shared/index.js';

/**
 * The section of the charter's text that contains a rule: `C3.1.5` is in section `3.1`, `A1.2` in `annexe-1`.
 *
 * @returns `null` when it is no rule of the charter
 */
export function sectionOf(rule: string): string | null {
  const [, chapter, part, deeper] = /^C(\d)\.(\d)(\.\d+)?$/.exec(rule) ?? [];
  if (chapter !== undefined)
    return Number(chapter) < 3 || (deeper === undefined && chapter !== '5') ? chapter : `${chapter}.${part}`;
  const [, annex] = /^A(\d)\.\d$/.exec(rule) ?? [];
  return annex === undefined ? null : `annexe-${annex}`;
}

/** A reference to the charter's text by its printed section number; people never see rule ids. */
export interface CharterReference {
  /** « charte, § 3.1 ». */
  readonly label: Sentence;
  /** Of the site, from its root: where the text stands. */
  readonly path: string;
}

/** How to cite a rule to people; `null` when it is no rule of the charter. */
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
