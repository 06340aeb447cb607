import { untrack } from 'svelte';
import { whenComposed } from './composing.js';

export interface Key {
  /** `KeyboardEvent.key` in lower case: `n`, `arrowdown`, `enter`, `.`, `?`. */
  key: string;
  shift?: boolean;
  /** Label of the key: `N`, `⇧A`, `↓`. */
  shown: string;
  label: string;
  run: () => void;
}

export interface KeyGroup {
  title: string;
  keys: readonly Key[];
  /** Active while a dialog is open, when all other groups are not. */
  inDialog?: boolean;
}

const SETTING = 'single-keys';
const TYPING = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';
const PRESSED_THEMSELVES = 'a[href], button, summary, [role=button]';

/** Single-key shortcuts: inactive while typing (Esc leaves the field), and they can be switched off (WCAG 2.1.4). */
class Keyboard {
  groups = $state.raw<readonly KeyGroup[]>([]);
  enabled = $state(localStorage.getItem(SETTING) !== 'off');
  helpOpen = $state(false);

  constructor() {
    addEventListener(
      'keydown',
      whenComposed((event: KeyboardEvent) => this.#press(event)),
    );
  }

  switch(enabled: boolean): void {
    this.enabled = enabled;
    localStorage.setItem(SETTING, enabled ? 'on' : 'off');
  }

  add(group: KeyGroup): () => void {
    this.groups = [...this.groups, group];
    return () => (this.groups = this.groups.filter((one) => one !== group));
  }

  #press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const inDialog = document.querySelector('dialog[open]') !== null;
    const field = target?.closest<HTMLElement>(TYPING);
    if (field) {
      if (event.key === 'Escape' && !inDialog) field.blur();
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && target?.closest(PRESSED_THEMSELVES)) return;
    const found = this.#find(event, inDialog);
    if (!found) return;
    event.preventDefault();
    found.run();
  }

  #find(event: KeyboardEvent, inDialog: boolean): Key | undefined {
    const pressed = event.key.toLowerCase();
    if (pressed === '?' && !inDialog) return { key: '?', shown: '?', label: '', run: () => (this.helpOpen = true) };
    if (!this.enabled && pressed.length === 1) return undefined;
    const isLetter = /^\p{L}$/u.test(pressed);
    return [...this.groups]
      .reverse()
      .filter((group) => !inDialog || group.inDialog)
      .flatMap((group) => group.keys)
      .find(({ key, shift = false }) => key === pressed && (!isLetter || shift === event.shiftKey));
  }
}

export const keyboard = new Keyboard();

/** Registers a screen's keys while it is mounted: `useKeys(() => ({ title: …, keys: [ … ] }))`. */
export function useKeys(group: () => KeyGroup): void {
  $effect(() => {
    const shown = group();
    return untrack(() => keyboard.add(shown));
  });
}
