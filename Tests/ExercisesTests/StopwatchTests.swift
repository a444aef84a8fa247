import Exercises
import Testing
import Times

@Suite struct StopwatchTests {
  @Test func `time between readings counts, time while it stands still does not`() {
    var watch = Stopwatch(elapsed: .seconds(100))
    #expect(watch.read(.seconds(3)) == nil)
    #expect(watch.elapsed == .seconds(100))
    watch.start(at: .seconds(10))
    #expect(watch.read(.seconds(12)) == nil)
    #expect(watch.stop(at: .seconds(15)) == nil)
    #expect(watch.elapsed == .seconds(105))
    #expect(!watch.isRunning)
    watch.start(at: .seconds(1000))
    _ = watch.read(.seconds(1001))
    #expect(watch.elapsed == .seconds(106))
  }

  @Test func `starting twice changes nothing`() {
    var watch = Stopwatch()
    watch.start(at: .seconds(1))
    watch.start(at: .seconds(4))
    _ = watch.read(.seconds(5))
    #expect(watch.elapsed == .seconds(4))
  }

  @Test func `five seconds count, a millisecond more is a gap that is left out`() {
    var watch = Stopwatch()
    watch.start(at: .zero)
    #expect(watch.read(.seconds(5)) == nil)
    #expect(watch.elapsed == .seconds(5))
    let gap = Interval(milliseconds: 5001)
    #expect(watch.read(.seconds(5) + gap) == gap)
    #expect(watch.elapsed == .seconds(5))
    #expect(watch.isRunning)
    _ = watch.read(.seconds(5) + gap + .seconds(1))
    #expect(watch.elapsed == .seconds(6))
  }

  @Test func `a reading that falls is not heeded`() {
    var watch = Stopwatch()
    watch.start(at: .seconds(10))
    _ = watch.read(.seconds(12))
    #expect(watch.read(.seconds(11)) == nil)
    _ = watch.read(.seconds(13))
    #expect(watch.elapsed == .seconds(3))
  }
}
