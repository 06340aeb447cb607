import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const { resolve } = createRequire(import.meta.url);
const fontFile = (folder: string): string =>
  resolve(`@expo-google-fonts/be-vietnam-pro/${folder}/BeVietnamPro_${folder}.ttf`);

/** Complete fonts: web fonts are split by alphabet, but a PDF needs one file per run of text. */
export const fontFiles = {
  normal: fontFile('400Regular'),
  bold: fontFile('600SemiBold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('600SemiBold_Italic'),
};

pdfmake.setFonts({ BeVietnamPro: fontFiles });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).includes(path));

/** Takes seconds for hundreds of pages, so it must not run on the main thread. */
export const renderPdf = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake.createPdf(definition).getBuffer();
