/** What pages of Blanko may load: their own files and nothing else; no script and no style sheet inside the page. */
const self = ["'self'"];
const none = ["'none'"];

export const contentSecurityPolicy = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  // Positions and sizes that the pages compute (map, charts, long tables) are style attributes.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: self,
  connectSrc: self,
  manifestSrc: self,
  objectSrc: none,
  baseUri: none,
  formAction: self,
  frameAncestors: none,
};
