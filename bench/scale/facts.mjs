// What the data of the benchmark is: its size, proportions and names.
import { withCheckSymbol } from '../../dist/common/crockford.js';

/** Seconds and days of the data, from its start to `today`. */
export const today = '2026-11-30';
export const days = 1794;
export const organisations = 300;
export const departments = 10;
export const fields = 12;
const usualDialogue = 333;

/** How many of each there are for a number of opinions; the live dialogue is the last one. */
export function proportions(opinions) {
  const size = Math.min(usualDialogue, Math.ceil(opinions / 20));
  const live = Math.max(size, Math.round(opinions / 100));
  const dialogues = Math.floor((opinions - live) / size);
  return { size, live, dialogues, past: dialogues * size, all: dialogues * size + live };
}

const kinds = { organisation: 1, department: 2, dialogue: 3, account: 4, field: 5, author: 6, opinion: 7, group: 8 };
Object.assign(kinds, { task: 9, answer: 10, decision: 11, trail: 12, extension: 13, urge: 14, grant: 15, login: 16 });

/** The id of the n-th row of a kind. */
export const idOf = (kind, n) =>
  `0190000${kinds[kind].toString(16)}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** People of the largest organisation, and the superior of all; their login cookie is their role, repeated. */
export const people = ['leader', 'organiser', 'moderator', 'oversight', 'department_officer', 'superior'];
export const tokenOf = (role) => role.padEnd(43, '-');

/** Opinions whose authors look them up: their code and the four digits that belong to it. */
export const tracked = {
  count: 200,
  digits: '0001',
  codeOf: (n) => withCheckSymbol(`BENCH${String(n).padStart(6, '0')}`),
};
