/** A message that was said and not sent yet, as the index of its lane names it. */
export interface UndeliveredName {
  /** When it was said, ms since 1970. */
  readonly at: number;
  readonly id: string;
  readonly slug: string;
  readonly conversation: string;
}

/** Its beginning, by which lists go on: the time in fixed width, so that names sort by it, and the id. */
export function formatPlace({ at, id }: Pick<UndeliveredName, 'at' | 'id'>): string {
  return `${String(at).padStart(15, '0')}/${id}`;
}

/** The name in the index. Ids of messages and slugs hold no slash. */
export function formatUndelivered(name: UndeliveredName): string {
  return `${formatPlace(name)}/${name.slug}/${name.conversation}`;
}

/** Reverse of `formatUndelivered`. */
export function parseUndelivered(text: string): UndeliveredName {
  const [at = '', id = '', slug = '', ...rest] = text.split('/');
  return { at: Number(at), id, slug, conversation: rest.join('/') };
}
