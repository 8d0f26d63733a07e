/** A function whose answer for a corpus, an entry … is worked out when it is first asked for, and kept as long as that. */
export function onceFor<Key extends WeakKey, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>()
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key))
    return known.get(key) as Answer
  }
}
