/** Collects what a validator finds, says it once, and ends with 1 if there is any. */
export class Faults {
  #found = new Map();

  add(what, example = '') {
    const fault = this.#found.get(what) ?? { times: 0, example };
    fault.times++;
    this.#found.set(what, fault);
  }

  end(checked) {
    for (const [what, { times, example }] of this.#found) {
      console.log(`FAULT ${times} times: ${what}${example === '' ? '' : ` (first: ${example})`}`);
    }
    console.log(`${checked}: ${this.#found.size} kinds of fault`);
    process.exitCode = this.#found.size === 0 ? 0 : 1;
  }
}
