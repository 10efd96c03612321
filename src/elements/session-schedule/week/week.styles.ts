import { css } from 'lit';

/** Numbers come from the grid: `--from` and `--long` in hours, `--lane` of `--lanes`, `--first` hour and `--hours`. */
export const weekStyles = css`
  .week {
    --hh: calc(var(--_u) * 4.25);
    font-size: var(--_t-tiny);
    line-height: 1.35;
  }
  .grid {
    display: flex;
  }
  .axis {
    position: relative;
    flex: none;
    inline-size: 52px;
    margin-block-start: calc(var(--_u) * 2);
    color: var(--_ink-3);
    font-variant-numeric: tabular-nums;
  }
  .axis span {
    position: absolute;
    inset-block-start: calc(var(--hh) * var(--from));
    inset-inline-end: 10px;
    transform: translateY(-50%);
    unicode-bidi: plaintext;
    white-space: nowrap;
  }
  .axis span:first-child {
    transform: none;
  }
  .column {
    flex: 1;
    min-inline-size: 0;
  }
  .column-title {
    block-size: calc(var(--_u) * 2);
    padding-inline: 8px;
    font-size: var(--_t-small);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .column-title span {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .is-today .column-title {
    color: var(--_accent);
  }
  .track {
    position: relative;
    block-size: calc(var(--hh) * (var(--hours) + 0.25));
    border-inline-start: 1px solid var(--_line);
    background: repeating-linear-gradient(to bottom, var(--_line) 0 1px, transparent 1px calc(var(--hh) * 2));
  }
  .is-today .track {
    background-color: var(--_softer);
  }
  .spot {
    position: absolute;
    inset-block-start: calc(var(--hh) * var(--from));
    inset-inline-start: calc(3px + (100% - 3px) * var(--lane) / var(--lanes));
    inline-size: calc((100% - 3px) / var(--lanes) - 3px);
    block-size: calc(var(--hh) * var(--long) - 3px);
  }
  .block {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    padding: 7px min(7px, 12%);
    border: 1px solid color-mix(in oklch, var(--_kind-ink) 22%, transparent);
    border-radius: 8px;
    background: var(--_kind-tint);
    color: var(--_kind-ink);
    line-height: inherit;
    text-align: start;
    overflow: hidden;
    cursor: pointer;
  }
  .block b {
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.25;
  }
  .block .word {
    display: flex;
    gap: 5px;
    align-items: center;
    white-space: nowrap;
  }
  .block > * {
    flex: none;
    max-inline-size: 100%;
  }
  .block .i {
    inline-size: 15px;
    block-size: 15px;
  }
  .past {
    background: var(--_surface);
  }
  .dashed {
    border: 1.5px dashed var(--_edge);
    background: var(--_surface);
  }
  .next-up {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .block:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /* Where there is no room, what the eye can't read stays for a screen reader. */
  .block .word > span,
  .brief b,
  .line b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .brief .time,
  .line .time {
    position: absolute;
    clip-path: inset(50%);
  }
  .line {
    flex-direction: row;
    gap: 5px;
    align-items: center;
    padding-block: 0;
    white-space: nowrap;
  }
  .line .word > span {
    position: absolute;
    clip-path: inset(50%);
  }
  .line b {
    flex: 0 1 auto;
  }
  .now {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline: -4px 0;
    overflow: clip;
    pointer-events: none;
  }
  .now-line {
    position: absolute;
    inset-block-start: calc(var(--hh) * (var(--now) - var(--first)) - 1px);
    inset-inline: 4px 0;
    border-block-start: 2px solid var(--_accent);
  }
  .now-line::before {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-start: -4px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_accent);
    content: '';
  }
  @media (forced-colors: active) {
    .block {
      border: 1px solid ButtonText;
    }
    .dashed {
      border-style: dashed;
    }
    .now-line,
    .now-line::before {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
  }
`;
