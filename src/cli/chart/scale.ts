/** From a number to a place, and the numbers to write along it. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
}

/** A round step: 1, 2 or 5 times a power of ten. */
function stepFor(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((one) => rough <= one * power * 1.0001) ?? 10);
}

/** From the values to the places `from` and `to`, with round ends. */
export function scaleOf(values: readonly number[], from: number, to: number, count = 6): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high > low ? high - low : Math.abs(high) || 1;
  const step = stepFor(high > low ? spread : spread / 2, count);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const end = last > first ? last : first + 1;
  const ticks = Array.from({ length: end - first + 1 }, (_, index) => (first + index) * step);
  const [least, most] = [first * step, end * step];
  return {
    at: (value) => from + ((value - least) / (most - least)) * (to - from),
    ticks,
    decimals: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };
}

/** 1234567 as `1,234,567`. */
export function numberText(value: number, decimals: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const zero = /^[0.]*$/.test(`${whole}${part ?? ''}`);
  return `${value < 0 && !zero ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
