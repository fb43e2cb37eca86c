/**
 * The office's page: the programme office drops its files, reads what was found, sees the widgets filled, and saves the
 * feed. For browsers only; the widgets come from the bundle beside it.
 */
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { render } from 'lit';
import { publishFor } from '../publish/publish-for.ts';
import { loadPublishWords } from '../publish/publish-words.ts';
import { fillWorkbook } from '../workbook/write-workbook.ts';
import { english } from './page-en.ts';
import { welsh } from './page-cy.ts';
import type { Remark } from '../remark.ts';
import { type GivenFile, type Outcome, readFiles } from './read-files.ts';
import { save } from './save.ts';
import { type Intents, page, type Shown } from './view.ts';

const WORKBOOK_NAME = 'partnership.xlsx';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Shows the page in an element, in a language: `cy` for Welsh, English for everything else. */
export async function mount(root: HTMLElement, language: string): Promise<void> {
  const words = await loadWords(language);
  const said = language === 'cy' ? welsh : english;
  const start: Shown = { words, said, isReading: false, isOver: false, outcome: null, showsAll: false, failure: '', done: '' };
  let shown = start;
  let given: readonly GivenFile[] = [];

  const show = (more: Partial<Shown>) => {
    shown = { ...shown, ...more };
    render(page(shown, intents), root);
  };

  /** What had the focus is gone when the page turns: it goes on at what took its place. */
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();

  /** Does what may fail in the page itself, and says so where it does. */
  const attempt = (work: () => void | Promise<void>) =>
    void Promise.resolve()
      .then(work)
      .catch((error: unknown) => show({ isReading: false, failure: words.tell(said.failed, { found: String(error) }) }));

  /** Reads all that was given, unless there is more before that is done. */
  async function read(files: readonly GivenFile[]): Promise<void> {
    given = files;
    show({ ...start, isReading: true });
    const outcome = await readFiles(files, language);
    if (given !== files) return;
    show({ outcome, isReading: false });
    focus('#outcome');
  }

  const intents: Intents = {
    take: (files) =>
      attempt(async () => {
        const taken = [...files];
        if (taken.length === 0) return;
        show({ ...start, isReading: true });
        // Their bytes at once: a file that is written anew can no longer be read as it was dropped.
        const more = await Promise.all(taken.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
        await read([...given.filter(({ name }) => more.every((file) => file.name !== name)), ...more]);
      }),
    tellWhose: (at, organisation) => attempt(() => read(given.map((file, place) => (place === at ? { ...file, organisation } : file)))),
    over: (isOver) => shown.isOver !== isOver && !shown.outcome && show({ isOver }),
    showAll: () => show({ showsAll: true }),
    again: () => {
      given = [];
      show(start);
      focus('input');
    },
    saveFeed: () => save(asJson(shown.outcome?.document), 'partnership.json', 'application/json'),
    saveWorkbook: () =>
      attempt(() => {
        const { outcome } = shown;
        if (!outcome?.document) return;
        const { bytes, remarks } = fillWorkbook(outcome.document);
        save(bytes, WORKBOOK_NAME, WORKBOOK);
        show({
          outcome: remarked(outcome, WORKBOOK_NAME, remarks),
          done: remarks.length > 0 ? words.tell(said.workbookSaved, { count: remarks.length }) : '',
        });
      }),
    saveCopy: (audience) =>
      attempt(async () => {
        const { outcome } = shown;
        if (!outcome) return;
        if (outcome.unsound) {
          show({ done: words.tell(said.notPublished, { file: outcome.unsound }) });
          return;
        }
        const { document, remarks, withheld } = publishFor(outcome.document, audience, { words: await loadPublishWords(language) });
        const name = `partnership-${audience}.json`;
        save(asJson(document), name, 'application/json');
        show({
          outcome: remarked(outcome, name, remarks),
          done: words.tell(said.copySaved, { count: withheld, audience }),
        });
      }),
    saveTemplate: () => attempt(() => save(fillWorkbook().bytes, WORKBOOK_NAME, WORKBOOK)),
  };

  // Anywhere on the page: who misses the field must not leave the page by the browser opening the file.
  const { body } = root.ownerDocument;
  body.addEventListener('dragover', (event) => {
    event.preventDefault();
    intents.over(true);
  });
  body.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && intents.over(false));
  body.addEventListener('drop', (event) => {
    event.preventDefault();
    intents.take(event.dataTransfer?.files ?? []);
  });
  root.ownerDocument.documentElement.lang = language;
  root.ownerDocument.title = said.title;
  show({});
}

/** What was found, with what is to be said of a file that was saved from it: in place of what was said of that before. */
const remarked = (outcome: Outcome, file: string, remarks: readonly Remark[]): Outcome => ({
  ...outcome,
  remarks: [...outcome.remarks.filter((remark) => remark.file !== file), ...remarks.map((remark) => ({ ...remark, file }))],
});

const asJson = (document: unknown) => `${JSON.stringify(document, null, 2)}\n`;

void mount(document.querySelector('main')!, /^cy\b/i.test(navigator.language) ? 'cy' : 'en');
