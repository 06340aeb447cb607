import { api, get, type once, patch, post, type QueryOf, remove, type Schemas, unwrap } from './client.js';

type Headers = ReturnType<typeof once>;
export type ClockState = Schemas['ClocksView']['notice'];
export type DialogueLine = Schemas['DialogueSummary'];
export type Notice = Schemas['NoticeView'];
export type Dialogue = Schemas['DialogueView'];

/** Fields entered by the organiser. */
export type Plan = Schemas['PlanDialogueDto'];

export type Duty = Schemas['DutyView'];
export type DialogueFilter = QueryOf<'/api/v1/dialogues'>;

export const dialogues = {
  list(query: DialogueFilter = {}): Promise<Schemas['DialoguePage']> {
    return unwrap(api.GET('/api/v1/dialogues', { params: { query } }));
  },

  get: (id: string) => get('/api/v1/dialogues/{id}', id),
  sums: (id: string) => get('/api/v1/dialogues/{id}/sums', id),

  duty(year?: number): Promise<Duty[]> {
    return unwrap(api.GET('/api/v1/duty', { params: { query: year ? { year } : {} } }));
  },

  plan(plan: Plan, headers: Headers): Promise<Dialogue> {
    return unwrap(api.POST('/api/v1/dialogues', { body: plan, headers }));
  },

  /** Saves all given fields or none; omitted fields stay as they are. */
  change: (id: string, version: number, plan: Schemas['ChangeDialogueDto']) =>
    patch('/api/v1/dialogues/{id}', id, plan, { headers: { 'If-Match': `"${version}"` } }),

  announce: (id: string, version: number, body: string | null) =>
    post('/api/v1/dialogues/{id}/announce', id, { version, body }),
  start: (id: string, version: number) => post('/api/v1/dialogues/{id}/start', id, { version }),
  conclude: (id: string, version: number) => post('/api/v1/dialogues/{id}/conclude', id, { version }),
  close: (id: string, version: number) => post('/api/v1/dialogues/{id}/close', id, { version }),
  postpone: (id: string, version: number, reason: string) =>
    post('/api/v1/dialogues/{id}/postpone', id, { version, reason }),
  cancel: (id: string, version: number, reason: string) =>
    post('/api/v1/dialogues/{id}/cancel', id, { version, reason }),
  publishOutcomes: (id: string, version: number, body: string) =>
    post('/api/v1/dialogues/{id}/publish-outcomes', id, { version, ...(body ? { body } : {}) }),
  renewHallLink: (id: string, version: number) => post('/api/v1/dialogues/{id}/hall-link', id, { version }),
  inviteAudience: (id: string, minutes: number) => post('/api/v1/dialogues/{id}/audience', id, { minutes }),
  sendAudienceHome: (id: string) => remove('/api/v1/dialogues/{id}/audience', id),
  rehearse: (id: string, headers: Headers) => post('/api/v1/dialogues/{id}/rehearse', id, undefined, { headers }),
};
