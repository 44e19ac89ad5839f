# Lời của trợ lý bằng tiếng Việt. Tệp này là gốc của các khóa; en.ftl có đủ các khóa ấy.
# Xưng: trợ lý. Gọi: Ông/Bà (không đoán tuổi). Một tin nhắn hỏi một điều, "dạ/ạ" tối đa một lần, không hứa thay cơ quan.
# Nhãn của lựa chọn dài nhất 20 ký tự (giới hạn của Messenger). Một xã có thể viết lại từng khóa.

## Từ dùng được ở mọi nơi (các cách gõ cách nhau bằng dấu |, không cần dấu)

word-menu = menu | trang chủ | bắt đầu | bắt đầu lại | main menu | start | home
word-cancel = hủy | hủy bỏ | thôi | thoát | dừng | dừng lại | cancel | stop | exit | quit
word-back = quay lại | trở lại | lùi lại | back | go back
word-help = giúp | giúp đỡ | giúp tôi | trợ giúp | hướng dẫn | help
# Lời thưa đứng trước, đứng sau câu trả lời: "dạ gửi luôn nhé". / Courtesy before and after an answer.
word-before = dạ | dạ vâng | vâng | ừ | ừm | ok | oke | rồi | đúng rồi | đúng vậy | xin | em ơi | ad ơi | cứ | thế thì | vậy thì
word-after = ạ | nhé | nha | nhá | nhe | nghen | hen | em | cháu | ad | luôn | giùm | giúp | giúp em | giúp tôi | em nhé | em ạ | cháu nhé
# Lời đứng quanh tên người: "dạ em tên Bình, số điện thoại 0912…". / What stands around one's own name.
word-before-name = dạ | vâng | thưa | em | tôi | tui | mình | cháu | con | là | tên | họ tên | họ và | và
word-after-name = số | sđt | sdt | đt | dt | điện thoại | là | của | tôi | em | nhé | ạ | đây

## Dùng chung

go-menu = Về menu
go-menu-instead = Về menu
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no | thôi không
choice-back = Quay lại
choice-done = Xong
    .ways = gửi | gửi đi | bỏ qua | tiếp | tiếp tục | hết | hết rồi | đủ rồi | vậy thôi | thế thôi | không | ko | không còn | không có gì nữa | ok | oke | xong rồi
choice-skip = Bỏ qua
    .ways = không | ko | không có | ko có | không có ảnh | ko có ảnh | không ảnh | không rõ | không biết | ko biết | không cần | chưa có | không nhớ | để trống
choice-more = Xem thêm
choice-retry = Thử lại
choice-call = Gọi UBND xã
choice-stale = Nút này thuộc câu hỏi cũ nên không dùng được nữa ạ.
choose-more = Các lựa chọn khác:
list-hint = Xin nhắn số hoặc chữ của lựa chọn.
draft-kept = Phần đang viết dở đã được giữ lại; khi nào mở lại, Ông/Bà có thể viết tiếp ạ.
flow-restarted = Xin lỗi Ông/Bà, phần này vừa được cập nhật nên phải bắt đầu lại. Những gì đã viết vẫn được giữ.
help-here =
    Ông/Bà đang trả lời câu hỏi dưới đây. Có thể bấm nút, nhắn số thứ tự, hoặc gõ câu trả lời.
    Nhắn "quay lại" để về câu trước, "menu" để dừng và về menu.
trouble =
    Xin lỗi Ông/Bà, hệ thống vừa trục trặc. Những gì đã gửi trước đó vẫn còn.
    Xin thử lại sau ít phút, hoặc gọi UBND xã trong giờ làm việc ạ.
not-understood-here = Xin lỗi, trợ lý chưa hiểu câu vừa rồi. Xin chọn một trong các mục sau ạ.
photo-unsupported = Xin lỗi, trợ lý chưa dùng được tệp này ở bước này. Xin nhắn bằng chữ ạ.
too-fast =
    Dạ, Ông/Bà nhắn hơi nhanh nên từ đây trợ lý xin trả lời lần lượt, chậm hơn một chút.
    Tin nào Ông/Bà gửi cũng được đọc ạ.
too-many =
    Dạ, cùng lúc có quá nhiều tin tới nên khoảng { $count } tin cuối trợ lý chưa nhận được. Các tin trước đó vẫn còn.
    Ông/Bà vui lòng nhắn lại điều cần nhất giúp ạ.
late-delivery = Xin lỗi vì tin sau đây đến muộn: { $channel } chỉ cho trợ lý gửi tiếp khi có tin nhắn mới ạ.
channel-zalo = Zalo
channel-messenger = Messenger
channel-desk = bàn tiếp nhận

# Tệp người dân gửi / Files that people send
file-refused-too-big = Dạ tệp vừa gửi lớn quá, trợ lý chưa nhận được (ảnh tối đa 8 MB, tệp khác 25 MB). Xin Ông/Bà gửi ảnh nhỏ hơn, hoặc kể bằng chữ ạ.
file-refused-type = Dạ trợ lý chưa nhận được loại tệp này. Xin Ông/Bà gửi ảnh, phim, ghi âm, tệp PDF hoặc Word (docx) ạ.
file-refused-gone = Dạ trợ lý chưa tải được tệp vừa gửi. Xin Ông/Bà gửi lại giúp ạ.
file-later = Dạ trợ lý đã ghi nhận tệp nhưng chưa tải về được. Ông/Bà cứ làm tiếp, trợ lý sẽ tự tải lại và báo nếu không được ạ.
file-lost = Dạ thưa Ông/Bà, có tệp gửi hôm trước trợ lý tải lại nhiều lần vẫn không được. Xin gửi lại giúp: đang viết dở thì gửi tiếp, đã có mã kiến nghị thì chọn Theo dõi kiến nghị rồi thêm vào ạ.
file-link-expired = Liên kết này đã hết hạn. Xin gõ lại lệnh /xem với mã kiến nghị để có liên kết mới.

## Chào, menu, trợ giúp

welcome =
    Xin chào Ông/Bà! Đây là trợ lý của UBND { $commune }.
    Trợ lý giúp tra cứu thủ tục, gửi và theo dõi kiến nghị, đánh giá cán bộ, và cho biết địa chỉ, giờ làm việc.
welcome-privacy =
    Về dữ liệu cá nhân (Luật 91/2025/QH15):
    • Lưu gì: mã tài khoản trò chuyện để trả lời; kiến nghị và đánh giá Ông/Bà gửi; tên, số điện thoại chỉ khi Ông/Bà đồng ý.
    • Để làm gì: xử lý, trả lời và báo tiến độ cho Ông/Bà.
    • Bao lâu: theo thời hạn lưu hồ sơ của cơ quan nhà nước.
    • Muốn xem, sửa, rút lại đồng ý hoặc xóa: đến { $address } hoặc gọi { $hotline }.
    Xin đừng gửi ảnh hay số căn cước qua đây.
menu = Ông/Bà cần việc gì ạ?
menu-procedures = Tra cứu thủ tục
menu-petition = Gửi kiến nghị
menu-follow = Theo dõi kiến nghị
menu-rate = Đánh giá cán bộ
menu-info = Thông tin xã
menu-language = Ngôn ngữ / Language
    .ways = english | english please | in english | speak english | do you speak english | tiếng anh | đổi ngôn ngữ
help =
    Ông/Bà cứ nhắn như nói thường ngày, không dấu cũng được. Ví dụ:
    • "làm giấy khai sinh cần gì": tra cứu thủ tục
    • "đèn đường thôn 2 bị tắt": gửi kiến nghị
    • mã kiến nghị như PA26-00001: xem tiến độ
    Lúc nào cũng có thể nhắn: menu, quay lại, hủy, giúp.
lost = Xin lỗi, trợ lý chưa hiểu rõ. Ông/Bà cần làm giấy tờ, báo một việc, hay gặp cán bộ ạ?
which-paper = Dạ, Ông/Bà hỏi về giấy tờ nào ạ? Xin nhắn tên giấy tờ, ví dụ "khai sinh". Hồ sơ đã nộp thì nhắn "tra cứu hồ sơ"; kiến nghị đã gửi thì chọn Theo dõi kiến nghị.
lost-hello = Dạ, trợ lý xin nghe ạ. Ông/Bà cần làm giấy tờ, báo một việc, hay gặp cán bộ ạ?
remark-thanks = Dạ, không có gì ạ. Cần thêm việc gì, Ông/Bà cứ nhắn cho trợ lý.
remark-assistant =
    Dạ, đây là trợ lý tự động của UBND { $commune }, không phải người. Việc nào cần cán bộ trả lời, trợ lý sẽ chuyển giúp.
    Muốn gặp người, xin gọi { $hotline } ({ $hours }) ạ.
remark-upset = Dạ, trợ lý xin lỗi vì Ông/Bà chưa được hài lòng. Xin kể giúp sự việc để UBND xem lại, hoặc gọi { $hotline } để gặp cán bộ ạ.
lost-procedures = Làm giấy tờ
lost-petition = Báo một việc
lost-office = Gặp cán bộ

## Trước tin đầu tiên (trang Messenger), bình luận dưới bài viết

# Tên của ngôn ngữ này ở các nền tảng, cách nhau bằng dấu |
profile-locales = vi_VN
# Dài nhất 160 ký tự kể cả tên xã
profile-greeting = Xin chào! Đây là trợ lý của UBND { $commune }: tra cứu thủ tục, gửi và theo dõi kiến nghị, giờ làm việc.
profile-ask-procedure = Làm giấy khai sinh cần những gì?
profile-ask-petition = Tôi muốn phản ánh một việc
profile-ask-follow = Kiến nghị của tôi đến đâu rồi?
profile-ask-info = UBND xã làm việc giờ nào, ở đâu?
comment-answer =
    Xin chào, UBND { $commune } đã thấy bình luận của Ông/Bà. Ông/Bà cứ nhắn câu hỏi hoặc việc cần phản ánh vào đây, trợ lý trả lời riêng.
    Nhắn "menu" để xem các mục, hoặc gọi { $hotline } trong giờ làm việc ạ.
comment-emergency =
    Nếu đang nguy hiểm, xin gọi ngay: 113 (công an), 114 (chữa cháy, cứu nạn), 115 (cấp cứu).
    UBND { $commune }: { $hotline }. Việc không gấp, Ông/Bà cứ nhắn vào đây ạ.

## Thông tin xã

commune-info =
    UBND { $name }
    Địa chỉ: { $address }
    Giờ làm việc: { $hours }
    Điện thoại: { $hotline }
commune-info-call = Gọi UBND xã

## Ngôn ngữ

language-ask = Xin chọn ngôn ngữ. / Please choose a language.
language-name = Tiếng Việt
language-choice = { $name }

## Thủ tục

procedures-ask = Ông/Bà muốn làm thủ tục gì ạ? Xin nhắn vài chữ, ví dụ "khai sinh", hoặc chọn cách xem dưới đây.
procedures-by-event = Theo việc trong đời
procedures-by-field = Theo lĩnh vực
procedures-popular = Hay hỏi nhất
procedures-doubt = Dạ, Ông/Bà muốn hỏi về việc nào dưới đây ạ? Chưa đúng thì xin nhắn lại bằng cách khác.
procedures-none-of-these = Không phải việc này
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no | không có | khác | không cái nào
procedures-hit = { $short }
procedures-elsewhere =
    Việc này thuộc { $agency }, không giải quyết tại xã ạ. { $way }
    Nếu chưa đúng ý, xin Ông/Bà nhắn lại bằng cách khác.
procedures-none =
    Xin lỗi, trợ lý chưa tìm thấy thủ tục nào hợp với "{ $text }".
    Xin nhắn lại bằng chữ khác, chọn cách xem dưới đây, hoặc gọi { $hotline } trong giờ làm việc ạ.
procedures-ask-official = Hỏi cán bộ
procedures-events = Gia đình Ông/Bà đang có việc gì ạ?
procedures-fields = Ông/Bà muốn xem lĩnh vực nào ạ?
procedures-topic = { $name } ({ $count })
procedures-in-topic = Ông/Bà chọn thủ tục nào ạ?
procedures-empty-topic = Mục này hiện chưa có thủ tục nào. Xin chọn mục khác ạ.
procedures-browse-again = Xem mục khác

procedure-summary = { $lines }
procedure-condolence = Xin chia buồn cùng gia đình.
procedure-birth-wish = Xin chúc mừng gia đình có thêm thành viên mới!
procedure-marriage-wish = Xin chúc mừng hạnh phúc Ông/Bà!
procedure-name = { $name }
procedure-agency = Nơi giải quyết: { $agency }
procedure-brief = Thời hạn: { $time }. Lệ phí: { $fee }
procedure-sure = (Thông tin kiểm tra ngày { $checked }.)
procedure-unsure = (Thông tin ngày { $checked } cần xác nhận với cán bộ trước khi làm.)
procedure-ask-official = cần xác nhận với cán bộ
procedure-item = • { $item }
procedure-box = ☐ { $item }
procedure-paper = { $what } ({ $more })
procedure-paper-original = bản chính
procedure-paper-copy = bản sao
procedure-paper-certified = bản sao chứng thực
procedure-paper-shown = chỉ xuất trình
procedure-paper-count = { $count } bản
procedure-paper-form = mẫu { $form }
procedure-and = { $before }, { $next }
procedure-note = Lưu ý: { $note }
procedure-part =
    { $short }
    { $blocks }
    { $certainty }
procedure-part-asking =
    { $short }
    { $blocks }
    { $certainty }

    Thông tin này có giúp được Ông/Bà không ạ?
procedure-not-known = Mục này trợ lý chưa có thông tin chắc chắn, cần xác nhận với cán bộ ạ.
procedure-documents =
    Giấy tờ cần mang:
    { $items }
procedure-cost =
    Lệ phí: { $fee }
    Thời hạn: { $time }
procedure-place =
    Nơi nộp: { $agency }
    Cách nộp:
    { $items }
    Trụ sở xã: { $address }. Giờ làm việc: { $hours }. Điện thoại: { $hotline }
procedure-forms =
    Biểu mẫu:
    { $items }
procedure-form = { $form }: { $what }
procedure-forms-source = Mẫu đơn có sẵn ở nơi nộp, hoặc xem theo nguồn dưới đây.
procedure-legal =
    Căn cứ pháp lý:
    { $items }
procedure-faqs =
    Cán bộ đã giải đáp:
    { $items }
procedure-faq =
    Hỏi: { $question }
    Đáp: { $answer }
procedure-case =
    Về trường hợp này:
    { $items }
procedure-case-same = Trường hợp này cũng làm theo thủ tục này ạ.
procedure-case-unknown =
    { $short }: trường hợp này trợ lý chưa có thông tin, không dám trả lời ước chừng ạ.
    Ông/Bà muốn gửi câu hỏi cho cán bộ không? Cán bộ trả lời ngay tại đây.
procedure-checklist =
    CẦN CHUẨN BỊ: { $short }
    { $items }
    Lệ phí: { $fee }
    Thời hạn: { $time }
    Nộp tại: { $agency }
    Trụ sở xã: { $address }. Giờ làm việc: { $hours }. Điện thoại: { $hotline }
    { $certainty }
procedure-kept = Trên đây là danh sách để Ông/Bà lưu lại ạ.
procedure-kept-asking =
    Trên đây là danh sách để Ông/Bà lưu lại ạ.
    Thông tin này có giúp được Ông/Bà không ạ?
