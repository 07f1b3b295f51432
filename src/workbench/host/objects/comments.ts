/** Comment and its collection. */
import { apiNotFound, invalidArgument } from "../wire/errors";
import type { Book } from "../book";
import type { CommentData } from "../sheets/sheet-state";
import {
  type AnyHostObject,
  describe,
  type HostType,
  NULL_OBJECT,
  object,
  readOnly,
} from "../wire/object-type";
import { rangeObject, rangeType } from "./range";

/** Null: comments of all sheets. */
export interface CommentsOf {
  sheetId: string | null;
}

interface CommentRef {
  sheetId: string;
  id: string;
}

const held = ({ sheetId, id }: CommentRef, book: Book): CommentData =>
  book.comments.require(sheetId, id).comment;

export const commentType: HostType<CommentRef> = describe("Comment", {
  scalars: {
    Id: readOnly(({ id }) => id),
    Content: {
      get: (self, book) => held(self, book).content,
      set: (self, value, book) => {
        if (typeof value !== "string" || value === "") throw invalidArgument();
        held(self, book).content = value;
      },
    },
    Resolved: {
      get: (self, book) => held(self, book).resolved,
      set: (self, value, book) => {
        if (typeof value !== "boolean") throw invalidArgument();
        held(self, book).resolved = value;
      },
    },
    AuthorName: readOnly(() => "Workbench"),
    AuthorEmail: readOnly(() => ""),
    CreationDate: readOnly((self, book) => held(self, book).createdAt),
    ContentType: readOnly(() => "Plain"),
  },
  methods: {
    Delete: ({ sheetId, id }, _args, book) => book.comments.delete(sheetId, id),
    GetLocation: (self, _args, book) => {
      const { row, column } = held(self, book);
      return rangeObject(self.sheetId, { top: row, left: column, bottom: row, right: column });
    },
  },
  identity: ({ id }) => ({ Id: id }),
});

const comment = (found: { sheetId: string; comment: CommentData }): AnyHostObject =>
  object(commentType, { sheetId: found.sheetId, id: found.comment.id });

export const commentsType: HostType<CommentsOf> = describe("CommentCollection", {
  items: ({ sheetId }, book) => book.comments.list(sheetId).map(comment),
  item: ({ sheetId }, key, book) => comment(book.comments.require(sheetId, key)),
  methods: {
    Add: ({ sheetId }, args, book) => {
      const here = sheetId ?? book.sheets.activeId();
      const cell = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), here);
      if (args.text(2) === "Mention") throw apiNotFound("comments that mention somebody");
      const id = book.comments.add(cell, args.text(1));
      return object(commentType, { sheetId: cell.sheetId, id });
    },
    GetCount: ({ sheetId }, _args, book) => book.comments.list(sheetId).length,
    GetItemAt: ({ sheetId }, args, book) => {
      const found = book.comments.list(sheetId)[args.number(0) ?? -1];
      if (!found) throw invalidArgument();
      return comment(found);
    },
    GetItemByCell: ({ sheetId }, args, book) => {
      const here = sheetId ?? book.sheets.activeId();
      const cell = args.object(0, rangeType) ?? book.resolveAddress(args.at(0), here);
      return comment(book.comments.at(cell));
    },
    GetItemOrNullObject: ({ sheetId }, args, book) => {
      const found = book.comments.find(sheetId, args.at(0));
      return found ? comment(found) : NULL_OBJECT;
    },
  },
});
