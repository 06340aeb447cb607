import ArrowUpRight from '@lucide/svelte/icons/arrow-up-right';
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import FileBadge from '@lucide/svelte/icons/file-badge';
import FilePen from '@lucide/svelte/icons/file-pen';
import History from '@lucide/svelte/icons/history';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import Settings from '@lucide/svelte/icons/settings';
import Stamp from '@lucide/svelte/icons/stamp';
import Ticket from '@lucide/svelte/icons/ticket';
import type { Permission } from '#contract/permissions.js';
import type { MessageKey } from '#i18n/messages.js';
import type { Glyph } from '#lib/glyph.js';

export interface NavigationItem {
  href: string;
  label: MessageKey & `nav.${string}`;
  icon: Glyph;
  needs: Permission;
}

/** Console sidebar, in the order of a working day. Items the user may not open are hidden. */
export const navigation: readonly NavigationItem[] = [
  { href: '/console', label: 'nav.today', icon: House, needs: 'session.use' },
  { href: '/console/approvals', label: 'nav.approvals', icon: Stamp, needs: 'answer.return' },
  { href: '/console/dialogues', label: 'nav.dialogues', icon: MessagesSquare, needs: 'dialogue.read' },
  { href: '/console/year', label: 'nav.year', icon: CalendarRange, needs: 'report.read' },
  { href: '/console/opinions', label: 'nav.opinions', icon: Inbox, needs: 'opinion.read' },
  { href: '/console/enter', label: 'nav.enter', icon: PencilLine, needs: 'opinion.enter' },
  { href: '/console/papers', label: 'nav.papers', icon: FileBadge, needs: 'paper.number' },
  { href: '/console/briefs', label: 'nav.briefs', icon: FilePen, needs: 'opinion.brief' },
  { href: '/console/assignments', label: 'nav.assignments', icon: ListChecks, needs: 'assignment.read' },
  { href: '/console/invitations', label: 'nav.guests', icon: Ticket, needs: 'invitation.read' },
  { href: '/console/escalations', label: 'nav.escalations', icon: ArrowUpRight, needs: 'escalation.read' },
  { href: '/console/units', label: 'nav.units', icon: Building2, needs: 'report.units' },
  { href: '/console/reports', label: 'nav.reports', icon: ChartColumn, needs: 'report.read' },
  { href: '/console/trail', label: 'nav.trail', icon: History, needs: 'trail.read' },
  { href: '/console/settings', label: 'nav.settings', icon: Settings, needs: 'organisation.manage' },
];
