import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { effectScope, type EffectScope } from 'vue';
import { leadTo, useKeptFocus } from './kept-focus.js';

let scope: EffectScope;
beforeEach(() => {
  scope = effectScope();
  scope.run(useKeptFocus);
});
afterEach(() => {
  scope.stop();
  document.body.innerHTML = '';
});

const show = (html: string): void => void (document.body.innerHTML = `<main><h1>Page</h1>${html}</main>`);
const at = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`Nothing is at ${selector}.`);
  return element;
};
/** What changes is noticed after it, and acted on after that. */
async function settled(): Promise<string> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  const { activeElement: active } = document;
  return active === document.body || active === null ? 'nowhere' : active.id || active.tagName;
}
const LIST = (ids: readonly string[]): string =>
  `<section><h2 id="head">Liste</h2><ul>${ids
    .map((id) => `<li id="${id}"><button id="drop-${id}">Supprimer</button></li>`)
    .join('')}</ul></section>`;

describe('what had the focus goes', () => {
  it.each<[string, string, string, string, string]>([
    ['a row: to the next', LIST(['a', 'b', 'c']), '#drop-b', '#b', 'c'],
    ['the last row: to the one before', LIST(['a', 'b']), '#drop-b', '#b', 'a'],
    ['the only row: to the heading of its list', LIST(['a']), '#drop-a', '#a', 'head'],
    ['a button in a row that stays: to the row', LIST(['a', 'b']), '#drop-a', '#drop-a', 'a'],
    ['a whole part of the page: to its page', `${LIST(['a'])}`, '#drop-a', 'section', 'H1'],
    [
      'a part of the page: to the part before it',
      `${LIST(['a'])}<form><button id="send">Envoyer</button></form>`,
      '#send',
      'form',
      'head',
    ],
    [
      'one of several controls: to the first of them',
      '<div role="group"><input id="choose"><button id="drop">Retirer</button></div>',
      '#drop',
      '#drop',
      'choose',
    ],
    [
      'a row that arrows go through: to the place for them',
      '<table><tr id="one"><td><a id="link" href="#" data-row-link>Une</a> <button id="b">X</button></td></tr></table>',
      '#b',
      '#b',
      'link',
    ],
  ])('%s', async (_what, html, focused, gone, expected) => {
    show(html);
    at(focused).focus();
    await settled();
    at(gone).remove();
    expect(await settled()).toBe(expected);
  });

  it('by being disabled', async () => {
    show(
      '<nav aria-label="Pages"><button id="back">Précédente</button><button id="on">Suivante</button></nav>',
    );
    at('#on').focus();
    await settled();
    at('#on').blur(); // As browsers do.
    at('#on').toggleAttribute('disabled', true);
    expect(await settled()).toBe('back');
  });

  it('only to another place of its list: it keeps the focus', async () => {
    show(LIST(['a', 'b', 'c']));
    at('#drop-a').focus();
    await settled();
    at('ul').append(at('#a'));
    at('#drop-a').blur(); // As browsers do.
    expect(await settled()).toBe('drop-a');
  });

  it('with a dialog: back to where the person came from, or near it', async () => {
    show(LIST(['a', 'b']));
    const opened = (): void =>
      document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button id="ok">Oui</button></div>');
    at('#drop-a').focus();
    opened();
    at('#ok').focus();
    at('[role=dialog]').remove();
    expect(await settled()).toBe('drop-a');

    opened();
    at('#ok').focus();
    at('#a').remove();
    at('[role=dialog]').remove();
    expect(await settled()).toBe('b');
  });
});

it('a person who leaves a place for none is not called back', async () => {
  show(LIST(['a', 'b']));
  at('#drop-a').focus();
  at('#drop-a').blur();
  expect(await settled()).toBe('nowhere');
  at('#a').remove();
  expect(await settled()).toBe('nowhere');
});

describe('an act leads', () => {
  it('to what it makes, once that is there, and no dialog stands before it', async () => {
    show('<button id="send">Envoyer</button><div role="dialog">?</div>');
    at('#send').focus();
    leadTo(() => document.getElementById('said'));
    expect(await settled()).toBe('send');
    at('main').insertAdjacentHTML('beforeend', '<p id="said">Dit.</p>');
    expect(await settled()).toBe('send');
    at('[role=dialog]').remove();
    expect(await settled()).toBe('said');
  });

  it('nobody who has gone on by themselves', async () => {
    show('<button id="send">Envoyer</button>');
    at('#send').focus();
    leadTo(() => document.getElementById('said'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    at('main').insertAdjacentHTML('beforeend', '<p id="said">Dit.</p>');
    expect(await settled()).toBe('send');
  });
});
