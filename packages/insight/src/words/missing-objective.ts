/** What a card says in the place of its objective, in each language; few enough to come together. */
export const missingObjective = {
  en: {
    none: 'No objective chosen',
    noneHelp: 'Give this tag the id of an objective: objective="…".',
    missing: 'This objective is not in the partnership',
    missingHelp: '“{id}” is not the id of an objective here. It may have been renamed or closed.',
    unread: 'This objective could not be read',
  },
  cy: {
    none: 'Dim amcan wedi’i ddewis',
    noneHelp: 'Rhowch id amcan i’r tag hwn: objective="…".',
    missing: 'Nid yw’r amcan hwn yn y bartneriaeth',
    missingHelp: 'Nid “{id}” yw id unrhyw amcan yma. Efallai ei fod wedi’i ailenwi neu ei gau.',
    unread: 'Nid oedd modd darllen yr amcan hwn',
  },
} as const;
