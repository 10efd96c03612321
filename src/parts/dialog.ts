import { css, html, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

class ShownModally extends Directive {
  #open = false;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('shownModally belongs on a dialog element.');
  }

  render(open: boolean): typeof nothing {
    this.#open = open;
    return nothing;
  }

  override update(part: ElementPart, [open]: [boolean]): typeof nothing {
    const dialog = part.element as HTMLDialogElement;
    // On its first render the dialog is not in the document yet, and showModal() would throw.
    queueMicrotask(() => {
      if (this.#open && dialog.isConnected && !dialog.open) dialog.showModal();
      // close() gives the focus back to what had it, which removing the dialog would not.
      else if (!this.#open && dialog.open) dialog.close();
    });
    return this.render(open);
  }
}
/** On a dialog element: shows it over everything while true, and gives the focus back when it is not. */
export const shownModally = directive(ShownModally);

export interface DialogProps {
  /** Id of the title, unique in its root. */
  name: string;
  open: boolean;
  title: string;
  text?: unknown;
  /** Full-width buttons, kindest first. */
  actions: unknown;
  /** Escape, or a press beside the dialog: the person stays where they are. Set `open` to false here. */
  onClose: () => void;
}

/** A question that stops everything else. Render it always, with `open` true while it is asked. Needs `buttons`. */
export const dialog = ({ name, open, title, text, actions, onClose }: DialogProps): TemplateResult => {
  const onClosed = (event: Event): void => {
    // The event comes a task after the closing: by then the dialog may ask again.
    if (!(event.target as HTMLDialogElement).open) onClose();
  };
  return html`<dialog
    class="dialog"
    part="dialog"
    closedby="any"
    aria-labelledby="${name}-title"
    aria-describedby=${text ? `${name}-text` : nothing}
    @close=${onClosed}
    ${shownModally(open)}
  >
    <div class="sheet">
      <h2 class="lead" id="${name}-title">${title}</h2>
      ${text ? html`<p class="small muted" id="${name}-text">${text}</p>` : nothing}
      <div class="dialog-actions">${actions}</div>
    </div>
  </dialog>`;
};

export const dialogStyles = css`
  .dialog {
    inline-size: 420px;
    max-inline-size: calc(100% - 40px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_r-l);
    /* A page may set a see-through surface; a dialog never is. */
    background: linear-gradient(var(--_raised) 0 0) var(--_ground);
    color: var(--_ink);
    box-shadow: var(--_e2);
  }
  .dialog::backdrop {
    background: light-dark(rgb(29 42 49 / 0.4), rgb(0 0 0 / 0.55));
  }
  .sheet {
    padding: 26px 24px 16px;
  }
  .dialog-actions {
    display: grid;
    gap: 8px;
    margin-block-start: 18px;
  }
  /* The one place that asks the viewport: a modal dialog lies over the page, not inside its element. */
  @media (max-width: 559.98px) {
    .dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      margin-block-end: 0;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .sheet {
      padding-block-end: max(16px, env(safe-area-inset-bottom));
    }
  }
`;
