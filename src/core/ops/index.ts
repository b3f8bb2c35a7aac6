// The operations a tape can record. Each stands in one place: its shape, its way forward and its way back.

export { activate, add, scale, scaleBy } from './arithmetic.ts';
export { attention, type Heard, type Spoken } from './attention.ts';
export { addToEach, embedding } from './embedding.ts';
export { linear } from './linear.ts';
export { crossEntropy, meanSquaredError } from './losses.ts';
export { batchNorm, layerNorm, rmsNorm, type Seasoned } from './normalize.ts';