procedure-yes = Có
procedure-no = Không đúng
procedure-helped = Cảm ơn Ông/Bà. Cần gì thêm xin cứ nhắn ạ.
procedure-not-helped = Cảm ơn Ông/Bà đã cho biết; văn phòng sẽ xem lại. Ông/Bà có thể hỏi thẳng cán bộ ạ.
procedure-online-full = Làm được toàn bộ trên Cổng Dịch vụ công quốc gia, đăng nhập bằng định danh điện tử.
procedure-online-partial = Nộp được trên Cổng Dịch vụ công quốc gia (đăng nhập bằng định danh điện tử); một phần vẫn phải đến nơi.
procedure-online-none = Chưa làm trực tuyến được; xin nộp trực tiếp hoặc theo cách ghi ở mục nơi nộp.
procedure-online-unknown = Chưa rõ có làm trực tuyến được không; cần xác nhận với cán bộ.
procedure-open-portal = Cổng Dịch vụ công
procedure-open-source = Xem nguồn
procedure-to-documents = Giấy tờ cần mang
procedure-to-cost = Lệ phí, thời hạn
procedure-to-place = Nộp ở đâu
procedure-to-online = Nộp trực tuyến
procedure-to-forms = Biểu mẫu
procedure-to-legal = Căn cứ pháp lý
procedure-to-faqs = Hỏi đáp
procedure-to-checklist = Gửi checklist
procedure-ask = Hỏi cán bộ
procedure-again = Xem lại thủ tục
procedure-others = Tìm thủ tục khác
procedure-unknown = Xin lỗi, trợ lý không còn thấy thủ tục này. Xin tìm lại giúp ạ.

ask-official-ask = Ông/Bà cần hỏi gì ạ? Xin nhắn câu hỏi, cán bộ sẽ trả lời ngay tại đây.
ask-official-ask-about = Ông/Bà cần hỏi gì về "{ $short }" ạ? Xin nhắn câu hỏi, cán bộ sẽ trả lời ngay tại đây.
ask-official-review =
    Câu hỏi gửi cán bộ:
    { $text }
ask-official-send = Gửi câu hỏi
    .ways = ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes | gửi
ask-official-again = Viết lại
question-receipt =
    Đã chuyển câu hỏi của Ông/Bà, mã { $code }. Câu trả lời sẽ được gửi ngay tại đây ạ.
    { $facts }
    Số bí mật của biên nhận: { $secret }

## Việc khẩn cấp, khiếu nại, tố cáo

emergency-numbers =
    Nếu có người đang gặp nguy hiểm, xin gọi ngay:
    • 113: công an
    • 114: cháy, cứu nạn
    • 115: cấp cứu
emergency-call-113 = Gọi 113
emergency-call-114 = Gọi 114
emergency-call-115 = Gọi 115
emergency-others =
    Các số khác: 111 bảo vệ trẻ em, 112 tìm kiếm cứu nạn, { $hotline } UBND xã.
    Tin nhắn ở đây không thay được cuộc gọi. Khi đã an toàn, Ông/Bà vẫn có thể gửi kiến nghị ạ.
emergency-petition = Tin nhắn ở đây không thay được cuộc gọi. Khi đã an toàn, Ông/Bà vẫn có thể gửi kiến nghị ạ.
right-door-denunciation =
    Nội dung này có thể là tố cáo và cần được giữ kín cho Ông/Bà. Xin đừng gửi thêm tên người hay chứng cứ qua đây.
    • Cách gửi: nộp đơn hoặc trình bày trực tiếp tại nơi tiếp công dân của UBND { $commune }, { $address } ({ $hours }). Đơn ghi ngày, họ tên, địa chỉ, cách liên hệ, có chữ ký.
    • { $outside }
    • Xử lý ban đầu trong 7 đến 10 ngày làm việc; giải quyết trong 30 ngày từ khi thụ lý, việc phức tạp được gia hạn (Luật Tố cáo 2018, Điều 24, 30).
    • Luật cấm tiết lộ người tố cáo (Điều 8, 9). Đang có tội phạm xảy ra: gọi 113.
right-door-complaint =
    Nội dung này có thể là khiếu nại. Để giữ đúng thời hạn và quyền của Ông/Bà, khiếu nại phải gửi bằng đơn hoặc trực tiếp, không nhận qua tin nhắn.
    • Cách gửi: nộp đơn hoặc trình bày trực tiếp tại nơi tiếp công dân của UBND { $commune }, { $address } ({ $hours }).
    • Thời hiệu: 90 ngày từ khi biết quyết định hoặc việc làm đó.
    • Trong 10 ngày cơ quan báo có thụ lý hay không; giải quyết lần đầu trong 30 ngày từ khi thụ lý, phức tạp 45 ngày, vùng sâu xa lâu hơn (Luật Khiếu nại 2011, Điều 27, 28).
    • { $outside }
right-door-crime =
    Nội dung này có thể là tin báo tội phạm, thuộc Công an.
    • Đang xảy ra hoặc có người gặp nguy hiểm: gọi ngay 113 (24/24).
    • Đã xảy ra: báo Công an xã gần nhất hoặc gọi 113; lừa đảo qua mạng báo thêm qua ứng dụng VNeID.
    • Công an cho biết thời hạn giải quyết khi tiếp nhận. Xin giữ nguyên dấu vết, tin nhắn, hóa đơn chuyển tiền.
right-door-dispute =
    Nội dung này có thể là tranh chấp giữa người dân với nhau.
    • Việc nhỏ trong thôn, xóm, gia đình: nhờ tổ hòa giải ở thôn, tổ dân phố.
    • Tranh chấp đất đai: nộp đơn yêu cầu hòa giải tại UBND { $commune }, { $address } ({ $hours }), không quá 30 ngày, vùng khó khăn 40 ngày (Luật Đất đai 2024, NĐ 102/2024/NĐ-CP); phải hòa giải trước khi kiện.
    • Nợ, cọc, thừa kế, hôn nhân, hoặc hòa giải không thành: Tòa án nhân dân khu vực.
    • Có đe dọa, đánh nhau: gọi 113.
right-door-outside-denunciation = Nếu liên quan lãnh đạo xã: gửi Ban Tiếp công dân cấp tỉnh, Thanh tra tỉnh hoặc Ủy ban Kiểm tra.
right-door-outside-denunciation-leaders = Ông/Bà nói tới lãnh đạo xã, nên xin gửi ngoài xã: Chủ tịch UBND tỉnh (Ban Tiếp công dân cấp tỉnh), Thanh tra tỉnh hoặc Ủy ban Kiểm tra.
right-door-outside-complaint = Ngoài xã: khiếu nại lần hai lên cấp trên trong 30 ngày, vùng sâu xa 45 ngày, hoặc khởi kiện tại Tòa án; hỏi thêm Ban Tiếp công dân cấp tỉnh.
right-door-outside-complaint-leaders = Khiếu nại quyết định của lãnh đạo xã vẫn gửi lần đầu cho Chủ tịch UBND xã; không đồng ý thì lần hai lên cấp trên trong 30 ngày, vùng sâu xa 45 ngày, hoặc khởi kiện tại Tòa án. Ban Tiếp công dân cấp tỉnh hướng dẫn thêm.
right-door-name-denunciation = tố cáo
right-door-name-crime = tin báo tội phạm
right-door-name-complaint = khiếu nại
right-door-name-dispute = tranh chấp
right-door-parts =
    Tin của Ông/Bà có hai phần.
    Phần sự việc, gửi kiến nghị được: "{ $thing }"
    Phần có thể là { $door }, đi đường riêng: "{ $rest }"
right-door-pass-or-forget =
    Nội dung vừa viết chưa lưu ở đâu khác và không vào danh sách nào. Ông/Bà muốn:
    • Chuyển kín: mã hóa, chỉ một người được xã giao mở được, mỗi lần mở đều ghi lại. Đây chưa phải đơn tố cáo; nội dung rõ, có chứng cứ cụ thể thì vẫn được kiểm tra (Luật Tố cáo, Điều 25).
    • Xóa nội dung.
    Không chọn hoặc sang việc khác thì nội dung bị xóa, chậm nhất sau 24 giờ ạ.
right-door-only-forget =
    Nội dung vừa viết chưa lưu ở đâu khác và không vào danh sách nào; ở đây không chuyển giúp được, xin gửi theo các nơi trên. Không chọn hoặc sang việc khác thì nội dung bị xóa, chậm nhất sau 24 giờ ạ.
right-door-pass = Chuyển kín
right-door-forget = Xóa nội dung
right-door-forgotten = Dạ, nội dung đã xóa, không còn lưu ở đây.
right-door-ask = Nội dung vừa viết chưa lưu thành kiến nghị. Nếu không phải như vậy, xin bấm "Không phải vậy" ạ.
right-door-ask-in-form = Phần vừa viết chưa ghi vào kiến nghị đang viết. Nếu không phải như vậy, xin bấm "Không phải, gửi tiếp" ạ.
right-door-understood = Đã hiểu
    .ways = hiểu rồi | dạ hiểu | vâng | dạ | ok | oke | cảm ơn | cám ơn
right-door-thing = Gửi phần sự việc
right-door-other = Không phải vậy
    .ways = không phải | không đúng | sai rồi
right-door-go-on = Không phải, gửi tiếp
right-door-petition = Gửi kiến nghị khác
which-door = Dạ, để giữ đúng quyền của Ông/Bà, xin cho biết Ông/Bà muốn việc nào ạ?
which-door-petition = Phản ánh một việc
which-door-complaint = Khiếu nại quyết định
which-door-denunciation = Tố cáo
which-door-desk = Gặp cán bộ
desk =
    Dạ, mời Ông/Bà gặp cán bộ:
    • Trực tiếp: { $address } ({ $hours })
    • Điện thoại trong giờ làm việc: { $hotline }
sealed-passed = Dạ, đã chuyển kín, mã { $code }. Chỉ người được xã giao mở được. Muốn được giải quyết theo Luật Tố cáo, xin nộp đơn hoặc trình bày trực tiếp như trên.
sealed-not-passed = Xin lỗi, hiện không chuyển kín được; nội dung đã xóa. Xin gửi theo các nơi đã nêu ạ.
praise-ask =
    Dạ, xin cảm ơn Ông/Bà. Ông/Bà muốn gửi lời khen này tới UBND xã phải không ạ?
    "{ $text }"
praise-keep = Gửi lời khen
    .ways = ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes
praise-thanks = Dạ, đã chuyển lời khen. Xin cảm ơn Ông/Bà, đó là niềm vui của cả cơ quan ạ.

## Gửi kiến nghị

petition-offer =
    Ông/Bà muốn gửi kiến nghị với nội dung này phải không ạ?
    "{ $text }"
petition-offer-yes = Gửi kiến nghị
    .ways = ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes | gửi | gửi đi | xong | xong rồi | hết | hết rồi | đủ rồi | vậy thôi
petition-offer-search = Tra cứu thủ tục

draft-reminder =
    Dạ, Ông/Bà đang viết dở một kiến nghị và chưa gửi: "{ $text }"
    Muốn gửi thì chọn Viết tiếp. Trợ lý giữ phần này 7 ngày và không nhắc thêm ạ.
petition-draft-found =
    Ông/Bà có một kiến nghị đang viết dở: { $text }
    Viết tiếp, hay viết kiến nghị mới ạ?
petition-draft-untold = (chưa có nội dung)
petition-continue = Viết tiếp
    .ways = tiếp | tiếp tục | có | ok | oke | vâng | dạ
petition-over = Viết mới
    .ways = mới | làm lại | viết lại | không | ko
petition-category-first = Ông/Bà muốn báo việc về lĩnh vực nào ạ? Xin chọn, hoặc kể luôn sự việc.
petition-category = Trợ lý đã ghi nội dung. Việc này thuộc lĩnh vực nào ạ?
petition-category-choice = { $name }
petition-category-guess = Có phải việc này về "{ $category }" không ạ?
petition-guess-yes = Đúng
    .ways = gửi | xong | tiếp | tiếp tục | ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes | hết rồi | đủ rồi | vậy thôi | xong rồi
petition-guess-no = Chọn lĩnh vực khác
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no | không biết | không rõ | khác | lĩnh vực khác
petition-what = Xin Ông/Bà kể việc gì đã xảy ra, từ khi nào. Có thể nhắn nhiều tin và gửi kèm ảnh ạ.
petition-what-short = Trợ lý đã ghi. Xin phép hỏi thêm cho rõ: việc cụ thể thế nào, từ bao giờ, ảnh hưởng ra sao ạ?
petition-what-more = Trợ lý đã ghi. Còn gì nữa xin nhắn tiếp, đủ rồi thì chọn Xong ạ.
petition-what-again =
    Nội dung đang là:
    { $text }

    Xin nhắn lại nội dung mới ạ.
petition-keep = Giữ như cũ
petition-where = Việc này ở thôn, tổ nào ạ? Xin chọn, nhắn địa điểm, hoặc gửi vị trí.
petition-where-own-words = Việc này ở đâu ạ? Xin nhắn địa điểm dễ nhận ra, hoặc gửi vị trí.
petition-hamlet = { $name }
petition-near = Ở { $hamlet }, gần chỗ nào dễ nhận ra ạ? Có thể gửi vị trí, hoặc bỏ qua.
petition-photos = Ông/Bà có ảnh không ạ? Xin gửi tối đa { $most } ảnh (ghi âm, phim, tệp PDF cũng được), hoặc bỏ qua.
petition-photos-more = Đã nhận { $count }/{ $most } ảnh, tệp. Còn nữa xin gửi tiếp, đủ rồi thì chọn Xong ạ.
petition-photos-remove = Bỏ ảnh
petition-photos-which = Ông/Bà muốn bỏ ảnh, tệp nào ạ? (theo thứ tự đã gửi)
petition-photos-drop = Bỏ số { $number }
petition-photos-drop-all = Bỏ hết
petition-photo-begins = Trợ lý đã nhận ảnh, tệp Ông/Bà gửi. Nếu là để báo một việc, xin trả lời tiếp; không phải thì chọn Về menu ạ.
petition-photo-waits = Trợ lý đã nhận ảnh, tệp. Ông/Bà đang có kiến nghị viết dở: ảnh của việc đó thì xin chọn Viết tiếp, của việc khác thì chọn Viết mới ạ.
petition-photo-kept = Đã nhận { $count }/{ $most } ảnh, tệp ạ.
petition-doubt = Dạ, để giữ đúng quyền của Ông/Bà, xin hỏi: phần vừa viết là phản ánh sự việc, khiếu nại một quyết định, hay tố cáo việc làm sai của cán bộ ạ? Phần này chưa ghi vào kiến nghị.
petition-doubt-whole = Dạ, trước khi gửi xin hỏi một câu để giữ đúng quyền của Ông/Bà: toàn bộ nội dung là phản ánh sự việc, khiếu nại một quyết định, hay tố cáo việc làm sai của cán bộ ạ?
petition-doubt-on = Phản ánh, gửi tiếp
petition-text-added = Đã ghi thêm vào nội dung. Kiến nghị chưa gửi đi: xin trả lời tiếp câu dưới đây ạ.
petition-contact =
    Xin phép hỏi: Ông/Bà cho biết tên và số điện thoại, hay gửi ẩn danh ạ?
    Nếu cho biết là Ông/Bà đồng ý để UBND xã lưu và chỉ dùng liên hệ về kiến nghị này; có thể báo UBND xã để rút lại (Luật 91/2025/QH15). Ẩn danh: cán bộ không biết ai gửi, câu trả lời vẫn đến đây.
petition-contact-known = Kiến nghị này Ông/Bà để tên và số điện thoại, hay gửi ẩn danh ạ?
petition-give = Cho tên, số
    .ways = có | cho | đồng ý | được | ok | oke | vâng | dạ | dạ có
petition-anonymous = Ẩn danh
    .ways = giấu tên | không nêu tên | không để tên | không cho tên | không | ko | bỏ qua | không cần | thôi | gửi | gửi đi | gửi luôn | xong | xong rồi | tiếp | tiếp tục
