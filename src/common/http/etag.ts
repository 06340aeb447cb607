import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends the view with an ETag computed from it, or 304 without a body if the caller already has it: lists polled every few
 * seconds cost one line while nothing changes.
 */
export function unlessNotModified<View>(request: FastifyRequest, reply: FastifyReply, view: View): View | undefined {
  const tag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return view;
  void reply.status(304);
  return undefined;
}
