/** What the library uses of jstat, which brings no types of its own. */
declare module 'jstat' {
  const library: {
    readonly jStat: {
      /** The value below which the gamma distribution of this shape (rate 1) has the probability. */
      gammapinv(probability: number, shape: number): number;
      /** The value below which the beta distribution has the probability. */
      ibetainv(probability: number, alpha: number, beta: number): number;
      readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    };
  };
  export default library;
}
