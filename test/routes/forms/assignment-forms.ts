import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import { publishOutcomes } from '../../support/assignments.js';
import type { Body, Form, World } from './form.js';

const reason = 'Cần làm rõ thêm với người dân.';
const text = 'Phường đã nạo vét cống ngõ 42 ngày 20/11.';

/** The draft answer of a finished task. */
async function draftOf(world: World, dialogue: Dialogue): Promise<string> {
  const { assignment } = await world.task(dialogue);
  const done = { version: 1, report: 'Đã xong.', answer: { text } };
  await world.send('department_officer', `assignments/${assignment.id}/submit`, done);
  return world.one('SELECT id FROM answer WHERE assignment_id = ?', assignment.id);
}

const versionOf = (world: World, table: string, id: string): Promise<number> =>
  world.one<number>(`SELECT version FROM ${table} WHERE id = ?`, id);

const task = (
  verb: string,
  by: Form['by'],
  before: [by: Form['by'], verb: string, body: Body][] = [],
  body: (world: World) => Body = () => ({}),
): Form => ({
  route: `POST /api/v1/assignments/:id/${verb}`,
  by,
  fill: async (world) => {
    const { id } = (await world.task()).assignment;
    for (const [who, step, given] of before)
      await world.send(who, `assignments/${id}/${step}`, {
        ...given,
        version: await versionOf(world, 'assignment', id),
      });
    return { id, body: { ...body(world), version: await versionOf(world, 'assignment', id) } };
  },
});

const report: [Form['by'], string, Body] = ['department_officer', 'submit', { report: 'Đã xong.' }];

const answer = (verb: string, by: Form['by'], before: [Form['by'], string][] = [], body: Body = {}): Form => ({
  route: `POST /api/v1/answers/:id/${verb}`,
  by,
  fill: async (world) => {
    const dialogue = await world.inSession();
    const id = await draftOf(world, dialogue);
    await publishOutcomes(world.ward.app, dialogue);
    for (const [who, step] of before)
      await world.send(who, `answers/${id}/${step}`, { version: await versionOf(world, 'answer', id) });
    return { id, body: { ...body, version: await versionOf(world, 'answer', id) } };
  },
});
const approved: [Form['by'], string] = ['department_head', 'approve'];
const released: [Form['by'], string] = ['leader', 'release'];
const published: [Form['by'], string] = ['organiser', 'publish'];

async function extension(world: World): Promise<string> {
  const { assignment } = await world.task();
  await world.send('department_officer', `assignments/${assignment.id}/extensions`, {
    version: 1,
    dueOn: '2027-01-29',
    reason,
  });
  return world.one('SELECT id FROM extension WHERE assignment_id = ?', assignment.id);
}

async function escalation(world: World): Promise<string> {
  const { id } = await world.opinion();
  const escalateTo = { bodyName: 'UBND thành phố Sông Vân', bodyOrganisationId: world.ward.seeded.superiorId };
  await world.send('chair', `opinions/${id}/decision`, { version: 1, seen: null, outcome: 'escalated', escalateTo });
  return world.one('SELECT id FROM escalation WHERE opinion_id = ?', id);
}
const reply = (route: string, by: Form['by'], before: Body[], body: Body): Form => ({
  route: `POST /api/v1/opinions/:id/${route}`,
  by,
  fill: async (world) => {
    const { id } = await world.opinion();
    await world.send('chair', `opinions/${id}/decision`, { version: 1, seen: null, outcome: 'answered' });
    for (const one of before) await world.send('secretary', `opinions/${id}/reply`, one);
    return { id, body };
  },
});
const spoken = { edition: 0, text: 'Từ ngày 01/12, xe rác qua ngõ 7 lúc 19 giờ 30.' };

const escalated = (verb: string, by: Form['by'], body: Body): Form => ({
  route: `POST /api/v1/escalations/:id/${verb}`,
  by,
  fill: async (world) => ({ id: await escalation(world), body: { ...body, version: 1 } }),
});

