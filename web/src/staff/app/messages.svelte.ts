import type { Catalogue, Language, MessageKey, Messages } from '#i18n/messages.js';
import { fill, type Values } from '#i18n/translation.js';
import { vi } from '#i18n/vi.js';

const YEAR = 60 * 60 * 24 * 365;

/** Messages of the staff application; switching the language updates the screen at once. */
class StaffMessages implements Messages {
  language = $state<Language>('vi');
  #catalogue = $state.raw<Catalogue>(vi);

  t = <Key extends MessageKey>(key: Key, ...values: Values<(typeof vi)[Key]>): string =>
    fill(this.#catalogue[key] ?? vi[key], values[0]);

  async use(language: Language): Promise<void> {
    this.#catalogue = language === 'en' ? (await import('#i18n/en.js')).en : vi;
    this.language = language;
    document.documentElement.lang = language;
  }

  async choose(language: Language): Promise<void> {
    document.cookie = `lang=${language}; path=/; max-age=${YEAR}; samesite=lax`;
    await this.use(language);
  }
}

export const messages = new StaffMessages();
