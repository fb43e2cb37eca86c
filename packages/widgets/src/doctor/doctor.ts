import type { Evidence } from '@stp-widgets/feed/diagnosis.js';
import { doctorMessages } from '@stp-widgets/insight/words/doctor-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { LocaleController } from '@stp-widgets/kit/locale-controller.js';
import { loadingState, messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { closestAcross, nowAround } from '@stp-widgets/kit/surroundings.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ask, type Asked } from './ask.ts';
import { copyFrom } from './copy.ts';
import { diagnosisItem, type Showing } from './diagnosis.ts';
import { styles } from './doctor.styles.ts';
import { allDefined, pageEvidence, partnershipOfPage, sourceOf } from './page-evidence.ts';
import { type DiagnosisView, doctorView, type DoctorView } from './view.ts';
import { ViolationsController } from './violations-controller.ts';

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

  /** The address of the feed; empty for the one that the partnership element around it, or the first on the page, has. */
  src = '';

  /** `include` where the page's elements send the reader's sign-in to another origin too. */
  credentials = '';

  /** The level of the title among the page's headings. */
  level = 3;

  /** Evidence that was gathered already, in place of looking. */
  evidence: unknown = undefined;

  #locale = new LocaleController(this, undefined, doctorMessages);
  #violations = new ViolationsController(this, () => this.requestUpdate());
  #looked: (Asked & { readonly address: string; readonly credentials: boolean }) | null = null;
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
    if (this.isConnected && (changed.has('src') || changed.has('credentials') || changed.has('evidence'))) void this.#look();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const evidence = this.#evidence();
    const view = words && evidence ? doctorView(evidence, { words, messages: this.#locale.messages }) : null;
    return html`${words ? this.#body(view, words) : nothing}
      <div class="spoken" role="status">${this.#said(view)}</div>`;
  }

  #body(view: DoctorView | null, words: Words) {
    const { messages } = this.#locale;
    const address = this.#feed().address;
    if (this.evidence === undefined && !address) return messageState(messages.noAddress, messages.noAddressHelp);
    return html`<section part="base" class="base" aria-labelledby="title">
      <header>
        <div role="heading" aria-level=${this.level} class="title" dir="auto" id="title">${messages.heading}</div>
        <p class="quiet" dir="auto">${view ? words.tell(messages.about, { address: view.address }) : nothing}</p>
      </header>
      ${view ? this.#examination(view) : loadingState()}
      ${this.evidence === undefined ? html`<footer><button class="button line" @click=${() => this.#look()}>${messages.again}</button></footer>` : nothing}
    </section>`;
  }

  #examination({ sentence, faults, advice, well }: DoctorView) {
    const { messages } = this.#locale;
    return html`
      <p part="finding" class="finding" data-well=${faults.length === 0}>
        ${figure(faults.length > 0 ? 'square' : 'disc')}<span dir="auto">${sentence}</span>
      </p>
      ${this.#list(messages.wrong, faults, 'square')} ${this.#list(messages.better, advice, 'triangle-hollow')}
      ${
        well.length > 0
          ? html`${this.#heading(messages.well)}
              <ul part="well" class="well">
                ${well.map((one) => html`<li>${figure('disc')}<span dir="auto">${one}</span></li>`)}
              </ul>`
          : nothing
      }
    `;
  }

  #list(title: string, views: readonly DiagnosisView[], shape: 'square' | 'triangle-hollow') {
    if (views.length === 0) return nothing;
    const showing: Showing = {
      messages: this.#locale.messages,
      level: Math.min(this.level + 2, 6),
      copied: this.#copied,
      copy: (event) => void this.#copy(event),
    };
    return html`${this.#heading(title)}
      <ol class="list">
        ${views.map((view) => diagnosisItem(view, shape, showing))}
      </ol>`;
  }

  #heading(text: string) {
    return html`<div role="heading" aria-level=${Math.min(this.level + 1, 6)} class="group" dir="auto">${text}</div>`;
  }

  /** Said once for each look; a copy is said by its button, which has the focus. */
  #said(view: DoctorView | null) {
    return this.#copied ? this.#locale.messages[this.#copied.how] : (view?.sentence ?? '');
  }

  /** The feed that is looked at, and whether the reader's sign-in goes along. */
  #feed() {
    const named = this.src ? null : partnershipOfPage(closestAcross(this, 'stp-partnership[src]'));
    const source = this.src.trim() || sourceOf(named);
    const address = source && URL.canParse(source, document.baseURI) ? new URL(source, document.baseURI).href.replace(/#.*/, '') : source;
    return { address, credentials: (this.credentials || (named?.getAttribute('credentials') ?? '')) === 'include' };
  }

  #evidence(): Evidence | null {
    if (this.evidence !== undefined) return this.evidence as Evidence;
    if (!this.#looked) return null;
    return { ...this.#looked, by: 'page', now: nowAround(this).getTime(), clock: Date.now(), page: pageEvidence(this.#violations.list) };
  }

  async #look() {
    this.#looking?.abort();
    const looking = (this.#looking = new AbortController());
    this.#looked = null;
    this.#copied = null;
    this.requestUpdate();
    const { address, credentials } = this.#feed();
    if (this.evidence !== undefined || !address) return;
    const isWeb = /^https?:\/\/[^@/]*(\/|$)/.test(address);
    const defined = allDefined();
    const inTime = Promise.race([defined, new Promise((resolve) => setTimeout(resolve, TIME_TO_DEFINE))]);
    const [asked] = await Promise.all([isWeb ? ask(address, credentials, looking.signal) : { answer: null }, inTime]);
    if (looking.signal.aborted) return;
    this.#looked = { ...asked, address, credentials };
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
