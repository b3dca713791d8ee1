/** One sentence in both languages of the terminal. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A reason not to start that the person at the terminal can mend. Shown without a stack. */
export class StartupError extends Error {
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(`${words.vi}\n${words.en}`, options);
    this.name = new.target.name;
    this.words = words;
  }
}
