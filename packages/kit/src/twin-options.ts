import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { Translated } from '@stp-widgets/insight/words/messages.js';
import type { pictureEnglish } from '@stp-widgets/insight/words/picture-en.js';
import type { Words } from '@stp-widgets/insight/words/words.js';

type PictureMessages = Translated<typeof pictureEnglish>;

/** What a twin is shown with. */
export interface TwinOptions {
  readonly words: Words;
  readonly messages: PictureMessages;
  /** Makes the table, once it is needed: what makes it is fetched then. */
  readonly table: () => Promise<PlainTable>;
  /** The sentence that goes over a printed table. */
  readonly sentence: string;
  /** The widget's own controls. */
  readonly controls?: unknown;
  /** Controls of the picture, which are there with it only. */
  readonly pictureControls?: () => unknown;
  /** A third way to show the same: in sentences. */
  readonly reading?: { readonly label: string; readonly show: () => unknown };
  /** Stands over the table, for a widget that has several: `table` makes the one that is asked for. */
  readonly choice?: () => unknown;
  /** What the widget does in place of saving or printing the table; the button that was pressed is handed over. */
  readonly save?: (at: HTMLElement) => Promise<void>;
  readonly print?: () => Promise<void>;
}
