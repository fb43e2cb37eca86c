import type { DependencyHealth, Health } from '../dependency-health.ts';
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
    return [plain(bars === 0 ? messages.nothingToShow : say(messages.noDependencies, bars))];
  }
  const { by, worst } = counted(links);
  const all = `${whose(counted(links), links.length)}.`;
  const rest = [by.disputed && say(messages.disputed, by.disputed), by.unsigned && say(messages.unsigned, by.unsigned)];
  const counts = rest.filter(Boolean).join(', ');
  const others = counts ? [plain(worst ? words.tell(messages.others, { counts }) : `${counts}.`)] : [];
  if (!worst) return [plain(all), ...(others.length > 0 ? [plain(messages.noneBroken), ...others] : [plain(messages.allWell)])];
  const finding = plain(say(messages.broken, by.broken!));
  const which = words.tell(by.broken === 1 ? messages.worstOne : messages.worstOf, {
    gives: worst.gives,
    giver: worst.giver.party || worst.giver.title,
    receiver: worst.receiver.party || worst.receiver.title,
    days: words.tell(messages.daysLate, { count: worst.late }),
  });
  return [plain(all), { ...finding, isStrong: true }, { text: which, isStrong: false }, ...others];

  /** How many there are between organisations, and how many within one: apart where there are both. */
  function whose({ across, within, organisations }: Counts, count: number): string {
    const isMixed = across < count && within < count;
    const name = (some: number) => (isMixed ? words.inWords(some) : say(messages.dependencies, some));
    const parts = [
      across && words.tell(messages.between, { dependencies: name(across), number: words.inWords(organisations) }),
      within && words.tell(messages.within, { dependencies: name(within) }),
    ];
    const told = parts.filter(Boolean).join(', ');
    if (!isMixed) return told;
    // One end of all the others is nobody's.
    const dependencies = say(messages.dependencies, count);
    return told ? words.tell(messages.apart, { dependencies, told }) : dependencies;
  }
}

/** A timeline's sentence in one piece. */
export function inOne(stretches: readonly Stretch[]): string {
  return stretches.map(({ text }, at) => (at === 0 || /^[,:;.]/.test(text) ? text : ` ${text}`)).join('');
}

const begin = (text: string, { locale }: Words) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** How many dependencies are between how many organisations and how many within one; how they stand by the worst of each, and which is the latest. */
interface Counts {
  readonly across: number;
  readonly within: number;
  readonly organisations: number;
  /** Of each health that there is. */
  readonly by: Readonly<Partial<Record<Health, number>>>;
  readonly worst: DependencyHealth | undefined;
}

const known = new WeakMap<readonly DependencyHealth[], Counts>();

/** Counts in one pass, once for each list: there may be very many, and a sentence is said whenever something is drawn. */
function counted(links: readonly DependencyHealth[]): Counts {
  const before = known.get(links);
  if (before) return before;
  const named = new Set<string>();
  const by: Partial<Record<Health, number>> = {};
  let [across, within, latest] = [0, 0, 0];
  let worst: DependencyHealth | undefined;
  for (let at = 0; at < links.length; at += 1) {
    const link = links[at]!;
    const { giver, receiver, late, health } = link;
    if (link.isAcross) {
      named.add(giver.organisation).add(receiver.organisation);
      across += 1;
    } else if (giver.organisation && giver.organisation === receiver.organisation) within += 1;
    by[health] = (by[health] ?? 0) + 1;
    if (late > latest) [latest, worst] = [late, link];
  }
  const counts = { across, within, organisations: named.size, by, worst };
  known.set(links, counts);
  return counts;
}
