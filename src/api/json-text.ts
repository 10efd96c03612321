/**
 * What a body holds as JSON; undefined where it is none, such as a proxy's page. A body is read as text first and then
 * by this: `Response.json()` fails with a `SyntaxError` in one engine and with a `DOMException` in another, which looks
 * there like a lost connection.
 */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
