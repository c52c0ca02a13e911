/** How wide many thin columns are drawn, so that all of them come out equally sharp. */
import { useRef } from 'react';
import { useWidth } from './use-width.ts';

/** Room beside the columns for what is written there, in CSS pixels, where the whole is wide enough. */
const margin = 160;
const roomForMargin = 720;

/**
 * From two pixels a column up, columns stand on whole device pixels and the picture ends a little
 * earlier; below that they touch, and fill the width. `width` is null until the room is measured.
 */
export function useColumnPitch(count: number) {
  const room = useRef<HTMLDivElement>(null);
  const roomWidth = useWidth(room);
  if (roomWidth === null) return { room, width: null, hasGaps: false, hasMargin: false };
  const hasMargin = roomWidth >= roomForMargin;
  const most = hasMargin ? roomWidth - margin : roomWidth;
  const pixels = window.devicePixelRatio;
  const pitch = Math.floor((most * pixels) / count) / pixels;
  const hasGaps = pitch >= 2;
  return { room, width: hasGaps ? pitch * count : most, hasGaps, hasMargin };
}
