import { setInFrench } from '@assistance/domain/format';

interface Sentences {
  readonly [key: string]: string | Sentences;
}

/** A whole tree of French sentences, set as printers do. */
export const setAllInFrench = <Tree extends Sentences>(tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? setInFrench(value) : setAllInFrench(value),
    ]),
  ) as Tree;
