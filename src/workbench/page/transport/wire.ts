/**
 * The messages between an add-in's frame and Excel on the web ("xdm"), as Microsoft's client
 * library sends and reads them: JSON strings over postMessage.
 */
export const messageKind = { request: 0, response: 1 } as const;
export const actionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const responseKind = { toCall: 0, event: 1 } as const;

export interface WireRequest {
  _messageType: 0;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** `_errorCode` of an answer. */
export const resultCode = { noError: 0, errorHandlingRequest: -2 } as const;

/** Reads a message of that conversation; undefined for anything else that a window may receive. */
export function parseRequest(text: unknown, conversationId: string): WireRequest | undefined {
  if (typeof text !== "string") {
    return undefined;
  }
  let message: Partial<WireRequest> | null;
  try {
    message = JSON.parse(text) as Partial<WireRequest> | null;
  } catch {
    return undefined;
  }
  return message?._messageType === messageKind.request && message._conversationId === conversationId
    ? (message as WireRequest)
    : undefined;
}

/** An answer to `request`, or one of the events that it registered for. */
export function formatResponse(
  request: WireRequest,
  data: unknown,
  options: { errorCode?: number; event?: boolean } = {},
): string {
  return JSON.stringify({
    _messageType: messageKind.response,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: options.errorCode ?? resultCode.noError,
    _responseType: options.event ? responseKind.event : responseKind.toCall,
    _data: data,
    _serializerVersion: 1,
  });
}
