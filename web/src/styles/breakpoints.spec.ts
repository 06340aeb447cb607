import { readdirSync, readFileSync } from 'node:fs';

const source = new URL('../', import.meta.url);
const breakpoints = [30, 48, 64, 80, 87.5, 100];
const widths = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(css|svelte)$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, source), 'utf8');
    return [...text.matchAll(/@media [^{]*/g)].flatMap(([query]) =>
      [...query.matchAll(/(min|max)-width: ([^)]+)/g)].map(([, side, width]) => ({ file, side, width })),
    );
  });

describe('the breakpoints', () => {
  it('are those of tokens.css, in every media query', () => {
    expect(widths.length).toBeGreaterThan(40);
    const known = breakpoints.flatMap((at) => [`min ${at}em`, `max ${at - 0.01}em`]);
    expect(widths.filter(({ side, width }) => !known.includes(`${side} ${width}`))).toEqual([]);
  });
});
