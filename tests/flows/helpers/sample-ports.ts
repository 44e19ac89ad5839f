import type { CommuneFacts, Ports } from '../../../flows/kit.ts';
import type { Agency } from '../../../src/domain/agency.ts';
import type { OwnPetition } from '../../../src/domain/own-petition.ts';
import type { PetitionStatus } from '../../../src/domain/petition.ts';
import type { Procedure, ProcedureView } from '../../../src/domain/procedure.ts';
import type { SharedMatter } from '../../../src/domain/same-matter.ts';

const FILED_AT = Date.UTC(2026, 10, 20, 3);

/** A commune small enough to walk through, and large enough to need pages. */
export const COMMUNE: CommuneFacts = {
  name: 'Xã Mẫu',
  address: 'Thôn 1, Xã Mẫu',
  hotline: '02370000000',
  hours: '7:30 - 17:00',
  departments: ['mot-cua', 'kinh-te', 'vang'].map((id) => ({ id, name: `Phòng ${id}` })),
  categories: Array.from({ length: 10 }, (_, at) => ({
    id: `loai-${at + 1}`,
    name: `Loại ${at + 1}`,
    department: 'kinh-te',
    deadline: '5d' as const,
  })),
  hamlets: Array.from({ length: 9 }, (_, at) => `Thôn ${at + 1}`),
  officials: Array.from({ length: 11 }, (_, at) => ({
    id: `cb-${at + 1}`,
    name: `Cán bộ ${at + 1}`,
    title: 'Công chức',
    department: at === 0 ? 'mot-cua' : 'kinh-te',
  })),
  textsPhones: true,
  criteria: ['nghe', 'noi', 'lam'].map((id) => ({ id, name: `Biết ${id}` })),
};

/** A commune that has next to nothing. */
export const BARE_COMMUNE: CommuneFacts = {
  ...COMMUNE,
  hamlets: [],
  officials: [],
  criteria: [],
  textsPhones: false,
};

/** A procedure with every section filled. */
export const PROCEDURE: Procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  short: 'Đăng ký khai sinh',
  field: 'ho-tich',
  agency: 'UBND cấp xã',
  documents: ['Tờ khai', 'Giấy chứng sinh', 'Giấy ủy quyền', 'Căn cước', 'Học bạ'],
  papers: [
    { what: 'Tờ khai', kind: 'original', count: 1, form: 'CT01' },
    { what: 'Giấy chứng sinh', kind: 'copy' },
    { what: 'Giấy ủy quyền', kind: 'certified' },
    { what: 'Căn cước', kind: 'shown' },
    { what: 'Học bạ' },
  ],
  time: 'Trong ngày',
  fee: '0 đồng',
  filing: ['Trực tiếp', 'Trực tuyến'],
  online: 'full',
  legal: ['Luật Hộ tịch'],
  note: 'Trong 60 ngày',
  aliases: [],
  source: 'https://example.org/khai-sinh',
  checked: '2026-11-20',
  sure: true,
};

const PROCEDURES: readonly Procedure[] = [
  PROCEDURE,
  { ...PROCEDURE, code: '1.000894', online: 'partial' },
  { ...without(PROCEDURE, 'papers'), code: '1.000656', online: 'none', sure: false },
  {
    ...without(PROCEDURE, 'note', 'source', 'papers'),
    code: 'trong',
    documents: [],
    time: '',
    fee: '',
    filing: [],
    legal: [],
    agency: '',
    online: 'unknown',
  },
];

/** The first procedure has an answer that an official gave. */
function view(code: string): ProcedureView | undefined {
  const procedure = PROCEDURES.find((each) => each.code === code);
  const faqs = code === PROCEDURE.code ? [{ question: 'Sinh đôi thì sao?', answer: 'Làm hai tờ khai.' }] : [];
  return procedure && { procedure, faqs, commune: COMMUNE };
}

const AGENCY: Agency = { id: 'toa-an', name: 'Tòa án', way: 'Nộp đơn tại Tòa án.', matters: ['ly hôn'] };

/** An own petition in a status, with every kind of event in its history. */
export function createOwnPetition(code: string, status: PetitionStatus): OwnPetition {
  const at = FILED_AT;
  return {
    code,
    owner: 'zalo:1:2',
    locale: 'vi',
    category: 'loai-1',
    text: 'Đèn đường thôn 2 bị tắt',
    place: { hamlet: 'Thôn 2' },
    department: 'kinh-te',
    filedAt: at,
    dueAt: at + 5 * 86_400_000,
    status,
    reopening: status === 'answered' || status === 'closed' ? 'yes' : 'no',
    departmentName: 'Phòng Kinh tế',
    categoryName: 'Chiếu sáng',
    facts: { key: 'petition-facts-nobody' },
    history:
      status === 'received' || status === 'processing'
        ? [
            { at, event: 'filed' },
            { at, event: 'claimed' },
            { at, event: 'added' },
            { at, event: 'late' },
          ]
        : [
            { at, event: 'filed' },
            { at, event: 'answered', text: 'Đã cử người đến xem' },
            { at, event: 'reopened' },
            { at, event: 'done', text: 'Đã thay bóng' },
            { at, event: 'answered' },
            { at, event: 'done' },
            ...(status === 'closed' ? [{ at, event: 'undelivered', messageId: 'm1' } as const] : []),
            { at, event: status === 'withdrawn' ? 'withdrawn' : 'confirmed' },
          ],
  };
}

