import type { ViewModule } from '../scene.js';
import type { View } from '../view.js';

/** A view that the first screen does not need. */
export type LaterView = Exclude<View, 'welcome' | 'question'>;

/** One line a view. */
export const laterViews: Readonly<Record<LaterView, () => Promise<ViewModule>>> = {
  ask: () => import('./hello/hello.js'),
  guardian: () => import('./guardian.js'),
  code: () => import('./code.js'),
  safety: () => import('./safety.js'),
  choose: () => import('./choose.js'),
  review: () => import('./review.js'),
  invite: () => import('./invite.js'),
  leave: () => import('./leave.js'),
  locked: () => import('./locked.js'),
  done: () => import('./done.js'),
};

/** Views to which few ways lead: fetched only there. */
export const rareViews: ReadonlySet<LaterView> = new Set(['guardian', 'invite']);
