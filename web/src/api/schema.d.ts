/* eslint-disable */
// Written by openapi-typescript from /api/openapi.json: npm run openapi
type Loose = {
  parameters: { query?: Record<string, any>; path?: Record<string, any>; header?: Record<string, any>; cookie?: never };
  requestBody?: { content: { 'application/json': any } };
  responses: { 200: { headers: Record<string, string>; content: { 'application/json': any } } };
};
export interface paths {
  [path: `/api/v1/${string}`]: { get: Loose; post: Loose; put: Loose; patch: Loose; delete: Loose };
}
