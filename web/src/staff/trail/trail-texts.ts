import { trailSubjects, type TrailSubject } from '#contract/trail.js';
import type { TrailEntry } from '#api/trail.js';
import { trailVi } from '#i18n/console/trail.vi.js';
import type { MessageKey, Messages } from '#i18n/messages.js';

type VerbKey = MessageKey & `trail_verb.${string}`;
type EntryKey = MessageKey & `entry.${string}`;

const namesIn = (prefix: string): string[] =>
  Object.keys(trailVi).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));

/** All verbs with a text. */
export const knownVerbs: readonly string[] = namesIn('trail_verb.');
const entries: readonly string[] = namesIn('entry.');

/** Text of a verb; unknown verbs of later releases are shown as they are. */
export const verbText = (verb: string, { t }: Messages): string =>
  knownVerbs.includes(verb) ? t(`trail_verb.${verb}` as VerbKey) : verb;

export const isSubject = (subject: string): subject is TrailSubject =>
  (trailSubjects as readonly string[]).includes(subject);

export const subjectText = (subject: string, { t }: Messages): string =>
  isSubject(subject) ? t(`subject.${subject}`) : subject;

/** The subject with its name: "Ý kiến MK-2026-2/017". */
export const subjectNameText = ({ subject, subjectName }: TrailEntry, messages: Messages): string =>
  [subjectText(subject, messages), subjectName].filter(Boolean).join(' ');

/** Name of a field in a sentence. */
export const entryText = (entry: string, { t }: Messages): string =>
  entries.includes(entry) ? t(`entry.${entry}` as EntryKey) : entry;
