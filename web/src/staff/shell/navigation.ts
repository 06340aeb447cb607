import ChartColumn from '@lucide/svelte/icons/chart-column';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import Settings from '@lucide/svelte/icons/settings';
import Stamp from '@lucide/svelte/icons/stamp';
import Ticket from '@lucide/svelte/icons/ticket';
import type { Permission } from '../../../../src/contract/permissions.js';
import type { MessageKey } from '../../i18n/messages.js';
import type { Glyph } from '../../lib/glyph.js';

export interface Place {
  href: string;
  label: MessageKey & `nav.${string}`;
  icon: Glyph;
  needs: Permission;
}

/** The side of the console, in the order of a working day. Nobody is shown a door that does not open. */
export const places: readonly Place[] = [
  { href: '/console', label: 'nav.today', icon: House, needs: 'session.use' },
  { href: '/console/approvals', label: 'nav.approvals', icon: Stamp, needs: 'answer.release' },
  { href: '/console/dialogues', label: 'nav.dialogues', icon: MessagesSquare, needs: 'dialogue.read' },
  { href: '/console/opinions', label: 'nav.opinions', icon: Inbox, needs: 'opinion.read' },
  { href: '/console/assignments', label: 'nav.assignments', icon: ListChecks, needs: 'assignment.read' },
  { href: '/console/guests', label: 'nav.guests', icon: Ticket, needs: 'invitation.read' },
  { href: '/console/documents', label: 'nav.documents', icon: FileText, needs: 'dialogue.announce' },
  { href: '/console/reports', label: 'nav.reports', icon: ChartColumn, needs: 'report.read' },
  { href: '/console/settings', label: 'nav.settings', icon: Settings, needs: 'organisation.manage' },
];
