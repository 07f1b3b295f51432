/** Threaded comments, kept with their sheet. */
import type { RangeRef } from "../addresses";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/errors";
import type { CommentData } from "./sheet-state";
import type { Parts } from "../parts";

export class Comments {
  private last = 0;

  constructor(private readonly book: Parts) {}

  /** Comments of one sheet, or of all. */
  list(sheetId: string | null): { sheetId: string; comment: CommentData }[] {
    const ids = sheetId === null ? this.book.sheets.ids() : [sheetId];
    return ids.flatMap((id) =>
      this.book.sheets.state(id).comments.map((comment) => ({ sheetId: id, comment })),
    );
  }

  find(sheetId: string | null, id: unknown): { sheetId: string; comment: CommentData } | null {
    return this.list(sheetId).find(({ comment }) => comment.id === id) ?? null;
  }

  require(sheetId: string | null, id: unknown): { sheetId: string; comment: CommentData } {
    const found = this.find(sheetId, id);
    if (!found) throw itemNotFound();
    return found;
  }

  at({ sheetId, area }: RangeRef): { sheetId: string; comment: CommentData } {
    const isIt = ({ row, column }: CommentData) => row === area.top && column === area.left;
    const comment = this.book.sheets.state(sheetId).comments.find(isIt);
    if (!comment) throw itemNotFound();
    return { sheetId, comment };
  }

  add(cell: RangeRef, content: string | null): string {
    const { sheetId, area } = cell;
    if (content === null || content === "") throw invalidArgument();
    if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument();
    this.book.protection.requireUnprotected(sheetId, "allowEditObjects");
    const { comments } = this.book.sheets.state(sheetId);
    if (comments.some(({ row, column }) => row === area.top && column === area.left)) {
      throw itemAlreadyExists();
    }
    this.last += 1;
    const id = `comment-${this.last}`;
    comments.push({
      id,
      row: area.top,
      column: area.left,
      content,
      resolved: false,
      createdAt: new Date().toISOString(),
    });
    return id;
  }

  delete(sheetId: string, id: string): void {
    const { comments } = this.book.sheets.state(sheetId);
    comments.splice(comments.indexOf(this.require(sheetId, id).comment), 1);
  }
}
