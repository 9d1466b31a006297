// Bars, told apart by pattern and label as well as by colour, in the colours of the page.

const NAMES = 150; // pixels
const LONG_NAMES = 240;
const LETTER = 6.2; // pixels, about
const drawn = new Map();
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
let printing = false;

export function draw(holder, section) {
  const height = section.upright ? 300 : Math.max(150, section.bars.length * 38 + 24);
  holder.style.height = `${height}px`;
  holder.setAttribute('role', 'img');
  holder.setAttribute('aria-label', `${section.title}: ${section.finding}. The table that follows has the numbers.`);
  let chart = drawn.get(section.id);
  if (!chart || chart.isDisposed() || chart.getDom() !== holder) {
    chart?.dispose();
    chart = window.echarts.init(holder, null, { renderer: 'svg' });
    drawn.set(section.id, chart);
  }
  chart.resize();
  const room = section.wide && holder.clientWidth > 2 * LONG_NAMES ? LONG_NAMES : NAMES;
  chart.setOption(section.upright ? columns(section) : bars(section, room), true);
}

// Again, whenever the window, the colours or the paper change. What is printed is dark on white, whatever the screen is.
export function onLook(again) {
  const print = (now) => () => {
    printing = now;
    document.documentElement.classList.toggle('printing', now);
    again();
  };
  addEventListener('resize', again);
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));
  dark.addEventListener('change', again);
}

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function series(section, position) {
  return {
    type: 'bar',
    data: section.bars.map((bar) => bar.value),
    barMaxWidth: section.upright ? 56 : 20,
    itemStyle: { color: ink('--bar'), borderRadius: 3 },
    label: {
      show: true,
      position,
      color: ink('--ink'),
      fontSize: 12,
      lineHeight: 16,
      formatter: ({ dataIndex }) => section.bars[dataIndex].label,
    },
  };
}

function shared() {
  return {
    animation: !calm.matches && !printing,
    animationDuration: 400,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink('--ink') },
  };
}

// In two lines at most
function folded(name, letters) {
  if (name.length <= letters) return name;
  const space = name.lastIndexOf(' ', letters);
  const end = space > 0 ? space : letters;
  const rest = name.slice(end).trim();
  return `${name.slice(0, end)}\n${rest.length > letters ? `${rest.slice(0, letters - 1).trimEnd()}…` : rest}`;
}

function names(section, room) {
  return {
    type: 'category',
    data: section.bars.map(({ name }) => folded(name, Math.floor(room / LETTER))),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink('--line') } },
    axisLabel: { color: ink('--ink'), width: room, overflow: 'truncate', interval: 0, fontSize: 12, lineHeight: 14 },
  };
}

const hidden = { type: 'value', axisLabel: { show: false }, splitLine: { show: false }, axisLine: { show: false } };

function bars(section, room) {
  return {
    ...shared(),
    grid: { left: room + 14, right: 58, top: 6, bottom: 6 },
    xAxis: hidden,
    yAxis: { ...names(section, room), inverse: true },
    series: [series(section, 'right')],
  };
}

function columns(section) {
  return {
    ...shared(),
    grid: { left: 8, right: 8, top: 48, bottom: 28 },
    xAxis: names(section, 90),
    yAxis: hidden,
    series: [series(section, 'top')],
  };
}
