import type { FloorLiveView } from '#contract/views.js';
import type { Messages } from '#i18n/messages.js';

export interface Caption {
  name: string;
  /** Department, neighbourhood or field. */
  of: string | null;
}

type Floor = Pick<FloorLiveView, 'answer' | 'answering' | 'turn'> & {
  opinion: Pick<NonNullable<FloorLiveView['opinion']>, 'number' | 'person' | 'speech' | 'fieldName'> | null;
};

/**
 * Who is speaking: the person answering once the answer has begun, before that the one who has the floor, named as
 * consented or by number. Null if nobody speaks, or somebody without a number.
 */
export function captionOf(floor: Floor | undefined, { t }: Pick<Messages, 't'>): Caption | null {
  if (!floor) return null;
  const { answer, answering, turn, opinion } = floor;
  if (answer && answering) {
    const name = answering.name ?? answering.departmentName;
    return name === null ? null : { name, of: answering.name === null ? null : answering.departmentName };
  }
  if (!turn || !opinion) return null;
  const { name, businessName, community } = opinion.person;
  const number = t(opinion.speech ? 'hall.speech' : 'desk.question', { number: opinion.number });
  const from = [name && businessName, community].filter(Boolean).join(', ');
  return { name: name ?? businessName ?? number, of: (name || businessName ? from : opinion.fieldName) || null };
}
