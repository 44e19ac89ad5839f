import { describe, expect, it } from 'vitest';
import { officeOf } from '../../src/domain/office.ts';
import { answerQuoted } from '../../src/staff/answer.ts';
import { DEADLINE } from '../../src/staff/deadline.ts';
import { staffCommands } from '../../src/staff/registry.ts';
import { runStaffCommand } from '../../src/staff/run-staff-command.ts';
import { asStaff, CITIZEN, createPetition, createRecords, MONDAY_9 } from '../helpers/sample-commune.ts';

const CODE = 'PA26-00001';

const PHOTO = `file:${'a'.repeat(64)}.jpg`;
const ODD = `file:${'b'.repeat(64)}.heic`;

describe('/xem', () => {
  it('shows everything of a petition, photos as media and a point as a map', async () => {
    const petition = createPetition({
      media: [
        { type: 'image', url: PHOTO },
        { type: 'video', url: 'https://x.test/2.mp4' },
      ],
      place: { latitude: 19.8, longitude: 105.7 },
      history: [
        { at: MONDAY_9, event: 'filed' },
        { at: MONDAY_9, event: 'added', media: [{ type: 'image', url: 'https://x.test/3.jpg' }] },
        { at: MONDAY_9, event: 'added', media: [{ type: 'image', url: ODD }] },
      ],
    });
    const records = createRecords(petition);
    const [reply] = await runStaffCommand('/xem pa26-1', asStaff(records, 'an'));
    expect(reply).toMatchObject({
      key: 'staff-petition',
      data: {
        code: CODE,
        text: 'A hole in the road',
        place: { key: 'staff-place-point' },
        from: 'Lan',
        phone: '09••••••78',
        handler: { key: 'staff-no-handler' },
        lines: [
          { key: 'staff-event-filed' },
          { key: 'staff-event-added-files' },
          { key: 'staff-event-added-files' },
          { key: 'staff-masked' },
        ],
      },
      media: [{ type: 'image', url: PHOTO }],
      links: [
        { key: 'staff-map', url: expect.stringContaining('19.8,105.7') },
        { key: 'staff-file', url: 'https://x.test/2.mp4' },
        // A photo that its platform may no longer have, and one that not every platform shows.
        { key: 'staff-file', url: 'https://x.test/3.jpg' },
        { key: 'staff-file', url: ODD },
      ],
      choices: [{ command: `nhan ${CODE}` }, { command: `chuyen ${CODE}` }, { command: 'hangcho' }],
    });
    expect(records.audits).toEqual([{ actor: 'an', act: 'petition-viewed', subject: CODE }]);
  });

  it('tells whether the last answer arrived', async () => {
    const records = createRecords(createPetition());
    await runStaffCommand(`/traloi ${CODE} Soon`, asStaff(records, 'an'));
    records.deliveries.set('m1', 'held');
    const [reply] = await runStaffCommand(`/xem ${CODE}`, asStaff(records, 'an'));
    expect(reply?.data?.['lines']).toContainEqual({ key: 'staff-delivery-held' });
    expect(reply?.data?.['lines']).toContainEqual(
      expect.objectContaining({
        key: 'staff-event-answered',
        data: expect.objectContaining({ who: 'An', text: 'Soon' }),
      }),
    );
  });

  it('never shows who an anonymous petition is from', async () => {
    const { name: _name, phone: _phone, ...hidden } = createPetition({ anonymous: true });
    const records = createRecords(hidden);
    const [reply] = await runStaffCommand(`/xem ${CODE}`, asStaff(records, 'an'));
    expect(reply?.data).toMatchObject({ from: { key: 'staff-anonymous' }, phone: { key: 'staff-no-phone' } });
    expect(JSON.stringify(reply)).not.toContain(CITIZEN);
  });
});

describe('/nhan', () => {
  it('makes the official the handler and tells the citizen in the citizen’s language', async () => {
    const records = createRecords(createPetition({ locale: 'en' }));
    const [reply] = await runStaffCommand(`/nhận ${CODE}`, asStaff(records, 'an'));
    expect(reply?.key).toBe('staff-claimed');
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'processing',
      handler: 'an',
      history: [{ event: 'filed' }, { event: 'claimed', staff: 'an', at: MONDAY_9 }],
    });
    expect(records.sent).toMatchObject([
      { to: CITIZEN, locale: 'en', about: CODE, reply: { key: 'petition-claimed' } },
    ]);
  });

  it('is not repeated and not taken from a colleague', async () => {
    const records = createRecords(createPetition({ status: 'processing', handler: 'an' }));
    const before = records.petitions.get(CODE);
    expect(await runStaffCommand(`/nhan ${CODE}`, asStaff(records, 'an'))).toMatchObject([
      { key: 'staff-claimed-already' },
    ]);
    expect(await runStaffCommand(`/nhan ${CODE}`, asStaff(records, 'binh'))).toMatchObject([
      { key: 'staff-claimed-by-other', data: { name: 'An' } },
    ]);
    expect(records.petitions.get(CODE)).toBe(before);
    expect(records.sent).toEqual([]);
  });

  it('takes over from a handler who has left', async () => {
    const records = createRecords(createPetition({ status: 'processing', handler: 'gone' }));
    await runStaffCommand(`/nhan ${CODE}`, asStaff(records, 'binh'));
    expect(records.petitions.get(CODE)?.handler).toBe('binh');
  });

  it.each(['answered', 'closed', 'withdrawn'] as const)('does nothing when it is %s', async (status) => {
    const records = createRecords(createPetition({ status }));
    expect(await runStaffCommand(`/nhan ${CODE}`, asStaff(records, 'an'))).toMatchObject([
      { key: 'staff-not-open' },
    ]);
    expect(records.petitions.get(CODE)?.status).toBe(status);
  });
});

