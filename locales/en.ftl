# The assistant's words in English. vi.ftl is the source of the keys.

## Words that work everywhere (ways to type them, separated by |)

word-menu = menu | main menu | start | home | restart | trang chủ | bắt đầu | bắt đầu lại
word-cancel = cancel | stop | exit | quit | hủy | hủy bỏ | thôi | thoát | dừng | dừng lại
word-back = back | go back | previous | quay lại | trở lại | lùi lại
word-help = help | help me | giúp | giúp đỡ | giúp tôi | trợ giúp | hướng dẫn
# Courtesy before and after an answer: "yes please send it, thanks".
word-before = yes | ok | okay | well | please | just | dạ | vâng
word-after = please | thanks | thank you | now | ạ | nhé | nha | em
# What stands around one's own name.
word-before-name = my | name | is | i | am | i'm | this | it
word-after-name = phone | number | mobile | tel | my | is | please | thanks

## Shared

go-menu = Main menu
go-menu-instead = Main menu
    .ways = no | n | nope | not this | wrong
choice-back = Back
choice-done = Done
    .ways = that's all | that is all | nothing more | no | ok
choice-skip = Skip
    .ways = no | none | i don't know | don't know | not sure
choice-more = More
choice-retry = Try again
choice-call = Call the office
choice-stale = That button belongs to an earlier question and no longer works.
choose-more = More choices:
list-hint = Please send the number or the words of your choice.
draft-kept = What you were writing has been kept; you can go on when you open it again.
flow-restarted = Sorry, this part has just been updated and starts again. What you wrote is kept.
help-here =
    You are answering the question below. Tap a button, send its number, or type your answer.
    Send "back" for the question before, or "menu" to stop and see the menu.
trouble =
    Sorry, something went wrong on our side. What you sent before is safe.
    Please try again in a few minutes, or call the commune office in working hours.
not-understood-here = Sorry, I did not understand that. Please choose one of the following.
photo-unsupported = Sorry, I cannot use this file at this step. Please write instead.
too-fast =
    You are writing rather fast, so from here on I answer one by one, a little more slowly.
    Every message that you send is read.
too-many =
    Too many messages came at once, and about the last { $count } could not be taken in. Those before them are safe.
    Please send what matters most once more.
late-delivery = Sorry, the next message is late: { $channel } lets the assistant write again only after a new message.
channel-zalo = Zalo
channel-messenger = Messenger
channel-desk = the desk

# Files that people send
file-refused-too-big = The file is too big and was not taken (photos up to 8 MB, other files up to 25 MB). Please send a smaller photo, or tell it in words.
file-refused-type = This type of file is not taken. Please send photos, films, voice notes, PDF or Word (docx) files.
file-refused-gone = The file could not be loaded. Please send it again.
file-later = The file is noted but could not be loaded yet. Please go on; I shall try again, and tell you if it does not work.
file-lost = A file that you sent could not be loaded after several tries. Please send it again: into the form that you are writing, or, if you have a petition code, by adding it under Follow petitions.
file-link-expired = This link has expired. Type the command /xem with the petition's code to get a new one.

## Greeting, menu, help

welcome =
    Hello! This is the assistant of the People's Committee of { $commune }.
    It helps you look up procedures, send and follow petitions, rate officials, and find the address and office hours.
welcome-privacy =
    About personal data (Law 91/2025/QH15):
    • What is kept: the id of your chat account, to answer you; the petitions and ratings you send; your name and phone only if you agree.
    • What for: to handle them, to answer you and to report progress.
    • How long: as long as state offices must keep their files.
    • To see, correct or delete it, or to withdraw consent: visit { $address } or call { $hotline }.
    Please do not send your identity card or its number here.
menu = What can I do for you?
menu-procedures = Procedures
menu-petition = Send a petition
menu-follow = My petitions
menu-rate = Rate an official
menu-info = About the commune
menu-language = Ngôn ngữ / Language
    .ways = vietnamese | tiếng việt
help =
    Just write as you would speak. For example:
    • "birth certificate": look up a procedure
    • "the street light in hamlet 2 is broken": send a petition
    • a petition code such as PA26-00001: see its progress
    At any time you can send: menu, back, cancel, help.
lost = Sorry, I did not quite understand. Do you need papers, want to report something, or see an official?
which-paper = Which paper do you mean? Please write its name, for example "birth certificate". For a file you handed in, write "track my application"; for a petition you sent, choose My petitions.
lost-hello = Hello! Do you need a paper, want to report something, or to meet an official?
remark-thanks = You are welcome. Just write if there is anything else.
remark-assistant =
    This is the automatic assistant of the People's Committee of { $commune }, not a person. What needs an official's answer is passed on.
    To talk to a person, call { $hotline } ({ $hours }).
remark-upset = We are sorry that you are not satisfied. Please tell us what happened, or call { $hotline } to reach an official.
lost-procedures = Papers
lost-petition = Report something
lost-office = See an official

## Before the first message (the Page on Messenger), comments under a post

# The platforms' names of this language, separated by |
profile-locales = en_US | en_GB
# At most 160 characters with the commune's name
profile-greeting = Hello! This is the assistant of { $commune }: look up procedures, send and follow petitions, office hours.
profile-ask-procedure = What do I need to register a birth?
profile-ask-petition = I want to report something
profile-ask-follow = How is my petition doing?
profile-ask-info = Where is the office, and when is it open?
comment-answer =
    Hello, { $commune } has seen your comment. Write your question or what you want to report here; the assistant answers in private.
    Send "menu" to see what it can do, or call { $hotline } in working hours.
comment-emergency =
    In danger, call at once: 113 (police), 114 (fire, rescue), 115 (ambulance).
    { $commune }: { $hotline }. What can wait, please write here.

## About the commune

commune-info =
    People's Committee of { $name }
    Address: { $address }
    Hours: { $hours }
    Telephone: { $hotline }
commune-info-call = Call the office

## Language

language-ask = Xin chọn ngôn ngữ. / Please choose a language.
language-name = English
language-choice = { $name }

## Procedures (the facts themselves are in Vietnamese)

procedures-ask = Which procedure do you need? Send a few words (Vietnamese works best), or browse in one of these ways.
procedures-by-event = By event of life
procedures-by-field = By field
procedures-popular = Asked most
procedures-doubt = Which of these do you mean? If none of them, please try other words.
procedures-none-of-these = None of these
    .ways = no | none | n | nope | not this | wrong
procedures-hit = { $short }
procedures-elsewhere =
    This matter belongs to another agency: { $agency }. { $way }
    If that is not what you meant, please try other words.
procedures-none =
    Sorry, I found no procedure for "{ $text }".
    Please try other words, browse in one of these ways, or call { $hotline } in working hours.
procedures-ask-official = Ask an official
procedures-events = What is happening in your family?
procedures-fields = Which field?
procedures-topic = { $name } ({ $count })
procedures-in-topic = Which procedure?
procedures-empty-topic = There is no procedure here yet. Please choose something else.
procedures-browse-again = Browse further

procedure-summary = { $lines }
procedure-condolence = Our condolences to your family.
procedure-birth-wish = Congratulations on the new member of your family!
procedure-marriage-wish = Congratulations on your marriage!
procedure-name = { $name }
procedure-agency = Handled by: { $agency }
procedure-brief = Time: { $time }. Fee: { $fee }
procedure-sure = (Checked on { $checked }.)
procedure-unsure = (As of { $checked }; please confirm with an official first.)
procedure-ask-official = to be confirmed with an official
procedure-item = • { $item }
procedure-box = ☐ { $item }
procedure-paper = { $what } ({ $more })
procedure-paper-original = original
procedure-paper-copy = copy
procedure-paper-certified = certified copy
procedure-paper-shown = only shown
procedure-paper-count = { $count } copies
procedure-paper-form = form { $form }
procedure-and = { $before }, { $next }
procedure-note = Note: { $note }
procedure-part =
    { $short }
    { $blocks }
    { $certainty }
procedure-part-asking =
    { $short }
    { $blocks }
    { $certainty }

    Did this help?
procedure-not-known = Of this I have nothing certain; please confirm it with an official.
procedure-documents =
    Papers to bring:
    { $items }
procedure-cost =
    Fee: { $fee }
    Time: { $time }
procedure-place =
    Where to file: { $agency }
    How to file:
    { $items }
    Office of the commune: { $address }. Hours: { $hours }. Phone: { $hotline }
procedure-forms =
    Forms:
    { $items }
procedure-form = { $form }: { $what }
procedure-forms-source = Forms are at the desk, or see the source below.
procedure-legal =
    Legal basis:
    { $items }
procedure-faqs =
    Answered by officials:
    { $items }
procedure-faq =
    Q: { $question }
    A: { $answer }
procedure-case =
    About this case:
    { $items }
procedure-case-same = This procedure holds in this case too.
procedure-case-unknown =
    { $short }: I have no facts about this case and will not guess.
    Shall I pass your question to an official? The answer comes here.
procedure-checklist =
    TO PREPARE: { $short }
    { $items }
    Fee: { $fee }
    Time: { $time }
    File at: { $agency }
    Office of the commune: { $address }. Hours: { $hours }. Phone: { $hotline }
    { $certainty }
procedure-kept = This is the list to keep.
procedure-kept-asking =
    This is the list to keep.
    Did this help?
procedure-yes = Yes
procedure-no = Not right
procedure-helped = Thank you. Just write if you need anything else.
procedure-not-helped = Thank you for telling us; the office will look at it. You can ask an official directly.
procedure-online-full = All of it can be done on the National Public Service Portal, signed in with electronic identification.
procedure-online-partial = It can be filed on the National Public Service Portal (signed in with electronic identification); a part is done at the office.
procedure-online-none = It cannot be done online yet; please file as described under the place.
procedure-online-unknown = Whether it can be done online is to be confirmed with an official.
procedure-open-portal = Service portal
procedure-open-source = See the source
procedure-to-documents = Papers to bring
procedure-to-cost = Fee and time
procedure-to-place = Where to file
procedure-to-online = File online
procedure-to-forms = Forms
procedure-to-legal = Legal basis
procedure-to-faqs = Questions, answers
procedure-to-checklist = Send a checklist
procedure-ask = Ask an official
procedure-again = Back to it
procedure-others = Other procedures
procedure-unknown = Sorry, this procedure is no longer listed. Please search again.

ask-official-ask = What would you like to ask? Write your question; an official answers here.
ask-official-ask-about = What would you like to ask about "{ $short }"? Write your question; an official answers here.
ask-official-review =
    Question to an official:
    { $text }
ask-official-send = Send the question
    .ways = yes | send | y | yeah | yep | ok | okay | sure | right | correct
ask-official-again = Write it anew
question-receipt =
    Your question has the code { $code }. The answer will be sent here.
    { $facts }
    Secret number of the receipt: { $secret }

## Emergencies, complaints, denunciations

emergency-numbers =
    If somebody is in danger, please call at once:
    • 113: police
    • 114: fire and rescue
    • 115: ambulance
emergency-call-113 = Call 113
emergency-call-114 = Call 114
emergency-call-115 = Call 115
emergency-others =
    Other numbers: 111 child protection, 112 search and rescue, { $hotline } commune office.
    A message here does not replace a call. Once everybody is safe you may still send a petition.
