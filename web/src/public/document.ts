/** The parts of a Vite manifest used here. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>;

export interface Manifests {
  public: Manifest;
  staff: Manifest;
}

export interface Look {
  language: 'vi' | 'en';
  /** Absent: as set on the device. */
  theme?: 'light' | 'dark';
}

interface Parts extends Look {
  head: string;
  body: string;
  styles: string[];
  fonts: string[];
  modules: string[];
  script?: string;
  /** The page can be used before its scripts have loaded. */
  patient?: boolean;
  data?: unknown;
}

const BASE = '/assets/';
const FIRST_FONTS = ['vietnamese-400-normal.woff2', 'latin-400-normal.woff2'];

const reachable = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) reachable(manifest, next, seen);
  return seen;
};

export function filesOf(manifest: Manifest, entry: string): { script: string; modules: string[]; styles: string[] } {
  const found = manifest[entry];
  if (!found) throw new Error(`The front end has no entry "${entry}": run npm run build:web`);
  const chunks = [...reachable(manifest, entry)].map((key) => manifest[key]).filter((chunk) => chunk !== undefined);
  return {
    script: BASE + found.file,
    modules: chunks.filter((chunk) => chunk !== found).map((chunk) => BASE + chunk.file),
    styles: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))].map((file) => BASE + file),
  };
}

export function citizenStyles(manifest: Manifest): string[] {
  const sheet = manifest['style.css'];
  if (!sheet) throw new Error('The front end has no style sheet: run npm run build:web');
  return [BASE + sheet.file];
}

export function firstFonts(manifest: Manifest): string[] {
  return FIRST_FONTS.flatMap((name) =>
    Object.entries(manifest)
      .filter(([source]) => source.endsWith(`-${name}`))
      .map(([, { file }]) => BASE + file),
  );
}

/** A JSON block is not executed, so the CSP allows it; `<` is escaped so that no text can close the block. */
const block = (data: unknown): string =>
  `<script type="application/json" id="page">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;

export function documentOf(parts: Parts): string {
  const { language, theme, head, body, styles, fonts, modules, script, data, patient = false } = parts;
  const priority = patient ? ' fetchpriority="low"' : '';
  return [
    `<!doctype html><html lang="${language}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="format-detection" content="telephone=no">',
    '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
    // The style sheet first, on the open connection: nothing is displayed before it.
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`),
    ...modules.map((href) => `<link rel="modulepreload" href="${href}"${priority}>`),
    head,
    '</head><body>',
    body,
    data === undefined ? '' : block(data),
    script ? `<script type="module" src="${script}"${priority}></script>` : '',
    '</body></html>',
  ].join('');
}
