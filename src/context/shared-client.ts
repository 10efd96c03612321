import { ApiClient, type ApiClientOptions } from '../api/api-client.js';
import type { TokenProvider } from '../api/token-source.js';

// Widgets on one page with the same way in share a client, and with it one token and one event stream.
const byAddress = new Map<string, WeakRef<ApiClient>>();
// Weak, because a page that draws itself anew may hand over a new function each time.
const byProvider = new WeakMap<TokenProvider, Map<string, WeakRef<ApiClient>>>();

const shelfOf = (getToken: TokenProvider | undefined): Map<string, WeakRef<ApiClient>> => {
  if (!getToken) return byAddress;
  let shelf = byProvider.get(getToken);
  if (!shelf) byProvider.set(getToken, (shelf = new Map<string, WeakRef<ApiClient>>()));
  return shelf;
};

/** The page's client for an endpoint and a way to sign in. */
export const sharedClient = (
  options: Pick<ApiClientOptions, 'endpoint' | 'getToken' | 'tokenUrl'>,
): ApiClient => {
  const { endpoint, getToken, tokenUrl = '' } = options;
  const shelf = shelfOf(getToken);
  const key = getToken ? endpoint : `${endpoint}\n${tokenUrl}`;
  const shared = shelf.get(key)?.deref();
  if (shared) return shared;
  const client = new ApiClient(options);
  shelf.set(key, new WeakRef(client));
  return client;
};
