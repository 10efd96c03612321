import {
  CallTimeList,
  ContactRequestReceipt,
  type CallTime,
  type ContactRequestInput,
} from '../../contract/contact-request.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';
import type { TimeWindow } from './sessions.js';

/** Times at which the team can call somebody who says hello, soonest first. Needs no account. */
export const listCallTimes = async (
  api: ApiClient,
  window: TimeWindow,
  options?: CallOptions,
): Promise<readonly CallTime[]> =>
  (
    await api.http.call({
      path: 'call-times',
      query: { ...window },
      isPublic: true,
      response: CallTimeList,
      options,
    })
  ).items;

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
