import { hydrate, type Component } from 'svelte';
import type { PageName, PageProps } from '#contract/pages.js';
import { messageContext, messagesOf, type Catalogue, type Language } from '#i18n/messages.js';

const catalogues: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  vi: () => import('#i18n/citizen.vi.js'),
  en: () => import('#i18n/citizen.en.js'),
};

/** Waits for an idle moment, because the page can be used as it is. Safari has no requestIdleCallback. */
const idle = (): Promise<void> =>
  new Promise((ready) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => ready(), { timeout: 1000 });
    else setTimeout(ready, 1);
  });

/** Hydrates a page with the properties and language it was rendered with. */
export async function hydratePage<Props extends PageProps[PageName]>(page: Component<Props>): Promise<void> {
  const target = document.getElementById('app');
  const data = document.getElementById('page')?.textContent;
  if (!target || !data) return;
  const { language, props }: { language: Language; props: Props } = JSON.parse(data);
  const [{ catalogue }] = await Promise.all([catalogues[language](), idle()]);
  hydrate(page, {
    target,
    props,
    context: messageContext(messagesOf(language, catalogue)),
  });
}
