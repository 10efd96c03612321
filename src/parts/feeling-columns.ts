import { css, html, type TemplateResult } from 'lit';
import type { FeelingScaleProps } from './feeling-scale.js';
import { weightGlyph, type Weight } from './weight-line.js';

/**
 * The feeling scale in five columns, for a page that shows several widgets. Rows where the element is narrow.
 * The legend names the group for screen readers: the page shows its own heading. Needs `weightGlyphStyles`.
 */
export const feelingColumns = (props: Omit<FeelingScaleProps, 'intro'>): TemplateResult => {
  const { name, legend, words, value, onChange } = props;
  const onInput = (event: Event): void => {
    onChange(Number((event.target as HTMLInputElement).value) as Weight);
  };
  return html`<fieldset class="columns" part="scale" role="radiogroup">
    <legend class="visually-hidden">${legend}</legend>
    ${words.map(
      (word, weight) =>
        html`<label part="row"
          ><input
            class="covering"
            type="radio"
            name=${name}
            value=${weight}
            .checked=${weight === value}
            @change=${onInput}
          /><span class="column">${weightGlyph(weight as Weight)}<span>${word}</span></span></label
        >`,
    )}
  </fieldset>`;
};

export const feelingColumnsStyles = css`
  .columns {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_t-note);
    line-height: 1.25;
    overflow: clip;
  }
  .columns label {
    position: relative;
    display: grid;
    cursor: pointer;
  }
  .columns label + label {
    border-inline-start: 1px solid var(--_line);
  }
  .column {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 6px;
    min-block-size: 76px;
    padding: 12px 4px;
    text-align: center;
    transition: background var(--_m-fast);
  }
  .column .weight-glyph {
    max-inline-size: 100%;
    color: var(--_ink-2);
  }
  .columns input:checked + .column {
    background: var(--_soft);
  }
  .columns input:checked + .column .weight-glyph {
    color: var(--_accent);
  }
  .columns input:focus-visible + .column {
    outline: 3px solid var(--_accent);
    outline-offset: -5px;
    border-radius: 8px;
  }
  @media (hover: hover) {
    .columns input:hover:not(:checked) + .column {
      background: var(--_softer);
    }
  }
  @container iop (max-width: 26em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      font-size: var(--_t-body);
    }
    .columns label + label {
      border-block-start: 1px solid var(--_line);
      border-inline-start: 0;
    }
    .column {
      flex-direction: row-reverse;
      justify-content: space-between;
      min-block-size: 52px;
      padding: 8px 16px;
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .columns .column .weight-glyph,
    .columns input:checked + .column .weight-glyph {
      color: CanvasText;
    }
    .columns input:checked + .column {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .columns input:focus-visible + .column {
      outline: 3px solid Highlight;
      outline-offset: -5px;
    }
  }
`;
