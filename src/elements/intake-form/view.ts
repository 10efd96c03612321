/** What stands on the screen. */
export type View =
  | 'welcome'
  | 'guardian'
  | 'code'
  | 'ask'
  | 'question'
  | 'safety'
  | 'choose'
  | 'review'
  | 'invite'
  | 'leave'
  | 'locked'
  | 'done';
