import { hydrate, type Component } from 'svelte';
import { messageContext, messagesOf, type Catalogue, type Language } from '#i18n/messages.js';

const catalogues: Record<Language, () => Promise<{ catalogue: Catalogue }>> = {
  vi: () => import('#i18n/citizen.vi.js'),
  en: () => import('#i18n/citizen.en.js'),
};

/** The page can be used as it is, so a finger that is typing already comes first. Safari has no word for it. */
const idle = (): Promise<void> =>
  new Promise((ready) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => ready(), { timeout: 1000 });
    else setTimeout(ready, 1);
  });

/** Brings a page rendered by the server to life, with the properties and the language it was rendered with. */
export async function hydratePage(page: Component<never>): Promise<void> {
  const target = document.getElementById('app');
  const data = document.getElementById('page')?.textContent;
  if (!target || !data) return;
  const { language, props } = JSON.parse(data) as { language: Language; props: Record<string, unknown> };
  const [{ catalogue }] = await Promise.all([catalogues[language](), idle()]);
  hydrate(page as unknown as Component<Record<string, unknown>>, {
    target,
    props,
    context: messageContext(messagesOf(language, catalogue)),
  });
}
