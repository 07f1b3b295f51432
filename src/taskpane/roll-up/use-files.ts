import { useState } from "react";
import { useAction, type Action } from "../actions/use-action";
import { type PickedFile, readPicked } from "./picked-file";

interface Progress {
  readonly number: number;
  readonly count: number;
  readonly file: string;
}

interface Files {
  readonly files: readonly PickedFile[];
  /** Undefined while nothing is being read. */
  readonly progress?: Progress;
  readonly reading: Action<[readonly File[]]>;
  readonly clear: () => void;
}

/** The files that HR has picked, read one after the other; what has been read stays when reading is cancelled. */
export function useFiles(): Files {
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [progress, setProgress] = useState<Progress>();
  const reading = useAction(async (signal, picked: readonly File[]) => {
    let known = files;
    try {
      for (const [index, file] of picked.entries()) {
        if (signal.aborted) return;
        setProgress({ number: index + 1, count: picked.length, file: file.name });
        // The pane is drawn between two files.
        await new Promise((resolve) => setTimeout(resolve, 0));
        known = [...known, await readPicked(file, known)];
        setFiles(known);
      }
    } finally {
      setProgress(undefined);
    }
  });
  return {
    files,
    reading,
    clear: () => setFiles([]),
    ...(progress === undefined ? {} : { progress }),
  };
}
