import { conclude, planOf } from '../../support/dialogues.js';
import type { Body, Form, World } from './form.js';

const windows = {
  collectFrom: '2026-11-27T00:00:00+07:00',
  collectUntil: '2026-12-12T00:00:00+07:00',
  registerFrom: '2026-11-27T00:00:00+07:00',
  registerUntil: '2026-12-10T00:00:00+07:00',
};
const agenda = [
  { startsAt: '08:00', endsAt: '08:15', title: 'Khai mạc', performer: 'Văn phòng' },
  { startsAt: '08:15', endsAt: '11:00', title: 'Đối thoại', performer: 'Chủ tịch UBND phường' },
];
const participants = ({ ward }: World) => [{ departmentId: ward.works, quota: 20 }];
const reversed = [
  [{ endsAt: '07:00' }, 'endsAt', 'range-reversed'],
  [{ collectUntil: '2026-11-26T00:00:00Z' }, 'collectUntil', 'range-reversed'],
  [{ registerUntil: '2026-11-26T00:00:00Z' }, 'registerUntil', 'range-reversed'],
  [{ heldOn: '2026-11-25' }, 'heldOn', 'date-in-past'],
] as const;
const disorderly = [
  [{ agenda: [{ ...agenda[0], endsAt: '07:30' }] }, 'agenda.0.endsAt', 'range-reversed'],
  [{ agenda: [agenda[1], agenda[0]] }, 'agenda.1.startsAt', 'not-in-order'],
] as const;

type Verb = 'announce' | 'start' | 'postpone' | 'cancel' | 'conclude' | 'close' | 'publish-outcomes' | 'hall-link';

const inCourse = (verb: Verb, stage: 'draft' | 'announced' | 'live' | 'concluded', body: Body = {}): Form => ({
  route: `POST /api/v1/dialogues/:id/${verb}`,
  by: 'organiser',
  fill: async (world) => {
    const dialogue = stage === 'concluded' ? await conclude(world.ward.app, await world.live()) : await world[stage]();
    return { id: dialogue.id, body: { ...body, version: dialogue.version } };
  },
});

export const dialogueForms: Form[] = [
  {
    route: 'POST /api/v1/dialogues',
    by: 'organiser',
    fill: (world) => ({
      body: {
        ...planOf(),
        ...windows,
        organisationId: world.home.id,
        ordinal: 601,
        summary: 'Giải đáp thủ tục đất đai, xây dựng.',
        seats: 180,
        departments: participants(world),
        fields: [world.field],
        agenda,
      },
    }),
    clashes: [...reversed, ...disorderly],
  },
  {
    route: 'PATCH /api/v1/dialogues/:id',
    by: 'organiser',
    fill: async (world) => {
      const { id, version } = await world.draft();
      const plan = { ...planOf(), ...windows, ordinal: 701, summary: 'Nội dung mới.', seats: 150 };
      return { id, body: { ...plan, departments: participants(world), fields: [world.field], agenda, version } };
    },
    clashes: [...reversed, ...disorderly],
  },
  {
    route: 'PUT /api/v1/dialogues/:id/agenda',
    by: 'organiser',
    fill: async (world) => {
      const { id, version } = await world.draft();
      return { id, body: { agenda, version } };
    },
    clashes: disorderly,
  },
  {
    route: 'PUT /api/v1/dialogues/:id/departments',
    by: 'organiser',
    fill: async (world) => {
      const { id, version } = await world.draft();
      return { id, body: { departments: participants(world), version } };
    },
  },
  {
    route: 'PUT /api/v1/dialogues/:id/fields',
    by: 'organiser',
    fill: async (world) => {
      const { id, version } = await world.draft();
      return { id, body: { fields: [world.field], version } };
    },
  },
  inCourse('announce', 'draft', { body: 'Kính mời người dân tham dự.' }),
  inCourse('start', 'announced'),
  inCourse('hall-link', 'announced'),
  inCourse('postpone', 'announced', { reason: 'Mưa bão.' }),
  inCourse('cancel', 'announced', { reason: 'Không đủ điều kiện tổ chức.' }),
  inCourse('conclude', 'live'),
  inCourse('close', 'concluded'),
  inCourse('publish-outcomes', 'concluded', { body: 'Kết quả buổi đối thoại.' }),
];
