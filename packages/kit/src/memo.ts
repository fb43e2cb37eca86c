/** The last answer to a question, remembered for as long as all that it rests on is the same. */
export class Memo<Answer> {
  #restsOn: readonly unknown[] | null = null;
  #answer?: Answer;

  /** The answer: the one before, unless something that it rests on is another since. */
  of(restsOn: readonly unknown[], answer: () => Answer): Answer {
    const before = this.#restsOn;
    if (before?.length !== restsOn.length || before.some((one, at) => one !== restsOn[at])) {
      this.#answer = answer();
      this.#restsOn = restsOn;
    }
    return this.#answer as Answer;
  }
}
