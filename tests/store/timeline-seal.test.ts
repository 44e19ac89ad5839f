import { describe, expect, it } from 'vitest';
import { addEvent, type Petition, type PetitionEvent } from '../../src/domain/petition.ts';
import { actorOf, readFingerprint } from '../../src/domain/timeline.ts';
import { sealTimeline, verifyTimeline } from '../../src/store/timeline-seal.ts';
import { createPetition } from '../helpers/sample-commune.ts';

const FILE = `file:${'a'.repeat(64)}.jpg`;
const OTHER = `file:${'b'.repeat(64)}.jpg`;

const photo = (url: string) => ({ type: 'image' as const, url });

function makeLong(): Petition {
  const filed = sealTimeline(createPetition({ media: [photo(FILE)] }));
  const claimed = sealTimeline(addEvent(filed, { at: 2, event: 'claimed', staff: 'an' }));
  const answer = { event: 'done', staff: 'an', text: 'Đã vá', media: [photo(OTHER)] } as const;
  return sealTimeline(addEvent(addEvent(claimed, { at: 3, ...answer }), { at: 4, event: 'confirmed' }));
}

/** The timeline with one line replaced, its hash kept. */
function change(petition: Petition, at: number, changes: Partial<PetitionEvent>): Petition {
  const history = petition.history.map((event, place) => (place === at ? { ...event, ...changes } : event));
  return { ...petition, history };
}

describe('a sealed timeline', () => {
  it('has a hash of 64 digits on every line, the same wherever and whenever it is made', () => {
    const petition = makeLong();
    for (const { hash } of petition.history) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(petition.history.map(({ hash }) => hash)).size).toBe(4);
    const bare = { ...petition, history: petition.history.map(({ hash: _hash, ...event }) => event) };
    expect(sealTimeline(bare)).toEqual(petition);
    const turned = Object.fromEntries(Object.entries(bare).toReversed()) as unknown as Petition;
    expect(sealTimeline(turned).history.at(-1)?.hash).toBe(petition.history.at(-1)?.hash);
    // What is stored is sealed so: this may never change.
    expect(petition.history[0]?.hash).toBe(
      '9bb76e7430838d564e48c48ffb683e8c190235520c4408c873981e3eee804e00',
    );
  });

  it('fits after it went through JSON, and keeps the hashes that it has', () => {
    const petition = makeLong();
    expect(verifyTimeline(JSON.parse(JSON.stringify(petition)) as Petition)).toBeUndefined();
    expect(sealTimeline(petition)).toBe(petition);
    const forged = change(petition, 1, { at: 1 });
    expect(sealTimeline(forged)).toBe(forged);
  });

  it.each<[string, (petition: Petition) => Petition, number]>([
    ['another time', (one) => change(one, 2, { at: 2 }), 2],
    ['another text', (one) => change(one, 2, { text: 'Đã vá xong' }), 2],
    ['another official', (one) => change(one, 1, { staff: 'binh' }), 1],
    ['another event', (one) => change(one, 3, { event: 'closed' }), 3],
    ['another photo', (one) => change(one, 2, { media: [photo(FILE)] }), 2],
    ['a photo that is hidden', (one) => change(one, 2, { media: [{ ...photo(OTHER), late: true }] }), 2],
    ['a line left out', (one) => ({ ...one, history: one.history.toSpliced(1, 1) }), 1],
    [
      'a line put in',
      (one) => ({ ...one, history: one.history.toSpliced(1, 0, { at: 1, event: 'late' }) }),
      1,
    ],
    ['the text that was filed', (one) => ({ ...one, text: 'Something else' }), 0],
    ['the place that was filed', (one) => ({ ...one, place: { hamlet: 'Hamlet 2' } }), 0],
    ['the category that was filed', (one) => ({ ...one, category: 'noise' }), 0],
    ['the time of filing', (one) => ({ ...one, filedAt: one.filedAt - 1 }), 0],
    ['another code', (one) => ({ ...one, code: 'PA26-00002' }), 0],
    ['the photos that were filed', (one) => ({ ...one, media: [photo(OTHER)] }), 0],
  ])('does not fit with %s', (_name, forge, at) => {
    expect(verifyTimeline(forge(makeLong()))).toBe(at);
  });

  it('breaks at the next line when a line is made anew with a hash of its own', () => {
    const petition = makeLong();
    const { hash: _hash, ...line } = { ...petition.history[1], at: 1 } as PetitionEvent;
    const [filed] = petition.history;
    const remade = sealTimeline({ ...petition, history: [filed as PetitionEvent, line] }).history[1];
    const forged = { ...petition, history: petition.history.with(1, remade as PetitionEvent) };
    expect(verifyTimeline(forged)).toBe(2);
  });

  it('does not mind a photo that came home later, handling, and the deadline', () => {
    const link = 'https://cdn.example/1.jpg';
    const petition = sealTimeline(createPetition({ media: [photo(link)] }));
    const later = { ...petition, media: [{ ...photo(FILE), late: true as const }] };
    expect(verifyTimeline({ ...later, handler: 'an', dueAt: 1, department: 'social' })).toBeUndefined();
  });
});

describe('the fingerprint', () => {
  it('is the first eight digits of a line, the newest one unless told', () => {
    const event = (hash: string): PetitionEvent => ({ at: 1, event: 'late', hash: hash.repeat(64) });
    const petition = { history: [event('a'), event('0')] };
    expect(readFingerprint(petition)).toBe('0000 0000');
    expect(readFingerprint(petition, petition.history[0])).toBe('AAAA AAAA');
    expect(readFingerprint(createPetition())).toBe('');
  });
});

describe('who wrote a line', () => {
  it.each<[PetitionEvent['event'], string | undefined, string]>([
    ['filed', undefined, 'citizen'],
    ['filed', 'an', 'staff'],
    ['answered', 'an', 'staff'],
    ['talked', undefined, 'staff'],
    ['late', undefined, 'system'],
    ['reopened', undefined, 'citizen'],
  ])('of %s by %s is the %s', (event, staff, actor) => {
    expect(actorOf({ at: 1, event, ...(staff && { staff }) })).toBe(actor);
  });
});
