import { createHash } from 'node:crypto';
import { markdown, safe } from './markdown.js';

interface Reference {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | (string | null)[];
  description?: string;
  enum?: (string | number | null)[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  prefixItems?: Schema[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
}

/** As much of an AsyncAPI document as the live contract uses. */
export interface AsyncApi {
  info: { title: string; version: string; description: string };
  servers: Record<string, { description?: string; protocol: string; pathname?: string }>;
  channels: Record<
    string,
    { title?: string; address: string; description?: string; messages: Record<string, Reference> }
  >;
  operations: Record<string, { summary?: string; description?: string }>;
  components: {
    messages: Record<string, { name: string; title?: string; summary?: string; payload: Schema }>;
    schemas: Record<string, Schema>;
  };
}

const style = `:root{color-scheme:light dark;--bg:#fbfbf9;--text:#16201d;--quiet:#4b5753;--line:#d5dbd8;--code:#eef2f0;--link:#0b5d55}
@media (prefers-color-scheme:dark){:root{--bg:#0e1513;--text:#e9efec;--quiet:#b3beba;--line:#33403b;--code:#1a2421;--link:#7ad1c1}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.6 'Be Vietnam Pro',system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{line-height:1.3}h2{margin:3rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{margin:2rem 0 .25rem;scroll-margin-top:1rem}a{color:var(--link)}p{margin:.5rem 0}nav ul{columns:14rem;padding-left:1.2rem}
code{font:.9em/1.4 ui-monospace,monospace;background:var(--code);padding:.1em .3em;border-radius:3px;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.75rem 0}th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.quiet{color:var(--quiet)}td:first-child{white-space:nowrap}`;

/** The page brings its one style sheet and nothing else. */
export const asyncApiPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference;
const code = (text: string): string => `<code>${safe(text)}</code>`;
const list = (texts: readonly string[], between = ' | '): string => texts.join(safe(between));

/** What a value is, in a line. */
function kindOf(schema: Schema): string {
  if (schema.$ref) return `<a href="#${safe(nameOf(schema.$ref))}">${safe(nameOf(schema.$ref))}</a>`;
  const any = schema.oneOf ?? schema.anyOf;
  if (any) return list(any.map(kindOf));
  if (schema.enum) return list(schema.enum.map((one) => code(one === null ? 'null' : String(one))));
  if (schema.prefixItems) return `[${list(schema.prefixItems.map(kindOf), ', ')}]`;
  if (schema.items) return `array of ${kindOf(schema.items)}`;
  const type = [schema.type ?? 'any'].flat().map(String).join(' | ');
  const more = [schema.format, schema.pattern].filter((one) => one !== undefined).map(code);
  const values = typeof schema.additionalProperties === 'object' ? `, each ${kindOf(schema.additionalProperties)}` : '';
  return `${safe(type)}${more.length > 0 ? ` (${more.join(', ')})` : ''}${values}`;
}

/** The properties of an object, those of objects inside it below with their path. */
function rowsOf(schema: Schema, path = ''): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, one]) => {
      const inner = one.properties ? one : (one.items ?? one);
      const here = `${path}${name}${one.items ? '[]' : ''}`;
      const optional = schema.required?.includes(name) ? '' : ' <span class="quiet">may be absent</span>';
      const row = `<tr><td>${code(here)}</td><td>${inner.properties && !one.items ? safe([one.type ?? 'object'].flat().map(String).join(' | ')) : kindOf(one)}${optional}</td><td>${one.description ? markdown(one.description) : ''}</td></tr>`;
      return row + (inner.properties ? rowsOf(inner, `${here}.`) : '');
    })
    .join('');
}

function bodyOf(schema: Schema): string {
  const said = schema.description ? markdown(schema.description) : '';
  if (!schema.properties) return `${said}<p>${kindOf(schema)}</p>`;
  return `${said}<div class="wide"><table><thead><tr><th>Property</th><th>Value</th><th></th></tr></thead><tbody>${rowsOf(schema)}</tbody></table></div>`;
}

/** The live contract to be read, as OpenAPI is at `/api/docs`. */
export function asyncApiHtml({ info, servers, channels, operations, components }: AsyncApi): string {
  const { messages, schemas } = components;
  const links = (names: readonly string[]): string =>
    `<ul>${names.map((name) => `<li><a href="#${safe(name)}">${safe(name)}</a></li>`).join('')}</ul>`;
  const body = [
    `<h1>${safe(info.title)}</h1><p class="quiet">AsyncAPI, version ${safe(info.version)}. <a href="/api/asyncapi.yaml">YAML</a> · <a href="/api/docs">OpenAPI</a></p>`,
    markdown(info.description),
    `<nav aria-label="Contents"><h2>Contents</h2><h3>Messages</h3>${links(Object.keys(messages))}<h3>Shapes</h3>${links(Object.keys(schemas))}</nav>`,
    '<h2>Channels</h2>',
    ...Object.values(servers).map(
      ({ protocol, pathname, description }) =>
        `<p>${code(protocol)} ${code(pathname ?? '/')}</p>${description ? markdown(description) : ''}`,
    ),
    ...Object.values(channels).map(
      ({ title, address, description }) =>
        `<h3>${safe(title ?? address)}</h3><p>${code(address)}</p>${description ? markdown(description) : ''}`,
    ),
    ...Object.values(operations).map(
      ({ summary, description }) =>
        `${summary ? `<p><b>${safe(summary)}</b></p>` : ''}${description ? markdown(description) : ''}`,
    ),
    '<h2>Messages</h2>',
    ...Object.entries(messages).map(
      ([id, { name, title, summary, payload }]) =>
        `<section><h3 id="${safe(id)}">${code(name)} ${safe(title ?? '')}</h3>${summary ? markdown(summary) : ''}${bodyOf(payload)}</section>`,
    ),
    '<h2>Shapes</h2>',
    ...Object.entries(schemas).map(
      ([name, schema]) => `<section><h3 id="${safe(name)}">${safe(name)}</h3>${bodyOf(schema)}</section>`,
    ),
  ].join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(info.title)} · AsyncAPI</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}
