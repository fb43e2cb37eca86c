/**
 * What becomes of a thing, or of a part of it, that refers to one which an audience may not see:
 * - `goes`: it is a part of that one, or tells of nothing else, and goes with it;
 * - `goes with all`: it goes when everything that the field names is withheld;
 * - `end`: it stays, without its texts, for they tell of both ends; it goes when both ends are withheld;
 * - `part`: it stays, and of the part that holds the reference only what the contract requires: who it is of is withheld, and so is what that one says;
 * - `stays`: it only mentions the other one, and then says that something is not shown.
 */
export type Belonging = 'goes' | 'goes with all' | 'end' | 'part' | 'stays';

/** Every field of the contract that refers to a thing, as `collection.field`, with what becomes of what refers. */
export const belongings: Readonly<Record<string, Belonging>> = {
  'groups.members': 'stays',
  'groups.chair': 'stays',
  'groups.parent': 'stays',
  'roles.organisations': 'goes with all',
  'appointments.role': 'goes',
  'objectives.aims': 'stays',
  'objectives.parent': 'goes',
  'objectives.setBy': 'stays',
  'objectives.positions.organisation': 'part',
  'objectives.positions.by': 'stays',
  'results.objective': 'goes',
  'results.measure': 'stays',
  'measures.series.organisation': 'part',
  'projects.programme': 'goes',
  'projects.partners': 'stays',
  'projects.budget.holder': 'stays',
  'projects.contributions.to': 'stays',
  'projects.impact.organisation': 'part',
  'activities.project': 'goes',
  'activities.parent': 'goes',
  'activities.organisation': 'stays',
  'activities.assignees.role': 'stays',
  'dependencies.predecessor': 'end',
  'dependencies.successor': 'end',
  'dependencies.giver.organisation': 'part',
  'dependencies.giver.by': 'stays',
  'dependencies.receiver.organisation': 'part',
  'dependencies.receiver.by': 'stays',
  'accountabilities.subject': 'goes',
  'accountabilities.party': 'stays',
  'benefits.subject': 'goes',
  'benefits.lines.organisation': 'part',
  'benefits.sharedWith': 'stays',
  'risks.organisation': 'stays',
  'risks.subjects': 'goes with all',
  'decisions.subjects': 'goes with all',
  'decisions.concerned': 'stays',
  'decisions.group': 'stays',
  'decisions.delegatedFrom': 'stays',
  'decisions.positions.organisation': 'part',
  'decisions.positions.by': 'stays',
  'updates.subject': 'goes',
  'updates.organisation': 'stays',
  'updates.by': 'stays',
  'learning.organisation': 'goes',
  'learning.subjects': 'goes with all',
  'learning.takenUpBy': 'stays',
  'differences.subjects': 'goes with all',
  'differences.positions.organisation': 'part',
  'differences.positions.by': 'stays',
  'differences.group': 'stays',
  'support.organisation': 'goes',
  'support.subjects': 'goes with all',
  'support.meets': 'stays',
};

const byField: ReadonlyMap<string, Belonging> = new Map(Object.entries(belongings));

/** What becomes of what refers by a field; a field that the table does not name takes what refers along, so that nothing gets out by it. */
export const belongingOf = (field: string): Belonging => byField.get(field) ?? 'goes';
