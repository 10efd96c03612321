import { html, nothing, type TemplateResult } from 'lit';
import type { LeadAct, MoveAct, PartAct, RoomView } from '../../../contract/room.js';
import { infoIcon } from '../../../parts/icons/common.js';
import { icon, type Icon } from '../../../parts/icons/icon.js';
import { chatIcon, momentIcon, moreIcon, peopleIcon } from '../../../parts/icons/room.js';
import { notice } from '../../../parts/notice.js';
import { chatPanel, type ChatDraft } from './chat.js';
import { leadPanel } from './lead.js';
import { morePanel, type MoreProps } from './more.js';
import { roundPanel } from './round.js';
import { nameIn, type SideScene } from './scene.js';
import type { SideWords } from './words/words.js';

export type { MoreProps } from './more.js';
export { sideStyles } from './side.styles.js';

export type Tab = keyof SideWords['tabs'];

const ICONS: Readonly<Record<Tab, Icon>> = {
  round: peopleIcon,
  lead: peopleIcon,
  chat: chatIcon,
  more: moreIcon,
};

export interface SideHost {
  requestUpdate(): void;
  readonly words: () => SideWords;
  readonly part: (act: PartAct) => Promise<void>;
  readonly lead: (act: LeadAct) => Promise<void>;
  readonly move: (act: MoveAct) => Promise<void>;
  /** The person does what they were asked for. */
  readonly comply: (ask: NonNullable<RoomView['me']['ask']>['ask']) => void;
  readonly more: () => MoreProps;
  /** Moves the focus when a panel opens or closes. */
  readonly focus: (selector: string) => void;
}

/** What stands beside the tiles, and what the person has half written there. */
export class Side {
  readonly #host: SideHost;
  readonly #reasons = new Map<string, string>();
  #open: Tab | undefined;
  #words: string | undefined;
  #chat: ChatDraft = { text: '', to: 'everyone' };
  #failed = false;
  #view: RoomView | undefined;
  /** The last line of the chat that the person has had before their eyes. */
  #read: string | undefined;

  constructor(host: SideHost) {
    this.#host = host;
  }

  /** Nothing half written outlives a stay. */
  clear(): void {
    this.#open = undefined;
    this.#words = undefined;
    this.#chat = { text: '', to: 'everyone' };
    this.#failed = false;
    this.#view = undefined;
    this.#read = undefined;
    this.#reasons.clear();
  }

