import { Component, type ReactNode } from "react";
import { problemOf, type Problem } from "../actions/problem";
import { ProblemNotice } from "../actions/ProblemNotice";

interface Properties {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Says so when a view cannot be loaded or drawn, and lets HR try again; the rest of the pane stays. */
export class LoadBoundary extends Component<Properties, { problem?: Problem }> {
  override state: { problem?: Problem } = {};

  static getDerivedStateFromError(error: unknown): { problem: Problem } {
    // webpack's name for a script that did not come.
    const loading = error instanceof Error && error.name === "ChunkLoadError";
    return { problem: { ...problemOf(error), loading } };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem ? (
      <ProblemNotice problem={problem} onRetry={this.props.onRetry} />
    ) : (
      this.props.children
    );
  }
}
