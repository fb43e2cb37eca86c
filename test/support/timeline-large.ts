const ORGANISATIONS = 50;
const FIRST = Date.UTC(2025, 3, 1);
const DAY = 86_400_000;

/**
 * A plan of so many activities, the same each time: fifty organisations in turn, work of one to six weeks over five years,
 * each waiting on the one before it, which another organisation does; every tenth a milestone, every fourth with a baseline.
 */
export function largePlan(count: number): Readonly<Record<string, unknown>> {
  const day = (at: number) => new Date(FIRST + at * DAY).toISOString().slice(0, 10);
  const days = 1826;
  const start = (at: number) => (at * 7 + ((at * 2_654_435_761) % 97)) % days;
  const end = (at: number) => start(at) + 6 + ((at * 40_503) % 36);
  const organisation = (at: number) => `org-${at % ORGANISATIONS}`;
  return {
    contract: '1.0',
    asOf: '2026-11-21T09:40:00Z',
    partnership: { name: 'A large plan', timeZone: 'Europe/London', language: 'en-GB' },
    organisations: Array.from({ length: ORGANISATIONS }, (_, at) => ({ id: `org-${at}`, name: `Hospital trust ${at}` })),
    activities: Array.from({ length: count }, (_, at) => ({
      id: `a-${at}`,
      title: `Activity ${at}: train ward ${at % 97}`,
      organisation: organisation(at),
      start: day(start(at)),
      end: day(end(at)),
      progress: (at % 11) / 10,
      ...(at % 10 === 0 && { kind: 'milestone' }),
      ...(at % 4 === 0 && { baselines: [{ start: day(start(at)), end: day(end(at) - 5) }] }),
    })),
    dependencies: Array.from({ length: count - 1 }, (_, at) => ({
      id: `d-${at}`,
      predecessor: `a-${at}`,
      successor: `a-${at + 1}`,
      type: (['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const)[at % 6],
      giver: { organisation: organisation(at), value: 'agreed' },
      receiver: { organisation: organisation(at + 1), value: at % 3 === 0 ? 'proposed' : 'agreed' },
    })),
  };
}
