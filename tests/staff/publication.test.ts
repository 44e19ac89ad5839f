import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/bot/decisions/registry.ts';
import type { Commune } from '../../src/domain/commune.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { enrolInMemory, type MemoryRecords } from '../helpers/memory-records.ts';
import {
  asCitizen,
  asStaff,
  CITIZEN,
  commune,
  createPetition,
  createRecords,
  MONDAY_9,
} from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';
const OWN = `file:${'a'.repeat(64)}.jpg`;
const THEIRS = `file:${'b'.repeat(64)}.jpg`;
const open: Commune = { ...commune, publishes: { hamlets: false } };

function closed(changes: Partial<Petition> = {}): Petition {
  return createPetition({
    status: 'closed',
    name: 'Trần Thị Lan',
    text: 'Hole by Trần Thị Lan,\ncall 0912345678',
    media: [{ type: 'image', url: THEIRS }],
    history: [
      { at: MONDAY_9, event: 'filed' },
      {
        at: MONDAY_9 + 1,
        event: 'done',
        staff: 'an',
        text: 'Filled, ask 0987654321',
        media: [{ type: 'image', url: OWN }],
      },
      { at: MONDAY_9 + 2, event: 'confirmed' },
    ],
    ...changes,
  });
}

const say = (records: MemoryRecords, staff: string, text: string, at: Commune = open) =>
  runStaffCommand(text, { ...asStaff(records, staff), commune: at });
const publicationOf = (records: MemoryRecords) => records.petitions.get(CODE)?.publication;

async function publish(records: MemoryRecords): Promise<void> {
  await say(records, 'an', `/congkhai ${CODE}`);
  await say(records, 'dung', `/duyetcongkhai ${CODE}`);
}

describe('/congkhai', () => {
  it('proposes masked words, no name, no hamlet and only officials’ photos to the leaders', async () => {
    const records = createRecords(closed());
    enrolInMemory(records, { dung: 'D' });
    const [reply] = await say(records, 'an', `/congkhai ${CODE}`);
    expect(reply?.key).toBe('staff-publish-asked');
    expect(publicationOf(records)).toMatchObject({
      state: 'proposed',
      staff: 'an',
      media: [{ type: 'image', url: OWN }],
    });
    const { text = '', result = '', hamlet } = publicationOf(records) ?? {};
    expect(hamlet).toBeUndefined();
    expect(text).toMatch(/^Hole by •••, call 09/);
    expect(`${text}${result}`).not.toMatch(/Lan|0912345678|0987654321/);
    expect(records.sent).toMatchObject([
      {
        to: 'D',
        reply: { key: 'staff-publish-proposed', choices: [{ command: `duyetcongkhai ${CODE}` }, {}] },
      },
    ]);
  });

  it('takes an official’s own words in place of the citizen’s, and the hamlet where the commune wants it', async () => {
    const records = createRecords(closed());
    const at = { ...open, publishes: { hamlets: true } };
    await say(records, 'an', `/congkhai ${CODE} A hole in a road`, at);
    expect(publicationOf(records)).toMatchObject({ text: 'A hole in a road', hamlet: 'Hamlet 1' });
  });

  it.each<[string, Petition, Commune, string]>([
    ['the commune publishes nothing', closed(), commune, 'staff-publish-off'],
    ['it is not closed', closed({ status: 'answered' }), open, 'staff-publish-not-solved'],
    ['it is a question', closed({ kind: 'question' }), open, 'staff-publish-not-solved'],
    [
      'the citizen refused',
      closed({ publication: { state: 'refused', text: '', result: '' } }),
      open,
      'staff-publish-refused',
    ],
  ])('is refused when %s', async (_name, petition, at, key) => {
    const records = createRecords(petition);
    expect((await say(records, 'an', `/congkhai ${CODE}`, at)).map((one) => one.key)).toEqual([key]);
    expect(records.petitions.get(CODE)).toBe(petition);
  });
});

describe('/duyetcongkhai', () => {
  it('is for leaders and for what was proposed only', async () => {
    const records = createRecords(closed());
    expect(await say(records, 'dung', `/duyetcongkhai ${CODE}`)).toMatchObject([
      { key: 'staff-publish-nothing' },
    ]);
    await say(records, 'an', `/congkhai ${CODE}`);
    expect(await say(records, 'an', `/duyetcongkhai ${CODE}`)).toMatchObject([
      { key: 'staff-publish-leaders' },
    ]);
    expect(publicationOf(records)?.state).toBe('proposed');
  });

  it('publishes and tells the citizen, who takes it off for good by one tap', async () => {
    const records = createRecords(closed());
    await publish(records);
    expect(publicationOf(records)).toMatchObject({ state: 'public', at: records.now });
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ event: 'published', staff: 'dung' });
    expect(records.sent.at(-1)).toMatchObject({
      to: CITIZEN,
      reply: { key: 'petition-published', choices: [{ go: 'unpublish', with: CODE }, {}] },
    });
    const act = { type: 'unpublish-petition', code: CODE } as const;
    const stranger = await carryOut(act, asCitizen(records, { conversationId: 'zalo:oa:other' }));
    expect(stranger.replies[0]?.key).toBe('petition-not-found');
    expect(publicationOf(records)?.state).toBe('public');
    await carryOut(act, asCitizen(records));
    expect(publicationOf(records)).toEqual({ state: 'refused', text: '', result: '' });
    expect(records.petitions.get(CODE)?.history.at(-1)).toMatchObject({ event: 'unpublished' });
    expect(await say(records, 'an', `/congkhai ${CODE}`)).toMatchObject([{ key: 'staff-publish-refused' }]);
  });

  it('is undone by an official, and by the citizen who opens the petition again', async () => {
    const first = createRecords(closed());
    await publish(first);
    expect(await say(first, 'an', `/congkhai ${CODE} gỡ`)).toMatchObject([{ key: 'staff-unpublished' }]);
    expect(publicationOf(first)).toBeUndefined();
    const second = createRecords(closed());
    await publish(second);
    await carryOut({ type: 'reopen-petition', code: CODE }, asCitizen(second));
    expect(publicationOf(second)).toBeUndefined();
    expect(
      second.petitions
        .get(CODE)
        ?.history.map(({ event }) => event)
        .slice(-2),
    ).toEqual(['reopened', 'unpublished']);
  });
});
