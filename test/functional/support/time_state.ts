/** The part of an address that sets the time range, from and to in epoch seconds: `_g=(…)`, as Kibana writes it. */
export function timeState(from: number, to: number): string {
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  return `_g=(filters:!(),time:(from:'${iso(from)}',to:'${iso(to)}'))`;
}
