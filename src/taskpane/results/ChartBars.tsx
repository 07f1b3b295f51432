import { makeStyles, tokens } from "@fluentui/react-components";
import { Bar, BarChart, ResponsiveContainer, Tooltip, usePlotArea, XAxis, YAxis } from "recharts";
import { shortened, textWidth } from "./shortened";

/** One bar: its name on the left above it, its figure on the right. */
export interface ChartBar {
  readonly name: string;
  readonly value: number;
  /** The figure in words. */
  readonly figure: string;
}

interface Properties {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  readonly height: number;
}

const useStyles = makeStyles({
  chart: {
    position: "relative",
    // In the system's own colours where HR has chosen a contrast theme: drawings are not forced into them.
    "& .recharts-bar-rectangle path": {
      fill: tokens.colorBrandBackground,
      "@media (forced-colors: active)": { fill: "Highlight" },
    },
    "& text": {
      fill: tokens.colorNeutralForeground1,
      fontSize: tokens.fontSizeBase200,
      fontFamily: tokens.fontFamilyBase,
      "@media (forced-colors: active)": { fill: "CanvasText" },
    },
    "& svg:focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  figure: { fontWeight: tokens.fontWeightSemibold },
  tooltip: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    boxShadow: tokens.shadow8,
  },
});

const barSize = 14;
/** Pixels between a name and its figure. */
const gap = 12;
/** At the top room for the first bar's name. */
const margin = { top: 8, right: 1, bottom: 0, left: 1 };

/**
 * Bars one below the other: names of any length have room at 320 px. Arrow keys walk from bar to bar, and what each says is
 * read out.
 */
export default function ChartBars({ label, bars, height }: Properties) {
  const styles = useStyles();
  const most = Math.max(...bars.map(({ value }) => value), 0);
  return (
    <div className={styles.chart}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 296, height }}>
        <BarChart
          data={[...bars]}
          layout="vertical"
          barSize={barSize}
          margin={margin}
          aria-label={label}
        >
          <XAxis type="number" hide domain={[0, most === 0 ? 1 : most]} />
          <YAxis
            type="category"
            dataKey="name"
            width={1}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={<BarTitle bars={bars} figureClass={styles.figure} />}
          />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const bar = payload[0]?.payload as ChartBar | undefined;
              return active && bar ? (
                <div role="status" className={styles.tooltip}>
                  {`${bar.name} · ${bar.figure}`}
                </div>
              ) : null;
            }}
          />
          <Bar dataKey="value" radius={3} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface TitleProperties {
  readonly bars: readonly ChartBar[];
  readonly figureClass: string;
  /** Given by the chart: where the bar's middle is. */
  readonly y?: number;
  readonly index?: number;
}

/** The name of a bar and its figure, on the line above it. */
function BarTitle({ bars, figureClass, y = 0, index = 0 }: TitleProperties) {
  const width = usePlotArea()?.width ?? 0;
  const bar = bars[index];
  if (bar === undefined) return null;
  const above = y - barSize / 2 - 5;
  return (
    <g aria-hidden>
      <text x={margin.left} y={above}>
        {shortened(bar.name, width - textWidth(bar.figure) - gap)}
      </text>
      <text x={margin.left + width} y={above} textAnchor="end" className={figureClass}>
        {bar.figure}
      </text>
    </g>
  );
}
