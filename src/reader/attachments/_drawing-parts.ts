/** The elements that only draw (SVG 2), and those among them that hold text of their own. */
export const elements: ReadonlyMap<string, 'text' | 'shapes'> = new Map(
  (
    [
      ['text', 'text tspan textPath title desc'],
      ['shapes', 'svg g defs symbol use switch path rect circle ellipse line polyline polygon'],
      ['shapes', 'linearGradient radialGradient stop clipPath mask pattern marker'],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
)

/** Attributes that say where and how large something is, and what it is for those who do not see it. */
export const attributes: ReadonlySet<string> = new Set(
  `id href viewBox preserveAspectRatio version width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points
  transform pathLength rotate textLength lengthAdjust startOffset side method spacing offset gradientUnits
  gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits
  patternTransform refX refY markerWidth markerHeight markerUnits orient lang xml:lang xml:space role aria-label
  aria-labelledby aria-describedby aria-hidden`.split(/\s+/),
)

/** Properties that can be written as attributes (SVG 2 §6.6). */
export const isPresentation = (name: string): boolean => properties.has(name)

const properties: ReadonlySet<string> = new Set(
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-rendering direction display
  dominant-baseline fill fill-opacity fill-rule font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight glyph-orientation-vertical image-rendering letter-spacing line-height marker-end marker-mid
  marker-start mask mask-type opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-anchor text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode`.split(/\s+/),
)
