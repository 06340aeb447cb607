import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import { guestNamed, invite } from '../../support/guests.js';
import { seenNow } from '../../support/presses.js';
import type { Body, Form, World } from './form.js';

/** A dialogue with one opinion on the floor and one waiting. */
async function underWay(world: World): Promise<{ dialogue: Dialogue; called: string; waiting: string }> {
  const dialogue = await world.live();
  const called = (await world.opinion({ queuePosition: 1024 }, dialogue)).id;
  const waiting = (await world.opinion({ queuePosition: 2048 }, dialogue)).id;
  const seen = await seenNow(world.ward.app, dialogue.id);
  await world.send('chair', `dialogues/${dialogue.id}/floor/call`, { seen, opinionId: called });
  return { dialogue, called, waiting };
}

const turnOf = async (world: World): Promise<string> =>
  world.one('SELECT id FROM turn WHERE dialogue_id = ?', (await underWay(world)).dialogue.id);

const unlinked = { turnId: null, opinionId: null };
const promise = { text: 'Cuối tháng này sẽ lắp xong đèn.', saidBy: 'Chủ tịch UBND phường' };

const command = (
  verb: string,
  body: (world: World, waiting: string, called: string) => Body = () => ({}),
  by: Form['by'] = 'chair',
): Form => ({
  route: `POST /api/v1/dialogues/:id/floor/${verb}`,
  by,
  fill: async (world) => {
    const { dialogue, called, waiting } = await underWay(world);
    const { app } = world.ward;
    if (verb === 'resume')
      await world.send('chair', `dialogues/${dialogue.id}/floor/pause`, { seen: await seenNow(app, dialogue.id) });
    return { id: dialogue.id, body: { seen: await seenNow(app, dialogue.id), ...body(world, waiting, called) } };
  },
  clashes: [[{ seen: undefined }, 'seen', 'required']],
});

