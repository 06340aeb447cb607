import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { whenComposed } from './composing.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(svelte|ts)$/.test(name) && !/\.(spec|d)\.ts$/.test(name),
);
const listening = /\bon:?key(?:down|up|press)\b|['"]key(?:down|up|press)['"]/g;

/** Handlers of keys that do not go through whenComposed, with their files. */
function unguarded(name: string): string[] {
  const source = readFileSync(`${root}/${name}`, 'utf8');
  return [...source.matchAll(listening)].flatMap(({ 0: listens, index }) => {
    const rest = source.slice(index + listens.length, index + listens.length + 80);
    const handler = /^(?:=\{|,\s*)(\w+)/.exec(rest)?.[1];
    const isGuarded =
      handler === 'whenComposed' || (handler && new RegExp(`\\b${handler} = whenComposed\\(`).test(source));
    return isGuarded ? [] : [`${name}: ${listens}${rest.split('\n')[0]}`];
  });
}

describe('keys', () => {
  it('of an input method reach no handler', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(unguarded)).toEqual([]);
  });

  it('are handled when no letter is being put together', () => {
    const pressed: string[] = [];
    const press = whenComposed(({ key }: KeyboardEvent) => pressed.push(key));
    press({ key: 'a', isComposing: false, keyCode: 65 } as KeyboardEvent);
    press({ key: 'Enter', isComposing: true, keyCode: 13 } as KeyboardEvent);
    press({ key: 'Enter', isComposing: false, keyCode: 229 } as KeyboardEvent);
    expect(pressed).toEqual(['a']);
  });
});
