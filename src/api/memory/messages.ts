import type { Message } from '../../contract/message.js';
import { people } from './samples/clinic.js';
import { found, type MemoryOperations, type MemoryStore } from './store.js';

/** Words between a person and their care team. */
export const messagesOf = ({ data, iso, id }: MemoryStore) =>
  ({
    listMessages: () => ({ body: { items: data.messages } }),
    sendMessage: ({ body }) => {
      const to = found(Object.values(people).find(person => person.id === body.toId));
      const message: Message = {
        id: id('message'),
        from: people.ana,
        to,
        text: body.text,
        sentAt: iso(),
        readAt: null,
      };
      data.messages.unshift(message);
      return { status: 201, body: message };
    },
  }) satisfies MemoryOperations;
