import type { DependencyHealth } from '../dependency-health.ts';
import type { TimelineView } from '../timeline-view.ts';
import type { MessageSet, Translated } from './messages.ts';
import { pictureEnglish } from './picture-en.ts';
import { timelineEnglish } from './timeline-en.ts';
import { timelinePlotEnglish } from './timeline-plot-en.ts';
import type { Words } from './words.ts';

const english = { ...pictureEnglish, ...timelineEnglish, ...timelinePlotEnglish };

/** The messages of the dependency timeline. */
export type TimelineMessages = Translated<typeof english>;

/** What the dependency timeline says besides the words. */
export const timelineMessages: MessageSet<typeof english> = {
  en: english,
  cy: async () => {
    const [{ pictureWelsh }, { timelineWelsh }, { timelinePlotWelsh }] = await Promise.all([
      import('./picture-cy.ts'),
      import('./timeline-cy.ts'),
      import('./timeline-plot-cy.ts'),
    ]);
    return { ...pictureWelsh, ...timelineWelsh, ...timelinePlotWelsh };
  },
};

/** What a sentence is said with. */
export interface Speech {
  readonly words: Words;
  readonly messages: TimelineMessages;
  readonly today: number;
}

/** A stretch of the timeline's own sentence; the finding among them is strong. */
export interface Stretch {
  readonly text: string;
  readonly isStrong: boolean;
}

/** The finding of a timeline: how many wait on how many, what is broken, disputed and unsigned. Never empty. */
export function timelineSentence({ links, lanes }: Pick<TimelineView, 'links' | 'lanes'>, { words, messages }: Speech): readonly Stretch[] {
  const say = (message: Parameters<Words['tell']>[0], count: number) => words.tell(message, { count, number: words.inWords(count) });
  const plain = (text: string) => ({ text: begin(text, words), isStrong: false });
  if (links.length === 0) {
    const bars = lanes.reduce((count, lane) => count + lane.bars.length, 0);
    return [plain(say(messages.noDependencies, bars))];
  }
  const { organisations, broken, disputed, unsigned, worst } = counted(links);
  const dependencies = say(messages.dependencies, links.length);
  const all =
    organisations > 0
      ? words.tell(messages.between, { dependencies, organisations: say(messages.ofOrganisations, organisations) })
      : `${dependencies}.`;
  const rest = [disputed > 0 ? say(messages.disputed, disputed) : '', unsigned > 0 ? say(messages.unsigned, unsigned) : ''].filter(Boolean);
  const others = rest.length > 0 ? [plain(`${rest.join(', ')}.`)] : [];
  if (!worst) return [plain(all), ...(others.length > 0 ? [plain(messages.noneBroken), ...others] : [plain(messages.allWell)])];
  const finding = plain(say(messages.broken, broken));
  const which = words.tell(broken === 1 ? messages.worstOne : messages.worstOf, {
    gives: worst.gives,
    giver: worst.giver.party || worst.giver.title,
    receiver: worst.receiver.party || worst.receiver.title,
    days: words.tell(messages.daysLate, { count: worst.late }),
  });
  return [plain(all), { ...finding, isStrong: true }, { text: which, isStrong: false }, ...others];
}

/** A timeline's sentence in one piece. */
export function inOne(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }, at) => (at === 0 || /^[,:;.]/.test(text) ? text : ` ${text}`)).join('');
}

const begin = (text: string, { locale }: Words) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** How many organisations some dependencies are between, how many are broken, disputed and not signed, and which is the latest. */
interface Counts {
  readonly organisations: number;
  readonly broken: number;
  readonly disputed: number;
  readonly unsigned: number;
  readonly worst: DependencyHealth | undefined;
}

const known = new WeakMap<readonly DependencyHealth[], Counts>();

/** Counts in one pass, once for each list: there may be very many, and a sentence is said whenever something is drawn. */
function counted(links: readonly DependencyHealth[]): Counts {
  const before = known.get(links);
  if (before) return before;
  const named = new Set<string>();
  let [broken, disputed, unsigned, latest] = [0, 0, 0, 0];
  let worst: DependencyHealth | undefined;
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at]!;
    const { giver, receiver, late, findings } = link;
    named.add(giver.organisation).add(receiver.organisation);
    if (late > 0) broken += 1;
    if (late > latest) [latest, worst] = [late, link];
    for (let one = 0; one < findings.length; one += 1) {
      const { kind } = findings[one]!;
      if (kind === 'disputed') disputed += 1;
      else if (kind === 'unsigned') unsigned += 1;
    }
  }
  named.delete('');
  const counts = { organisations: named.size, broken, disputed, unsigned, worst };
  known.set(links, counts);
  return counts;
}
