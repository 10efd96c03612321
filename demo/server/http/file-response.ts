/**
 * A file as an answer. It is never shown in a page of ours and never kept by a cache on the way, and it comes without a
 * name: a name is something that the person wrote.
 */
export const fileResponse = (type: string, bytes: Uint8Array): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': 'attachment',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
