import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { barName } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { fit, layOut, type TimelineLayout, zoomedScale } from './geometry.ts';
import { brokenWord } from './lines.ts';
import { milestoneDay } from './picture.ts';
import type { Given } from './plot-given.ts';

/** What a layout depends on besides what it is of and the language. */
export interface Placement {
  readonly width: number;
  /** The pixels of a day; null where all of it is to fit. */
  readonly pixels: number | null;
  readonly collapsed: ReadonlySet<string>;
  readonly isLoose: boolean;
}

/** Lays a timeline out, and names its bars, anew only when what that depends on is another. */
export class Placing {
  #asked: readonly unknown[] = [];
  #layout: TimelineLayout | null = null;
  #links?: ReadonlyMap<string, DependencyHealth>;
  #names = new WeakMap<TimelineBar, { readonly name: string; readonly links: readonly (DependencyHealth | undefined)[] }>();
  #days = new Map<number | null, string>();
  #lengths = new Map<number, number>();
  #spoken: readonly unknown[] = [];

  /** The layout; null where nothing has a date, or there is no room. */
  of(view: TimelineView, speech: Speech, { width, pixels, collapsed, isLoose }: Placement): TimelineLayout | null {
    if (isOther(this.#spoken, [view, speech.words, speech.today])) {
      // A name holds as long as all that it tells does; of another language, nothing does.
      if (isOther(this.#spoken.slice(1), [speech.words, speech.today])) {
        this.#names = new WeakMap();
        this.#days.clear();
        this.#lengths.clear();
      }
      this.#spoken = [view, speech.words, speech.today];
      this.#links = undefined;
    }
    const asked = [view, speech.words, width, pixels, collapsed, isLoose];
    if (!isOther(this.#asked, asked)) return this.#layout;
    // Of another view, drawn in the same way, most may be as it was.
    const before = isOther(this.#asked.slice(1), asked.slice(1)) ? null : this.#layout;
    this.#asked = asked;
    const { span } = view;
    const scale = pixels === null || !span || width === 0 ? fit(view, width) : zoomedScale(span.first, span.last, pixels, width);
    const noteLength = (bar: TimelineBar) => this.#noteLength(bar, speech);
    const word = (link: DependencyHealth) => brokenWord(link, speech);
    this.#layout = scale && layOut(view, scale, (bar) => this.#note(bar, speech), { collapsed, isLoose, before, word, noteLength });
    return this.#layout;
  }

  /** What a bar is called by a screen reader. Only those that are drawn are named: there may be very many. */
  name(bar: TimelineBar, mark: Mark, { view, speech, acts: { isCritical } }: Given): string {
    const links = (this.#links ??= new Map(view.links.map((link) => [link.id, link])));
    const told = [...bar.waitsOn, ...bar.givesTo].map((id) => links.get(id));
    let known = this.#names.get(bar);
    if (!known || isOther(known.links, told)) this.#names.set(bar, (known = { name: barName(bar, links, speech), links: told }));
    const name =
      isCritical && told.some((link) => link && isCritical(link.id)) ? `${known.name} ${speech.messages.keyCritical}.` : known.name;
    return mark === 'chosen' || mark === 'touched' ? `${name} (${speech.messages[mark]})` : name;
  }

  #note(bar: TimelineBar, speech: Speech): string {
    if (!bar.isMilestone) return '';
    let day = this.#days.get(bar.end);
    if (day === undefined) this.#days.set(bar.end, (day = milestoneDay(bar, speech)));
    return day;
  }

  /** Days of one month that have as many digits are written as long as each other: so few have to be, of the many there are. */
  #noteLength(bar: TimelineBar, speech: Speech): number {
    if (!bar.isMilestone || bar.end === null) return 0;
    const date = new Date(bar.end * 86_400_000);
    const like = 2 * (12 * date.getUTCFullYear() + date.getUTCMonth()) + (date.getUTCDate() < 10 ? 0 : 1);
    let length = this.#lengths.get(like);
    if (length === undefined) this.#lengths.set(like, (length = this.#note(bar, speech).length));
    return length;
  }
}

const isOther = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length !== after.length || after.some((one, at) => one !== before[at]);
