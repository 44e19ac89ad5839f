/** A solved petition as everybody may read it. Times in ms. */
export interface PublishedPetition {
  readonly code: string;
  readonly category: string;
  readonly text: string;
  readonly result: string;
  readonly hamlet?: string;
  readonly filedAt: number;
  readonly answeredAt: number;
  readonly publishedAt: number;
  /** Addresses of officials' photos. */
  readonly photos: readonly string[];
}

/** Some of a list, newest first, and how long the list is. */
export interface PublishedList {
  readonly petitions: readonly PublishedPetition[];
  readonly count: number;
}

/** A category and its name. */
export interface PublishedCategory {
  readonly id: string;
  readonly name: string;
}

/** What communes show of their solved petitions; undefined: this commune shows none, or not this one. */
export interface PublishedDesk {
  /** Slugs of the communes that show any. */
  readonly communes: readonly string[];
  categories(commune: string): readonly PublishedCategory[];
  list(commune: string, category: string | undefined, from: number, most: number): Promise<PublishedList>;
  find(commune: string, code: string): Promise<PublishedPetition | undefined>;
}
