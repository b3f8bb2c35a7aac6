// The statistics of d3-array that a cell finds by name.

import * as array from 'd3-array';

const { sum, mean, median, mode, extent, min, max, minIndex, maxIndex, deviation, variance, quantile, cumsum } = array;
const { bin, range, ticks, group, groups, rollup, rollups, count, ascending, descending, sort, shuffler } = array;
const { pairs, cross, transpose, zip, least, greatest, index, flatGroup } = array;

/** They, by name. */
export const statistics = {
  ...{ sum, mean, median, mode, extent, min, max, minIndex, maxIndex, deviation, variance, quantile, cumsum },
  ...{ bin, range, ticks, group, groups, rollup, rollups, count, ascending, descending, sort, shuffler },
  ...{ pairs, cross, transpose, zip, least, greatest, index, flatGroup },
};
