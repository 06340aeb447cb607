const YEAR = 60 * 60 * 24 * 365;
const asked = (): string | undefined => document.documentElement.dataset.theme;

/** Light or dark. The server renders the choice into the page to avoid flashing. */
class Theme {
  dark = $state(asked() ? asked() === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

  toggle(): void {
    this.dark = !this.dark;
    const name = this.dark ? 'dark' : 'light';
    document.documentElement.dataset.theme = name;
    document.cookie = `theme=${name}; path=/; max-age=${YEAR}; samesite=lax`;
  }
}

export const theme = new Theme();
