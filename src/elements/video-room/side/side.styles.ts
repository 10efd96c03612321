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
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block: -8px;
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
  .side-part + .side-part,
  .side > .side-part + details,
  .side > .side-choose {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .side-part {
    display: grid;
    justify-items: start;
    gap: 10px;
  }
  .side-part > :is(.segmented, .side-rows, .side-row, .side-people) {
    inline-size: 100%;
  }
  .side-hint {
    display: block;
  }
  .side-rows,
  .side-people,
  .waiting-rows {
    display: grid;
    gap: 4px;
  }
  .waiting-rows {
    margin-block-start: 8px;
    max-block-size: 220px;
    overflow-y: auto;
  }
  .side-rows > li,
  .side-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 48px;
  }
  .side-choose {
    display: grid;
    gap: 6px;
  }
  .side-choose select {
    min-block-size: 48px;
    inline-size: 100%;
    padding-inline: 12px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .keys {
    display: grid;
    gap: 8px;
    font-size: var(--_t-small);
  }
  .keys > div {
    display: grid;
    grid-template-columns: 96px 1fr;
  }
  .keys dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 24px;
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-radius: 5px;
    font: inherit;
    font-size: var(--_t-tiny);
    text-align: center;
  }
  /* The line that bends under what it holds, here upright: whoever is next, and after them the others. */
  .line {
    list-style: none;
  }
  .line > li {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 44px;
    padding-inline-start: 26px;
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 6px;
    inset-block: 0;
    border-inline-start: 1.5px solid var(--_line);
  }
  .line > li:first-child::before {
    inset-block-start: 50%;
  }
  .line > li:last-child::before {
    inset-block-end: 50%;
  }
  .line > li:only-child::before {
    display: none;
  }
  .line > li::after {
    content: '';
    position: absolute;
    inset-inline-start: 1.5px;
    inline-size: 10px;
    block-size: 10px;
    box-sizing: border-box;
    border: 1.5px solid var(--_ink-3);
    border-radius: 50%;
    background: var(--_surface);
  }
  .turn {
    position: relative;
    padding-inline-start: 26px;
  }
  .turn::before {
    content: '';
    position: absolute;
    inset-inline-start: -2px;
    inset-block-start: 0.2em;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_accent);
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
  .fresh {
    display: inline-block;
    min-inline-size: 1.5em;
    margin-inline-start: 4px;
    padding-inline: 4px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-fill);
    text-align: center;
  }
  ::slotted([slot='captions']) {
    flex: none;
    max-block-size: 30%;
    overflow-y: auto;
  }
  @container iop (max-width: 479.98px) {
    .controls {
      flex-wrap: nowrap;
      gap: 0;
    }
    .controls > .tucked {
      display: none;
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
  @container iop (min-width: 480px) {
    .untucked,
    .fresh.narrow {
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