describe('/traloi, /xong and quoting', () => {
  it.each([
    ['traloi', 'answered', 'staff-answer'],
    ['xong', 'done', 'staff-answer-done'],
  ] as const)('/%s answers the citizen, who can confirm or reopen', async (name, event, key) => {
    const records = createRecords(createPetition({ locale: 'en' }));
    records.setAlarm({ conversation: officeOf(CODE), name: DEADLINE, at: MONDAY_9 });
    const [reply] = await runStaffCommand(
      `/${name} ${CODE}: Filled with asphalt along the whole street\nYesterday`,
      asStaff(records, 'an'),
    );
    expect(reply).toMatchObject({
      key: 'staff-answered',
      data: { code: CODE, status: { key: 'staff-status-answered' } },
    });
    expect(records.sent).toEqual([
      {
        to: CITIZEN,
        locale: 'en',
        about: CODE,
        typed: 'Filled with asphalt along the whole street\nYesterday',
        reply: {
          key,
          data: {
            ...{
              code: CODE,
              text: 'Filled with asphalt along the whole street\nYesterday',
              department: 'Roads office',
            },
            matter: { key: 'matter-petition' },
            Matter: { key: 'matter-petition-first' },
            facts: { key: 'petition-facts-over', data: expect.objectContaining({ handler: 'Engineer' }) },
          },
          choices: [
            { key: 'confirm-yes', go: 'confirm', with: `yes:${CODE}` },
            { key: 'confirm-no', go: 'confirm', with: `no:${CODE}` },
          ],
        },
      },
    ]);
    expect(records.petitions.get(CODE)).toMatchObject({
      status: 'answered',
      handler: 'an',
      history: [
        {},
        {
          event,
          staff: 'an',
          text: 'Filled with asphalt along the whole street\nYesterday',
          messageId: 'm1',
        },
      ],
    });
    // The clock waits for the citizen's word now.
    expect([...records.alarms.values()]).toMatchObject([{ data: CODE, at: records.now + 5 * 86_400_000 }]);
    expect(JSON.stringify(records.audits)).not.toContain('Filled');
  });

  it('an answer by quoting is the same as /traloi', async () => {
    const typed = createRecords(createPetition());
    const quoted = createRecords(createPetition());
    const replies = await runStaffCommand(`/traloi ${CODE} Filled`, asStaff(typed, 'an'));
    expect(await answerQuoted(CODE, 'Filled', asStaff(quoted, 'an'))).toEqual(replies);
    expect(quoted.petitions).toEqual(typed.petitions);
    expect(quoted.sent).toEqual(typed.sent);
  });

  it('quoting a message about one’s own petition answers nothing', async () => {
    const records = createRecords(createPetition({ owner: 'zalo:oa:an' }));
    expect(await answerQuoted(CODE, 'Not yet', asStaff(records, 'an'))).toEqual([
      { key: 'staff-own-petition', data: { code: CODE } },
    ]);
    expect(records.sent).toEqual([]);
    expect(records.petitions.get(CODE)?.status).toBe('received');
  });

  it('a colleague may answer, and learns whose it is; it stays the handler’s', async () => {
    const records = createRecords(createPetition({ status: 'processing', handler: 'an' }));
    const [reply] = await runStaffCommand(
      `/xong ${CODE} Filled with asphalt along the whole of the street`,
      asStaff(records, 'binh'),
    );
    expect(reply).toMatchObject({ key: 'staff-answered-for', data: { name: 'An' } });
    expect(records.petitions.get(CODE)).toMatchObject({ handler: 'an', history: [{}, { staff: 'binh' }] });
  });

  it.each(['closed', 'withdrawn'] as const)('writes to nobody when it is %s', async (status) => {
    const records = createRecords(createPetition({ status }));
    expect(await runStaffCommand(`/traloi ${CODE} Filled`, asStaff(records, 'an'))).toMatchObject([
      { key: 'staff-not-open', data: { status: { key: `staff-status-${status}` } } },
    ]);
    expect(records.sent).toEqual([]);
  });
});

