import { answers, type Answer } from '../../../../api/answers.js';
import { assignments, type Assignment, type AssignmentDetail, type Extension } from '../../../../api/assignments.js';
import { session } from '../../../session.svelte.js';

export interface Waiting {
  /** Each with the task it was written for, where that is submitted too. */
  answers: { answer: Answer; task: Assignment | undefined }[];
  /** Submitted without an answer that waits here. */
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
    assignments.list({ status: 'submitted', limit: 100 }),
    session.may('assignment.manage') ? assignments.list({ extensionAsked: 'true', limit: 50 }) : { items: [] },
  ]);
  const tasks = await Promise.all(asking.items.map(({ id }) => assignments.get(id)));
  const waiting = lists.flat().map((answer) => ({
    answer,
    task: submitted.items.find(({ id }) => id === answer.assignmentId),
  }));
  return {
    answers: waiting,
    submitted: approves ? submitted.items.filter((task) => !waiting.some((one) => one.task === task)) : [],
    extensions: tasks.flatMap((task) =>
      task.extensions.filter(({ state }) => state === 'asked').map((extension) => ({ extension, task })),
    ),
  };
}
