import request from 'supertest';
import type { FigureTable } from '../../src/contract/figures.js';
import type { PublicBackgroundView } from '../../src/dialogue/background/dto/background.view.js';
import type { PlayedScenario } from './demo.js';
import { signIn } from './sign-in.js';

/** The background report as the public reads it. */
export async function publishedFigures({ app, dialogue }: PlayedScenario): Promise<PublicBackgroundView> {
  const path = `/api/v1/public/dialogues/${dialogue.slug}/background`;
  return (await request(app.nest.getHttpServer()).get(path).expect(200)).body as PublicBackgroundView;
}

/**
 * The number with this label; there must be exactly one. A heading distinguishes equal labels: `Cấp quận / Tiếp nhận`.
 */
export function numberIn(tables: readonly FigureTable[], label: string): number {
  const found = tables.flatMap(({ rows }) => {
    let group = '';
    return rows.flatMap((row) => {
      if (row.kind === 'heading') group = row.label;
      return row.kind === 'figure' && [row.label, `${group} / ${row.label}`].includes(label) ? [row.value] : [];
    });
  });
  if (found.length !== 1 || !found[0]) throw new Error(`"${label}" stands ${found.length} times as a number`);
  return Number(found[0]);
}

/** The routes of the report, called as the organiser. */
export async function backgroundRoutes({ app, dialogue }: PlayedScenario) {
  const { headers } = await signIn(app, 'organiser', { organisationId: dialogue.organisationId });
  const path = `/api/v1/dialogues/${dialogue.id}/background`;
  const send = async (method: 'PUT' | 'POST', url: string, payload: object) => {
    const answer = await app.nest.inject({ method, url, headers, payload });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };
  return {
    version: async (): Promise<number> =>
      (await app.nest.inject({ method: 'GET', url: path, headers })).json<{ version: number }>().version,
    save: (version: number, tables: readonly FigureTable[]) => send('PUT', path, { version, tables }),
    publish: (version: number, reason: string) => send('POST', `${path}/publish`, { version, reason }),
  };
}

/** The tables with one number changed. */
export const withNumber = (tables: readonly FigureTable[], key: string, value: string): FigureTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (row.key === key ? { ...row, value } : row)),
  }));

/** The tables with an explanation for every rule about that total. */
export const withReason = (tables: readonly FigureTable[], whole: string, explanation: string): FigureTable[] =>
  tables.map((table) => ({
    ...table,
    rules: table.rules.map((rule) => (rule.whole === whole ? { ...rule, explanation } : rule)),
  }));
