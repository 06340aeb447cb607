import type { OpinionStatus } from '../../../src/contract/opinion.js';
import { submission, submitOpinion } from '../../support/opinions.js';
import type { Body, Form, World } from './form.js';
import { seenNow } from '../../support/presses.js';

const content = (world: World): Body => ({
  kind: 'petition',
  text: 'Đề nghị lắp thêm đèn ở ngõ 42, buổi tối rất tối.',
  fieldId: world.field,
  consent: true,
  displayConsent: 'initials',
  wantsToSpeak: true,
  keepIdentity: true,
  authorKind: 'business',
  name: 'Nguyễn Thị Mẫu Đơn',
  businessName: 'Hộ kinh doanh Mẫu Đơn',
  phone: '0900 000 301',
  notifyBy: 'email',
  notifyLanguage: 'vi',
  email: 'mau.don@hkd.example',
  address: 'Số 12 ngõ 42, phường Minh Khê',
  community: 'Tổ dân phố 5',
});

const speakRequest = (world: World): Body => ({
  topic: 'Nước ngập ở ngõ 42',
  fieldId: world.field,
  consent: true,
  displayConsent: 'initials',
  name: 'Nguyễn Thị Mẫu Đơn',
  businessName: 'Hộ kinh doanh Mẫu Đơn',
  phone: '0900 000 302',
  notifyBy: 'sms',
  notifyLanguage: 'vi',
  email: 'mau.don@hkd.example',
  community: 'Tổ dân phố 5',
});

/** A request to speak on the floor. */
async function spokenOn(world: World): Promise<string> {
  const { id: dialogueId } = await world.live();
  const body = { ...speakRequest(world), channel: 'spoken', toQueue: true };
  const { id } = (await world.send(
    'moderator',
    `dialogues/${dialogueId}/speak-requests/on-behalf`,
    body,
  )) as unknown as {
    id: string;
  };
  const seen = await seenNow(world.ward.app, dialogueId);
  await world.send('chair', `dialogues/${dialogueId}/floor/call`, { seen, opinionId: id });
  return id;
}

const moderated = (verb: string, status: OpinionStatus, body: Body = {}, by: Form['by'] = 'moderator'): Form => ({
  route: `POST /api/v1/opinions/:id/${verb}`,
  by,
  fill: async (world) => ({ id: (await world.opinion({ status })).id, body: { ...body, version: 1 } }),
});

/** An opinion with its tracking code. */
async function tracked(world: World): Promise<{ id: string; code: Body }> {
  const { id, trackingCode } = await submitOpinion(world.ward.app, await world.live(), submission());
  return { id, code: { trackingCode, pin: '0123' } };
}

/** An opinion answered in the hall, with public outcomes. */
async function answered(world: World): Promise<Body> {
  const { id, code } = await tracked(world);
  const { version } = await world.send('moderator', `opinions/${id}/accept`, { version: 1 });
  await world.send('chair', `opinions/${id}/decision`, {
    version,
    seen: null,
    outcome: 'answered',
    words: 'Đã trả lời.',
  });
  await world.send('secretary', `opinions/${id}/reply`, { edition: 0, text: 'Đã trả lời tại hội nghị.' });
  await world.send('organiser', `opinions/${id}/reply/check`, { edition: 1 });
  const dialogue = await world.one('SELECT dialogue_id FROM opinion WHERE id = ?', id);
  await world.send('organiser', `dialogues/${dialogue}/conclude`, {});
  await world.send('organiser', `dialogues/${dialogue}/publish-outcomes`, {});
  return code;
}

