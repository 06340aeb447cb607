import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import { findings } from '../../contract/personal-data/mask.js';
import { lastFour } from '../../contract/text/phone.js';
import { hashTrackingCode, makePin, makeTrackingCode } from '../../common/tracking-code.js';
import { type AuthorKind, type OpinionChannel, publicNumber } from '../../contract/opinion.js';
import type { DialogueStatus } from '../../contract/dialogue.js';
import { recordChange } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import { lockClause } from '../../dialogue/lock-dialogue.js';
import { findField, unknownId } from '../catalogue-lookup.js';
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

const insertAuthor = `INSERT INTO author (id, kind, name, business_name, phone, email, address, community)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

const insertOpinion = `INSERT INTO opinion (id, dialogue_id, organisation_id, number, channel, kind, author_id, text, topic, display_consent,
    identity_kept_at, consent_at, wants_to_speak_at, tracking_hash, tracking_pin_hash, device_hash, origin, entered_by, field_id, department_id, status,
    support_count, received_at, version)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', 0, ?, 1)`;

/**
 * Prepares ids and hashes outside the transaction, then returns the transactional part. A hot path, so it locks the
 * dialogue and reads of it what it needs in a statement of its own; then number, author, opinion, trail.
 */
export function prepareInsert(
  dialogueId: string,
  incoming: NewOpinion,
  assertOpen: (dialogue: InsertedOpinion, now: Date) => void,
): (tx: Tx) => Promise<Unnumbered> {
  const { content, phone } = incoming;
  // Looked for now and remembered, so that a list of many new texts need not look through all of them.
  findings(content.text);
  const id = newId();
  const authorId = newId();
  const trackingCode = makeTrackingCode();
  const pin = phone === null ? makePin() : null;
  const codeHash = hashTrackingCode(trackingCode);
  const secret = pinHash(trackingCode, pin ?? lastFour(phone as string));
  return async (tx) => {
    const dialogue = await getDialogue(tx, dialogueId);
    assertOpen(dialogue, tx.now);
    const number = await nextNumber(tx, dialogueId, 'opinions');
    const { organisationId } = dialogue;
    const field = content.fieldId
      ? await findField(tx, organisationId, content.fieldId, localDateOf(tx.now))
      : undefined;
    if (content.fieldId && !field) throw unknownId('fieldId');
    const now = tx.now.toISOString();
    await tx.execute(insertAuthor, [
      authorId,
      incoming.authorKind,
      incoming.name,
      content.businessName ?? null,
      phone,
      content.email ?? null,
      content.address ?? null,
      content.community ?? null,
    ]);
    await tx.execute(insertOpinion, [
      id,
      dialogueId,
      organisationId,
      number,
      incoming.channel,
      content.kind,
      authorId,
      content.text,
      incoming.topic ?? null,
      // Departments hear what the hall hears.
      content.keepIdentity ? 'none' : (content.displayConsent ?? 'none'),
      content.keepIdentity ? now : null,
      now,
      content.wantsToSpeak ? now : null,
      codeHash,
      secret,
      incoming.deviceHash,
      incoming.origin,
      incoming.enteredBy,
      content.fieldId ?? null,
      field?.departmentId ?? null,
      now,
    ]);
    recordChange(
      tx,
      { type: 'opinion', id, to: 'received' },
      {
        dialogue,
        verb: 'receive',
        by: { accountId: incoming.enteredBy },
        events: [opinionEvent(id, 'received', true)],
      },
    );
    return {
      id,
      number,
      publicNumber: publicNumber(dialogue.numberPrefix, number),
      trackingCode,
      pin,
      receivedAt: now,
      dialogue,
    };
  };
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
