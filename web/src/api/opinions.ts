import type {
  DeclineReason,
  AuthorKind,
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
  OpinionStatus,
  RootCause,
  TurnRule,
  Verdict,
} from '#contract/opinion.js';
import type { FloorLiveView, OpinionLiveView } from '#contract/views.js';
import { newKey } from './key.js';
import { api, once } from './client.js';
import type { components } from './schema.js';

/** An opinion as a command answers it. */
export type Opinion = Omit<OpinionLiveView, 'decision'>;

/** Where in the text personal data was found, in UTF-16 units. */
export interface Proposal {
  kind: string;
  start: number;
  end: number;
}

export interface TrailStep {
  verb: string;
  from: string | null;
  to: string | null;
  actorName: string | null;
  onBehalfOf: string | null;
  reason: string | null;
  at: number;
}

export type TakenDecision = components['schemas']['TakenDecisionView'];

export interface OpinionDetail extends Opinion {
  dialogueId: string;
  dialogueTitle: string;
  trail: TrailStep[];
  proposals: Proposal[];
  leadOpinionId: string | null;
  rating: { verdict: Verdict; comment: string | null; at: number } | null;
}

export interface Original {
  text: string;
  supplement: string | null;
  proposals: Proposal[];
}

export interface Contact {
  name: string | null;
  businessName: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  community: string | null;
}

export interface Classification {
  fieldId?: string | null;
  departmentId?: string | null;
  kind?: OpinionKind;
  procedureId?: string | null;
  rootCause?: RootCause | null;
}

/** What is written down for somebody else. */
export interface EnteredOpinion {
  channel: Exclude<OpinionChannel, 'online'>;
  kind: OpinionKind;
  text: string;
  consent: true;
  displayConsent: DisplayConsent;
  wantsToSpeak: boolean;
  authorKind?: AuthorKind;
  name?: string;
  businessName?: string;
  phone?: string;
  address?: string;
  community?: string;
  fieldId?: string;
  toQueue?: boolean;
  /** A request to speak: `text` is what it will be about. */
  toSpeak?: true;
}

/** What somebody wrote down for others. */
export type EnteredLine = components['schemas']['EnteredLineView'];

export interface Receipt {
  id: string;
  number: number;
  publicNumber: string;
  trackingCode: string;
  receivedAt: string;
  /** Where no phone was given: said together with the code. */
  pin: string | null;
}

/** Exactly one of `dueOn`, `workingDays` and `continuous`. */
export interface AssignmentOrder {
  leadDepartmentId: string;
  coordinatingDepartmentIds?: string[];
  task?: string;
  dueOn?: string;
  workingDays?: number;
  continuous?: true;
}

export interface Decision {
  outcome: OpinionOutcome;
  words?: string;
  assignments?: AssignmentOrder[];
  escalateTo?: { bodyName: string; bodyOrganisationId?: string };
  /** Why an earlier decision is corrected; needed once the dialogue is concluded. */
  reason?: string;
}

export interface OpinionFilter {
  status?: OpinionStatus;
  outcome?: OpinionOutcome;
  kind?: OpinionKind;
  channel?: OpinionChannel;
  fieldId?: string;
  departmentId?: string;
  before?: number;
  limit?: number;
}

export interface BriefWords {
  text: string;
  legalBasis: string | null;
  proposedDepartmentId: string | null;
  proposedWorkingDays: number | null;
  /** Of the brief that was edited; absent for the first one. */
  version?: number;
}

const of = (id: string) => ({ params: { path: { id } } });

async function enterSpeakRequest(
  entered: EnteredOpinion,
  how: ReturnType<typeof of> & { headers: Record<string, string>; signal: AbortSignal },
): Promise<Receipt> {
  const { channel, text, consent, displayConsent, name, businessName, phone, community, fieldId, toQueue } = entered;
  const body = {
    channel,
    topic: text,
    consent,
    displayConsent,
    name,
    businessName,
    phone,
    community,
    fieldId,
    toQueue,
  };
  const { data } = await api.POST('/api/v1/dialogues/{id}/speak-requests/on-behalf', { ...how, body });
  return data as Receipt;
}

