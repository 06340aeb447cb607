import { caseTable, figure } from '../../support/figures.js';
import type { Body, Form, World } from './form.js';

const table = (): Body => ({
  ...caseTable(),
  note: 'Đã đối chiếu với bộ phận một cửa.',
  rows: [
    ...caseTable().rows.map((row) => ({
      ...row,
      note: 'Tính cả hồ sơ chuyển từ kỳ trước.',
      said: undefined,
      atLeast: undefined,
    })),
    { ...figure('opinions', null, { said: 'hơn 10', atLeast: '10', note: 'Theo báo cáo.' }), value: undefined },
  ],
  rules: [
    ...caseTable().rules.map((rule) => ({ ...rule, factor: undefined, explanation: 'Đã đối chiếu.' })),
    { kind: 'times', whole: 'received', parts: ['done'], factor: '8', explanation: 'Để minh họa.' },
  ],
});
/** JSON has no undefined: empty values are omitted. */
const tables = (changes: Body = {}): Body[] => JSON.parse(JSON.stringify([{ ...table(), ...changes }])) as Body[];
const withRule = (rule: Body): Body => ({ tables: tables({ rules: [{ kind: 'sum', ...rule }] }) });

async function withReport(world: World): Promise<string> {
  const { id } = await world.announced();
  await world.send('organiser', `dialogues/${id}/background`, { version: 1, tables: tables() }, 'PUT');
  return id;
}

export const backgroundForms: Form[] = [
  {
    route: 'PUT /api/v1/dialogues/:id/background',
    by: 'organiser',
    fill: async (world) => ({ id: (await world.draft()).id, body: { version: 1, tables: tables() } }),
    clashes: [
      [withRule({ whole: 'gone', parts: ['done'] }), 'tables.0.rules.0.whole', 'row-unknown'],
      [withRule({ whole: 'done', parts: ['gone'] }), 'tables.0.rules.0.parts.0', 'row-unknown'],
      [withRule({ whole: 'done', parts: ['done'] }), 'tables.0.rules.0.parts.0', 'whole-is-part'],
      [withRule({ whole: 'done', parts: ['doing'], factor: '8' }), 'tables.0.rules.0.factor', 'not-for-this-kind'],
      [
        { tables: tables({ rules: [], rows: [figure('a', '1', { said: 'hơn 1' })] }) },
        'tables.0.rows.0.said',
        'number-or-words',
      ],
      [
        { tables: tables({ rules: [], rows: [figure('a', '1'), figure('a', '2')] }) },
        'tables.0.rows.1.key',
        'not-unique',
      ],
    ],
  },
  {
    route: 'POST /api/v1/dialogues/:id/background/publish',
    by: 'organiser',
    fill: async (world) => ({
      id: await withReport(world),
      body: { version: 2, reason: 'Số mới của bộ phận một cửa.' },
    }),
  },
];
