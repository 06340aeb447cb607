/** What the files (texts by their paths from the root) read or write that they may not, each with its place. */
export function wrongUsesIn(files: Readonly<Record<string, string>>): string[];
