import type { Form } from './form.js';

const conclusion = {
  kind: 'conclusion',
  number: 12,
  symbol: 'TB-UBND',
  signedOn: '2026-11-24',
  signedBy: 'Chánh Văn phòng',
  subject: 'Kết luận tại hội nghị đối thoại với Nhân dân',
};

export const paperForms: Form[] = [
  {
    route: 'POST /api/v1/dialogues/:id/papers',
    by: 'records_clerk',
    fill: async (world) => ({ id: (await world.announced()).id, body: conclusion }),
    clashes: [[{ signedOn: '2099-01-01' }, 'signedOn', 'date-invalid']],
  },
  {
    route: 'PATCH /api/v1/papers/:id',
    by: 'records_clerk',
    fill: async (world) => {
      const { id: dialogueId } = await world.announced();
      const { id } = await world.send<{ id: string }>('records_clerk', `dialogues/${dialogueId}/papers`, {
        ...conclusion,
        number: 13,
      });
      const { kind: _, ...entries } = conclusion;
      return { id, body: { version: 1, ...entries, number: 14, reason: 'Ghi nhầm số.' } };
    },
  },
];
