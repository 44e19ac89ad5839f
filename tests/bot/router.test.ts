import { describe, expect, it } from 'vitest';
import { createAimReader, createRouter } from '../../src/bot/router.ts';
import type { Catalogue, Procedure } from '../../src/domain/procedure.ts';
import type { Signal } from '../../src/domain/triage.ts';

const hits = [{ code: '1.001193', short: 'Khai sinh', score: 0.9 }];

/** Knows one procedure, and something about papers. */
const catalogue: Catalogue = {
  search: (text) => {
    if (text.includes('khai sinh')) return { hits, confident: true };
    return { hits: text.includes('giấy') ? hits : [], confident: false };
  },
  fields: () => [],
  inField: () => [],
  find: (code) => (code === '1.001193' ? ({ code } as Procedure) : undefined),
};

const MARKS: readonly (readonly [string, Signal])[] = [
  ['cháy', 'emergency'],
  ['tố cáo', 'denunciation'],
  ['khiếu nại', 'complaint'],
  ['hỏng', 'petition'],
  ['?', 'question'],
  ['đơn thưa', 'unsure'],
  ['cảm ơn', 'praise'],
];
const signals = (text: string) => MARKS.filter(([mark]) => text.includes(mark)).map(([, signal]) => signal);

const readRemark = (text: string) =>
  text === 'mấy giờ mở cửa' ? 'office' : text === 'kiến nghị của tôi hỏng à' ? 'own' : undefined;

const options = {
  shortcuts: new Map([['gui kien nghi', 'petition']]),
  officials: new Map([
    ['cb-01', 'cb-01'],
    ['ld-01', 'ld-01'],
    ['cb1', 'CB1'],
  ]),
};
const route = createRouter({ catalogue, signals, readRemark, ...options });
const readAim = createAimReader({ catalogue, ...options });

describe('a free text', () => {
  it.each([
    ['cháy nhà rồi', { flow: 'emergency', with: 'cháy nhà rồi', certain: true }],
    ['mấy giờ mở cửa', { flow: 'commune-info', certain: true }],
    // Asked before it is taken for a petition of its own.
    ['kiến nghị của tôi hỏng à', { flow: 'follow', certain: true }],
    ['PA26-00001 cháy rồi', { flow: 'emergency', with: 'PA26-00001 cháy rồi', certain: true }],
    [
      'tố cáo ông A đốt, đang cháy?',
      {
        flow: 'right-door',
        with: 'denunciation:tố cáo ông A đốt, đang cháy?',
        certain: true,
        isUrgent: true,
      },
    ],
    ['Gửi kiến nghị', { flow: 'petition', certain: true }],
    ['GUI  KIEN NGHI', { flow: 'petition', certain: true }],
    ['pa26-1', { flow: 'follow', with: 'PA26-00001', certain: true }],
    ['PA 26 00001 đến đâu rồi?', { flow: 'follow', with: 'PA26-00001', certain: true }],
    ['tố cáo vụ PA26-00001', { flow: 'follow', with: 'PA26-00001', certain: true }],
    ['DG cb-01', { flow: 'rate', with: 'cb-01', certain: true }],
    ['đánh giá CB-01', { flow: 'rate', with: 'cb-01', certain: true }],
    ['DG cb-99', { flow: 'rate', certain: false }],
    ['tôi tố cáo cán bộ', { flow: 'right-door', with: 'denunciation:tôi tố cáo cán bộ', certain: true }],
    [
      'tôi khiếu nại quyết định',
      { flow: 'right-door', with: 'complaint:tôi khiếu nại quyết định', certain: true },
    ],
    ['tố cáo và khiếu nại', { flow: 'right-door', with: 'denunciation:tố cáo và khiếu nại', certain: true }],
    ['làm khai sinh', { flow: 'procedures', with: 'làm khai sinh', certain: true }],
    ['đèn hỏng', { flow: 'petition-offer', with: 'đèn hỏng', certain: true }],
    ['giấy gì đó', { flow: 'procedures', with: 'giấy gì đó', certain: false }],
    ['cần giấy gì?', { flow: 'procedures', with: 'cần giấy gì?', certain: true }],
    ['chào em', { flow: 'lost', certain: false }],
    ['', { flow: 'lost', certain: false }],
  ])('%j goes to %j', (text, where) => {
    expect(route(text)).toEqual(where);
  });

  it.each([
    ['đơn thưa', 'which-door'],
    ['đơn thưa về đèn hỏng', 'which-door'],
    ['đơn thưa làm giấy ở đâu?', 'procedures'],
    ['cảm ơn cán bộ', 'praise'],
    ['cảm ơn cán bộ, đèn hỏng rồi', 'petition-offer'],
    ['cảm ơn, cần giấy gì?', 'procedures'],
  ])('%j goes to %s', (text, flow) => {
    expect(route(text)).toMatchObject({ flow, with: text, certain: true });
  });

  it('that tells of wrongdoing is shown the door even when it asks what to do', () => {
    expect(route('tố cáo cán bộ, làm khai sinh sao?')).toMatchObject({ flow: 'right-door' });
  });

  it('about something broken is a petition even where a procedure has the same words', () => {
    expect(route('bảng khai sinh bị hỏng')).toMatchObject({ flow: 'petition-offer' });
    expect(route('khai sinh bị hỏng thì sao?')).toMatchObject({ flow: 'procedures' });
  });
});

describe('a text that is nothing but an aim', () => {
  it.each([
    ['rate-cb-01', 'rate', 'cb-01'],
    ['DG cb-01', 'rate', 'cb-01'],
    ['đánh giá ld-01', 'rate', 'ld-01'],
    ['dg CB1', 'rate', 'CB1'],
    [' pa26-1 ', 'follow', 'PA26-00001'],
    ['gửi kiến nghị', 'petition', undefined],
    ['tt-1_001193', 'procedure', '1.001193'],
    ['TT 1.001193', 'procedure', '1.001193'],
  ])('%j leads to %s %j', (text, flow, parameter) => {
    expect(readAim(text)).toEqual({ flow, certain: true, ...(parameter ? { with: parameter } : {}) });
  });

  it.each([
    '',
    'rate',
    'đánh giá tốt',
    'dg cb-99',
    'PA26-1 sao rồi',
    'gửi kiến nghị về rác',
    'khai sinh',
    'tt-1_999999',
  ])('%j is not', (text) => {
    expect(readAim(text)).toBeUndefined();
  });
});
