import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import type { LitElement } from 'lit';

/** The forms that few charts take: made of elements and SVG. */
export const formsOf = (host: LitElement) =>
  new LatePart(host, async () => {
    const forms = await import('./forms.ts');
    for (const styles of [forms.formStyles, forms.benefitStyles]) addStyles(host, styles);
    addStyles(host, forms.signStyles);
    return forms;
  });

/** What these say, by language: of benefits and organisations (`own`), and of a process (`said`). */
export const formMessagesOf = (host: LitElement) =>
  new LatePart(host, async (language) => {
    const { benefitMessages, processMessages } = await import('./forms.ts');
    const [own, said] = await Promise.all([loadMessages(benefitMessages, language), loadMessages(processMessages, language)]);
    return { own, said };
  });

/** What reads limits and tells of them, by language; null where it could not be fetched: the values are there without it. */
export const limitsReaderOf = (host: LitElement) =>
  new LatePart(host, async (language) => {
    try {
      const limits = await import('./limits.ts');
      addStyles(host, limits.signStyles);
      return { ...limits, messages: await loadMessages(limits.processMessages, language) };
    } catch {
      return null;
    }
  });
