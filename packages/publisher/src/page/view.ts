import { collectionNames } from '@stp-widgets/contract/kinds.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type TemplateResult } from 'lit';
import { usualAudiences } from '../publish/audiences.ts';
import type { Remark } from '../remark.ts';
import type { PageCatalogue } from './page-en.ts';
import { preview } from './preview.ts';
import type { Outcome } from './read-files.ts';
import { placeOf, sumUp } from './summary.ts';

/** What the page shows. */
export interface Shown {
  readonly words: Words;
  readonly said: PageCatalogue;
  readonly isReading: boolean;
  readonly isOver: boolean;
  readonly outcome: Outcome | null;
  /** Whether all remarks are shown, or the first of them. */
  readonly showsAll: boolean;
  /** What failed in the page itself; empty as long as nothing did. */
  readonly failure: string;
  /** What was last done, in a sentence; empty as long as the outcome says all. */
  readonly done: string;
}

/** What a person may do on it. */
export interface Intents {
  /** Adds files to those that were given; one of the same name takes the place of the one before. */
  take(files: Iterable<File>): void;
  /** Says whose plan a file is, by its place among those that were read. */
  tellWhose(at: number, organisation: string): void;
  over(isOver: boolean): void;
  showAll(): void;
  again(): void;
  saveFeed(): void;
  saveWorkbook(): void;
  /** Saves what an audience may see. */
  saveCopy(audience: string): void;
  saveTemplate(): void;
}

/** So many remarks are shown at first: each is to be read. */
const FIRST = 50;

/** The page. */
export function page(shown: Shown, intents: Intents): TemplateResult {
  const { said, outcome, words, failure, done } = shown;
  const spoken = failure || done || (shown.isReading ? said.reading : outcome ? sumUp(outcome, said, words) : '');
  return html`<header>
      <h1>${said.title}</h1>
      <p class="lead">${said.lead}</p>
      <p class="quiet">${said.private}</p>
    </header>
    ${outcome ? nothing : dropZone(shown, intents)}
    <p id="outcome" class=${outcome ? 'sentence' : 'quiet'} role="status" tabindex="-1" dir="auto">${spoken}</p>
    ${outcome ? results(outcome, shown, intents) : nothing}`;
}

function dropZone({ said, isOver }: Shown, intents: Intents) {
  return html`<div class="drop ${isOver ? 'over' : ''}">
      ${chooser(said.choose, 'main', 'accepts', intents)}
      <span>${said.orDrop}</span>
      <p id="accepts" class="quiet">${said.accepts}</p>
    </div>
    <p class="template">
      <button type="button" aria-describedby="template-help" @click=${() => intents.saveTemplate()}>${said.template}</button>
      <span id="template-help" class="quiet">${said.templateHelp}</span>
    </p>`;
}

/** @param help the id of what explains it */
function chooser(label: string, weight: string, help: string, intents: Intents) {
  return html`<label class="button ${weight}">
    ${label}
    <input
      type="file"
      multiple
      accept=".json,.xlsx,.xml,.csv"
      aria-describedby=${help}
      @change=${({ target }: Event) => intents.take((target as HTMLInputElement).files ?? [])}
    />
  </label>`;
}

function results(outcome: Outcome, shown: Shown, intents: Intents) {
  const { said, words } = shown;
  const { files, remarks, document, partnership } = outcome;
  const hasErrors = remarks.some(({ severity }) => severity === 'error');
  return html`<div class="actions">
      ${
        document
          ? html`<button type="button" class="main" @click=${() => intents.saveFeed()}>${said.saveFeed}</button>
              <button type="button" @click=${() => intents.saveWorkbook()}>${said.saveWorkbook}</button>
              ${audiencesOf(outcome).map(
                (audience) =>
                  html`<button type="button" @click=${() => intents.saveCopy(audience)}>
                    ${words.tell(said.saveCopy, { audience })}
                  </button>`,
              )}`
          : nothing
      }
      ${chooser(said.add, '', 'add-help', intents)}
      <button type="button" @click=${() => intents.again()}>${said.again}</button>
    </div>
    <p id="add-help" class="quiet">${said.addHelp}</p>
    ${document && hasErrors ? html`<p class="quiet">${said.saveWarned}</p>` : nothing}
    <section aria-labelledby="files">
      <h2 id="files">${said.files}</h2>
      <div class="wide" tabindex="0" role="group" aria-labelledby="files">
        <table>
          <thead>
            <tr>
              <th scope="col">${said.file}</th>
              <th scope="col">${said.form}</th>
              <th scope="col" class="figures">${said.things}</th>
            </tr>
          </thead>
          <tbody>
            ${files.map(
              ({ name, form, things, organisation = '' }, at) =>
                html`<tr>
                  <th scope="row" dir="auto">${name}</th>
                  <td>${said[`form-${form}`]}${form === 'plan' ? whose(organisation, at, shown, intents) : nothing}</td>
                  <td class="figures">${words.number(things)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>
    <section aria-labelledby="findings">
      <h2 id="findings">${said.findings}</h2>
      ${remarks.length > 0 ? remarkTable(remarks, shown, intents) : html`<p>${said.none}</p>`}
    </section>
    ${partnership ? preview(partnership, document, shown) : nothing}`;
}

/** Asks whose plan it is: its people are roles of that organisation. */
function whose(organisation: string, at: number, { said, outcome }: Shown, intents: Intents) {
  const changed = ({ target }: Event) => intents.tellWhose(at, (target as HTMLInputElement).value.trim());
  return html`<label class="whose"> ${said.whose} <input list="organisations-${at}" .value=${organisation} @change=${changed} /> </label>
    <datalist id="organisations-${at}">
      ${outcome?.partnership?.organisations.map(({ name }) => html`<option value=${name}></option>`)}
    </datalist>`;
}

/** The audiences that see less than all; none where nothing is marked for anybody. */
function audiencesOf({ partnership }: Outcome): readonly string[] {
  const isMarked = collectionNames.some((kind) => partnership?.[kind].some(({ audience }) => audience !== undefined));
  return isMarked ? (partnership?.audiences ?? usualAudiences).slice(0, -1) : [];
}

function remarkTable(remarks: readonly Remark[], { said, words, showsAll }: Shown, intents: Intents) {
  const ordered = remarks.toSorted((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="findings">
      <table>
        <thead>
          <tr>
            <th scope="col">${said.weight}</th>
            <th scope="col">${said.what}</th>
            <th scope="col">${said.where}</th>
          </tr>
        </thead>
        <tbody>
          ${(showsAll ? ordered : ordered.slice(0, FIRST)).map(
            (remark) =>
              html`<tr>
                <td class="weight ${remark.severity}">${said[remark.severity]}</td>
                <td dir="auto">${remark.says}</td>
                <td class="place" dir="auto">${placeOf(remark).map((part) => html`<span>${part}</span>`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      showsAll || remarks.length <= FIRST
        ? nothing
        : html`<button type="button" @click=${() => intents.showAll()}>${words.tell(said.showAll, { count: remarks.length })}</button>`
    }`;
}
