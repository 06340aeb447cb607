import BellRing from '@lucide/svelte/icons/bell-ring';
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import Check from '@lucide/svelte/icons/check';
import CornerUpLeft from '@lucide/svelte/icons/corner-up-left';
import FilePen from '@lucide/svelte/icons/file-pen';
import Hammer from '@lucide/svelte/icons/hammer';
import Pause from '@lucide/svelte/icons/pause';
import Play from '@lucide/svelte/icons/play';
import Replace from '@lucide/svelte/icons/replace';
import RotateCcw from '@lucide/svelte/icons/rotate-ccw';
import Send from '@lucide/svelte/icons/send';
import Undo2 from '@lucide/svelte/icons/undo-2';
import UserCheck from '@lucide/svelte/icons/user-check';
import Ban from '@lucide/svelte/icons/ban';
import type { Glyph } from '#lib/glyph.js';
import type { Action } from './actions.js';

export const icons: Record<Action, Glyph> = {
  acknowledge: UserCheck,
  start: Hammer,
  submit: Send,
  report: FilePen,
  resume: Play,
  extend: CalendarPlus,
  pause: Pause,
  'hand-back': CornerUpLeft,
  approve: Check,
  return: Undo2,
  urge: BellRing,
  reassign: Replace,
  reopen: RotateCcw,
  cancel: Ban,
};