petition-name = Xin cho biết họ và tên của Ông/Bà ạ.
petition-phone = Xin cho số điện thoại để cán bộ tiện liên hệ ạ.
petition-phone-wrong = Số này trợ lý chưa đọc được. Xin nhắn lại đủ 10 chữ số, ví dụ 0912345678, hoặc bỏ qua ạ.
petition-review =
    Xin Ông/Bà xem lại kiến nghị:
    • Lĩnh vực: { $category }
    • Nội dung: { $text }
    • Nơi xảy ra: { $place }
    • Ảnh, tệp: { $photos }
    • Người gửi: { $contact }
    Gửi luôn hay sửa ạ?
petition-point = (vị trí đã gửi)
petition-contact-anonymous = ẩn danh
petition-contact-texted = { $contact } (có tin mà nền tảng không cho nhắn ở đây thì UBND xã nhắn Zalo mã và tình trạng tới số này)
petition-contact-none = không để lại tên, số
petition-send = Gửi
    .ways = gửi đi | gửi luôn | gửi nhé | gửi nha | ok gửi | dạ gửi | vâng gửi | đồng ý gửi | ok | oke | đồng ý | được | được rồi | vâng | dạ | ừ | đúng rồi | xong
petition-edit = Sửa
petition-edit-which = Ông/Bà muốn sửa phần nào ạ?
petition-edit-category = Sửa lĩnh vực
petition-edit-text = Sửa nội dung
petition-edit-place = Sửa nơi xảy ra
petition-edit-photos = Sửa ảnh
petition-edit-contact = Sửa người gửi
petition-edit-none = Không sửa nữa

## Theo dõi kiến nghị

status-received = đã tiếp nhận
status-processing = đang xử lý
status-waiting = đang chờ Ông/Bà trả lời câu hỏi
status-approving = đang được duyệt câu trả lời
status-answered = đã trả lời, chờ xác nhận
status-closed = đã đóng
status-withdrawn = đã rút
status-merged = được giải quyết chung với việc giống nhau
follow-none = Ông/Bà chưa gửi kiến nghị nào ở đây ạ.
follow-list =
    Các kiến nghị Ông/Bà đã gửi hoặc cùng lên tiếng, mới nhất trước:
    { $items }
    Xin chọn một mã để xem ạ.
follow-line = • { $code } · { $category } · { $status } · hạn { $due }
follow-line-over = • { $code } · { $category } · { $status }
follow-line-joined = • { $code } · { $category } · { $status } · cùng lên tiếng
follow-choice = { $code }
follow-list-again = Danh sách của tôi
follow-petition =
    { $code } · { $category }
    Tình trạng: { $status }
    { $facts }

    Diễn biến:
    { $items }
follow-petition-joined =
    { $code } · { $category }
    Việc của người khác mà Ông/Bà cùng lên tiếng.
    Tình trạng: { $status }
    { $facts }

    Diễn biến:
    { $items }
follow-event-filed = { $at }: đã gửi
follow-event-claimed = { $at }: có cán bộ phụ trách
follow-event-answer =
    { $at }: trả lời
    "{ $text }"
follow-event-answered = { $at }: đã trả lời
follow-event-done = { $at }: đã làm xong
follow-event-confirmed = { $at }: Ông/Bà xác nhận đã giải quyết
follow-event-reopened = { $at }: mở lại vì chưa giải quyết
follow-event-added = { $at }: Ông/Bà thêm thông tin
follow-event-withdrawn = { $at }: Ông/Bà đã rút
follow-event-texted = { $at }: đã nhắn Zalo tới số điện thoại
follow-event-talked = { $at }: cán bộ nhắn trực tiếp
follow-event-told = { $at }: cán bộ đã báo kết quả cho Ông/Bà ngoài kênh chat
follow-event-late = { $at }: quá hạn trả lời
follow-event-moved = { $at }: chuyển sang bộ phận khác phụ trách
follow-event-asked =
    { $at }: cán bộ hỏi thêm
    "{ $text }"
follow-event-resumed = { $at }: tiếp tục xử lý
follow-event-extended =
    { $at }: gia hạn đến { $until }
    Lý do: "{ $text }"
follow-event-forwarded =
    { $at }: việc của cơ quan khác
    "{ $text }"
follow-event-half-time = { $at }: đã báo tình hình
follow-event-joined = { $at }: có thêm người cùng ý kiến
follow-event-merged = { $at }: gộp với việc giống nhau
follow-event-closed = { $at }: khép lại vì không có ý kiến thêm
follow-event-unpublished = { $at }: gỡ khỏi trang công khai
follow-event-rated = { $at }: Ông/Bà đã đánh giá
follow-event-undelivered = { $at }: câu trả lời chưa gửi tới được qua { $channel }, vì đã quá thời gian ứng dụng cho phép; xin đọc ở đây
follow-to-add = Thêm thông tin
follow-to-withdraw = Rút kiến nghị
follow-to-leave = Thôi theo dõi
follow-unknown = Không tìm thấy mã { $code } trong các kiến nghị của Ông/Bà. Xin kiểm tra lại mã ạ.
follow-add = Xin nhắn hoặc gửi ảnh cần thêm vào { $code } ạ.
follow-add-more = Còn gì thêm vào { $code } xin nhắn tiếp, đủ rồi thì chọn Xong ạ.
follow-withdraw-ask = Ông/Bà muốn rút kiến nghị { $code } phải không ạ? Rút rồi thì cán bộ không xử lý nữa.
follow-withdraw-yes = Rút
    .ways = ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes | rút đi
follow-withdraw-no = Không rút
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no

## Xác nhận kết quả

confirm-yes = Đã giải quyết
    .ways = xong rồi | đã xong | đã xong rồi | đã giải quyết rồi | giải quyết rồi | đã làm rồi | đã sửa rồi
confirm-no = Chưa giải quyết
    .ways = chưa | chưa xong | chưa được | chưa làm | chưa sửa | vẫn chưa | vẫn chưa xong | chưa thấy gì
confirm-heard-yes = { confirm-yes }
    .ways = { confirm-yes.ways } | rồi | có | có rồi | ừ | uh | ok | oke | vâng | dạ | đúng | đúng rồi | được rồi | ổn rồi
confirm-heard-no = { confirm-no }
    .ways = { confirm-no.ways } | không | ko | chưa đâu | chưa ạ
confirm-heard =
    Ông/Bà nhắn: "{ $text }"
    Việc { $code } đã được giải quyết chưa ạ?
confirm-thanks = Dạ, không có gì ạ. Việc { $code } đã được giải quyết chưa ạ?
confirm-missing = Xin lỗi vì việc { $code } chưa ổn. Ông/Bà cho biết còn thiếu điều gì để cán bộ xem lại ạ?
confirm-not-now = Kiến nghị { $code } đang ở tình trạng: { $status }. Lúc này chưa cần xác nhận ạ.
confirm-see = Xem kiến nghị
confirm-too-late = { $code } đã khép lại quá lâu nên không mở lại được ạ. Nếu việc còn hoặc tái diễn, xin kể lại; tôi sẽ lập kiến nghị mới có ghi mã cũ để cán bộ đối chiếu.
confirm-follower-thanks = Xin cảm ơn Ông/Bà đã cho biết. Việc { $code } do người gửi đầu tiên khép lại ạ.
confirm-follower-missing = Xin lỗi vì việc { $code } với Ông/Bà chưa ổn. Còn thiếu điều gì, xin cho biết để người phụ trách xem lại ạ?

## Chấm cách xử lý một kiến nghị

stars-comment = Xin cảm ơn Ông/Bà đã chấm điểm cách xử lý { $code }. Ông/Bà có muốn nhắn thêm vài lời không ạ? Điểm này không công khai theo từng cán bộ.
stars-thanks = Xin cảm ơn Ông/Bà, UBND đã ghi nhận ạ.
stars-already = Ông/Bà đã chấm điểm cách xử lý { $code } rồi ạ. Xin cảm ơn.
stars-not-now = { $code } chưa khép lại nên chưa chấm điểm được ạ.

## Đánh giá cán bộ

rate-nobody = Xin lỗi, hiện chưa có cán bộ nào trong danh sách để đánh giá ạ.
rate-department = Ông/Bà đã làm việc với bộ phận nào ạ? Đánh giá được giữ kín, không kèm tên người gửi.
rate-department-choice = { $name }
rate-official =
    Ông/Bà muốn đánh giá ai ạ?
    { $items }
rate-official-line = • { $name }, { $title }
rate-official-choice = { $name }
rate-unknown = Không tìm thấy cán bộ này trong danh sách, xin chọn lại.
rate-already = Hôm nay Ông/Bà đã đánh giá cán bộ này. Mỗi người được đánh giá một lần một ngày; xin hẹn hôm khác ạ.
rate-another = Đánh giá người khác
rate-stars =
    { $name }, { $title }
    Ông/Bà hài lòng đến mức nào, từ 1 đến 5 sao ạ?
rate-stars-1 = ★ Rất chưa hài lòng
    .ways = 1 sao | một sao
rate-stars-2 = ★★ Chưa hài lòng
    .ways = 2 sao | hai sao
rate-stars-3 = ★★★ Bình thường
    .ways = 3 sao | ba sao
rate-stars-4 = ★★★★ Hài lòng
    .ways = 4 sao | bốn sao
rate-stars-5 = ★★★★★ Rất hài lòng
    .ways = 5 sao | năm sao
rate-criterion =
    ({ $number }/{ $total }) "{ $criterion }"
    { $name } có làm được điều này không ạ?
rate-yes = Có
    .ways = ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes
rate-no = Không
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no
rate-comment = Ông/Bà có góp ý gì thêm không ạ? Xin nhắn vài lời, hoặc bỏ qua.

### Bàn làm việc của cán bộ và kết quả của các quyết định / The desk, and what came of decisions

## Quay về (nút dùng chung)

go-follow = Theo dõi kiến nghị

## Kiến nghị: trả lời người dân

petition-receipt =
    Xin cảm ơn Ông/Bà đã báo. UBND đã ghi nhận kiến nghị, mã { $code }.
    { $facts }
    Số bí mật của biên nhận: { $secret }
    Câu trả lời sẽ được gửi ngay tại đây. Ông/Bà xem tiến độ bằng nút bên dưới, hoặc nhắn mã { $code } bất cứ lúc nào.
petition-receipt-anonymous =
    Xin cảm ơn Ông/Bà đã báo. UBND đã ghi nhận kiến nghị ẩn danh, mã { $code }. Tên và số điện thoại không được lưu; cán bộ không biết ai gửi.
    { $facts }
    Số bí mật của biên nhận: { $secret }
    Câu trả lời vẫn được gửi tại đây. Ông/Bà xem tiến độ bằng nút bên dưới, hoặc nhắn mã { $code } bất cứ lúc nào.
# Dữ kiện của mọi tin báo tình trạng (NĐ 224/2026 Điều 15)
petition-facts =
    Nơi xử lý: { $department }
    Người phụ trách: { $handler }
    Nhận lúc: { $filed }{ $mark }
    Hạn trả lời: { $due } ({ $left })
petition-facts-over =
    Nơi xử lý: { $department }
    Người phụ trách: { $handler }
    Nhận lúc: { $filed }{ $mark }
petition-facts-mark = { " " }· dấu { $fingerprint }
petition-facts-nobody = chưa phân công
time-left-none = đã qua
time-left-soon = hôm nay, còn chưa đến 1 giờ làm việc
time-left-today = hôm nay, còn { $count } giờ làm việc
time-left-hours = còn { $count } giờ làm việc
time-left-days = còn { $count } ngày làm việc
time-left-long = còn hơn { $count } ngày làm việc
matter-petition = kiến nghị
matter-question = câu hỏi
matter-petition-first = Kiến nghị
matter-question-first = Câu hỏi
petition-claimed =
    { $Matter } { $code } đã có người phụ trách: { $name }, { $title }.
    { $facts }
petition-moved =
    { $Matter } { $code } nay do { $department } xử lý. Hạn trả lời giữ nguyên.
    { $facts }
petition-merged =
    Kiến nghị { $code } được giải quyết chung với một kiến nghị giống nhau, mã { $into }. Có kết quả, Ông/Bà được báo ngay tại đây.
    { $facts }
petition-took-in = Có thêm { $voices } người cùng ý kiến với kiến nghị { $code }. Kết quả sẽ được báo cho tất cả.
petition-late =
    Xin lỗi Ông/Bà, { $matter } { $code } đã đến hạn trả lời mà { $department } chưa trả lời xong. Nơi xử lý và lãnh đạo vừa được nhắc.
    { $facts }
    { $lines }
petition-same =
    Đã có người báo việc giống thế này. Có phải một trong các việc sau không ạ?
    { $items }
    Nếu đúng, Ông/Bà chọn mã để góp thêm tiếng nói: cán bộ biết có thêm người, và Ông/Bà được báo mọi kết quả. Không phải thì kiến nghị của Ông/Bà vẫn gửi như thường.
petition-same-one =
    • { $code } · { $place } · { $filed }
    "{ $text }"
petition-same-many =
    • { $code } · { $place } · { $filed } · { $voices } người đã báo
    "{ $text }"
petition-same-own =
    • { $code } · { $filed } · Ông/Bà đã gửi
    "{ $text }"
petition-same-place = trong xã
petition-same-choice = Đúng: { $code }
    .ways = đúng | ừ | ừm | uh | um | ok | oke | okie | okê | vâng | dạ | dạ vâng | dạ đúng | dạ có | có | đúng | đúng rồi | đúng vậy | phải | phải rồi | đồng ý | được | chuẩn | yes
petition-same-other = Việc khác
    .ways = không | ko | k | hông | hổng | không phải | không đúng | chưa đúng | sai | sai rồi | no | khác | không có
petition-joined =
    Dạ, đã ghi thêm tiếng nói của Ông/Bà vào việc { $code } (cùng { $others } người khác). Cán bộ không biết Ông/Bà là ai.
    { $facts }
    Có kết quả, trợ lý báo ngay tại đây. Việc này nằm trong danh sách của Ông/Bà; không muốn nhận tin nữa thì mở mã và chọn Thôi theo dõi.
petition-join-over = Xin lỗi, việc này vừa được xử lý xong hoặc không còn mở. Phần Ông/Bà viết vẫn được giữ; xin mở lại để gửi thành kiến nghị riêng ạ.
petition-left = Đã thôi theo dõi { $code }. Trợ lý không báo tin việc này nữa ạ.
petition-followed =
    Tin về việc { $code } mà Ông/Bà cùng lên tiếng:
    { $news }
petition-followed-withdrawn = Người gửi đã rút kiến nghị này. Nếu việc vẫn còn, Ông/Bà có thể gửi kiến nghị riêng ạ.
petition-connected =
    Dạ, kiến nghị { $code } đã nối với khung chat này. Tình trạng: { $status }.
    { $facts }
    Câu trả lời sẽ được gửi ngay tại đây ạ.
petition-connect-wrong = Xin lỗi, mã { $code } và số bí mật không khớp, hoặc biên nhận này đã được nối với người khác. Xin xem lại tờ biên nhận ạ.
petition-connect-locked = Dạ, đã thử quá nhiều lần. Xin thử lại sau một giờ, hoặc gọi UBND xã ạ.
receipt-link = Xem biên nhận
registration-start = Tiếp nhận thay người dân (tại bàn hoặc qua điện thoại). Các câu dưới đây để hỏi người dân; xin gõ câu trả lời của họ.
registration-contact =
    Xin đọc cho người dân: "UBND xã lưu họ tên, số điện thoại của Ông/Bà để liên hệ về việc này, không dùng vào việc khác; Ông/Bà có thể rút lại bất cứ lúc nào (Luật 91/2025/QH15)."
    Người dân đồng ý cho tên, số, hay gửi ẩn danh?
