import { collectionNames, type Kind } from '@stp-widgets/contract';
import { aboutOf, code, common, position } from '@stp-widgets/contract/fields.js';
import { collections, head } from '@stp-widgets/contract/schema.js';
import { fieldsOf, ownFieldsOf, referencesIn, subjectKinds } from './describe.ts';
import { exampleOf } from './example.ts';
import { describeFields } from './table.ts';
import { textForms } from './text-forms.ts';

const made = '<!-- Made from the schemas of packages/contract by `npm run reference`; not to be edited. -->';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
const page = (...parts: readonly string[]) => `${parts.filter(Boolean).join('\n\n')}\n`;

const fields = Object.fromEntries(collectionNames.map((kind) => [kind, ownFieldsOf(collections[kind].shape)])) as Record<
  Kind,
  ReturnType<typeof ownFieldsOf>
>;

/** The page about one collection. */
export function collectionPage(kind: Kind): string {
  return page(
    made,
    `# ${kind}`,
    sentence(aboutOf(collections[kind]).description),
    'Besides what [any thing](README.md#any-thing) may carry:',
    describeFields(fields[kind]),
    '## What it refers to',
    refersTo(kind),
    '## What refers to it',
    referredBy(kind),
    '## An example',
    json(exampleOf(kind)),
  );
}

function refersTo(kind: Kind): string {
  const own = referencesIn(fields[kind]);
  if (own.length === 0) return 'Nothing.';
  return own.map(({ field, kinds }) => `- \`${field}\`: ${kinds.map(linked).join(', ')}`).join('\n');
}

function referredBy(kind: Kind): string {
  const all = collectionNames.flatMap((from) => {
    const there = referencesIn(fields[from]).filter(({ kinds }) => kinds.includes(kind));
    return there.length > 0 ? [`- ${linked(from)}: ${there.map(({ field }) => `\`${field}\``).join(', ')}`] : [];
  });
  const ofHead = referencesIn(fieldsOf(head)).filter(({ kinds }) => kinds.includes(kind));
  if (ofHead.length > 0) all.unshift(`- [the head](README.md#the-head): ${ofHead.map(({ field }) => `\`${field}\``).join(', ')}`);
  return all.length > 0 ? all.join('\n') : 'Nothing.';
}

const linked = (kind: Kind) => `[${kind}](${kind}.md)`;

/** The page that all others are found from: what a document is, its head, and what stands in many places. */
export function indexPage(): string {
  return page(
    made,
    '# The contract, version 1.0',
    `A document is one JSON object: the head, and a list for each collection that it has something in. It is written by the programme office and read by every
widget. [Reading](reading.md) is lenient and says what it left out; [checking](checking.md), as \`stp validate\` does it, is strict. [Merging](merging.md)
makes one document of those of several organisations. [Versions](versions.md) says what may change when.

The same in JSON Schema 2020-12, for editors and programs, is \`@stp-widgets/contract/partnership.schema.json\`; it holds the shape of a document of version 1.
What it cannot say: ids are unique across all collections, and each reference leads to a thing of an expected collection.`,
    json({
      contract: '1.0',
      partnership: { name: 'Humber, Coast and Vale' },
      aims: [{ id: 'care', title: 'Transformed quality of care' }],
    }),
    '## Collections',
    [
      '| collection | what one thing of it is |',
      '| --- | --- |',
      ...collectionNames.map((kind) => `| ${linked(kind)} | ${aboutOf(collections[kind]).description} |`),
    ].join('\n'),
    '## The head',
    describeFields(fieldsOf(head)),
    '## Any thing',
    'Each thing of each collection may carry, besides its own fields:',
    describeFields(fieldsOf(common)),
    '## Your own fields',
    'A field whose name begins with `x-` is yours: the document and its things may carry any JSON in it, at most 24 levels deep. Objects within things carry only the fields described here.',
    '## Forms of text',
    ...Object.entries(textForms).flatMap(([name, { description, examples }]) => [
      `### ${name}`,
      `${sentence(description)} ${examples.map((example) => `\`${example}\``).join(', ')}`,
    ]),
    '## Shared objects',
    '### position',
    'What one organisation says of a thing that concerns several.',
    describeFields(fieldsOf(position.shape)),
    '### code',
    'An identifier in somebody’s code scheme, with the time it held: codes change when areas merge.',
    describeFields(fieldsOf(code.shape)),
    '### anything',
    `A thing of one of these collections: ${subjectKinds.map(linked).join(', ')}.`,
  );
}

/** All pages by their file's name. */
export const pages = (): ReadonlyMap<string, string> =>
  new Map([['README.md', indexPage()], ...collectionNames.map((kind) => [`${kind}.md`, collectionPage(kind)] as const)]);
