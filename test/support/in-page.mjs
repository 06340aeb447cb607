// Functions for `page.evaluate`: they run in the page and must not use anything outside of themselves.

/**
 * What every page needs: one title, one h1, one main element, a language, no positive tabindex. Returns what is wrong.
 */
export function frameFaults(expected) {
  const faults = [];
  const isShown = (element) => element.checkVisibility();
  const count = (selector) => [...document.querySelectorAll(selector)].filter(isShown).length;
  if (document.title.trim().length < 4) faults.push(`title: "${document.title}"`);
  if (document.documentElement.lang !== expected) faults.push(`lang: "${document.documentElement.lang}"`);
  if (count('h1') !== 1) faults.push(`${count('h1')} h1`);
  if (count('main') !== 1) faults.push(`${count('main')} main`);
  if (document.querySelector('[tabindex]:not([tabindex="0"], [tabindex="-1"])')) faults.push('tabindex above 0');
  const first = document.querySelector('a[href], button, input, select, textarea');
  if (first && !first.matches('.skip')) faults.push('no skip link before everything else');
  const skip = document.querySelector('.skip');
  if (skip && !document.getElementById(skip.hash.slice(1))) faults.push('the skip link leads nowhere');
  return faults;
}

/** Elements wider than the window, unless they scroll, and text that is cut off. */
export function overflows() {
  const faults = [];
  const root = document.scrollingElement ?? document.documentElement;
  const label = (element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].filter((name) => !name.startsWith('svelte-')).join('.')} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const scrollsItself = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter(
      (it) => it.getBoundingClientRect().right > root.clientWidth + 1 && it.checkVisibility() && !scrollsItself(it),
    );
    faults.push(`wider than the window: ${wide.slice(-2).map(label).join(', ') || 'something'}`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('.vh, .skip, svg, input, select, [aria-hidden=true]') || element.clientWidth < 2) continue;
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    const cuts = ['hidden', 'clip'].includes(overflowX) || ['hidden', 'clip'].includes(overflowY);
    if (!cuts || webkitLineClamp !== 'none' || !element.checkVisibility()) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut off: ${label(element)}`);
  }
  return faults;
}

/**
 * Touch targets lower than 44 px or narrower than 24 px. Measured by hit-testing, so that labels and enlarged areas
 * count. Links inside sentences are exempt (WCAG 2.5.8).
 */
export function smallTargets() {
  const faults = [];
  const dialog = document.querySelector('dialog[open]');
  const targets = (dialog ?? document).querySelectorAll(
    'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=tab]',
  );
  const isInSentence = (element) =>
    element.tagName === 'A' &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
  for (const element of targets) {
    if (element.matches('.skip, :disabled') || !element.checkVisibility({ visibilityProperty: true })) continue;
    const size = element.getBoundingClientRect();
    if ((size.height >= 43.5 && size.width >= 24) || isInSentence(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const answers = (px, py) => {
      const hit = document.elementFromPoint(px, py);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
    };
    const reach = (dx, dy) => {
      let far = 0;
      while (far < 30 && answers(x + dx * (far + 1), y + dy * (far + 1))) far += 1;
      return far;
    };
    if (!answers(x, y)) continue;
    const height = Math.max(box.height, reach(0, 1) + reach(0, -1) + 1);
    const width = Math.max(box.width, reach(1, 0) + reach(-1, 0) + 1);
    if (height < 43.5 || width < 24)
      faults.push(
        `${Math.round(width)}×${Math.round(height)} ${element.tagName.toLowerCase()}.${element.className} "${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}"`,
      );
  }
  window.scrollTo(0, 0);
  return faults;
}

/** The focused element: its name and what is wrong with it. Without focus the name is empty. */
export function focusNow() {
  const at = document.activeElement;
  if (!at || at === document.body) return { name: '', fault: 'nowhere' };
  const name = (at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').replace(/\s+/g, ' ').trim();
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const hasRing = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  const box = at.getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y]));
  const isSeen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return hit !== null && (at.contains(hit) || hit.contains(at) || hit.closest('label')?.control === at);
  });
  const fault = isSeen ? (hasRing ? null : 'no ring') : 'covered';
  return { name, fault };
}

/** Controls without a border, which cannot be recognised with forced colours. */
export function unframed() {
  const isBare = (element) => {
    const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
    const has = (style, width) => style !== 'none' && parseFloat(width) > 0;
    return !has(borderTopStyle, borderTopWidth) && !has(borderBottomStyle, borderBottomWidth);
  };
  return [
    ...document.querySelectorAll('.btn, .input, .choice, .chip, [aria-current=true], [role=tab][aria-selected=true]'),
  ]
    .filter((element) => element.checkVisibility() && isBare(element))
    .map((element) => `${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`);
}

/** Running animations. */
export function motions() {
  return document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().activeDuration > 20)
    .map(({ effect }) => `${effect.target.className}${effect.pseudoElement ?? ''}`);
}

export const axeIsHere = () => 'axe' in globalThis;

/**
 * Measures the contrast of texts on a plain background, and marks them, because axe, which looks at what lies above and
 * below each text, needs most of its time for them. Also marked are other texts with the colours, font and background of
 * one in `known` (JSON, which is passed faster than a list), or of one before them on the page. A text without an opaque
 * background in what is positioned or blended depends on what lies below it, and is left to axe every time.
 * @returns the texts below the minimum of WCAG 1.4.3, the looks that are new, and how many texts are left to axe
 */
export function measureContrast(known) {
  const measured = new Set(JSON.parse(known));
  const faults = [];
  const fresh = [];
  let left = 0;

  const rgba = (color) => {
    const [, values] = /^rgba?\((.*)\)$/.exec(color) ?? [];
    const [r, g, b, a = 1] = values?.split(', ').map(Number) ?? [];
    return values && { rgb: [r, g, b], a };
  };
  const over = (above, below) => above.rgb.map((value, at) => value * above.a + below[at] * (1 - above.a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
  };

  const walk = (element, above) => {
    const style = getComputedStyle(element);
    const own = `${style.backgroundColor} ${style.backgroundImage}`;
    const layer = rgba(style.backgroundColor);
    const isPlain = layer !== undefined && style.backgroundImage === 'none';
    const isOpaque = isPlain && layer.a === 1;
    const isBlended = above.isBlended || [style.filter, style.opacity, style.mixBlendMode].join() !== 'none,1,normal';
    const isMoved = /absolute|fixed|sticky/.test(style.position) || style.transform !== 'none';
    const here = {
      isBlended,
      isMoved: !isOpaque && (above.isMoved || isMoved),
      background: isOpaque ? own : `${above.background} ${own}`,
      plain: isPlain && (isOpaque || above.plain) ? over(layer, above.plain ?? [0, 0, 0]) : undefined,
    };
    element.removeAttribute('data-measured');
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    // Texts for screen readers only are clipped to a pixel, and have no contrast.
    if (hasText && element.offsetWidth !== 1 && element.checkVisibility({ visibilityProperty: true })) {
      const isDisabled =
        element.closest(':disabled, [aria-disabled=true]') ?? element.closest('label')?.control?.disabled;
      const { color, fontSize, fontWeight, textShadow } = style;
      const look = [here.background, color, fontSize, fontWeight, textShadow, Boolean(isDisabled)].join();
      const isCertain = !here.isBlended && !here.isMoved;
      const letters = rgba(color);
      if (isCertain && here.plain && letters && textShadow === 'none') {
        element.setAttribute('data-measured', '');
        const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
        const ratio = contrast(over(letters, here.plain), here.plain);
        // Text in the colour of its background is hidden on purpose, as in a redaction; axe does not report it either.
        if (!isDisabled && ratio >= 1.01 && ratio < (isLarge ? 3 : 4.5))
          faults.push(`color-contrast: ${ratio.toFixed(2)} ${element.tagName.toLowerCase()}.${element.className}`);
      } else if (isCertain && measured.has(look)) element.setAttribute('data-measured', '');
      else {
        left += 1;
        if (isCertain) fresh.push(look);
        if (isCertain) measured.add(look);
      }
    }
    for (const child of element.children) walk(child, here);
  };
  // What shows through a page without a background of its own.
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const canvas = isDark ? { background: 'dark' } : { background: 'light', plain: [255, 255, 255] };
  walk(document.documentElement, { isBlended: false, isMoved: false, ...canvas });
  return { faults, fresh, left };
}

/** Whether the page has the same elements, texts and visibility as when this was last asked. */
export function isAsBefore() {
  const shown = [...document.querySelectorAll('*')].map((it) =>
    Number(it.checkVisibility({ visibilityProperty: true })),
  );
  const now = shown.join('') + document.documentElement.outerHTML.replace(/ data-(measured|large)=""/g, '');
  const { before } = globalThis;
  globalThis.before = now;
  return now === before;
}

/**
 * Marks targets of at least 24 × 24 px that overlap no other: they conform to WCAG 2.5.8. Axe, which looks for what lies
 * near each of them, needs a third of its time for them.
 */
export function markLargeTargets() {
  const targets = [
    ...document.querySelectorAll('a[href], button, summary, select, textarea, input, [tabindex], [role]'),
  ]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const overlap = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const isFree = ({ element, box }) =>
    targets.every((other) => other.element === element || !overlap(box, other.box) || other.element.contains(element));
  for (const target of targets) {
    const isLarge = target.box.width >= 24 && target.box.height >= 24;
    target.element.toggleAttribute('data-large', isLarge && isFree(target));
  }
}

/**
 * Violations found by axe with these rules or tags, as `rule: selector`: contrast of what is not marked as measured, and
 * size of what is not marked as large.
 */
export async function violations(runOnly) {
  globalThis.axe.configure({
    rules: [
      { id: 'color-contrast', selector: ':not([data-measured])' },
      { id: 'target-size', selector: ':not([data-large])' },
    ],
  });
  const found = await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
