import { describe, expect, it } from 'vitest';
import { beingNamed, mentionedIn, namedLike } from './mentions.js';

const person = (id: string, firstName: string, lastName: string) => ({ id, firstName, lastName });
const PEOPLE = [
  person('a', 'Alix', 'Estève'),
  person('d', 'Dominique', 'Fauvel'),
  person('f', 'Dominique', 'Fauvel-Roy'),
  person('l', 'Lou', 'd’Alembert'),
];

describe('somebody is being named', () => {
  it.each<[text: string, typed: string | null]>([
    ['@', ''],
    ['Voir @al', 'al'],
    ['Voir @Dominique Fau', 'Dominique Fau'],
    ['(@Lou', 'Lou'],
    ['Voir @Alix Estève et', null],
    ['alix@amue', null],
    ['Voir @al ', 'al '],
    ['rien', null],
  ])('« %s »: %j', (text, typed) => expect(beingNamed(text, text.length)?.typed ?? null).toBe(typed));

  it.each([
    ['', ['a', 'd', 'f', 'l']],
    ['al', ['a']],
    ['esteve', ['a']],
    ['DOMINIQUE f', ['d', 'f']],
    ['fauvel-', ['f']],
    ['zz', []],
  ])('like « %s »: %j', (typed, ids) => {
    expect(namedLike(PEOPLE, typed).map(({ id }) => id)).toEqual(ids);
  });
});

describe('who is told follows from what is written', () => {
  it.each([
    ['@Alix Estève peux-tu voir ?', ['a']],
    ['@Alix Estève et @Dominique Fauvel-Roy.', ['a', 'f']],
    ['@Dominique Fauvel', ['d']],
    ['Alix Estève', []],
    ['@Alix', []],
  ])('« %s »: %j', (text, ids) => expect(mentionedIn(text, PEOPLE).map(({ id }) => id)).toEqual(ids));
});
