import { rows } from './table.ts';

const words = `
Type 1 A&E         | A major emergency department, led by consultants and open round the clock.
Four-hour standard | At least 95 in 100 people are admitted, transferred or discharged within four hours of arriving.
Ready to leave     | The doctors and therapists have agreed that a person no longer needs to be in hospital.
Home first         | People go home with support and are assessed there, rather than waiting in hospital to be assessed.
Shared theatres    | Operating theatres set apart for planned hip and knee operations of several hospitals.
Handover           | The moment at which a hospital takes over the care of a person from an ambulance crew.
Agency spending    | What is paid for temporary staff of outside agencies, as against permanent staff and the shared staff bank.
RACI               | Who is accountable, responsible, consulted and informed: one letter for each part somebody has in a piece of work.
`;

/** What the demo says of the partnership as a whole. */
export const head = {
  contract: '1.0',
  asOf: '2019-04-12T09:40:00+01:00',
  partnership: {
    name: 'West Yorkshire and Harrogate',
    kind: 'sustainability and transformation partnership',
    codes: [{ scheme: 'ONS', code: 'E54000005', validFrom: '2017-04-01' }],
    period: { start: '2018-04-01', end: '2021-03-31' },
    publisher: 'Illustrative programme office',
    refresh: 'PT1M',
    timeZone: 'Europe/London',
    language: 'en-GB',
  },
  statusScale: [
    { value: 'complete', label: 'Complete', rank: 0, shape: 'tick', means: 'complete' },
    { value: 'green', label: 'Green', rank: 1, shape: 'disc' },
    { value: 'amber-green', label: 'Amber-green', rank: 2, shape: 'triangle-hollow' },
    { value: 'amber', label: 'Amber', rank: 3, shape: 'triangle-half' },
    { value: 'amber-red', label: 'Amber-red', rank: 4, shape: 'triangle' },
    { value: 'red', label: 'Red', rank: 5, shape: 'square' },
    { value: 'not-started', label: 'Not started', rank: 6, shape: 'ring', means: 'not started' },
  ],
  responsibilityScheme: {
    name: 'RACI',
    letters: [
      { letter: 'A', label: 'Accountable', means: 'decides' },
      { letter: 'R', label: 'Responsible', means: 'does' },
      { letter: 'C', label: 'Consulted', means: 'is asked' },
      { letter: 'I', label: 'Informed', means: 'is told' },
    ],
  },
  cadences: { updates: 'P28D', confirmation: 'P6M', dependencies: 'P30D' },
  thresholds: { tight: 7, nearCritical: 10, overload: 1.2, tooManyConsulted: 5, tooManyHeld: 8 },
  glossary: rows(words).map(([term, meaning]) => ({ term, meaning })),
};
