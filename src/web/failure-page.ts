import type { Language } from '../common/language.js';
import { escapeHtml } from '../common/escape-html.js';

interface Said {
  language: Language;
  text: string;
}

const again: Record<Language, string> = { vi: 'Thử lại', en: 'Try again' };

/**
 * What a person sees when the server cannot answer: the sentence in both languages, theirs first. Neither database nor
 * templates nor scripts are needed for it.
 */
export function failurePage(status: number, [first, second]: readonly [Said, Said], url: string): string {
  const paragraph = ({ language, text }: Said): string => `<p lang="${language}">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${first.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Đối Thoại: ${status}</title>
</head>
<body>
<main>
<h1>Đối Thoại</h1>
${paragraph(first)}
${paragraph(second)}
<p><a href="${escapeHtml(url)}">${again[first.language]} / ${again[second.language]}</a></p>
</main>
</body>
</html>
`;
}