describe('every command', () => {
  it.each(['xem', 'nhan', 'traloi', 'xong'])(
    '/%s keeps to the own department, but for leaders',
    async (name) => {
      const records = createRecords(createPetition());
      const text = `/${name} ${CODE} text`;
      expect(await runStaffCommand(text, asStaff(records, 'chi'))).toEqual([
        { key: 'staff-not-yours', data: { code: CODE, department: 'Roads office' } },
      ]);
      expect(records.sent).toEqual([]);
      expect(records.petitions.get(CODE)?.history).toHaveLength(1);
      const [reply] = await runStaffCommand(text, asStaff(records, 'dung'));
      expect(reply?.key).not.toBe('staff-not-yours');
      expect(records.audits).toHaveLength(1);
    },
  );

  it.each([
    ['/xem', `xem ${CODE}`],
    ['/nhan abc', `nhan ${CODE}`],
    ['/nhan', `nhan ${CODE}`],
  ])('%j without a code is helped by a button for each petition that it may mean', async (text, command) => {
    const records = createRecords(createPetition());
    expect(await runStaffCommand(text, asStaff(records, 'an'))).toMatchObject([
      { key: 'staff-which-petition', choices: [{ command }] },
    ]);
    expect(records.sent).toEqual([]);
  });

  it('an answer without a code keeps its words, and is offered for the own petitions only', async () => {
    const text = '/traloi Filled';
    const open = createRecords(createPetition());
    expect(await runStaffCommand(text, asStaff(open, 'an'))).toMatchObject([{ key: 'staff-example-traloi' }]);
    const own = createRecords(createPetition({ handler: 'an', status: 'processing' }));
    expect(await runStaffCommand(text, asStaff(own, 'an'))).toMatchObject([
      { key: 'staff-which-petition', choices: [{ command: `traloi ${CODE} Filled` }] },
    ]);
    // Longer than a button can carry: nothing is cut, it is typed again with the code.
    const long = `/traloi ${'dài '.repeat(200)}`;
    expect(await runStaffCommand(long, asStaff(own, 'an'))).toMatchObject([{ key: 'staff-example-traloi' }]);
    expect(own.sent).toEqual([]);
  });

  it.each(['traloi', 'xong', 'hoi', 'ghichu', 'giahan'])('/%s without words asks for them', async (name) => {
    const records = createRecords(createPetition());
    const [reply] = await runStaffCommand(`/${name} ${CODE} :`, asStaff(records, 'an'));
    expect(reply).toMatchObject({
      key: `staff-say-${name}`,
      data: { code: CODE, lacks: `${name} ${CODE}` },
      choices: [{ command: `xem ${CODE}` }],
    });
    expect(records.sent).toEqual([]);
    const [refusal] = await runStaffCommand(`/${name} ${CODE}`, asStaff(records, 'chi'));
    expect(refusal?.key).toBe('staff-not-yours');
  });

  it('an unknown code and an unknown command are said to be so', async () => {
    const context = asStaff(createRecords(), 'an');
    expect(await runStaffCommand('/xem PA26-7', context)).toEqual([
      { key: 'staff-not-found', data: { code: 'PA26-00007' } },
    ]);
    expect(await runStaffCommand('/hangc', context)).toMatchObject([
      {
        key: 'staff-unknown',
        data: { nearest: [{ key: 'staff-help-hangcho' }, {}, {}] },
        choices: [{ command: 'hangcho' }, {}, {}, { command: 'trogiup' }],
      },
    ]);
  });

  it('an unknown one about a petition is offered with its code', async () => {
    const [reply] = await runStaffCommand('/xemm pa26-1', asStaff(createRecords(), 'an'));
    expect(reply?.choices?.[0]).toMatchObject({ data: { name: 'xem' }, command: `xem ${CODE}` });
  });

  it('/trogiup shows those of every day, and the rest on request, each to whom it is for', async () => {
    const list = async (id: string, text: string) => {
      const [reply] = await runStaffCommand(text, asStaff(createRecords(), id));
      return ((reply?.data?.['lines'] ?? []) as { key: string }[]).map(({ key }) =>
        key.replace('staff-help-', ''),
      );
    };
    const daily = await list('an', '/Trợ giúp');
    expect(daily).toEqual(expect.arrayContaining(['hangcho', 'xem', 'nhan', 'traloi', 'xong', 'trogiup']));
    expect(daily.length).toBeLessThan(9);
    const more = await list('an', 'trogiup thêm');
    expect(more).toEqual(expect.arrayContaining(['chuyen', 'ghichu', 'roi']));
    expect(more).not.toContain('giao');
    expect(more).not.toContain('khoa');
    const all = [...(await list('dung', 'trogiup')), ...(await list('dung', 'trogiup them'))];
    // The sample has no admin, so its leader looks after the staff.
    expect(all.toSorted()).toEqual([...staffCommands.keys()].toSorted());
  });
});
