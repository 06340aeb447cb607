import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';
import type { Body, Form, World } from './form.js';

/** A dialogue with one opinion on the floor and one that waits. */
async function underWay(world: World): Promise<{ dialogue: Dialogue; called: string; waiting: string }> {
  const dialogue = await world.live();
  const called = (await world.opinion({ queuePosition: 1024 }, dialogue)).id;
  const waiting = (await world.opinion({ queuePosition: 2048 }, dialogue)).id;
  await world.send('chair', `dialogues/${dialogue.id}/floor/call`, { expectedOnFloor: null, opinionId: called });
  return { dialogue, called, waiting };
}

const command = (
  verb: string,
  body: (world: World, waiting: string) => Body = () => ({}),
  by: Form['by'] = 'chair',
): Form => ({
  route: `POST /api/v1/dialogues/:id/floor/${verb}`,
  by,
  fill: async (world) => {
    const { dialogue, called, waiting } = await underWay(world);
    if (verb === 'resume')
      await world.send('chair', `dialogues/${dialogue.id}/floor/pause`, { expectedOnFloor: called });
    return { id: dialogue.id, body: { expectedOnFloor: called, ...body(world, waiting) } };
  },
  clashes: [[{ expectedOnFloor: undefined }, 'expectedOnFloor', 'required']],
});

export const floorForms: Form[] = [
  command('call', (_, waiting) => ({ opinionId: waiting, seconds: 120 })),
  command('give', (_, waiting) => ({ opinionId: waiting, speaker: 'Cử tri tổ dân phố 5', seconds: 120 })),
  command('pause'),
  command('resume'),
  command('put-back', () => ({ place: 'last' })),
  command('end'),
  command('timer', () => ({ action: 'add', seconds: 60 })),
  command('slide', () => ({ slide: 'agenda', overlay: 'Nghỉ giải lao' })),
  command('answering', ({ hall }) => ({ departmentId: hall.works, name: 'Trưởng phòng Kinh tế' })),
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
      return { id, body: { opinionId: waiting } };
    },
  },
  {
    route: 'POST /api/v1/opinions/:id/decision',
    by: 'chair',
    fill: async (world) => {
      const { called } = await underWay(world);
      const version = await world.one<number>('SELECT version FROM opinion WHERE id = ?', called);
      return {
        id: called,
        body: {
          version,
          expectedOnFloor: called,
          outcome: 'escalated',
          words: 'Giao phòng tham mưu, kiến nghị thành phố.',
          assignments: [
            {
              leadDepartmentId: world.hall.works,
              coordinatingDepartmentIds: [world.hall.culture],
              task: 'Khảo sát, báo cáo.',
              dueOn: '2026-12-18',
            },
            { leadDepartmentId: world.hall.culture, workingDays: 10 },
            { leadDepartmentId: world.hall.office, continuous: true },
          ],
          escalateTo: { bodyName: 'UBND thành phố Sông Vân', bodyOrganisationId: world.hall.seeded.superiorId },
          chairName: 'Phạm Văn Mẫu',
        },
      };
    },
  },
];
