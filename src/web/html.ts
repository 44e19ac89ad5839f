/** Markup that may be sent as it is. Only the tag `html` makes it, so data can never pass for it. */
export class Html {
  readonly #markup: string;
  constructor(strings: readonly string[], parts: readonly HtmlPart[]) {
    this.#markup = strings.map((text, at) => text + writePart(parts[at])).join('');
  }
  toString(): string {
    return this.#markup;
  }
}

/** What stands in a template: a text is escaped, markup is not, a list is joined, nothing is left out. */
export type HtmlPart = string | number | Html | undefined | false | readonly HtmlPart[];

/** Tag of templates of markup: whatever is filled in is escaped. Attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings, parts);
}

function writePart(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (isList(part)) return part.map(writePart).join('');
  return escapeHtml(String(part));
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