export const opinionForms: Form[] = [
  {
    route: 'POST /api/v1/dialogues/:id/opinions',
    fill: async (world) => ({ id: (await world.announced()).id, body: content(world) }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/opinions/on-behalf',
    by: 'moderator',
    fill: async (world) => ({
      id: (await world.live()).id,
      body: { ...content(world), channel: 'spoken', toQueue: true },
    }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/opinions/decline',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const { id } = await world.opinion({ status: 'received' }, dialogue);
      return {
        id: dialogue.id,
        body: { opinions: [{ id, version: 1 }], reason: 'out_of_scope', note: 'Gửi lặp nhiều lần.' },
      };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/opinions/reconsider',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const { id } = await world.opinion({ status: 'declined' }, dialogue);
      return { id: dialogue.id, body: { opinions: [{ id, version: 1 }] } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/speak-requests',
    fill: async (world) => ({ id: (await world.announced()).id, body: speakRequest(world) }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/speak-requests/on-behalf',
    by: 'moderator',
    fill: async (world) => ({
      id: (await world.live()).id,
      body: { ...speakRequest(world), channel: 'spoken', toQueue: true },
    }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/opinions/:id/words',
    by: 'secretary',
    fill: async (world) => ({
      id: await spokenOn(world),
      body: { version: 3, text: 'Ngõ 42 ngập từ tháng 6, phường hẹn ba lần.', reason: 'Ghi lại cho đủ ý' },
    }),
  },
  {
    route: 'POST /api/v1/opinions/:id/contact',
    by: 'organiser',
    fill: async (world) => ({ id: (await world.opinion()).id, body: { purpose: 'Gọi hỏi rõ địa chỉ.' } }),
  },
  moderated('accept', 'received'),
  moderated('ask', 'received', { question: 'Ông/bà cho biết số nhà.' }),
  moderated('decline', 'received', { reason: 'out_of_scope', note: 'Thuộc thẩm quyền cấp trên.' }),
  moderated('reconsider', 'declined'),
  moderated('redact', 'accepted', { publicText: 'Đề nghị lắp đèn.' }),
  moderated('withdraw', 'accepted', { reason: 'Người gửi báo qua điện thoại.' }),
  {
    route: 'POST /api/v1/opinions/:id/classify',
    by: 'moderator',
    fill: async (world) => ({
      id: (await world.opinion()).id,
      body: {
        fieldId: world.home.fields['Đất đai'],
        procedureId: world.home.procedureId,
        departmentId: world.ward.culture,
        kind: 'problem',
        rootCause: 'coordination',
        version: 1,
      },
    }),
  },
  {
    route: 'POST /api/v1/opinions/:id/group',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const lead = await world.opinion({}, dialogue);
      return {
        id: (await world.opinion({}, dialogue)).id,
        body: { intoId: lead.id, intoVersion: lead.version, version: 1 },
      };
    },
  },
  {
    route: 'POST /api/v1/opinions/:id/ungroup',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const lead = await world.opinion({}, dialogue);
      const { id } = await world.opinion({}, dialogue);
      const { version } = await world.send('moderator', `opinions/${id}/group`, {
        intoId: lead.id,
        intoVersion: lead.version,
        version: 1,
      });
      return { id, body: { version } };
    },
  },
  {
    route: 'POST /api/v1/opinions/:id/lease',
    by: 'moderator',
    fill: async (world) => ({ id: (await world.opinion({ status: 'received' })).id, body: { release: false } }),
  },
  {
    route: 'POST /api/v1/opinions/:id/move',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const first = await world.opinion({ queuePosition: 1024 }, dialogue);
      const second = await world.opinion({ queuePosition: 2048 }, dialogue);
      return { id: first.id, body: { version: first.version, position: 1024, after: second.id } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/queue',
    by: 'moderator',
    fill: async (world) => {
      const dialogue = await world.inSession();
      const first = await world.opinion({ queuePosition: 1024 }, dialogue);
      const second = await world.opinion({ queuePosition: 2048 }, dialogue);
      return {
        id: dialogue.id,
        body: {
          seen: [first.id, second.id],
          order: [second.id, first.id],
          criterion: 'alternated',
          rules: ['field', 'newcomer'],
        },
      };
    },
  },
  {
    route: 'PUT /api/v1/opinions/:id/brief',
    by: 'department_officer',
    fill: async (world) => {
      const { id } = await world.opinion({ departmentId: world.ward.works });
      const first = { text: 'Đang khảo sát.' };
      const { version } = await world.send('department_officer', `opinions/${id}/brief`, first, 'PUT');
      return {
        id,
        body: {
          text: 'Đã khảo sát, đủ điều kiện lắp đèn.',
          legalBasis: 'Quyết định số 12/2025/QĐ-UBND.',
          proposedDepartmentId: world.ward.culture,
          proposedWorkingDays: 10,
          version,
        },
      };
    },
  },
  {
    route: 'POST /api/v1/opinions/:id/brief/approve',
    by: 'department_head',
    fill: async (world) => {
      const { id } = await world.opinion({ departmentId: world.ward.works });
      const brief = { text: 'Đủ điều kiện.' };
      const { version } = await world.send('department_officer', `opinions/${id}/brief`, brief, 'PUT');
      return { id, body: { version } };
    },
  },
  {
    route: 'POST /api/v1/tracking',
    fill: async (world) => ({ body: (await tracked(world)).code }),
  },
  {
    route: 'POST /api/v1/tracking/withdraw',
    fill: async (world) => ({ body: (await tracked(world)).code }),
  },
  {
    route: 'POST /api/v1/tracking/stop-messages',
    fill: async (world) => ({ body: (await tracked(world)).code }),
  },
  {
    route: 'POST /api/v1/tracking/complete',
    fill: async (world) => {
      const { id, code } = await tracked(world);
      await world.send('moderator', `opinions/${id}/ask`, { version: 1, question: 'Hồ sơ số bao nhiêu?' });
      return { body: { ...code, text: 'Hồ sơ số 12 nộp ngày 3 tháng 6.' } };
    },
  },
  {
    route: 'POST /api/v1/tracking/rate',
    fill: async (world) => ({
      body: { ...(await answered(world)), verdict: 'partly', comment: 'Còn thiếu một đoạn.' },
    }),
  },
  {
    route: 'POST /api/v1/tracking/reopen',
    fill: async (world) => {
      const code = await answered(world);
      return { body: { ...code, reason: 'Đến nay hồ sơ vẫn chưa được trả.' } };
    },
  },
];
