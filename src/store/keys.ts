import { createHash } from 'node:crypto';

const hashes = new Map<string, number>();

/** Number of the lane that a commune belongs to, two digits: a hash of its slug, stable for a lane count. */
export function laneOf(slug: string, lanes: number): string {
  const hash = hashes.get(slug) ?? createHash('sha256').update(slug).digest().readUInt32BE(0);
  hashes.set(slug, hash);
  return String(hash % lanes).padStart(2, '0');
}

/** All lanes, `['00', …]`. */
export function listLanes(lanes: number): readonly string[] {
  return Array.from({ length: lanes }, (_, lane) => String(lane).padStart(2, '0'));
}

/** The two kinds of line in which entries wait: what people sent, and what we send to them. */
export type LineName = 'in' | 'out';

/**
 * Keys of a lane. They start with the lane's hash tag, so that one script touches one slot of a cluster.
 * `ready` is the stream of lines that have work; `later` holds lines that wait for a time; `watched` holds lines
 * that a process works on without having them from the stream, by the time at which somebody should look after them.
 */
export const laneKeys = remember((lane: string) => {
  const tag = `{${lane}}:`;
  return {
    tag,
    ready: (line: LineName) => `${tag}ready:${line}`,
    later: (line: LineName) => `${tag}later:${line}`,
    watched: (line: LineName) => `${tag}watched:${line}`,
    alarms: `${tag}alarms`,
    alarmData: `${tag}alarm-data`,
    dead: `${tag}dead`,
    /** Count of messages that nobody got before their waiting ended. */
    expired: `${tag}expired`,
    /** How often people were shown each door. */
    guided: `${tag}guided`,
    /** Messages that were not sent yet: queued, held or failed, in the order of their times. */
    undelivered: `${tag}undelivered`,
  };
});

/** Keys of one commune, all in the slot of its lane. The scripts build some of these names themselves. */
export function communeKeys(lane: string, slug: string) {
  return keysUnder(`{${lane}}:${slug}:`);
}

const keysUnder = remember((prefix: string) => {
  return {
    prefix,
    seen: (channel: string, id: string) => `${prefix}seen:${channel}:${id}`,
    list: (line: LineName, conversation: string) => `${prefix}${line}:${conversation}`,
    mark: (line: LineName, conversation: string) => `${prefix}${line}-mark:${conversation}`,
    lease: (line: LineName, conversation: string) => `${prefix}${line}-lease:${conversation}`,
    held: (conversation: string) => `${prefix}held:${conversation}`,
    message: (id: string) => `${prefix}msg:${id}`,
    /** Platform message id → our message id. */
    platformMessage: (channel: string, id: string) => `${prefix}mid:${channel}:${id}`,
    /** Messages sent to a conversation by the time of sending, for read marks. */
    sent: (conversation: string) => `${prefix}sent:${conversation}`,

    conversation: (id: string) => `${prefix}conv:${id}`,
    petition: (code: string) => `${prefix}petition:${code}`,
    petitionCounter: (year: number) => `${prefix}petition-counter:${year}`,
    reservation: (turn: string) => `${prefix}reserved:${turn}`,
    petitionsOf: (conversation: string) => `${prefix}petitions-of:${conversation}`,
    /** Open petitions of a view by deadline, and those of a department by the last act of their owners. */
    queue: (view: string) => `${prefix}queue:${view}`,
    lastActs: (department: string) => `${prefix}last-acts:${department}`,
    /** What was counted on a day, by department and name. */
    tally: (day: string) => `${prefix}tally:${day}`,
    /** Open petitions of a hamlet ('' is none) and category that others may be shown, by the time of filing. */
    matters: (category: string, hamlet: string) => `${prefix}matters:${category}:${hamlet}`,
    /** Petitions of others that a conversation follows, by the time of filing. */
    followed: (conversation: string) => `${prefix}followed:${conversation}`,
    /** Petitions that everybody may read, of one category or of all, by the time they became public. */
    published: (category: string) => `${prefix}published:${category}`,
    /** Petitions that nobody at the commune owes anything any more, by the time of their last change. */
    ended: `${prefix}ended`,
    /** Answers that were not sent yet, as `code/message`, by the time of the answer. The scripts write this name too. */
    undeliveredAnswers: `${prefix}undelivered-answers`,
    /** Kept files by the time they were last received, those that are being deleted, and who refers to one. */
    files: `${prefix}files`,
    doomedFiles: `${prefix}doomed-files`,
    fileRefs: (file: string) => `${prefix}file-refs:${file}`,
    /** How many paid messages went to phones on a day. */
    texts: (day: string) => `${prefix}texts:${day}`,
    answerTemplates: `${prefix}answer-templates`,
    staff: (id: string) => `${prefix}staff:${id}`,
    invite: (digest: string) => `${prefix}invite:${digest}`,
    guesses: (conversation: string) => `${prefix}guesses:${conversation}`,
    rated: (digest: string) => `${prefix}rated:${digest}`,
    ratings: (official: string) => `${prefix}ratings:${official}`,
    linkNews: (channel: string, account: string) => `${prefix}link-news:${channel}:${account}`,
    /** What citizens ask: how often procedures were opened, whether they helped, questions without a good answer. */
    opened: `${prefix}opened`,
    judged: `${prefix}judged`,
    missed: `${prefix}missed`,
    missedQuestion: (id: string) => `${prefix}missed:${id}`,
    shownQuestions: (conversation: string) => `${prefix}shown-questions:${conversation}`,
    synonyms: `${prefix}synonyms`,
    faqs: (code: string) => `${prefix}faqs:${code}`,
    faqCodes: `${prefix}faq-codes`,
    audit: `${prefix}audit`,
    /** Sealed reports; their list by the time they were passed. */
    report: (code: string) => `${prefix}report:${code}`,
    reportCounter: (year: number) => `${prefix}report-counter:${year}`,
    reports: `${prefix}reports`,
    /** How often people were shown a door, by month and door. */
    guided: `${prefix}guided`,
    praises: `${prefix}praises`,
  };
});

export type CommuneKeys = ReturnType<typeof communeKeys>;

/** Tokens of an account; not in a lane, since no turn touches them. */
export function tokenKeys(channel: string, account: string) {
  return { token: `token:{${channel}:${account}}`, lock: `token-lock:{${channel}:${account}}` };
}

/** One-time links for connecting an account, and the consents under way; not in a lane, since no turn touches them. */
export const connectKeys = {
  link: (digest: string) => `connect-link:${digest}`,
  state: (digest: string) => `connect-state:${digest}`,
};

/** Acts of an operator on no commune in particular; not in a lane. */
export const OPERATOR_AUDIT = 'audit';

/** Name of a line's owner in streams and sorted sets. Slugs never hold a bar. */
export function formatJob(slug: string, conversation: string): string {
  return `${slug}|${conversation}`;
}

/** Makes each name's keys once: there are as many as lanes and communes, and each turn asks for them many times. */
function remember<Keys>(make: (name: string) => Keys): (name: string) => Keys {
  const made = new Map<string, Keys>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const keys = make(name);
    made.set(name, keys);
    return keys;
  };
}

/** Reverse of `formatJob`. */
export function parseJob(job: string): { slug: string; conversation: string } {
  const bar = job.indexOf('|');
  return { slug: job.slice(0, bar), conversation: job.slice(bar + 1) };
}
