// For tests only: what the job `bits` comes to from seed 1, on every engine.

export const WEIGHTS_AFTER_200_STEPS = '6ac62935-bffcc6fc-2d00489f';