registration-refused = Xin lỗi, chỉ cán bộ đã ghi danh mới tiếp nhận thay được ạ.
registration-receipt =
    Đã tiếp nhận. Xin đọc hoặc in biên nhận cho người dân:
    Mã: { $code }
    Số bí mật: { $secret }
    { $facts }
    Muốn nhận câu trả lời qua chat, người dân nhắn cho xã: { $code } { $secret }
petition-add-done = Đã thêm vào { $matter } { $code } và chuyển cho người phụ trách. Xin cảm ơn Ông/Bà.
petition-withdraw-done = { $Matter } { $code } đã được rút theo ý Ông/Bà. Xin cảm ơn Ông/Bà đã cho biết.
petition-confirm-done =
    Xin cảm ơn Ông/Bà đã xác nhận. { $Matter } { $code } đã khép lại.
    Ông/Bà chấm cách xử lý việc này mấy sao ạ? Không chấm cũng được.
petition-confirm-again = Xin cảm ơn Ông/Bà đã xác nhận. { $Matter } { $code } đã khép lại.
petition-closed-silent =
    { $Matter } { $code } được khép lại vì đã trả lời mà chưa thấy Ông/Bà có ý kiến thêm. Nếu việc chưa xong, Ông/Bà mở lại được đến { $until }, vẫn giữ mã này.
    Ông/Bà chấm cách xử lý việc này mấy sao ạ? Không chấm cũng được.
petition-unsolved-noted = Đã chuyển lời của Ông/Bà về { $code } cho người phụ trách. Xin cảm ơn ạ.
petition-published =
    UBND xin phép đăng kết quả { $code } để bà con cùng biết, không có tên hay số điện thoại của ai:
    { $text }
    Kết quả: { $result }
    Nếu Ông/Bà không muốn, xin bấm Gỡ xuống; bài được gỡ ngay và không đăng lại.
petition-unpublish = Gỡ xuống
petition-unpublished = { $code } không còn được công khai và sẽ không đăng lại ạ.
petition-reopen-done = Xin lỗi vì việc chưa xong. { $Matter } { $code } đã được mở lại, giữ nguyên mã và hạn; người phụ trách vừa được báo.
petition-reopen-done-late = Xin lỗi vì việc chưa xong. { $Matter } { $code } đã được mở lại, giữ nguyên mã; vì hạn cũ đã qua, lãnh đạo vừa được báo ngay.
petition-reopen-late = { $Matter } { $code } đã khép lại quá lâu nên không mở lại được ạ. Xin gửi kiến nghị mới và ghi mã này.
petition-reopen-often =
    Xin lỗi Ông/Bà, việc { $code } đã mở lại nhiều lần mà chưa xong. Lời của Ông/Bà vừa được chuyển thẳng tới lãnh đạo xã.
    Ông/Bà cũng có thể đến buổi tiếp công dân tại { $address } ({ $hours }), hoặc gọi { $hotline }.
petition-not-found = Xin lỗi, không tìm thấy kiến nghị { $code } trong các kiến nghị của Ông/Bà. Xin kiểm tra lại mã.
petition-refused-received = Kiến nghị { $code } đang chờ xử lý, chưa có câu trả lời để xác nhận ạ.
petition-refused-processing = Kiến nghị { $code } đang được xử lý, chưa có câu trả lời để xác nhận ạ.
petition-refused-waiting = Cán bộ đang chờ Ông/Bà trả lời một câu hỏi về { $code } ạ.
petition-refused-approving = Câu trả lời cho { $code } đang được duyệt, sẽ gửi tới Ông/Bà ngay khi xong ạ.
petition-refused-answered = Kiến nghị { $code } đã được trả lời rồi ạ.
petition-refused-closed = Kiến nghị { $code } đã khép lại rồi ạ. Nếu việc tái diễn, xin chọn Chưa giải quyết khi xem mã này, hoặc gửi kiến nghị mới.
petition-refused-withdrawn = Kiến nghị { $code } đã được rút trước đó. Nếu cần, xin gửi kiến nghị mới.
petition-refused-merged = Kiến nghị { $code } được giải quyết chung với một kiến nghị giống nhau ạ.

# Câu trả lời của cán bộ, gửi người dân
staff-answer =
    { $department } trả lời { $matter } { $code }:
    { $text }

    { $facts }

    Xin Ông/Bà cho biết việc này đã được giải quyết chưa ạ?
staff-answer-done =
    { $department } báo đã xử lý xong { $matter } { $code }:
    { $text }

    { $facts }

    Xin Ông/Bà xem giúp việc đã được giải quyết chưa ạ?
staff-answer-forwarded =
    { $department } đã xem { $matter } { $code }. Việc này không thuộc quyền của xã mà thuộc:
    { $text }

    { $facts }

    Nếu thấy chưa đúng, xin Ông/Bà báo lại để xã xem thêm ạ.
answer-object = Tôi thấy chưa đúng

## Đánh giá, ngôn ngữ

rating-thanks = Xin cảm ơn Ông/Bà đã đánh giá { $name }. Đánh giá được giữ kín, không kèm tên người gửi.
rating-already = Hôm nay Ông/Bà đã đánh giá { $name } rồi. Xin hẹn Ông/Bà dịp khác ạ.
rating-own = Cán bộ không tự đánh giá mình được ạ.
rating-unknown = Xin lỗi, không tìm thấy cán bộ này. Xin chọn lại từ menu.
locale-changed = Từ bây giờ tôi trả lời bằng tiếng Việt.

## Cán bộ: ghi danh

enrol-example = Gõ /dangky kèm mã được cấp, ví dụ: /dangky ABCD-2345
enrol-wrong = Mã không đúng, đã dùng hoặc đã hết hạn.
enrol-locked = Đã thử quá nhiều lần. Xin thử lại sau một giờ.
enrol-done =
    Đã ghi danh: { $name }, { $title }, { $department }.
    Kiến nghị mới của phòng sẽ được gửi vào đây. Gõ /trogiup để xem các lệnh.

## Cán bộ: tin báo

staff-new-petition =
    Kiến nghị mới { $code } · { $category }
    Nơi xảy ra: { $place }
    Người gửi: { $from }
    Hạn: { $due }
    { $short }

    Trả lời: trích dẫn tin này rồi nhắn, hoặc /traloi { $code } nội dung
staff-new-question =
    Câu hỏi mới { $code } · Thủ tục: { $procedure }
    Người gửi: { $from }
    Hạn: { $due }
    { $short }

    Trả lời: trích dẫn tin này rồi nhắn, hoặc /traloi { $code } nội dung
    Câu trả lời hay thì giữ lại cho mọi người: /luuhoi { $code }
staff-no-procedure = không rõ
staff-petition-added =
    { $code }: người gửi bổ sung
    { $lines }
staff-petition-joined = { $code }: thêm một người báo việc này, tất cả { $voices } người.{ $files ->
        [0] {""}
       *[other] {" "}Kèm { $files } ảnh hoặc tệp, gõ /xem để xem.
    }
staff-added-files = ({ $files } ảnh hoặc tệp, gõ /xem để xem)
staff-petition-withdrawn = { $code }: người gửi đã rút kiến nghị.
staff-petition-confirmed = { $code }: người dân xác nhận đã giải quyết. Đã khép lại.
staff-petition-reopened =
    { $code }: người dân báo chưa giải quyết. Đã mở lại.
    Hạn: { $due }
staff-petition-reopened-late =
    { $code } được mở lại khi đã quá hạn ({ $due }). Người dân báo còn thiếu: { $missing }
staff-petition-reopened-often =
    { $code }: người dân báo chưa xong lần nữa. Đã mở lại đủ số lần, xin lãnh đạo xem và quyết định.
    Còn thiếu: { $missing }
staff-petition-unsolved =
    { $code }: một người cùng ý kiến báo chưa xong.
    Còn thiếu: { $missing }
staff-follower = Người cùng ý kiến
staff-help-congkhai = /congkhai MÃ: đề nghị công khai kết quả (thêm lời sau mã để thay lời người dân; "gỡ" để gỡ xuống)
staff-example-congkhai = Xin gõ: /congkhai PA26-00001
staff-help-duyetcongkhai = /duyetcongkhai MÃ: lãnh đạo duyệt công khai
staff-example-duyetcongkhai = Xin gõ: /duyetcongkhai PA26-00001
staff-publish-off = Xã chưa bật trang công khai kết quả (publishes trong commune.yaml).
staff-publish-refused = Người gửi { $code } không muốn công khai.
staff-published-already = { $code } đã được công khai. Gỡ xuống: /congkhai { $code } gỡ
staff-publish-not-solved = { $code } chưa công khai được: { $status }. Chỉ công khai kiến nghị đã khép lại.
staff-publish-leaders = Chỉ lãnh đạo duyệt công khai.
staff-publish-nothing = { $code } không có đề nghị công khai nào.
staff-publish-asked =
    Đã xin lãnh đạo duyệt công khai { $code }. Nội dung sẽ đăng:
    { $text }
    Kết quả: { $result }
    Ảnh của cán bộ: { $photos }
staff-publish-proposed =
    { $name } đề nghị công khai { $code }. Xin đọc kỹ, không để lộ tên ai:
    { $text }
    Kết quả: { $result }
    Ảnh của cán bộ: { $photos }
staff-choice-publish = Duyệt công khai
staff-published = { $code } đã được công khai; người gửi vừa được báo. Gỡ xuống: /congkhai { $code } gỡ
staff-unpublished = { $code } không còn công khai.
staff-petition-reopened-missing =
    { $code }: người dân báo chưa giải quyết. Đã mở lại.
    Còn thiếu: { $missing }
    Hạn: { $due }
staff-petition-late =
    QUÁ HẠN { $code } · { $category } · { $department }
    Hạn: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    Người dân đã được xin lỗi. Xin trả lời ngay: /traloi { $code } nội dung
staff-anonymous = Ẩn danh
staff-no-name = Không ghi tên
staff-no-place = Không ghi nơi xảy ra
staff-place-point = Vị trí trên bản đồ (xem chi tiết)

## Thời hạn: nhắc việc, hỏi người dân, gia hạn

petition-half-time =
    Dạ, { $matter } { $code } đang ở { $department }, chưa có kết quả.
    { $facts }
    { $lines }
petition-reason = Lý do cần thêm thời gian: { $reason }
petition-call = Nếu cần gấp, xin gọi { $hotline }.
petition-extended =
    Xin lỗi Ông/Bà, { $matter } { $code } cần thêm thời gian nên hạn trả lời được lùi lại. Lý do: { $reason }
    { $facts }
petition-asked =
    Dạ, để xử lý { $code }, { $department } xin hỏi Ông/Bà:
    { $text }
    Xin bấm Trả lời, hoặc trích dẫn tin này rồi nhắn ạ.
petition-asked-again =
    Dạ, { $department } còn chờ Ông/Bà trả lời về { $code }:
    { $text }
    Nếu đến { $until } chưa có trả lời thì xã xử lý theo những gì đã biết ạ.
petition-asked-answer = Trả lời
petition-answer-done =
    Dạ, câu trả lời về { $code } đã tới người phụ trách. Xin cảm ơn Ông/Bà.
    { $facts }
staff-petition-replied =
    { $code }: người dân TRẢ LỜI câu hỏi. Hạn tính tiếp, đến { $due } ({ $left }).
    { $lines }
staff-unclaimed =
    CHƯA AI NHẬN { $code } · { $category } · { $place }
    Hạn: { $due } ({ $left })
    { $short }
    Gửi: { $from } · { $department }
staff-unclaimed-still =
    VẪN CHƯA AI NHẬN { $code } · { $category } · { $department }
    Hạn: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-released =
    { $code } · { $category } VỀ LẠI HÀNG CHỜ: { $name } đã nhận mà chưa bắt đầu.
    Hạn: { $due } ({ $left }) · { $department }
    { $place } · { $from }
    { $short }
staff-half-time =
    ĐÃ NỬA HẠN { $code } · { $category } · { $department }
    Hạn: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    Người dân vừa được báo là đang xử lý.
staff-day-before =
    SẮP ĐẾN HẠN { $code } · { $category } · { $department }
    Hạn: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    Cần thêm thời gian: /giahan { $code } 2d lý do
staff-forward =
    { $code } · { $category } · { $department }: nếu không thuộc thẩm quyền của xã thì phải chuyển trước { $end }.
    Hạn trả lời: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-first-word =
    ĐÃ 10 NGÀY LÀM VIỆC { $code } · { $category } · { $department}: người dân chưa có trả lời nào bằng văn bản (Luật Tiếp công dân, Điều 28).
    Hạn: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-gave-up =
    { $code } · { $category }: người dân không trả lời câu hỏi. Hạn tính tiếp, đến { $due } ({ $left }).
    { $department } · { $place } · { $from }
    { $short }
staff-left-days = còn { $days } ngày { $hours } giờ làm việc
staff-left-hours = còn { $hours ->
        [0] {""}
       *[other] { $hours } giờ{" "}
    }{ $minutes } phút làm việc
staff-over-days = quá { $days } ngày { $hours } giờ làm việc
staff-over-hours = quá { $hours ->
        [0] {""}
       *[other] { $hours } giờ{" "}
    }{ $minutes } phút làm việc
staff-left-paused = đang chờ người dân, chưa tính hạn
staff-asked = Đã hỏi người dân về { $code }. Hạn tạm dừng; có trả lời sẽ báo ngay.
staff-ask-nobody =
    { $code } do cán bộ ghi hộ, người gửi không ở trong cuộc chat này nên không hỏi được.
    { $call }
staff-extended = Đã gia hạn { $code } đến { $due }. Người dân đã được báo lý do và hạn mới.
staff-extend-paused = { $code } đang chờ người dân trả lời, hạn đang tạm dừng nên chưa cần gia hạn.
staff-extend-often = { $code } đã gia hạn { $times } lần, không gia hạn thêm được.
staff-extend-long = Mỗi lần gia hạn nhiều nhất { $longest }. Xin gõ lại với thời gian ngắn hơn cho { $code }.
span-days = { $count } ngày làm việc
span-hours = { $count } giờ làm việc
staff-digest =
    Chào { $name }. Việc đang mở sáng nay · { $scope }
    { $lines }
staff-digest-new = • Chưa ai nhận: { $count }
staff-digest-late = • QUÁ HẠN: { $count }
staff-digest-today = • Đến hạn hôm nay: { $count }
staff-digest-waiting = • Đang chờ người dân trả lời: { $count }
staff-digest-undelivered = • Câu trả lời chưa tới người dân: { $count } (gõ /chuatoi)
staff-digest-line = { $code } · { $category } · { $left }
staff-digest-more = Còn { $count } việc quá hạn nữa, gõ /hangcho để xem.
staff-digest-closed = Chưa nhắn tới được { $count } người (đã lâu không điểm danh): { $names }
staff-digest-absent = Chưa ghi danh { $count } người: { $names }
staff-rollcall = Chào { $name }, hôm nay chưa có việc mới. Xin bấm Điểm danh để tin báo tiếp tục gửi tới được đây ạ.
staff-choice-here = Điểm danh
staff-here = Đã điểm danh { $name }. Tin báo tiếp tục được gửi tới đây ạ.
staff-help-hoi = /hoi MÃ câu hỏi: hỏi người dân, tạm dừng tính hạn
staff-help-giahan = /giahan MÃ 2d lý do: xin thêm ngày (d) hoặc giờ (h) làm việc
staff-help-diemdanh = /diemdanh: báo có mặt, để tin báo còn gửi tới được
staff-example-hoi = Thiếu mã hoặc câu hỏi. Ví dụ: /hoi PA26-00001 Đèn hỏng ở cột số mấy ạ?
staff-example-giahan = Thiếu mã, thời gian hoặc lý do. Ví dụ: /giahan PA26-00001 2d Chờ vật tư, thứ Năm mới về.

## Cán bộ: kết nối của OA và Trang

