/// <reference types="vite/types/importMeta.d.ts" />
import { autoload } from './autoload.js';

/** One script tag for a whole page: what the page never uses is never fetched. */
const modules = import.meta.glob<unknown>('../define/iop-*.ts');
const tagOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

autoload(document, new Map(Object.entries(modules).map(([path, load]) => [tagOf(path), load])));
