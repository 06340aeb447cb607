import type { DeclineReason, TurnRule } from '#contract/opinion.js';
import { newKey } from './key.js';
import { get, once, post, put, type QueryOf, type Schemas } from './client.js';

/** An opinion as returned by commands. */
export type Opinion = Schemas['OpinionView'];

/** Personal data found in the text; positions are in UTF-16 units. */
export type Proposal = Schemas['PersonalDataProposalView'];

export type TrailStep = Schemas['TrailStepView'];
export type TakenDecision = Schemas['TakenDecisionView'];
export type OpinionDetail = Schemas['OpinionDetailView'];
export type Original = Schemas['OriginalView'];
export type Contact = Schemas['ContactView'];
export type Classification = Omit<Schemas['ClassifyDto'], 'version'>;

/** An opinion entered for somebody else. For a request to speak, `text` is its topic. */
export type EnteredOpinion = Schemas['EnterOpinionDto'] & { toSpeak?: true };

export type Receipt = Schemas['EnteredOpinionView'];

/** Exactly one of `dueOn`, `workingDays` and `continuous`. */
export type AssignmentOrder = Schemas['AssignmentOrderDto'];

export type Decision = Omit<Schemas['DecideOpinionDto'], 'version' | 'seen'>;
export type OpinionFilter = QueryOf<'/api/v1/dialogues/{id}/opinions'>;
export type BriefText = Schemas['BriefDto'];
export type Burst = Schemas['BurstView'];
export type SeenOpinion = Schemas['SeenOpinionDto'];
export type ChangedTogether = Schemas['ChangedTogetherView'];

/** What a move in the calling order is aimed at. */
export type QueuePlace = Pick<Opinion, 'id' | 'version' | 'queuePosition'>;

export const opinions = {
  /** Newest first; `next` is the `before` of the following page. */
  list: (dialogueId: string, query: OpinionFilter) => get('/api/v1/dialogues/{id}/opinions', dialogueId, query),

  writeBrief: (id: string, words: BriefText) => put('/api/v1/opinions/{id}/brief', id, words),

  /** `version` is that of the brief. */
  approveBrief: (id: string, version: number) => post('/api/v1/opinions/{id}/brief/approve', id, { version }),

  detail: (id: string) => get('/api/v1/opinions/{id}', id),

  /** The decision in force first, then those it corrected. */
  decisions: async (id: string) => (await get('/api/v1/opinions/{id}/decisions', id)).items,

  /** The text as its author wrote it. If there is a public wording, the access is written to the trail. */
  original: (id: string) => post('/api/v1/opinions/{id}/original', id),

  /** The access is written to the trail with its purpose. */
  contact: (id: string, purpose: string) => post('/api/v1/opinions/{id}/contact', id, { purpose }),

  accept: (id: string, version: number) => post('/api/v1/opinions/{id}/accept', id, { version }),
  ask: (id: string, version: number, question: string) => post('/api/v1/opinions/{id}/ask', id, { version, question }),
  decline: (id: string, version: number, reason: DeclineReason, note: string) =>
    post('/api/v1/opinions/{id}/decline', id, { version, reason, ...(note ? { note } : {}) }),

  /** Waiting opinions that one hand may have sent. */
  bursts: (dialogueId: string) => get('/api/v1/dialogues/{id}/opinions/bursts', dialogueId),

  /** For one reason; those changed since they were seen are left alone and named in the answer. */
  declineTogether: (dialogueId: string, seen: SeenOpinion[], reason: DeclineReason, note: string, key: string) =>
    post(
      '/api/v1/dialogues/{id}/opinions/decline',
      dialogueId,
      { opinions: seen, reason, ...(note ? { note } : {}) },
      { headers: once(key) },
    ),

  /** Undoes it, of those that nobody has changed since. */
  reconsiderTogether: (dialogueId: string, seen: SeenOpinion[], key: string) =>
    post('/api/v1/dialogues/{id}/opinions/reconsider', dialogueId, { opinions: seen }, { headers: once(key) }),

  /** At the author's request; `reason` says how it reached the staff. */
  withdraw: (id: string, version: number, reason: string) =>
    post('/api/v1/opinions/{id}/withdraw', id, { version, reason }),

  reconsider: (id: string, version: number) => post('/api/v1/opinions/{id}/reconsider', id, { version }),
  redact: (id: string, version: number, publicText: string | null) =>
    post('/api/v1/opinions/{id}/redact', id, { version, publicText }),
  classify: (id: string, version: number, change: Classification) =>
    post('/api/v1/opinions/{id}/classify', id, { version, ...change }),
  group: (id: string, version: number, into: { id: string; version: number }) =>
    post('/api/v1/opinions/{id}/group', id, { version, intoId: into.id, intoVersion: into.version }),
  ungroup: (id: string, version: number) => post('/api/v1/opinions/{id}/ungroup', id, { version }),

  /** Moves it from where it was seen to behind the given one, or to the front. */
  move: ({ id, version, queuePosition }: QueuePlace, after: string | null) =>
    post('/api/v1/opinions/{id}/move', id, { version, position: queuePosition ?? 0, after }),

  /** Shows "working on" for thirty seconds; repeated while the work goes on. */
  lease: (id: string, release = false) => post('/api/v1/opinions/{id}/lease', id, release ? { release } : {}),

  /** Sets the calling order of all waiting opinions; `seen` is the present one. */
  order: (
    dialogueId: string,
    seen: readonly string[],
    order: readonly string[],
    criterion: Schemas['OrderDto']['criterion'],
    rules?: readonly TurnRule[],
  ) =>
    post('/api/v1/dialogues/{id}/queue', dialogueId, {
      seen: [...seen],
      order: [...order],
      criterion,
      ...(rules ? { rules: [...rules] } : {}),
    }),

  enter(dialogueId: string, entered: EnteredOpinion, key: string): Promise<Receipt> {
    const how = { headers: once(key), signal: AbortSignal.timeout(10_000) };
    if (!entered.toSpeak) return post('/api/v1/dialogues/{id}/opinions/on-behalf', dialogueId, entered, how);
    const {
      channel,
      text: topic,
      consent,
      displayConsent,
      name,
      businessName,
      phone,
      community,
      fieldId,
      toQueue,
    } = entered;
    const named = { displayConsent, name, businessName, phone, community };
    const request = { channel, topic, consent, fieldId, toQueue, ...named };
    return post('/api/v1/dialogues/{id}/speak-requests/on-behalf', dialogueId, request, how);
  },

  /** Writes the transcript of a request to speak. Replacing an existing one requires a reason. */
  writeWords: (id: string, words: Schemas['WriteWordsDto'], key: string) =>
    post('/api/v1/opinions/{id}/words', id, words, { headers: once(key), signal: AbortSignal.timeout(10_000) }),

  entered: (dialogueId: string) => get('/api/v1/dialogues/{id}/opinions/entered', dialogueId),

  /** `seen`: the floor as the chair sees it; refused if it has changed. Null when deciding away from the floor. */
  decide: (id: string, given: Schemas['DecideOpinionDto']) =>
    post('/api/v1/opinions/{id}/decision', id, given, { headers: once(newKey()) }),

  /** `version`: of the opinion, as the decision left it. */
  undoDecision: (id: string, version: number) => post('/api/v1/opinions/{id}/decision/undo', id, { version }),
};