staff-link-lost =
    MẤT KẾT NỐI: { $channel ->
        [zalo] Zalo OA
       *[other] Trang Facebook
    } { $account } của { $commune }
    Dạ, nền tảng không nhận mã truy cập nữa (lỗi { $code }), nên trợ lý không gửi được tin nào qua kênh này. Tin người dân gửi đến vẫn được nhận; câu trả lời chờ tối đa 48 giờ.
    Cần làm ngay: nhờ người vận hành chạy lệnh dưới đây{ $channel ->
        [zalo] , rồi quản trị viên của OA mở liên kết nhận được và bấm đồng ý ạ.
       *[other] { " " }với mã mới của Trang ạ.
    }
    npm run admin -- { $channel ->
        [zalo] connect zalo --commune { $slug }
       *[other] token messenger --page { $account } --token MÃ
    }
staff-link-ending =
    SẮP HẾT HẠN KẾT NỐI: { $channel ->
        [zalo] Zalo OA
       *[other] Trang Facebook
    } { $account } của { $commune }
    Dạ, kết nối này không tự gia hạn được và hết hạn lúc { $ends }. Từ lúc đó trợ lý không gửi được tin nào qua kênh này.
    Cần làm trước hạn: nhờ người vận hành chạy lệnh dưới đây{ $channel ->
        [zalo] , rồi quản trị viên của OA mở liên kết nhận được và bấm đồng ý ạ.
       *[other] { " " }với mã mới của Trang ạ.
    }
    npm run admin -- { $channel ->
        [zalo] connect zalo --commune { $slug }
       *[other] token messenger --page { $account } --token MÃ
    }
staff-link-fine =
    KẾT NỐI ĐÃ TỐT: { $channel ->
        [zalo] Zalo OA
       *[other] Trang Facebook
    } { $account } của { $commune }
    Dạ, trợ lý gửi tin bình thường qua kênh này; tin nào đang chờ thì được gửi ngay ạ.

## Cán bộ: lệnh

staff-queue =
    Hàng chờ · { $scope }{ $marks } · { $count } việc · trang { $page }/{ $pages }
    { $lines }
staff-queue-marks = { $mine ->
        [1] {" · của tôi"}
       *[other] {""}
    }{ $late ->
        [1] {" · quá hạn"}
       *[other] {""}
    }{ $unclaimed ->
        [1] {" · chưa ai nhận"}
       *[other] {""}
    }{ $held ->
        [1] {" · câu trả lời chưa tới"}
       *[other] {""}
    }{ $category }
staff-queue-category = {" · "}{ $category }
staff-queue-line = { $code } · { $category }{ $hamlet } · { $status } · { $who } · hạn { $due }{ $window }
staff-queue-line-late = { $code } · { $category }{ $hamlet } · { $status } · { $who } · QUÁ HẠN { $due }{ $window }
staff-queue-window = {" · chỉ trả lời qua chat được đến "}{ $closes }
staff-queue-bound = Còn việc khác hạn xa hơn: trên đây là { $shown } việc gần nhất. Lọc để xem thêm, ví dụ: /hangcho chua nhan
staff-queue-empty = Hàng chờ trống · { $scope }{ $marks }
staff-queue-odd = Chưa hiểu "{ $words }". Có thể lọc: của tôi, trễ, chưa nhận, chờ gửi, tên lĩnh vực hoặc tên phòng. Ví dụ: /hangcho cua toi tre
staff-queue-not-yours = Anh/chị xem được việc của { $department }.
staff-petition =
    { $code } · { $category } · { $status }
    { $text }

    Nơi xảy ra: { $place }
    Người gửi: { $from } · { $phone }
    Phòng: { $department } · Phụ trách: { $handler }
    Nhận lúc: { $filed } · Hạn: { $due }
    { $facts }

    { $lines }
staff-window-free = { $channel }: trả lời qua chat miễn phí đến { $until }
staff-window-paid = { $channel }: trả lời qua chat được đến { $until }, mỗi tin có tính phí
staff-window-tagged = { $channel }: chỉ gửi được lời cán bộ tự gõ, đến { $until }
staff-window-closed = { $channel }: hết thời gian trả lời qua chat; câu trả lời sẽ chờ người dân nhắn lại. Nên gọi điện nếu có số.
staff-window-unknown = { $channel }: chưa rõ còn trả lời qua chat được đến khi nào
staff-window-desk = Người dân đến trực tiếp, không có chat: báo kết quả bằng điện thoại hoặc giấy
staff-level = Mức: { $level }
staff-level-urgent = KHẨN
staff-level-normal = thường
staff-level-complex = phức tạp
staff-level-already = { $code } đang ở mức này rồi: { $level }.
staff-level-set = { $code } nay ở mức { $level }. Hạn: { $due }
staff-level-later = { $code } nay ở mức { $level }. Hạn mới: { $due }. Người dân đã được báo hạn và lý do.
staff-example-muc = Chọn mức cho { $code }: khẩn, thường, phức tạp. Ví dụ: /muc { $code } khan có người bị thương
staff-say-muc-why = { $code }: hạn sẽ lùi đến { $due }. Xin nhắn lý do để báo người dân, ví dụ: phải đo đạc lại
staff-lease = Giữ cho người nhận đến { $until }; chưa làm gì thì trả về hàng chờ
staff-followers = Cùng ý kiến: thêm { $count } người
staff-taken-in = Đã gộp vào đây: { $codes }
staff-merged-into = Đã gộp vào { $code }
staff-no-phone = không có số điện thoại
staff-no-handler = chưa ai nhận
staff-masked = Số điện thoại, giấy tờ, tài khoản, biển số đang được che; nhận việc để xem đủ.
staff-map = Xem bản đồ
staff-file = Tệp { $number }
staff-event-filed = { $at } · Gửi kiến nghị
staff-event-claimed = { $at } · { $who } nhận xử lý
staff-event-answered = { $at } · { $who } trả lời: { $text }
staff-event-done = { $at } · { $who } báo xong: { $text }
staff-event-confirmed = { $at } · Người gửi xác nhận đã giải quyết
staff-event-reopened = { $at } · Người gửi báo chưa giải quyết. { $text }
staff-event-added = { $at } · Người gửi bổ sung: { $text }
staff-event-added-files = { $at } · Người gửi bổ sung ảnh hoặc tệp
staff-event-withdrawn = { $at } · Người gửi rút
staff-event-texted = { $at } · Nhắn ZNS tới số điện thoại: mã và tình trạng
staff-event-talked = { $at } · { $who } nhắn trực tiếp cho người gửi
staff-event-told = { $at } · { $who } đã báo người gửi ngoài kênh chat: { $text }
staff-inbox = Người trực hộp thư
staff-inbox-of = Người trực hộp thư ({ $id })
staff-event-late = { $at } · Quá hạn
staff-event-released = { $at } · Trả về hàng chờ
staff-event-moved = { $at } · { $who } chuyển sang { $to }. { $text }
staff-event-asked = { $at } · { $who } hỏi người gửi: { $text }
staff-event-resumed = { $at } · Tiếp tục tính hạn
staff-event-extended = { $at } · { $who } gia hạn đến { $until }: { $text }
staff-event-noted = { $at } · { $who } ghi chú: { $text }
staff-event-noted-files = { $at } · { $who } thêm ảnh hoặc tệp kết quả
staff-event-forwarded = { $at } · { $who } trả lời không thuộc thẩm quyền: { $text }
staff-event-approved = { $at } · { $who } duyệt câu trả lời
staff-event-sent-back = { $at } · { $who } trả lại câu trả lời: { $text }
staff-event-half-time = { $at } · Đã báo tình hình cho người gửi
staff-event-joined = { $at } · Có thêm người cùng ý kiến
staff-event-merged = { $at } · { $who } gộp vào { $to }
staff-event-took-in = { $at } · { $who } gộp { $to } vào đây
staff-event-closed = { $at } · Khép lại vì người gửi không có ý kiến thêm
staff-event-rated = { $at } · Người gửi đánh giá. { $text }
staff-event-published = { $at } · { $who } công khai
staff-event-unpublished = { $at } · Gỡ khỏi trang công khai. { $who }
staff-delivery-queued = Câu trả lời: đang chờ gửi
staff-delivery-sent = Câu trả lời: đã gửi, chưa rõ đã tới
staff-delivery-delivered = Câu trả lời: đã tới máy người dân
staff-delivery-seen = Câu trả lời: người dân đã xem
staff-delivery-held = Câu trả lời: CHƯA TỚI, nền tảng không cho gửi lúc này; sẽ gửi khi người dân nhắn lại. Nên gọi điện nếu có số.
staff-delivery-failed = Câu trả lời: KHÔNG GỬI ĐƯỢC. Nên liên hệ cách khác.
staff-delivery-unknown = Câu trả lời: không rõ trạng thái gửi
staff-text-waits = ZNS: sẽ nhắn tới số điện thoại khi được phép (ban ngày, còn lượt trong ngày)
staff-text-queued = ZNS lúc { $at }: đang gửi tới số điện thoại
staff-text-sent = Đã nhắn ZNS lúc { $at }, chưa rõ đã tới
staff-text-delivered = Đã nhắn ZNS lúc { $at }, đã tới máy người dân
staff-text-seen = Đã nhắn ZNS lúc { $at }, người dân đã xem
staff-text-unknown = ZNS lúc { $at }: KHÔNG RÕ đã gửi được chưa, và không gửi lại để khỏi trùng
staff-text-failed = ZNS lúc { $at } KHÔNG GỬI ĐƯỢC: { $trouble }
staff-text-trouble-unreachable = số này không nhận được tin Zalo
staff-text-trouble-quota = hết hạn mức hoặc hết tiền
staff-text-trouble-template = mẫu tin sai hoặc chưa được duyệt
staff-text-trouble-account = OA chưa có quyền gửi hoặc chưa nối ZCA
staff-text-trouble-night = quá giờ được nhắn
staff-text-trouble-unknown = không rõ
staff-text-trouble-other = mã lỗi { $error }
text-status-filed = Đã tiếp nhận
text-status-answered = Đã có trả lời
text-status-done = Đã xử lý xong
text-status-forwarded = Thuộc cơ quan khác
text-status-asked = Cần Ông/Bà cho biết thêm
staff-told = Đã báo ngoài kênh chat: { $who }, { $at }
staff-event-undelivered = { $at } · Câu trả lời không tới được qua { $channel } (hết thời gian cho phép gửi); người dân vẫn đọc được khi mở mã này
staff-answer-held =
    { $code }: câu trả lời CHƯA TỚI người dân. { $channel } chưa cho gửi vì người dân đã lâu không nhắn.
    Tin được giữ đến { $until }, và được gửi ngay khi người dân nhắn lại.
    { $call }
staff-answer-expired =
    { $code }: câu trả lời đã chờ quá lâu mà người dân không nhắn lại, nên không tới được qua { $channel }.
    Nội dung vẫn còn: người dân đọc được khi mở mã này.
    { $call }
staff-question-held =
    { $code }: câu hỏi CHƯA TỚI người dân. { $channel } chưa cho gửi vì người dân đã lâu không nhắn.
    Câu hỏi được giữ đến { $until }, và được gửi ngay khi người dân nhắn lại; hạn đang tạm dừng.
    { $call }
staff-question-expired =
    { $code }: câu hỏi đã chờ quá lâu mà người dân không nhắn lại, nên không tới được qua { $channel }.
    { $call }
staff-call = Nên gọi: { $phone }
staff-call-nobody = Người gửi không để lại số điện thoại, nên chưa có cách nào khác để liên hệ.
staff-call-citizen = Gọi người dân
staff-status-received = chờ nhận
staff-status-processing = đang xử lý
staff-status-waiting = chờ người dân trả lời
staff-status-approving = chờ duyệt câu trả lời
staff-status-answered = đã trả lời, chờ người dân xác nhận
staff-status-closed = đã khép lại
staff-status-withdrawn = đã rút
staff-status-merged = đã gộp
staff-claimed =
    Đã nhận { $code }. Người dân đã được báo.
    Việc được giữ cho anh/chị đến { $until }; làm bước nào tiếp theo thì giữ luôn.
    Hạn: { $due }
    Trả lời: /traloi { $code } nội dung
staff-claimed-already = { $code } do chính anh/chị đang phụ trách.
staff-claimed-by-other = { $code } đã có { $name } nhận. Vẫn có thể trả lời: /traloi { $code } nội dung
staff-not-open = { $code }: { $status }. Không cần làm thêm.
staff-not-found = Không có kiến nghị { $code }.
staff-not-yours = { $code } thuộc { $department }, không thuộc phòng của anh/chị.
staff-answered =
    Đã chuyển câu trả lời { $code } tới người dân.
    Trạng thái: { $status }. Xem đã tới hay chưa: /xem { $code }
staff-answered-for =
    Đã chuyển câu trả lời { $code } tới người dân. Lưu ý: việc này do { $name } phụ trách.
    Trạng thái: { $status }. Xem đã tới hay chưa: /xem { $code }
staff-own-petition = { $code } là kiến nghị của chính anh/chị nên tin trích dẫn không được coi là câu trả lời. Nếu trả lời với tư cách cán bộ: /traloi { $code } nội dung
staff-say-traloi = Xin nhắn nội dung trả lời người dân về { $code }.
staff-say-xong = Xin nhắn việc { $code } đã làm xong thế nào. Có ảnh kết quả thì gửi vào đây.
staff-say-hoi = Xin nhắn câu hỏi gửi người dân về { $code }.
staff-say-ghichu = Xin nhắn nội dung ghi chú cho { $code }. Người dân không thấy ghi chú.
staff-say-giahan = Xin nhắn thời gian xin thêm rồi lý do cho { $code }, ví dụ: 2d Chờ vật tư, thứ Năm mới về.
staff-say-giahan-why = Xin nhắn lý do xin thêm thời gian cho { $code } để báo người dân.
staff-say-tralai = Xin nhắn lý do trả lại bản trả lời { $code }, ví dụ: Cần nói rõ ngày nào làm xong.
staff-say-dabao = Đã báo người dân về { $code } bằng cách nào ạ? Ví dụ: gọi điện lúc 9h, bác đã rõ
staff-which-petition =
    /{ $command } việc nào ạ? Chọn, hoặc gõ kèm mã.
    { $lines }
staff-answer-which =
    "{ $text }"
    Đây là trả lời cho việc nào ạ?
    { $lines }
staff-petition-line = { $code } · { $category } · { $place }
staff-media-lost = Ảnh, tệp này của việc nào ạ? Xin trích dẫn tin báo rồi gửi, hoặc mở việc, chọn Báo xong rồi gửi ảnh.
staff-lost = Chưa rõ ý anh/chị. Trả lời người dân: trích dẫn tin báo rồi nhắn, hoặc mở một việc rồi chọn Trả lời.
staff-choice-code = { $code }
staff-choice-leave-it = Thôi
staff-example-xem = Thiếu mã. Ví dụ: /xem PA26-00001
staff-example-nhan = Thiếu mã. Ví dụ: /nhan PA26-00001
staff-example-traloi = Thiếu mã hoặc nội dung. Ví dụ: /traloi PA26-00001 Đã thay bóng đèn, mời bà con kiểm tra.
staff-example-mothu = Thiếu mã. Ví dụ: /mothu TC26-00001
staff-example-xoathu = Thiếu mã. Ví dụ: /xoathu TC26-00001
staff-report-new = Có thư kín mã { $code }. Chỉ đồng chí mở được; mỗi lần mở đều ghi lại.
staff-report-unknown = Không có thư kín mã { $code }.
staff-report =
    Thư kín { $code }, gửi qua { $channel } lúc { $at }:
    { $text }
    Luật Tố cáo, Điều 8: cấm tiết lộ người viết. Xin đừng chuyển tiếp.
