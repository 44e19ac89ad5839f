import type { FlowEvent } from '../../flows/kit.ts';
import type { Signal } from '../domain/triage.ts';
import type { Update } from '../domain/update.ts';

/** A photo, a place or a contact as a flow hears it; undefined for what no flow could use (a sticker). */
export function readAct(update: Update, signals: (text: string) => readonly Signal[]): FlowEvent | undefined {
  switch (update.kind) {
    case 'image':
    case 'video':
    case 'file':
    case 'audio':
      if (!update.text) return { type: 'MEDIA', media: update.media };
      return { type: 'MEDIA', media: update.media, text: update.text, signals: signals(update.text) };
    case 'location':
      return { type: 'LOCATION', latitude: update.latitude, longitude: update.longitude };
    case 'contact':
      return {
        type: 'CONTACT',
        ...(update.phone ? { phone: update.phone } : {}),
        ...(update.name ? { name: update.name } : {}),
      };
    default:
      return undefined;
  }
}