emergency-petition = A message here does not replace a call. Once everybody is safe you may still send a petition.
right-door-denunciation =
    This may be a denunciation (tố cáo) and must stay confidential for your sake. Please send no further names or evidence here.
    • How: in writing, or in person where citizens are received at the People's Committee of { $commune }, { $address } ({ $hours }). Give the date, your name, address and contact, and sign.
    • { $outside }
    • First handling takes 7 to 10 working days; the settlement 30 days from acceptance, more if complex (Law on Denunciations 2018, Articles 24, 30).
    • The law forbids revealing who denounced (Articles 8, 9). A crime going on now: call 113.
right-door-complaint =
    This may be a complaint (khiếu nại). To protect your time limits and rights, it must be made in writing or in person and is not taken by chat.
    • How: in writing, or in person where citizens are received at the People's Committee of { $commune }, { $address } ({ $hours }).
    • Limit: 90 days from the day you learned of the decision or act.
    • Within 10 days the office says whether it accepts; the first settlement takes 30 days from then, 45 if complex, longer in remote areas (Law on Complaints 2011, Articles 27, 28).
    • { $outside }
right-door-crime =
    This may be a report of a crime, which belongs to the police.
    • Going on now, or somebody in danger: call 113 at once (24/24).
    • Already over: tell the nearest commune police or call 113; online fraud also through the VNeID app.
    • The police tell you the time limit when they take it. Please keep traces, messages and payment slips as they are.
right-door-dispute =
    This may be a dispute between citizens.
    • Small matters in a hamlet or family: ask the mediation group of your hamlet.
    • Land: a written request for mediation at the People's Committee of { $commune }, { $address } ({ $hours }), 30 days at most, 40 in difficult areas (Land Law 2024, Decree 102/2024); mediation comes before a lawsuit.
    • Debts, deposits, inheritance, marriage, or when mediation fails: the regional People's Court.
    • Threats or fighting: call 113.
right-door-outside-denunciation = If it concerns the commune's leaders: the provincial citizen reception board, the provincial inspectorate or the inspection commission.
right-door-outside-denunciation-leaders = You speak of the commune's leaders, so please go outside the commune: the provincial chairman (citizen reception board), the provincial inspectorate or the inspection commission.
right-door-outside-complaint = Outside the commune: a second complaint to the higher level within 30 days, 45 in remote areas, or a lawsuit in court; the provincial citizen reception board can advise.
right-door-outside-complaint-leaders = A complaint about the leaders' decision goes first to the commune's chairman too; then a second one to the higher level within 30 days, 45 in remote areas, or a lawsuit in court. The provincial citizen reception board can advise.
right-door-name-denunciation = a denunciation
right-door-name-crime = a report of a crime
right-door-name-complaint = a complaint
right-door-name-dispute = a dispute
right-door-parts =
    Your message has two parts.
    About the matter, which can be a petition: "{ $thing }"
    What may be { $door } goes its own way: "{ $rest }"
right-door-pass-or-forget =
    What you just wrote is kept nowhere else and stands in no list. Would you like to:
    • Pass it sealed: encrypted; only the one person named by the commune can open it, and every opening is recorded. It is not yet a formal denunciation; clear content with concrete evidence is still looked into (Law on Denunciations, Article 25).
    • Delete it.
    Without a choice, or when you turn to something else, it is deleted, after 24 hours at the latest.
right-door-only-forget =
    What you just wrote is kept nowhere else and stands in no list; it cannot be passed on from here, please use the places above. Without a choice, or when you turn to something else, it is deleted, after 24 hours at the latest.
right-door-pass = Pass it sealed
right-door-forget = Delete it
right-door-forgotten = It is deleted and no longer kept here.
right-door-ask = What you just wrote was not kept as a petition. If it is something else, please tap "Something else".
right-door-ask-in-form = What you just wrote is not part of the petition you are writing. If it is something else, please tap "No, go on sending".
right-door-understood = Understood
    .ways = ok | okay | thanks | thank you
right-door-thing = Send that part
right-door-other = Something else
    .ways = no | wrong
right-door-go-on = No, go on sending
right-door-petition = Another petition
which-door = To protect your rights, please tell which of these you want.
which-door-petition = Report a matter
which-door-complaint = Complain: decision
which-door-denunciation = Denounce
which-door-desk = Talk to an official
desk =
    You are welcome to talk to an official:
    • In person: { $address } ({ $hours })
    • By phone in office hours: { $hotline }
sealed-passed = Passed sealed, code { $code }. Only the person named by the commune can open it. To have it settled under the Law on Denunciations, please hand it in in writing or in person as told above.
sealed-not-passed = Sorry, it cannot be passed sealed now; what you wrote is deleted. Please use the places named above.
praise-ask =
    Thank you. Would you like to send these words of praise to the People's Committee?
    "{ $text }"
praise-keep = Send the praise
    .ways = yes | y | yeah | yep | ok | okay | sure | right | correct
praise-thanks = Your words were handed on. Thank you, the whole office is glad of them.

## Send a petition

petition-offer =
    Would you like to send this as a petition?
    "{ $text }"
petition-offer-yes = Send a petition
    .ways = yes | send | y | yeah | yep | ok | okay | sure | right | correct
petition-offer-search = Look up procedures

draft-reminder =
    You began a petition and did not send it: "{ $text }"
    To send it, choose Go on. It is kept for 7 days, and this is the only reminder.
petition-draft-found =
    You have an unfinished petition: { $text }
    Go on with it, or write a new one?
petition-draft-untold = (no text yet)
petition-continue = Go on
    .ways = continue | yes | ok
petition-over = Write a new one
    .ways = new | no | start again
petition-category-first = What is it about? Please choose, or just tell what happened.
petition-category = I noted your text. What is it about?
petition-category-choice = { $name }
petition-category-guess = Is it about "{ $category }"?
petition-guess-yes = Yes
    .ways = send | done | next | go on | y | yeah | yep | ok | okay | sure | right | correct
petition-guess-no = Something else
    .ways = no | n | nope | not this | wrong
petition-what = Please tell what happened and since when. You may send several messages and photos.
petition-what-short = Noted. May I ask for a little more: what exactly, since when, and who is affected?
petition-what-more = Noted. Send more if you like, or choose Done.
petition-what-again =
    The text is now:
    { $text }

    Please send the new text.
petition-keep = Keep it
petition-where = In which hamlet is it? Please choose, write the place, or share a location.
petition-where-own-words = Where is it? Please write a place that is easy to find, or share a location.
petition-hamlet = { $name }
petition-near = In { $hamlet }, near what? You may share a location, or skip.
petition-photos = Do you have photos? Please send up to { $most } (voice notes, films and PDF files will do, too), or skip.
petition-photos-more = Received { $count } of { $most } photos or files. Send more, or choose Done.
petition-photos-remove = Remove a photo
petition-photos-which = Which photo or file shall be taken out? (in the order sent)
petition-photos-drop = Remove no. { $number }
petition-photos-drop-all = Remove all
petition-photo-begins = Your photo or file is received. If it is to report something, please go on; if not, choose Main menu.
petition-photo-waits = Your photo or file is received. You have a petition that you did not finish: if it belongs to that, please choose to go on with it; if not, to start anew.
petition-photo-kept = Received { $count } of { $most } photos or files.
petition-doubt = To keep your rights as they are: is what you just wrote a report of a matter, a complaint against a decision, or a denunciation of an official's wrongdoing? It is not part of the petition yet.
petition-doubt-whole = Before it is sent, one question to keep your rights as they are: is all of this a report of a matter, a complaint against a decision, or a denunciation of an official's wrongdoing?
petition-doubt-on = A report, go on
petition-text-added = Added to your text. The petition is not sent yet: please answer the question below.
petition-contact =
    May I ask: will you give your name and phone number, or stay anonymous?
    By giving them you agree that the commune office keeps them, only to contact you about this petition; tell the office to withdraw (Law 91/2025/QH15). Anonymous: officials never learn who wrote, and the answer still arrives here.
petition-contact-known = Will you put your name and phone number on this petition, or stay anonymous?
petition-give = Give name, phone
    .ways = yes | ok | okay | sure
petition-anonymous = Anonymous
    .ways = no name | without my name | no | skip
petition-name = What is your full name?
petition-phone = Which phone number can the official call?
petition-phone-wrong = I could not read this number. Please send all 10 digits, for example 0912345678, or skip.
petition-review =
    Please check your petition:
    • About: { $category }
    • Text: { $text }
    • Place: { $place }
    • Photos, files: { $photos }
    • From: { $contact }
    Send it, or edit?
petition-point = (shared location)
petition-contact-anonymous = anonymous
petition-contact-texted = { $contact } (when there is news that the platform does not let through here, the commune sends code and state to this number by Zalo)
petition-contact-none = no name or phone given
petition-send = Send
    .ways = send it | send now | send it now | submit | go ahead | yes | y | yeah | yep | ok | okay | sure | right | correct
petition-edit = Edit
petition-edit-which = Which part would you like to edit?
petition-edit-category = Edit the topic
petition-edit-text = Edit the text
petition-edit-place = Edit the place
petition-edit-photos = Edit the photos
petition-edit-contact = Edit the sender
petition-edit-none = Nothing more

## My petitions

status-received = received
status-processing = in progress
status-waiting = waiting for your answer
status-approving = the answer is being checked
status-answered = answered, to be confirmed
status-closed = closed
status-withdrawn = withdrawn
status-merged = goes on together with another of the same matter
follow-none = You have not sent any petition here yet.
follow-list =
    Petitions that you sent or joined, newest first:
    { $items }
    Choose a code to see it.
follow-line = • { $code } · { $category } · { $status } · due { $due }
follow-line-over = • { $code } · { $category } · { $status }
follow-line-joined = • { $code } · { $category } · { $status } · you joined
follow-choice = { $code }
follow-list-again = My list
follow-petition =
    { $code } · { $category }
    Status: { $status }
    { $facts }

    What happened:
    { $items }
follow-petition-joined =
    { $code } · { $category }
    Somebody else's, to which you added your voice.
    Status: { $status }
    { $facts }

    What happened:
    { $items }
follow-event-filed = { $at }: sent
follow-event-claimed = { $at }: taken on by an official
follow-event-answer =
    { $at }: answer
    "{ $text }"
follow-event-answered = { $at }: answered
follow-event-done = { $at }: done
follow-event-confirmed = { $at }: you confirmed it is solved
follow-event-reopened = { $at }: reopened, not solved
follow-event-added = { $at }: you added information
follow-event-withdrawn = { $at }: you withdrew it
follow-event-texted = { $at }: a Zalo message went to the phone
follow-event-talked = { $at }: an official wrote directly
follow-event-told = { $at }: an official told you the answer outside this chat
follow-event-late = { $at }: the answer is overdue
follow-event-moved = { $at }: passed to another unit
follow-event-asked =
    { $at }: an official asked
    "{ $text }"
follow-event-resumed = { $at }: work goes on
follow-event-extended =
    { $at }: the deadline is now { $until }
    Reason: "{ $text }"
follow-event-forwarded =
    { $at }: a matter of another agency
    "{ $text }"
