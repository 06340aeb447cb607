import type { PersonalDataRange } from './range.js';
import { isCapitalised, type TextReader } from './text-reader.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Providers everybody knows, so that people leave out what follows. */
const providers = setOf('gmail yahoo ymail hotmail outlook icloud zoho protonmail');
/** Endings that are recognised behind a space, where any other word may just begin the next sentence. */
const endings = setOf('com vn net org edu gov info io me example');
const dots = setOf('cham dot');
const atWords = setOf('at a acong cong');
const label = /^[a-z]{2,}$/;
const MOST_PARTS = 12;

/** Index of the first token of the domain behind an at sign that follows a token: @, (at), "a còng"; undefined without one. */
function behindAtSign(reader: TextReader, index: number): number | undefined {
  const word = reader.token(index + 1)?.plain ?? '';
  const gap = reader.between(index, 6);
  if (gap === undefined || word === '') return undefined;
  if (gap.includes('@')) return /^[\s([{<"'.]*@[\s)\]}>"'.]*$/.test(gap) ? index + 1 : undefined;
  if (/^\s?[#*&]\s?$/.test(gap)) return providers.has(word) ? index + 1 : undefined;
  if (!atWords.has(word)) return undefined;
  const second = reader.token(index + 2)?.plain ?? '';
  const after = reader.between(index + 1, 3) ?? '';
  if (word === 'at' && /^[-_.]$/.test(gap) && after === gap) return index + 2;
  if (['at', 'a'].includes(word) && /[([{<]\s*$/.test(gap) && /^\s*[)\]}>]/.test(after)) return index + 2;
  if (word === 'at' && isBlank(gap) && isBlank(after)) return index + 2;
  if (word === 'a' && ['cong', 'coong', 'vong', 'moc'].includes(second)) return index + 3;
  return ['acong', 'cong'].includes(word) && providers.has(second) ? index + 2 : undefined;
}

const FEWEST_AROUND = 2;

/** "maudon@thu": nothing else is written like this, whatever the domain is, unless it is the machine itself. */
function isTight(reader: TextReader, index: number): boolean {
  const [before, behind] = [reader.token(index), reader.token(index + 1)];
  return (
    reader.between(index, 1) === '@' &&
    before !== undefined &&
    before.text.length > FEWEST_AROUND &&
    behind?.kind === 'letters' &&
    behind.text.length >= FEWEST_AROUND &&
    behind.plain !== 'localhost'
  );
}

const isBlank = (gap: string): boolean => gap !== '' && gap.trim() === '';

/** The token behind a dot that follows a token; with spaces or in words only before a common ending or provider. */
function behindDot(reader: TextReader, index: number): number | undefined {
  const gap = reader.between(index, 4);
  const next = reader.token(index + 1);
  if (gap === undefined || !next) return undefined;
  if (/^\.{1,3}$/.test(gap)) return index + 1;
  if (gap === ' ' && providers.has(reader.token(index)?.plain ?? '') && endings.has(next.plain)) return index + 1;
  if (/^\s*[([{]?\s*[.,·]\s*[)\]}]?\s*$/.test(gap) && endings.has(next.plain)) return index + 1;
  if (!dots.has(next.plain)) return undefined;
  const last = reader.token(index + 2)?.plain ?? '';
  return endings.has(last) || providers.has(last) ? index + 2 : undefined;
}

/** Index of the last token of the domain that begins at a token; undefined if it is none. */
function domainAt(reader: TextReader, index: number): number | undefined {
  let at = index;
  let labels = 1;
  for (let part = 0; part < MOST_PARTS && reader.token(at); part++) {
    const next = behindDot(reader, at);
    if (next !== undefined) labels++;
    else if (!isHyphenated(reader, at)) break;
    at = next ?? at + 1;
  }
  const last = reader.token(at);
  if (last && labels > 1 && label.test(last.plain)) return at;
  return providers.has(reader.token(index)?.plain ?? '') ? index : undefined;
}

/** minh-khe, khe2, and "minh - khe . example" if an ending follows. */
function isHyphenated(reader: TextReader, at: number): boolean {
  if (!reader.token(at + 1)) return false;
  const gap = reader.between(at, 3);
  return gap === '' || gap === '-' || gap === '--' || (gap === ' - ' && behindDot(reader, at + 1) !== undefined);
}

const joins = /^(?:[._%+-]?| [._-] )$/;

/** Index of the first token of what is written without a space before a token. */
function beginningOf(reader: TextReader, index: number): number {
  let at = index;
  for (let part = 0; part < MOST_PARTS && at > 0; part++) {
    const gap = reader.between(at - 1, 3);
    if (gap !== undefined && joins.test(gap)) at--;
    else if (dots.has(reader.token(at - 1)?.plain ?? '') && at > 1 && isBlank(reader.between(at - 1, 1) ?? '')) at -= 2;
    else break;
  }
  return at;
}

/** mau.don@thu.example, "mau.don @ thu.example", "mau.don (at) thu chấm example", "maudon a còng gmail", m a u @ t h u . v n. */
export function* emails(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const spaced = spacedOut(reader, index);
    if (spaced) yield { ...spaced, kind: 'email', certainty: 'certain' };
    const domain = behindAtSign(reader, index);
    const last = domain === undefined ? undefined : domainAt(reader, domain);
    if (last === undefined && domain !== undefined && isTight(reader, index))
      yield { ...spanOf(reader, beginningOf(reader, index), domain), kind: 'email', certainty: 'likely' };
    else if (last === undefined) yield* withoutAtSign(reader, index);
    else yield { ...spanOf(reader, beginningOf(reader, index), last), kind: 'email', certainty: 'certain' };
  }
}

const MOST_SPACED = 40;
const FEWEST_SPACED = 3;

/** An address around the at sign behind a token, written in single letters with spaces between them. */
function spacedOut(reader: TextReader, index: number): { start: number; end: number } | undefined {
  if (!/^\s{0,3}@\s{0,3}$/.test(reader.between(index, 7) ?? '')) return undefined;
  const isNext = (at: number, gap: string | undefined): boolean =>
    reader.token(at)?.text.length === 1 && gap !== undefined && /^\s{0,3}[._-]?\s{0,3}$/.test(gap);
  let first = index + 1;
  while (index - first < MOST_SPACED && isNext(first - 1, first > index ? '' : reader.between(first - 1, 7))) first--;
  let last = index;
  while (last - index < MOST_SPACED && isNext(last + 1, last === index ? '' : reader.between(last, 7))) last++;
  const isLong = index - first + 1 >= FEWEST_SPACED && last - index >= FEWEST_SPACED;
  return isLong ? spanOf(reader, first, last) : undefined;
}

const spanOf = (reader: TextReader, first: number, last: number) => ({
  start: reader.token(first)?.start ?? 0,
  end: reader.token(last)?.end ?? reader.length,
});

const shortGap = /^[.\s]{1,2}$/;

/** "maudon88 gmail com", "maudon.gmail.com", "maudon88 gmail" */
function* withoutAtSign(reader: TextReader, index: number): Generator<PersonalDataRange> {
  if (!providers.has(reader.token(index + 1)?.plain ?? '') || !shortGap.test(reader.between(index, 2) ?? '')) return;
  const first = beginningOf(reader, index);
  const isNamed =
    endings.has(reader.token(index + 2)?.plain ?? '') && shortGap.test(reader.between(index + 1, 2) ?? '');
  const { start, end } = spanOf(reader, first, index);
  if (isNamed || isHandle(reader.slice(start, end)))
    yield { ...spanOf(reader, first, isNamed ? index + 2 : index + 1), kind: 'email', certainty: 'likely' };
}

const sites = setOf('facebook fb messenger zalo telegram t m instagram tiktok youtube linkedin wa viber');
const siteEndings = setOf('com me vn');
const accounts = setOf('facebook fb face zalo viber telegram tele insta instagram tiktok messenger skype');
const mail = setOf('gmail email mail nick');
/** With a digit, dot or underscore in it, as only accounts have. */
const handle = /^(?=.*\p{L})(?=.*[\d._]).{4}/u;
const isHandle = (text: string): boolean => handle.test(text);
/** After the name of a service, an at sign is enough. */
const handleBehindAtSign = /^[a-z]{4}|\p{L}.*[\d._]/iu;
/** Words between the name of a service and the account there. */
const leads = setOf('la cua toi minh em nick ten id dia chi live');
const MOST_LEADS = 3;

/** facebook.com/mau.don, zalo.me/0900000123, "fb: mau.don88", "FB: Mau Don", @maudon88, "email tôi là maudon88". */
export function* profiles(reader: TextReader): Generator<PersonalDataRange> {
  for (let index = 0; index < reader.tokenCount; index++) {
    const token = reader.token(index);
    if (!token) continue;
    const link = sites.has(token.plain) ? linkEnd(reader, index) : undefined;
    if (link !== undefined) yield { start: token.start, end: link, kind: 'profile', certainty: 'certain' };
    else if (accounts.has(token.plain) || mail.has(token.plain)) {
      const account = handleBehind(reader, index);
      if (account) yield { ...account, kind: mail.has(token.plain) ? 'email' : 'profile', certainty: 'likely' };
    }
    const isMention = /(^|[\s(:"])@$/.test(reader.between(index - 1, 4) ?? '');
    const mentioned = isMention ? handleAt(reader, index) : undefined;
    if (mentioned) yield { ...mentioned, kind: 'profile', certainty: 'likely' };
  }
}

/** Where a link ends that begins with the name of a site. */
function linkEnd(reader: TextReader, index: number): number | undefined {
  const isSite = reader.between(index, 1) === '.' && siteEndings.has(reader.token(index + 1)?.plain ?? '');
  if (!isSite || !/^\/@?$/.test(reader.between(index + 1, 2) ?? '')) return undefined;
  let at = index + 2;
  if (!reader.token(at)) return undefined;
  for (let part = 0; part < MOST_PARTS; part++) {
    if (!reader.token(at + 1) || !/^[./?=&_%@-]{0,2}$/.test(reader.between(at, 2) ?? ' ')) break;
    at++;
  }
  return reader.token(at)?.end;
}

function handleBehind(reader: TextReader, index: number): { start: number; end: number } | undefined {
  let at = index + 1;
  while (at <= index + MOST_LEADS && leads.has(reader.token(at)?.plain ?? '')) at++;
  const gap = reader.between(at - 1, 4);
  const first = reader.token(at);
  if (!first || gap === undefined || !/^[\s:=/\-@"“(]+$/.test(gap)) return undefined;
  const form = gap.includes('@') ? handleBehindAtSign : handle;
  return handleAt(reader, at, form) ?? (gap.includes(':') ? shownName(reader, at) : undefined);
}

/** The name an account is shown under: at least two capitalised words. */
function shownName(reader: TextReader, at: number): { start: number; end: number } | undefined {
  let last = at;
  while (last < at + MOST_NAME && isNamePart(reader, last)) last++;
  return last - at < 2 ? undefined : spanOf(reader, at, last - 1);
}

const MOST_NAME = 5;

function isNamePart(reader: TextReader, at: number): boolean {
  const token = reader.token(at);
  return token !== undefined && isCapitalised(token);
}

function handleAt(reader: TextReader, at: number, form = handle): { start: number; end: number } | undefined {
  const first = reader.token(at);
  if (!first) return undefined;
  let last = at;
  while (last < at + MOST_PARTS && reader.token(last + 1) && joins.test(reader.between(last, 1) ?? ' ')) last++;
  const end = reader.token(last)?.end ?? first.end;
  return form.test(reader.slice(first.start, Math.min(end, first.start + 64)))
    ? { start: first.start, end }
    : undefined;
}
