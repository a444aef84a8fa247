import Dispatch
import Synchronization

/// Lets this thread wait while the work goes on elsewhere: for a program's own thread or that of the keyboard,
/// never for one of a task.
package func waiting<Value: Sendable>(
  for body: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let done = DispatchSemaphore(value: 0)
  let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))
  Task.detached {
    do {
      let value = try await body()
      result.withLock { $0 = .success(value) }
    } catch {
      result.withLock { $0 = .failure(error) }
    }
    done.signal()
  }
  done.wait()
  return try result.withLock { $0 }.get()
}
