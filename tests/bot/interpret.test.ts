import { describe, expect, it } from 'vitest';
import { createCourtesyDropper } from '../../src/bot/drop-courtesy.ts';
import { interpretUpdate, type Lexicon } from '../../src/bot/interpret.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Choice } from '../../src/domain/reply.ts';
import type { Update, UpdateContent } from '../../src/domain/update.ts';
import { createConversation } from '../helpers/memory-records.ts';

const LABELS: Readonly<Record<string, string>> = {
  road: '🛣 Đường sá, giao thông',
  light: 'Chiếu sáng, cây xanh',
  dirt: 'Rác, môi trường',
  done: 'Xong',
  menu: 'Về menu',
  hearts: '❤️❤️',
};

const WAYS: Readonly<Record<string, readonly string[]>> = {
  dirt: ['hết rồi', 'vậy thôi'],
  road: ['cầu đường', 'cả hai'],
  light: ['cả hai'],
};

const lexicon: Lexicon = {
  label: ({ key }) => LABELS[key] ?? key,
  ways: ({ key }) => WAYS[key] ?? [],
  words: {
    menu: ['menu', 'trang chủ', 'home'],
    cancel: ['hủy', 'dừng', 'cancel'],
    back: ['quay lại', 'go back'],
    help: ['giúp', 'trợ giúp', 'help'],
  },
  dropCourtesy: createCourtesyDropper({ before: ['dạ', 'vâng'], after: ['ạ', 'nhé'] }),
  dropAroundName: (name) => name,
};

const CHOICES: readonly Choice[] = [
  { value: 'road', key: 'road' },
  { value: 'light', key: 'light' },
  { value: 'dirt', key: 'dirt' },
  { go: 'follow', with: 'PA26-00001', key: 'follow' },
  { command: 'hangcho', key: 'queue' },
  { go: 'menu', key: 'menu' },
  { value: 'hearts', key: 'hearts' },
];

const asked = createConversation({ turn: 7, question: { key: 'ask', choices: CHOICES } });

function interpret(content: UpdateContent, conversation: Conversation = asked) {
  const update: Update = { id: '1', channel: 'zalo', account: 'oa', user: 'u', at: 1, ...content };
  return interpretUpdate(update, conversation, lexicon);
}
const type = (text: string, conversation?: Conversation) => interpret({ kind: 'text', text }, conversation);
const tap = (payload: string, conversation?: Conversation) =>
  interpret({ kind: 'choice', payload }, conversation);
const answer = (value: string) => ({ type: 'answer', value });

describe('other ways to say a choice', () => {
  it.each([
    ['Vậy thôi!', { type: 'answer', value: 'dirt' }],
    ['het roi', { type: 'answer', value: 'dirt' }],
    ['cầu đường', { type: 'answer', value: 'road' }],
    ['Dạ, vậy thôi ạ', { type: 'answer', value: 'dirt' }],
    ['vâng 2 nhé', { type: 'answer', value: 'light' }],
    ['dạ hủy ạ', { type: 'word', word: 'cancel' }],
    ['vâng ạ', { type: 'text', text: 'vâng ạ' }],
    ['dừng', { type: 'word', word: 'cancel' }],
    ['dung', { type: 'word', word: 'cancel' }],
    ['đúng', { type: 'text', text: 'đúng' }],
    ['dạ đúng ạ', { type: 'text', text: 'dạ đúng ạ' }],
    // Two choices could be meant, or it is only a part of a way.
    ['cả hai', { type: 'text', text: 'cả hai' }],
    ['vậy thôi nhưng mà còn', { type: 'text', text: 'vậy thôi nhưng mà còn' }],
  ])('%s', (text, intent) => {
    expect(type(text)).toEqual(intent);
  });
});

