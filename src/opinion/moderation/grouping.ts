import { newId } from '../../common/ids.js';
import type { EntityManager } from 'typeorm';
import { type Performer, recordEvent } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import { Opinion, OpinionGroup } from '../opinion.entity.js';
import { isShownOutside } from '../opinion-events.js';
import { changeOpinion, type LoadedOpinion, opinionEvent, setGroup } from '../opinion.transitions.js';
import { acceptance } from './acceptance.js';

const membersOf = (tx: Tx, groupId: string): Promise<Opinion[]> =>
  tx.manager.find(Opinion, { where: { groupId }, order: { number: 'ASC' } });

/** The lead of an opinion's group, or the opinion itself. */
export async function leadOf({ manager }: { manager: EntityManager }, opinion: Opinion): Promise<Opinion> {
  if (opinion.status !== 'grouped' || !opinion.groupId) return opinion;
  const group = await manager.findOneByOrFail(OpinionGroup, { id: opinion.groupId });
  return manager.findOneByOrFail(Opinion, { id: group.leadOpinionId });
}

/** Groups an opinion under a lead, together with its own group if it has one. */
export async function joinGroup(tx: Tx, loaded: LoadedOpinion, lead: Opinion, by: Performer): Promise<Opinion> {
  const { opinion } = loaded;
  const groupId = lead.groupId ?? (await openGroup(tx, lead));
  const memberCount = lead.memberCount + 1 + opinion.memberCount;
  if (opinion.groupId) {
    const led = (await membersOf(tx, opinion.groupId)).filter((member) => member.id !== opinion.id);
    const change = { verb: 'group', event: 'grouped', set: { groupId }, details: { leadOpinionId: lead.id } };
    for (const member of led) await changeOpinion(tx, { opinion: member, dialogue: loaded.dialogue }, change, by);
    await tx.manager.delete(OpinionGroup, { id: opinion.groupId });
  }
  const joined = await changeOpinion(
    tx,
    loaded,
    {
      verb: 'group',
      event: 'grouped',
      set: { status: 'grouped', groupId, memberCount: 0, queuePosition: null, reasonCode: null, reasonText: null },
      details: { leadOpinionId: lead.id },
    },
    by,
  );
  await setGroup(tx, lead, { groupId, memberCount });
  recordEvent(tx, lead.dialogueId, opinionEvent(lead.id, 'grouped', isShownOutside(lead.status)), by);
  return joined;
}

async function openGroup(tx: Tx, lead: Opinion): Promise<string> {
  const id = newId();
  await tx.manager.insert(OpinionGroup, { id, dialogueId: lead.dialogueId, leadOpinionId: lead.id, createdAt: tx.now });
  return id;
}

/** Restores the state before grouping: only an opinion accepted by itself may be shown in the hall. */
const onItsOwn = async (tx: Tx, member: Opinion): Promise<Partial<Opinion>> =>
  member.acceptedAt ? acceptance(tx, member) : { status: 'received' };

/** Takes a grouped opinion out of its group, back to the inbox or to the end of the queue. */
export async function leaveGroup(tx: Tx, loaded: LoadedOpinion, by: Performer): Promise<Opinion> {
  const groupId = loaded.opinion.groupId as string;
  const set = { ...(await onItsOwn(tx, loaded.opinion)), groupId: null };
  const alone = await changeOpinion(tx, loaded, { verb: 'ungroup', event: 'ungrouped', set }, by);
  await tidyGroup(tx, groupId, by);
  return alone;
}

/** Before a lead leaves: its oldest member becomes the lead and takes its place in the queue, if it was accepted. */
export async function handOverLead(tx: Tx, { opinion, dialogue }: LoadedOpinion, by: Performer): Promise<void> {
  const { groupId } = opinion;
  if (!groupId || opinion.status === 'grouped') return;
  const others = (await membersOf(tx, groupId)).filter((member) => member.id !== opinion.id);
  const eldest = others.find((member) => member.acceptedAt) ?? others[0];
  if (!eldest) return;
  await tx.manager.update(OpinionGroup, { id: groupId }, { leadOpinionId: eldest.id });
  await setGroup(tx, opinion, { groupId: null, memberCount: 0 });
  const own = await onItsOwn(tx, eldest);
  const place = own.queuePosition ? { queuePosition: opinion.queuePosition ?? own.queuePosition } : {};
  await changeOpinion(
    tx,
    { opinion: eldest, dialogue },
    {
      verb: 'lead',
      event: 'ungrouped',
      set: { ...own, ...place },
      details: { instead: opinion.id },
    },
    by,
  );
  await tidyGroup(tx, groupId, by);
}

/** Counts the members anew, dissolves a group of one, and announces the others' changed group size. */
async function tidyGroup(tx: Tx, groupId: string, by: Performer): Promise<void> {
  const left = await membersOf(tx, groupId);
  const lead = left.find(({ status }) => status !== 'grouped') as Opinion;
  const memberCount = left.length - 1;
  await setGroup(tx, lead, { groupId: memberCount === 0 ? null : groupId, memberCount });
  if (memberCount === 0) await tx.manager.delete(OpinionGroup, { id: groupId });
  for (const { id, dialogueId, status } of left)
    recordEvent(tx, dialogueId, opinionEvent(id, 'ungrouped', isShownOutside(status)), by);
}
