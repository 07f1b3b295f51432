/** The errors that Excel answers with: codes and sentences as its client library shows them. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (
  what = "The argument is invalid or missing or has an incorrect format.",
) => new HostError("InvalidArgument", what, 400);

export const itemNotFound = (what = "The requested resource doesn't exist.") =>
  new HostError("ItemNotFound", what, 404);

export const itemAlreadyExists = (what = "The resource being created already exists.") =>
  new HostError("ItemAlreadyExists", what, 409);

export const accessDenied = (what = "You cannot perform the requested operation.") =>
  new HostError("AccessDenied", what, 403);

export const invalidOperation = (what: string) => new HostError("InvalidOperation", what, 400);

export const requestTooLarge = () =>
  new HostError(
    "RequestPayloadSizeLimitExceeded",
    "The request payload size has exceeded the limit.",
    400,
  );

/** The workbench does not play this member: said with its name, never passed over in silence. */
export const apiNotFound = (member: string) =>
  new HostError(
    "ApiNotFound",
    `The workbench does not implement ${member}. It may work in Excel; see src/workbench/host/README.md on adding it.`,
    404,
  );