staff-report-next = Đọc xong { $code } và đã ghi nhận theo quy định thì có thể xóa ở đây.
staff-report-deleted = Đã xóa thư kín { $code }.
staff-choice-open-report = Mở thư
staff-choice-delete-report = Xóa thư
staff-praise =
    Có lời khen của người dân:
    { $text }
staff-example-xong = Thiếu mã hoặc nội dung. Ví dụ: /xong PA26-00001 Đã vá xong ổ gà trước cổng chợ.
staff-has-pending = { $code } đang có lời cho người dân chờ gửi hoặc chờ duyệt. Xin chờ gửi xong, hoặc thu hồi trước: /thuhoi { $code }
staff-not-handler = { $code } không do anh/chị phụ trách.
staff-leaders-only = Lệnh này dành cho lãnh đạo.
staff-admins-only = Lệnh này dành cho người quản trị.
staff-given-back = Đã trả { $code } về hàng chờ của phòng.
staff-give-back-which = Anh/chị muốn trả { $code } về hàng chờ, hay trả lời người dân (/traloi { $code } nội dung)?
staff-taken-away = { $code } không còn do anh/chị phụ trách ({ $name } vừa chuyển hoặc giao lại).
staff-returned =
    { $code } trở lại hàng chờ, chưa ai phụ trách · { $category }
    Nơi xảy ra: { $place }
    Hạn: { $due }
    { $short }
staff-assigned = Đã giao { $code } cho { $name }; cán bộ đã được báo.
staff-assigned-unreachable = Đã giao { $code } cho { $name }, nhưng cán bộ chưa ghi danh nên không nhận được tin. Xin báo trực tiếp.
staff-assigned-already = { $code } đang do { $name } phụ trách rồi.
staff-assigned-to-you =
    { $name } giao { $code } cho anh/chị · { $category }
    Nơi xảy ra: { $place }
    Hạn: { $due }
    { $short }
staff-person = { $id }: { $name }, { $title }
staff-department = { $id }: { $name }
staff-which-official =
    Ý anh/chị là ai ạ?
    { $lines }
staff-moved = Đã chuyển { $code } sang { $department }. Phòng đó và người dân đã được báo; hạn giữ nguyên.
staff-moved-already = { $code } đang ở { $department } rồi.
staff-petition-moved =
    { $code } được chuyển từ { $former } sang · { $category }
    Người chuyển: { $name }. Lý do: { $reason }
    Nơi xảy ra: { $place }
    Hạn: { $due }
    { $short }
staff-noted = Đã ghi chú vào { $code }. Người dân không thấy ghi chú.
staff-petition-noted =
    { $code }: { $name } ghi chú
    { $text }
staff-merged = Đã gộp { $code } vào { $into } (thêm { $voices } người được báo kết quả). Người dân hai bên đã được báo.
staff-merge-itself = Hai mã giống nhau ({ $code }).
staff-petition-merged = { $code } đã được gộp vào { $into }, xử lý chung một nơi.
staff-example-tra = Thiếu mã. Ví dụ: /tra PA26-00001
staff-example-giao = Thiếu mã hoặc tên. Ví dụ: /giao PA26-00001 cb-03
staff-example-giao-whom =
    Giao { $code } cho ai ạ? Chọn, hoặc nhắn tên hay mã, ví dụ: cb-03
    { $lines }
staff-example-chuyen = Thiếu mã. Ví dụ: /chuyen PA26-00001 phòng kinh tế việc thuộc đường liên thôn
staff-example-chuyen-where =
    Chuyển { $code } sang phòng nào ạ? Chọn, hoặc nhắn tên phòng rồi lý do.
    { $lines }
staff-say-chuyen-why = Xin nhắn lý do chuyển { $code } sang { $department }, ví dụ: việc thuộc đường liên thôn
staff-example-ghichu = Thiếu mã hoặc nội dung. Ví dụ: /ghichu { $code } đã gọi đội thi công
staff-example-gop = Cần hai mã. Ví dụ: /gop PA26-00002 vào PA26-00001 (việc thứ nhất đi tiếp trong việc thứ hai)
staff-example-thongke = Chưa hiểu tên phòng. Ví dụ: /thongke thang kinh te
staff-ratings =
    Người dân đánh giá · { $scope }
    { $weeks } tuần, đến hết ngày { $until }
    Lượt chấm: { $count } · Trung bình: { $mean }/5 sao · Từ 2 sao trở xuống: { $low }%
    { $lines }
staff-ratings-few =
    Người dân đánh giá · { $scope }
    { $weeks } tuần, đến hết ngày { $until }: chưa đủ { $fewest } lượt nên chưa nêu con số, để không lộ ai đã chấm.
staff-ratings-criterion = • { $name }: { $yes }% có ({ $count } lượt)
staff-ratings-line = ▪ { $name }: { $mean }/5 sao, { $low }% từ 2 sao trở xuống ({ $count } lượt)
staff-ratings-line-few = ▪ { $name }: chưa đủ { $fewest } lượt
staff-ratings-comment = "{ $text }"
staff-choice-ratings = Người dân đánh giá
staff-choice-ratings-month = 4 tuần
staff-choice-ratings-year = Cả năm
staff-example-danhgia = Chưa hiểu tên phòng hay tên cán bộ. Ví dụ: /danhgia kinh te
staff-example-thietbi = Không có cán bộ này. Ví dụ: /thietbi cb-03
staff-example-khoa = Cho biết mã hoặc tên cán bộ. Ví dụ: /khoa cb-03
staff-duty =
    Cán bộ đang trực (có nhắn trong một ngày làm việc gần đây)
    { $lines }
staff-duty-department = ▪ { $name }
staff-duty-present = ✓ { $name } ({ $id }) · nhắn lúc { $at }
staff-duty-away = – { $name } ({ $id }) · vắng, nhắn lần cuối { $at }
staff-duty-silent = – { $name } ({ $id }) · chưa nhắn lần nào
staff-duty-none = – { $name } ({ $id }) · chưa ghi danh
staff-statistics =
    Thống kê { $period } · { $scope }
    Tiếp nhận: { $received }
    Đang mở: { $open }
    Bị trễ hạn: { $late }
    Đã trả lời: { $answered }
    Câu trả lời không tới ngay được: { $undelivered }
    Đã báo ngoài kênh chat: { $told }
    Người dân xác nhận xong: { $confirmed }
    Phải mở lại: { $reopened }
    Trả lời lần đầu: { $median }
    { $lines }
staff-statistics-guided = Đã hướng dẫn đúng nơi (khiếu nại, tố cáo…): { $guided }
staff-median = một nửa trong vòng { $hours } giờ làm việc
staff-median-none = chưa có
staff-period-week = tuần này
staff-period-month = tháng này
staff-devices =
    Thiết bị của { $name } ({ $id }):
    { $lines }
staff-devices-none = { $name } ({ $id }) chưa ghi danh ở thiết bị nào.
staff-device = • { $channel }, từ { $since }
staff-device-this = • { $channel }, từ { $since } (đang dùng)
staff-device-undated = trước khi có ghi ngày
staff-leave-ask = { $name } rời bàn làm việc trên thiết bị này? Sau đó tin báo không tới đây nữa; muốn vào lại cần mã mới.
staff-left = Thiết bị này không còn là của cán bộ { $name }. Xin cảm ơn anh/chị. Từ giờ trợ lý phục vụ như với mọi người dân.
staff-removed = Quyền cán bộ của { $name } trên thiết bị này đã được người quản trị thu lại. Nếu nhầm, xin liên hệ người quản trị để nhận mã mới.
staff-locked = Đã thu lại quyền của { $name } ({ $id }) trên { $count } thiết bị, có hiệu lực ngay.
staff-lock-oneself = Để rời thiết bị này, xin dùng /roi.
staff-unknown =
    Không có lệnh này. Gần giống:
    { $nearest }
staff-help =
    Lệnh hằng ngày của { $name } (gõ có dấu hay không dấu đều được):
    { $lines }
    Trích dẫn một tin báo rồi nhắn nội dung cũng là trả lời.
staff-more-help =
    Các lệnh khác:
    { $lines }
staff-help-hangcho = /hangcho: việc đang chờ, gấp trước; lọc: của tôi, trễ, chưa nhận, tên lĩnh vực
staff-help-xem = /xem MÃ: xem toàn bộ một kiến nghị
staff-help-nhan = /nhan MÃ: nhận xử lý (giữ 2 giờ làm việc)
staff-help-traloi = /traloi MÃ nội dung: trả lời người dân
staff-help-xong = /xong MÃ nội dung: báo đã xử lý xong
staff-help-khongthuoc = /khongthuoc MÃ cơ quan: việc của cơ quan khác, chỉ người dân tới đúng nơi
staff-help-mau = /mau MÃ: mẫu trả lời cho một việc
staff-help-thuhoi = /thuhoi MÃ: thu hồi câu chưa gửi
staff-help-guingay = /guingay MÃ: gửi ngay, không chờ
staff-help-duyet = /duyet MÃ: duyệt câu trả lời (lãnh đạo)
staff-help-tralai = /tralai MÃ lý do: trả lại câu trả lời (lãnh đạo)
staff-help-chuatoi = /chuatoi: câu trả lời chưa tới người dân
staff-help-dabao = /dabao MÃ cách báo: đã báo kết quả qua điện thoại hoặc trực tiếp
staff-help-mothu = /mothu MÃ: mở thư kín (chỉ người được xã giao)
staff-help-xoathu = /xoathu MÃ: xóa thư kín (chỉ người được xã giao)
staff-help-luuhoi = /luuhoi MÃ: giữ câu trả lời hay cho mọi người
staff-help-hoidap = /hoidap: các câu hỏi đáp đang giữ
staff-help-cauhoi = /cauhoi: câu hỏi chưa trả lời tốt (lãnh đạo)
staff-help-tudongnghia = /tudongnghia: từ của dân đã dạy trợ lý (lãnh đạo)
staff-help-tiepnhan = /tiepnhan: ghi kiến nghị thay người đến bàn hoặc gọi điện
staff-choice-register = Tiếp nhận tiếp
staff-example-tiepnhan = Ví dụ: /tiepnhan giao-thong | Thôn 3 | nội dung | tên | số điện thoại. Người dân phải đồng ý cho tên, số. Chỉ gõ /tiepnhan để được hỏi từng bước.
staff-register-category =
    Không có lĩnh vực "{ $typed }". Các lĩnh vực:
    { $lines }
staff-help-trogiup = /trogiup: các lệnh này
staff-help-chuyen = /chuyen MÃ phòng lý do: chuyển sang phòng khác
staff-help-tra = /tra MÃ: trả việc về hàng chờ
staff-help-giao = /giao MÃ cán bộ: giao việc cho một cán bộ
staff-help-ghichu = /ghichu MÃ nội dung: ghi chú nội bộ
staff-help-muc = /muc MÃ mức lý do: khẩn, thường hoặc phức tạp; hạn tính lại
staff-help-gop = /gop MÃ vào MÃ: gộp hai việc giống nhau
staff-help-truc = /truc: ai đang trực
staff-help-thongke = /thongke: số liệu tuần này, tháng này
staff-help-danhgia = /danhgia: người dân đánh giá thế nào
staff-help-thietbi = /thietbi: các thiết bị đã ghi danh
staff-help-roi = /roi: rời bàn làm việc trên thiết bị này
staff-help-khoa = /khoa cán bộ: thu lại quyền trên mọi thiết bị
staff-choice-claim = Nhận việc
staff-choice-see = Xem chi tiết
staff-choice-see-code = Xem { $code }
staff-choice-told-code = Đã báo { $code }
staff-choice-take-back = Thu hồi
staff-choice-send-now = Gửi ngay
staff-choice-send-anyway = Vẫn gửi
staff-choice-approve = Duyệt
staff-choice-send-back = Trả lại
staff-choice-template = Mẫu { $number }
staff-choice-queue = Hàng chờ
staff-choice-help = Trợ giúp
staff-choice-help-more = Xem thêm
staff-choice-command = /{ $name }
staff-choice-name = { $name }
staff-choice-next-page = Trang sau
staff-choice-queue-mine = Việc của tôi
staff-choice-queue-late = Việc quá hạn
staff-choice-queue-unclaimed = Chưa ai nhận
staff-choice-answer = Trả lời
staff-choice-answer-again = Trả lời thêm
staff-choice-done = Báo xong
staff-choice-move = Chuyển phòng
staff-choice-assign = Giao việc
staff-choice-level-urgent = Khẩn
staff-choice-level-normal = Thường
staff-choice-level-complex = Phức tạp
staff-choice-ask = Hỏi lại
staff-choice-note = Ghi chú
staff-choice-give-back = Trả về hàng chờ
staff-choice-take-over = Tôi làm thay
staff-choice-leave = Rời thiết bị này
staff-choice-leave-yes = Rời
staff-choice-lock = Thu quyền { $name }
staff-choice-statistics-week = Tuần này
staff-choice-statistics-month = Tháng này

## Cán bộ: xem trước, thu hồi, duyệt, mẫu trả lời

staff-preview =
    { $code }: người dân sẽ đọc
    ———
    { $shown }
    ———
    { $notes }
staff-preview-leaves = Tự gửi sau { $seconds } giây. Muốn sửa thì trích dẫn tin này rồi nhắn câu mới.
staff-preview-replaced = Câu này thay câu vừa viết, câu trước không gửi nữa.
staff-preview-handler = Lưu ý: việc này do { $name } phụ trách.
staff-preview-desk = Người gửi không dùng chat: cần gọi điện hoặc báo trực tiếp.
staff-preview-unmarked = Câu này gõ không dấu, người dân khó đọc nên chưa gửi. Trích dẫn tin này rồi nhắn lại có dấu, hoặc bấm Vẫn gửi.
staff-preview-twice = { $name } vừa trả lời việc này, nên câu này chưa gửi. Nếu vẫn cần, bấm Vẫn gửi.
staff-preview-approving = Lĩnh vực này cần duyệt: lãnh đạo đã được báo, duyệt xong sẽ gửi ngay.
staff-done-proof =
    { $code }: đã ghi kết quả "{ $text }", chưa gửi người dân.
    Xin gửi ảnh kết quả vào đây, hoặc nhắn vì sao không có ảnh.
staff-reason-short = { $code }: xin nhắn rõ hơn vì sao không có ảnh, hoặc gửi ảnh.
staff-media-kept = { $code }: đã giữ { $files } ảnh hoặc tệp, sẽ gửi kèm khi báo xong: /xong { $code } kết quả
staff-file-again = Chưa tải được ảnh hoặc tệp vừa gửi. Xin gửi lại.
staff-pending-other = { $code }: { $name } đang viết cho người dân về việc này, sắp gửi. Nên trao đổi với { $name } trước.
staff-draft-replaced =
    { $code }: { $name } đang viết cho người dân về việc này, nên câu của anh/chị chưa gửi đã được bỏ. Câu đã viết:
    { $text }
staff-pending-none = { $code }: không có câu nào đang chờ gửi. Đã gửi rồi thì không thu hồi được nữa.
staff-pending-time = Chờ gửi lúc { $until } · { $name }: { $text }
staff-pending-author = Chưa gửi, chờ { $name } xem lại: { $text }
staff-pending-approver = Chờ duyệt · { $name }: { $text }
staff-taken-back =
    { $code }: đã thu hồi, người dân không nhận được. Câu đã viết:
    { $text }
staff-taken-back-of =
    { $code }: đã thu hồi câu của { $name }; người viết đã được báo. Câu đã viết:
    { $text }
staff-taken-back-by =
    { $code }: { $name } đã thu hồi câu của anh/chị trước khi gửi. Câu đã viết:
    { $text }
staff-text-dropped =
    { $why }
    Câu chưa gửi đã được bỏ, người dân không nhận được. Câu đã viết:
    { $text }
staff-answered-desk =
    { $code }: đã ghi câu trả lời. Người gửi không dùng chat nên chưa ai nhận được.
    { $call }
