/** The collections of the contract, in reading order. An id is unique across all of them. */
export const collectionNames = [
  'organisations',
  'groups',
  'roles',
  'appointments',
  'aims',
  'objectives',
  'results',
  'measures',
  'programmes',
  'projects',
  'activities',
  'dependencies',
  'accountabilities',
  'benefits',
  'risks',
  'decisions',
  'updates',
  'learning',
  'differences',
  'support',
] as const;

/** The name of a collection; also the kind of the things in it. */
export type Kind = (typeof collectionNames)[number];

/** Tells whether a name is a collection's. */
export const isKind = (name: string): name is Kind => (collectionNames as readonly string[]).includes(name);
