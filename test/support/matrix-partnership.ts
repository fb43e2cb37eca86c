import type { Document } from './small-partnership.ts';

/**
 * A partnership with one subject for each thing that can be said of an accountability, seen on 15 June 2026. New at each call.
 *
 * Objectives: `sound` with the project `offer` (offered) below it and its activity `step` below that, `both` (two accountable, one
 * of them jointly), `empty` (nobody at all). Projects of no objective: `gone` (expired), `soon` (not begun), `vacancy`, `old`.
 */
export function matrixPartnership(): Document {
  const held = (subject: string, party: string, letters: string, more: object = {}) => ({
    id: `acc-${subject}-${party}-${letters}`,
    subject,
    party,
    letters: letters.split(''),
    acceptedAt: '2026-03-01',
    ...more,
  });
  const document = {
    contract: '1.0',
    asOf: '2026-06-15T09:40:00+01:00',
    partnership: { name: 'Harbour and Vale', timeZone: 'Europe/London', language: 'en-GB' },
    cadences: { confirmation: 'P6M' },
    thresholds: { tooManyConsulted: 2, tooManyHeld: 1 },
    organisations: [
      { id: 'harbour', name: 'Harbour Hospitals NHS Foundation Trust', shortName: 'Harbour', kind: 'acute trust' },
      { id: 'vale', name: 'Vale Community Trust', shortName: 'Vale', kind: 'community trust' },
      { id: 'city', name: 'City Council', kind: 'council' },
      { id: 'coast', name: 'Coast Council', kind: 'council' },
    ],
    groups: [{ id: 'board', name: 'Partnership Board' }],
    roles: [
      { id: 'director', title: 'Director of planned care', organisations: ['harbour'], capacity: 2 },
      { id: 'joint', title: 'Joint bed manager', organisations: ['harbour', 'vale'], capacity: 4 },
      { id: 'nobody', title: 'Head of housing', organisations: ['city'] },
    ],
    appointments: [
      { id: 'app-director', role: 'director', holder: 'Sam Field', from: '2025-01-01' },
      { id: 'app-joint', role: 'joint', from: '2025-01-01' },
    ],
    aims: [],
    results: [{ id: 'res', objective: 'sound', title: 'Waits under 18 weeks' }],
    measures: [],
    updates: [],
    programmes: [{ id: 'prg', title: 'Planned care' }],
    objectives: [
      { id: 'sound', title: 'Hips and knees within 18 weeks' },
      { id: 'both', title: 'Home by the weekend' },
      { id: 'empty', title: 'Warm homes' },
    ],
    projects: [
      { id: 'gone', title: 'One stroke unit' },
      { id: 'offer', title: 'Shared theatres', programme: 'prg', contributions: [{ to: 'res' }] },
      { id: 'soon', title: 'Night nurses' },
      { id: 'vacancy', title: 'Housing advice' },
      { id: 'old', title: 'One list of dates' },
    ],
    activities: [{ id: 'step', title: 'Business case', project: 'offer' }],
    accountabilities: [
      held('sound', 'director', 'A'),
      held('sound', 'vale', 'R'),
      ...['city', 'coast', 'board'].map((party) => held('sound', party, 'C', { acceptedAt: undefined })),
      held('offer', 'director', 'AR', { acceptedAt: undefined, from: '2026-06-01' }),
      held('offer', 'board', 'I'),
      held('step', 'director', 'A'),
      held('step', 'city', 'R'),
      held('both', 'joint', 'A'),
      held('both', 'city', 'A'),
      held('both', 'vale', 'R'),
      held('gone', 'coast', 'A', { to: '2026-03-31' }),
      held('gone', 'vale', 'R'),
      held('soon', 'vale', 'A', { from: '2026-09-01', acceptedAt: undefined }),
      held('soon', 'harbour', 'R'),
      held('vacancy', 'nobody', 'A'),
      held('vacancy', 'city', 'R'),
      held('old', 'coast', 'A', { acceptedAt: '2025-01-10', confirmedAt: '2025-06-30' }),
      held('old', 'city', 'R'),
    ],
  };
  // What is undefined is not there at all, as in JSON.
  return JSON.parse(JSON.stringify(document)) as Document;
}
