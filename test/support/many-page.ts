/** Runs in a page: a partnership and its cards, as a page has them, and merging in one piece, by which dividing it is measured. */
import '@stp-widgets/widgets/objective-card/define.js';
import '@stp-widgets/widgets/partnership/define.js';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import { openFeed } from '@stp-widgets/feed';

Object.assign(globalThis, { mergePartnerships, openFeed });
