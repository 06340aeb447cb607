import { useMessages } from '#i18n/messages.js';
import { useKeys } from '#lib/keyboard.svelte.js';
import { toasts } from '#lib/toasts.svelte.js';
import type { Desk } from './desk.svelte.js';
import type { Reorder } from './reorder.svelte.js';

interface At {
  desk: Desk;
  reorder: Reorder;
  decline: () => void;
  note: () => void;
  print: () => void;
}

const focus = (id: string): void => document.getElementById(id)?.focus();

/** Keyboard shortcuts of moderation. Those for moving an opinion are active only while one is being moved. */
export function useDeskKeys({ desk, reorder, decline, note, print }: At): void {
  const messages = useMessages();
  const isNew = (): boolean => desk.open?.status === 'received' || desk.open?.status === 'needs_info';
  const whileNew = (act: () => unknown) => () => {
    if (isNew()) act();
  };
  const liftOpen = (): void => {
    const inQueue = desk.order.queue.find(({ id }) => id === desk.openId) ?? desk.order.queue[0];
    if (inQueue) reorder.take(inQueue.id, desk.order.queue);
  };

  useKeys(() => ({
    title: messages.t('desk.title'),
    keys: [
      { key: 'j', shown: 'J', label: messages.t('desk.keys_next'), run: () => desk.step(1) },
      { key: 'k', shown: 'K', label: messages.t('desk.keys_previous'), run: () => desk.step(-1) },
      { key: 'enter', shown: 'Enter', label: messages.t('desk.keys_open'), run: () => focus('text') },
      { key: 'a', shown: 'A', label: messages.t('desk.accept'), run: whileNew(() => desk.accept(false)) },
      {
        key: 'a',
        shift: true,
        shown: '⇧A',
        label: messages.t('desk.accept_early'),
        run: whileNew(() => desk.accept(true)),
      },
      { key: 'x', shown: 'X', label: messages.t('desk.decline'), run: whileNew(decline) },
      {
        key: 'g',
        shown: 'G',
        label: messages.t('desk.keys_group'),
        run: () => void desk.group(desk.similar.toOpen[0]),
      },
      { key: 'r', shown: 'R', label: messages.t('desk.keys_cover'), run: () => void desk.wording.coverAll() },
      { key: 'v', shown: 'V', label: messages.t('desk.open_original'), run: () => void desk.wording.openOriginal() },
      { key: 'l', shown: 'L', label: messages.t('desk.field'), run: () => focus('field') },
      { key: 'd', shown: 'D', label: messages.t('desk.department'), run: () => focus('department') },
      { key: 'i', shown: 'I', label: messages.t('desk.kind'), run: () => focus('kind') },
      { key: 'q', shown: 'Q', label: messages.t('desk.keys_lift'), run: liftOpen },
      { key: 'm', shown: 'M', label: messages.t('desk.note'), run: note },
      {
        key: 'p',
        shift: true,
        shown: '⇧P',
        label: messages.t('screens.print'),
        run: print,
      },
      { key: '.', shown: '.', label: messages.t('desk.keys_reveal'), run: () => desk.reveal() },
      { key: 'z', shown: 'Z', label: messages.t('desk.keys_undo'), run: () => void toasts.undoLast() },
      { key: '/', shown: '/', label: messages.t('desk.search'), run: () => focus('search') },
    ],
  }));
  useKeys(() => ({
    title: messages.t('desk.queue'),
    keys:
      reorder.id === null
        ? []
        : [
            { key: 'arrowup', shown: '↑', label: messages.t('desk.up'), run: () => reorder.step(-1, desk.order.queue) },
            {
              key: 'arrowdown',
              shown: '↓',
              label: messages.t('desk.down'),
              run: () => reorder.step(1, desk.order.queue),
            },
            { key: 'enter', shown: 'Enter', label: messages.t('desk.put_here'), run: () => void reorder.drop(desk) },
            { key: 'escape', shown: 'Esc', label: messages.t('action.cancel'), run: () => reorder.cancel() },
          ],
  }));
}
