import { css, html, nothing, type TemplateResult } from 'lit';
import type { CrisisContact } from '../contract/program.js';
import { nextIcon } from './icons/common.js';
import { icon, type Icon } from './icons/icon.js';
import { chatIcon, externalIcon, phoneIcon, textIcon } from './icons/reach.js';
import { dialable } from './phone-link.js';

/** A function gets what it names and puts it into its sentence. */
export interface ReachWords {
  /** Takes the number of a crisis line, or the name of the clinic. */
  call: (who: string) => string;
  text: (number: string) => string;
  /** `body` is the word that the line asks people to send first. */
  textBody: (body: string, number: string) => string;
  chat: (label: string) => string;
  newTab: (site: string) => string;
}

interface Reach {
  title: string;
  sub: string;
  href: string;
  drawing: Icon;
  external?: boolean;
}

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter(part => part)
    .map(part => (/[.?]$/.test(part as string) ? part : `${part}.`))
    .join(' ');

/** The site's name only. Not `new URL()`, which throws on what a pattern lets through, and nothing may throw here. */
const siteOf = (address: string): string => address.split('/')[2]?.replace(/^www\./, '') ?? address;

const ways = (contact: CrisisContact, words: ReachWords): Reach[] => {
  const { kind, label, hours, phone, sms, chat } = contact;
  const found: Reach[] = [];
  if (phone)
    found.push({
      // A crisis line is known by its number, a clinic by its name; the other of the two is in the line below.
      title: words.call(kind === 'crisis-line' ? phone : label),
      sub: sentences(kind === 'crisis-line' ? label : phone, hours),
      href: `tel:${dialable(phone)}`,
      drawing: phoneIcon,
    });
  if (sms) {
    const { number, body } = sms;
    found.push({
      title: body ? words.textBody(body, number) : words.text(number),
      sub: sentences(label, phone ? undefined : hours),
      // "?&" is read by both kinds of phone, each of which ignores the other's sign.
      href: `sms:${dialable(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}`,
      drawing: textIcon,
    });
  }
  if (chat)
    found.push({
      title: words.chat(label),
      sub: words.newTab(siteOf(chat)),
      href: chat,
      drawing: chatIcon,
      external: true,
    });
  return found;
};

const reachRow = ({ title, sub, href, drawing, external }: Reach, index: number): TemplateResult =>
  html`<li>
    <a
      class="reach ${index ? '' : 'first'}"
      part=${index ? 'reach' : 'reach reach-primary'}
      href=${href}
      target=${external ? '_blank' : nothing}
      rel=${external ? 'noopener noreferrer' : nothing}
    >
      ${icon(drawing)}
      <span class="grow"
        ><span class="reach-title"><bdi>${title}</bdi></span
        ><span class="small"><bdi>${sub}</bdi></span></span
      >
      ${icon(external ? externalIcon : nextIcon)}
    </a>
  </li>`;

/** Every way to reach the contacts, the first of them filled. Each number is written out: a desktop cannot dial. */
export const reachList = (
  contacts: readonly CrisisContact[],
  words: ReachWords,
): TemplateResult | typeof nothing => {
  const rows = contacts.flatMap(contact => ways(contact, words));
  return rows.length
    ? html`<ul class="reaches">
        ${rows.map(reachRow)}
      </ul>`
    : nothing;
};

export const reachStyles = css`
  .reaches {
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  .reaches > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .reach {
    display: flex;
    align-items: center;
    gap: 16px;
    min-block-size: 72px;
    padding: 12px 18px;
    color: var(--_ink);
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-decoration: none;
    transition: background var(--_m-fast);
  }
  .reach .grow > span {
    display: block;
  }
  .reach-title {
    font-size: var(--_t-lead);
    font-weight: 600;
  }
  .reach .small {
    color: var(--_ink-2);
    line-height: 1.4;
  }
  .reach .i {
    inline-size: 24px;
    block-size: 24px;
    color: var(--_accent);
  }
  .reach .i:last-child {
    inline-size: 20px;
    block-size: 20px;
    color: var(--_ink-3);
  }
  .reach.first {
    background: var(--_fill);
  }
  .reach.first,
  .reach.first .small,
  .reach.first .i {
    color: var(--_on-fill);
  }
  .reach:focus-visible {
    outline-offset: -5px;
    border-radius: var(--_radius);
  }
  /* The ring is drawn inside the filled row, where the accent would vanish. */
  .reach.first:focus-visible {
    outline-color: var(--_on-fill);
  }
  @media (hover: hover) {
    .reach:hover {
      background: var(--_softer);
    }
    .reach.first:hover {
      background: var(--_fill-press);
    }
  }
  @media (forced-colors: active) {
    .reach.first {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .reach.first:focus-visible {
      outline: 4px double Highlight;
    }
  }
`;
