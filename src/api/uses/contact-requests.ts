import { ContactRequestReceipt, type ContactRequestInput } from '../../contract/contact-request.js';
import type { ApiClient } from '../api-client.js';
import type { WriteOptions } from '../http.js';

/** Asks the team to get in touch. Needs no account. */
export const createContactRequest = (
  api: ApiClient,
  body: ContactRequestInput,
  options?: WriteOptions,
): Promise<ContactRequestReceipt> =>
  api.http.call({
    method: 'post',
    path: 'contact-requests',
    isPublic: true,
    body,
    response: ContactRequestReceipt,
    options,
  });
