/** Words before a person's name, and the offices that stand there. */
const TITLE =
  'ông|bà|anh|chị|em|cô|chú|bác|cụ|cậu|mợ|dì|dượng|thím|cháu|thầy|thằng|con|vợ|chồng|đồng chí|đ\\/c|bạn|cán bộ|chủ tịch|bí thư|trưởng thôn|trưởng ấp|trưởng xóm|trưởng bản|tổ trưởng|kế toán|thủ quỹ|công an|bác sĩ|cô giáo|thầy giáo|hiệu trưởng|giáo viên|tên là|tên';
const SURNAME =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Đào|Lâm|Phùng|Trương|Hà|Cao|Thạch|Sơn|Kim|Lương|Tô|Tạ|Châu|Quách|Nông|Vi|Giàng|Vàng|Lò|Hứa|Chu|La|Thái|Tống|Nghiêm|Mạc|Kiều|Danh';
/** Places are called after people, and keep their names. */
const PLACE =
  /(?:đường|phố|chợ|cầu|kênh|rạch|mương|ngõ|hẻm|ngách|xóm|ấp|thôn|bản|làng|khu|khóm|tổ|ngã ba|ngã tư|trường|thcs|thpt|tiểu học|mầm non|chùa|miếu|đình|đền|nhà thờ|núi|suối|sông|bến|đập|hồ|cống|dốc|đồi|đèo|công viên|bệnh viện|xã|phường|huyện|quận|tỉnh|bàu|vàm|cồn|cù lao|giếng|nghĩa trang|công ty|chi nhánh|siêu thị)\s+(?:\d+\s+|Hai\s+)?$/iu;
/** Written with a capital after a title, and nobody's name. */
const NO_NAME =
  'Thôn|Tổ|Ấp|Xóm|Khu|Bản|Khóm|Làng|Xã|Phường|Huyện|Quận|Tỉnh|Thành|Đảng|Đoàn|Hội|Mặt|Nhà|Công|Trạm|Trường|Ủy|Uỷ|Trung|Phòng|Ban|Zalo|Facebook|Việt|Nam|Tết|Bộ|Sở|Chi|Quốc|Chủ|Bí|Phó|Trưởng|Cán|Bác|Cô|Chú|Ông|Bà|Anh|Chị|Em';
const CAPITAL = "\\p{Lu}\\p{Ll}*(?:['’]\\p{Lu}?\\p{Ll}+)?";
const NAME = `(?!(?:${NO_NAME})(?!\\p{L})(?!\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}))${CAPITAL}(?!\\p{L})(?:\\s+(?!(?:Thôn|Tổ|Ấp|Xóm|Khu|Xã|Phường)(?!\\p{L}))${CAPITAL}(?!\\p{L})){0,3}`;
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])((?i:${TITLE}))(\\s+)(${NAME})`, 'gu');
const FULL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${SURNAME})(?:\\s+${CAPITAL}(?!\\p{L})){1,3}`, 'gu');
const HIDDEN = '•••';

/**
 * A text in which nobody's name can be read: "ông Nguyễn Văn A" → "ông •••". Only names written with capitals are
 * known; places that are called after somebody keep their names. Masking twice changes nothing more.
 */
export function maskNames(text: string): string {
  const nfc = text.normalize('NFC');
  const isPlace = (whole: string, offset: number) =>
    PLACE.test(whole.slice(Math.max(0, offset - 24), offset));
  return nfc
    .replace(TITLED, (found: string, title: string, gap: string, _name: string, at: number, whole: string) =>
      isPlace(whole, at) ? found : `${title}${gap}${HIDDEN}`,
    )
    .replace(FULL, (found: string, at: number, whole: string) => (isPlace(whole, at) ? found : HIDDEN));
}
