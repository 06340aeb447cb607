import { problems } from '#contract/problems.js';
import { en } from '#i18n/en.js';
import { pages, read } from './pages.js';

const guides = pages.filter((page) => page.startsWith('docs/guide/'));

/** Normalises spaces and apostrophes. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[’']/g, "'")
    .trim();

const messages = [...Object.values(en), ...Object.values(problems).map(([, , sentence]) => sentence)].map(plain);
const labels = new Set(messages);

const bold = (page: string): string[] =>
  [...read(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, text = '']) => plain(text));

/** Whole messages of the screens, with `…` for slots. */
const quoted = (page: string): string[][] =>
  [...read(page).matchAll(/“([^”]+)”/g)].map(([, text = '']) =>
    plain(text)
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part.length > 3),
  );

describe('the English guides', () => {
  it('exist', () => {
    expect(guides.length).toBeGreaterThan(5);
  });

  it.each(guides)('%s: bold words are labels of the interface', (page) => {
    const emphasis = /[:.]$/;
    expect(bold(page).filter((text) => !emphasis.test(text) && !labels.has(text))).toEqual([]);
  });

  it.each(guides)('%s: quoted messages exist', (page) => {
    const said = (parts: string[]): boolean =>
      messages.some((message) =>
        parts.every((part) => message.includes(part) || message.includes(part.replace(/[.,]$/, ''))),
      );
    expect(quoted(page).filter((parts) => !said(parts))).toEqual([]);
  });
});
