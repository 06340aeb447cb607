import { get, type once, post, type QueryOf, type Schemas } from './client.js';

export type Reply = Schemas['ReplyView'];
export type ReplyLine = Schemas['ReplyLineView'];
export type ReplyList = Schemas['ReplyListView'];
export type ReplyFilter = QueryOf<'/api/v1/dialogues/{id}/replies'>;

/** Replies given in the hall, by opinion. */
export const replies = {
  list: (dialogueId: string, query: ReplyFilter) => get('/api/v1/dialogues/{id}/replies', dialogueId, query),
  write: (opinionId: string, words: Schemas['WriteReplyDto'], headers: ReturnType<typeof once>) =>
    post('/api/v1/opinions/{id}/reply', opinionId, words, { headers }),
  check: (opinionId: string, edition: number) => post('/api/v1/opinions/{id}/reply/check', opinionId, { edition }),
};
