/** Ids and instants (ISO 8601, or ms since 1970 as a number): by chance they hold any digits. */
const chance =
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|(?<=[:,[])1\d{12}(?=[,}\]])/g;

/** Everything in it that could tell a reader something, as JSON. */
export const readable = (thing: unknown): string => JSON.stringify(thing).replace(chance, '');
