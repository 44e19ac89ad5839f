import type { Commune } from './domain/commune.ts';
import type { Petition } from './domain/petition.ts';
import type { DeliveryState, Records } from './domain/records.ts';
import { nameCategory, nameDepartment } from './domain/staff.ts';
import { actorOf, readFingerprint } from './domain/timeline.ts';
import type { Installation } from './installation.ts';
import { readPetitions } from './read-petitions.ts';
import { isSameSecret } from './store/is-same-secret.ts';
import { makeReceiptSecret, readReceiptSecret } from './store/receipt-secret.ts';
import { verifyTimeline } from './store/timeline-seal.ts';
import type { Receipt, ReceiptDesk, ReceiptLine } from './web/receipts/receipt.ts';

/** Receipts of all communes: the secret tells whose petition a code is, since every commune counts for itself. */
export function createReceiptDesk(
  installation: Pick<Installation, 'box' | 'communes' | 'config' | 'redis'>,
  now: () => number,
): ReceiptDesk {
  const { box, communes } = installation;
  return {
    async find(code, secret) {
      const typed = readReceiptSecret(secret);
      // Nothing is read before the secret fits: a wrong code takes as long as a wrong secret.
      const owners = [...communes.values()].filter(({ slug }) =>
        isSameSecret(typed, makeReceiptSecret(box, slug, code)),
      );
      for (const commune of owners) {
        const records = readPetitions(installation, commune.slug, now());
        const petition = await records.petition(code);
        if (petition) return writeReceipt(petition, commune, records);
      }
      return undefined;
    },
  };
}

async function writeReceipt(
  petition: Petition,
  commune: Commune,
  records: Pick<Records, 'delivery'>,
): Promise<Receipt> {
  const { code, kind = 'petition', category, department, filedAt, dueAt, status, history } = petition;
  const lines = history.map(async (event): Promise<ReceiptLine> => {
    const delivery = await readDelivery(event.messageId, petition, records);
    return {
      ...{ at: event.at, event: event.event, actor: actorOf(event) },
      fingerprint: readFingerprint(petition, event),
      ...(delivery && event.event !== 'undelivered' && { delivery }),
    };
  });
  const wrong = verifyTimeline(petition);
  return {
    ...{ commune: commune.slug, code, kind, filedAt, dueAt, status },
    category: nameCategory(commune, category),
    unit: nameDepartment(commune, department),
    lines: await Promise.all(lines),
    ...(wrong !== undefined && { wrong }),
    hash: history.at(-1)?.hash ?? '',
  };
}

async function readDelivery(
  messageId: string | undefined,
  { history }: Petition,
  records: Pick<Records, 'delivery'>,
): Promise<DeliveryState | undefined> {
  if (messageId === undefined) return undefined;
  const isLost = history.some((one) => one.event === 'undelivered' && one.messageId === messageId);
  return isLost ? 'failed' : records.delivery(messageId);
}
