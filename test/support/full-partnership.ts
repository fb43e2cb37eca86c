import { readPartnership } from '@stp-widgets/contract';
import { type Document, smallPartnership } from './small-partnership.ts';

/** The small partnership with something in every collection, and every field of text filled in somewhere. New at each call. */
export function fullPartnership(): Document {
  const document = smallPartnership();
  const links = (id: string) => [{ href: `https://example.org/${id}`, title: `About ${id}`, rel: 'edit' }];
  const position = { organisation: 'vale', value: 'agreed', by: 'planned', at: '2026-01-05', note: 'Signed at the board' };
  const full: Document = {
    ...document,
    speaksFor: 'harbour',
    partnership: {
      ...document.partnership,
      kind: 'integrated care system',
      codes: [{ scheme: 'ONS', code: 'E1', validFrom: '2020-04-01', successor: 'E2' }],
      publisher: 'Programme office',
    },
    statusScale: [
      { value: 'green', label: 'Going well', rank: 1, shape: 'disc' },
      { value: 'amber', label: 'Mixed', rank: 2, shape: 'triangle-half' },
      { value: 'red', label: 'In trouble', rank: 3, shape: 'square' },
    ],
    responsibilityScheme: {
      name: 'RACI',
      letters: [
        { letter: 'A', label: 'Accountable', means: 'decides' },
        { letter: 'R', label: 'Responsible', means: 'does' },
      ],
    },
    glossary: [{ term: 'Elective', meaning: 'Planned care' }],
    programmes: [{ id: 'prg', title: 'Planned care', why: 'Dates are kept.', start: '2026-01-01', end: '2027-03-31' }],
    activities: [
      {
        id: 'act',
        title: 'Business case',
        project: 'hub',
        assignees: [{ role: 'planned' }],
        baselines: [{ name: 'Plan A', end: '2026-07-01' }],
      },
      { id: 'act-two', title: 'Decision', project: 'hub', kind: 'milestone', end: '2026-08-01' },
    ],
    dependencies: [
      {
        id: 'dep',
        predecessor: 'act',
        successor: 'act-two',
        gives: 'The case',
        acceptance: 'Minutes of the board',
        giver: position,
        receiver: position,
      },
    ],
    'x-note': { of: ['the publisher’s own'] },
  };
  Object.assign(full.measures[0], {
    source: 'Returns of the trusts',
    standard: [{ value: 92, from: '2020-01-01', alternative: 'A waiver' }],
    rebase: [{ at: '2025-09-01', why: 'Two lists became one' }],
  });
  Object.assign(full.measures[0]['series'] as object[], [
    {
      observations: (full.measures[0]['series'] as { observations: object[] }[])[0].observations.map((one) => ({
        ...one,
        narrative: 'As returned',
      })),
    },
  ]);
  Object.assign(full.projects[0], { why: 'Two theatres.', programme: 'prg', impact: [{ organisation: 'vale', says: 'Fewer beds' }] });
  Object.assign(full.organisations[0], { kind: 'acute trust', codes: [{ scheme: 'ODS', code: 'RXX' }] });
  Object.assign(full.groups[0], { kind: 'board', remit: 'Decides', members: ['harbour', 'planned'], chair: 'planned' });
  Object.assign(full.appointments[0], { holder: 'Sam Field' });
  Object.assign(full.aims[0], { why: 'People live longer.' });
  full.objectives.forEach((objective) => (objective['positions'] ??= [position]));
  for (const list of Object.values(full)) {
    if (Array.isArray(list))
      for (const item of list as { id?: string }[])
        if (item.id) Object.assign(item, { links: links(item.id), topics: ['beds'], audience: 'partners' });
  }
  return full;
}

/**
 * A document whose every text is another, ids and all references to them included: whatever reading takes as text, that is all
 * but days, durations, links and the contract's own words.
 */
export function withTexts(document: Document, change: (text: string) => string): Document {
  const other = mapTexts(document, change) as Document;
  for (let found = -1; found !== 0;) {
    const paths = readPartnership(other)
      .notices.filter(({ code }) => code === 'wrong-value' || code === 'unsafe-link')
      .map(({ path }) => path);
    found = paths.length;
    for (const path of paths) restore(other, document, path);
  }
  return other;
}

/** Every text in plain data, changed. */
export function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((one) => mapTexts(one, change));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}

function restore(to: object, from: object, path: string): void {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop()!;
  const at = (data: object) =>
    keys.reduce((inner: object, key) => Object.entries(inner).find(([name]) => name === key)![1] as object, data);
  Object.assign(at(to), { [last]: Object.entries(at(from)).find(([name]) => name === last)![1] as unknown });
}
