import type { DialogueKind, DialogueStatus } from '#contract/dialogue.js';
import type { SumsLiveView } from '#contract/views.js';
import { api, type once } from './client.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

type Headers = ReturnType<typeof once>;
export type ClockState = Schemas['ClocksView']['notice'];

export type Clocks = Schemas['ClocksView'];

export type DialogueLine = Schemas['DialogueSummary'];

export interface AgendaItem {
  startsAt: string;
  endsAt: string | null;
  title: string;
  performer: string | null;
}

export type Notice = Schemas['NoticeView'];

export type Dialogue = Schemas['DialogueView'];

/** What an organiser enters. Empty optional entries are null, so that a change can take them away. */
export interface Plan {
  kind: DialogueKind;
  title: string;
  ordinal?: number;
  heldOn: string;
  startsAt: string;
  endsAt: string | null;
  place: string;
  chairName: string;
  chairTitle: string | null;
  summary: string | null;
  collectFrom: string | null;
  collectUntil: string | null;
  registerFrom: string | null;
  registerUntil: string | null;
  seats: number | null;
}

export interface Programme {
  departments: { departmentId: string; quota: number }[];
  fields: string[];
  agenda: AgendaItem[];
}

export type Duty = Schemas['DutyView'];

export interface DialogueFilter {
  year?: number;
  kind?: DialogueKind;
  status?: DialogueStatus;
  after?: string;
  limit?: number;
}

const of = (id: string) => ({ params: { path: { id } } });

export const dialogues = {
  async list(query: DialogueFilter = {}): Promise<{ items: DialogueLine[]; next: string | null }> {
    const { data } = await api.GET('/api/v1/dialogues', { params: { query } });
    return data as { items: DialogueLine[]; next: string | null };
  },

  async get(id: string): Promise<Dialogue> {
    const { data } = await api.GET('/api/v1/dialogues/{id}', of(id));
    return data as Dialogue;
  },

  async sums(id: string): Promise<SumsLiveView> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/sums', of(id));
    return data as SumsLiveView;
  },

  async duty(year?: number): Promise<Duty[]> {
    const { data } = await api.GET('/api/v1/duty', { params: { query: year ? { year } : {} } });
    return data as Duty[];
  },

  async plan(plan: Plan & Programme, headers: Headers): Promise<Dialogue> {
    const { data } = await api.POST('/api/v1/dialogues', { body: plan, headers });
    return data as Dialogue;
  },

  /** Saves all of it or nothing; what is left out stays. */
  async change(id: string, version: number, plan: Partial<Plan & Programme>): Promise<void> {
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

  async rehearse(id: string, headers: Headers): Promise<Dialogue> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/rehearse', { ...of(id), headers });
    return data as Dialogue;
  },
};
