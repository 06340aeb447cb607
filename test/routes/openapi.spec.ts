import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Schema {
  type?: string;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
}
interface Operation {
  parameters?: { name: string; in: string; required: boolean }[];
}

/** The document written by `npm run openapi`; `npm run check` fails if it is outdated. */
const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/** Times of a local day, and local dates. */
const local = ['startsAt', 'endsAt', 'validFrom', 'validUntil', 'ruleFrom'];

describe('the OpenAPI document', () => {
  it('does not require optional query parameters', () => {
    const asked = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters = [] }) =>
        parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => `${name} ${path}`),
      ),
    );
    expect(asked.filter((one) => !one.startsWith('audience '))).toEqual([
      'date /api/v1/organisations/{id}/working-day',
    ]);
    expect(asked).toContain('audience /api/v1/dialogues/{id}/live');
  });

  it('has one format of instants: ISO 8601 in UTC', () => {
    const instants = Object.entries(document.components.schemas).flatMap(([schema, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([name]) => /(^at|^now|At|From|Until)$/.test(name) && !local.includes(name))
        .map(([name, { type, format }]) => ({ at: `${schema}.${name}`, type, format })),
    );
    expect(instants.length).toBeGreaterThan(100);
    expect(instants.filter(({ type, format }) => type !== 'string' || format !== 'date-time')).toEqual([]);
    for (const turn of ['FloorTurnView', 'FloorAnswerView', 'TurnView'])
      expect(document.components.schemas[turn]?.properties?.['pauses']?.items?.items?.format).toBe('date-time');
  });
});
