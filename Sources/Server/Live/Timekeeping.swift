import Exercises
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
package import Times

/// Where a live exercise reads the time. Tests bring their own.
package struct Timekeeping: Sendable {
  /// Never falls, and goes on while the machine sleeps.
  package let reading: @Sendable () -> Interval
  /// The calendar's time, for the record only.
  package let now: @Sendable () -> Instant

  package init(
    reading: @escaping @Sendable () -> Interval, now: @escaping @Sendable () -> Instant
  ) {
    self.reading = reading
    self.now = now
  }

  package static var system: Timekeeping {
    let began = ContinuousClock.now
    return Timekeeping(
      reading: {
        let parts = began.duration(to: .now).components
        return Interval(
          milliseconds: parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
      },
      now: {
        var time = timespec()
        _ = clock_gettime(CLOCK_REALTIME, &time)
        return Instant(
          milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
      })
  }
}
