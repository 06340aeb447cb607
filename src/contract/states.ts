/** A state machine as data: a verb is allowed in `from` states and leads to `to`. */
export interface Transition<State extends string, Verb extends string> {
  readonly verb: Verb;
  readonly from: readonly State[];
  readonly to: State;
}

export type Machine<State extends string, Verb extends string> = readonly Transition<State, Verb>[];

/** The state a verb leads to; undefined if it is not allowed. */
export function next<State extends string, Verb extends string>(
  machine: Machine<State, Verb>,
  state: State,
  verb: Verb,
): State | undefined {
  return machine.find((step) => step.verb === verb && step.from.includes(state))?.to;
}

/** The verbs allowed in a state. */
export function verbs<State extends string, Verb extends string>(machine: Machine<State, Verb>, state: State): Verb[] {
  return machine.filter((step) => step.from.includes(state)).map((step) => step.verb);
}
