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
 * Who is to be seen: whoever answers once the answer has begun, whoever has the floor before. A person is named as they agreed
 * to, else by their number; somebody who stands up without a number is nobody's business. Null: nobody speaks.
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
