import { answers, type Answer } from '#api/answers.js';
import { assignments, type Assignment, type AssignmentDetail, type Extension } from '#api/assignments.js';
import { session } from '../app/session.svelte.js';

export interface Waiting {
  /** Each with its task, if submitted too. */
  answers: { answer: Answer; task: Assignment | undefined }[];
  /** Submitted tasks without an answer in this list. */
  submitted: Assignment[];
  extensions: { extension: Extension; task: AssignmentDetail }[];
}

/** A draft awaits approval once its task is submitted; before that it is still being written. */
const isWaiting = ({ status, assignmentId }: Answer, task: Assignment | undefined): boolean =>
  status !== 'drafted' || task !== undefined || assignmentId === null;

/** Whether it can be approved by itself: its answer is neither in this list nor with the head of department. */
const isReady = (task: Assignment, shown: Waiting['answers']): boolean =>
  task.answer?.status !== 'drafted' && !shown.some((one) => one.task === task);

/** Everything awaiting a decision of the signed-in person. */
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
  const waiting = lists
    .flat()
    .map((answer) => ({ answer, task: submitted.items.find(({ id }) => id === answer.assignmentId) }))
    .filter(({ answer, task }) => isWaiting(answer, task));
  return {
    answers: waiting,
    submitted: approves ? submitted.items.filter((task) => isReady(task, waiting)) : [],
    extensions: tasks.flatMap((task) =>
      task.extensions.filter(({ state }) => state === 'asked').map((extension) => ({ extension, task })),
    ),
  };
}
