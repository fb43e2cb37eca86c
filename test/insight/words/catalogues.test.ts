import { expect } from '@open-wc/testing';
import { boardWelsh } from '@stp-widgets/insight/words/board-cy.js';
import { boardEnglish } from '@stp-widgets/insight/words/board-en.js';
import { changeWelsh } from '@stp-widgets/insight/words/change-cy.js';
import { changeEnglish } from '@stp-widgets/insight/words/change-en.js';
import { changeFieldsWelsh } from '@stp-widgets/insight/words/change-fields-cy.js';
import { changeFieldsEnglish } from '@stp-widgets/insight/words/change-fields-en.js';
import { collisionWelsh } from '@stp-widgets/insight/words/collision-cy.js';
import { collisionEnglish } from '@stp-widgets/insight/words/collision-en.js';
import { driftWelsh } from '@stp-widgets/insight/words/drift-cy.js';
import { driftEnglish } from '@stp-widgets/insight/words/drift-en.js';
import { objectiveWelsh } from '@stp-widgets/insight/words/objective-cy.js';
import { objectiveEnglish } from '@stp-widgets/insight/words/objective-en.js';
import { matrixWelsh } from '@stp-widgets/insight/words/matrix-cy.js';
import { matrixEnglish } from '@stp-widgets/insight/words/matrix-en.js';
import { matrixFrameWelsh } from '@stp-widgets/insight/words/matrix-frame-cy.js';
import { matrixFrameEnglish } from '@stp-widgets/insight/words/matrix-frame-en.js';
import { matrixMoreWelsh } from '@stp-widgets/insight/words/matrix-more-cy.js';
import { matrixMoreEnglish } from '@stp-widgets/insight/words/matrix-more-en.js';
import { matrixStateWelsh } from '@stp-widgets/insight/words/matrix-state-cy.js';
import { matrixStateEnglish } from '@stp-widgets/insight/words/matrix-state-en.js';
import { matrixChangeWelsh } from '@stp-widgets/insight/words/matrix-change-cy.js';
import { matrixChangeEnglish } from '@stp-widgets/insight/words/matrix-change-en.js';
import { tableWelsh } from '@stp-widgets/insight/words/table-cy.js';
import { tableEnglish } from '@stp-widgets/insight/words/table-en.js';
import { scheduleWelsh } from '@stp-widgets/insight/words/schedule-cy.js';
import { scheduleEnglish } from '@stp-widgets/insight/words/schedule-en.js';
import { english as noticesEnglish } from '@stp-widgets/insight/words/notices-en.js';
import { welsh as noticesWelsh } from '@stp-widgets/insight/words/notices-cy.js';
import { standingMessages } from '@stp-widgets/insight/words/standing-words.js';
import { english } from '@stp-widgets/insight/words/en.js';
import { welsh } from '@stp-widgets/insight/words/cy.js';

type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The texts of a message: one, or one for each plural. */
const texts = (message: Messages[string]) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text: string) => new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name));
/** What a message needs to be filled with, whatever its plural. */
const needs = (message: Messages[string]) => new Set(texts(message).flatMap((text) => [...placeholders(text)]));
/** The categories a language has for whole and broken numbers. */
const plurals = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

for (const [what, one, other] of [
  ['the messages', english, welsh],
  ['the messages about objectives', objectiveEnglish, objectiveWelsh],
  ['the messages of tables', tableEnglish, tableWelsh],
  ['the messages of the board of objectives', boardEnglish, boardWelsh],
  ['the messages about standings', standingMessages.en, standingMessages.cy],
  ['the messages about notices', noticesEnglish, noticesWelsh],
  ['the messages about changes', changeEnglish, changeWelsh],
  ['the names of fields', changeFieldsEnglish, changeFieldsWelsh],
  ['the messages about schedules', scheduleEnglish, scheduleWelsh],
  ['the messages about collisions', collisionEnglish, collisionWelsh],
  ['the messages about drift', driftEnglish, driftWelsh],
  ['the messages of the matrix', matrixEnglish, matrixWelsh],
  ['the messages around a matrix’s cells', matrixFrameEnglish, matrixFrameWelsh],
  ['the messages of a matrix with nothing to show', matrixStateEnglish, matrixStateWelsh],
  ['the messages beside the matrix', matrixMoreEnglish, matrixMoreWelsh],
  ['the messages about a matrix’s changes', matrixChangeEnglish, matrixChangeWelsh],
] as readonly (readonly [string, Messages, Messages])[]) {
  describe(`${what} in Welsh`, () => {
    it('are the same as in English', () => expect(Object.keys(other).toSorted()).to.deep.equal(Object.keys(one).toSorted()));

    it('are filled in by the same names', () => {
      for (const key of Object.keys(one)) expect(needs(other[key]), key).to.deep.equal(needs(one[key]));
    });

    it('have plurals where English has them, and nowhere else', () => {
      for (const key of Object.keys(one)) expect(typeof other[key], key).to.equal(typeof one[key]);
    });

    it('are not left in English', () => {
      // The two that are the same in both.
      const same = Object.keys(one).filter((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
      expect(same.filter((key) => texts(one[key]).some((text) => /[a-z]{3}/i.test(text.replaceAll(/\{\w+\}/g, ''))))).to.deep.equal([]);
    });
  });

  for (const [language, messages] of [
    ['en', one],
    ['cy', other],
  ] as const) {
    describe(`${what} in ${language}`, () => {
      it('have no plural that the language does not have, and the rest always', () => {
        for (const [key, message] of Object.entries(messages)) {
          if (typeof message === 'string') continue;
          expect(plurals(language), key).to.include.members(Object.keys(message));
          expect(message, key).to.have.property('other');
        }
      });

      it('say something, without space around it, markup or a bracket left open', () => {
        for (const [key, text] of Object.entries(messages).flatMap(([name, message]) =>
          texts(message).map((one_) => [name, one_] as const),
        )) {
          expect(text.trim(), key).to.equal(text);
          expect(text, key).to.not.equal('');
          expect(text.replaceAll(/\{\w+\}/g, ''), key).to.not.match(/[{}<>]/);
        }
      });
    });
  }
}
