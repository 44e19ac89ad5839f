import { describe, expect, it } from 'vitest';
import { ALIKE, type Matter, measureLikeness } from '../../src/domain/likeness.ts';

/** Petitions of one hamlet and category, as two people write of the same matter. */
const SAME: readonly (readonly [string, string])[] = [
  ['Đèn đường ngõ 5 bị tắt ba hôm nay', 'den duong ngo 5 khong sang, toi om'],
  ['Bóng đèn trước nhà văn hóa hỏng', 'đèn chỗ nhà văn hóa thôn tắt mấy tối rồi ạ'],
  ['Cột đèn số 12 không sáng', 'Đèn cột 12 hỏng'],
  ['Ổ gà to trước cổng chợ Mẫu, xe máy ngã', 'trước cổng chợ có cái ổ gà, hôm qua có người ngã xe'],
  ['o ga to truoc cong cho', 'Ổ gà trước cổng chợ sâu lắm rồi'],
  ['Đường vào trường tiểu học hỏng nặng', 'duong vao truong tieu hoc nat het'],
  ['Đường bê tông xóm trên sụt lún sau mưa', 'Mưa xong đường bê tông xóm trên bị sụt'],
  ['Rác chất đống ở gốc đa không ai thu', 'bãi rác gốc đa bốc mùi, mấy hôm không ai thu gom'],
  ['Xe rác cả tuần không đến thu rác', 'Rác để cả tuần rồi xe rác không đến'],
  ['Ai đổ rác xuống mương đầu làng', 'mương đầu làng bị đổ rác thải xuống'],
  ['Cống trước trạm y tế tắc, nước tràn ra đường', 'cong tram y te bi tac nuoc tran het ra duong'],
  ['Nước ngập đoạn cầu Mẫu mỗi khi mưa', 'Cứ mưa là đoạn cầu Mẫu ngập'],
  ['Mất nước sạch hai ngày nay', 'Nước sạch mất từ hôm kia tới giờ chưa có'],
  ['Nước máy đục như nước gạo', 'nước máy nhà tôi đục ngầu mấy hôm nay'],
  ['Quán karaoke Hoàng Gia hát tới 1 giờ đêm', 'karaoke hoàng gia ồn đến khuya không ngủ được'],
  ['Xưởng gỗ anh Tám chạy máy ồn cả trưa', 'xưởng gỗ ồn quá, trưa cũng chạy máy'],
  ['Trại lợn xả thải ra suối hôi thối', 'trai lon xa nuoc thai ra suoi, mui hoi khong chiu duoc'],
  ['Chó thả rông ở sân bóng cắn trẻ con', 'Chó thả rông sân bóng dọa cắn mấy cháu'],
  ['Cây phượng trường cấp 2 sắp đổ', 'cây phượng ở cổng trường cấp 2 nghiêng sắp đổ'],
  ['Dây điện võng xuống đường chỗ cây gạo', 'dây điện chỗ cây gạo võng sát mặt đường'],
  ['Lấn chiếm vỉa hè trước bưu điện bán hàng', 'Bưu điện: hàng quán lấn chiếm hết vỉa hè'],
  ['Xe tải chở đất chạy ẩu làm bụi mù đường liên thôn', 'xe tải chở đất bụi mù đường liên thôn'],
  ['Loa phát thanh thôn hỏng', 'loa phát thanh không kêu nữa'],
  ['Nắp cống bị mất ở ngã ba', 'Ngã ba bị mất nắp cống nguy hiểm quá'],
];

