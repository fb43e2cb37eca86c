import { array, enum as oneOf, gte, int, lte, optional, strictObject } from 'zod/mini';
import { code, day, duration, field, instant, number, ref, text } from './fields.ts';

/** The figures by which a status is told without colour. */
export const statusShape = oneOf(['tick', 'disc', 'triangle-hollow', 'triangle-half', 'triangle', 'square', 'ring']);

/** What is said of the partnership as a whole. */
export const head = {
  contract: field(optional(text), 'The version of the contract that the document is written for', { example: '1.0' }),
  asOf: field(optional(instant), 'The instant that the document tells of', { example: '2026-11-21T09:40:00Z' }),
  partnership: field(
    optional(
      strictObject({
        name: field(text, 'Its name', { example: 'Humber, Coast and Vale' }),
        kind: field(optional(text), 'What sort of partnership it is', { example: 'integrated care system' }),
        codes: field(optional(array(code)), 'Its identifiers in the schemes of others, past ones too'),
        period: field(
          optional(
            strictObject({
              start: field(optional(day), 'The first day', { example: '2016-10' }),
              end: field(optional(day), 'The last day', { example: '2020/21' }),
            }),
          ),
          'The time that its plan covers',
        ),
        publisher: field(optional(text), 'Who publishes the document', { example: 'The programme office' }),
        refresh: field(optional(duration), 'How often a page asks for it again', { example: 'PT5M' }),
        timeZone: field(optional(text), 'The zone of its days, by its IANA name; UTC when absent', { example: 'Europe/London' }),
        language: field(optional(text), 'The language of its texts, by its BCP 47 tag', { example: 'en-GB' }),
      }),
    ),
    'The partnership itself',
  ),
  speaksFor: field(
    optional(ref('organisations')),
    'The organisation that this document, a fragment, speaks for; absent, it speaks for all',
    {
      example: 'hull',
    },
  ),
  audience: field(optional(text), 'The audience that this copy was published for', { example: 'public' }),
  audiences: field(optional(array(text)), 'The audiences, widest first: each sees what is meant for it and for all before it', {
    example: ['public', 'partners'],
  }),
  sources: field(
    optional(
      array(
        strictObject({
          organisation: field(optional(ref('organisations')), 'Who spoke; absent, the programme office', { example: 'hull' }),
          asOf: field(optional(instant), 'The instant that it told of', { example: '2026-11-20T17:00:00Z' }),
        }),
      ),
    ),
    'The fragments that the document was merged from, and the age of each',
  ),
  statusScale: field(
    optional(
      array(
        strictObject({
          value: field(text, 'The value, as updates give it', { example: 'green' }),
          label: field(text, 'The word for it', { example: 'Green' }),
          rank: field(number, 'Its place from best, the lowest, to worst', { example: 1 }),
          shape: field(statusShape, 'The figure that tells it without colour', { example: 'disc' }),
          means: field(optional(oneOf(['complete', 'not started'])), 'That nothing more is to be done, or nothing was yet', {
            example: 'complete',
          }),
        }),
      ),
    ),
    'The partnership’s own statuses; absent, those of the delivery confidence assessment',
  ),
  responsibilityScheme: field(
    optional(
      strictObject({
        name: field(text, 'What it is called', { example: 'RACI' }),
        letters: field(
          array(
            strictObject({
              letter: field(text, 'The letter', { example: 'A' }),
              label: field(text, 'The word for it', { example: 'Accountable' }),
              means: field(oneOf(['decides', 'does', 'is asked', 'is told', 'supports']), 'What it means', { example: 'decides' }),
            }),
          ),
          'Its letters',
        ),
      }),
    ),
    'How responsibility is written down; absent, RACI',
  ),
  cadences: field(
    optional(
      strictObject({
        updates: field(optional(duration), 'How often each thing is reported', { example: 'P14D' }),
        confirmation: field(optional(duration), 'How often accountability is confirmed', { example: 'P3M' }),
        dependencies: field(optional(duration), 'How often dependencies are confirmed', { example: 'P1M' }),
      }),
    ),
    'How often things are to be said anew; older is stale',
  ),
  thresholds: field(
    optional(
      strictObject({
        tight: field(optional(number), 'Less than this between promised and needed is tight', { unit: 'days', example: 5 }),
        nearCritical: field(optional(number), 'Float of at most this is near-critical', { unit: 'days', example: 10 }),
        overload: field(optional(number), 'More than this of a role’s capacity is too much', { unit: 'share of its capacity', example: 1 }),
        tooManyConsulted: field(optional(number), 'More than this many consulted or informed is too many', { unit: 'parties', example: 6 }),
        tooManyInformed: field(optional(number), 'More than this many informed is too many; absent, as many as consulted', {
          unit: 'parties',
          example: 12,
        }),
        tooManyHeld: field(
          optional(number),
          'More than this many to decide or do is too many for one role, person or group; for a role with a capacity, per full-time post',
          { unit: 'subjects', example: 8 },
        ),
      }),
    ),
    'From where on something is remarked',
  ),
  calendar: field(
    optional(
      strictObject({
        week: field(
          optional(array(int().check(gte(1), lte(7)))),
          'The days of the week that are worked, from 1, Monday, to 7, Sunday (ISO 8601)',
          { example: [1, 2, 3, 4, 5] },
        ),
        holidays: field(
          optional(
            array(
              strictObject({
                first: field(day, 'The first day off', { example: '2026-12-25' }),
                last: field(optional(day), 'The last one; absent, the same', { example: '2026-12-28' }),
                title: field(optional(text), 'What it is', { example: 'Christmas' }),
              }),
            ),
          ),
          'The days off besides',
        ),
      }),
    ),
    'The working days, for lags and durations in days of work; absent, Monday to Friday',
  ),
  glossary: field(
    optional(
      array(
        strictObject({
          term: field(text, 'The word', { example: 'STP' }),
          meaning: field(text, 'What it means here', { example: 'Sustainability and transformation partnership' }),
        }),
      ),
    ),
    'The partnership’s words',
  ),
};
