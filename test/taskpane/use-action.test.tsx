import "@testing-library/jest-dom";
import { act, renderHook, waitFor } from "@testing-library/react";
import { ExcelFaultError } from "../../src/excel";
import { useAction } from "../../src/taskpane/actions/use-action";
import { installOffice } from "./support/office";

beforeEach(() => void installOffice());

function controlled() {
  const settle: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  const work = jest.fn<Promise<void>, [AbortSignal, string]>(
    () => new Promise((resolve, reject) => settle.push({ resolve, reject })),
  );
  return { settle, work };
}

describe("An action", () => {
  it("is busy while it runs, and runs once at a time", async () => {
    const { settle, work } = controlled();
    const { result } = renderHook(() => useAction(work));
    expect(result.current.busy).toBe(false);
    act(() => result.current.run("one"));
    act(() => result.current.run("two"));
    expect(result.current.busy).toBe(true);
    expect(work).toHaveBeenCalledTimes(1);
    await act(async () => {
      settle[0]?.resolve();
      await Promise.resolve();
    });
    await waitFor(() => expect(result.current.busy).toBe(false));
    act(() => result.current.run("three"));
    expect(work).toHaveBeenLastCalledWith(expect.any(AbortSignal), "three");
  });

  it("keeps the fault until the next run or until it is dismissed", async () => {
    const { settle, work } = controlled();
    const { result } = renderHook(() => useAction(work));
    act(() => result.current.run("one"));
    act(() => settle[0]?.reject(new ExcelFaultError({ kind: "busy" })));
    await waitFor(() => expect(result.current.problem).toEqual({ fault: { kind: "busy" } }));
    act(() => result.current.dismiss());
    expect(result.current.problem).toBeUndefined();
  });

  it("gives what support needs to know of a fault that nobody foresaw", async () => {
    const { settle, work } = controlled();
    const { result } = renderHook(() => useAction(work));
    act(() => result.current.run("one"));
    act(() => settle[0]?.reject(new RangeError("too far")));
    await waitFor(() => expect(result.current.busy).toBe(false));
    expect(result.current.problem?.fault).toEqual({
      kind: "unexpected",
      code: "RangeError",
      message: "too far",
    });
    expect(result.current.problem?.details).toContain("Excel 16.0.1, OfficeOnline");
  });

  it("aborts the signal of the run when it is cancelled", () => {
    const { work } = controlled();
    const { result } = renderHook(() => useAction(work));
    act(() => result.current.run("one"));
    act(() => result.current.cancel());
    expect(work.mock.calls[0]?.[0].aborted).toBe(true);
  });

  it("ends in silence when its view has gone", async () => {
    const complaints = jest.spyOn(console, "error").mockImplementation();
    const { settle, work } = controlled();
    const { result, unmount } = renderHook(() => useAction(work));
    act(() => result.current.run("one"));
    unmount();
    await act(async () => {
      settle[0]?.reject(new Error("late"));
      await Promise.resolve();
    });
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});
