/** Outlines on a 20 × 20 grid. */
export const ICONS = {
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.2l2.8 1.8',
  alert: 'M10 2.8 18 16.8H2ZM10 8v4M10 14.4v.1',
  pause: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM8 7.5v5M12 7.5v5',
  check: 'M4 10.5 8.2 14.8 16 6',
  cross: 'M5 5l10 10M15 5 5 15',
  minus: 'M5 10h10',
  block: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM5 5l10 10',
  search: 'M8.8 3a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8.8 3ZM13 13l4.2 4.2',
  file: 'M5 2.5h6l4 4v11H5ZM11 2.5v4h4',
  lock: 'M4.5 9h11v8h-11ZM7 9V6.5a3 3 0 0 1 6 0V9',
  phone: 'M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3c-7 1.5-14-5.5-12.5-12.5Z',
  plus: 'M10 4v12M4 10h12',
  reply: 'M8 5 3.5 9.5 8 14M3.5 9.5h8a5 5 0 0 1 5 5',
  book: 'M4 3.5h5.2a2 2 0 0 1 .8.6 2 2 0 0 1 .8-.6H16v12h-5l-1 1-1-1H4ZM10 4.5v12',
  offline:
    'M3 3l14 14M6 12.2a5.5 5.5 0 0 1 3-1.5M3.2 9a10 10 0 0 1 3-2M10 5.5a10 10 0 0 1 6.8 3.5M10 15.5v.1',
  user: 'M10 3a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 10 3ZM3.5 17a6.5 6.5 0 0 1 13 0',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 12h8v5H6Z',
} as const;

export type IconName = keyof typeof ICONS;