/** Petitions of one hamlet and category that are two matters. */
const OTHER: readonly (readonly [string, string])[] = [
  ['Đèn đường ngõ 5 bị tắt', 'Đèn đường ngõ 12 bị tắt'],
  ['Cột đèn số 12 không sáng', 'Cột đèn số 31 không sáng'],
  ['Bóng đèn trước nhà văn hóa hỏng', 'Dây điện võng xuống đường chỗ cây gạo'],
  ['Ổ gà to trước cổng chợ Mẫu', 'Đường vào trường tiểu học hỏng nặng'],
  ['Đường bê tông xóm trên sụt lún', 'Biển báo ngã tư bị gãy'],
  ['Ổ gà trước cổng chợ', 'Xe tải chở đất chạy ẩu đường liên thôn'],
  ['Rác chất đống ở gốc đa không ai thu', 'Trại lợn xả thải ra suối hôi thối'],
  ['Xe rác cả tuần không đến', 'Đốt rơm rạ khói mù mịt'],
  ['Cống trước trạm y tế tắc', 'Mất nước sạch hai ngày nay'],
  ['Nước máy đục như nước gạo', 'Nước ngập đoạn cầu Mẫu'],
  ['Karaoke hoàng gia ồn đến khuya', 'Xưởng gỗ chạy máy ồn cả trưa'],
  ['Chó thả rông ở sân bóng', 'Gà chết vứt đầy bờ sông'],
  ['Cây phượng trường cấp 2 sắp đổ', 'Cây xà cừ chợ chiều gãy cành'],
  ['Lấn chiếm vỉa hè trước bưu điện', 'Xây nhà lấn ra đất ruộng của hợp tác xã'],
  ['Loa phát thanh thôn hỏng', 'Wifi nhà văn hóa không vào được'],
  ['Nắp cống bị mất ở ngã ba', 'Cống đầu xóm hôi thối quá'],
  ['Đề nghị phun thuốc muỗi', 'Đề nghị làm sân chơi cho trẻ em'],
  ['Đường tối quá đề nghị lắp thêm đèn ở nghĩa trang', 'Bóng đèn sân kho cháy'],
  ['Mương nội đồng vỡ bờ', 'Sâu bệnh phá lúa đề nghị hướng dẫn'],
  ['Chợ cóc họp lấn đường', 'Cân điêu ở chợ trung tâm'],
  ['Nhà hàng xóm nuôi gà gáy ồn', 'Đám cưới mở nhạc to quá 22 giờ'],
  ['Trường mầm non thu tiền sai', 'Trường mầm non thiếu nước uống'],
];

/** Written after the measure was made, and never used to make it better. */
const HELD_OUT_SAME: readonly (readonly [string, string])[] = [
  ['Biển báo ngã tư bị gãy nằm giữa đường', 'ngã tư cái biển báo gãy rồi'],
  ['Ống nước vỡ phun lênh láng cạnh nhà ông Sáu', 'vo ong nuoc chay lenh lang may hom'],
  ['Sân bóng thôn bị đổ vật liệu xây dựng', 'ai đổ cát đá ở sân bóng thôn'],
  ['Cầu gỗ qua suối mục, đi sợ lắm', 'cầu qua suối mục nát sắp sập'],
  ['Trạm biến áp nổ lách tách', 'trạm biến áp kêu lách tách như sắp nổ'],
];
const HELD_OUT_OTHER: readonly (readonly [string, string])[] = [
  ['Ống nước vỡ cạnh nhà ông Sáu', 'Nước yếu không lên được tầng hai'],
  ['Cầu gỗ qua suối mục', 'Đường ra suối lầy lội'],
  ['Trạm biến áp nổ lách tách', 'Cúp điện giờ cao điểm liên tục'],
  ['Biển báo ngã tư bị gãy', 'Đèn tín hiệu trường học không chạy'],
  ['Sân bóng thôn bị đổ vật liệu', 'Xin cấp dụng cụ thể thao'],
];

const compare = ([one, other]: readonly [string, string]) => measureLikeness({ text: one }, { text: other });

describe('measureLikeness', () => {
  it('finds those who write of one matter', () => {
    expect(SAME.filter((pair) => compare(pair) < ALIKE)).toEqual([]);
  });

  it('tells two matters apart, but for two about one school in nearly the same words', () => {
    const mistaken = OTHER.filter((pair) => compare(pair) >= ALIKE);
    expect(mistaken).toEqual([['Trường mầm non thu tiền sai', 'Trường mầm non thiếu nước uống']]);
  });

  it('does so with pairs that it was not made with', () => {
    expect(HELD_OUT_SAME.filter((pair) => compare(pair) < ALIKE)).toEqual([]);
    expect(HELD_OUT_OTHER.filter((pair) => compare(pair) >= ALIKE)).toEqual([]);
  });

  it('counts the place that was told, and how far apart two points are', () => {
    const told = (text: string, place: Matter['place']): Matter => ({ text, ...(place && { place }) });
    const lamp = (place?: Matter['place']) => told('Đèn đường bị tắt, tối om', place);
    const dark = (place?: Matter['place']) => told('Đường khó nhìn, đi lại khổ', place);
    const point = (metres: number) => ({ latitude: 19.8 + metres / 111_195, longitude: 105.77 });
    const plain = measureLikeness(lamp(), dark());
    expect(measureLikeness(lamp(point(0)), dark(point(50)))).toBeGreaterThan(plain);
    expect(measureLikeness(lamp(point(0)), dark(point(300)))).toBe(plain);
    expect(measureLikeness(lamp(point(0)), dark(point(900)))).toBeLessThan(plain / 2);
    expect(measureLikeness(lamp({ text: 'cạnh trạm y tế' }), dark({ text: 'trạm y tế' }))).toBeGreaterThan(
      plain,
    );
  });

  it('finds nothing in nothing', () => {
    expect(measureLikeness({ text: '' }, { text: 'Đèn tắt' })).toBe(0);
    expect(measureLikeness({ text: '???' }, { text: '!!!' })).toBe(0);
  });
});
