import { createHash } from 'node:crypto';
import type { Language } from '../../common/language.js';
import { decidedOn, sumLineOnDay } from '../../contract/opinion.js';
import { escapeHtml } from '../../common/escape-html.js';
import type { RecordDecisionView, RecordOpinionView, RecordTaskView, SessionRecordView } from './dto/record.view.js';
import { clockOf, codeName, dateOf, fillIn, lengthOf, momentOf, messagesOf } from './record-messages.js';

const style = `
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 "Be Vietnam Pro", "Noto Sans", Arial, sans-serif; color: #14201d; background: #fff; }
  h1 { font-size: 1.6rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.45; }
  th, td { border: 1px solid #9aa6a1; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
  th { background: #eef2f0; } .n { text-align: right; white-space: nowrap; }
  dt { font-weight: 600; float: left; clear: left; width: 8rem; } dd { margin-left: 8.5rem; }
  blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid #0f6b5c; }
  .gone { text-decoration: line-through; } .hint { color: #43504b; } .warn { font-weight: 700; border: 2px solid #8a3b12; padding: 0.4rem 0.75rem; }
  thead { display: table-header-group; } tr, blockquote { break-inside: avoid; }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
`;

/** The page contains its style sheet and loads nothing, so that it can be saved as one file. */
export const recordPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const lines = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');

const cell = (content: string, kind = ''): string => `<td${kind && ` class="${kind}"`}>${content}</td>`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

