import type { Evidence } from '@stp-widgets/feed/diagnosis.js';
import { doctorMessages } from '@stp-widgets/insight/words/doctor-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { firstValues } from '@stp-widgets/kit/first-values.js';
import { LocaleController } from '@stp-widgets/kit/locale-controller.js';
import { loadingState, messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { closestAcross, nowAround } from '@stp-widgets/kit/surroundings.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ask, type Asked } from './ask.ts';
import { copyFrom } from './copy.ts';
import type { Showing } from './diagnosis.ts';
import { styles } from './doctor.styles.ts';
import { examination, heading } from './examination.ts';
import { absolute, allDefined, pageEvidence, partnershipOfPage, sourcesIn } from './page-evidence.ts';
import { doctorView, type DoctorView } from './view.ts';
import { ViolationsController } from './violations-controller.ts';

/** What looking at one feed brought. */
type Looked = Asked & { readonly address: string; readonly credentials: boolean };

/** How long the page's elements have to be defined, in ms. */
const TIME_TO_DEFINE = 2000;

/**
 * Says why a page does not show a feed: asks for it as a widget does, looks at the page, and lists what is wrong, how sure that is,
 * what was seen, and the header or setting that cures it, to be copied. For the developer of an intranet; it is taken off again.
 *
 * @summary What stands between a page and a feed, and what cures it.
 * @tag stp-doctor
 * @csspart base - The whole examination.
 * @csspart finding - The sentence that says how it stands.
 * @csspart diagnosis - One thing that is wrong or could be better.
 * @csspart evidence - What was seen of it.
 * @csspart cure - One text to copy.
 * @csspart well - The list of what is well.
 * @cssprop [--stp-doctor-measure=46rem] - The longest line of its text.
 */
export class StpDoctor extends LitElement {
  static override styles = [baseStyles, statusStyles, styles];

  static override properties = {
    src: {},
    credentials: {},
    level: { type: Number },
    evidence: { attribute: false },
  };

  /** The address of the feed, or several with white space between; empty for what the partnership element around it, or the first on the page, has. */
  src = '';

  /** `include` where the page's elements send the reader's sign-in to another origin too. */
  credentials = '';

  /** The level of the title among the page's headings. */
  level = 3;

  /** Evidence that was gathered already, in place of looking. */
  evidence: unknown = undefined;

  #restore = firstValues(this);
  #locale = new LocaleController(this, undefined, doctorMessages);
  #violations = new ViolationsController(this, () => this.requestUpdate());
  #looked: readonly Looked[] | null = null;
  #looking?: AbortController;
  #copied: Showing['copied'] = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#looking?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#restore();
    if (this.isConnected && (changed.has('src') || changed.has('credentials') || changed.has('evidence'))) void this.#look();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const views = words ? (this.#evidence()?.map((one) => doctorView(one, { words, messages: this.#locale.messages })) ?? []) : [];
    return html`${words ? this.#body(views, words) : nothing}
      <div class="spoken" role="status">${this.#said(views)}</div>`;
  }

  #body(views: readonly DoctorView[], words: Words) {
    const { messages } = this.#locale;
    const [view] = views;
    if (this.evidence === undefined && this.#feeds().addresses.length === 0)
      return messageState(messages.noAddress, messages.noAddressHelp);
    return html`<section part="base" class="base" aria-labelledby="title">
      <header>
        <div role="heading" aria-level=${this.level} class="title" dir="auto" id="title">${messages.heading}</div>
        ${view && views.length === 1 ? html`<p class="quiet" dir="auto">${words.tell(messages.about, { address: view.address })}</p>` : nothing}
      </header>
      ${view ? this.#examinations(views, words) : loadingState()}
      ${this.evidence === undefined ? html`<footer><button class="button line" @click=${() => this.#look()}>${messages.again}</button></footer>` : nothing}
    </section>`;
  }

  /** Of several feeds each has a heading of its own. */
  #examinations(views: readonly DoctorView[], words: Words) {
    const { messages } = this.#locale;
    const level = views.length > 1 ? this.level + 1 : this.level;
    const showing: Showing = { messages, level, copied: this.#copied, copy: (event) => void this.#copy(event) };
    return views.map(
      (view) =>
        html`${views.length > 1 ? heading(words.tell(messages.about, { address: view.address }), level) : nothing}${examination(view, showing)}`,
    );
  }

  /** Said once for each look; a copy is said by its button, which has the focus. */
  #said(views: readonly DoctorView[]) {
    if (this.#copied) return this.#locale.messages[this.#copied.how];
    return views.map(({ address, sentence }) => (views.length > 1 ? `${address}: ${sentence}` : sentence)).join(' ');
  }

  /** The feeds that are looked at, and whether the reader's sign-in goes along. */
  #feeds() {
    const named = this.src.trim() ? null : partnershipOfPage(closestAcross(this, 'stp-partnership[src]'));
    const addresses = new Set(sourcesIn(named ? (named.getAttribute('src') ?? '') : this.src).map(absolute));
    return { addresses: [...addresses], credentials: (this.credentials || (named?.getAttribute('credentials') ?? '')) === 'include' };
  }

  #evidence(): readonly Evidence[] | null {
    if (this.evidence !== undefined) return [this.evidence as Evidence];
    if (!this.#looked) return null;
    const page = pageEvidence(this.#violations.list);
    return this.#looked.map((one) => ({ ...one, by: 'page', now: nowAround(this).getTime(), clock: Date.now(), page }));
  }

  async #look() {
    this.#looking?.abort();
    const looking = (this.#looking = new AbortController());
    this.#looked = null;
    this.#copied = null;
    this.requestUpdate();
    const { addresses, credentials } = this.#feeds();
    if (this.evidence !== undefined || addresses.length === 0) return;
    const defined = allDefined();
    const inTime = Promise.race([defined, new Promise((resolve) => setTimeout(resolve, TIME_TO_DEFINE))]);
    const looks = addresses.map(async (address): Promise<Looked> => {
      const isWeb = /^https?:\/\/[^@/]*(\/|$)/.test(address);
      const asked = isWeb ? await ask(address, { credentials, isPart: addresses.length > 1, signal: looking.signal }) : { answer: null };
      return { ...asked, address, credentials };
    });
    const [looked] = await Promise.all([Promise.all(looks), inTime]);
    if (looking.signal.aborted) return;
    this.#looked = looked;
    this.requestUpdate();
    // A script that comes late takes back what was said of it.
    void defined.then(() => this.requestUpdate());
  }

  async #copy({ currentTarget }: Event) {
    const pre = (currentTarget as Element).parentElement!.querySelector('pre')!;
    this.#copied = { text: pre.textContent ?? '', how: await copyFrom(pre) };
    this.requestUpdate();
  }
}
