import { openFeed, type Feed } from '@stp-widgets/feed';
import { feedSource, type FeedSource } from '../support/feed-source.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the programme office says: the frame, and one objective. */
export const office = (given: Json = {}): Json => ({
  contract: '1.0',
  asOf: '2026-11-21T09:40:00Z',
  partnership: { name: 'Humber', publisher: 'The office', refresh: 'PT5M' },
  organisations: [
    { id: 'hull', name: 'Hull Hospitals' },
    { id: 'york', name: 'York Hospitals' },
  ],
  objectives: [{ id: 'urgent', title: 'Four hours', due: '2027-03' }],
  projects: [{ id: 'flow', title: 'Flow' }],
  ...given,
});

/** What one of the organisations says for itself: that it backs the objective, and what it does. */
export const fragment = (organisation: 'hull' | 'york', given: Json = {}): Json => ({
  contract: '1.0',
  asOf: organisation === 'hull' ? '2026-11-20T09:40:00Z' : '2026-11-14T09:40:00Z',
  speaksFor: organisation,
  objectives: [{ id: 'urgent', positions: [{ organisation, value: 'backs' }] }],
  activities: ['Screens', 'Beds'].map((title) => ({ id: `${organisation}-${title}`, title, project: 'flow', organisation })),
  ...given,
});

/** Sources of the office, of Hull and of York, in that order. */
export async function threeSources(): Promise<readonly [FeedSource, FeedSource, FeedSource]> {
  const sources = [feedSource(), feedSource(), feedSource()] as const;
  await Promise.all([office(), fragment('hull'), fragment('york')].map((document, at) => sources[at].serve(document)));
  return sources;
}

/** The feed of several sources, as a page lists them. */
export const feedOfAll = (sources: readonly FeedSource[]): Feed => openFeed(sources.map(({ address }) => address).join(' '));

/** The ids of the activities that a feed shows. */
export const activitiesOf = ({ snapshot }: Feed): readonly string[] =>
  (snapshot.partnership?.activities ?? []).map(({ id }) => id).toSorted();
