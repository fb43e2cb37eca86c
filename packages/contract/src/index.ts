export * from './partnership.ts';
export type { Notice, NoticeCode } from './notice.ts';
export type { Day, DayNumber, Duration } from './day.ts';
export { isInstant, isSafeHref } from './checks.ts';
export { collectionNames, type Kind } from './kinds.ts';
export { defaultResponsibilityScheme, defaultStatusScale } from './defaults.ts';
export { contractVersion, readPartnership, type Reading } from './read.ts';
