export const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const inline = (text: string): string =>
  safe(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(?<![\w*])\*([^*]+)\*(?!\w)/g, '<em>$1</em>');

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function table([head = '', , ...rows]: string[]): string {
  const row = (line: string, tag: 'td' | 'th'): string =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
      .join('')}</tr>`;
  const titled = cells(head).some(Boolean) ? `<thead>${row(head, 'th')}</thead>` : '';
  return `<div class="wide"><table>${titled}<tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table></div>`;
}

/** As much of Markdown as the descriptions of the contract use: paragraphs, tables, code, bold, emphasis. */
export const markdown = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const lines = block.split('\n').map((line) => line.trim());
      return lines.every((line) => line.startsWith('|')) ? table(lines) : `<p>${inline(lines.join(' '))}</p>`;
    })
    .join('');