describe('a typed text', () => {
  it.each(['1', ' 1 ', '1.', '1)', 'số 1', 'so 1', 'Chọn 1', 'number 1', '01'])(
    '%j is the first choice',
    (text) => {
      expect(type(text)).toEqual(answer('road'));
    },
  );

  it.each(['0', '8', '99', '123', '1 2', '-', '1,5', '2026', 'thôn 1'])('%j is no choice', (text) => {
    expect(type(text)).toEqual({ type: 'text', text });
  });

  it.each([
    'Đường sá, giao thông',
    'ĐƯỜNG SÁ GIAO THÔNG',
    'duong sa, giao thong',
    'Đường sá,  giao thông!',
    'Đường sá, giao thông'.normalize('NFD'),
    'giao thông',
    'duong sa',
  ])('%j is a label or a part of only one', (text) => {
    expect(type(text)).toEqual(answer('road'));
  });

  it.each(['sá', 'giao', 'thong tin', 'duong sa giao thong nong thon', 'ường sá', 'g sá giao'])(
    '%j is too little, too much or not whole words of a label',
    (text) => expect(type(text)).toEqual({ type: 'text', text }),
  );

  it('that is part of several labels picks none of them', () => {
    const choices = [
      { value: 'a', key: 'Cấp lại giấy khai sinh' },
      { value: 'b', key: 'Đăng ký khai sinh' },
    ];
    const conversation = createConversation({ question: { key: 'ask', choices } });
    expect(type('khai sinh', conversation)).toEqual({ type: 'text', text: 'khai sinh' });
    expect(type('đăng ký', conversation)).toEqual(answer('b'));
  });

  it('does what the choice stands for', () => {
    expect(type('4')).toEqual({ type: 'go', flow: 'follow', with: 'PA26-00001' });
    expect(type('5')).toEqual({ type: 'command', text: 'hangcho' });
    expect(type('ve menu')).toEqual({ type: 'go', flow: 'menu' });
  });

  it.each([
    ['menu', 'menu'],
    ['MENU!', 'menu'],
    ['trang chu', 'menu'],
    ['Home', 'menu'],
    ['huy', 'cancel'],
    ['Hủy.', 'cancel'],
    ['cancel', 'cancel'],
    ['quay lai', 'back'],
    ['go back', 'back'],
    ['giup', 'help'],
    ['trợ giúp', 'help'],
    ['Help', 'help'],
  ])('%j is a word for everywhere: %s', (text, word) => {
    expect(type(text)).toEqual({ type: 'word', word });
    expect(type(text, createConversation())).toEqual({ type: 'word', word });
  });

  it('that a label and a word share is the label', () => {
    const choices = [{ value: 'stop', key: 'Hủy' }];
    expect(type('huy', createConversation({ question: { key: 'ask', choices } }))).toEqual(answer('stop'));
  });

  it.each(['tôi muốn hủy đơn', 'menu nhà hàng bẩn', '', ' ', '😀', '\u200b', '.', '/hangcho', '(1) và (2)'])(
    '%j stays a text',
    (text) => expect(type(text)).toEqual({ type: 'text', text }),
  );

  it('is never a choice when nothing was asked', () => {
    expect(type('1', createConversation())).toEqual({ type: 'text', text: '1' });
    expect(type('duong sa', createConversation({ question: { key: 'say' } })).type).toBe('text');
  });
});

describe('a tapped button', () => {
  it('of the question that is asked answers it', () => {
    expect(tap('xtt:a:7:light')).toEqual(answer('light'));
  });

  it.each([
    ['of an older question', 'xtt:a:6:light'],
    ['of a newer question', 'xtt:a:8:light'],
    ['that was not offered', 'xtt:a:7:water'],
    ['whose value belongs to no answer', 'xtt:a:7:follow'],
    ['listed in an older question', 'xtt:l:6:3'],
    ['listed past the end', 'xtt:l:7:99'],
    ['of nobody', 'xtt:'],
    ['of another program', 'GET_STARTED'],
    ['without a payload', ''],
  ])('%s is stale', (_what, payload) => {
    expect(tap(payload)).toEqual({ type: 'stale' });
  });

  it('that is too long to travel is found by its place in the question', () => {
    expect(tap('xtt:l:7:3')).toEqual({ type: 'go', flow: 'follow', with: 'PA26-00001' });
  });

  it('that opens a flow or runs a command works however old it is', () => {
    const later = createConversation({ turn: 900 });
    expect(tap('xtt:g:follow:PA26-00001', later)).toEqual({ type: 'go', flow: 'follow', with: 'PA26-00001' });
    expect(tap('xtt:c:hangcho', later)).toEqual({ type: 'command', text: 'hangcho' });
  });
});

describe('anything else', () => {
  it.each<[UpdateContent, unknown]>([
    [{ kind: 'follow' }, { type: 'start' }],
    [{ kind: 'start' }, { type: 'start' }],
    [
      { kind: 'start', ref: 'rate-cb-01' },
      { type: 'start', ref: 'rate-cb-01' },
    ],
    [{ kind: 'image', media: [] }, { type: 'act' }],
    [{ kind: 'video', media: [] }, { type: 'act' }],
    [{ kind: 'audio', media: [] }, { type: 'act' }],
    [{ kind: 'file', media: [] }, { type: 'act' }],
    [{ kind: 'sticker' }, { type: 'act' }],
    [{ kind: 'location', latitude: 0, longitude: 0 }, { type: 'act' }],
    [{ kind: 'contact' }, { type: 'act' }],
    [{ kind: 'unfollow' }, { type: 'none' }],
    [{ kind: 'seen', messages: [] }, { type: 'none' }],
    [{ kind: 'delivered', messages: [], watermark: 1 }, { type: 'none' }],
    [{ kind: 'echo', human: true }, { type: 'none' }],
    [{ kind: 'other', event: 'user_reacted_message' }, { type: 'none' }],
  ])('%j is %j', (content, intent) => {
    expect(interpret(content)).toEqual(intent);
  });
});
