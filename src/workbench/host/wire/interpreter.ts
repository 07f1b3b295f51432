/**
 * Runs one request of the client library, as Excel's host does: actions in their order, stopping
 * at the first that fails (what was done before it stays done), answers by action id.
 */
import type { Book } from "../book";
import { rangeAreasType } from "../objects/declared";
import { apiNotFound, HostError, invalidArgument } from "./errors";
import { type AnyHostObject, Arguments, isHostObject, NULL_OBJECT, object } from "./object-type";
import { rangeType } from "../objects/range";
import { answerQuery } from "./query";
import {
  ActionType,
  ObjectPathType,
  type RequestBody,
  type ResponseBody,
  type WireAction,
  type WireArguments,
  type WireObjectPath,
} from "./wire";

type Resolved = AnyHostObject | typeof NULL_OBJECT;

export class Interpreter {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly book: Book,
    private readonly root: AnyHostObject,
    private readonly request: RequestBody,
  ) {}

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      this.location = null;
      try {
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        const value = await this.perform(action);
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const known = error instanceof HostError ? error : unexpected(error);
        response.Error = {
          Code: known.code,
          Message: known.message,
          Location: this.location,
          HttpStatusCode: known.httpStatusCode,
          ActionIndex: index,
        };
        break;
      }
    }
    try {
      this.settle();
      this.book.conditionalFormats.settle();
    } catch (error) {
      const { code, message, httpStatusCode } =
        error instanceof HostError ? error : unexpected(error);
      response.Error ??= {
        Code: code,
        Message: message,
        Location: null,
        HttpStatusCode: httpStatusCode,
        ActionIndex: this.request.Actions.length - 1,
      };
    }
    return response;
  }

  /** What was set property by property and gathered takes effect. */
  private settle(): void {
    this.book.looks.settle();
    this.book.layout.settle();
    this.book.validations.settle();
  }

  /** The member in hand, as Excel names it in `debugInfo.errorLocation`. */
  private location: string | null = null;

  /** Undefined: the action has no answer. */
  private async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return { _IsNull: true };
    const target = await this.resolve(action.ObjectPathId);
    if (target === NULL_OBJECT)
      return action.ActionType === ActionType.setProperty ? undefined : null;
    if (!isGathered(target, action)) this.settle();
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target.type.identity?.(target.self, this.book) ?? {};
      case ActionType.query:
      case ActionType.queryAsJson:
        this.location = target.type.name;
        return answerQuery(target, action.QueryInfo ?? {}, this.book);
      case ActionType.method: {
        const result = await this.call(target, action.Name, action.ArgumentInfo);
        return result === undefined ? null : result;
      }
      case ActionType.setProperty:
        await this.setProperty(target, action.Name, action.ArgumentInfo?.Arguments?.[0]);
        return undefined;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          await this.setProperty(target, name.charAt(0).toUpperCase() + name.slice(1), value);
        }
        return undefined;
      default:
        throw apiNotFound(`actions of type ${action.ActionType}`);
    }
  }

  private async setProperty(target: AnyHostObject, name: string, value: unknown): Promise<void> {
    this.location = member(target, name);
    const scalar = target.type.scalars[name];
    if (!scalar?.set) throw apiNotFound(`setting ${this.location}`);
    await scalar.set(target.self, await this.withObjects(value), this.book);
  }

  /** Objects that stand within a value, as a range in a rule does, in place of their paths. */
  private async withObjects(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { _ObjectPathId: path } = value as { _ObjectPathId?: unknown };
    if (typeof path === "number") return this.resolve(path);
    const found: Record<string, unknown> = {};
    for (const [name, one] of Object.entries(value)) found[name] = await this.withObjects(one);
    return found;
  }

  private async call(
    target: AnyHostObject,
    name: string,
    info: WireArguments | undefined,
  ): Promise<unknown> {
    if (!WITHOUT_CELLS.has(name)) this.settle();
    this.location = member(target, name);
    const method = target.type.methods[name];
    if (!method) throw apiNotFound(`${this.location}()`);
    return method(target.self, await this.arguments(info), this.book);
  }

  private async resolve(pathId: number): Promise<Resolved> {
    const known = this.resolved.get(pathId);
    if (known) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", "The object path is not in the request.");
    const found = await this.follow(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private async follow(path: WireObjectPath): Promise<Resolved> {
    switch (path.ObjectPathType) {
      case ObjectPathType.globalObject:
        return this.root;
      case ObjectPathType.nullObject:
        return NULL_OBJECT;
      case ObjectPathType.referenceId:
        return this.kept(path.Name);
      case ObjectPathType.newObject:
        throw apiNotFound(path.Name);
    }
    if (path.ParentObjectPathId === undefined) throw invalidArgument();
    const parent = await this.resolve(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case ObjectPathType.property: {
        this.location = member(parent, path.Name);
        const property = parent.type.objects[path.Name];
        if (!property) throw apiNotFound(this.location);
        return property(parent.self, this.book);
      }
      case ObjectPathType.indexer: {
        this.location = member(parent, "GetItem");
        if (!parent.type.item) throw apiNotFound(`${this.location}()`);
        return parent.type.item(parent.self, path.ArgumentInfo?.Arguments?.[0], this.book);
      }
      case ObjectPathType.method: {
        const result = await this.call(parent, path.Name, path.ArgumentInfo);
        if (result === NULL_OBJECT || isHostObject(result)) return result;
        throw apiNotFound(`${member(parent, path.Name)}() as an object`);
      }
      default:
        throw apiNotFound(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private kept(id: string): AnyHostObject {
    const kept = this.book.references.get(id);
    return "ranges" in kept ? object(rangeAreasType, kept) : object(rangeType, kept);
  }

  private async arguments(info: WireArguments | undefined): Promise<Arguments> {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const id = ids[index];
      values.push(typeof id === "number" && id > 0 ? await this.resolve(id) : value);
    }
    return new Arguments(values);
  }
}

/** Objects whose properties are set one after another on the same range, and gathered. */
const GATHERING = new Set([
  "RangeFormat",
  "RangeFont",
  "RangeFill",
  "RangeBorder",
  "FormatProtection",
  "DataValidation",
]);
/** Properties of other objects that are gathered with theirs. */
const GATHERED = new Set(["Range.NumberFormat", "Range.Style", "RangeAreas.Style"]);
/** Methods that give an object without a look at cells. */
const WITHOUT_CELLS = new Set(["GetRange", "GetRanges", "GetRangeByIndexes", "GetItem", "GetCell"]);

const isGathered = ({ type }: AnyHostObject, { ActionType: kind, Name: name }: WireAction) =>
  kind === ActionType.instantiate ||
  (kind === ActionType.setProperty &&
    (GATHERING.has(type.name) || GATHERED.has(`${type.name}.${name}`)));

const member = (target: AnyHostObject, name: string) =>
  `${target.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** A fault of the workbench's own: loud, with the stack where a developer sees it. */
export function unexpected(error: unknown): HostError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError("GeneralException", `The workbench failed: ${text}`, 500);
}
