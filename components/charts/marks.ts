// What the charts use of Observable Plot: the whole of it is half as heavy again.

export { areaY, axisX, axisY, dot, gridY, lineY, plot, rectY, ruleX, ruleY, text, tickX } from '@observablehq/plot';