  /** What is so now. Whoever has room for it sees from the start what a group is for: the round. */
  hear(view: RoomView, roomy: boolean): void {
    const first = this.#view === undefined;
    this.#view = view;
    if (this.#open === 'chat') this.#readAll();
    const [tab] = this.#tabs(view);
    if (first && roomy && (tab === 'round' || tab === 'lead')) this.#open = tab;
  }

  /** Lines that others wrote and that the person has not had before their eyes. */
  get unread(): RoomView['chat'] {
    const { chat = [], me } = this.#view ?? {};
    const last = chat.findIndex(({ id }) => id === this.#read);
    return chat.slice(last + 1).filter(({ fromId }) => fromId !== me?.id);
  }

  /** Opens a panel, or closes it. The first of them stands for whatever this session has. */
  toggle(tab: Tab | 'first'): void {
    const wanted = tab === 'first' ? this.#view && this.#tabs(this.#view)[0] : tab;
    if (wanted) this.#toggle(wanted);
  }

  /** Buttons among the controls. */
  controls(view: RoomView | undefined): TemplateResult | typeof nothing {
    if (!view) return nothing;
    const words = this.#host.words();
    const called = view.me.calledForHelp;
    const tabs = this.#tabs(view);
    return html`${tabs
      .filter(tab => tab !== 'more')
      .map(tab => this.#tab(tab, tab === 'chat' && tabs.length > 2 ? 'tucked' : ''))}
    ${
      view.lead
        ? nothing
        : html`<button
            type="button"
            class="control ${called ? 'off' : ''}"
            @click=${() => called || void this.#done(this.#host.part({ type: 'call-for-help' }))}
          >
            ${icon(momentIcon)}<span>${called ? words.helpCalled : words.help}</span>
          </button>`
    }
    ${this.#tab('more')}`;
  }

  /** What has to be known at once. */
  notices(view: RoomView | undefined): TemplateResult | typeof nothing {
    if (!view) return nothing;
    const words = this.#host.words();
    const name = nameIn(view, words);
    const { ask } = view.me;
    const button = (label: string, onClick: () => void): TemplateResult =>
      html`<button type="button" class="button secondary small" @click=${onClick}>${label}</button>`;
    const answered = (): void => void this.#done(this.#host.part({ type: 'answer-ask' }));
    return html`${(view.lead?.help ?? []).map(({ id }) =>
      notice({
        title: words.called(name(id)),
        icon: momentIcon,
        tone: 'warm',
        actions: button(
          words.answer(name(id)),
          () => void this.#done(this.#host.lead({ type: 'answer-help', personId: id })),
        ),
      }),
    )}
    ${
      ask
        ? notice({
            title: words.asked[ask.ask],
            icon: infoIcon,
            actions: html`${button(words.asked.yes[ask.ask], () => {
              this.#host.comply(ask.ask);
              answered();
            })}${button(words.asked.no, answered)}`,
          })
        : nothing
    }
    ${this.#failed ? notice({ title: words.failed, icon: infoIcon, tone: 'warm' }) : nothing}`;
  }

  /** The open panel. */
  panel(view: RoomView | undefined): TemplateResult | undefined {
    if (!view || !this.#open || !this.#tabs(view).includes(this.#open)) return undefined;
    const words = this.#host.words();
    const tab = this.#open;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') this.#toggle(tab);
    };
    return html`<section class="panel side" part="panel" aria-label=${words[tab].title} @keydown=${onKey}>
      <div class="side-top">
        <h2 class="question" tabindex="-1">${words[tab].title}</h2>
        <button type="button" class="button quiet small" @click=${() => this.#toggle(tab)}>
          ${words.close}
        </button>
      </div>
      ${this.#content(tab, view)}
    </section>`;
  }

  /** That somebody has the turn, for those who don't see it. */
  turnIs(turn: string, view: RoomView): string {
    const words = this.#host.words();
    return turn === view.me.id ? words.round.yourTurn : words.round.turn(nameIn(view, words)(turn));
  }

  /** That somebody wrote, for those who have not got the chat open. */
  wroteIs(lines: RoomView['chat'], view: RoomView): string {
    const words = this.#host.words();
    const last = lines.at(-1);
    return last ? words.wrote(nameIn(view, words)(last.fromId)) : '';
  }

  #content(tab: Tab, view: RoomView): unknown {
    const words = this.#host.words();
    const scene: SideScene = {
      view,
      words,
      name: nameIn(view, words),
      onPart: act => this.#done(this.#host.part(act)),
      onLead: act => this.#done(this.#host.lead(act)),
      onMove: act => this.#done(this.#host.move(act)),
    };
    if (tab === 'chat') return chatPanel(scene, this.#chat, draft => this.#set(() => (this.#chat = draft)));
    if (tab === 'more')
      return html`${this.#tabs(view).length > 2 ? this.#chatRow() : nothing}
      ${morePanel(words.more, this.#host.more())}`;
    if (tab === 'lead')
      return leadPanel(scene, this.#reasons, (id, text) => this.#set(() => this.#reasons.set(id, text)));
    return roundPanel(scene, this.#words ?? view.me.words ?? '', text =>
      this.#set(() => (this.#words = text)),
    );
  }

  /** A round is for people who share the room with others in care. */
  #tabs({ lead, people, me }: RoomView): readonly Tab[] {
    if (lead) return ['lead', 'chat', 'more'];
    const turns = people.filter(({ role }) => role === 'member' || role === 'family-guest');
    return turns.length > 1 && turns.some(({ id }) => id === me.id)
      ? ['round', 'chat', 'more']
      : ['chat', 'more'];
  }

  /** `tucked`: where there is little room it stands under "More". */
  #tab(tab: Tab, tucked: 'tucked' | '' = ''): TemplateResult {
    const { tabs, unread } = this.#host.words();
    const fresh = tab === 'chat' || tab === 'more' ? this.unread.length : 0;
    return html`<button
      type="button"
      class="control ${tab === this.#open ? 'chosen' : ''} ${tucked}"
      data-side=${tab}
      aria-expanded=${tab === this.#open ? 'true' : 'false'}
      @click=${() => this.#toggle(tab)}
    >
      ${icon(ICONS[tab])}<span
        >${tabs[tab]}${
          fresh
            ? html`<span class="fresh ${tab === 'more' ? 'narrow' : ''}"
                ><span aria-hidden="true">${fresh}</span
                ><span class="visually-hidden">, ${unread(fresh)}</span></span
              >`
            : nothing
        }</span
      >
    </button>`;
  }

  /** The way to the chat where its button is tucked away. */
  #chatRow(): TemplateResult {
    const words = this.#host.words();
    const fresh = this.unread.length;
    return html`<p class="side-part untucked">
      <button type="button" class="button secondary small" @click=${() => this.#toggle('chat')}>
        ${icon(chatIcon)} ${words.chat.title}${fresh ? `, ${words.unread(fresh)}` : ''}
      </button>
    </p>`;
  }

  #readAll(): void {
    this.#read = this.#view?.chat.at(-1)?.id;
  }

  #toggle(tab: Tab): void {
    const closes = this.#open === tab;
    if (tab === 'chat') this.#readAll();
    this.#set(() => (this.#open = closes ? undefined : tab));
    this.#host.focus(closes ? `[data-side=${tab}]` : '.panel h2');
  }

  /** Whether it reached the room. What did not is said, and stays as the person left it. */
  async #done(work: Promise<void>): Promise<boolean> {
    const done = await work.then(
      () => true,
      () => false,
    );
    this.#set(() => (this.#failed = !done));
    return done;
  }

  #set(change: () => unknown): void {
    change();
    this.#host.requestUpdate();
  }
}
