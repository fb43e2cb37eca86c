import type { Dependency, Position, Status } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { DependencyFinding, Side } from './link.ts';
import type { DependencyTimes } from './times.ts';
import { lastOf } from '../known-days.ts';

/** What all dependencies of a partnership are judged by. */
export interface Terms {
  readonly day: DayNumber;
  /** Days to spare that are tight, and days between two confirmations; null when none were agreed. */
  readonly tight: number;
  readonly every: number | null;
}

/** What is to be said of a dependency, the worst first; empty where it is kept, or was delivered and accepted. */
export function findingsOf(
  dependency: Dependency,
  times: DependencyTimes,
  status: Status | null,
  terms: Terms,
): readonly DependencyFinding[] {
  const findings: DependencyFinding[] = [];
  const isOpen = !isDelivered(dependency);
  if (isOpen) tooLate(findings, times);
  positions(findings, dependency);
  if (isOpen && !times.isGiven) {
    missed(findings, dependency, times.promised, terms.day);
    offTrack(findings, status);
    const spare = Math.min(times.promiseSpare ?? Infinity, times.forecastSpare ?? Infinity);
    if (spare >= 0 && spare <= terms.tight) findings.push({ kind: 'tight', days: spare });
    unconfirmed(findings, dependency, terms);
  }
  return findings;
}

const signing: readonly string[] = ['agreed', 'delivered', 'accepted', 'disputed', 'opposes'];
export const isSigned = (position: Position | undefined) => position !== undefined && signing.includes(position.value);
const isDisputed = (position: Position | undefined) => position?.value === 'disputed' || position?.value === 'opposes';

/** Tells whether it was delivered or accepted, and neither side disputes it. */
export function isDelivered(dependency: Dependency): boolean {
  const { giver, receiver } = dependency;
  return isSaidGiven(dependency) && !isDisputed(giver) && isSigned(receiver) && !isDisputed(receiver);
}

const isSaidGiven = ({ giver, receiver }: Dependency) => giver?.value === 'delivered' || receiver?.value === 'accepted';

function tooLate(findings: DependencyFinding[], { promiseSpare, forecastSpare }: DependencyTimes): void {
  if (promiseSpare !== null && promiseSpare < 0) findings.push({ kind: 'promised late', days: -promiseSpare });
  if (forecastSpare !== null && forecastSpare < 0) findings.push({ kind: 'forecast late', days: -forecastSpare });
}

function positions(findings: DependencyFinding[], { giver, receiver }: Dependency): void {
  const disputing = sidesOf(isDisputed(giver), isDisputed(receiver));
  if (disputing.length > 0) {
    const notes = [giver, receiver].flatMap((position) => (isDisputed(position) && position?.note ? [position.note] : []));
    findings.push({ kind: 'disputed', by: disputing, note: notes.join(' ') });
  }
  // Whoever takes what is delivered has answered for the giver too.
  const silent = receiver?.value === 'accepted' ? none : sidesOf(!isSigned(giver), !isSigned(receiver));
  if (silent.length > 0) findings.push({ kind: 'unsigned', by: silent });
}

const none: readonly Side[] = [];
const both: readonly Side[] = ['giver', 'receiver'];
const sidesOf = (isGiver: boolean, isReceiver: boolean): readonly Side[] =>
  isGiver ? (isReceiver ? both : ['giver']) : isReceiver ? ['receiver'] : none;

function missed(findings: DependencyFinding[], dependency: Dependency, promised: DayNumber | null, day: DayNumber): void {
  // Whether what one side calls given was given in time, nobody tells.
  if (promised !== null && promised < day && !isSaidGiven(dependency)) findings.push({ kind: 'promise missed', days: day - promised });
}

function offTrack(findings: DependencyFinding[], status: Status | null): void {
  if (status?.shape === 'triangle' || status?.shape === 'square') findings.push({ kind: 'off track', status: status.label });
}

function unconfirmed(findings: DependencyFinding[], { confirmedAt }: Dependency, { every, day }: Terms): void {
  if (every === null) return;
  const last = lastOf(confirmedAt);
  const days = last === null ? null : day - last;
  if (days === null || days > every) findings.push({ kind: 'unconfirmed', days });
}