/** A complete HTML document for reading, printing or keeping. */
export function htmlOf(record: SessionRecordView, language: Language): string {
  const w = messagesOf(language);
  const { dialogue, attendance } = record;
  const section = (title: string, body: string): string =>
    `<section><h2>${escapeHtml(title)}</h2>${body || `<p>${escapeHtml(w.none)}</p>`}</section>`;

  const task = (one: RecordTaskView): string =>
    [
      fillIn(w.task, { department: one.department }),
      ...(one.coordinating.length > 0 ? [fillIn(w.with, { departments: one.coordinating.join(', ') })] : []),
      one.dueOn ? fillIn(w.due, { date: dateOf(one.dueOn) }) : w.continuous,
    ].join(', ');

  const decision = (one: RecordDecisionView): string => {
    const notes = [
      ...(one.isCorrection ? [w.correction] : []),
      ...(one.undoneAt ? [`${w.undone} ${clockOf(one.undoneAt)}`] : []),
    ];
    const said = [
      codeName(one.outcome, language),
      ...one.tasks.map(task),
      ...(one.escalatedTo ? [fillIn(w.escalated, { body: one.escalatedTo })] : []),
    ];
    const words = one.words ? `<blockquote>“${lines(one.words)}”</blockquote>` : '';
    const who = [one.by, one.chair && `${w.chair}: ${one.chair}`].filter(Boolean).join('; ');
    return `<div${one.undoneAt ? ' class="gone"' : ''}>${escapeHtml(momentOf(one.at))}: ${escapeHtml(said.join('; '))}${notes.length ? ` (${escapeHtml(notes.join(', '))})` : ''}${words}<div class="hint">${escapeHtml(who)}</div></div>`;
  };

  const outcome = (one: RecordOpinionView): string => {
    const decisions = one.decisions.map(decision).join('');
    if (decidedOn(one.onDay)) return decisions;
    if (one.groupedUnder) return escapeHtml(fillIn(w.grouped, { number: one.groupedUnder }));
    const waits = sumLineOnDay(one.onDay === 'later' ? 'received' : one.onDay, true) === 'waiting';
    const stood =
      waits && one.onDay !== 'later'
        ? dialogue.concludedAt
          ? w.not_reached
          : w.undecided
        : codeName(one.onDay, language);
    return `${escapeHtml(stood)}${decisions}`;
  };

  const head = `
    <h1>${escapeHtml(w.title)}: ${escapeHtml(dialogue.title)}</h1>
    ${dialogue.isRehearsal ? `<p class="warn">${escapeHtml(w.rehearsal)}</p>` : ''}
    <p${record.people === 'named' ? ' class="warn"' : ''}>${escapeHtml(record.people === 'named' ? fillIn(w.named, { purpose: record.purpose ?? '' }) : w.masked)}</p>
    <dl><dt>${escapeHtml(w.held)}</dt><dd>${escapeHtml(dialogue.startsAt)}, ${escapeHtml(dateOf(dialogue.heldOn))}</dd>
      <dt>${escapeHtml(w.place)}</dt><dd>${escapeHtml(dialogue.place)}</dd>
      <dt>${escapeHtml(w.chair)}</dt><dd>${escapeHtml(dialogue.chair)}, ${escapeHtml(dialogue.organisation)}</dd>
      ${dialogue.startedAt ? `<dt>${escapeHtml(w.began)}</dt><dd>${escapeHtml(momentOf(dialogue.startedAt))}</dd>` : ''}
      ${dialogue.concludedAt ? `<dt>${escapeHtml(w.ended)}</dt><dd>${escapeHtml(momentOf(dialogue.concludedAt))}</dd>` : ''}
      <dt>${escapeHtml(w.attendance)}</dt><dd>${escapeHtml(fillIn(w.attended, { ...attendance }))}</dd></dl>
    <p class="hint">${escapeHtml(fillIn(w.made, { at: momentOf(record.madeAt), by: record.madeBy }))}</p>`;

  const agenda = record.agenda.map(
    (one) =>
      `<li>${escapeHtml(one.startsAt)}${one.endsAt ? `–${escapeHtml(one.endsAt)}` : ''} ${escapeHtml(one.title)}${one.performer ? ` (${escapeHtml(one.performer)})` : ''}</li>`,
  );
  const pauses = record.pauses.map(
    (one) => `<li>${escapeHtml(momentOf(one.from))} – ${one.until ? escapeHtml(clockOf(one.until)) : '…'}</li>`,
  );
  const list = (items: readonly string[]): string => (items.length > 0 ? `<ul>${items.join('')}</ul>` : '');

  const turns = record.turns.map(
    (one) =>
      `<tr>${cell(escapeHtml(one.number), 'n')}${cell(escapeHtml(clockOf(one.startedAt)))}${cell(one.answeringAt ? escapeHtml(clockOf(one.answeringAt)) : '')}${cell(escapeHtml(one.endedAt ? clockOf(one.endedAt) : w.running))}${cell(lengthOf(one.spokenSeconds), 'n')}${cell(lengthOf(one.answeredSeconds), 'n')}${cell(lengthOf(one.pausedSeconds), 'n')}${cell(escapeHtml(one.speaker))}${cell(escapeHtml([one.opinions.join(', '), one.enteredAt && `(${w.later} ${clockOf(one.enteredAt)})`].filter(Boolean).join(' ')))}</tr>`,
  );
  const opinions = record.opinions.map(
    (one) =>
      `<tr>${cell(escapeHtml(one.publicNumber))}${cell(escapeHtml(one.person))}${cell(`${lines(one.text)}<div class="hint">${escapeHtml([one.field, one.department, one.turns.length > 0 && `${w.turn} ${one.turns.join(', ')}`].filter(Boolean).join(' · '))}</div>`)}${cell(outcome(one))}</tr>`,
  );
  const pledges = record.pledges.map(
    (one) =>
      `<blockquote${one.struckAt ? ' class="gone"' : ''}>“${lines(one.words)}”<div class="hint">${escapeHtml([one.saidBy, momentOf(one.at), one.turn !== null && `${w.turn} ${one.turn}`, one.opinion, one.struckAt && w.struck].filter(Boolean).join(' · '))}</div></blockquote>`,
  );
  const directives = record.directives.map(
    (one) =>
      `<li>${lines(one.text)}<div class="hint">${escapeHtml([momentOf(one.at), one.chair, ...one.tasks.map(task)].filter(Boolean).join(' · '))}</div></li>`,
  );
  const corrections = record.corrections.map(
    (one) =>
      `<tr>${cell(escapeHtml(momentOf(one.at)))}${cell(escapeHtml(one.by))}${cell(escapeHtml(`${codeName(one.of, language)}: ${codeName(one.what, language)}`))}${cell(escapeHtml(readable(one.before)))}${cell(escapeHtml(readable(one.after)))}${cell(escapeHtml(one.reason))}</tr>`,
  );
  const filled = (heads: readonly string[], rows: readonly string[]): string =>
    rows.length > 0 ? table(heads, rows) : '';

  const body = [
    section(w.agenda, list(agenda)),
    section(
      w.turns,
      filled([w.turn, w.from, w.answered_from, w.until, w.spoken, w.answered, w.paused, w.speaker, w.opinions], turns),
    ),
    section(
      w.opinion_list,
      `<p>${escapeHtml(fillIn(w.sums, record.sums))}</p>${filled([w.opinions, w.person, w.text, w.result], opinions)}`,
    ),
    section(w.pledges, pledges.join('')),
    section(w.directives, directives.length > 0 ? `<ol>${directives.join('')}</ol>` : ''),
    section(w.pauses, list(pauses)),
    section(w.corrections, filled([w.at, w.who, w.what, w.before, w.after, w.why], corrections)),
  ].join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(w.title)}: ${escapeHtml(dialogue.title)}</title><style>${style}</style></head><body><main>${head}${body}</main></body></html>`;
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const readable = (value: string | null): string => (value && instant.test(value) ? clockOf(value) : (value ?? ''));
