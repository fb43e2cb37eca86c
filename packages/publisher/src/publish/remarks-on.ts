import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import { fill } from '@stp-widgets/insight/words/words.js';
import type { Remark } from '../remark.ts';
import { mentionsOf, type Name } from './mentions.ts';
import type { PublishCatalogue } from './publish-en.ts';
import { own } from './references.ts';
import { type Text, textsIn } from './texts.ts';
import type { Entry } from './things.ts';

/** What there is to remark on. */
interface Subject {
  readonly head: Readonly<Record<string, unknown>>;
  /** The things that stay, as far as they stay. */
  readonly kept: readonly Entry[];
  /** All things that were given. */
  readonly things: readonly Entry[];
  readonly withheld: readonly Entry[];
  /** The audiences that there are. */
  readonly listed: readonly string[];
  readonly words: PublishCatalogue;
}

/** What the office must look at before it lets a published document out, in the document's order. */
export function remarksOn({ head, kept, things, withheld, listed, words }: Subject): readonly Remark[] {
  const mentions = mentionsOf(withheld.flatMap(namesOf));
  const remain = new Map(kept.map((entry) => [entry.at, entry]));
  // The name of an audience is a label, and not said of anything.
  const isLabel = ({ at }: Text) => /^audience(s\[\d+\])?$/.test(at);
  const inHead = [...textsIn(headShape, head, '')].filter((text) => !isLabel(text)).flatMap(mentioned);
  return [...inHead, ...things.flatMap((entry) => [...unknownAudience(entry), ...inThing(remain.get(entry.at))])];

  function inThing(entry: Entry | undefined): readonly Remark[] {
    if (!entry) return [];
    const texts = [...textsIn(shapes[entry.kind], entry.thing, entry.at)];
    return texts.filter(({ at }) => at !== `${entry.at}.audience`).flatMap(mentioned);
  }

  function mentioned({ at, text }: Text): readonly Remark[] {
    // What bears the same name itself does not tell of the other one.
    const told = mentions(text).filter(({ called, isId }) => isId || called !== text || !/\.(title|name|shortName)$/.test(at));
    return told.map(({ called }) => remark('mentions-withheld', 'warning', at, called, ''));
  }

  function unknownAudience({ thing, at }: Entry): readonly Remark[] {
    if (thing.audience === undefined || listed.includes(thing.audience)) return [];
    return [remark('unknown-audience', 'error', `${at}.audience`, thing.audience, listed.join(', '))];
  }

  function remark(code: keyof PublishCatalogue, severity: Remark['severity'], at: string, found: string, expected: string): Remark {
    return { code, severity, at, found, expected, says: fill(words[code], { found, expected }) };
  }
}

/** What a thing is called, by whatever text may mention it. */
function namesOf({ thing }: Entry): readonly Name[] {
  const titles = ['title', 'name', 'shortName', 'holder'].flatMap((field) => {
    const called = own(thing, field);
    return typeof called === 'string' ? [{ called, isId: false, of: thing.id }] : [];
  });
  return [{ called: thing.id, isId: true, of: thing.id }, ...titles];
}
