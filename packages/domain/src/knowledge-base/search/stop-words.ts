/**
 * Words that say nothing about what is looked for, folded. The second half is how questions are put
 * (« comment puis-je... », « est-il possible de... »): an article's title uses them, never its subject.
 * What is left of an elision (`l'`, `qu'`, `jusqu'`) is here as well: the apostrophe separates words.
 */
const WORDS = `
a ai aie aient ait ales as au aucun aucune aujourd auquel aura auraient aurait aurez auront aussi autre autres aux
auxquelles auxquels avaient avais avait avant avec avez aviez avoir avons ayant bien car ce ceci cela celle celles
celui cependant certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci comme contre
d dans de depuis des desquels deux devant doit donc dont du duquel durant elle elles en encore entre envers es et
etaient etais etait etant ete etes etre eu eue eux fait faire fois font hors hui ici il ils j je jusqu jusque l la
laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre me meme memes mes
mien mieux moi moins mon n ne ni non nos notre nous on ont or ou outre par parce parmi pas pendant peu peut peuvent
plus plusieurs pour pourtant pourra pourrait puis puisqu puisque qu quand quant que quelqu quelque quelques qui quoi
quoiqu quoique s sa sans sauf se selon sera seraient serait seront ses si sien sinon soi soient sois soit sommes
son sont sous suis sur t ta tandis tant te tel telle telles tels tes toi ton tous tout toute toutes toutefois tres
tu un une va vers via voici voila vont vos votre vous y

combien comment pourquoi quel quelle quelles quels est puis pouvons pouvez pouvoir possible faut falloir dois
doivent devons devez devoir savoir sais souhaite souhaitons voudrais voudrions veux veut aimerais merci bonjour
svp quelqu qqn ya
`;

/** Folded; a search leaves them out of its terms. */
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** Is a folded word one of those that a search leaves out? */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);
