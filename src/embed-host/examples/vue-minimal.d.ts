// As much of Vue's types as the example needs: the project itself has no Vue.

declare module 'vue' {
  export interface GlobalComponents {}
}
