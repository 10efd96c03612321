import { css } from 'lit';

/**
 * The room. Tiles keep 4:3 where the page gives the element no height, and share the height where it does.
 * `of-n` is the number of people that a grid is made for.
 */
export const stageStyles = css`
  .room {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    flex: 1;
    min-block-size: 0;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 12px;
    min-block-size: 0;
    padding: 6px 12px 12px;
  }
  .stage {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-block-size: 0;
    /* Where much has to be known at once, on a low screen. */
    overflow-y: auto;
  }
  .notices {
    display: grid;
    gap: 8px;
  }
  .notices:not(:has(> *)) {
    display: none;
  }
  .notices > p {
    padding-inline: 4px;
  }
  .tiles {
    --_cols: 2;
    display: grid;
    grid-template-columns: repeat(var(--_cols), minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
    flex: 1;
    gap: 10px;
    min-block-size: 132px;
    padding: 6px;
  }
  .tiles.of-1,
  .tiles.of-2 {
    --_cols: 1;
  }
  .tiles > .tile {
    aspect-ratio: 16 / 11;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .tiles .tile video {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    /* What is cut off of a face is never its upper part. */
    object-position: 50% 20%;
  }
  /* What is large comes first for the eye alone, so that no tile is made anew. */
  .tiles.fronted {
    --_cols: 4;
    grid-template-rows: minmax(132px, 1fr);
    grid-auto-rows: 78px;
  }
  .fronted > .tile {
    aspect-ratio: auto;
  }
  .fronted > .large {
    aspect-ratio: 16 / 11;
    grid-column: 1 / -1;
    order: -1;
  }
  .screen {
    background: #12181c;
  }
  .screen video {
    object-fit: contain;
  }
  .self video {
    transform: scaleX(-1);
  }
  .initial {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--_ink-2);
    font-size: calc(var(--_u) * 1.875);
    text-transform: uppercase;
  }
  .tiles .plate {
    inset-inline-start: 6px;
    inset-block-end: 6px;
    max-inline-size: calc(100% - 12px);
    padding: 3px 7px;
    font-size: var(--_t-tiny);
  }
  .speaking .plate {
    max-inline-size: calc(100% - 112px);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .weak {
    flex: none;
    padding-inline-start: 6px;
    border-inline-start: 1px solid;
  }
  .tag {
    position: absolute;
    inset-inline-end: 6px;
    inset-block-end: 6px;
    display: flex;
    align-items: center;
    gap: 5px;
    padding: 3px 8px;
    border-radius: 7px;
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
    font-size: var(--_t-tiny);
    line-height: 1.4;
  }
  .speaking {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  .beside > .panel {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    max-block-size: min(44dvh, 480px);
    inline-size: auto;
    max-inline-size: none;
    margin: 0 -12px -12px;
    padding: 20px 20px max(20px, env(safe-area-inset-bottom));
    border: 1px solid var(--_line);
    border-width: 1px 0 0;
    border-start-start-radius: var(--_r-l);
    border-start-end-radius: var(--_r-l);
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
    box-shadow: var(--_e1);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .beside > .panel .question {
    font-size: var(--_t-lead);
    line-height: 1.3;
  }
  .controls {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    gap: 4px;
    padding: 6px 8px max(6px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
  }
  .control {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 3px;
    min-inline-size: 60px;
    min-block-size: 56px;
    padding: 4px 6px;
    border: 1.5px solid transparent;
    border-radius: var(--_r);
    background: none;
    font-size: var(--_t-tiny);
    line-height: 1.2;
    text-align: center;
    transition: background var(--_m-fast);
  }
  button.control {
    cursor: pointer;
  }
  .control .i {
    inline-size: 24px;
    block-size: 24px;
  }
  .control.off {
    background: var(--_warm);
  }
  .control.count {
    color: var(--_ink-2);
  }
  .control.out {
    border-color: var(--_edge);
  }
  @media (hover: hover) {
    button.control:hover:not(.off) {
      background: var(--_softer);
    }
  }
  @container iop (max-width: 379.98px) {
    .tag {
      inset-block: 6px auto;
    }
    .speaking .plate {
      max-inline-size: calc(100% - 12px);
    }
  }
  @container iop (min-width: 720px) {
    .beside {
      gap: 20px;
      padding: 4px 20px 12px;
    }
    .beside {
      grid-template-rows: minmax(0, 1fr);
    }
    .beside.with-panel {
      grid-template-columns: minmax(0, 1fr) 344px;
    }
    .tiles {
      gap: 14px;
      padding: 6px;
      inline-size: 100%;
      /* Where the page gives no height: never taller than the window. */
      max-inline-size: calc((100dvh - 190px) * var(--_wide));
      margin-inline: auto;
      --_wide: 1.333;
    }
    .tiles.of-2 {
      --_cols: 2;
      --_wide: 2.667;
    }
    .tiles.of-6 {
      --_cols: 3;
      --_wide: 2;
    }
    .tiles.of-9 {
      --_cols: 3;
    }
    .tiles.of-12 {
      --_cols: 4;
      --_wide: 1.778;
    }
    .tiles.fronted {
      --_cols: 6;
      grid-auto-rows: 96px;
      max-inline-size: calc((100dvh - 320px) * 1.778);
    }
    .tiles.fronted.of-9 {
      --_cols: 8;
    }
    .tiles > .tile {
      aspect-ratio: 4 / 3;
    }
    .fronted > .tile {
      aspect-ratio: auto;
    }
    .fronted > .large {
      aspect-ratio: 16 / 9;
    }
    .tiles .plate {
      inset-inline-start: 8px;
      inset-block-end: 8px;
      padding: 4px 9px;
      font-size: var(--_t-note);
    }
    .speaking .plate {
      max-inline-size: calc(100% - 16px);
    }
    .tag {
      inset-inline-end: 8px;
      inset-block: 8px auto;
    }
    .beside > .panel {
      position: static;
      max-block-size: none;
      margin: 0;
      padding: 22px 20px;
      border-width: 1px;
      border-radius: var(--_r-l);
    }
    .controls {
      justify-content: center;
      padding: 8px;
    }
    .control {
      min-inline-size: 76px;
      min-block-size: 60px;
    }
    .control.out {
      margin-inline-start: 12px;
    }
  }
  @media (forced-colors: active) {
    .control {
      border-color: ButtonText;
    }
    .control.count {
      border-color: transparent;
    }
    .speaking {
      outline-color: Highlight;
    }
    .tag {
      border: 1px solid;
    }
  }
`;
