import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import { findings } from '../../contract/personal-data/mask.js';
import { lastFour } from '../../contract/text/phone.js';
import { hashTrackingCode, makePin, makeTrackingCode } from '../../common/tracking-code.js';
import type { NotifyChoice } from '../../contract/message.js';
import { type AuthorKind, type DayStanding, type OpinionChannel, publicNumber } from '../../contract/opinion.js';
import type { DialogueStatus } from '../../contract/dialogue.js';
import { recordChange } from '../../database/change-row.js';
import { insertMany, type Value } from '../../database/sql.js';
import type { Part, Tx } from '../../database/transaction.js';
import { lockClause } from '../../dialogue/lock-dialogue.js';
import { findField, unknownId } from '../catalogue-lookup.js';
import { tellReceived } from '../notification/author-messages.js';
import { addCounts } from '../opinion-count.js';
import { opinionEvent } from '../opinion.transitions.js';
import type { OpinionContentDto } from './dto/submit-opinion.dto.js';
import type { OpinionReceiptView } from './dto/receipt.view.js';
import { pinHash } from '../tracking/tracking-secret.js';
import { nextNumber } from '../../dialogue/next-number.js';

/** What inserting an opinion needs of its dialogue. Instants are ISO text. */
export interface InsertedOpinion {
  id: string;
  organisationId: string;
  status: DialogueStatus;
  collectFrom: string | null;
  collectUntil: string | null;
  numberPrefix: string;
  rehearsalOf: string | null;
}

export interface NewOpinion {
  channel: OpinionChannel;
  authorKind: AuthorKind;
  name: string | null;
  phone: string | null;
  deviceHash: string | null;
  /** Mark of the network it came from. */
  origin: string | null;
  enteredBy: string | null;
  /** For a request to speak: its topic. The text is the same until the words are written down. */
  topic?: string;
  content: OpinionContentDto;
}

export type Unnumbered = Omit<OpinionReceiptView, 'revision'> & { pin: string | null; dialogue: InsertedOpinion };

/** What is known of a new opinion before its transaction: ids, secrets, and who may send it when. */
export interface PreparedOpinion extends NewOpinion {
  dialogueId: string;
  id: string;
  authorId: string;
  trackingCode: string;
  codeHash: string;
  /** Without a phone, whose last digits are asked for otherwise. */
  pin: string | null;
  secret: string;
  assertOpen: (dialogue: InsertedOpinion, now: Date) => void;
}

const insertAuthors = 'INSERT INTO author (id, kind, name, business_name, phone, email, address, community)';
const authorPlaces = '(?, ?, ?, ?, ?, ?, ?, ?)';

const insertRows = `INSERT INTO opinion (id, dialogue_id, organisation_id, number, channel, kind, author_id, text, topic, display_consent,
    identity_kept_at, consent_at, notify_by, notify_language, wants_to_speak_at, tracking_hash, tracking_pin_hash, device_hash, origin, entered_by, field_id, department_id, status, on_day,
    support_count, received_at, version)`;
const opinionPlaces = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, 0, ?, 1)";

/** Makes ids and hashes outside the transaction. */
export function prepareOpinion(
  dialogueId: string,
  incoming: NewOpinion,
  assertOpen: PreparedOpinion['assertOpen'],
): PreparedOpinion {
  const { content, phone } = incoming;
  // Looked for now and remembered, so that a list of many new texts need not look through all of them.
  findings(content.text);
  const trackingCode = makeTrackingCode();
  const pin = phone === null ? makePin() : null;
  return {
    ...incoming,
    dialogueId,
    id: newId(),
    authorId: newId(),
    trackingCode,
    codeHash: hashTrackingCode(trackingCode),
    pin,
    secret: pinHash(trackingCode, pin ?? lastFour(phone as string)),
    assertOpen,
  };
}

export async function insertOpinion(tx: Tx, input: PreparedOpinion): Promise<Unnumbered> {
  const [inserted] = await insertOpinions([{ tx, input }]);
  return inserted as Unnumbered;
}

/**
 * Inserts opinions of one dialogue with as many statements as one needs (ADR 23): locks the dialogue and reads of it what they
 * need, then numbers, authors, opinions, trail.
 */
