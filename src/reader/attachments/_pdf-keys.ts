const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/**
 * The keys of a dictionary that say how a page looks, how it is read aloud and where its links lead (ISO 32000-2).
 * Whatever is not here is left out: dates, authors, programs, files of origin, previews, private data of editors.
 */
export const contentKeys = names(
  // Pages, what they draw with, and streams
  `Type Subtype Kids Count Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots
  StructParents StructParent Tabs UserUnit ExtGState ColorSpace Pattern Shading XObject Font ProcSet Properties
  Length Filter DecodeParms Predictor Colors BitsPerComponent Columns EarlyChange EndOfLine EncodedByteAlign Rows
  EndOfBlock BlackIs1 DamagedRowsBeforeError JBIG2Globals ColorTransform Width Height Intent ImageMask Mask Decode
  Interpolate SMask SMaskInData Matte FormType BBox Matrix
  LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC CS I S K
  FunctionType Domain Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds
  WhitePoint BlackPoint Gamma Alternate Colorants Process Components MixingHints
  PatternType PaintType TilingType XStep YStep ShadingType Background AntiAlias Coords Function Extend
  BitsPerCoordinate BitsPerFlag VerticesPerRow OCGs VE
  BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2
  CIDToGIDMap FontBBox FontMatrix CharProcs BaseEncoding Differences CMapName WMode UseCMap Registry Ordering Supplement
  FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH
  AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Style Panose FD Length1 Length2 Length3
  ParentTree ParentTreeNextKey RoleMap ClassMap IDTree P ID Pg A C R Lang Alt E ActualText Obj Stm StmOwn MCID
  Nums Limits Names Namespaces NS RoleMapNS O Placement WritingMode BackgroundColor BorderColor BorderStyle
  BorderThickness Padding Color SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BlockAlign InlineAlign
  TBorderStyle TPadding BaselineShift LineHeight TextDecorationColor TextDecorationThickness TextDecorationType
  RubyAlign RubyPosition GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering Role RowSpan ColSpan
  Headers Scope Summary Marked Suspects
  First Last Next Prev Title Dest Dests SE F URI Rect Border BS H QuadPoints St Direction`,
)

/** The keys of the whole document that are kept; `Names` holds the places that links lead to, and more. */
export const catalogKeys = names(
  'Type Pages Lang MarkInfo StructTreeRoot Outlines PageLabels PageLayout PageMode ViewerPreferences Dests',
)

/** Under these, a dictionary is a list of things by name. */
export const mapKeys = names(
  'Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs RoleMap ClassMap Colorants Dests RoleMapNS',
)

/** Of these, only what a page draws is kept: a picture that was taken off a page may still be among them. */
export const resourceKeys = names('Font XObject ExtGState ColorSpace Pattern Shading Properties')

/** What an array loses where a part is left out; in others its place stays empty, because positions count. */
export const shrinkingKeys = names('Annots K Kids OCGs')
