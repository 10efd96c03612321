// Words between a person and their care team.
import { Message, MessageInput, MessageList } from '../message.js';
import { paging } from '../page.js';
import type { Operation } from './operation.js';

export const listMessages = {
  id: 'listMessages',
  summary: 'Words to and from the signed-in person, newest first',
  method: 'get',
  path: '/messages',
  access: 'person',
  query: paging,
  status: 200,
  response: MessageList,
} as const satisfies Operation;

export const sendMessage = {
  id: 'sendMessage',
  summary: 'Send a word to somebody on the care team',
  method: 'post',
  path: '/messages',
  access: 'person',
  body: MessageInput,
  status: 201,
  response: Message,
  problems: ['not-found'],
} as const satisfies Operation;
