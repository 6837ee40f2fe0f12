/**
 * The beginnings that names share, as a tree (Aho and Corasick). A node is a number, 0 the empty beginning; a longer
 * beginning has a greater number than each shorter one.
 */
interface Beginnings {
  /** Node and character → node. */
  readonly next: ReadonlyMap<number, number>;
  /** Node → the longest other beginning that it ends with. */
  readonly shorter: readonly number[];
  /** Node → the name that it is. */
  readonly name: readonly (string | undefined)[];
  /** Node → the nearest of the shorter ones that is a name, or 0. */
  readonly suffix: readonly number[];
}

const edge = (node: number, code: number): number => node * 0x10000 + code;

function beginningsOf(names: readonly string[]): Beginnings {
  const next = new Map<number, number>();
  const from: number[] = [0];
  const codes: number[] = [0];
  const name: (string | undefined)[] = [undefined];
  let growing = names.map((each) => ({ each, node: 0 }));
  for (let depth = 0; growing.length > 0; depth += 1) {
    for (const one of growing) {
      const code = one.each.charCodeAt(depth);
      let node = next.get(edge(one.node, code));
      if (node === undefined) {
        node = from.length;
        next.set(edge(one.node, code), node);
        from.push(one.node);
        codes.push(code);
        name.push(undefined);
      }
      one.node = node;
      if (depth === one.each.length - 1) name[node] = one.each;
    }
    growing = growing.filter(({ each }) => each.length > depth + 1);
  }
  const shorter: number[] = [0];
  const suffix: number[] = [0];
  for (let node = 1; node < from.length; node += 1) {
    const code = codes[node] ?? 0;
    let back = from[node] ?? 0;
    let found: number | undefined;
    while (found === undefined && back !== 0) {
      back = shorter[back] ?? 0;
      found = next.get(edge(back, code));
    }
    const to = found ?? 0;
    shorter.push(to);
    suffix.push(name[to] === undefined ? (suffix[to] ?? 0) : to);
  }
  return { next, shorter, name, suffix };
}

/**
 * Where names, none of them empty, end in a text: one reading of it, whatever their number and their length. For each
 * offset after which some end, all of these, the longest first: the caller takes what it wants and leaves the rest.
 */
export function* endsOf(
  names: readonly string[],
  text: string,
): Generator<{ readonly end: number; readonly names: Iterable<string> }> {
  const beginnings = beginningsOf(names);
  const { next, shorter, name, suffix } = beginnings;
  let node = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    let to = next.get(edge(node, code));
    while (to === undefined && node !== 0) {
      node = shorter[node] ?? 0;
      to = next.get(edge(node, code));
    }
    node = to ?? 0;
    const first = name[node] === undefined ? (suffix[node] ?? 0) : node;
    if (first !== 0) yield { end: i + 1, names: namesFrom(first, beginnings) };
  }
}

function* namesFrom(first: number, { name, suffix }: Beginnings): Generator<string> {
  for (let node = first; node !== 0; node = suffix[node] ?? 0) yield name[node] ?? '';
}
