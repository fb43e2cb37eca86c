import type { Finding, FindingCode } from '../finding.ts';
import { show } from '../notice.ts';
import { isObject } from '../shape.ts';
import { isSame, type Json } from './order.ts';
import { partnershipText, type Speaker } from './things.ts';
import type { Organisations } from './whose.ts';

/** What merging found, and in which of the documents: `path` is the place there, of what was not taken. */
export interface MergeFinding extends Finding {
  /** Which of the documents, from 0, as they were given. */
  readonly document: number;
}

/** What one speaker says of one matter. */
export interface Said {
  readonly speaker: Speaker;
  readonly value: unknown;
  /** Where it stands in the speaker’s document. */
  readonly path: string;
  /** Where its elements stand, when it is a part of a list: their places in it. */
  readonly places?: readonly number[];
}

/** What it is about: the thing’s id, and its title or name. */
export interface About {
  readonly id: string;
  readonly of: string;
}

/** Notes what was not taken. */
export interface Remarks {
  readonly findings: readonly MergeFinding[];
  /** Two speakers with a right to say it differ. */
  clash(about: About, said: Said, kept: Said): void;
  /** A speaker has no right to say it. */
  foreign(about: About, said: Said, owners: Organisations): void;
}

/** So many owners of a thing are named. */
const MOST_NAMED = 6;
/** So far down a difference is followed. */
const MOST_STEPS = 6;

/** Takes notes, in which organisations go by their names. */
export function takeRemarks(nameOf: (organisation: string) => string): Remarks {
  const findings: MergeFinding[] = [];
  const speakerName = (speaker: Speaker) => (speaker.organisation === '' ? officeName(speaker) : nameOf(speaker.organisation));
  const note = (code: FindingCode, about: About, { speaker, value, path }: Said, expected: string, other?: string) => {
    const by = speakerName(speaker);
    findings.push({
      code,
      severity: 'error',
      path,
      ...about,
      found: show(value),
      expected,
      by,
      ...(other !== undefined && { other }),
      document: speaker.at,
    });
  };
  return {
    findings,
    clash(about, said, kept) {
      const [part, other] = whereTheyDiffer(said, kept);
      note('clash', about, part, show(other), speakerName(kept.speaker));
    },
    foreign(about, said, owners) {
      const { places, value } = said;
      const part = places && { path: `${said.path}[${places[0]}]`, value: places.length > 1 ? value : (value as unknown[])[0] };
      note('speaks-for-another', about, { ...said, ...part }, [...owners].slice(0, MOST_NAMED).map(nameOf).join(', '));
    },
  };
}

const officeName = (speaker: Speaker) =>
  partnershipText(speaker, 'publisher') || partnershipText(speaker, 'name') || 'the programme office';

/** The smallest part in which two say different things, so that people need not look for it. */
function whereTheyDiffer(said: Said, kept: Said): [said: Said, kept: unknown] {
  let [one, other, path, places] = [said.value, kept.value, said.path, said.places];
  for (let left = MOST_STEPS; ; left--) {
    if (left > 0 && Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
      const [mine, theirs] = [one as unknown[], other as unknown[]];
      const at = mine.findIndex((element, index) => !isSame(element, theirs[index]));
      [one, other, path] = [mine[at], theirs[at], `${path}[${places?.[at] ?? at}]`];
    } else if (left > 0 && isObject(one) && isObject(other)) {
      const [mine, theirs]: [Json, Json] = [one, other];
      const name = Object.keys({ ...mine, ...theirs }).find((key) => !isSame(own(mine, key), own(theirs, key)))!;
      [one, other, path] = [own(mine, name), own(theirs, name), `${path}.${name}`];
    } else {
      if (places && path === said.path) path = `${path}[${places[0]}]`;
      return [{ ...said, value: one, path }, other];
    }
    places = undefined;
  }
}

const own = (object: Json, name: string) => (Object.hasOwn(object, name) ? object[name] : undefined);
