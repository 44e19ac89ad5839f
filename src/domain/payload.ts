/** Every button payload of ours starts so; Zalo sends a tapped payload back as a plain text. */
export const PAYLOAD_PREFIX = 'xtt:';

/**
 * What a tapped button means. `turn` is the number of the question that the button belongs to; a `listed` choice
 * is found by its place in that question, since it is too long to travel in a button.
 */
export type Payload =
  | { readonly type: 'answer'; readonly turn: number; readonly value: string }
  | { readonly type: 'listed'; readonly turn: number; readonly index: number }
  | { readonly type: 'go'; readonly flow: string; readonly with?: string }
  | { readonly type: 'command'; readonly text: string };

/** Writes a payload; the reverse of `parsePayload`. Never starts with `#`, which Zalo's filter may swallow. */
export function formatPayload(payload: Payload): string {
  switch (payload.type) {
    case 'answer':
      return `${PAYLOAD_PREFIX}a:${payload.turn}:${payload.value}`;
    case 'listed':
      return `${PAYLOAD_PREFIX}l:${payload.turn}:${payload.index}`;
    case 'go':
      return `${PAYLOAD_PREFIX}g:${payload.flow}:${payload.with ?? ''}`;
    case 'command':
      return `${PAYLOAD_PREFIX}c:${payload.text}`;
  }
}

const ANSWER = /^xtt:a:(\d{1,9}):(.*)$/su;
const LISTED = /^xtt:l:(\d{1,9}):(\d{1,3})$/u;
const GO = /^xtt:g:([a-z-]{1,40}):(.*)$/su;
const COMMAND = /^xtt:c:(.*)$/su;

/** Reads a payload; undefined for anything that is not ours. */
export function parsePayload(text: string): Payload | undefined {
  const answer = ANSWER.exec(text);
  if (answer) return { type: 'answer', turn: Number(answer[1]), value: answer[2] ?? '' };
  const listed = LISTED.exec(text);
  if (listed) return { type: 'listed', turn: Number(listed[1]), index: Number(listed[2]) };
  const go = GO.exec(text);
  if (go) return { type: 'go', flow: go[1] ?? '', ...(go[2] ? { with: go[2] } : {}) };
  const command = COMMAND.exec(text);
  if (command) return { type: 'command', text: command[1] ?? '' };
  return undefined;
}
