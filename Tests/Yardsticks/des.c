/* How fast one exercise can be simulated when nothing is recorded or scored: the limit for our simulation.
 *
 * 40 injects over four weeks, ever further apart, ask 60 decisions of 8 participants, who take one at a
 * time and queue the rest. Picking one up and taking it last a log-normal time; each decision has a
 * deadline. The events stand in one binary heap.
 *
 * Build: cc -O2 des.c -lm -o des
 * Use:   des EXERCISES RUNS
 * Prints one line per run: "des EVENTS SECONDS EXERCISES/S".
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { injects = 40, participants = 8, decisions = 60 };

/* An inject arrives; a participant has picked up a decision, has taken it; its deadline passes. */
typedef enum { arrives, picked_up, taken, deadline } Kind;
typedef struct { double at; int order; Kind kind; int subject; } Event;

/* What a simulated exercise is made of: the same for all. Minutes. */
static double due[injects];
static struct { int participant; double effort, limit; } decision[decisions];

static Event heap[512];
static int heaped, ordered;

static int before(Event a, Event b) { return a.at < b.at || (a.at == b.at && a.order < b.order); }

static void schedule(double at, Kind kind, int subject) {
  Event event = {at, ordered++, kind, subject};
  int place = heaped++;
  for (int parent; place > 0 && before(event, heap[parent = (place - 1) / 2]); place = parent)
    heap[place] = heap[parent];
  heap[place] = event;
}

static Event next(void) {
  Event first = heap[0], last = heap[--heaped];
  int place = 0;
  for (int child; (child = 2 * place + 1) < heaped; place = child) {
    if (child + 1 < heaped && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], last)) break;
    heap[place] = heap[child];
  }
  heap[place] = last;
  return first;
}

/* Uniform over (0, 1], by xorshift. */
static double uniform(void) {
  static uint64_t state = 88172645463325252u;
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return ((state >> 11) + 1) / 9007199254740993.0;
}

static double log_normal(double mean, double deviation) {
  double normal = sqrt(-2 * log(uniform())) * cos(6.283185307179586 * uniform());
  return exp(mean + deviation * normal);
}

static void prepare(void) {
  for (int i = 0; i < injects; i++) due[i] = 1080.0 * i * i / injects;
  for (int d = 0; d < decisions; d++) {
    decision[d].participant = (d * 5 + d / injects) % participants;
    decision[d].effort = 3.0 + d % 4 * 0.6;
    decision[d].limit = 60.0 * (4 + d % 68);
  }
}

static int queue[participants][decisions], front[participants], back[participants];
static char busy[participants], done[decisions];

static void ask(double at, int d) {
  int p = decision[d].participant;
  schedule(at + decision[d].limit, deadline, d);
  if (busy[p]) {
    queue[p][back[p]++] = d;
  } else {
    busy[p] = 1;
    schedule(at + log_normal(1, 0.5), picked_up, d);
  }
}

static void finish(double at, int d) {
  int p = decision[d].participant;
  done[d] = 1;
  if (front[p] < back[p]) schedule(at + log_normal(1, 0.5), picked_up, queue[p][front[p]++]);
  else busy[p] = 0;
}

/* Simulates one exercise; returns how many events it had, and adds the deadlines that passed to `missed`. */
static long simulate(long *missed) {
  long events = 0;
  ordered = 0;
  memset(front, 0, sizeof front);
  memset(back, 0, sizeof back);
  memset(busy, 0, sizeof busy);
  memset(done, 0, sizeof done);
  for (int i = 0; i < injects; i++) schedule(due[i], arrives, i);
  for (; heaped > 0; events++) {
    Event event = next();
    switch (event.kind) {
      case arrives:
        for (int d = event.subject; d < decisions; d += injects) ask(event.at, d);
        break;
      case picked_up:
        schedule(event.at + log_normal(decision[event.subject].effort, 0.8), taken, event.subject);
        break;
      case taken: finish(event.at, event.subject); break;
      case deadline: *missed += !done[event.subject]; break;
    }
  }
  return events;
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: des EXERCISES RUNS\n"), 64;
  int exercises = atoi(arguments[1]);
  prepare();
  for (int run = 0; run < atoi(arguments[2]); run++) {
    struct timespec start, end;
    long events = 0, missed = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < exercises; i++) events += simulate(&missed);
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
    if (missed == 0) return fprintf(stderr, "no deadline ever passed: the model is wrong\n"), 70;
    printf("des %ld %.6f %.1f\n", events, seconds, exercises / seconds);
  }
  return 0;
}
