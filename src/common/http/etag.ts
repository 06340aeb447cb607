import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends the view with an ETag made of it, or 304 and nothing while it is what the caller has: lists that are asked again
 * every few seconds cost a line, not a page.
 */
export function unlessNotModified<View>(request: FastifyRequest, reply: FastifyReply, view: View): View | undefined {
  const tag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return view;
  void reply.status(304);
  return undefined;
}