follow-event-half-time = { $at }: you were told how it stands
follow-event-joined = { $at }: somebody else says the same
follow-event-merged = { $at }: put together with the same matter
follow-event-closed = { $at }: closed, as nothing more was said
follow-event-unpublished = { $at }: taken off the public page
follow-event-rated = { $at }: you rated it
follow-event-undelivered = { $at }: the answer could not reach you by { $channel }, whose time for sending was over; please read it here
follow-to-add = Add information
follow-to-withdraw = Withdraw
follow-to-leave = Stop following
follow-unknown = { $code } was not found among your petitions. Please check the code.
follow-add = Please write or send photos to add to { $code }.
follow-add-more = Send more for { $code } if you like, or choose Done.
follow-withdraw-ask = Withdraw petition { $code }? Officials will then stop working on it.
follow-withdraw-yes = Withdraw it
    .ways = yes | y | yeah | yep | ok | okay | sure | right | correct
follow-withdraw-no = Keep it open
    .ways = no | n | nope | not this | wrong

## Confirm the result

confirm-yes = Solved
    .ways = done | it is done | fixed
confirm-no = Not solved
    .ways = not yet | not done | not fixed
confirm-heard-yes = { confirm-yes }
    .ways = yes | yeah | yep | ok | solved | it is
confirm-heard-no = { confirm-no }
    .ways = no | not yet | nope | not solved
confirm-heard =
    You wrote: "{ $text }"
    Is { $code } solved now?
confirm-thanks = You are welcome. Is { $code } solved now?
confirm-missing = Sorry that { $code } is not solved yet. What is still missing, so that the official can look again?
confirm-not-now = The state of petition { $code } is: { $status }. There is nothing to confirm now.
confirm-see = See the petition
confirm-too-late = { $code } was closed too long ago to be opened again. If the matter goes on or is back, please tell it; I will make a new petition that names the old one.
confirm-follower-thanks = Thank you for telling us. { $code } is closed by whoever sent it first.
confirm-follower-missing = Sorry that { $code } is not right for you yet. What is missing, so that the official can look again?

## Rating how a petition was handled

stars-comment = Thank you for rating how { $code } was handled. Would you like to add a word? Ratings are never published for single officials.
stars-thanks = Thank you, it is recorded.
stars-already = You have rated how { $code } was handled already. Thank you.
stars-not-now = { $code } is not closed, so it cannot be rated yet.

## Rate an official

rate-nobody = Sorry, there is no official on the list to rate yet.
rate-department = Which office did you visit? Ratings are confidential and carry no name.
rate-department-choice = { $name }
rate-official =
    Whom would you like to rate?
    { $items }
rate-official-line = • { $name }, { $title }
rate-official-choice = { $name }
rate-unknown = This official is not on the list; please choose again.
rate-already = You have rated this official today. One rating a day is possible; please come back another day.
rate-another = Rate somebody else
rate-stars =
    { $name }, { $title }
    How satisfied are you, from 1 to 5 stars?
rate-stars-1 = ★ Very dissatisfied
    .ways = 1 star | one star
rate-stars-2 = ★★ Dissatisfied
    .ways = 2 stars | two stars
rate-stars-3 = ★★★ So-so
    .ways = 3 stars | three stars
rate-stars-4 = ★★★★ Satisfied
    .ways = 4 stars | four stars
rate-stars-5 = ★★★★★ Very happy
    .ways = 5 stars | five stars
rate-criterion =
    ({ $number }/{ $total }) "{ $criterion }"
    Did { $name } do this?
rate-yes = Yes
    .ways = y | yeah | yep | ok | okay | sure | right | correct
rate-no = No
    .ways = n | nope | not this | wrong
rate-comment = Would you like to add a comment? Write a few words, or skip.

### Bàn làm việc của cán bộ và kết quả của các quyết định / The desk, and what came of decisions

## Ways back (shared buttons)

go-follow = Follow petitions

## Petitions: to the citizen

petition-receipt =
    Thank you for telling us. Your petition is recorded, code { $code }.
    { $facts }
    Secret number of the receipt: { $secret }
    The answer will be sent right here. See the progress by the button below, or send the code { $code } at any time.
petition-receipt-anonymous =
    Thank you for telling us. Your anonymous petition is recorded, code { $code }. No name or phone number is kept; officials do not know who wrote.
    { $facts }
    Secret number of the receipt: { $secret }
    The answer will still be sent here. See the progress by the button below, or send the code { $code } at any time.
# The facts of every message about a state (NĐ 224/2026 Điều 15)
petition-facts =
    Handled by: { $department }
    In charge: { $handler }
    Received: { $filed }{ $mark }
    Answer due: { $due } ({ $left })
petition-facts-over =
    Handled by: { $department }
    In charge: { $handler }
    Received: { $filed }{ $mark }
petition-facts-mark = { " " }· mark { $fingerprint }
petition-facts-nobody = nobody yet
time-left-none = overdue
time-left-soon = today, less than 1 working hour left
time-left-today = today, { $count ->
        [one] 1 working hour
       *[other] { $count } working hours
    } left
time-left-hours = { $count ->
        [one] 1 working hour
       *[other] { $count } working hours
    } left
time-left-days = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    } left
time-left-long = more than { $count } working days left
matter-petition = petition
matter-question = question
matter-petition-first = Petition
matter-question-first = Question
petition-claimed =
    { $Matter } { $code } is now in the hands of { $name }, { $title }.
    { $facts }
petition-moved =
    { $Matter } { $code } is now handled by { $department }. The deadline stays.
    { $facts }
petition-merged =
    Petition { $code } is handled together with one of the same matter, { $into }. You will be told the result here.
    { $facts }
petition-took-in = { $voices } more people have the same matter as petition { $code }. All of them will hear the result.
petition-late =
    We are sorry: { $matter } { $code } is due and { $department } has not finished its answer. The department and the leaders have just been reminded.
    { $facts }
    { $lines }
petition-same =
    Somebody has already reported something like this. Is it one of these?
    { $items }
    If so, choose its code to add your voice: officials learn that there is one more, and you are told every result. If not, your own petition goes on as usual.
petition-same-one =
    • { $code } · { $place } · { $filed }
    "{ $text }"
petition-same-many =
    • { $code } · { $place } · { $filed } · reported by { $voices } people
    "{ $text }"
petition-same-own =
    • { $code } · { $filed } · sent by you
    "{ $text }"
petition-same-place = in the commune
petition-same-choice = Yes: { $code }
    .ways = yes | y | yeah | yep | ok | okay | sure | right | correct
petition-same-other = Something else
    .ways = no | other | n | nope | not this | wrong
petition-joined =
    Your voice has been added to { $code } (with { $others } others). Officials do not know who you are.
    { $facts }
    You will be told the result right here. It is in your list; to get no more news, open the code and choose Stop following.
petition-join-over = Sorry, this matter has just been finished or is no longer open. What you wrote was kept; please open it again to send a petition of your own.
petition-left = You no longer follow { $code } and will get no more news of it.
petition-followed =
    News of { $code }, to which you added your voice:
    { $news }
petition-followed-withdrawn = Its sender has withdrawn this petition. If the matter is still there, you may send a petition of your own.
petition-connected =
    Petition { $code } now belongs to this chat. Status: { $status }.
    { $facts }
    The answer will be sent right here.
petition-connect-wrong = Sorry, { $code } and the secret number do not fit, or the receipt already belongs to somebody's chat. Please check your receipt.
petition-connect-locked = Too many tries. Please try again in an hour, or call the commune office.
receipt-link = See the receipt
registration-start = Taking a petition down for somebody at the desk or on the telephone. Ask the citizen the questions below and type the answers.
registration-contact =
    Please read to the citizen: "The commune office keeps your name and phone number to contact you about this matter and for nothing else; you may withdraw at any time (Law 91/2025/QH15)."
    Does the citizen agree to give name and phone, or stay anonymous?
registration-refused = Sorry, only enrolled officials can take petitions down for others.
registration-receipt =
    Recorded. Please read or print the receipt for the citizen:
    Code: { $code }
    Secret number: { $secret }
    { $facts }
    To get the answer by chat, the citizen sends to the commune: { $code } { $secret }
petition-add-done = Added to { $matter } { $code } and passed on to the person in charge. Thank you.
petition-withdraw-done = { $Matter } { $code } is withdrawn, as you asked. Thank you for letting us know.
petition-confirm-done =
    Thank you for confirming. { $Matter } { $code } is closed.
    How many stars for the way it was handled? You need not answer.
petition-confirm-again = Thank you for confirming. { $Matter } { $code } is closed.
petition-closed-silent =
    { $Matter } { $code } is closed, because it was answered and we have not heard from you since. If it is not solved, you can open it again until { $until }, under the same code.
    How many stars for the way it was handled? You need not answer.
petition-unsolved-noted = Your words on { $code } have gone to the official in charge. Thank you.
petition-published =
    The office would like everybody to see the result of { $code }, without anybody's name or phone number:
    { $text }
    Result: { $result }
    If you do not want that, press Take it off; it goes at once and does not come back.
petition-unpublish = Take it off
petition-unpublished = { $code } is no longer public and will not be again.
petition-reopen-done = We are sorry that it is not solved. { $Matter } { $code } is open again with the same code and deadline; the person in charge has been told.
petition-reopen-done-late = Sorry that it is not solved. { $Matter } { $code } is open again under the same code; since its deadline is over, the leaders have been told at once.
petition-reopen-late = { $Matter } { $code } was closed too long ago to be opened again. Please file a new one and give this code.
petition-reopen-often =
    Sorry, { $code } has been opened again several times and is still not solved. Your words have gone straight to the leaders of the commune.
    You can also come to the citizens' reception at { $address } ({ $hours }), or call { $hotline }.
petition-not-found = Sorry, { $code } is not among your petitions. Please check the code.
petition-refused-received = Petition { $code } is still waiting; there is no answer to confirm yet.
petition-refused-processing = Petition { $code } is being worked on; there is no answer to confirm yet.
petition-refused-waiting = An official is waiting for your answer to a question about { $code }.
petition-refused-approving = The answer to { $code } is being checked and will reach you as soon as it is.
petition-refused-answered = Petition { $code } has already been answered.
petition-refused-closed = Petition { $code } is closed. If the matter is back, choose Not solved when you see this code, or file a new one.
petition-refused-withdrawn = Petition { $code } was withdrawn before. If you need to, please file a new one.
petition-refused-merged = Petition { $code } goes on together with another one of the same matter.

# An official's answer, sent to the citizen
staff-answer =
    { $department } answers { $matter } { $code }:
    { $text }

    { $facts }

    Is the matter solved now?
staff-answer-done =
    { $department } reports that your { $matter } { $code } has been dealt with:
    { $text }

    { $facts }

    Please have a look: is the matter solved now?
staff-answer-forwarded =
    { $department } has looked at { $matter } { $code }. It is not for the commune to decide but for:
    { $text }

    { $facts }

    If you think that this is wrong, please tell us and we will look again.
answer-object = I think it is wrong

## Rating, language

rating-thanks = Thank you for rating { $name }. Your rating is confidential and carries no name.
rating-already = You have already rated { $name } today. Please come back another day.
rating-own = Officials cannot rate themselves.
rating-unknown = Sorry, this official was not found. Please choose again from the menu.
locale-changed = I will answer in English from now on.

## Officials: enrolment

enrol-example = Type /dangky and the code you were given, for example: /dangky ABCD-2345
enrol-wrong = The code is wrong, used or expired.
enrol-locked = Too many tries. Please try again in an hour.
enrol-done =
    Enrolled: { $name }, { $title }, { $department }.
    New petitions of the department will come here. Type /trogiup for the commands.

