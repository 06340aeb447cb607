import type { DialogueKind, DialogueStatus } from '#contract/dialogue.js';
import type { Messages } from '#i18n/messages.js';
import { fullDate } from '#lib/format.js';

interface Planned {
  kind: DialogueKind;
  heldOn: string;
  startsAt: string;
  place: string;
}

/** 08 giờ 00, thứ Năm 26/11/2026, Hội trường UBND phường */
export function whenAndWhere({ heldOn, startsAt, place }: Planned, messages: Messages): string {
  const clock = messages.language === 'en' ? startsAt : startsAt.replace(':', '\u00a0giờ\u00a0');
  return `${clock}, ${fullDate(heldOn, messages.language)}, ${place}`;
}

const over: readonly DialogueStatus[] = ['closed', 'cancelled'];

export const isOver = (status: DialogueStatus): boolean => over.includes(status);