export const assignmentForms: Form[] = [
  task('acknowledge', 'department_officer'),
  task('start', 'department_officer'),
  task('report', 'department_officer', [], () => ({ text: 'Đã khảo sát.' })),
  task('submit', 'department_officer', [], () => ({
    report: 'Đã xong.',
    answer: { text, legalBasis: 'Luật Đất đai' },
  })),
  task('return', 'leader', [report], () => ({ reason })),
  task('approve', 'leader', [report]),
  task('hand-back', 'department_officer', [], () => ({ reason })),
  task('pause', 'department_officer', [], () => ({ reason })),
  task('resume', 'department_officer', [['department_officer', 'pause', { reason }]]),
  task('cancel', 'organiser', [], () => ({ reason })),
  task('reopen', 'organiser', [report, ['leader', 'approve', {}]], () => ({ reason })),
  ...[{ dueOn: '2026-12-30', keepDayOff: true }, { workingDays: 12 }, { continuous: true }].map((term): Form => ({
    ...task('reassign', 'organiser', [], ({ ward }) => ({
      leadDepartmentId: ward.culture,
      coordinatingDepartmentIds: [ward.office],
      task: 'Chủ trì giải quyết.',
      reason,
      ...term,
    })),
    elsewhere: ['dueOn', 'keepDayOff', 'workingDays', 'continuous'].filter((name) => !(name in term)),
    clashes: [[{ dueOn: '2026-11-25', workingDays: undefined, continuous: undefined }, 'dueOn', 'date-in-past']],
  })),
  {
    ...task('extensions', 'department_officer', [], () => ({ dueOn: '2027-01-29', keepDayOff: true, reason })),
    clashes: [
      [{ dueOn: '2026-11-25' }, 'dueOn', 'date-too-early'],
      [{ dueOn: '2199-01-01' }, 'dueOn', 'too-large'],
    ],
  },
  {
    route: 'POST /api/v1/assignments/:id/urge',
    by: 'leader',
    fill: async (world) => ({ id: (await world.task()).assignment.id, body: { words: 'Đề nghị khẩn trương.' } }),
  },
  {
    route: 'POST /api/v1/assignments/:id/answers',
    by: 'department_officer',
    fill: async (world) => ({ id: (await world.task()).assignment.id, body: { text, legalBasis: 'Luật Xây dựng' } }),
  },
  answer('revise', 'department_officer', [], { text, legalBasis: 'Luật Thủy lợi' }),
  answer('approve', 'department_head'),
  answer('return', 'leader', [approved], { reason }),
  answer('release', 'leader', [approved]),
  answer('publish', 'organiser', [approved, released]),
  answer('withdraw', 'organiser', [approved, released, published], { reason }),
  {
    route: 'POST /api/v1/extensions/:id/grant',
    by: 'leader',
    fill: async (world) => ({ id: await extension(world), body: { dueOn: '2027-01-20', keepDayOff: true, reason } }),
    clashes: [[{ dueOn: '2026-11-27' }, 'dueOn', 'date-too-early']],
  },
  {
    route: 'POST /api/v1/extensions/:id/refuse',
    by: 'leader',
    fill: async (world) => ({ id: await extension(world), body: { reason } }),
  },
  reply('reply', 'secretary', [], { ...spoken, contactsAgreed: true, reason }),
  reply('reply/check', 'organiser', [spoken], { edition: 1 }),
  escalated('answer', 'superior', { answer: text }),
  escalated('record-answer', 'organiser', { answer: text }),
  escalated('cancel', 'organiser', { reason }),
  {
    route: 'POST /api/v1/dialogues/:id/directives',
    by: 'chair',
    fill: async (world) => ({
      id: (await world.inSession()).id,
      body: {
        text: 'Rà soát toàn bộ hồ sơ quá hạn.',
        assignments: [
          {
            leadDepartmentId: world.ward.works,
            coordinatingDepartmentIds: [world.ward.culture],
            task: 'Rà soát.',
            workingDays: 15,
          },
        ],
        chairName: 'Phạm Văn Mẫu',
      },
    }),
  },
];