staff-approve-ask =
    { $code } · { $category }: câu trả lời của { $name } chờ duyệt. Người dân sẽ đọc
    ———
    { $shown }
    ———
    Trả lại thì nhắn: /tralai { $code } lý do
staff-approve-nobody = { $code }: câu trả lời cần duyệt, nhưng chưa có lãnh đạo nào khác ghi danh để duyệt. Câu trả lời được giữ lại.
staff-approve-leaders = { $code }: chỉ lãnh đạo duyệt câu trả lời.
staff-approve-own = { $code }: câu trả lời do chính anh/chị viết, cần một lãnh đạo khác duyệt.
staff-approve-none = { $code }: không có câu trả lời nào chờ duyệt.
staff-approve-already = { $code }: { $name } { $act } rồi.
staff-act-approved = đã duyệt
staff-act-sent-back = đã trả lại
staff-approved = { $code }: { $name } đã duyệt, câu trả lời đã chuyển tới người dân.
staff-sent-back =
    { $code }: { $name } trả lại câu trả lời.
    Lý do: { $reason }
    Câu đã viết: { $text }

    Viết lại: trích dẫn tin này rồi nhắn, hoặc /traloi { $code } nội dung
staff-sent-back-done = { $code }: đã trả lại, người viết đã được báo.
staff-templates =
    Mẫu trả lời:
    { $lines }
    Dùng cho một việc: /mau MÃ
staff-templates-leader =
    Mẫu trả lời:
    { $lines }
    Thêm: /mau them nội dung, hoặc /mau them lĩnh vực: nội dung. Bớt: /mau xoa SỐ
    Điền sẵn được: {"{ten}"} {"{ma}"} {"{han}"} {"{donvi}"} {"{canbo}"} {"{linhvuc}"} {"{xa}"} {"{duongday}"}; tên khác trong ngoặc là chỗ trống cho cán bộ điền.
staff-templates-for =
    Mẫu trả lời cho { $code }:
    { $lines }
    Có chỗ trống thì nhắn thêm nội dung điền: /traloi { $code } mau SỐ nội dung
staff-templates-none = Chưa có mẫu trả lời nào. Lãnh đạo thêm bằng: /mau them nội dung
staff-templates-leaders = Chỉ lãnh đạo thêm, bớt mẫu trả lời.
staff-templates-full = Đã đủ { $most } mẫu. Bớt mẫu cũ trước: /mau xoa SỐ
staff-template-line = { $number }. ({ $category }) { $text }
staff-template-all = mọi lĩnh vực
staff-template-added =
    Đã thêm mẫu:
    { $line }
staff-template-removed =
    Đã bỏ mẫu { $number }:
    { $text }
staff-template-missing = Không có mẫu số { $number }. Gõ /mau để xem các mẫu.
staff-template-unknown = Không có mẫu số { $number }. Các mẫu cho việc này: /mau { $code }
staff-template-open =
    Mẫu { $number } còn chỗ trống { $fields }:
    { $text }

    Điền rồi gửi: /traloi { $code } mau { $number } nội dung (nhiều chỗ thì cách nhau bằng dấu chấm phẩy)
staff-undelivered =
    Câu trả lời chưa tới người dân · { $scope }
    { $lines }
    Người dân nhắn lại thì tin đang giữ được gửi ngay.
staff-undelivered-empty = Câu trả lời nào cũng đã gửi tới người dân · { $scope }
staff-undelivered-more = Còn nữa; trên đây là { $shown } câu trả lời cũ nhất.
staff-undelivered-line-held = { $code } · trả lời { $at } · { $channel } chưa cho gửi. { $call }
staff-undelivered-line-failed = { $code } · trả lời { $at } · không gửi được qua { $channel }. { $call }
staff-undelivered-handler = Phụ trách: { $name }
staff-example-dabao = Đã báo người dân bằng cách nào? Ví dụ: /dabao { $code } gọi điện lúc 9h, bác đã rõ
staff-told-kept = { $code }: đã ghi là báo ngoài kênh chat, không còn trong danh sách chưa tới. Tin đang giữ vẫn gửi khi người dân nhắn lại.
staff-told-already = { $code }: { $name } đã ghi là báo người dân ngoài kênh chat ({ $at }).
staff-told-nothing = { $code }: chưa có câu trả lời nào để báo. Trả lời trước: /traloi { $code } nội dung
staff-example-thuhoi = Thiếu mã. Ví dụ: /thuhoi PA26-00001
staff-example-guingay = Thiếu mã. Ví dụ: /guingay PA26-00001
staff-example-duyet = Thiếu mã. Ví dụ: /duyet PA26-00001
staff-example-tralai = Cần mã và lý do. Ví dụ: /tralai { $code } Cần nói rõ ngày nào làm xong.
staff-example-mau = Thiếu nội dung, hoặc dài quá { $longest } chữ. Ví dụ: /mau them giao thông: Thưa {"{ten}"}, đội đã vá đường ở việc {"{ma}"}.
staff-example-khongthuoc =
    Thiếu mã hoặc cơ quan. Ví dụ: /khongthuoc PA26-00001 Điện lực: cột điện này do điện lực quản lý.
    Các cơ quan có sẵn nơi liên hệ; cơ quan khác thì viết đủ tên và cách liên hệ:
    { $names }

### Lời cho người vận hành (npm run admin, lúc khởi động) / For operators

admin-usage = Các lệnh (thêm --by <tên> để nhật ký ghi tên người làm):
admin-wrong = Lệnh chưa đúng ({ $problem }). Cách dùng:
admin-no-commune = Không có xã "{ $slug }". Các xã đang có: { $known }
admin-no-staff = Không có cán bộ "{ $id }". Các mã đang có: { $known }
admin-invite =
    Mã một lần cho { $name } ({ $title }), dùng trong 24 giờ.
    Cán bộ nhắn cho Zalo OA hoặc Trang của xã: /dangky { $code }
admin-staff-removed = Đã thu lại quyền của { $id } trên { $count } thiết bị, có hiệu lực ngay; từng thiết bị được báo.
admin-staff-none = "{ $id }" chưa ghi danh ở thiết bị nào. Các mã đang có: { $known }
admin-channel-off = Kênh { $channel } chưa được bật: đặt các biến môi trường của kênh này trước.
admin-account-unknown = Tài khoản { $account } không có trong commune.yaml của xã nào (mục channels → { $channel }).
admin-connect =
    Nối Zalo OA { $account } của { $commune }: gửi liên kết dưới đây cho quản trị viên của OA, mở bằng trình duyệt trong 15 phút, dùng một lần.
    Trang quản trị ứng dụng Zalo phải có đúng địa chỉ callback này: { $callback }
admin-connect-no-account = Tệp của "{ $slug }" chưa có tài khoản { $channel } (mục channels → { $channel }).
admin-connect-no-url = Chưa đặt PUBLIC_URL, nên chưa có địa chỉ để Zalo gửi trình duyệt quay lại. Đặt PUBLIC_URL (https) cho chương trình và lệnh này, rồi chạy lại.
admin-token-kept = Đã lưu và thử mã truy cập: { $title } ({ $channel } { $account }), xã "{ $slug }".
admin-token-refused = { $channel } không nhận mã truy cập của { $account } (lỗi { $code }). Hãy lấy mã mới rồi chạy lại lệnh này.
admin-no-page = Không có xã nào nối Trang Facebook (mục channels → messenger trong commune.yaml).
admin-profile-set =
    Trang { $account } (xã "{ $slug }") đã có nút Bắt đầu và:
    { $lines }
admin-profile-words =
    Ngôn ngữ { $locales }
    Lời chào: { $greeting }
    Menu: { $menu }
    Câu hỏi gợi ý: { $questions }
admin-profile-refused = Messenger không nhận nội dung cho Trang { $account } (lỗi { $code }). Nếu xã viết lại lời (locales), hãy rút ngắn: lời chào 160 ký tự, mục menu 30 ký tự.
admin-profile-away = Messenger chưa nhận được nội dung cho Trang { $account } (lỗi { $code }). Hãy thử lại sau mười phút.
admin-no-letters = Không có mục nào bị kẹt.
admin-letter-retry = Đã đưa { $id } vào hàng chờ để làm lại.
admin-letter-drop = Đã bỏ { $id }.
admin-question-unknown = Không có câu hỏi { $id }.
admin-letter-unknown = Không có mục { $id }.
admin-no-petition = Không có { $code } trong xã này.
admin-verify-line = { $number }. { $at } · { $event } · { $actor } · { $mark }
admin-verify-wrong-line = { $number }. { $at } · { $event } · { $actor } · { $mark }  ← KHÔNG KHỚP
admin-verify-whole = { $code }: cả { $count } dòng khớp nhau, không dòng nào bị sửa sau khi ghi.
admin-verify-broken = { $code }: KHÔNG KHỚP từ dòng { $number } trên { $count } dòng.
admin-no-deliveries = Không có tin nào chưa gửi.
admin-deliveries-head = mã	xã	kênh	người nhận	trạng thái	lý do	kiến nghị	tuổi	số lần hỏng	thử lại
admin-deliveries-more = Còn nữa: thêm --after { $place }
admin-deliveries-retry = Đã đưa { $count } tin vào hàng chờ để gửi lại.
admin-deliveries-drop = Đã bỏ { $count } tin.
admin-delivery-retry = Đã đưa { $id } vào hàng chờ để gửi lại.
admin-delivery-drop = Đã bỏ { $id }; tin này được ghi là không gửi được.
admin-delivery-busy = Hộp gửi của { $id } đang được xử lý, có thể tin đang đi. Hãy chạy lại sau giây lát.
admin-delivery-gone = Không có tin { $id } nào chưa gửi.
admin-audit-empty = Nhật ký chưa có dòng nào.

doctor-fine = ✔ { $text }
doctor-warning = ! { $text }
doctor-broken = ✘ { $text }
doctor-healthy = Mọi thứ đều ổn.
doctor-sick = Có { $broken } việc phải sửa (các dòng ✘).
doctor-redis-fine = Redis chạy tốt, có ghi nhật ký AOF.
doctor-redis-no-aof = Redis không ghi AOF: mất điện là mất tin. Sửa: đặt "appendonly yes" rồi khởi động lại Redis.
doctor-redis-evicts = Redis có thể tự xóa dữ liệu. Sửa: đặt "maxmemory-policy noeviction".
doctor-redis-away = Không hỏi được Redis. Sửa: kiểm tra REDIS_URL và tiến trình redis-server.
doctor-letters-none = Không có tin nào bị kẹt.
doctor-letters-some = Có { $count } mục bị kẹt. Xem: npm run admin -- dead-letters list
doctor-commune-fine = Tệp của { $name } ({ $slug }) đúng, có { $staff } cán bộ.
doctor-commune-no-account = { $name } ({ $slug }) chưa có kênh nào. Sửa: thêm channels vào commune.yaml.
doctor-channel-off = { $channel } { $account }: kênh này chưa bật. Nếu muốn dùng, đặt các biến môi trường của kênh.
doctor-token-fine = { $channel } { $account }: mã truy cập tốt, tên là "{ $title }".
doctor-token-missing-zalo = Zalo OA { $account } chưa được nối. Sửa: npm run admin -- connect zalo --commune { $slug }
doctor-token-missing-messenger = Trang { $account } chưa có mã. Sửa: npm run admin -- token messenger --page { $account } --token <mã>
doctor-token-dead-zalo = Zalo OA { $account } cần được nối lại: Zalo từ chối mã (lỗi { $code }). Sửa: npm run admin -- connect zalo --commune { $slug }, rồi quản trị viên của OA mở liên kết và đồng ý.
doctor-token-dead-messenger = Messenger từ chối mã của Trang { $account } (lỗi { $code }). Sửa: lấy mã Trang mới (đổi mật khẩu hoặc mất quyền làm mã cũ hỏng), rồi chạy: npm run admin -- token messenger --page { $account } --token <mã mới>
doctor-token-ending = { $channel } { $account }: kết nối hết hạn lúc { $ends } và không tự gia hạn được. Sửa: nối lại trước lúc đó (Zalo: npm run admin -- connect zalo --commune { $slug }).
doctor-platform-away = { $channel } { $account }: chưa hỏi được nền tảng (lỗi { $code }). Hãy kiểm tra đường mạng rồi thử lại.
doctor-files-fine = Kho ảnh và tệp ({ $place }) ghi, đọc, xóa được.
doctor-files-broken = Kho ảnh và tệp ({ $place }) không dùng được. Sửa: kiểm tra quyền ghi và chỗ trống của thư mục, hoặc các biến FILES_S3_.
doctor-webhooks-demo = Chế độ thử: webhook do trình mô phỏng gửi trong máy này.
doctor-public-url-missing = Chưa đặt PUBLIC_URL. Sửa: đặt địa chỉ https mà Zalo và Messenger gọi tới.
doctor-public-url-plain = PUBLIC_URL ({ $url }) không phải https; Zalo và Messenger chỉ gọi https. Sửa: đặt máy chủ sau một proxy có chứng chỉ.
doctor-public-url-fine = { $url } trả lời tốt.
doctor-public-url-away = Không gọi được { $url }/healthz. Sửa: kiểm tra tên miền, tường lửa, proxy.
doctor-challenge-fine = Webhook Messenger trả lời đúng câu hỏi xác minh.
doctor-challenge-wrong = Webhook Messenger không trả lời đúng câu hỏi xác minh. Sửa: kiểm tra MESSENGER_VERIFY_TOKEN và proxy.
doctor-clock-fine = Đồng hồ máy đúng.
doctor-clock-off = Đồng hồ máy lệch { $seconds } giây. Sửa: bật đồng bộ giờ (NTP), nếu không hạn trả lời bị tính sai.
doctor-clock-unknown = Chưa so được đồng hồ vì không hỏi được nền tảng.

start-page = Trang chat thử: { $url }
start-demo-staff = Trong khung chat cán bộ, nhắn: /dangky { $code } (để vào vai { $name }, { $title })
start-production = Đang chạy; kiểm tra: { $url }

## Trang nối OA (mở bằng liên kết của lệnh connect)

connect-done-title = Đã nối xong
connect-done-text = Dạ, { $name } đã được nối với trợ lý. Anh/chị có thể đóng trang này ạ.
connect-gone-title = Liên kết không dùng được nữa
connect-gone-text = Dạ, liên kết này đã được dùng, đã quá 15 phút, hoặc không đúng. Nếu trang trước đã báo nối xong thì anh/chị không cần làm gì thêm; nếu chưa, xin nhờ người vận hành tạo liên kết mới ạ.
connect-refused-title = Chưa được cấp quyền
connect-refused-text = Dạ, Zalo báo chưa có sự đồng ý, nên chưa có gì được lưu. Khi sẵn sàng, anh/chị mở lại liên kết ban đầu (trong 15 phút) và bấm đồng ý ạ.
connect-other-title = Chọn nhầm OA
connect-other-text = Dạ, OA vừa chọn không phải OA { $account } của xã, nên chưa có gì được lưu. Anh/chị mở lại liên kết ban đầu (trong 15 phút) và chọn đúng OA; nếu liên kết đã hết hạn, xin nhờ người vận hành tạo liên kết mới ạ.
connect-failed-title = Chưa nối được
connect-failed-text = Dạ, việc nối chưa xong (lỗi { $code }) và chưa có gì được lưu. Xin nhờ người vận hành tạo liên kết mới rồi thử lại ạ.
connect-busy-title = Xin chờ một lát
connect-busy-text = Dạ, có quá nhiều lượt mở trang này. Anh/chị thử lại sau một phút ạ.

## Trang thủ tục cho mọi người (/thu-tuc)

