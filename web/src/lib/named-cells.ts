import type { Attachment } from 'svelte/attachments';

const roles: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

const roleOf = (element: Element): string =>
  roles[element.tagName] ?? (element.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader');

/**
 * Rows shown as cards have no table head and lose the roles browsers derive from table display: adds the column name to
 * every value as `data-of`, and the roles. Columns with visually hidden names (`.vh`) are not named.
 */
export const namedCells: Attachment<HTMLTableElement> = (table) => {
  function name(): void {
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) =>
      head.querySelector('.vh') ? '' : (head.textContent ?? '').trim(),
    );
    for (const part of [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, th, td')])
      part.setAttribute('role', roleOf(part));
    for (const cell of table.querySelectorAll('td')) {
      const of = heads[cell.cellIndex];
      if (of && cell.colSpan === 1) cell.dataset['of'] = of;
    }
  }

  const observer = new MutationObserver(name);
  observer.observe(table, { childList: true, characterData: true, subtree: true });
  name();
  return () => observer.disconnect();
};
