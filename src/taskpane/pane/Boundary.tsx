import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import type { HostFacts } from "../desk/desk";
import { copyText } from "./copyText";
import { diagnostics } from "./diagnostics";
import type { PaneWords } from "./pane.terms";

interface BoundaryProps {
  readonly words: PaneWords;
  readonly facts: () => HostFacts;
  readonly children: ReactNode;
}

interface Broken {
  readonly error: unknown;
}

/** Shows a message where a view could not be shown: the pane is never blank. */
export class Boundary extends Component<BoundaryProps, { readonly broken: Broken | null }> {
  override state: { readonly broken: Broken | null } = { broken: null };

  static getDerivedStateFromError(error: unknown) {
    return { broken: { error } };
  }

  readonly retry = () => this.setState({ broken: null });

  readonly copy = () => {
    const error = this.state.broken?.error;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failure = { code: "bug", text: this.props.words.broken, detail, during: null };
    void copyText(diagnostics(this.props.facts(), failure));
  };

  override render() {
    const { words, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <div role="alert">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.broken}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={this.retry}>
              {words.retry}
            </Button>
            <Button size="small" onClick={this.copy}>
              {words.copyDiagnostics}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  }
}