## Officials: notices

staff-new-petition =
    New petition { $code } · { $category }
    Where: { $place }
    From: { $from }
    Due: { $due }
    { $short }

    To answer, quote this message and write, or type /traloi { $code } text
staff-new-question =
    New question { $code } · Procedure: { $procedure }
    From: { $from }
    Due: { $due }
    { $short }

    To answer: quote this message and write, or /traloi { $code } text
    To keep a good answer for everybody: /luuhoi { $code }
staff-no-procedure = none
staff-petition-added =
    { $code }: the sender adds
    { $lines }
staff-petition-joined = { $code }: one more person reports this, { $voices } in all.{ $files ->
        [0] {""}
       *[other] {" "}With { $files } photos or files, type /xem to see them.
    }
staff-added-files = ({ $files } photos or files, type /xem to see them)
staff-petition-withdrawn = { $code }: withdrawn by the sender.
staff-petition-confirmed = { $code }: the citizen confirms that it is solved. Closed.
staff-petition-reopened =
    { $code }: the citizen says it is not solved. Open again.
    Due: { $due }
staff-petition-reopened-late =
    { $code } was opened again after its deadline ({ $due }). The citizen misses: { $missing }
staff-petition-reopened-often =
    { $code }: the citizen says once more that it is not solved. It has been opened again as often as it may; please decide.
    Missing: { $missing }
staff-petition-unsolved =
    { $code }: somebody with the same matter says that it is not solved.
    Missing: { $missing }
