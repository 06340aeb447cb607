/** Parses JSON and refuses nesting deeper than `max`; counted on the text, so a hostile body costs one pass. */
export function parseJson(text: string, max: number): { value: unknown } | { tooDeep: true } | { broken: true } {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) {
      if (++depth > max) return { tooDeep: true };
    } else if (c === 125 || c === 93) depth--;
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { broken: true };
  }
}
