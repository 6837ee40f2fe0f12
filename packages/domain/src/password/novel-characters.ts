/**
 * What the leaked lists are made of, in French and in English, and what anyone would try here first.
 * Without accents, in lower case.
 */
const WORDS = `
  motdepasse mdp azerty bonjour soleil chocolat doudou loulou jetaime marseille coucou nicolas camille
  vacances chouchou princesse bienvenue changezmoi provisoire password passw pass qwerty qwertz
  welcome letmein iloveyou monkey dragon sunshine princess football baseball master superman changeme
  secret default trustno whatever admin administrateur administrator root test user guest login azer
  toto titi demo amue sifac siham apogee pegase assistance universite correspondant etablissement
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps
  automne hiver
`
  .trim()
  .split(/\s+/);

/** Keys that follow each other: a walk along one of these, either way, is no secret. */
const ROWS = (
  '01234567890 abcdefghijklmnopqrstuvwxyz azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm qwertzuiop ' +
  '1qaz2wsx3edc4rfv5tgb 1a2z3e4r5t6y7u8i9o0p aqwzsxedcrfvtgb &é"\'(-è_çà'
).split(' ');
const WALKS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
const SHORTEST_WALK = 3;

const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  $: 's',
  '5': 's',
};

/** Length of the longest walk that begins at `from`, or 0. */
function walkAt(text: string, from: number): number {
  let longest = 0;
  for (const walk of WALKS) {
    let length = SHORTEST_WALK;
    while (from + length <= text.length && walk.includes(text.slice(from, from + length))) length += 1;
    if (length > SHORTEST_WALK) longest = Math.max(longest, length - 1);
  }
  return longest;
}

function withoutWalks(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const walked = walkAt(text, at);
    if (walked === 0) left += text.charAt(at);
    at += walked || 1;
  }
  return left;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const unleet = (text: string): string => text.replace(/[@40315$]/g, (sign) => LEET[sign] ?? sign);
const without = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), text);

/**
 * How many characters of `password` a guesser would have to find, once known words, walks along the keyboard,
 * repetitions and the words of `known` (the login) are taken out. The worst of the readings with and without
 * digits for letters (`P@ssw0rd`).
 */
export function novelCharacters(password: string, known: readonly string[]): number {
  const words = [...known.map(plain).filter((word) => word.length >= 3), ...WORDS];
  // `universite` before `univ`, or a piece of the longer would stay.
  words.sort((a, b) => b.length - a.length);
  const read = (text: string): number => {
    const left = without(withoutWalks(without(text, words)), words);
    return left.replace(/(.+?)\1+/gs, '$1').length;
  };
  const text = plain(password);
  return Math.min(read(text), read(unleet(text)));
}
