import { answers, type Answer } from '../../../../api/answers.js';
import { assignments, type Assignment, type AssignmentDetail, type Extension } from '../../../../api/assignments.js';
import { session } from '../../../session.svelte.js';

export interface Waiting {
  answers: Answer[];
  submitted: Assignment[];
  extensions: { extension: Extension; task: AssignmentDetail }[];
}

/** Everything that waits for the decision of the person signed in. */
export async function readWaiting(): Promise<Waiting> {
  const statuses = [
    ...(session.may('answer.approve') ? (['drafted'] as const) : []),
    ...(session.may('answer.release') ? (['approved'] as const) : []),
    ...(session.may('answer.publish') ? (['released'] as const) : []),
  ];
  const approves = session.may('assignment.approve');
  const [lists, submitted, asking] = await Promise.all([
    Promise.all(statuses.map((status) => answers.list({ status }))),
    approves ? assignments.list({ status: 'submitted', limit: 100 }) : { items: [] },
    session.may('assignment.manage') ? assignments.list({ extensionAsked: 'true', limit: 50 }) : { items: [] },
  ]);
  const tasks = await Promise.all(asking.items.map(({ id }) => assignments.get(id)));
  return {
    answers: lists.flat(),
    submitted: submitted.items,
    extensions: tasks.flatMap((task) =>
      task.extensions.filter(({ state }) => state === 'asked').map((extension) => ({ extension, task })),
    ),
  };
}
