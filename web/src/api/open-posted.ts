import { formToken } from './client.js';

/**
 * Sends fields by a form, for an answer that the browser opens in a tab of its own or saves. What is written to the trail is
 * never a link: a page of somebody else could lead people there, and purposes would stand in addresses.
 */
export function openPosted(path: string, fields: Readonly<Record<string, string>>): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  form.target = '_blank';
  form.rel = 'noopener';
  form.hidden = true;
  for (const [name, value] of Object.entries({ ...fields, csrf: formToken() })) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}
