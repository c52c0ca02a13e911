/** The one module that loads Plot; it is itself loaded only where a chart is drawn. */
import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  plot,
  pointerX,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { OfficePage } from '#contract/office-schema.ts';
import { useWidth } from '../use-width.ts';
import { useWords } from '../use-words.tsx';

interface StockChartProps {
  readonly page: OfficePage;
  /** What a blind reader is told in place of the picture. */
  readonly description: string;
}

const height = 300;

/** Stock of the last 90 days as steps, receipts as dots, and the coming days as a fan. */
export function StockChart({ page, description }: StockChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const words = useWords();

  useEffect(() => {
    if (!frame.current || width === null) return;
    const chart = drawStock(page, width, words);
    chart.setAttribute('aria-hidden', 'true');
    // The pages take no style sheet from inside themselves, and this one only sets what styles.css has.
    chart.querySelector('style')?.remove();
    frame.current.replaceChildren(chart);
  }, [page, width, words]);

  return (
    <div
      ref={frame}
      role="img"
      aria-label={description}
      className="overflow-hidden"
      style={{ height }}
    />
  );
}

function drawStock(page: OfficePage, width: number, words: ReturnType<typeof useWords>) {
  const { say, number, date } = words;
  const { stock, asOf, office } = page;
  const fan = untilEmpty(page.fan);
  const day = (point: { date: string }) => new Date(point.date);
  const receipts = stock.filter((point) => point.received > 0);
  const runOut =
    office.onHand === 0
      ? []
      : [office.runOut.t10, office.runOut.t50, office.runOut.t90]
          .filter((at) => at !== null)
          .filter((at) => at <= (fan.at(-1)?.date ?? asOf))
          .map((at) => ({ date: at }));
  const tell = [
    ...stock.map((point) => ({
      date: point.date,
      value: point.onHand,
      said: `${date(point.date)}: ${number(point.onHand)}${point.received > 0 ? ` (+${number(point.received)})` : ''}`,
    })),
    ...fan.map((point) => ({
      date: point.date,
      value: point.q50,
      said: `${date(point.date)}: ${say('office.fan_point', { low: point.q10, middle: point.q50, high: point.q90 })}`,
    })),
  ];

  return plot({
    width,
    height,
    marginLeft: 52,
    marginRight: 20,
    marginTop: 24,
    style: {
      fontFamily: 'inherit',
      fontSize: '12px',
      color: 'var(--soft)',
      background: 'none',
      fontVariantNumeric: 'tabular-nums',
    },
    x: { type: 'utc' },
    y: { zero: true, nice: true },
    marks: [
      gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 4 }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: (value: number) => number(value), label: null }),
      axisX({
        ticks: width < 500 ? 4 : 8,
        tickSize: 4,
        tickFormat: (value: Date) => date(value.toISOString().slice(0, 10), 'day'),
        label: null,
      }),
      ruleY([0], { stroke: 'var(--ink)' }),
      areaY(fan, { x: day, y1: 'q10', y2: 'q90', fill: 'var(--accent)', fillOpacity: 0.22 }),
      lineY(fan, { x: day, y: 'q50', stroke: 'var(--accent)', strokeDasharray: '4 3' }),
      lineY(stock, { x: day, y: 'onHand', stroke: 'var(--ink)', curve: 'step-after' }),
      dot(receipts, { x: day, y: 'onHand', r: 4, fill: 'var(--accent)', stroke: 'var(--paper)' }),
      ruleX([new Date(asOf)], { stroke: 'var(--edge)' }),
      text([say('office.today')], {
        x: [new Date(asOf)],
        frameAnchor: 'top',
        dy: -16,
        fill: 'var(--soft)',
      }),
      dot(runOut, { x: day, y: 0, r: 5, fill: 'var(--empty-fill)', stroke: 'var(--paper)' }),
      tip(
        tell,
        pointerX({
          x: day,
          y: 'value',
          title: 'said',
          fill: 'var(--raised)',
          stroke: 'var(--edge)',
          textPadding: 8,
        }),
      ),
    ],
  });
}

/** Once even the best case is empty, the days after say nothing more. */
function untilEmpty(fan: OfficePage['fan']): OfficePage['fan'] {
  const empty = fan.findIndex((point) => point.q90 === 0);
  return empty === -1 ? fan : fan.slice(0, empty + 1);
}
