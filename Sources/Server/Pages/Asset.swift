/// The files of `Resources/`, which are part of the program itself: one executable is all there is to copy.
///
/// SwiftPM makes a constant of each file; this is the list of those that a browser may fetch.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]

  static let all = [
    Asset(name: "app.css", type: "text/css; charset=utf-8", bytes: PackageResources.app_css),
    Asset(name: "favicon.svg", type: "image/svg+xml", bytes: PackageResources.favicon_svg),
  ]
}
