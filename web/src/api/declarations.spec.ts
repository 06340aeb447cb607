import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./', import.meta.url);
const modules = readdirSync(folder).filter(
  (name) => name.endsWith('.ts') && !/^(schema\.d|client|.*\.spec)\.ts$/.test(name),
);

describe('the modules of the API', () => {
  it.each(modules)('use types of the generated schema, and declare none: %s', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(source.match(/^(export )?(interface \w+|type \w+ = \{)/gm) ?? []).toEqual([]);
  });
});
