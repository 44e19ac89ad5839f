/** Who can say something to the bot and wait for a word of it. */
interface Speaker {
  say(text: string, heard: string): Promise<string>;
}

/** What a petition tells; without `contact` it is anonymous. */
export interface Told {
  readonly category?: string;
  readonly what?: string;
  readonly hamlet?: string;
  readonly contact?: { readonly name: string; readonly phone: string };
}

/** Files a petition in the chat, one question after the other; gives its code. */
export async function filePetition(citizen: Speaker, told: Told = {}): Promise<string> {
  const {
    category = 'giao thông',
    what = 'Ổ gà trước cổng trường đã lâu',
    hamlet = 'thôn 2',
    contact,
  } = told;
  const person: [say: string, hear: string][] = contact
    ? [
        ['Cho tên, số', 'họ và tên'],
        [contact.name, 'số điện thoại'],
        [contact.phone, 'Gửi luôn hay sửa'],
      ]
    : [['ẩn danh', 'Gửi luôn hay sửa']];
  const steps: readonly (readonly [say: string, hear: string])[] = [
    ['gửi kiến nghị', 'lĩnh vực nào'],
    [category, 'việc gì đã xảy ra'],
    [what, 'đã ghi'],
    ['xong', 'thôn, tổ nào'],
    [hamlet, 'gần chỗ nào'],
    ['bỏ qua', 'có ảnh không'],
    ['bỏ qua', 'số điện thoại'],
    ...person,
    ['gửi', 'mã PA'],
  ];
  let last = '';
  for (const [said, heard] of steps) last = await citizen.say(said, heard);
  return /PA\d\d-\d{5}/.exec(last)?.[0] ?? last;
}
