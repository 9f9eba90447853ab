import type { SVGTemplateResult } from 'lit';
import type { DeviceKind } from '../lazy/user-agent.ts';
import { questionIcon, tabletIcon, televisionIcon, terminalIcon } from './icons/devices.ts';
import { phoneIcon } from './icons/identifiers.ts';
import { computerIcon } from './icons/sections.ts';

const icons: Record<DeviceKind, SVGTemplateResult> = {
  desktop: computerIcon,
  mobile: phoneIcon,
  tablet: tabletIcon,
  tv: televisionIcon,
  bot: terminalIcon,
  unknown: questionIcon,
};

export const deviceIcon = (kind: DeviceKind): SVGTemplateResult => icons[kind];