export const floorForms: Form[] = [
  {
    route: 'POST /api/v1/opinions/:id/decision/undo',
    by: 'chair',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const seen = await seenNow(world.ward.app, dialogue.id);
      await world.send('chair', `opinions/${called}/decision`, { version: 2, seen, outcome: 'answered' });
      return { id: called, body: { version: 3 } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/audience',
    by: 'organiser',
    // A real dialogue, because a started simulated audience would keep writing during the other tests.
    fill: async (world) => ({ id: (await world.live()).id, body: { minutes: 5 } }),
    answer: 409,
  },
  command('call', (_, waiting) => ({ opinionId: waiting, seconds: 120 })),
  command('give', (_, waiting) => ({ opinionId: waiting, speaker: 'Cử tri tổ dân phố 5', seconds: 120 })),
  command('pause'),
  command('resume'),
  command('put-back', (_world, _waiting, called) => ({ place: 'last', opinionId: called })),
  command('end'),
  command('timer', () => ({ action: 'add', seconds: 60 })),
  command('slide', () => ({ slide: 'agenda', overlay: 'Nghỉ giải lao' })),
  command('collect'),
  command('limits', () => ({ speakSeconds: 120, answerSeconds: 240 })),
  {
    route: 'POST /api/v1/dialogues/:id/floor/decide-together',
    by: 'chair',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const opinions = [{ id: called, version: 2 }];
      return {
        id: dialogue.id,
        body: {
          seen: await seenNow(world.ward.app, dialogue.id),
          opinions,
          outcome: 'answered',
          words: 'Đã trả lời chung.',
        },
      };
    },
    clashes: [[{ seen: undefined }, 'seen', 'required']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/floor/decide-together/undo',
    by: 'chair',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const seen = await seenNow(world.ward.app, dialogue.id);
      await world.send('chair', `opinions/${called}/decision`, { version: 2, seen, outcome: 'answered' });
      return { id: dialogue.id, body: { opinions: [{ id: called, version: 3 }], onFloor: called } };
    },
    clashes: [[{ onFloor: undefined }, 'onFloor', 'required']],
  },
  command('answering', ({ ward }) => ({ departmentId: ward.works, name: 'Trưởng phòng Kinh tế' })),
  {
    route: 'POST /api/v1/dialogues/:id/notes',
    by: 'secretary',
    fill: async (world) => ({ id: (await world.live()).id, body: { text: 'Còn mười phút.' } }),
  },
  {
    route: 'POST /api/v1/turns/:id/opinions',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue, waiting } = await underWay(world);
      const id = await world.one('SELECT id FROM turn WHERE dialogue_id = ?', dialogue.id);
      return { id, body: { version: 1, opinionId: waiting } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/turns',
    by: 'secretary',
    fill: async (world) => {
      const dialogue = await world.live();
      const opinionIds = [(await world.opinion({}, dialogue)).id];
      const { id: guestId } = await invite(world.ward.app, dialogue, guestNamed('Lê Văn Cây'));
      const at = world.ward.app.clock.now().toISOString();
      const times = { startedAt: at, answeringAt: at, endedAt: at };
      return {
        id: dialogue.id,
        body: { seen: null, speaker: 'Ông Lê Văn Cây', guestId, opinionIds, seconds: 120, ...times },
      };
    },
    clashes: [[{ startedAt: undefined }, 'startedAt', 'required']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/turns',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue } = await underWay(world);
      const seen = await seenNow(world.ward.app, dialogue.id);
      return { id: dialogue.id, body: { seen, speaker: 'Ông Lê Văn Cây' } };
    },
    clashes: [[{ seen: null }, 'seen', 'required']],
    elsewhere: ['guestId', 'opinionIds', 'seconds', 'startedAt', 'answeringAt', 'endedAt'],
  },
  ...['answering', 'end'].map((verb): Form => ({
    route: `POST /api/v1/turns/:id/${verb}`,
    by: 'secretary',
    fill: async (world) => ({
      id: await turnOf(world),
      body: { version: 1, at: world.ward.app.clock.now().toISOString() },
    }),
  })),
  {
    route: 'POST /api/v1/turns/:id/raise',
    by: 'secretary',
    fill: async (world) => ({
      id: await turnOf(world),
      body: {
        version: 1,
        kind: 'problem',
        text: 'Đèn đường ngõ 7 hỏng đã lâu, ai sửa?',
        fieldId: world.field,
        phone: '0900 000 208',
        consent: true,
      },
    }),
  },
  {
    route: 'PATCH /api/v1/turns/:id',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue } = await underWay(world);
      const id = await world.one('SELECT id FROM turn WHERE dialogue_id = ?', dialogue.id);
      const { id: guestId } = await invite(world.ward.app, dialogue, guestNamed('Bùi Thị Ví Dụ'));
      await world.send('secretary', `turns/${id}/end`, { version: 1 });
      const { clock } = world.ward.app;
      const at = clock.now().toISOString();
      const times = { startedAt: at, answeringAt: at, endedAt: at };
      const version = await world.one<number>('SELECT version FROM turn WHERE id = ?', id);
      return { id, body: { version, speaker: 'Bà Bùi Thị Ví Dụ', guestId, ...times, reason: 'Bấm nhầm giờ.' } };
    },
    clashes: [[{ reason: undefined }, 'reason', 'reason-missing']],
  },
  {
    route: 'POST /api/v1/turns/:id/take-off',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const id = await world.one('SELECT id FROM turn WHERE dialogue_id = ?', dialogue.id);
      return { id, body: { version: 1, opinionId: called, reason: 'Gắn nhầm lượt.' } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/pledges',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const turnId = await world.one('SELECT id FROM turn WHERE dialogue_id = ?', dialogue.id);
      const saidAt = world.ward.app.clock.now().toISOString();
      return { id: dialogue.id, body: { ...promise, turnId, opinionId: called, saidAt } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/record',
    by: 'secretary',
    fill: async (world) => ({
      id: (await world.live()).id,
      body: { format: 'json', people: 'named', purpose: 'Lưu hồ sơ buổi đối thoại.' },
    }),
    clashes: [[{ purpose: undefined }, 'purpose', 'required']],
  },
  {
    route: 'PATCH /api/v1/pledges/:id',
    by: 'secretary',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const turnId = await world.one('SELECT id FROM turn WHERE dialogue_id = ?', dialogue.id);
      const { id } = await world.send<{ id: string }>('secretary', `dialogues/${dialogue.id}/pledges`, {
        ...promise,
        ...unlinked,
      });
      const changed = { text: 'Trước Tết sẽ xong.', saidBy: 'Trưởng phòng Kinh tế', turnId, opinionId: called };
      return { id, body: { version: 1, ...changed, reason: 'Nghe lại băng ghi âm.' } };
    },
  },
  {
    route: 'POST /api/v1/pledges/:id/strike',
    by: 'secretary',
    fill: async (world) => {
      const { id } = await world.send<{ id: string }>('secretary', `dialogues/${(await world.live()).id}/pledges`, {
        ...promise,
        ...unlinked,
      });
      return { id, body: { version: 1, reason: 'Ghi nhầm.' } };
    },
  },
  {
    route: 'POST /api/v1/opinions/:id/decision',
    by: 'chair',
    fill: async (world) => {
      const { dialogue, called } = await underWay(world);
      const version = await world.one<number>('SELECT version FROM opinion WHERE id = ?', called);
      return {
        id: called,
        body: {
          version,
          seen: await seenNow(world.ward.app, dialogue.id),
          outcome: 'escalated',
          words: 'Giao phòng tham mưu, kiến nghị thành phố.',
          assignments: [
            {
              leadDepartmentId: world.ward.works,
              coordinatingDepartmentIds: [world.ward.culture],
              task: 'Khảo sát, báo cáo.',
              dueOn: '2026-12-18',
            },
            { leadDepartmentId: world.ward.culture, workingDays: 10 },
            { leadDepartmentId: world.ward.office, continuous: true },
          ],
          escalateTo: { bodyName: 'UBND thành phố Sông Vân', bodyOrganisationId: world.ward.seeded.superiorId },
          chairName: 'Phạm Văn Mẫu',
          reason: 'Ghi nhầm kết quả.',
        },
      };
    },
  },
];