staff-follower = Somebody with the same matter
staff-help-congkhai = /congkhai CODE: propose to publish the result (words after the code replace the citizen's; "gỡ" takes it off)
staff-example-congkhai = Please type: /congkhai PA26-00001
staff-help-duyetcongkhai = /duyetcongkhai CODE: a leader approves publishing
staff-example-duyetcongkhai = Please type: /duyetcongkhai PA26-00001
staff-publish-off = The commune has not switched its public page on (publishes in commune.yaml).
staff-publish-refused = Whoever sent { $code } does not want it to be public.
staff-published-already = { $code } is public already. To take it off: /congkhai { $code } gỡ
staff-publish-not-solved = { $code } cannot be published yet: { $status }. Only closed petitions are.
staff-publish-leaders = Only leaders approve publishing.
staff-publish-nothing = Nothing is proposed for publishing of { $code }.
staff-publish-asked =
    The leaders have been asked to publish { $code }. What would be shown:
    { $text }
    Result: { $result }
    Officials' photos: { $photos }
staff-publish-proposed =
    { $name } proposes to publish { $code }. Please read closely that nobody is named:
    { $text }
    Result: { $result }
    Officials' photos: { $photos }
staff-choice-publish = Publish
staff-published = { $code } is public; the citizen has been told. To take it off: /congkhai { $code } gỡ
staff-unpublished = { $code } is no longer public.
staff-petition-reopened-missing =
    { $code }: the citizen says it is not solved. Open again.
    Missing: { $missing }
    Due: { $due }
staff-petition-late =
    LATE { $code } · { $category } · { $department }
    Due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    The citizen has been given an apology. Please answer now: /traloi { $code } text
staff-anonymous = Anonymous
staff-no-name = No name given
staff-no-place = No place given
staff-place-point = A point on the map (see details)

## Time: warnings, questions to the citizen, extensions

petition-half-time =
    Your { $matter } { $code } is with { $department }; there is no result yet.
    { $facts }
    { $lines }
petition-reason = Why it takes longer: { $reason }
petition-call = If it is urgent, please call { $hotline }.
petition-extended =
    We are sorry: { $matter } { $code } needs more time, so its deadline moves. The reason: { $reason }
    { $facts }
petition-asked =
    To go on with { $code }, { $department } would like to ask you:
    { $text }
    Please tap Reply, or quote this message.
petition-asked-again =
    { $department } is still waiting for your reply about { $code }:
    { $text }
    If there is none by { $until }, we go on with what we know.
petition-asked-answer = Reply
petition-answer-done =
    Your reply about { $code } has reached the person in charge. Thank you.
    { $facts }
staff-petition-replied =
    { $code }: the citizen REPLIED. The clock goes on, until { $due } ({ $left }).
    { $lines }
staff-unclaimed =
    NOBODY HAS TAKEN { $code } · { $category } · { $place }
    Due: { $due } ({ $left })
    { $short }
    From: { $from } · { $department }
staff-unclaimed-still =
    STILL NOBODY HAS TAKEN { $code } · { $category } · { $department }
    Due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-released =
    { $code } · { $category } IS BACK IN THE QUEUE: { $name } took it and did not begin.
    Due: { $due } ({ $left }) · { $department }
    { $place } · { $from }
    { $short }
staff-half-time =
    HALF OF THE TIME IS OVER { $code } · { $category } · { $department }
    Due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    The citizen has just been told that it is being worked on.
staff-day-before =
    DUE SOON { $code } · { $category } · { $department }
    Due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
    More time: /giahan { $code } 2d reason
staff-forward =
    { $code } · { $category } · { $department }: if it is not the commune's matter, it must be passed on before { $end }.
    Answer due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-first-word =
    10 WORKING DAYS { $code } · { $category } · { $department}: the citizen has had no written answer (Law on Citizen Reception, Article 28).
    Due: { $due } ({ $left })
    { $place } · { $from }
    { $short }
staff-gave-up =
    { $code } · { $category }: the citizen did not reply. The clock goes on, until { $due } ({ $left }).
    { $department } · { $place } · { $from }
    { $short }
staff-left-days = { $days } d { $hours } h of working time left
staff-left-hours = { $hours ->
        [0] {""}
       *[other] { $hours } h{" "}
    }{ $minutes } min of working time left
staff-over-days = { $days } d { $hours } h of working time over
staff-over-hours = { $hours ->
        [0] {""}
       *[other] { $hours } h{" "}
    }{ $minutes } min of working time over
staff-left-paused = waiting for the citizen, the clock stands
staff-asked = The citizen was asked about { $code }. The clock stands; you will hear of the reply at once.
staff-ask-nobody =
    { $code } was taken down by an official; its sender is not in this chat and cannot be asked here.
    { $call }
staff-extended = { $code } is extended to { $due }. The citizen has been told the reason and the new date.
staff-extend-paused = { $code } waits for the citizen and its clock stands, so there is nothing to extend yet.
staff-extend-often = { $code } was extended { $times } times already and cannot be extended again.
staff-extend-long = At most { $longest } at once. Please try a shorter time for { $code }.
span-days = { $count } working days
span-hours = { $count } working hours
staff-digest =
    Good morning { $name }. Open today · { $scope }
    { $lines }
staff-digest-new = • Taken by nobody: { $count }
staff-digest-late = • LATE: { $count }
staff-digest-today = • Due today: { $count }
staff-digest-waiting = • Waiting for the citizen: { $count }
staff-digest-undelivered = • Answers that did not reach the citizen: { $count } (type /chuatoi)
staff-digest-line = { $code } · { $category } · { $left }
staff-digest-more = { $count } more are late; type /hangcho to see them.
staff-digest-closed = { $count } cannot be written to (silent for too long): { $names }
staff-digest-absent = { $count } are not enrolled: { $names }
staff-rollcall = Good morning { $name }, there is nothing new today. Please tap I am here, so that notices can go on reaching you.
staff-choice-here = I am here
staff-here = { $name } is here. Notices go on reaching you in this chat.
staff-help-hoi = /hoi CODE question: ask the citizen; the clock stands
staff-help-giahan = /giahan CODE 2d reason: more working days (d) or hours (h)
staff-help-diemdanh = /diemdanh: say that you are here, so that notices can reach you
staff-example-hoi = The code or the question is missing. Example: /hoi PA26-00001 Which lamp post is it?
staff-example-giahan = The code, the time or the reason is missing. Example: /giahan PA26-00001 2d Waiting for parts until Thursday.

## Officials: the link of an OA or Page

staff-link-lost =
    LINK LOST: { $channel ->
        [zalo] Zalo OA
       *[other] Facebook Page
    } { $account } of { $commune }
    The platform does not take our token any more (error { $code }), so the assistant cannot send anything through this channel. What citizens write still comes in; answers wait for 48 hours at most.
    To do now: ask the operator to run the command below{ $channel ->
        [zalo] , then an admin of the OA opens the link that it prints and agrees.
       *[other] { " " }with a new token of the Page.
    }
    npm run admin -- { $channel ->
        [zalo] connect zalo --commune { $slug }
       *[other] token messenger --page { $account } --token TOKEN
    }
staff-link-ending =
    LINK ENDS SOON: { $channel ->
        [zalo] Zalo OA
       *[other] Facebook Page
    } { $account } of { $commune }
    This link could not renew itself and ends at { $ends }. From then on the assistant cannot send anything through this channel.
    To do before that: ask the operator to run the command below{ $channel ->
        [zalo] , then an admin of the OA opens the link that it prints and agrees.
       *[other] { " " }with a new token of the Page.
    }
    npm run admin -- { $channel ->
        [zalo] connect zalo --commune { $slug }
       *[other] token messenger --page { $account } --token TOKEN
    }
staff-link-fine =
    LINK WORKS: { $channel ->
        [zalo] Zalo OA
       *[other] Facebook Page
    } { $account } of { $commune }
    The assistant sends as usual through this channel; what was waiting goes out now.

## Officials: commands

staff-queue =
    Queue · { $scope }{ $marks } · { $count } items · page { $page }/{ $pages }
    { $lines }
staff-queue-marks = { $mine ->
        [1] {" · mine"}
       *[other] {""}
    }{ $late ->
        [1] {" · late"}
       *[other] {""}
    }{ $unclaimed ->
        [1] {" · unclaimed"}
       *[other] {""}
    }{ $held ->
        [1] {" · answer not delivered"}
       *[other] {""}
    }{ $category }
staff-queue-category = {" · "}{ $category }
staff-queue-line = { $code } · { $category }{ $hamlet } · { $status } · { $who } · due { $due }{ $window }
staff-queue-line-late = { $code } · { $category }{ $hamlet } · { $status } · { $who } · LATE { $due }{ $window }
staff-queue-window = {" · can be answered in the chat until "}{ $closes }
staff-queue-bound = There are more, due later: these are the nearest { $shown }. Filter to see others, for example: /hangcho unclaimed
staff-queue-empty = The queue is empty · { $scope }{ $marks }
staff-queue-odd = "{ $words }" is not understood. Filters are: mine, late, unclaimed, held, a category or a department. Example: /hangcho mine late
staff-queue-not-yours = You can see the petitions of { $department }.
staff-petition =
    { $code } · { $category } · { $status }
    { $text }

    Where: { $place }
    From: { $from } · { $phone }
    Department: { $department } · In charge: { $handler }
    Received: { $filed } · Due: { $due }
    { $facts }

    { $lines }
staff-window-free = { $channel }: answers are free until { $until }
staff-window-paid = { $channel }: can be answered until { $until }, each message is billed
staff-window-tagged = { $channel }: only what an official types goes, until { $until }
staff-window-closed = { $channel }: too late to answer in the chat; an answer waits until the citizen writes again. Call if there is a number.
staff-window-unknown = { $channel }: how long it can be answered is not known
staff-window-desk = The citizen came in person and has no chat: tell the result by phone or on paper
staff-level = Level: { $level }
staff-level-urgent = URGENT
staff-level-normal = normal
staff-level-complex = complex
staff-level-already = { $code } has this level already: { $level }.
staff-level-set = { $code } has the level { $level } now. Due: { $due }
staff-level-later = { $code } has the level { $level } now. New deadline: { $due }. The citizen has been told the date and the reason.
staff-example-muc = Choose the level of { $code }: khan (urgent), thuong (normal), phuctap (complex). Example: /muc { $code } khan somebody is hurt
staff-say-muc-why = { $code }: the deadline would move to { $due }. Please write the reason, which the citizen reads, for example: it must be measured again
staff-lease = Kept for who took it on until { $until }; without a step it returns to the queue
staff-followers = { $count } more people with the same matter
staff-taken-in = Merged into this one: { $codes }
staff-merged-into = Merged into { $code }
staff-no-phone = no phone number
staff-no-handler = nobody yet
staff-masked = Phone, identity, account and plate numbers are masked; take the petition on to see them.
staff-map = Open map
staff-file = File { $number }
staff-event-filed = { $at } · Filed
staff-event-claimed = { $at } · { $who } took it on
staff-event-answered = { $at } · { $who } answered: { $text }
staff-event-done = { $at } · { $who } reported it done: { $text }
staff-event-confirmed = { $at } · The sender confirmed it solved
staff-event-reopened = { $at } · The sender says it is not solved. { $text }
staff-event-added = { $at } · The sender added: { $text }
staff-event-added-files = { $at } · The sender added photos or files
staff-event-withdrawn = { $at } · Withdrawn by the sender
staff-event-texted = { $at } · Message to the phone (ZNS): code and state
staff-event-talked = { $at } · { $who } wrote to the sender directly
staff-event-told = { $at } · { $who } told the sender outside the chat: { $text }
staff-inbox = Whoever minds the inbox
staff-inbox-of = Whoever minds the inbox ({ $id })
staff-event-late = { $at } · Deadline missed
staff-event-released = { $at } · Back to the queue
staff-event-moved = { $at } · { $who } passed it to { $to }. { $text }
staff-event-asked = { $at } · { $who } asked the sender: { $text }
staff-event-resumed = { $at } · The clock goes on
staff-event-extended = { $at } · { $who } extended it to { $until }: { $text }
staff-event-noted = { $at } · { $who } noted: { $text }
staff-event-noted-files = { $at } · { $who } added photos or files of the result
staff-event-forwarded = { $at } · { $who } answered that it is not the commune's: { $text }
staff-event-approved = { $at } · { $who } approved the answer
staff-event-sent-back = { $at } · { $who } sent the answer back: { $text }
staff-event-half-time = { $at } · The sender was told how it stands
staff-event-joined = { $at } · Somebody else says the same
staff-event-merged = { $at } · { $who } put it into { $to }
staff-event-took-in = { $at } · { $who } put { $to } in here
staff-event-closed = { $at } · Closed, as the sender said nothing more
staff-event-rated = { $at } · The sender rated it. { $text }
staff-event-published = { $at } · { $who } published it
staff-event-unpublished = { $at } · Taken off the public page. { $who }
staff-delivery-queued = Answer: waiting to be sent
staff-delivery-sent = Answer: sent, not known to have arrived
staff-delivery-delivered = Answer: arrived on the citizen's phone
staff-delivery-seen = Answer: seen by the citizen
staff-delivery-held = Answer: NOT ARRIVED, the platform does not let us send now; it goes out when the citizen writes again. Call if there is a number.
staff-delivery-failed = Answer: COULD NOT BE SENT. Please reach the citizen another way.
staff-delivery-unknown = Answer: delivery state unknown
staff-text-waits = ZNS: a message will go to the phone when it may (by day, within the day's number)
staff-text-queued = ZNS { $at }: being sent to the phone
staff-text-sent = Message to the phone (ZNS) sent { $at }, not known to have arrived
staff-text-delivered = Message to the phone (ZNS) sent { $at }, delivered
staff-text-seen = Message to the phone (ZNS) sent { $at }, seen
staff-text-unknown = ZNS { $at }: NOT KNOWN whether it went out; not sent again, so that it does not come twice
staff-text-failed = ZNS { $at } COULD NOT BE SENT: { $trouble }
staff-text-trouble-unreachable = this number takes no Zalo message
staff-text-trouble-quota = out of quota or of money
staff-text-trouble-template = the template is wrong or not approved
staff-text-trouble-account = the OA has no permission or no ZCA account
staff-text-trouble-night = too late in the day
staff-text-trouble-unknown = not known
staff-text-trouble-other = error code { $error }
text-status-filed = Received
text-status-answered = Answered
text-status-done = Done
text-status-forwarded = With another agency
text-status-asked = We need to know more
staff-told = Told outside the chat: { $who }, { $at }
staff-event-undelivered = { $at } · The answer did not arrive by { $channel } (the time for sending was over); the citizen can still read it under this code
staff-answer-held =
    { $code }: the answer has NOT REACHED the citizen yet. { $channel } does not allow it, because the citizen has not written for long.
    It is kept until { $until } and goes out as soon as the citizen writes again.
    { $call }
staff-answer-expired =
    { $code }: the answer waited too long for the citizen to write again, and did not arrive by { $channel }.
    Its text is kept: the citizen can read it under this code.
    { $call }
staff-question-held =
    { $code }: the question has NOT REACHED the citizen. { $channel } does not let it go now, because the citizen has not written for long.
    It is kept until { $until } and goes as soon as the citizen writes again; the clock stands meanwhile.
    { $call }
staff-question-expired =
    { $code }: the question waited too long for the citizen to write again and did not arrive by { $channel }.
    { $call }
staff-call = Better call: { $phone }
staff-call-nobody = The citizen left no phone number, so there is no other way to get in touch for now.
staff-call-citizen = Call the citizen
staff-status-received = waiting
staff-status-processing = in work
staff-status-waiting = waiting for the citizen
staff-status-approving = waiting for approval
staff-status-answered = answered, waiting for the citizen to confirm
staff-status-closed = closed
staff-status-withdrawn = withdrawn
staff-status-merged = merged
staff-claimed =
    { $code } is yours. The citizen has been told.
    It is kept for you until { $until }; any next step makes it yours for good.
    Due: { $due }
    To answer: /traloi { $code } text
staff-claimed-already = { $code } is already yours.
staff-claimed-by-other = { $code } was taken on by { $name }. You can still answer: /traloi { $code } text
staff-not-open = { $code }: { $status }. Nothing more is needed.
staff-not-found = There is no petition { $code }.
staff-not-yours = { $code } belongs to { $department }, not to your department.
staff-answered =
    The answer to { $code } is on its way to the citizen.
    Status: { $status }. Whether it arrived: /xem { $code }
staff-answered-for =
    The answer to { $code } is on its way to the citizen. Note: { $name } is in charge of it.
    Status: { $status }. Whether it arrived: /xem { $code }
staff-own-petition = { $code } is your own petition, so quoting is not taken for an answer. To answer as an official: /traloi { $code } text
staff-say-traloi = Please write the answer to the citizen about { $code }.
staff-say-xong = Please write how { $code } was dealt with. A photo of the result can be sent here.
staff-say-hoi = Please write the question to the citizen about { $code }.
staff-say-ghichu = Please write the note on { $code }. The citizen does not see it.
staff-say-giahan = Please write how much more time { $code } needs and why, for example: 2d The lamps come on Thursday.
staff-say-giahan-why = Please write why { $code } needs more time; the citizen reads it.
staff-say-tralai = Please write why the answer to { $code } goes back, for example: Please say when it will be done.
staff-say-dabao = How was the citizen told about { $code }? For example: by phone at 9, all clear
staff-which-petition =
    /{ $command } which one? Choose, or type the code too.
    { $lines }
staff-answer-which =
    "{ $text }"
    Which petition does this answer?
    { $lines }
staff-petition-line = { $code } · { $category } · { $place }
staff-media-lost = Which petition is this photo or file for? Please quote the notice and send it, or open the petition, choose Done and send it.
staff-lost = It is not clear what you want. To answer a citizen, quote the notice and write, or open a petition and choose Answer.
staff-choice-code = { $code }
staff-choice-leave-it = Leave it
staff-example-xem = The code is missing. Example: /xem PA26-00001
staff-example-nhan = The code is missing. Example: /nhan PA26-00001
staff-example-traloi = The code or the text is missing. Example: /traloi PA26-00001 The lamp has been replaced, please check.
staff-example-mothu = The code is missing. Example: /mothu TC26-00001
staff-example-xoathu = The code is missing. Example: /xoathu TC26-00001
staff-report-new = A sealed report has come, code { $code }. Only you can open it; every opening is recorded.
staff-report-unknown = There is no sealed report { $code }.
staff-report =
    Sealed report { $code }, sent by { $channel } at { $at }:
    { $text }
    Law on Denunciations, Article 8: revealing the writer is forbidden. Please do not forward it.
staff-report-next = When { $code } is read and registered as the rules ask, it can be deleted here.
staff-report-deleted = Sealed report { $code } is deleted.
staff-choice-open-report = Open
staff-choice-delete-report = Delete
staff-praise =
    Words of praise from a citizen:
    { $text }
staff-example-xong = The code or the text is missing. Example: /xong PA26-00001 The pothole at the market gate is filled.
staff-has-pending = { $code } has words to the citizen that are about to leave or wait for approval. Wait until they are gone, or take them back first: /thuhoi { $code }
staff-not-handler = { $code } is not yours.
staff-leaders-only = This command is for leaders.
staff-admins-only = This command is for admins.
staff-given-back = { $code } is back in the department's queue.
staff-give-back-which = Do you want to give { $code } back to the queue, or to answer the citizen (/traloi { $code } text)?
staff-taken-away = { $code } is no longer yours ({ $name } moved or reassigned it).
staff-returned =
    { $code } is back in the queue, nobody has it · { $category }
    Where: { $place }
    Due: { $due }
    { $short }
staff-assigned = { $code } is given to { $name }, who has been told.
staff-assigned-unreachable = { $code } is given to { $name }, who is not enrolled and gets no messages. Please tell them yourself.
staff-assigned-already = { $name } has { $code } already.
staff-assigned-to-you =
    { $name } gives you { $code } · { $category }
    Where: { $place }
    Due: { $due }
    { $short }
staff-person = { $id }: { $name }, { $title }
staff-department = { $id }: { $name }
staff-which-official =
    Whom do you mean?
    { $lines }
staff-moved = { $code } is moved to { $department }. The department and the citizen have been told; the deadline stays.
staff-moved-already = { $code } is at { $department } already.
staff-petition-moved =
    { $code } comes to you from { $former } · { $category }
    Moved by { $name }. Reason: { $reason }
    Where: { $place }
    Due: { $due }
    { $short }
staff-noted = The note is kept with { $code }. The citizen does not see it.
staff-petition-noted =
    { $code }: a note by { $name }
    { $text }
staff-merged = { $code } is merged into { $into } ({ $voices } more will hear the result). The citizens of both have been told.
staff-merge-itself = Both codes are the same ({ $code }).
staff-petition-merged = { $code } was merged into { $into }; both are handled together.
staff-example-tra = The code is missing. Example: /tra PA26-00001
staff-example-giao = A code or a name is missing. Example: /giao PA26-00001 cb-03
staff-example-giao-whom =
    Who gets { $code }? Choose, or write a name or an id, for example: cb-03
    { $lines }
staff-example-chuyen = The code is missing. Example: /chuyen PA26-00001 kinh te it is a road between hamlets
staff-example-chuyen-where =
    Where does { $code } go? Choose, or write the department and then the reason.
    { $lines }
staff-say-chuyen-why = Please write why { $code } goes to { $department }, for example: it is a road between hamlets
staff-example-ghichu = The code or the text is missing. Example: /ghichu { $code } the road crew was called
staff-example-gop = Two codes are needed. Example: /gop PA26-00002 into PA26-00001 (the first goes on in the second)
staff-example-thongke = This department is not known. Example: /thongke month kinh te
staff-ratings =
    How citizens rate · { $scope }
    { $weeks } weeks, up to { $until }
    Ratings: { $count } · Mean: { $mean } of 5 stars · Two stars or fewer: { $low }%
    { $lines }
staff-ratings-few =
    How citizens rate · { $scope }
    { $weeks } weeks, up to { $until }: fewer than { $fewest } ratings, so no figures, lest it shows who gave them.
staff-ratings-criterion = • { $name }: { $yes }% yes ({ $count } ratings)
staff-ratings-line = ▪ { $name }: { $mean } of 5 stars, { $low }% two stars or fewer ({ $count } ratings)
staff-ratings-line-few = ▪ { $name }: fewer than { $fewest } ratings
staff-ratings-comment = "{ $text }"
staff-choice-ratings = How citizens rate
staff-choice-ratings-month = 4 weeks
staff-choice-ratings-year = The whole year
staff-example-danhgia = No such department or official is known. Example: /danhgia kinh te
staff-example-thietbi = There is no such official. Example: /thietbi cb-03
staff-example-khoa = Say which official, by id or name. Example: /khoa cb-03
staff-duty =
    On duty (wrote within the last working day)
    { $lines }
staff-duty-department = ▪ { $name }
staff-duty-present = ✓ { $name } ({ $id }) · wrote { $at }
staff-duty-away = – { $name } ({ $id }) · away, last wrote { $at }
staff-duty-silent = – { $name } ({ $id }) · has never written
staff-duty-none = – { $name } ({ $id }) · not enrolled
staff-statistics =
    Figures of { $period } · { $scope }
    Received: { $received }
    Open now: { $open }
    Became late: { $late }
    Answered: { $answered }
    Answers that could not arrive at once: { $undelivered }
    Told outside the chat: { $told }
    Confirmed as solved: { $confirmed }
    Opened again: { $reopened }
    First answer: { $median }
    { $lines }
staff-statistics-guided = Guided to the right door (complaints, denunciations…): { $guided }
staff-median = half within { $hours } working hours
staff-median-none = none yet
staff-period-week = this week
staff-period-month = this month
staff-devices =
    Devices of { $name } ({ $id }):
    { $lines }
staff-devices-none = { $name } ({ $id }) is not enrolled on any device.
staff-device = • { $channel }, since { $since }
staff-device-this = • { $channel }, since { $since } (this one)
staff-device-undated = before dates were kept
staff-leave-ask = { $name } leaves the desk on this device? No more notices come here; coming back takes a new code.
staff-left = This device is no longer { $name }'s desk. Thank you. From now on the assistant serves you like every citizen.
staff-removed = An admin took away { $name }'s rights as an official on this device. If that is a mistake, ask the admin for a new code.
staff-locked = { $name } ({ $id }) has lost all rights on { $count } devices, at once.
staff-lock-oneself = To leave this device, use /roi.
staff-unknown =
    There is no such command. Close to it:
    { $nearest }
staff-help =
    Commands of every day for { $name } (with or without diacritics):
    { $lines }
    Quoting a notice and writing a text answers it, too.
staff-more-help =
    The other commands:
    { $lines }
staff-help-hangcho = /hangcho: open petitions, most pressing first; filters: mine, late, unclaimed, a category
staff-help-xem = /xem CODE: see all of a petition
staff-help-nhan = /nhan CODE: take it on (kept for 2 working hours)
staff-help-traloi = /traloi CODE text: answer the citizen
staff-help-xong = /xong CODE text: report it done
staff-help-khongthuoc = /khongthuoc CODE agency: another agency's matter; shows the citizen the right door
staff-help-mau = /mau CODE: templates of answers for a petition
staff-help-thuhoi = /thuhoi CODE: take back what has not left
staff-help-guingay = /guingay CODE: send it now
staff-help-duyet = /duyet CODE: approve an answer (leaders)
staff-help-tralai = /tralai CODE reason: send an answer back (leaders)
staff-help-chuatoi = /chuatoi: answers that did not reach the citizen
staff-help-dabao = /dabao CODE how: you told the citizen the answer by phone or in person
staff-help-mothu = /mothu CODE: open a sealed report (only whom the commune named)
staff-help-xoathu = /xoathu CODE: delete a sealed report (only whom the commune named)
staff-help-luuhoi = /luuhoi CODE: keep a good answer for everybody
staff-help-hoidap = /hoidap: the answers that are kept
staff-help-cauhoi = /cauhoi: questions without a good answer (leaders)
staff-help-tudongnghia = /tudongnghia: words taught to the search (leaders)
staff-help-tiepnhan = /tiepnhan: take a petition down for a visitor or caller
staff-choice-register = Take down another
staff-example-tiepnhan = Example: /tiepnhan giao-thong | Hamlet 3 | text | name | phone number. The citizen must agree to give name and phone. Type /tiepnhan alone to be asked step by step.
staff-register-category =
    There is no topic "{ $typed }". The topics:
    { $lines }
staff-help-trogiup = /trogiup: these commands
staff-help-chuyen = /chuyen CODE department reason: hand it to another department
staff-help-tra = /tra CODE: give it back to the queue
staff-help-giao = /giao CODE official: give it to an official
staff-help-ghichu = /ghichu CODE text: a note between officials
staff-help-muc = /muc CODE level reason: khan (urgent), thuong (normal) or phuctap (complex); another deadline
staff-help-gop = /gop CODE into CODE: merge two of the same matter
staff-help-truc = /truc: who is on duty
staff-help-thongke = /thongke: figures of this week or month
staff-help-danhgia = /danhgia: how citizens rate
staff-help-thietbi = /thietbi: the enrolled devices
staff-help-roi = /roi: leave the desk on this device
staff-help-khoa = /khoa official: take all rights away at once
staff-choice-claim = Take it on
staff-choice-see = See details
staff-choice-see-code = See { $code }
staff-choice-told-code = Told { $code }
staff-choice-take-back = Take back
staff-choice-send-now = Send now
staff-choice-send-anyway = Send anyway
staff-choice-approve = Approve
staff-choice-send-back = Send back
staff-choice-template = Template { $number }
staff-choice-queue = Queue
staff-choice-help = Help
staff-choice-help-more = More
staff-choice-command = /{ $name }
staff-choice-name = { $name }
staff-choice-next-page = Next page
staff-choice-queue-mine = Mine
staff-choice-queue-late = Late ones
staff-choice-queue-unclaimed = Unclaimed
staff-choice-answer = Answer
staff-choice-answer-again = Answer again
staff-choice-done = Report done
staff-choice-move = Move
staff-choice-assign = Assign
staff-choice-level-urgent = Urgent
staff-choice-level-normal = Normal
staff-choice-level-complex = Complex
staff-choice-ask = Ask
staff-choice-note = Note
staff-choice-give-back = Back to the queue
staff-choice-take-over = I take over
staff-choice-leave = Leave this device
staff-choice-leave-yes = Leave
staff-choice-lock = Lock { $name }
staff-choice-statistics-week = This week
staff-choice-statistics-month = This month

## Officials: preview, taking back, approval, templates

staff-preview =
    { $code }: the citizen will read
    ———
    { $shown }
    ———
    { $notes }
staff-preview-leaves = It leaves in { $seconds } seconds. To change it, quote this message and write it anew.
staff-preview-replaced = This takes the place of what you wrote before, which will not be sent.
staff-preview-handler = Note: { $name } handles this.
staff-preview-desk = The sender is not in the chat: please call or tell them in person.
staff-preview-unmarked = This was typed without diacritics and is hard to read, so it was not sent. Quote this message and write it again with them, or tap Send anyway.
staff-preview-twice = { $name } has just answered this, so yours was not sent. If it is still needed, tap Send anyway.
staff-preview-approving = This category needs approval: the leaders have been told; once approved it leaves at once.
staff-done-proof =
    { $code }: the result "{ $text }" is noted and not sent to the citizen yet.
    Please send a photo of the result here, or say why there is none.
staff-reason-short = { $code }: please say more clearly why there is no photo, or send one.
staff-media-kept = { $code }: kept { $files } photos or files; they go along with /xong { $code } result
staff-file-again = The photo or file could not be fetched. Please send it again.
staff-pending-other = { $code }: { $name } is writing to the citizen about this, and it is about to leave. Please talk to { $name } first.
staff-draft-replaced =
    { $code }: { $name } is writing to the citizen about this, so what you had not sent was dropped. You wrote:
    { $text }
staff-pending-none = { $code }: nothing waits to be sent. What has left cannot be taken back.
staff-pending-time = Leaves at { $until } · { $name }: { $text }
staff-pending-author = Not sent, waits for { $name }: { $text }
staff-pending-approver = Waits for approval · { $name }: { $text }
staff-taken-back =
    { $code }: taken back, the citizen gets nothing. You wrote:
    { $text }
staff-taken-back-of =
    { $code }: you took back the words of { $name }, who has been told. It said:
    { $text }
staff-taken-back-by =
    { $code }: { $name } took your words back before it left. You wrote:
    { $text }
staff-text-dropped =
    { $why }
    What had not left was dropped; the citizen gets nothing. You wrote:
    { $text }
staff-answered-desk =
    { $code }: the answer is noted. The sender is not in the chat, so nobody has got it yet.
    { $call }
staff-approve-ask =
    { $code } · { $category }: an answer of { $name } waits for approval. The citizen will read
    ———
    { $shown }
    ———
    To send it back: /tralai { $code } reason
staff-approve-nobody = { $code }: the answer needs approval, but no other leader is enrolled who could give it. The answer is kept.
staff-approve-leaders = { $code }: only leaders approve answers.
staff-approve-own = { $code }: you wrote this answer, so another leader has to approve it.
staff-approve-none = { $code }: no answer waits for approval.
staff-approve-already = { $code }: { $name } { $act } already.
staff-act-approved = has approved it
staff-act-sent-back = has sent it back
staff-approved = { $code }: { $name } approved it; the answer is on its way to the citizen.
staff-sent-back =
    { $code }: { $name } sent your answer back.
    Reason: { $reason }
    You wrote: { $text }

    Write it again: quote this message, or /traloi { $code } text
staff-sent-back-done = { $code }: sent back; its author has been told.
staff-templates =
    Templates of answers:
    { $lines }
    For a petition: /mau CODE
staff-templates-leader =
    Templates of answers:
    { $lines }
    Add: /mau them text, or /mau them category: text. Remove: /mau xoa NUMBER
    Filled in: {"{ten}"} {"{ma}"} {"{han}"} {"{donvi}"} {"{canbo}"} {"{linhvuc}"} {"{xa}"} {"{duongday}"}; any other name in braces is left for the official to fill.
staff-templates-for =
    Templates for { $code }:
    { $lines }
    Where something is left open, add it: /traloi { $code } mau NUMBER words
staff-templates-none = There are no templates yet. A leader adds one by: /mau them text
staff-templates-leaders = Only leaders add and remove templates.
staff-templates-full = There are { $most } templates already. Remove an old one first: /mau xoa NUMBER
staff-template-line = { $number }. ({ $category }) { $text }
staff-template-all = all categories
staff-template-added =
    Added:
    { $line }
staff-template-removed =
    Removed template { $number }:
    { $text }
staff-template-missing = There is no template { $number }. Type /mau to see them.
staff-template-unknown = There is no template { $number }. Those for this petition: /mau { $code }
staff-template-open =
    Template { $number } leaves open { $fields }:
    { $text }

    Fill and send: /traloi { $code } mau { $number } words (several parted by semicolons)
staff-undelivered =
    Answers that did not reach the citizen · { $scope }
    { $lines }
    What is held leaves as soon as the citizen writes again.
staff-undelivered-empty = Every answer has been sent to its citizen · { $scope }
staff-undelivered-more = There are more; these are the { $shown } oldest.
staff-undelivered-line-held = { $code } · answered { $at } · { $channel } does not take it now. { $call }
staff-undelivered-line-failed = { $code } · answered { $at } · could not be sent through { $channel }. { $call }
staff-undelivered-handler = Handled by { $name }
staff-example-dabao = How was the citizen told? Example: /dabao { $code } by phone at 9, all clear
staff-told-kept = { $code }: noted as told outside the chat; it is no longer among those that did not arrive. What is held still leaves when the citizen writes.
staff-told-already = { $code }: { $name } has noted that the citizen was told outside the chat ({ $at }).
staff-told-nothing = { $code }: there is no answer to tell yet. Answer first: /traloi { $code } text
staff-example-thuhoi = The code is missing. Example: /thuhoi PA26-00001
staff-example-guingay = The code is missing. Example: /guingay PA26-00001
staff-example-duyet = The code is missing. Example: /duyet PA26-00001
staff-example-tralai = A code and a reason are needed. Example: /tralai { $code } Please say when it will be done.
staff-example-mau = The text is missing, or longer than { $longest } characters. Example: /mau them roads: Dear {"{ten}"}, the road of {"{ma}"} is mended.
staff-example-khongthuoc =
    The code or the agency is missing. Example: /khongthuoc PA26-00001 Điện lực: they keep this pole.
    We know where to reach these; for others write the name and where to go:
    { $names }

### Lời cho người vận hành (npm run admin, lúc khởi động) / For operators

admin-usage = Commands (add --by <name> so that the audit log names who acts):
admin-wrong = The command is not right ({ $problem }). Usage:
admin-no-commune = There is no commune "{ $slug }". Known: { $known }
admin-no-staff = There is no official "{ $id }". Known: { $known }
admin-invite =
    One-time code for { $name } ({ $title }), good for 24 hours.
    The official sends to the commune's OA or Page: /dangky { $code }
admin-staff-removed = { $id } has lost all rights on { $count } devices, at once; each of them is told.
admin-staff-none = "{ $id }" is not enrolled on any device. There are: { $known }
admin-channel-off = Channel { $channel } is not on: set its environment variables first.
admin-account-unknown = Account { $account } is in no commune's commune.yaml (channels → { $channel }).
admin-connect =
    To link the Zalo OA { $account } of { $commune }: give the link below to an admin of the OA, to be opened in a browser within 15 minutes, once.
    The Zalo app's console must have exactly this callback address: { $callback }
admin-connect-no-account = The file of "{ $slug }" has no { $channel } account (channels → { $channel }).
admin-connect-no-url = PUBLIC_URL is not set, so Zalo has no address to send the browser back to. Set PUBLIC_URL (https) for the program and this command, then run it again.
admin-token-kept = Token kept and tried: { $title } ({ $channel } { $account }), commune "{ $slug }".
admin-token-refused = { $channel } refuses the token of { $account } (error { $code }). Get a new one and run this again.
admin-no-page = No commune has a Facebook Page (channels → messenger in commune.yaml).
admin-profile-set =
    Page { $account } (commune "{ $slug }") now has the Get Started button and:
    { $lines }
admin-profile-words =
    Language { $locales }
    Greeting: { $greeting }
    Menu: { $menu }
    Suggested questions: { $questions }
admin-profile-refused = Messenger does not take this for Page { $account } (error { $code }). If the commune rewrote the words (locales), shorten them: greeting 160 characters, menu item 30 characters.
admin-profile-away = Messenger could not take this for Page { $account } now (error { $code }). Try again in ten minutes.
admin-no-letters = Nothing is stuck.
admin-letter-retry = { $id } is in the queue again.
admin-letter-drop = { $id } was dropped.
admin-question-unknown = There is no question { $id }.
admin-letter-unknown = There is no { $id }.
admin-no-petition = There is no { $code } in this commune.
admin-verify-line = { $number }. { $at } · { $event } · { $actor } · { $mark }
admin-verify-wrong-line = { $number }. { $at } · { $event } · { $actor } · { $mark }  ← DOES NOT FIT
admin-verify-whole = { $code }: all { $count } lines fit each other; none was changed after it was stored.
admin-verify-broken = { $code }: DOES NOT FIT from line { $number } of { $count } on.
admin-no-deliveries = No message is unsent.
admin-deliveries-head = id	commune	channel	recipient	state	reason	petition	age	failed tries	next try
admin-deliveries-more = There is more: add --after { $place }
admin-deliveries-retry = { $count } messages are in the queue again.
admin-deliveries-drop = { $count } messages were dropped.
admin-delivery-retry = { $id } is in the queue again.
admin-delivery-drop = { $id } was dropped; it is recorded as not sent.
admin-delivery-busy = The outbox of { $id } is being worked on; the message may be on its way. Run this again in a moment.
admin-delivery-gone = There is no unsent message { $id }.
admin-audit-empty = The log has no line yet.

doctor-fine = ✔ { $text }
doctor-warning = ! { $text }
doctor-broken = ✘ { $text }
doctor-healthy = Everything is fine.
doctor-sick = { $broken } things to mend (lines with ✘).
doctor-redis-fine = Redis is well and keeps an append-only file.
doctor-redis-no-aof = Redis keeps no append-only file: a power cut loses messages. Mend: set "appendonly yes" and restart Redis.
doctor-redis-evicts = Redis may throw data away. Mend: set "maxmemory-policy noeviction".
doctor-redis-away = Redis does not answer. Mend: check REDIS_URL and the redis-server process.
doctor-letters-none = No message is stuck.
doctor-letters-some = { $count } items are stuck. See: npm run admin -- dead-letters list
doctor-commune-fine = The file of { $name } ({ $slug }) is right; { $staff } officials.
doctor-commune-no-account = { $name } ({ $slug }) has no channel. Mend: add channels to commune.yaml.
doctor-channel-off = { $channel } { $account }: this channel is off. To use it, set its environment variables.
doctor-token-fine = { $channel } { $account }: the token is good; its name is "{ $title }".
doctor-token-missing-zalo = Zalo OA { $account } is not linked. Mend: npm run admin -- connect zalo --commune { $slug }
doctor-token-missing-messenger = Page { $account } has no token. Mend: npm run admin -- token messenger --page { $account } --token <token>
doctor-token-dead-zalo = Zalo OA { $account } must be linked again: Zalo refuses its token (error { $code }). Mend: npm run admin -- connect zalo --commune { $slug }, then an admin of the OA opens the link and agrees.
doctor-token-dead-messenger = Messenger refuses the token of Page { $account } (error { $code }). Mend: get a new Page token (a changed password or a lost role kills the old one), then run: npm run admin -- token messenger --page { $account } --token <new token>
doctor-token-ending = { $channel } { $account }: the link ends at { $ends } and could not renew itself. Mend: link it again before that (Zalo: npm run admin -- connect zalo --commune { $slug }).
doctor-platform-away = { $channel } { $account }: the platform cannot be asked (error { $code }). Check the network and try again.
doctor-files-fine = The store of photos and files ({ $place }) can be written, read and deleted from.
doctor-files-broken = The store of photos and files ({ $place }) cannot be used. Mend: check the directory's rights and free space, or the FILES_S3_ variables.
doctor-webhooks-demo = Demo mode: webhooks come from the emulator on this machine.
doctor-public-url-missing = PUBLIC_URL is not set. Mend: set the https address that Zalo and Messenger call.
doctor-public-url-plain = PUBLIC_URL ({ $url }) is not https; Zalo and Messenger call only https. Mend: put the server behind a proxy with a certificate.
doctor-public-url-fine = { $url } answers.
doctor-public-url-away = { $url }/healthz cannot be reached. Mend: check domain, firewall, proxy.
doctor-challenge-fine = The Messenger webhook answers the verification.
doctor-challenge-wrong = The Messenger webhook does not answer the verification. Mend: check MESSENGER_VERIFY_TOKEN and the proxy.
doctor-clock-fine = The clock is right.
doctor-clock-off = The clock is { $seconds } seconds off. Mend: turn on time synchronisation (NTP), or deadlines are wrong.
doctor-clock-unknown = The clock could not be compared: no platform could be asked.

start-page = Chat page: { $url }
start-demo-staff = In the official's chat, send: /dangky { $code } (to be { $name }, { $title })
start-production = Running; check: { $url }

## The page of linking an OA (opened by the link of the command connect)

connect-done-title = Linked
connect-done-text = { $name } is linked with the assistant. You can close this page.
connect-gone-title = This link does not work any more
connect-gone-text = This link was used, is older than 15 minutes, or is wrong. If the page before said that the OA is linked, there is nothing to do; if not, please ask the operator for a new link.
connect-refused-title = No permission given
connect-refused-text = Zalo says that permission was not given, so nothing was kept. When you are ready, open the first link again (within 15 minutes) and agree.
connect-other-title = Another OA was chosen
connect-other-text = The OA that was chosen is not the commune's OA { $account }, so nothing was kept. Open the first link again (within 15 minutes) and choose that OA; if it is too old, please ask the operator for a new one.
connect-failed-title = Not linked yet
connect-failed-text = The linking did not end well (error { $code }) and nothing was kept. Please ask the operator for a new link and try again.
connect-busy-title = One moment please
connect-busy-text = This page was opened too often. Please try again in a minute.

## The public page of procedures (/thu-tuc)

page-product = Administrative procedures
page-owner = People's Committee, { $commune }
page-title = Administrative procedures
page-top = Procedures
page-communes = Choose your commune
page-skip = Skip to the content
page-trail = You are here
page-search-label = What do you need to do?
page-search = Search
page-search-hint = Use your own words, in Vietnamese or English. For example: birth certificate for my child
page-events = By event of life
page-fields = By field
page-count = { $count ->
    [one] 1 procedure
   *[other] { $count } procedures
}
page-results = Search: { $question }
page-results-best = Best match
page-results-others = Other close results
page-results-doubtful = Is it one of these?
page-results-none = No matching procedure was found
page-results-hint = Apart from that, no procedure of the commune matches
page-agency = This may belong to:
page-browse = See all procedures
page-ways-words = Try other words, fewer of them.
page-ways-call = Or call the commune in office hours:
page-unsure-mark = To be confirmed with an official
page-unsure = Confirm with an official before you start.
page-unsure-text = Some of what stands below is not certain. Please call
page-checked = Checked on
page-code = Code: { $code }
page-documents = Papers to bring
page-fee-and-time = Fee and time
page-fee = Fee
page-time = Time
page-place = Where and how to file
page-office = The commune's office:
page-steps = Steps
page-online = Online
page-forms = Forms
page-result = Result
page-legal = Legal basis
page-related = Related procedures
page-note = Note:
page-ask = To be confirmed with an official.
page-paper-original = original
page-paper-copy = copy
page-paper-certified = certified copy
page-paper-shown = only to be shown
page-paper-count = { $count ->
    [one] 1 copy
   *[other] { $count } copies
}
page-paper-form = form { $form }
page-portal = Open the National Public Service Portal
page-forms-source = The forms are at the desk and on the source page of this procedure.
page-forms-desk = The forms are at the desk.
page-source = Open the source page
page-chat = Ask the commune's assistant
page-chat-text = Write at any time to look up procedures, and to file and follow petitions.
page-chat-text-code = Write at any time. To ask about this very procedure, send: { $code }
page-chat-open = Chat on { $channel }
page-chat-scan = Scan with a phone to chat on { $channel }
page-chat-qr = QR code that opens the commune's { $channel } chat
page-contact = Contact
page-hours = Office hours:
page-phone = Phone:
page-urgent = Emergencies: call 113 (police), 114 (fire and rescue), 115 (ambulance).
page-missing-title = This page was not found
page-missing-text = Sorry, the address is wrong or the procedure is no longer here. You can search again.
page-busy-title = Please wait a moment
page-busy-text = There are too many requests from your network. Please try again in a minute.
page-trouble-title = Sorry, something went wrong
page-trouble-text = Please try again in a few minutes, or call the commune in office hours.

### Procedures in and out (npm run admin -- procedures)

procedures-changes = New: { $fresh } (+), changed: { $changed } (~), not in the file: { $gone } (-, they stay), hidden by the commune: { $hidden }, the same: { $same }.
procedures-more = … and { $count } more.
procedures-unknown-columns = Unknown columns, left out (name them in a --map file if needed): { $columns }
procedures-write = Write into { $folder }? (yes/no)
procedures-only-shown = Nothing was written. Add --yes to write.
procedures-not-written = Stopped, nothing was written.
procedures-written = { $count } files were written in { $folder }. Restart the program to use them.
procedures-refused = { $file } is not taken, nothing was written. { $count } places must be mended:
procedures-exported = { $count } procedures were exported to { $file }.
procedures-check-stale = Not checked for more than { $days } days: { $count }
procedures-check-relation = Related to a procedure that is not there: { $count }
procedures-check-event = Events that data/life-events.yaml does not have: { $count }
procedures-check-missing = Facts are missing: { $count }
procedures-check-unsure = To be confirmed: { $count }
procedures-check-fine = { $count } procedures, nothing must be mended.
procedures-check-faults = { $count } procedures, { $faults } faults must be mended (relations, events, overdue checks).
exchange-format = { $file }: only .xlsx, .csv and .json are taken.
exchange-unreadable = { $file } cannot be read: { $problem }
exchange-large = The file is too large ({ $most } MB at most).
exchange-many-rows = Too many rows ({ $count }, at most { $most }).
exchange-many-columns = Row { $row }: too many columns (at most { $most }).
exchange-no-workbook = The file is no sound Excel workbook (.xlsx).
exchange-formula = Row { $row }, column { $column }: the cell holds a formula. Paste it as a value.
exchange-encoding = Row { $row }: the file is not UTF-8. In Excel, save it as "CSV UTF-8".
exchange-broken-csv = Row { $row }: the CSV is broken ({ $problem }).
exchange-broken-json = The JSON is broken: { $problem }
exchange-no-list = The JSON must be a list [ … ].
exchange-no-object = Item { $row } (the row of headers counted) is not { "{ … }" }.
exchange-no-code-column = There is no column of codes (known names: { $known }). The first row has: { $found }
exchange-column-twice = Row { $row }: column { $one } and column { $other } are both { $name }.
exchange-wrong-cell = Row { $row }, column { $column } ({ $header }): { $problem }
exchange-no-code = Row { $row }, column { $column } ({ $header }): the code is missing.
exchange-twice = Row { $row }, column { $column } ({ $header }): code { $code } stands in row { $before } already.
exchange-new-lacks = Row { $row }: new procedure { $code }, { $fact }: { $problem }
exchange-empty = The file has no procedure.

## The receipt page and the public page

page-receipt = Receipt
page-receipt-of = Receipt { $code }
page-receipt-ask = Type the code and the secret of your receipt to see when the matter was received, worked on and answered.
page-receipt-code = Petition code
page-receipt-secret = Secret
page-receipt-open = Show the receipt
page-receipt-unknown = The code or the secret is wrong. Please look at your receipt again.
page-receipt-busy = Too many tries. Please try again in an hour.
page-receipt-private = This page has nobody's name, phone number or words.
page-receipt-kind = Kind
page-receipt-kind-petition = Petition
page-receipt-kind-question = Question
page-receipt-kind-praise = Praise
page-receipt-category = Field
page-receipt-unit = Handled by
page-receipt-filed = Received
page-receipt-due = Answer due
page-receipt-status = Status
page-receipt-moment = { $at }
page-receipt-whole = No sign of back-dating
page-receipt-whole-text = All { $count } lines fit each other. Each line has a mark made from its content, its time and the mark before it; changing an old line changes every later mark.
page-receipt-broken = The record does not fit
page-receipt-broken-text = From line { $number } on, a content or a time does not fit the mark that was kept. Please tell the office and keep the messages you got.
page-receipt-compare = The mark in every message you got must stand at a line of this page. If it does not, the record was changed.
page-receipt-timeline = What happened
page-receipt-fingerprint = Mark: { $fingerprint }
page-receipt-last = Whole mark of the last line
page-receipt-by-citizen = sender
page-receipt-by-staff = official
page-receipt-by-system = system
page-receipt-line = { $event }, { $actor }
page-receipt-event-filed = Filed
page-receipt-event-claimed = Taken on by an official
page-receipt-event-released = Back in the queue
page-receipt-event-moved = Moved to another department
page-receipt-event-asked = The sender was asked
page-receipt-event-resumed = The clock goes on
page-receipt-event-extended = Deadline extended
page-receipt-event-noted = Internal note
page-receipt-event-answered = Answered
page-receipt-event-done = Result told
page-receipt-event-forwarded = Answered: another office's matter
page-receipt-event-approved = Answer approved
page-receipt-event-sent-back = Answer sent back for changes
page-receipt-event-half-time = News at half time
page-receipt-event-late = Past its deadline
page-receipt-event-confirmed = Confirmed as solved
page-receipt-event-reopened = Opened again
page-receipt-event-added = Added to
page-receipt-event-joined = Joined by somebody else
page-receipt-event-withdrawn = Withdrawn
page-receipt-event-merged = Merged into another
page-receipt-event-took-in = Took another in
page-receipt-event-closed = Closed, nothing more was said
page-receipt-event-rated = Handling rated
page-receipt-event-published = Result published
page-receipt-event-unpublished = Taken off the public page
page-receipt-event-undelivered = The answer could not be delivered
page-receipt-event-texted = Told by a message to the phone
page-receipt-event-talked = Written to directly
page-receipt-event-told = Told outside the chat
page-receipt-delivery-queued = not sent yet
page-receipt-delivery-held = waits until the sender writes again
page-receipt-delivery-sent = sent
page-receipt-delivery-delivered = delivered
page-receipt-delivery-seen = seen
page-receipt-delivery-failed = could not be delivered
page-published = Solved matters
page-published-text = Results are shown when a leader approves and the sender does not object; nobody's name or phone number is.
page-unpublished-title = No solved matters are shown yet
page-unpublished-text = Solved matters are shown here when a commune publishes them and a leader approves each. There are none now. You can look up procedures, or file a petition in the chat.
page-published-none = No result is shown yet.
page-published-categories = By field
page-published-all = All
page-published-at = Published { $at }
page-published-hamlet = { $hamlet }
page-published-told = What was told
page-published-result = Result
page-published-photo = Photo { $number } of the result, by an official
page-published-took = Sent { $filed }, answered { $answered }
page-published-newer = Newer
page-published-older = Older

## Officials: citizens' questions, synonyms, kept answers

staff-example-cauhoi = Type /cauhoi to see them; teach: /cauhoi 3 = khai sinh; drop: /cauhoi bo 3
staff-questions =
    Questions without a good answer (page { $page } of { $pages }):
    { $lines }

    Teach: /cauhoi number = name or code of a procedure. Drop: /cauhoi bo number
staff-question-line = { $number }. { $text } (×{ $count })
staff-question-line-about = { $number }. { $text } (×{ $count }; at: { $short })
staff-questions-none = No question was missed yet.
staff-question-unknown = There is no question { $number }. Type /cauhoi to see the list.
staff-question-dropped = Dropped: { $text }
staff-choice-more = More
staff-example-tudongnghia = Type: /tudongnghia words of citizens = name or code of a procedure. Remove: /tudongnghia bo words
staff-synonyms =
    Taught words ({ $count }), the newest first:
    { $lines }
staff-synonym-line = { $form } = { $means }
staff-synonym-taught =
    Noted: "{ $form }" = "{ $means }" → { $short }.
    It holds in a few seconds.
staff-synonym-removed = Removed: { $form }
staff-synonym-not-there = "{ $form }" was not taught.
staff-synonym-short = "{ $form }" is too short and would be misread elsewhere ("{ $means }" was not noted).
staff-synonym-long = "{ $form }" = "{ $means }" is too long; please shorten it.
staff-synonym-unknown = "{ $form }" was not noted: "{ $means }" leads nowhere. Please give the name or the code of a procedure, such as 1.001193.
staff-synonym-taken = "{ $form }" leads to { $short } already and was not noted as "{ $means }". Please use a longer phrase.
staff-synonym-full = The list is full; "{ $form }" = "{ $means }" was not noted. Please remove old words.
staff-example-luuhoi = Type /luuhoi with the code of a question, for example: /luuhoi PA26-00001
staff-faq-no-question = { $code } is no question about a procedure.
staff-faq-no-answer = { $code } has no answer to keep yet.
staff-faq-preview =
    To be shown to everybody who opens "{ $short }":
    Q: { $question }
    A: { $answer }

    No names, no phone numbers of anybody. To change it: /luuhoi { $code } question | answer
staff-choice-keep = Keep it
staff-faq-kept =
    Kept in "{ $short }" (from { $code }):
    Q: { $question }
    A: { $answer }
staff-faqs =
    Kept answers ({ $count }):
    { $lines }

    Remove: /hoidap bo code-of-procedure number
staff-faq-line = { $code } · { $number } · { $question } → { $answer }
staff-faqs-none = No answers are kept yet. To keep one: /luuhoi with the code of an answered question.
staff-faq-not-there = { $code } has no answer { $number }.
staff-faq-removed = Removed: { $question }
