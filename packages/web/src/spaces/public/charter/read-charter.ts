/** One block of the charter, in the order of the text. */
export type CharterBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly section: string; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const HEADING = /^(\d)\.(?:(\d)\.)? (?=\p{Lu})(.+)$/u;
const ANNEX = /^Annexe (\d)$/;
const BULLET = /^- \+ (.+)$/;
const STEP = /^\d\. (.+)$/;
/** The steps of the annex look like headings: a heading is short and ends without a stop. */
const LONGEST_HEADING = 90;

/** The text of the charter as blocks; its first line is its title. */
export function readCharter(source: string): {
  readonly title: string;
  readonly blocks: readonly CharterBlock[];
} {
  const [title = '', ...lines] = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks: CharterBlock[] = [];
  for (const line of lines) {
    const heading = headingOf(line);
    const [, bullet] = BULLET.exec(line) ?? [];
    const [, step] = STEP.exec(line) ?? [];
    if (heading) blocks.push(heading);
    else if (bullet !== undefined) addItem(blocks, bullet, false);
    else if (step !== undefined) addItem(blocks, step, true);
    else blocks.push({ kind: 'paragraph', text: line.replace(/^\*|\*$/g, '') });
  }
  return { title, blocks };
}

function headingOf(line: string): CharterBlock | null {
  if (line.length > LONGEST_HEADING || /[.;:]$/.test(line)) return null;
  const [, annex] = ANNEX.exec(line) ?? [];
  if (annex !== undefined) return { kind: 'heading', level: 2, section: `annexe-${annex}`, text: line };
  const [, chapter, part] = HEADING.exec(line) ?? [];
  if (chapter === undefined) return null;
  const section = part === undefined ? chapter : `${chapter}.${part}`;
  return { kind: 'heading', level: part === undefined ? 2 : 3, section, text: line };
}

function addItem(blocks: CharterBlock[], item: string, ordered: boolean): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  else blocks.push({ kind: 'list', ordered, items: [item] });
}
