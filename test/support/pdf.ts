import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The text of each page. */
  pages: string[];
  /** Fonts embedded in the file. */
  fonts: string[];
  info: Record<string, unknown>;
}

interface Item {
  str?: string;
  hasEOL?: boolean;
}

/** Reads a PDF with another library than the one that wrote it. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), useSystemFonts: false, isEvalSupported: false });
  const file = await task.promise;
  const pages: string[] = [];
  const fonts = new Set<string>();
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items, styles } = await page.getTextContent();
    pages.push((items as Item[]).map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
    await page.getOperatorList();
    for (const name of Object.keys(styles)) {
      const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean };
      if (!font.missingFile) fonts.add(font.name.replace(/^[A-Z]{6}\+/, ''));
    }
  }
  const { info } = await file.getMetadata();
  await task.destroy();
  return { pages, fonts: [...fonts].sort(), info: info as Record<string, unknown> };
}

/** Joins lines wrapped by the layout. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').normalize('NFC');
