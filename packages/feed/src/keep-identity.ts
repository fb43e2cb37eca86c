type Plain = Readonly<Record<string, unknown>>;

/**
 * Gives `after`, built from the objects of `before` wherever they are equal: whoever compares by identity sees only what
 * changed, and `before` itself when nothing did. In a list, things with an `id` are matched by it, all else by position.
 *
 * Neither argument is changed. A copy is made only where a part was replaced, frozen if `after` was. Takes time in
 * proportion to the size of `after`.
 */
export function keepIdentity<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return keepList(before, after) as T;
  if (isPlain(before) && isPlain(after)) return keepObject(before, after) as T;
  return after;
}

function keepList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  let byId: Map<string | undefined, unknown> | null = null;
  const kept = after.map((item, at) => {
    const id = idOf(item);
    // By position first: it is right for a list in the old order, and for one whose ids are not unique.
    if (id === undefined || id === idOf(before[at])) return keepIdentity(before[at], item);
    byId ??= new Map(before.map((old) => [idOf(old), old]));
    return keepIdentity(byId.get(id), item);
  });
  if (kept.length === before.length && areSame(kept, before)) return before;
  return areSame(kept, after) ? after : frozenLike(after, kept);
}

function keepObject(before: Plain, after: Plain): Plain {
  const keys = Object.keys(after);
  const kept = keys.map((key) => keepIdentity(own(before, key), after[key]));
  const isOld =
    keys.length === Object.keys(before).length && keys.every((key, at) => Object.hasOwn(before, key) && Object.is(kept[at], before[key]));
  if (isOld) return before;
  if (keys.every((key, at) => Object.is(kept[at], after[key]))) return after;
  // Not by assignment: a key `__proto__` in the data must stay data.
  return frozenLike(after, Object.fromEntries(keys.map((key, at) => [key, kept[at]])));
}

const own = (object: Plain, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean => some.every((item, at) => Object.is(item, others[at]));

const frozenLike = <T>(model: unknown, copy: T): T => (Object.isFrozen(model) ? Object.freeze(copy) : copy);

function isPlain(value: unknown): value is Plain {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
}

function idOf(value: unknown): string | undefined {
  const id = isPlain(value) ? own(value, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
