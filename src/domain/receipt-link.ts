const SCHEME = 'receipt:';

/** The `url` of a receipt's page, whose address is known only where the message leaves. */
export function referToReceipt(code: string, secret: string): string {
  return `${SCHEME}${code}?s=${secret}`;
}

/** Where the page of a receipt stands among those of all receipts; undefined for any other address. */
export function readReceiptPath(url: string): string | undefined {
  return url.startsWith(SCHEME) ? url.slice(SCHEME.length) : undefined;
}
