/// How a report looks on a screen and on paper.
enum Stylesheet {
  /// `drill` and `title` stand in the margins of every printed page.
  static func text(drill: String, title: String) -> String {
    rules.split(separator: "DRILL", omittingEmptySubsequences: false).joined(
      separator: drill.inStyle
    )
    .split(separator: "TITLE", omittingEmptySubsequences: false).joined(separator: title.inStyle)
  }

  private static let rules = """

    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 3rem; background: #fff; color: #1a1a1a;
      font: 1rem/1.5 "DejaVu Sans", Verdana, Arial, sans-serif; overflow-wrap: anywhere; }
    header { border-bottom: 3px solid #1a1a1a; padding: 1.5rem 0 .75rem; }
    h1 { font-size: 1.9rem; line-height: 1.2; margin: .25rem 0 .75rem; }
    h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.25rem 0 .75rem; padding-top: .5rem; border-top: 1px solid #767676; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
    p { margin: .5rem 0; }
    .drill { font-weight: bold; letter-spacing: .12em; }
    .kind { font-size: 1.1rem; margin: 0; }
    .alarm { border: 2px solid #1a1a1a; border-left-width: .6rem; padding: .3rem .75rem; margin: .75rem 0; font-weight: bold; }
    .alarm p { margin: .25rem 0; }
    a { color: #0b4a8f; }
    nav ol { columns: 2; column-gap: 2rem; padding-left: 1.5rem; }
    ul, ol { padding-left: 1.4rem; margin: .5rem 0; }
    li { margin: .3rem 0; }
    ul.notes { font-size: .92em; list-style: none; padding-left: .9rem; border-left: 2px solid #b5b5b5; }
    blockquote { margin: .5rem 0; padding: .1rem .9rem; border-left: 4px solid #767676; }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .88rem; line-height: 1.4; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #b5b5b5; overflow-wrap: break-word; }
    thead th { border-bottom: 2px solid #1a1a1a; }
    th, td.number { overflow-wrap: normal; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.wide { width: 28%; }
    dl { margin: .75rem 0; }
    dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; padding: .3rem 0; border-bottom: 1px solid #b5b5b5; }
    dt { font-weight: bold; }
    dd { margin: 0; }
    figure { margin: 1rem 0 1.5rem; }
    figcaption { font-weight: bold; margin-bottom: .35rem; }
    figure svg { display: block; width: 100%; height: auto; }
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
    summary { cursor: pointer; font-size: .88rem; color: #0b4a8f; }
    footer { margin-top: 3rem; border-top: 3px solid #1a1a1a; font-size: .85rem; }
    @media (max-width: 40rem) {
      .figures { grid-template-columns: 1fr; }
      nav ol { columns: 1; }
      dl div { grid-template-columns: 1fr; gap: 0; }
      table { display: block; overflow-x: auto; }
    }
    @page { size: A4; margin: 20mm 16mm 18mm;
      @top-left { content: "DRILL"; font: bold 9pt "DejaVu Sans", sans-serif; letter-spacing: .12em; }
      @top-right { content: "TITLE"; font: 8pt "DejaVu Sans", sans-serif; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "DejaVu Sans", sans-serif; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
      header { padding-top: 0; }
      h1 { font-size: 19pt; }
      h2 { font-size: 13.5pt; margin-top: 14pt; }
      h3 { font-size: 11pt; }
      h2, h3, h4, figcaption, caption { break-after: avoid; }
      table { font-size: 8pt; }
      th, td { padding: 1mm 1.5mm; }
      thead { display: table-header-group; }
      tr, li, figure, blockquote, dl div, .alarm p { break-inside: avoid; }
      section.page { break-before: page; }
      figure svg { max-height: 205mm; }
      .columns { columns: 2; column-gap: 8mm; font-size: 7.5pt; line-height: 1.35; }
      .columns h3 { column-span: all; }
      .columns h4 { font-size: 8pt; }
      .columns ul { padding-left: 2.5mm; list-style: none; margin: 1mm 0 3mm; }
      .columns li { margin: .6mm 0; }
      details { display: none; }
      a { color: inherit; text-decoration: none; }
      p, li { orphans: 3; widows: 3; }
      footer { font-size: 7.5pt; margin-top: 6mm; break-inside: avoid; }
      footer .drill { display: none; }
      body.management { font-size: 9pt; }
      body.management h2 { margin-top: 9pt; }
      body.management th.wide:nth-child(2) { width: 42%; }
    }

    """
}

extension String {
  /// Between quotation marks in a style sheet: letters, digits and a few signs; anything else becomes a space.
  fileprivate var inStyle: String {
    let kept = " -·/,.".unicodeScalars
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          let isPlain =
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || kept.contains(scalar)
          return isPlain ? scalar : " "
        }))
  }
}
