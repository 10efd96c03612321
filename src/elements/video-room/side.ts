import { html, nothing, type TemplateResult } from 'lit';
import type { LeadAct, MoveAct, PartAct, RoomView } from '../../contract/room.js';
import { infoIcon } from '../../parts/icons/common.js';
import { icon, type Icon } from '../../parts/icons/icon.js';
import { momentIcon, peopleIcon, speakIcon } from '../../parts/icons/room.js';
import { notice } from '../../parts/notice.js';
import { chatPanel, type ChatDraft } from './side.chat.js';
import { leadPanel } from './side.lead.js';
import { roundPanel } from './side.round.js';
import { nameIn, type SideScene } from './side.scene.js';
import type { SideWords } from './side.words.en.js';

type Tab = keyof SideWords['tabs'];

const ICONS: Readonly<Record<Tab, Icon>> = { round: peopleIcon, lead: peopleIcon, chat: speakIcon };

export interface SideHost {
  requestUpdate(): void;
  readonly words: () => SideWords;
  readonly part: (act: PartAct) => Promise<void>;
  readonly lead: (act: LeadAct) => Promise<void>;
  readonly move: (act: MoveAct) => Promise<void>;
  /** The person does what they were asked for. */
  readonly comply: (ask: NonNullable<RoomView['me']['ask']>['ask']) => void;
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

  constructor(host: SideHost) {
    this.#host = host;
  }

  /** Nothing half written outlives a stay. */
  clear(): void {
    this.#open = undefined;
    this.#words = undefined;
    this.#chat = { text: '', to: 'everyone' };
    this.#failed = false;
    this.#reasons.clear();
  }

  /** Buttons among the controls. */
  controls(view: RoomView | undefined): TemplateResult | typeof nothing {
    if (!view) return nothing;
    const words = this.#host.words();
    const called = view.me.calledForHelp;
    return html`${this.#tabs(view).map(
      tab =>
        html`<button
          type="button"
          class="control ${tab === this.#open ? 'chosen' : ''}"
          data-side=${tab}
          aria-expanded=${tab === this.#open ? 'true' : 'false'}
          @click=${() => this.#toggle(tab)}
        >
          ${icon(ICONS[tab])}<span>${words.tabs[tab]}</span>
        </button>`,
    )}
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
    }`;
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
    if (tab === 'lead')
      return leadPanel(scene, this.#reasons, (id, text) => this.#set(() => this.#reasons.set(id, text)));
    return roundPanel(scene, this.#words ?? view.me.words ?? '', text =>
      this.#set(() => (this.#words = text)),
    );
  }

  /** A round is for people who share the room with others in care. */
  #tabs({ lead, people, me }: RoomView): readonly Tab[] {
    if (lead) return ['lead', 'chat'];
    const turns = people.filter(({ role }) => role === 'member' || role === 'family-guest');
    return turns.length > 1 && turns.some(({ id }) => id === me.id) ? ['round', 'chat'] : ['chat'];
  }

  #toggle(tab: Tab): void {
    const closes = this.#open === tab;
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
