/** The findings of a check-up in words: one row for each, with the sign that goes with it. */
import { nothing, type SVGTemplateResult } from 'lit';
import { questions, type Finding, type Mend } from '../account/checkup.ts';
import type { Identifier } from '../account/ways-in.ts';
import type { Messages } from '../locales/messages.ts';
import { calendarDate } from '../ui/dates.ts';
import { passkeyIcon, sheetIcon } from '../ui/icons/factors.ts';
import { keyIcon, mailIcon, phoneIcon } from '../ui/icons/identifiers.ts';
import { computerIcon, linkIcon, shieldIcon } from '../ui/icons/sections.ts';
import { listed } from '../ui/names.ts';
import type { Content } from '../ui/pieces.ts';

export interface CheckupRow {
  topic: Finding['topic'];
  icon: SVGTemplateResult;
  label: string;
  tone: Finding['state'];
  /** How it stands, in a word or two. */
  chip: string;
  /** What that means. */
  text: Content;
  /** What mends it, and what its button says. */
  mend?: { name: Mend; label: string } | undefined;
}

export interface CheckupWords {
  t: Messages['checkup'];
  ways: Messages['removal']['ways'];
  /** BCP 47. */
  tag: string;
  /** Epoch milliseconds. */
  now: number;
  /** What the person is reached by. */
  reached: { email: Content; phone: Content };
  identifier: (one: Identifier) => string;
  /** A sign-in in a few words. */
  signIn: (one: Extract<Finding, { topic: 'signIns' }>['strange'][number]) => string;
}

/** The rows below each question; a question without rows is not asked. */
export function checkupRows(findings: readonly Finding[], words: CheckupWords) {
  return (['back', 'weak'] as const)
    .map((question) => ({
      question,
      rows: findings
        .filter(({ topic }) => (questions[question] as readonly string[]).includes(topic))
        .map((finding) => rowOf(finding, words)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

const icons: Record<Finding['topic'], SVGTemplateResult> = {
  phone: phoneIcon,
  codes: sheetIcon,
  passkeys: passkeyIcon,
  reset: mailIcon,
  onlyWay: linkIcon,
  secondStep: shieldIcon,
  password: keyIcon,
  signIns: computerIcon,
};

function rowOf(finding: Finding, words: CheckupWords): CheckupRow {
  const { topic, state, mend } = finding;
  return {
    topic,
    icon: icons[topic],
    label: words.t[topic].label,
    tone: state,
    mend: mend && { name: mend, label: mendLabel(finding, mend, words) },
    ...meaning(finding, words),
  };
}

function mendLabel(finding: Finding, mend: Mend, { t }: CheckupWords): string {
  const { topic } = finding;
  if (mend === 'codes' && topic === 'codes' && finding.made) return t.mends.newCodes;
  if (mend === 'passkey' && topic === 'passkeys') return t.mends.anotherPasskey;
  if (mend === 'password' && topic !== 'password') return t.mends.setPassword;
  return t.mends[mend];
}

function meaning(finding: Finding, words: CheckupWords): Pick<CheckupRow, 'chip' | 'text'> {
  const { t, tag, now } = words;
  const well = finding.state === 'good';
  const named = (ways: readonly { kind: keyof CheckupWords['ways']; count: number }[]) =>
    listed([...new Set(ways.map(({ kind, count }) => words.ways[kind](count)))], tag);
  switch (finding.topic) {
    case 'phone': {
      const { missing, left } = finding;
      const { good, warn } = t.phone;
      return missing
        ? { chip: warn, text: t.phone[missing] }
        : { chip: good, text: t.phone.left(named(left)) };
    }
    case 'codes': {
      const { left, used, none, text } = t.codes;
      const chip = finding.left > 0 ? left(finding.left) : finding.made ? used : none;
      return { chip, text: well ? nothing : text };
    }
    case 'passkeys': {
      const { count, only, text, onlyText } = t.passkeys;
      if (!well) return { chip: only, text: onlyText };
      return { chip: count(finding.count), text: finding.count > 1 ? nothing : text };
    }
    case 'reset': {
      const { by } = finding;
      return by
        ? { chip: t.reset[by], text: words.reached[by] }
        : { chip: t.reset.none, text: t.reset.noneText };
    }
    case 'onlyWay':
      return { chip: t.onlyWay.warn, text: t.onlyWay.text(words.identifier(finding.way)) };
    case 'secondStep': {
      const { on, off, offText, noneText } = t.secondStep;
      if (well) return { chip: on, text: t.secondStep.with(named(finding.ways)) };
      return { chip: off, text: finding.ways.length > 0 ? offText : noneText };
    }
    case 'password': {
      const { good, warn, text } = t.password;
      const { changedAt } = finding;
      const date = calendarDate(changedAt, tag, new Date(now));
      return well
        ? { chip: good(date), text: nothing }
        : { chip: warn(Math.floor((now - changedAt) / year)), text };
    }
    case 'signIns': {
      const { good, warn, text } = t.signIns;
      const { strange, count } = finding;
      return well
        ? { chip: good, text: text(count) }
        : { chip: warn(strange.length), text: strange.map(words.signIn).join('; ') };
    }
  }
}

const year = 365 * 86_400_000;
