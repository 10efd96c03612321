import { css } from 'lit';

/** What stands beside the tiles. */
export const sideStyles = css`
  .side {
    display: grid;
    align-content: start;
    gap: 16px;
  }
  .side-top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 12px;
  }
  .side form {
    display: grid;
    gap: 10px;
  }
  .where {
    display: grid;
    gap: 12px;
    margin-block-start: var(--_s5);
    padding-block-start: var(--_s4);
    border-block-start: 1px solid var(--_line);
  }
  .side-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .line {
    padding-inline-start: 1.6em;
    list-style: decimal;
    line-height: 1.9;
  }
  .side-rows {
    display: grid;
    gap: 8px;
  }
  .side summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .side details details {
    margin-block-start: 8px;
  }
  .chat {
    display: grid;
    gap: 10px;
    max-block-size: 40dvh;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .chat-text {
    display: block;
    white-space: pre-wrap;
  }
  .control.chosen {
    background: var(--_soft);
  }
  .tiles > .tile.spot {
    grid-column: 1 / -1;
  }
  @container iop (max-width: 479.98px) {
    .controls {
      flex-wrap: nowrap;
      gap: 0;
    }
    .controls > .control {
      flex: 1 1 0;
      min-inline-size: 44px;
      padding-inline: 2px;
    }
    /* It is told on the way in, and here the room is for what can be done. */
    .controls > .count {
      display: none;
    }
  }
  /* Six of them side by side would break their words. */
  @container iop (max-width: 359.98px) {
    .controls:has(> :nth-child(6)) {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .controls > .control {
      margin-inline: 0;
    }
  }
`;
