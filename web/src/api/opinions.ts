import type { DeclineReason, TurnRule } from '#contract/opinion.js';
import { newKey } from './key.js';
import { api, once, type QueryOf, type Schemas, unwrap } from './client.js';

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

/** A line in the list of opinions entered for others. */
export type EnteredLine = Schemas['EnteredLineView'];

export type Receipt = Schemas['EnteredOpinionView'];

/** Exactly one of `dueOn`, `workingDays` and `continuous`. */
export type AssignmentOrder = Schemas['AssignmentOrderDto'];

export type Decision = Omit<Schemas['DecideOpinionDto'], 'version' | 'expectedOnFloor'>;

export type OpinionFilter = QueryOf<'/api/v1/dialogues/{id}/opinions'>;

export type BriefWords = Schemas['BriefDto'];

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
  return unwrap(api.POST('/api/v1/dialogues/{id}/speak-requests/on-behalf', { ...how, body }));
}

export const opinions = {
  /** Newest first; `next` is the `before` of the following page. */
  list(dialogueId: string, query: OpinionFilter): Promise<Schemas['OpinionPage']> {
    return unwrap(
      api.GET('/api/v1/dialogues/{id}/opinions', {
        params: { path: { id: dialogueId }, query },
      }),
    );
  },

  async writeBrief(id: string, words: BriefWords): Promise<void> {
    await api.PUT('/api/v1/opinions/{id}/brief', { ...of(id), body: words });
  },

  /** `version` is that of the brief. */
  async approveBrief(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/brief/approve', { ...of(id), body: { version } });
  },

  detail(id: string): Promise<OpinionDetail> {
    return unwrap(api.GET('/api/v1/opinions/{id}', of(id)));
  },

  /** The decision in force first, then those it corrected. */
  async decisions(id: string): Promise<TakenDecision[]> {
    return (await unwrap(api.GET('/api/v1/opinions/{id}/decisions', of(id)))).items;
  },

  /** The text as its author wrote it. If there is a public wording, the access is written to the trail. */
  original(id: string): Promise<Original> {
    return unwrap(api.GET('/api/v1/opinions/{id}/original', of(id)));
  },

  /** The access is written to the trail with its purpose. */
  contact(id: string, purpose: string): Promise<Contact> {
    return unwrap(
      api.GET('/api/v1/opinions/{id}/contact', {
        params: { path: { id }, query: { purpose } },
      }),
    );
  },

  accept(id: string, version: number): Promise<Opinion> {
    return unwrap(api.POST('/api/v1/opinions/{id}/accept', { ...of(id), body: { version } }));
  },

  async ask(id: string, version: number, question: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/ask', { ...of(id), body: { version, question } });
  },

  decline(id: string, version: number, reason: DeclineReason, note: string): Promise<Opinion> {
    return unwrap(
      api.POST('/api/v1/opinions/{id}/decline', {
        ...of(id),
        body: { version, reason, ...(note ? { note } : {}) },
      }),
    );
  },

  /** At the author's request; `reason` says how it reached the staff. */
  async withdraw(id: string, version: number, reason: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/withdraw', { ...of(id), body: { version, reason } });
  },

  async reconsider(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/reconsider', { ...of(id), body: { version } });
  },

  redact(id: string, version: number, publicText: string | null): Promise<Opinion> {
    return unwrap(api.POST('/api/v1/opinions/{id}/redact', { ...of(id), body: { version, publicText } }));
  },

  classify(id: string, version: number, change: Classification): Promise<Opinion> {
    return unwrap(api.POST('/api/v1/opinions/{id}/classify', { ...of(id), body: { version, ...change } }));
  },

  group(id: string, version: number, intoId: string): Promise<Opinion> {
    return unwrap(api.POST('/api/v1/opinions/{id}/group', { ...of(id), body: { version, intoId } }));
  },

  async ungroup(id: string, version: number): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/ungroup', { ...of(id), body: { version } });
  },

  /** Moves it behind the given one, or to the front. */
  async move(id: string, after: string | null): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/move', { ...of(id), body: { after } });
  },

  /** Shows "working on" for thirty seconds; repeated while the work goes on. */
  async lease(id: string, release = false): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/lease', { ...of(id), body: release ? { release } : {} });
  },

  /** Sets the calling order of all waiting opinions. */
  async order(
    dialogueId: string,
    order: readonly string[],
    criterion: Schemas['OrderDto']['criterion'],
    rules?: readonly TurnRule[],
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/queue', {
      params: { path: { id: dialogueId } },
      body: { order: [...order], criterion, ...(rules ? { rules: [...rules] } : {}) },
    });
  },

  enter(dialogueId: string, entered: EnteredOpinion, key: string): Promise<Receipt> {
    const how = { ...of(dialogueId), headers: once(key), signal: AbortSignal.timeout(10_000) };
    if (entered.toSpeak) return enterSpeakRequest(entered, how);
    return unwrap(api.POST('/api/v1/dialogues/{id}/opinions/on-behalf', { ...how, body: entered }));
  },

  /** Writes the transcript of a request to speak. Replacing an existing one requires a reason. */
  async writeWords(id: string, words: Schemas['WriteWordsDto'], key: string): Promise<void> {
    await api.POST('/api/v1/opinions/{id}/words', {
      ...of(id),
      body: words,
      headers: once(key),
      signal: AbortSignal.timeout(10_000),
    });
  },

  entered(dialogueId: string): Promise<EnteredLine[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/opinions/entered', of(dialogueId)));
  },

  /**
   * `expectedOnFloor`: the question the chair sees; refused if it has changed. Omitted when deciding away from the
   * floor.
   */
  decide(id: string, given: Schemas['DecideOpinionDto']): Promise<Schemas['DecidedView']> {
    return unwrap(
      api.POST('/api/v1/opinions/{id}/decision', {
        ...of(id),
        body: given,
        headers: once(newKey()),
      }),
    );
  },

  undoDecision(id: string): Promise<Schemas['DecidedView']> {
    return unwrap(api.POST('/api/v1/opinions/{id}/decision/undo', of(id)));
  },
};