export const opinions = {
  /** The newest first; `next` is `before` of the page after. */
  async list(dialogueId: string, query: OpinionFilter): Promise<{ items: Opinion[]; next: number | null }> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/opinions', {
      params: { path: { id: dialogueId }, query },
    });
    return data as { items: Opinion[]; next: number | null };
  },

  async writeBrief(id: string, words: BriefWords): Promise<void> {
    await api.PUT('/api/v1/opinions/{id}/brief', { ...of(id), body: words });
  },

  /** `version` is the brief's. */
  async approveBrief(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/brief/approve', { ...of(id), body: { version } });
  },

  async detail(id: string): Promise<OpinionDetail> {
    const { data } = await api.GET('/api/v1/opinions/{id}', of(id));
    return data as OpinionDetail;
  },

  /** The decision that holds first, then those it corrected. */
  async decisions(id: string): Promise<TakenDecision[]> {
    const { data } = await api.GET('/api/v1/opinions/{id}/decisions', of(id));
    return (data as { items: TakenDecision[] }).items;
  },

  /** As its author wrote it; where hall and screens have another wording the look is written to the trail. */
  async original(id: string): Promise<Original> {
    const { data } = await api.GET('/api/v1/opinions/{id}/original', of(id));
    return data as Original;
  },

  /** The look is written to the trail with its purpose. */
  async contact(id: string, purpose: string): Promise<Contact> {
    const { data } = await api.GET('/api/v1/opinions/{id}/contact', {
      params: { path: { id }, query: { purpose } },
    });
    return data as Contact;
  },

  async accept(id: string, version: number): Promise<Opinion> {
    const { data } = await api.POST('/api/v1/opinions/{id}/accept', { ...of(id), body: { version } });
    return data as Opinion;
  },

  async ask(id: string, version: number, question: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/ask', { ...of(id), body: { version, question } });
  },

  async decline(id: string, version: number, reason: DeclineReason, note: string): Promise<Opinion> {
    const { data } = await api.POST('/api/v1/opinions/{id}/decline', {
      ...of(id),
      body: { version, reason, ...(note ? { note } : {}) },
    });
    return data as Opinion;
  },

  /** On the author's wish, told to staff; `reason` says how. */
  async withdraw(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/withdraw', { ...of(id), body: { version, reason } });
  },

  async reconsider(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/reconsider', { ...of(id), body: { version } });
  },

  async redact(id: string, version: number, publicText: string | null): Promise<Opinion> {
    const { data } = await api.POST('/api/v1/opinions/{id}/redact', { ...of(id), body: { version, publicText } });
    return data as Opinion;
  },

  async classify(id: string, version: number, change: Classification): Promise<Opinion> {
    const { data } = await api.POST('/api/v1/opinions/{id}/classify', { ...of(id), body: { version, ...change } });
    return data as Opinion;
  },

  async group(id: string, version: number, intoId: string): Promise<Opinion> {
    const { data } = await api.POST('/api/v1/opinions/{id}/group', { ...of(id), body: { version, intoId } });
    return data as Opinion;
  },

  async ungroup(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/ungroup', { ...of(id), body: { version } });
  },

  /** Behind that one, or to the front. */
  async move(id: string, after: string | null): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/move', { ...of(id), body: { after } });
  },

  /** Thirty seconds of "working on"; given again while one goes on. */
  async lease(id: string, release = false): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/lease', { ...of(id), body: release ? { release } : {} });
  },

  /** The calling order of all that wait, the first one first. */
  async order(
    dialogueId: string,
    order: readonly string[],
    criterion: 'by_hand' | 'interleaved' | 'alternated' | 'undone',
    rules?: readonly TurnRule[],
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/queue', {
      params: { path: { id: dialogueId } },
      body: { order: [...order], criterion, ...(rules ? { rules: [...rules] } : {}) },
    });
  },

  async enter(dialogueId: string, entered: EnteredOpinion, key: string): Promise<Receipt> {
    const how = { ...of(dialogueId), headers: once(key), signal: AbortSignal.timeout(10_000) };
    if (entered.toSpeak) return enterSpeakRequest(entered, how);
    const { data } = await api.POST('/api/v1/dialogues/{id}/opinions/on-behalf', { ...how, body: entered });
    return data as Receipt;
  },

  /** What somebody said who had asked to speak; other words than those that stand there ask for a reason. */
  async writeWords(id: string, words: { version: number; text: string; reason?: string }, key: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/words', {
      ...of(id),
      body: words,
      headers: once(key),
      signal: AbortSignal.timeout(10_000),
    });
  },

  async entered(dialogueId: string): Promise<EnteredLine[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/opinions/entered', of(dialogueId));
    return data as EnteredLine[];
  },

  /** `expectedOnFloor`: the question the chair sees; another one meanwhile is a refusal. Left out away from the floor. */
  async decide(
    id: string,
    given: Decision & { version: number; expectedOnFloor?: string | null },
  ): Promise<{ floor: FloorLiveView }> {
    const { data } = await api.POST('/api/v1/opinions/{id}/decision', {
      ...of(id),
      body: given,
      headers: once(newKey()),
    });
    return data as { floor: FloorLiveView };
  },

  async undoDecision(id: string): Promise<{ floor: FloorLiveView }> {
    const { data } = await api.POST('/api/v1/opinions/{id}/decision/undo', of(id));
    return data as { floor: FloorLiveView };
  },
};