/** Somebody else's, whose results the person is told. */
export const FOLLOWED = 'PA26-00077';

/** Closed so long ago that it stays closed. */
export const LONG_CLOSED = 'PA26-00006';

export const OWN_PETITIONS: readonly OwnPetition[] = (
  ['received', 'processing', 'answered', 'closed', 'withdrawn'] as const
)
  .map((status, at) => createOwnPetition(`PA26-0000${at + 1}`, status))
  .concat({ ...createOwnPetition(LONG_CLOSED, 'closed'), reopening: 'late', stars: 4 });

/** Somebody else's petition, whose sender was asked something. */
const FOLLOWED_PETITION: OwnPetition = {
  ...createOwnPetition(FOLLOWED, 'received'),
  status: 'waiting',
  isFollowed: true,
};

/** Petitions about the market, one of others and one of one's own. */
export const SAME_MATTER: readonly SharedMatter[] = [
  { code: 'PA26-00008', text: 'Ổ gà ở chợ', place: 'Thôn 2', filedAt: 1, voices: 3, isOwn: false },
  { code: 'PA26-00007', text: 'Ổ gà', place: 'Thôn 2', filedAt: 1, voices: 1, isOwn: false },
  { code: 'PA26-00009', text: 'Chợ ngập', place: 'Thôn 2', filedAt: 2, voices: 1, isOwn: true },
];

/** Ports that answer from the samples; `change` replaces some. */
export function createSamplePorts(change: Partial<Ports> = {}): Ports {
  return {
    readCommune: async () => COMMUNE,
    listLanguages: async () => [
      { id: 'vi', name: 'Tiếng Việt' },
      { id: 'en', name: 'English' },
    ],
    searchProcedures: async ({ text }) => {
      const hits = PROCEDURES.map(({ code, short }) => ({ code, short, score: 0.5 }));
      if (text.includes('lạ')) return { hits: [], confident: false };
      if (text.includes('chào')) return { hits: [], confident: false, isSmallTalk: true };
      if (text.includes('ly hôn')) return { hits: [], confident: false, agency: AGENCY };
      return { hits, confident: text.includes('chắc') };
    },
    listTopics: async ({ by }) =>
      Array.from({ length: 10 }, (_, at) => ({ id: `${by}-${at}`, name: `Mục ${at}`, count: at })),
    listProcedures: async ({ id }) =>
      id === 'field-1'
        ? []
        : Array.from({ length: 9 }, (_, at) => ({ code: `1.00000${at}`, short: `Thủ tục ${at}`, score: 1 })),
    readProcedure: async ({ code }) => view(code),
    readCase: async ({ code, text }) => {
      const known = view(code);
      const lines = text.includes('mang thai hộ') ? ['Mang thai hộ: xác nhận của cơ sở y tế'] : [];
      const isNamed = text.includes('mẹ đơn thân');
      return known && { ...known, found: { lines, faqs: [], isNamed } };
    },
    guessCategory: async ({ text }) => (text.includes('đèn') ? 'loai-2' : undefined),
    listOwnPetitions: async () => [...OWN_PETITIONS, FOLLOWED_PETITION],
    readOwnPetition: async ({ code, orFollowed }) =>
      [...OWN_PETITIONS, ...(orFollowed ? [FOLLOWED_PETITION] : [])].find((each) => each.code === code),
    readFollowedStatus: async ({ code }) => (code === FOLLOWED ? 'answered' : undefined),
    findSameMatter: async ({ draft }) => (draft.text?.includes('ai cũng thấy') ? SAME_MATTER : []),
    mayRate: async ({ official }) => official !== 'cb-3',
    readStory: async ({ text }) => ({
      ...(text.includes('Đèn hỏng') ? { thing: 'Đèn hỏng' } : {}),
      rest: text.replace('Đèn hỏng, ', ''),
      namesLeaders: text.includes('chủ tịch'),
      mayPass: !text.includes('chủ tịch'),
    }),
    readSignals: async ({ text, cleared }) =>
      text.includes('phong bì') && !cleared.includes('phong bì') ? ['unsure'] : [],
    ...change,
  };
}

/** Ports of which every one fails. */
export function createBrokenPorts(): Ports {
  const fail = async (): Promise<never> => {
    throw new Error('out of order');
  };
  return {
    readCommune: fail,
    listLanguages: fail,
    searchProcedures: fail,
    listTopics: fail,
    listProcedures: fail,
    readProcedure: fail,
    readCase: fail,
    guessCategory: fail,
    listOwnPetitions: fail,
    readOwnPetition: fail,
    readFollowedStatus: fail,
    findSameMatter: fail,
    mayRate: fail,
    readStory: fail,
    readSignals: fail,
  };
}

function without<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
