import { guestNamed, invite, registrant } from '../../support/guests.js';
import type { Form } from './form.js';

const business = { kind: 'business', name: 'Phạm Thị Hoa Sim', businessName: 'Hợp tác xã Hoa Sim' };
const address = 'Số 5 ngõ 12, phường Minh Khê';

export const guestForms: Form[] = [
  {
    route: 'POST /api/v1/dialogues/:id/invitations',
    by: 'organiser',
    fill: async (world) => ({
      id: (await world.announced()).id,
      body: {
        ...business,
        phone: '0900 000 201',
        address,
        email: 'hoa.sim@htx.example',
        departmentId: world.ward.works,
        sharedPhone: false,
      },
    }),
  },
  {
    route: 'POST /api/v1/guests/:id/contact',
    by: 'organiser',
    fill: async (world) => {
      const { id } = await invite(world.ward.app, await world.announced(), guestNamed('Lê Văn Cây', '+84900000207'));
      return { id, body: { purpose: 'Gọi xác nhận dự' } };
    },
  },
  {
    route: 'POST /api/v1/dialogues/:id/guests/export',
    by: 'organiser',
    fill: async (world) => ({ id: (await world.announced()).id, body: { purpose: 'In giấy mời' } }),
  },
  {
    route: 'POST /api/v1/dialogues/:id/registrations',
    fill: async (world) => ({
      id: (await world.announced()).id,
      body: { ...business, phone: '0900 000 202', address, email: 'hoa.sim@htx.example', consent: true },
    }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/walk-ins',
    by: 'receptionist',
    fill: async (world) => ({
      id: (await world.live()).id,
      body: {
        ...business,
        phone: '0900 000 203',
        address,
        consent: true,
        namesake: true,
        at: world.ward.app.clock.now().toISOString(),
      },
    }),
    clashes: [[{ consent: false }, 'consent', 'not-true']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/check-in',
    by: 'receptionist',
    fill: async (world) => {
      const dialogue = await world.live();
      const { id } = await invite(world.ward.app, dialogue, guestNamed('Lê Văn Cây', '+84900000204'));
      return { id: dialogue.id, body: { invitationId: id, at: world.ward.app.clock.now().toISOString() } };
    },
    elsewhere: ['doorCode', 'registrationId'],
    clashes: [[{ doorCode: 'ABCD' }, 'doorCode', 'invalid']],
  },
  {
    route: 'POST /api/v1/dialogues/:id/check-in',
    by: 'receptionist',
    fill: async (world) => {
      const dialogue = await world.live();
      await world.send(undefined, `dialogues/${dialogue.id}/registrations`, { ...registrant({ phone: '0900000205' }) });
      const registrationId = await world.one('SELECT id FROM registration WHERE dialogue_id = ?', dialogue.id);
      return { id: dialogue.id, body: { registrationId } };
    },
    elsewhere: ['doorCode', 'invitationId', 'at'],
  },
  {
    route: 'POST /api/v1/dialogues/:id/check-in',
    by: 'receptionist',
    fill: async (world) => {
      const dialogue = await world.live();
      await world.send(undefined, `dialogues/${dialogue.id}/registrations`, { ...registrant({ phone: '0900000206' }) });
      const doorCode = await world.one('SELECT door_code FROM registration WHERE dialogue_id = ?', dialogue.id);
      return { id: dialogue.id, body: { doorCode } };
    },
    elsewhere: ['registrationId', 'invitationId', 'at'],
    plain: ['doorCode'],
  },
];
