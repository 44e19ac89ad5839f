/** The first `limit` UTF-16 units, never half a character pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** A text on one line: a name or a place that a person gave must not look like a line of ours. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A person's words of several lines: each further line is marked, so that none looks like a line of ours. */
export function quoteLines(text: string): string {
  return text.replaceAll('\n', '\n> ');
}
