import type { Partnership } from '@stp-widgets/contract';
import { changeEnglish } from './change-en.ts';
import { changeFieldsEnglish } from './change-fields-en.ts';
import type { MessageSet, Translated } from './messages.ts';
import type { Words } from './words.ts';

const english = { ...changeEnglish, ...changeFieldsEnglish };

/** What is said of changes, in English and Welsh. */
export const changeMessages: MessageSet<typeof english> = {
  en: english,
  cy: async () => {
    const [{ changeWelsh }, { changeFieldsWelsh }] = await Promise.all([import('./change-cy.ts'), import('./change-fields-cy.ts')]);
    return { ...changeWelsh, ...changeFieldsWelsh };
  },
};

/** The messages about changes in one language. */
export type ChangeMessages = Translated<typeof english>;

/** With what changes are said: words, their messages, and the two documents, in which ids find their names. */
export interface ChangeSpeech {
  readonly words: Words;
  readonly messages: ChangeMessages;
  readonly before: Partnership;
  readonly after: Partnership;
}

/** The message of a thing, field or word of the contract; its own name, taken apart, where no message is there for it. */
export function term(kind: 'kind' | 'field' | 'word', name: string, messages: ChangeMessages): string {
  const found: unknown = Object.hasOwn(messages, `${kind}-${name}`) ? Reflect.get(messages, `${kind}-${name}`) : undefined;
  return typeof found === 'string' ? found : name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
