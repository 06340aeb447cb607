import { randomBytes } from 'node:crypto';
import { asciiWords } from '../../contract/text/slug.js';
import type { DialogueKind } from '../../contract/dialogue.js';

/** DN doanh nghiệp, GT giải trình: kinds are counted separately, so their numbers must differ. */
const marks: Record<DialogueKind, string> = {
  citizen_dialogue: '',
  business_dialogue: 'DN',
  explanation_session: 'GT',
};

/** Prefix of a dialogue's opinion numbers: `MK-2026-2`, `MK-2026-DN1`. */
export const numberPrefix = (code: string, kind: DialogueKind, year: number, ordinal: number): string =>
  `${code}-${year}-${marks[kind]}${ordinal}`;

export const rehearsalPrefix = (prefix: string): string => `TẬP-${prefix}`;

/** The slug for public URLs, without accents: `doi-thoai-voi-nhan-dan-2026-11-26`. */
export function slugOf(title: string, heldOn: string): string {
  let slug = '';
  for (const word of asciiWords(title)) if (slug.length + word.length < 90) slug += `${word.slice(0, 60)}-`;
  return `${slug || 'doi-thoai-'}${heldOn}`;
}

/** 256 random bits. */
export const newHallKey = (): string => randomBytes(32).toString('base64url');
