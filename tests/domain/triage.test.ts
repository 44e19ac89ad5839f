import { describe, expect, it } from 'vitest';
import { loadTriageWords } from '../../src/catalogue/load-words.ts';
import { createPhrase, readWritten } from '../../src/domain/phrase.ts';
import { createCategoryGuess, createTriage, type Signal } from '../../src/domain/triage.ts';

const words = loadTriageWords(new URL('../../data/triage', import.meta.url).pathname);
const triage = createTriage(words);
const guessCategory = createCategoryGuess(words);

/** Text, the gravest signal it must raise (undefined: none at all). */
const texts: readonly (readonly [string, Signal | undefined])[] = [
  ['Cháy nhà rồi bà con ơi, thôn 2', 'emergency'],
  ['chay nha ba Tu o xom tren', 'emergency'],
  ['kho xưởng đang cháy lớn lắm', 'emergency'],
  ['có cháu bé bị đuối nước ở đập', 'emergency'],
  ['duoi nuoc o song, cuu voi', 'emergency'],
  ['xe tải tông xe máy trước cổng chợ, người nằm bất tỉnh', 'emergency'],
  ['tai nạn giao thông ngay cầu, gọi giúp cấp cứu', 'emergency'],
  ['hai nhóm thanh niên đánh nhau có dao ở quán nhậu', 'emergency'],
  ['tụi nó đang cầm mã tấu rượt chém nhau', 'emergency'],
  ['bị điện giật, không thở được', 'emergency'],
  ['dây điện rơi xuống đường sau cơn mưa', 'emergency'],
  ['day dien dut nam giua duong', 'emergency'],
  ['hàng xóm đánh đập con dã man, bé khóc cả đêm', 'emergency'],
  ['chồng say rượu đánh tôi chảy máu', 'emergency'],
  ['nghi có bạo hành trẻ em ở nhà trẻ', 'emergency'],
  ['nước lũ lên nhanh, nhà sập một bên rồi', 'emergency'],
  ['em không muốn sống nữa', 'emergency'],
  ['cả nhà bị ngộ độc sau bữa tiệc', 'emergency'],
  ['bóng đèn đường bị cháy cả tháng nay', 'petition'],
  ['đèn đường cháy bóng ở ngõ 5', 'petition'],
  ['bán chay ở đâu vậy', 'question'],
  ['quán chay ngon', undefined],
  ['thẻ phòng cháy chữa cháy', undefined],
  ['sổ đỏ của tôi bị cháy thì xin cấp lại thế nào', 'question'],
  ['mức trợ cấp tai nạn lao động là bao nhiêu', 'question'],
  ['khúc cua này dễ xảy ra tai nạn, xin gắn gương cầu lồi', 'petition'],
  ['mất điện từ sáng tới giờ', 'petition'],
  ['xe dang chay tren duong', undefined],
  ['cu tu tu da', undefined],
  ['There is a fire in the house next to ours, please come quickly, two children are inside', 'emergency'],
  ['help, someone is drowning in the river', 'emergency'],
  ['car accident near the bridge, a man is unconscious', 'emergency'],
  ['where is the nearest fire station', undefined],
  ['an official asked me for a bribe', 'denunciation'],
  ['my motorbike was stolen last night', 'crime'],
  ['The street light in front of my house in hamlet 2 has been broken for a week', 'petition'],
  ['nha sap xay xong', undefined],
  ['tiem nay co giat ui khong', undefined],
  ['thang em muon tu tu', 'emergency'],
  ['chồng em bị tai nạn mất tháng trước giờ làm khai tử ở đâu', 'question'],

  ['cán bộ địa chính đòi tôi 3 triệu mới ký giấy', 'denunciation'],
  ['can bo dia chinh doi tien moi lam', 'denunciation'],
  ['tôi muốn tố cáo ông trưởng thôn ăn chặn tiền hỗ trợ', 'denunciation'],
  ['ông chủ tịch nhận hối lộ của chủ thầu', 'denunciation'],
  ['kế toán xã làm giả chữ ký lấy tiền', 'denunciation'],
  ['công an xã bao che cho sòng bài', 'denunciation'],
  ['trưởng ấp cho người nhà vào hộ nghèo', 'denunciation'],
  ['lãnh đạo lạm dụng chức vụ tham ô quỹ', 'denunciation'],
  ['đi làm giấy tờ phải đưa tiền lót tay mới xong', 'denunciation'],
  ['lên ubnd nhận tiền trợ cấp ngày nào', undefined],
  ['nop cho cong an tien phat', undefined],
  ['lam quyen su dung dat', undefined],
  ['di tham o benh vien', undefined],
  ['thủ tục tố cáo như thế nào', 'question'],
  ['đơn tố cáo nộp ở đâu', 'question'],
  ['muốn tố cáo thì làm thế nào', 'question'],

  ['tôi không đồng ý với quyết định số 45 của UBND xã', 'complaint'],
  ['toi khong dong y quyet dinh so 12 cua xa', 'complaint'],
  ['tôi khiếu nại việc thu hồi đất nhà tôi', 'complaint'],
  ['xã xử phạt tôi 5 triệu là không đúng', 'complaint'],
  ['bồi thường giải tỏa không thỏa đáng', 'complaint'],
  ['đây là khiếu nại lần 2 của gia đình tôi', 'complaint'],
  ['xã trả lời sổ đỏ của tôi không đúng, tôi không chịu', 'complaint'],
  ['đền bù đất quá thấp', 'complaint'],
  ['thời hạn giải quyết khiếu nại là bao lâu', 'question'],
  ['mẫu đơn khiếu nại lấy ở đâu', 'question'],

  ['rác chất đống đầu ngõ hôi quá', 'petition'],
  ['rac khong ai don ca tuan', 'petition'],
  ['ổ gà to trước trường tiểu học', 'petition'],
  ['duong hu het roi ma khong ai sua', 'petition'],
  ['đường lầy lội không đi được', 'petition'],
  ['đèn đường tắt hết', 'petition'],
  ['mất nước sinh hoạt 3 ngày nay', 'petition'],
  ['cống nghẹt, nước tràn vào nhà', 'petition'],
  ['quán karaoke hát tới 12 giờ đêm ồn không ngủ được', 'petition'],
  ['hàng xóm thả chó rông cắn người', 'petition'],
  ['cho tha rong day duong', 'petition'],
  ['trại heo xả thải hôi thối', 'petition'],
  ['nhà bên xây trái phép lấn hẻm', 'petition'],
  ['nhân viên một cửa thái độ hách dịch', 'petition'],
  ['hồ sơ của tôi trễ hẹn 10 ngày', 'petition'],
  ['đề nghị xã lắp thêm thùng rác', 'petition'],

  ['làm giấy khai sinh cần giấy tờ gì', 'question'],
  ['lam so do mat bao lau', 'question'],
  ['đăng ký kết hôn ở đâu', 'question'],
  ['xin chào', undefined],
  ['cảm ơn nhé', undefined],
  ['ok', undefined],
  ['', undefined],
];

