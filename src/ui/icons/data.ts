/** What belongs to an account. */
import { icon } from './icon.ts';

export const tokenIcon = icon('M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM11 12l9-9M16 7l3 3');
export const buildingIcon = icon('M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3');
export const historyIcon = icon('M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.500h4.500M12 8v4l3 2');
export const trashIcon = icon('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5');
export const downloadIcon = icon('M12 4v11M7 11l5 5 5-5M5 20h14');
