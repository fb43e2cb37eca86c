import type * as z from 'zod/mini';
import type { Kind } from './kinds.ts';
import type { collections, head } from './schema.ts';

/** Plain data that nobody changes, at any depth. */
export type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** One thing of a collection, as read. */
export type Item<K extends Kind> = Frozen<z.infer<(typeof collections)[K]>>;

export type Organisation = Item<'organisations'>;
export type Group = Item<'groups'>;
export type Role = Item<'roles'>;
export type Appointment = Item<'appointments'>;
export type Aim = Item<'aims'>;
export type Objective = Item<'objectives'>;
export type Result = Item<'results'>;
export type Measure = Item<'measures'>;
export type Programme = Item<'programmes'>;
export type Project = Item<'projects'>;
export type Activity = Item<'activities'>;
export type Dependency = Item<'dependencies'>;
export type Accountability = Item<'accountabilities'>;
export type Update = Item<'updates'>;
export type Position = NonNullable<Dependency['giver']>;

type Head = { readonly [K in keyof typeof head]: Frozen<z.infer<(typeof head)[K]>> };

/** One status of a partnership's own scale, and the figure that tells it without colour. */
export type Status = NonNullable<Head['statusScale']>[number];
export type StatusShape = Status['shape'];
/** How a partnership writes responsibility down: its letters, and what each means. */
export type ResponsibilityScheme = NonNullable<Head['responsibilityScheme']>;

/**
 * A partnership as read: frozen, every collection there (empty when the document has none of it),
 * every id unique, every reference to something that is there.
 */
export type Partnership = Omit<Head, 'contract' | 'partnership' | 'statusScale' | 'responsibilityScheme'> & {
  /** The version of the contract the document was written for. */
  readonly contract: string;
  readonly partnership: NonNullable<Head['partnership']>;
  readonly statusScale: readonly Status[];
  readonly responsibilityScheme: ResponsibilityScheme;
} & { readonly [K in Kind]: readonly Item<K>[] };
