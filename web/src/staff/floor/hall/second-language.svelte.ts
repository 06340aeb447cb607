import { messagesOf, type Language, type Messages } from '#i18n/messages.js';

/** The hall's optional second language, shown besides the first. */
class Second {
  #messages = $state.raw<Messages | null>(null);

  get language(): Language | undefined {
    return this.#messages?.language;
  }

  /** Empty if there is no second language. */
  t: Messages['t'] = (key, ...values) => this.#messages?.t(key, ...values) ?? '';

  async use(wanted: string | null, first: Language): Promise<void> {
    if (wanted === first || (wanted !== 'en' && wanted !== 'vi')) this.#messages = null;
    else if (wanted === 'en') this.#messages = messagesOf('en', (await import('#i18n/en.js')).en);
    else this.#messages = messagesOf('vi', (await import('#i18n/vi.js')).vi);
  }
}

export const second = new Second();
