/// The files of `Resources/`, which are part of the program itself: one executable is all there is to copy.
///
/// SwiftPM makes a constant of each file; this is the list of those that a browser may fetch.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]

  private init(_ name: String, _ type: String, _ bytes: [UInt8]) {
    self.name = name
    self.type = type
    self.bytes = bytes
  }

  private static let script = "text/javascript; charset=utf-8"

  static let all = [
    Asset("style.css", "text/css; charset=utf-8", PackageResources.style_css),
    Asset("favicon.svg", "image/svg+xml", PackageResources.favicon_svg),
    Asset("page.js", script, PackageResources.page_js),
    Asset("live.js", script, PackageResources.live_js),
    Asset("join.js", script, PackageResources.join_js),
    Asset("play.js", script, PackageResources.play_js),
    Asset("facilitate.js", script, PackageResources.facilitate_js),
    Asset("board.js", script, PackageResources.board_js),
    Asset("recorder.js", script, PackageResources.recorder_js),
    Asset("observe.js", script, PackageResources.observe_js),
    Asset("screen.js", script, PackageResources.screen_js),
    Asset("afterwards.js", script, PackageResources.afterwards_js),
  ]
}
