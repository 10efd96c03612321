import { css } from 'lit';

/** The frame of every state: what this is on top, one state under it. */
export const roomStyles = css`
  :host {
    block-size: 100%;
  }
  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: var(--_s3);
    min-block-size: 64px;
    padding: 8px 20px;
    border-block-end: 1px solid var(--_line);
    /* A page may set a see-through surface; what scrolls under the bar must not show through it. */
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
    line-height: 1.35;
  }
  .tile-place {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
  }
  .view {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--_surface);
  }
  .view.inside {
    background: var(--_sunken);
  }
  .inside > .top {
    min-block-size: 0;
    padding-block: 12px;
    border: 0;
    background: var(--_sunken);
  }
  .inside > .top .kind-tile {
    background: none;
  }
  .panel {
    inline-size: calc(100% - 24px);
    max-inline-size: 640px;
    margin: 24px auto 0;
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_r-l);
    background: linear-gradient(var(--_surface) 0 0) var(--_ground);
    box-shadow: var(--_e1);
  }
  .face {
    inline-size: 100%;
    max-inline-size: 640px;
    margin-inline: auto;
    padding: 40px 20px 48px;
  }
  .face > * + * {
    margin-block-start: var(--_s3);
  }
  .face-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-start: var(--_s5);
  }
  .tile {
    position: relative;
    min-inline-size: 0;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_ink-3) 16%, var(--_sunken));
    overflow: hidden;
  }
  .tile video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .tile .plate {
    position: absolute;
    inset-inline-start: 8px;
    inset-block-end: 8px;
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: calc(100% - 16px);
    padding: 4px 9px;
    border-radius: 7px;
    background: rgb(16 22 26 / 0.78);
    color: #fff;
    font-size: var(--_t-note);
    line-height: 1.3;
  }
  .tile .plate .i {
    inline-size: 16px;
    block-size: 16px;
  }
  @container iop (max-width: 419.98px) {
    .tile-place {
      display: none;
    }
  }
  @container iop (min-width: 760px) {
    .top {
      min-block-size: 71px;
      padding: 12px 32px;
    }
    .face {
      padding-block: 72px 64px;
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid;
    }
    .tile .plate {
      border: 1px solid;
      background: Canvas;
      color: CanvasText;
    }
  }
`;

/** The lobby: picture and switches beside the checks; one column on a narrow element. */
export const lobbyStyles = css`
  .lobby {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 1160px;
    margin-inline: auto;
    padding: 16px 20px 32px;
  }
  .preview {
    aspect-ratio: 16 / 11;
  }
  .preview-off {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 14px;
    padding: 20px;
    color: var(--_ink-2);
    text-align: center;
  }
  .preview-off > .i {
    inline-size: 32px;
    block-size: 32px;
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 14px;
  }
  .switches:not(:has(button)) {
    display: none;
  }
  .devices {
    border-block: 1px solid var(--_line);
  }
  .device {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px 14px;
    min-block-size: 60px;
    padding-block: 8px;
    line-height: 1.35;
  }
  .device + .device {
    border-block-start: 1px solid var(--_line);
  }
  .device > .i {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_ink-2);
  }
  .device > .grow {
    overflow-wrap: anywhere;
  }
  .device > .beside-fact {
    display: flex;
    align-items: center;
  }
  .device > .other {
    grid-column: 2 / -1;
  }
  .other {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1.5px solid var(--_edge);
    border-radius: var(--_r);
    background: var(--_surface);
    color: var(--_ink);
    font-size: max(16px, var(--_t-small));
  }
  .level {
    flex: none;
    padding-inline-end: 8px;
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.5;
  }
  .level .on {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .agreement h3 {
    margin-block-end: 4px;
  }
  .agreement li {
    display: flex;
    gap: 12px;
    padding-block: 5px;
    font-size: var(--_t-small);
    line-height: 1.45;
  }
  .agreement li .i {
    margin-block-start: 0.08em;
    color: var(--_ink-2);
  }
  .place {
    display: flex;
    align-items: center;
    gap: 14px;
    min-block-size: 56px;
    padding-block: 10px;
    line-height: 1.35;
    cursor: pointer;
  }
  .agreement .fix {
    margin-block-start: 0;
  }
  .enter {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-start: 28px;
  }
  .enter .primary {
    min-inline-size: 180px;
  }
  .side > .small {
    margin-block-start: 16px;
  }
  .side > .devices,
  .side > .agreement {
    margin-block-start: 20px;
  }
  @container iop (min-width: 760px) {
    .lobby {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
      gap: clamp(32px, 5cqi, 56px);
      align-items: start;
      padding: 44px 32px 48px;
    }
    .preview {
      aspect-ratio: 4 / 3;
    }
  }
  @media (forced-colors: active) {
    .level .on {
      fill: Highlight;
      stroke: Highlight;
    }
  }
`;
