/** Ids by the seed's short names. */
export type Ids = (key: string) => string;
