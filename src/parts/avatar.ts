import { css, html, type TemplateResult } from 'lit';

/** First letters of the first and the last name. A title ("Dr.") is not a name. */
export const initials = (name: string): string => {
  const names = name.split(/\s+/).filter(part => part && !part.endsWith('.'));
  const [first = name] = names;
  const last = names.length > 1 ? names[names.length - 1] : '';
  return [first, last].map(part => Array.from(part ?? '')[0] ?? '').join('');
};

/** A round with initials, beside the written name. Not a picture: nothing about a person is fetched. */
export const avatar = (name: string): TemplateResult =>
  html`<span class="avatar" aria-hidden="true">${initials(name)}</span>`;

export const avatarStyles = css`
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_accent);
    font-size: var(--_t-note);
    line-height: 1;
    text-transform: uppercase;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
`;
