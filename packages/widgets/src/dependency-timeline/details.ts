import type { DependencyHealth, Side } from '@stp-widgets/insight/dependency-health.js';
import type { TimelineDetails } from '@stp-widgets/insight/timeline-details.js';
import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { barDates, slipSentence } from '@stp-widgets/insight/words/timeline-bar-words.js';
import { dependencySentence } from '@stp-widgets/insight/words/timeline-link-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';

/** What the popover of a bar tells: what it needs and gives, when, by whom and what for. */
export function barDetails(
  bar: TimelineBar,
  { accountable, serves, editLink }: TimelineDetails,
  links: readonly DependencyHealth[],
  speech: Speech,
  choose: () => void,
): Details {
  const { words, messages } = speech;
  const told = (ids: readonly string[], teller: Side) =>
    links.filter(({ id }) => ids.includes(id)).map((link) => dependencySentence(link, teller, speech));
  const receivers = links.filter(({ id }) => bar.givesTo.includes(id)).map(({ receiver }) => receiver);
  const facts = [
    [messages.factDates, [barDates(bar, speech), slipSentence(bar, speech)].filter(Boolean).join(', ')],
    [messages.factOrganisation, bar.organisation],
    [messages.factProgress, bar.isMilestone ? messages[`column-${bar.stage}`] : progressOf(bar, speech)],
    [messages.factAccountable, accountable.length > 0 ? accountable.join('; ') : words.say('nobody')],
    [
      messages.factGivenTo,
      receivers.map(({ title, party }) => (party ? words.tell(messages.titleOf, { title, organisation: party }) : title)).join('; '),
    ],
    [messages.factServes, serves.join('; ')],
  ] as const;
  return {
    title: bar.title,
    ...(bar.status && { status: bar.status }),
    sentences: [...told(bar.waitsOn, 'receiver'), ...told(bar.givesTo, 'giver')],
    facts: facts.filter(([, value]) => value),
    actions: [{ label: messages.showInAll, act: choose }, ...(editLink ? [{ label: words.say('updateThis'), href: editLink.href }] : [])],
  };
}

function progressOf({ stage, progress }: TimelineBar, { words, messages }: Speech): string {
  const share = words.tell(messages.progress, { share: words.value(Math.round(progress * 100), '%', 0) });
  return stage === 'under way' ? `${messages['column-under way']}, ${share}` : messages[`column-${stage}`];
}
