import { render } from 'svelte/server';
import type { PageName, PageProps } from '#contract/pages.js';
import { catalogue as en } from '#i18n/citizen.en.js';
import { catalogue as vi } from '#i18n/citizen.vi.js';
import { messageContext, messagesOf } from '#i18n/messages.js';
import { citizenStyles, documentOf, filesOf, firstFonts, type Look, type Manifests } from './document.js';
import { pages } from './pages.js';

export type { Look, Manifests } from './document.js';
export { drawQr } from '#lib/qr.js';

const catalogues = { vi, en };

/**
 * Renders a document of the public site. For hydrated pages `props` are sent to the browser, so they must contain
 * nothing the reader may not see.
 */
export function renderPage<Name extends PageName>(
  name: Name,
  props: PageProps[Name],
  look: Look,
  manifests: Manifests,
): string {
  const { component, hydrated: lives } = pages[name];
  const hydrated = typeof lives === 'function' ? lives(props) : lives;
  const { head, body } = render(component, {
    props,
    context: messageContext(messagesOf(look.language, catalogues[look.language])),
  });
  const files = hydrated ? filesOf(manifests.public, `src/public/hydrate/${name}.ts`) : undefined;
  const words = files && filesOf(manifests.public, `src/i18n/citizen.${look.language}.ts`).script;
  return documentOf({
    ...look,
    head,
    body: `<div id="app">${body}</div>`,
    styles: citizenStyles(manifests.public),
    fonts: firstFonts(manifests.public),
    modules: files && words ? [...files.modules, words] : [],
    script: files?.script,
    patient: true,
    data: hydrated ? { language: look.language, props } : undefined,
  });
}

/** The shell of the signed-in application, for all URLs of the console and the live screens. */
export function renderStaffShell(look: Look, manifests: Manifests): string {
  const { script, modules, styles } = filesOf(manifests.staff, 'src/staff/main.ts');
  return documentOf({
    ...look,
    head: '<title>Đối Thoại</title><meta name="robots" content="noindex">',
    body: '<div id="app"></div>',
    styles,
    fonts: [],
    modules,
    script,
    data: { language: look.language },
  });
}
