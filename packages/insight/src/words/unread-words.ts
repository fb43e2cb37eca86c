/** What is said where parts of a thing could not be read, in each language; few enough to come together. */
export const unreadWords = {
  en: {
    partly: { one: '{count} part of this could not be read', other: '{count} parts of this could not be read' },
    seeNotices: 'The notices above say why.',
  },
  cy: {
    partly: {
      two: 'Nid oedd modd darllen {count} ran o hwn',
      few: 'Nid oedd modd darllen {count} rhan o hwn',
      other: 'Nid oedd modd darllen {count} rhan o hwn',
    },
    seeNotices: 'Mae’r hysbysiadau uchod yn dweud pam.',
  },
} as const;
