import { useMessages } from '#i18n/messages.js';
import { useKeys } from '#lib/keyboard.svelte.js';
import { toasts } from '#lib/toasts.svelte.js';
import type { ChairCommands } from './chair-commands.svelte.js';
import { cellAfter } from './decision-matrix.js';

interface At {
  chair: ChairCommands;
  rows: () => number;
  full: () => void;
  escalate: () => void;
  written: () => void;
  print: () => void;
}

/** Moves the focus to the next cell of the table of dates; Enter presses it like any button. */
function walk(key: 'up' | 'down' | 'left' | 'right', rows: number, columns: number): void {
  const [row, column] = (document.activeElement?.getAttribute('data-cell') ?? '').split('-').map(Number);
  const inside = row !== undefined && column !== undefined && Number.isInteger(row) && Number.isInteger(column);
  const proposed = document.querySelector<HTMLElement>('[data-proposed]');
  if (!inside && proposed) return proposed.focus();
  const next = cellAfter(inside ? { row, column } : null, key, { rows, columns });
  document.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
}

export function useChairKeys({ chair, rows, full, escalate, written, print }: At): void {
  const messages = useMessages();
  const step = (key: 'up' | 'down' | 'left' | 'right') => () => walk(key, rows(), chair.options?.columns.length ?? 0);
  const onTask = (act: () => unknown) => () => {
    if (chair.question && !chair.isPraise) act();
  };

  useKeys(() => ({
    title: messages.t('chair.title'),
    keys: [
      { key: 'n', shown: 'N', label: messages.t('chair.call'), run: () => void chair.call() },
      { key: 't', shown: 'T', label: messages.t('chair.keys_timer'), run: () => void chair.timer() },
      { key: '+', shown: '+', label: messages.t('chair.add_minute'), run: () => void chair.addMinute() },
      { key: 'a', shown: 'A', label: messages.t('chair.keys_answer'), run: () => void chair.beginAnswer() },
      { key: 'h', shown: 'H', label: messages.t('chair.collect'), run: () => void chair.collect() },
      { key: '1', shown: '1', label: messages.t('chair.answered'), run: onTask(() => chair.finish('answered')) },
      { key: '2', shown: '2', label: messages.t('chair.written'), run: onTask(written) },
      { key: '3', shown: '3', label: messages.t('chair.escalate'), run: onTask(escalate) },
      { key: '4', shown: '4', label: messages.t('chair.noted'), run: () => void chair.finish('noted') },
      { key: 'arrowup', shown: '↑', label: messages.t('chair.keys_table'), run: step('up') },
      { key: 'arrowdown', shown: '↓', label: messages.t('chair.keys_table'), run: step('down') },
      { key: 'arrowleft', shown: '←', label: messages.t('chair.keys_table'), run: step('left') },
      { key: 'arrowright', shown: '→', label: messages.t('chair.keys_table'), run: step('right') },
      { key: 'p', shown: 'P', label: messages.t('chair.keys_pause'), run: () => void chair.pauseOrResume() },
      {
        key: 'p',
        shift: true,
        shown: '⇧P',
        label: messages.t('screens.print'),
        run: print,
      },
      { key: 'v', shown: 'V', label: messages.t('chair.full'), run: full },
      { key: 'z', shown: 'Z', label: messages.t('chair.keys_undo'), run: () => void toasts.undoLast() },
    ],
  }));
}