page-product = Tra cứu thủ tục hành chính
page-owner = UBND { $commune }
page-title = Tra cứu thủ tục hành chính
page-top = Thủ tục
page-communes = Chọn xã, phường của Ông/Bà
page-skip = Đến phần nội dung
page-trail = Đang ở
page-search-label = Ông/Bà cần làm việc gì?
page-search = Tìm
page-search-hint = Gõ như nói thường ngày, không dấu cũng được. Ví dụ: làm giấy khai sinh cho con
page-events = Theo việc trong đời sống
page-fields = Theo lĩnh vực
page-count = { $count } thủ tục
page-results = Tìm: { $question }
page-results-best = Thủ tục phù hợp nhất
page-results-others = Kết quả khác gần với câu hỏi
page-results-doubtful = Có phải Ông/Bà cần một trong các thủ tục này?
page-results-none = Chưa tìm thấy thủ tục nào phù hợp
page-results-hint = Ngoài ra, không có thủ tục nào ở xã phù hợp
page-agency = Việc này có thể thuộc:
page-browse = Xem tất cả thủ tục
page-ways-words = Thử tìm bằng chữ khác, ngắn hơn.
page-ways-call = Hoặc gọi UBND xã trong giờ làm việc:
page-unsure-mark = Cần xác nhận với cán bộ
page-unsure = Cần xác nhận với cán bộ trước khi làm.
page-unsure-text = Một số thông tin dưới đây chưa chắc chắn. Xin gọi
page-checked = Thông tin kiểm tra ngày
page-code = Mã: { $code }
page-documents = Giấy tờ cần mang
page-fee-and-time = Lệ phí và thời hạn
page-fee = Lệ phí
page-time = Thời hạn
page-place = Nơi nộp và cách nộp
page-office = UBND xã:
page-steps = Các bước
page-online = Nộp trực tuyến
page-forms = Biểu mẫu
page-result = Kết quả
page-legal = Căn cứ pháp lý
page-related = Thủ tục liên quan
page-note = Lưu ý:
page-ask = Cần xác nhận với cán bộ.
page-paper-original = bản chính
page-paper-copy = bản sao
page-paper-certified = bản sao chứng thực
page-paper-shown = chỉ xuất trình
page-paper-count = { $count } bản
page-paper-form = mẫu { $form }
page-portal = Mở Cổng Dịch vụ công quốc gia
page-forms-source = Mẫu đơn, tờ khai có ở nơi nộp hồ sơ và ở trang nguồn của thủ tục này.
page-forms-desk = Mẫu đơn, tờ khai có ở nơi nộp hồ sơ.
page-source = Mở trang nguồn
page-chat = Hỏi trợ lý của xã
page-chat-text = Nhắn tin bất cứ lúc nào để tra cứu thủ tục, gửi và theo dõi kiến nghị.
page-chat-text-code = Nhắn tin bất cứ lúc nào. Muốn hỏi về đúng thủ tục này, xin nhắn: { $code }
page-chat-open = Nhắn qua { $channel }
page-chat-scan = Quét bằng điện thoại để nhắn qua { $channel }
page-chat-qr = Mã QR mở khung chat { $channel } của xã
page-contact = Liên hệ
page-hours = Giờ làm việc:
page-phone = Điện thoại:
page-urgent = Việc khẩn cấp: gọi 113 (công an), 114 (chữa cháy, cứu nạn), 115 (cấp cứu).
page-missing-title = Không tìm thấy trang này
page-missing-text = Xin lỗi, địa chỉ này không đúng hoặc thủ tục không còn ở đây. Ông/Bà có thể tìm lại ạ.
page-busy-title = Xin chờ một lát
page-busy-text = Có quá nhiều lượt mở trang từ mạng của Ông/Bà. Xin thử lại sau một phút ạ.
page-trouble-title = Xin lỗi, trang vừa trục trặc
page-trouble-text = Xin thử lại sau ít phút, hoặc gọi UBND xã trong giờ làm việc ạ.

### Nhập, xuất, kiểm tra thủ tục (npm run admin -- procedures)

procedures-changes = Mới: { $fresh } (+), đổi: { $changed } (~), không có trong tệp: { $gone } (-, vẫn giữ), xã đang ẩn: { $hidden }, giữ nguyên: { $same }.
procedures-more = … và { $count } mục nữa.
procedures-unknown-columns = Cột chưa biết, bỏ qua (đặt tên cột trong tệp --map nếu cần): { $columns }
procedures-write = Ghi vào { $folder }? (có/không)
procedures-only-shown = Chưa ghi gì. Thêm --yes để ghi.
procedures-not-written = Đã dừng, chưa ghi gì.
procedures-written = Đã ghi { $count } tệp trong { $folder }. Khởi động lại chương trình để dùng.
procedures-refused = Không nhận { $file }, chưa ghi gì. Có { $count } chỗ phải sửa:
procedures-exported = Đã xuất { $count } thủ tục ra { $file }.
procedures-check-stale = Quá { $days } ngày chưa kiểm tra lại: { $count }
procedures-check-relation = Liên quan tới thủ tục không có: { $count }
procedures-check-event = Sự kiện không có trong data/life-events.yaml: { $count }
procedures-check-missing = Còn thiếu thông tin: { $count }
procedures-check-unsure = Cần xác nhận: { $count }
procedures-check-fine = { $count } thủ tục, không có lỗi phải sửa.
procedures-check-faults = { $count } thủ tục, { $faults } lỗi phải sửa (liên quan, sự kiện, quá hạn kiểm tra).
exchange-format = { $file }: chỉ nhận tệp .xlsx, .csv, .json.
exchange-unreadable = Không đọc được { $file }: { $problem }
exchange-large = Tệp quá lớn (tối đa { $most } MB).
exchange-many-rows = Quá nhiều dòng ({ $count }, tối đa { $most }).
exchange-many-columns = Dòng { $row }: quá nhiều cột (tối đa { $most }).
exchange-no-workbook = Tệp không phải là sổ tính Excel (.xlsx) lành lặn.
exchange-formula = Dòng { $row }, cột { $column }: ô có công thức. Hãy dán lại thành giá trị.
exchange-encoding = Dòng { $row }: tệp không phải UTF-8. Trong Excel, hãy lưu kiểu "CSV UTF-8".
exchange-broken-csv = Dòng { $row }: CSV sai cách viết ({ $problem }).
exchange-broken-json = JSON sai cách viết: { $problem }
exchange-no-list = JSON phải là một danh sách [ … ].
exchange-no-object = Mục thứ { $row } (kể cả dòng tên cột) không phải là { "{ … }" }.
exchange-no-code-column = Không thấy cột mã thủ tục (nhận các tên: { $known }). Dòng đầu có: { $found }
exchange-column-twice = Dòng { $row }: cột { $one } và cột { $other } cùng là { $name }.
exchange-wrong-cell = Dòng { $row }, cột { $column } ({ $header }): { $problem }
exchange-no-code = Dòng { $row }, cột { $column } ({ $header }): thiếu mã thủ tục.
exchange-twice = Dòng { $row }, cột { $column } ({ $header }): mã { $code } đã có ở dòng { $before }.
exchange-new-lacks = Dòng { $row }: thủ tục mới { $code }, mục { $fact }: { $problem }
exchange-empty = Tệp không có thủ tục nào.

## Trang biên nhận và trang công khai

page-receipt = Biên nhận
page-receipt-of = Biên nhận { $code }
page-receipt-ask = Nhập mã và mã bí mật in trên biên nhận để xem việc đã được tiếp nhận, xử lý và trả lời lúc nào.
page-receipt-code = Mã kiến nghị
page-receipt-secret = Mã bí mật
page-receipt-open = Xem biên nhận
page-receipt-unknown = Mã hoặc mã bí mật không đúng. Xin kiểm tra lại biên nhận.
page-receipt-busy = Đã thử quá nhiều lần. Xin thử lại sau một giờ.
page-receipt-private = Trang này không có tên, số điện thoại hay lời của ai.
page-receipt-kind = Loại
page-receipt-kind-petition = Phản ánh, kiến nghị
page-receipt-kind-question = Hỏi đáp
page-receipt-kind-praise = Lời khen
page-receipt-category = Lĩnh vực
page-receipt-unit = Nơi xử lý
page-receipt-filed = Tiếp nhận lúc
page-receipt-due = Hạn trả lời
page-receipt-status = Tình trạng
page-receipt-moment = { $at }
page-receipt-whole = Không có dấu hiệu sửa lùi
page-receipt-whole-text = Cả { $count } dòng khớp với nhau. Mỗi dòng có một dấu riêng tính từ nội dung, giờ và dấu của dòng trước; sửa một dòng cũ thì mọi dấu sau đó đổi hết.
page-receipt-broken = Hồ sơ không khớp
page-receipt-broken-text = Từ dòng { $number }, nội dung hoặc giờ không khớp với dấu đã ghi. Xin báo UBND xã và giữ tin nhắn đã nhận để đối chiếu.
page-receipt-compare = Dấu trong mỗi tin nhắn Ông/Bà đã nhận phải có ở một dòng trên trang này. Không thấy thì hồ sơ đã bị sửa.
page-receipt-timeline = Diễn biến
page-receipt-fingerprint = Dấu: { $fingerprint }
page-receipt-last = Dấu đầy đủ của dòng cuối
page-receipt-by-citizen = người gửi
page-receipt-by-staff = cán bộ
page-receipt-by-system = hệ thống
page-receipt-line = { $event }, { $actor }
page-receipt-event-filed = Gửi
page-receipt-event-claimed = Có cán bộ phụ trách
page-receipt-event-released = Trả về hàng chờ
page-receipt-event-moved = Chuyển bộ phận xử lý
page-receipt-event-asked = Hỏi thêm người gửi
page-receipt-event-resumed = Tiếp tục tính hạn
page-receipt-event-extended = Gia hạn
page-receipt-event-noted = Ghi chú nội bộ
page-receipt-event-answered = Trả lời
page-receipt-event-done = Báo kết quả
page-receipt-event-forwarded = Trả lời không thuộc thẩm quyền
page-receipt-event-approved = Duyệt câu trả lời
page-receipt-event-sent-back = Trả lại câu trả lời để sửa
page-receipt-event-half-time = Báo tình hình giữa hạn
page-receipt-event-late = Quá hạn
page-receipt-event-confirmed = Xác nhận đã giải quyết
page-receipt-event-reopened = Mở lại
page-receipt-event-added = Bổ sung
page-receipt-event-joined = Thêm người cùng ý kiến
page-receipt-event-withdrawn = Rút
page-receipt-event-merged = Gộp vào việc khác
page-receipt-event-took-in = Nhận gộp việc khác
page-receipt-event-closed = Khép lại vì không có ý kiến thêm
page-receipt-event-rated = Chấm điểm cách xử lý
page-receipt-event-published = Công khai kết quả
page-receipt-event-unpublished = Gỡ khỏi trang công khai
page-receipt-event-undelivered = Câu trả lời không gửi tới được
page-receipt-event-texted = Nhắn ZNS tới số điện thoại
page-receipt-event-talked = Nhắn trực tiếp
page-receipt-event-told = Báo kết quả ngoài kênh chat
page-receipt-delivery-queued = chưa gửi đi
page-receipt-delivery-held = chờ người gửi nhắn lại mới gửi được
page-receipt-delivery-sent = đã gửi
page-receipt-delivery-delivered = đã tới
page-receipt-delivery-seen = đã xem
page-receipt-delivery-failed = không gửi tới được
page-published = Việc đã giải quyết
page-published-text = Kết quả được đăng khi lãnh đạo xã duyệt và người gửi không phản đối; không có tên hay số điện thoại của ai.
page-unpublished-title = Chưa có kết quả công khai
page-unpublished-text = Ở đây sẽ đăng các việc đã giải quyết khi xã bật phần công khai và lãnh đạo duyệt từng việc. Hiện chưa có việc nào. Ông/Bà có thể xem thủ tục, hoặc nhắn trợ lý để gửi kiến nghị ạ.
page-published-none = Chưa có kết quả nào được đăng.
page-published-categories = Theo lĩnh vực
page-published-all = Tất cả
page-published-at = Đăng lúc { $at }
page-published-hamlet = { $hamlet }
page-published-told = Người dân phản ánh
page-published-result = Kết quả
page-published-photo = Ảnh kết quả { $number } do cán bộ chụp
page-published-took = Gửi { $filed }, trả lời { $answered }
page-published-newer = Mới hơn
page-published-older = Cũ hơn

## Cán bộ: câu hỏi của người dân, từ đồng nghĩa, hỏi đáp

staff-example-cauhoi = Gõ /cauhoi để xem; dạy từ: /cauhoi 3 = khai sinh; bỏ: /cauhoi bo 3
staff-questions =
    Câu hỏi chưa có câu trả lời tốt (trang { $page }/{ $pages }):
    { $lines }

    Dạy trợ lý: /cauhoi số = tên hay mã thủ tục. Bỏ: /cauhoi bo số
staff-question-line = { $number }. { $text } (×{ $count })
staff-question-line-about = { $number }. { $text } (×{ $count }; khi xem: { $short })
staff-questions-none = Chưa có câu hỏi nào bị lỡ.
staff-question-unknown = Không thấy câu số { $number }. Gõ /cauhoi để xem lại danh sách.
staff-question-dropped = Đã bỏ: { $text }
staff-choice-more = Xem tiếp
staff-example-tudongnghia = Gõ: /tudongnghia từ của dân = tên hay mã thủ tục. Ví dụ: /tudongnghia giấy ra đời = khai sinh. Bỏ: /tudongnghia bo giấy ra đời
staff-synonyms =
    Từ đã dạy ({ $count }), mới nhất trước:
    { $lines }
staff-synonym-line = { $form } = { $means }
staff-synonym-taught =
    Đã ghi: "{ $form }" = "{ $means }" → { $short }.
    Trợ lý hiểu từ này sau vài giây.
staff-synonym-removed = Đã bỏ: { $form }
staff-synonym-not-there = Chưa dạy từ nào là "{ $form }".
staff-synonym-short = "{ $form }" quá ngắn, dễ hiểu lầm câu khác ("{ $means }" chưa được ghi).
staff-synonym-long = "{ $form }" = "{ $means }" dài quá; xin rút gọn.
staff-synonym-unknown = "{ $form }" chưa được ghi: trợ lý chưa biết "{ $means }". Xin ghi tên hoặc mã thủ tục, ví dụ 1.001193.
staff-synonym-taken = "{ $form }" đã dẫn tới { $short }, nên không ghi thành "{ $means }". Xin dùng cụm từ dài hơn.
staff-synonym-full = Danh sách từ đã đầy, chưa ghi "{ $form }" = "{ $means }". Xin bỏ bớt từ cũ.
staff-example-luuhoi = Gõ /luuhoi kèm mã câu hỏi, ví dụ: /luuhoi PA26-00001
staff-faq-no-question = { $code } không phải câu hỏi về một thủ tục.
staff-faq-no-answer = { $code } chưa có câu trả lời để giữ.
staff-faq-preview =
    Sẽ hiện cho mọi người mở "{ $short }":
    Hỏi: { $question }
    Đáp: { $answer }

    Không được có tên, số điện thoại của ai. Sửa: /luuhoi { $code } câu hỏi | câu trả lời
staff-choice-keep = Giữ lại
staff-faq-kept =
    Đã giữ vào "{ $short }" (từ { $code }):
    Hỏi: { $question }
    Đáp: { $answer }
staff-faqs =
    Hỏi đáp đang giữ ({ $count }):
    { $lines }

    Bỏ: /hoidap bo mã-thủ-tục số
staff-faq-line = { $code } · { $number } · { $question } → { $answer }
staff-faqs-none = Chưa giữ câu hỏi đáp nào. Giữ: /luuhoi kèm mã câu hỏi đã trả lời.
staff-faq-not-there = { $code } không có câu số { $number }.
staff-faq-removed = Đã bỏ: { $question }
