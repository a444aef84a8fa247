import Exercises
import Journals
import Times
import Wording

extension LiveExercise {
  func enqueue(_ batch: Batch) {
    waiting.append(batch)
    hub.expect(
      Hub.Snapshot(
        exercise: pending, sequence: lastPending, elapsed: elapsed, version: version))
    guard !isWriting else { return }
    isWriting = true
    Task { await drain() }
  }

  /// Whether all that was decided is on disk.
  var isSettled: Bool { !isWriting && waiting.isEmpty }

  private func drain() async {
    while !waiting.isEmpty {
      let batches = waiting
      waiting = []
      let last = lastDurable
      let drafts = batches.flatMap(\.drafts)
      let requests = batches.compactMap { batch in
        batch.request.map { key, body in
          AnsweredRequest(
            person: key.person, key: key.key, body: body, status: batch.answer.status,
            answer: batch.answer.body, sequence: batch.answer.sequence)
        }
      }
      let (journal, mirror) = (journal, mirror)
      // SQLite blocks: not on the threads that everybody shares.
      let result = await Task.detached {
        Result<Void, JournalError> { () throws(JournalError) in
          let stored = try journal.append(drafts, after: last, answering: requests)
          mirror?.append(stored)
        }
      }.value
      switch result {
      case .success: settle(batches, requests)
      case .failure(let error): drop(batches, error)
      }
    }
    isWriting = false
  }

  private func settle(_ batches: [Batch], _ requests: [AnsweredRequest]) {
    fault = nil
    for batch in batches {
      for (occurrence, draft) in zip(batch.occurrences, batch.drafts) {
        durable.apply(occurrence.event, at: occurrence.story, exercise: batch.exercise)
        lastDurable += 1
        arrivals.note(occurrence.event, lastDurable, in: durable)
        if occurrence.event.isAnswer { writers.append(draft.author) }
      }
    }
    for request in requests {
      answered[RequestKey(person: request.person, key: request.key)] = request
    }
    if lastDurable == lastPending { durable = pending }
    publish()
    for batch in batches { batch.continuation?.resume() }
  }

  /// Nobody knows of an answer that is not on disk.
  func writer(ofAnswer number: Int) -> String? {
    writers.indices.contains(number - 1) ? writers[number - 1] : nil
  }

  /// Nothing of it happened: back to what the disk has, and no further until it can be written again.
  private func drop(_ batches: [Batch], _ error: JournalError) {
    let lost = batches + waiting
    waiting = []
    pending = durable
    lastPending = lastDurable
    fault = error
    stopwatch.stop(at: reading)
    publish()
    for batch in lost { batch.continuation?.resume(throwing: RequestFault.notWritten) }
  }

  /// After a fault: sees whether the disk takes something again, and then stands in an ordinary pause.
  func recover() async {
    guard fault != nil, isSettled, pending.isTimed else { return }
    _ = try? await perform([.pause(.gap)], by: nil, isRecovery: true)
  }

  /// Called a few times a second: lets time pass and keeps what is not urgent.
  package func tick() async {
    if fault != nil {
      await recover()
    } else {
      pass()
      rehearse()
    }
    keepReceipts()
    if !isRoomTold { tellPeople() }
  }

  func keepReceipts() {
    guard !unsavedReceipts.isEmpty, fault == nil else { return }
    let changed = receipts.filter { unsavedReceipts.contains($0.key) }
    unsavedReceipts = []
    try? journal.keep(receipts: changed)
  }

  /// The last act of a server: the exercise is paused and everything is on disk.
  package func end() async {
    pass()
    if pending.isUnderWay, pending.pause == nil, fault == nil {
      _ = try? await perform([.pause(.left)], by: nil)
    }
    keepReceipts()
    hub.close()
  }
}

extension Event {
  var isAnswer: Bool {
    if case .questionAnswered = self { true } else { false }
  }
}
