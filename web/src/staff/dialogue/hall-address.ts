/** The hall's screen needs no sign-in; who has this address sees it. */
export const hallAddress = (dialogueId: string, key: string): string =>
  `/hall/${dialogueId}?link=${encodeURIComponent(key)}`;
