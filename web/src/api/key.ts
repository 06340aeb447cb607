/**
 * An idempotency key of 128 random bits. Make it when the form opens and keep it for every retry, so that pressing
 * twice writes once.
 */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
