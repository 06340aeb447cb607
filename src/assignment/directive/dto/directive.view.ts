import { AssignmentView } from '../../dto/assignment.view.js';

export class DirectiveView {
  id: string;
  number: number;
  text: string;
  chairName: string | null;
  givenAt: string;
  assignments: AssignmentView[];
}

export class DirectiveListView {
  items: DirectiveView[];
}

/** The directive just given. */
export class GivenDirectiveView {
  id: string;
  number: number;
  text: string;
  assignmentIds: string[];
}
