import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Operation {
  parameters?: { name: string; in: string; required: boolean }[];
}

/** The document written by `npm run openapi`; `npm run check` fails if it is outdated. */
const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

describe('the OpenAPI document', () => {
  it('does not require optional query parameters', () => {
    const asked = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters = [] }) =>
        parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => `${name} ${path}`),
      ),
    );
    expect(asked.filter((one) => !/^(purpose|audience) /.test(one))).toEqual([]);
    expect(asked).toContain('purpose /api/v1/opinions/{id}/contact');
  });
});
