import type { Media } from './update.ts';

/**
 * What of a solved petition everybody may read. proposed: an official asks for it; public: a leader approved these
 * very words; refused: the citizen does not want it. `text` and `result` are masked; `media` are officials' photos.
 */
export interface Publication {
  readonly state: 'proposed' | 'public' | 'refused';
  readonly text: string;
  readonly result: string;
  readonly media?: readonly Media[];
  readonly hamlet?: string;
  /** The official who proposed it. */
  readonly staff?: string;
  /** When it became public (ms). */
  readonly at?: number;
}
