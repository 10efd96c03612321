import { html, type TemplateResult } from 'lit';

/** `tel:` and `sms:` addresses know digits and a leading plus; brackets and spaces are for people. */
export const dialable = (number: string): string => number.replace(/[^\d+]/g, '');

/** A phone number to press. Always written out, because a desktop cannot dial; never mirrored in Arabic or Hebrew. */
export const phoneLink = (number: string, className = 'tap'): TemplateResult =>
  html`<a class="${className} nowrap" href="tel:${dialable(number)}"><bdi dir="ltr">${number}</bdi></a>`;
