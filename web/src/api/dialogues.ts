import { api, type once, type QueryOf, type Schemas, unwrap } from './client.js';

type Headers = ReturnType<typeof once>;
export type ClockState = Schemas['ClocksView']['notice'];

export type Clocks = Schemas['ClocksView'];

export type DialogueLine = Schemas['DialogueSummary'];

export type Notice = Schemas['NoticeView'];

export type Dialogue = Schemas['DialogueView'];

/** Fields entered by the organiser. */
export type Plan = Schemas['PlanDialogueDto'];

export type Duty = Schemas['DutyView'];

export type DialogueFilter = QueryOf<'/api/v1/dialogues'>;

const of = (id: string) => ({ params: { path: { id } } });

export const dialogues = {
  list(query: DialogueFilter = {}): Promise<Schemas['DialoguePage']> {
    return unwrap(api.GET('/api/v1/dialogues', { params: { query } }));
  },

  get(id: string): Promise<Dialogue> {
    return unwrap(api.GET('/api/v1/dialogues/{id}', of(id)));
  },

  sums(id: string): Promise<Schemas['SumsView']> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/sums', of(id)));
  },

  duty(year?: number): Promise<Duty[]> {
    return unwrap(api.GET('/api/v1/duty', { params: { query: year ? { year } : {} } }));
  },

  plan(plan: Plan, headers: Headers): Promise<Dialogue> {
    return unwrap(api.POST('/api/v1/dialogues', { body: plan, headers }));
  },

  /** Saves all given fields or none; omitted fields stay as they are. */
  async change(id: string, version: number, plan: Schemas['ChangeDialogueDto']): Promise<void> {
    await api.PATCH('/api/v1/dialogues/{id}', { ...of(id), body: plan, headers: { 'If-Match': `"${version}"` } });
  },

  async announce(id: string, version: number, body: string | null): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/announce', { ...of(id), body: { version, body } });
  },

  async start(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/start', { ...of(id), body: { version } });
  },

  async conclude(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/conclude', { ...of(id), body: { version } });
  },

  async close(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/close', { ...of(id), body: { version } });
  },

  async postpone(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/postpone', { ...of(id), body: { version, reason } });
  },

  async cancel(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/cancel', { ...of(id), body: { version, reason } });
  },

  async publishOutcomes(id: string, version: number, body: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/publish-outcomes', {
      ...of(id),
      body: { version, ...(body ? { body } : {}) },
    });
  },

  async inviteAudience(id: string, minutes: number): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/audience', { ...of(id), body: { minutes } });
  },

  async sendAudienceHome(id: string): Promise<void> {
    await api.DELETE('/api/v1/dialogues/{id}/audience', of(id));
  },

  rehearse(id: string, headers: Headers): Promise<Dialogue> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/rehearse', { ...of(id), headers }));
  },
};