describe('triage', () => {
  it.each(texts)('%j: %s first', (text, gravest) => {
    expect(triage(text)[0]).toBe(gravest);
  });

  it('has at least 60 labelled texts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
  });

  it('gives every signal of a text, gravest first', () => {
    expect(triage('đèn đường hư báo ở đâu, có tai nạn')).toEqual(['emergency', 'petition', 'question']);
  });

  it('stays quick on a long text', () => {
    const signals = triage(`${'a bờ cờ '.repeat(5000)} cháy nhà`);
    expect(signals).toEqual(['emergency']);
  });
});

describe('guessCategory', () => {
  it.each([
    ['ổ gà to trước cổng chợ', 'giao-thong'],
    ['duong hong nang', 'giao-thong'],
    ['đèn đường tắt ba hôm', 'chieu-sang'],
    ['den duong truoc cong nha van hoa hong', 'chieu-sang'],
    ['đèn ngõ tắt sớm, mong xã kiểm tra, sửa giúp', 'chieu-sang'],
    ['đề nghị xã sửa giúp', 'khac'],
    ['bóng đèn ngõ 3 bị cháy', 'chieu-sang'],
    ['cống nghẹt nước tràn ra đường', 'cap-thoat-nuoc'],
    ['mất nước từ hôm qua', 'cap-thoat-nuoc'],
    ['rác chất đống bốc mùi', 'moi-truong'],
    ['trai heo hoi thoi', 'moi-truong'],
    ['karaoke ồn ào cả đêm', 'trat-tu'],
    ['chó thả rông', 'trat-tu'],
    ['nhà bên xây trái phép', 'dat-dai-xay-dung'],
    ['chậm trợ cấp người già hai tháng', 'an-sinh'],
    ['trường lạm thu đầu năm', 'y-te-giao-duc'],
    ['cán bộ quát dân, thái độ không tốt', 'thu-tuc-thai-do'],
    ['mất điện cả ngày', 'khac'],
    ['hôm nay trời đẹp', undefined],
  ])('%j: %s', (text, category) => {
    expect(guessCategory(text)).toBe(category);
  });
});

describe('createPhrase', () => {
  const finds = (phrase: string, text: string) => createPhrase(phrase)(readWritten(text)).length > 0;

  it('takes whole words only', () => {
    expect(finds('rác', 'rách áo')).toBe(false);
    expect(finds('ổ gà', 'có Ổ GÀ to')).toBe(true);
  });

  it('wants marks to agree where the writer uses them', () => {
    expect(finds('rác', 'bờ rạc quá')).toBe(false);
    expect(finds('rác', 'bo rac qua')).toBe(true);
    expect(finds('cháy nhà', 'nó chạy nhà nọ sang nhà kia')).toBe(false);
    expect(finds('ổ gà', 'ở đây có o ga rất to')).toBe(true);
    expect(finds('ổ gà', 'chỗ này ỗ gà lớn')).toBe(true);
  });

  it('wants marks to be written after =', () => {
    expect(finds('=cháy', 'xe chay nhanh')).toBe(false);
    expect(finds('=cháy', 'cháy!')).toBe(true);
  });

  it('lets ... stand for at most six words', () => {
    expect(finds('dây điện ... đứt', 'dây điện trước nhà bị đứt')).toBe(true);
    expect(finds('dây điện ... đứt', 'dây điện một hai ba bốn năm sáu bảy đứt')).toBe(false);
    expect(finds('dây điện ... đứt', 'đứt dây điện')).toBe(false);
  });
});
