import type { TimelineBar } from '../timeline-view.ts';
import type { FullSpeech } from './timeline-more-words.ts';

/** How a bar's end stands to its baseline; empty without one. */
export function slipSentence({ slip }: Pick<TimelineBar, 'slip'>, { words, messages, more }: FullSpeech): string {
  if (slip === null) return '';
  return slip === 0 ? more.onBaseline : words.tell(slip > 0 ? messages.slipped : more.early, { count: Math.abs(slip) });
}
