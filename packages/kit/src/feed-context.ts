import { createContext } from '@lit/context';
import type { Feed } from '@stp-widgets/feed';

/** The feed that a partnership element gives to the widgets inside it. The key is shared by every copy of the library on a page. */
export const feedContext = createContext<Feed | undefined>(Symbol.for('stp-widgets:feed:1'));