export async function insertOpinions(parts: readonly Part<PreparedOpinion>[]): Promise<Unnumbered[]> {
  const [{ tx, input }] = parts as [Part<PreparedOpinion>];
  const dialogue = await getDialogue(tx, input.dialogueId);
  for (const { input: one } of parts) one.assertOpen(dialogue, tx.now);
  const departments = await departmentsOf(tx, dialogue, parts);
  const last = await nextNumber(tx, dialogue.id, 'opinions', parts.length);
  const received = parts.map((part, index) => ({ ...part, number: last - parts.length + 1 + index }));
  await insertMany(
    tx,
    insertAuthors,
    authorPlaces,
    received.map((one) => authorOf(one.input)),
  );
  await insertMany(
    tx,
    insertRows,
    opinionPlaces,
    received.map((one) => opinionOf(one.input, one.number, dialogue, departments, tx.now)),
  );
  const onDay = onDayIn(dialogue);
  await addCounts(tx, dialogue.id, [{ onDay, standing: 'received', count: parts.length }]);
  const authors = received.map(({ input: one }) => ({ id: one.id, notifyBy: notifyOf(one) }));
  await tellReceived(tx, dialogue, authors);
  return received.map((one) => {
    const { id, trackingCode, pin, enteredBy } = one.input;
    recordChange(
      one.tx,
      { type: 'opinion', id, to: 'received' },
      { dialogue, verb: 'receive', by: { accountId: enteredBy }, events: [opinionEvent(id, 'received', true)] },
    );
    const receivedAt = tx.now.toISOString();
    return {
      id,
      number: one.number,
      publicNumber: publicNumber(dialogue.numberPrefix, one.number),
      trackingCode,
      pin,
      receivedAt,
      dialogue,
    };
  });
}

const onDayIn = ({ status }: InsertedOpinion): DayStanding => (status === 'concluded' ? 'later' : 'received');

/** The departments of the fields that were named, by field. */
async function departmentsOf(
  tx: Tx,
  { organisationId }: InsertedOpinion,
  parts: readonly Part<PreparedOpinion>[],
): Promise<ReadonlyMap<string, string | null>> {
  const departments = new Map<string, string | null>();
  for (const fieldId of new Set(parts.flatMap(({ input }) => input.content.fieldId ?? []))) {
    const field = await findField(tx, organisationId, fieldId, localDateOf(tx.now));
    if (!field) throw unknownId('fieldId');
    departments.set(fieldId, field.departmentId);
  }
  return departments;
}

const notifyOf = ({ content }: PreparedOpinion): NotifyChoice => content.notifyBy ?? 'none';

const authorOf = ({ authorId, authorKind, name, phone, content }: PreparedOpinion): Value[] => [
  authorId,
  authorKind,
  name,
  content.businessName ?? null,
  phone,
  content.email ?? null,
  content.address ?? null,
  content.community ?? null,
];

function opinionOf(
  prepared: PreparedOpinion,
  number: number,
  dialogue: InsertedOpinion,
  departments: ReadonlyMap<string, string | null>,
  at: Date,
): Value[] {
  const { content } = prepared;
  const now = at.toISOString();
  return [
    prepared.id,
    dialogue.id,
    dialogue.organisationId,
    number,
    prepared.channel,
    content.kind,
    prepared.authorId,
    content.text,
    prepared.topic ?? null,
    // Departments hear what the hall hears.
    content.keepIdentity ? 'none' : (content.displayConsent ?? 'none'),
    content.keepIdentity ? now : null,
    now,
    notifyOf(prepared),
    content.notifyLanguage ?? 'vi',
    content.wantsToSpeak ? now : null,
    prepared.codeHash,
    prepared.secret,
    prepared.deviceHash,
    prepared.origin,
    prepared.enteredBy,
    content.fieldId ?? null,
    (content.fieldId && departments.get(content.fieldId)) ?? null,
    onDayIn(dialogue),
    now,
  ];
}

async function getDialogue(tx: Tx, id: string): Promise<InsertedOpinion> {
  const [row] = await tx.rows<{
    organisation_id: string;
    status: DialogueStatus;
    collect_from: string | null;
    collect_until: string | null;
    number_prefix: string;
    rehearsal_of: string | null;
  }>(
    `SELECT organisation_id, status, collect_from, collect_until, number_prefix, rehearsal_of FROM dialogue WHERE id = ?
     ${lockClause(tx)}`,
    [id],
  );
  if (!row) throw notFound();
  return {
    id,
    organisationId: row.organisation_id,
    status: row.status,
    collectFrom: row.collect_from,
    collectUntil: row.collect_until,
    numberPrefix: row.number_prefix,
    rehearsalOf: row.rehearsal_of,
  };
}
