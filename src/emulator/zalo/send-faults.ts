import type { SendFault } from '../faults.ts';
import type { ApiAnswer } from '../http.ts';

/** The answer of a Zalo send call that goes wrong before the message is taken. */
export function failZaloSend(fault: Exclude<SendFault, 'lost-answer'>): ApiAnswer {
  switch (fault) {
    case 'http-500':
      // The code in the body would be permanent: only the HTTP status tells the truth.
      return { status: 500, body: { error: -201, message: 'internal error' } };
    case 'html-502':
      return {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>',
      };
    case 'http-429':
      return { status: 429, body: { error: -32, message: 'Rate limit exceeded' } };
    case 'rate-limit':
      return { body: { error: -32, message: 'Rate limit exceeded' } };
    case 'no-answer':
      return { hang: true };
  }
}
