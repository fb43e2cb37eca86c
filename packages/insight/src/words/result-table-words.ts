/** What heads the table of an objective's results, in each language; few enough to come together. */
export const resultTableWords = {
  en: {
    caption: 'Results of {title}',
    result: 'Result',
    began: 'Began at',
    now: 'Now',
    due: 'Due now',
    target: 'Target',
    standing: 'Standing',
  },
  cy: {
    caption: 'Canlyniadau {title}',
    result: 'Canlyniad',
    began: 'Ar y dechrau',
    now: 'Nawr',
    due: 'I’w ddisgwyl nawr',
    target: 'Targed',
    standing: 'Sefyllfa',
  },
} as const;
