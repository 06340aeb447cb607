/** Ids and instants, which may contain any digits by chance. */
const chance = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** The value as JSON without ids and instants. */
export const readable = (thing: unknown): string => JSON.stringify(thing).replace(chance, '');
