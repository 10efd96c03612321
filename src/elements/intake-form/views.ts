import type { View, ViewModule } from './scene.js';

/** A view that the first screen does not need. */
export type LaterView = Exclude<View, 'welcome' | 'question'>;

/** One line a view. */
export const laterViews: Readonly<Record<LaterView, () => Promise<ViewModule>>> = {
  ask: () => import('./intake-form.ask.js'),
  guardian: () => import('./intake-form.guardian.js'),
  code: () => import('./intake-form.code.js'),
  safety: () => import('./intake-form.safety.js'),
  choose: () => import('./intake-form.choose.js'),
  review: () => import('./intake-form.review.js'),
  invite: () => import('./intake-form.invite.js'),
  leave: () => import('./intake-form.leave.js'),
  locked: () => import('./intake-form.locked.js'),
  done: () => import('./intake-form.done.js'),
};

/** Views to which few ways lead: fetched only there. */
export const rareViews: ReadonlySet<LaterView> = new Set(['guardian', 'invite']);
