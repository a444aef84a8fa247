/* How long one message takes to reach many listeners: opens CLIENTS connections to an event stream on loopback
 * and waits until MESSAGES messages have come to every one of them. A message carries when it was sent, as
 * "T<nanoseconds of CLOCK_MONOTONIC>;" anywhere in the stream, so that ours and the floor are read alike.
 *
 * Build: cc -O2 fan_client.c -o fan_client
 * Use:   fan_client PORT CLIENTS MESSAGES PATH [TOKENS]   (TOKENS: a file of bearer tokens, one a line, in turn)
 * Prints "ready" when every stream has begun (its "retry:" was read), and then three lines per message, in
 * milliseconds over the clients: "p50 MS", "p99 MS", "last MS"; and "all MS", the p99 over all messages.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { most_messages = 64, longest_wait_ms = 20000 };

/* How far a stream is read: within "retry:" until it has begun, then within "T<digits>;". */
typedef struct { int file, matched, has_begun, is_stamp; long stamp, newest; } Listener;

typedef struct { long stamp; int count; double *milliseconds; } Message;

static const char beginning[] = "retry:";
static Message messages[most_messages];
static int known, begun, listeners;
static long received, all_begun;

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static void fail(const char *what) {
  perror(what);
  exit(70);
}

static void arrive(long stamp, long time) {
  Message *message = messages;
  while (message < messages + known && message->stamp != stamp) message++;
  if (message == messages + most_messages) return;
  if (message == messages + known) {
    known++;
    message->stamp = stamp;
    message->milliseconds = calloc(listeners, sizeof(double));
  }
  if (message->count == listeners) return;
  message->milliseconds[message->count++] = (time - stamp) / 1e6;
  received++;
}

static void take(Listener *listener, char letter, long time) {
  if (!listener->has_begun) {
    listener->matched = letter == beginning[listener->matched] ? listener->matched + 1 : 0;
    if (beginning[listener->matched]) return;
    listener->has_begun = 1;
    begun++;
  } else if (letter == 'T') {
    listener->is_stamp = 1;
    listener->stamp = 0;
  } else if (listener->is_stamp && letter >= '0' && letter <= '9') {
    listener->stamp = listener->stamp * 10 + letter - '0';
  } else {
    // A stream may repeat what it said before, to these listeners or to earlier ones.
    if (listener->is_stamp && letter == ';' && listener->stamp > listener->newest && listener->stamp > all_begun)
      arrive(listener->newest = listener->stamp, time);
    listener->is_stamp = 0;
  }
}

static void read_all(Listener *listener) {
  char buffer[65536];
  for (;;) {
    ssize_t length = read(listener->file, buffer, sizeof buffer);
    if (length < 0 && errno == EAGAIN) return;
    if (length <= 0) {
      fprintf(stderr, "a stream ended: %s\n", length ? strerror(errno) : "closed");
      exit(70);
    }
    long time = now();
    for (ssize_t i = 0; i < length; i++) take(listener, buffer[i], time);
    if (length < (ssize_t)sizeof buffer) return;
  }
}

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static int dial(const struct sockaddr_in *address) {
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) fail("socket");
  for (int tries = 0; connect(file, (const void *)address, sizeof *address); tries++) {
    if (tries == 200) fail("connect");
    usleep(10000);
  }
  return file;
}

static void ask(int file, int port, const char *path, FILE *tokens) {
  char token[128] = "", request[600];
  if (tokens && fscanf(tokens, "%127s", token) != 1) {
    rewind(tokens);
    if (fscanf(tokens, "%127s", token) != 1) fail("tokens");
  }
  int length = snprintf(request, sizeof request,
                        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\n%s%s%s\r\n",
                        path, port, *token ? "Authorization: Bearer " : "", token, *token ? "\r\n" : "");
  if (write(file, request, length) != length) fail("write");
  fcntl(file, F_SETFL, O_NONBLOCK);
}

int main(int count, char **arguments) {
  if (count < 5) return fprintf(stderr, "usage: fan_client PORT CLIENTS MESSAGES PATH [TOKENS]\n"), 64;
  int port = atoi(arguments[1]);
  long wanted;
  listeners = atoi(arguments[2]);
  wanted = (long)listeners * atoi(arguments[3]);
  FILE *tokens = count > 5 ? fopen(arguments[5], "r") : NULL;
  if (count > 5 && !tokens) fail(arguments[5]);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  inet_aton("127.0.0.1", &address.sin_addr);

  Listener *all = calloc(listeners, sizeof *all);
  int poll = epoll_create1(0), is_ready = 0;
  for (int i = 0; i < listeners; i++) {
    all[i].file = dial(&address);
    ask(all[i].file, port, arguments[4], tokens);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
    epoll_ctl(poll, EPOLL_CTL_ADD, all[i].file, &event);
    if (i % 50 == 49) usleep(2000);
  }
  while (received < wanted) {
    struct epoll_event events[1024];
    int some = epoll_wait(poll, events, 1024, longest_wait_ms);
    if (some == 0) {
      fprintf(stderr, "%ld of %ld messages came, %d of %d streams began\n", received, wanted, begun, listeners);
      return 70;
    }
    for (int i = 0; i < some; i++) read_all(events[i].data.ptr);
    if (!is_ready && begun == listeners) {
      is_ready = 1;
      all_begun = now();
      puts("ready");
      fflush(stdout);
    }
  }
  double *every = calloc(wanted, sizeof(double));
  long total = 0;
  for (Message *message = messages; message < messages + known; message++) {
    if (message->count < listeners) continue;
    for (int i = 0; i < listeners && total < wanted; i++) every[total++] = message->milliseconds[i];
    qsort(message->milliseconds, listeners, sizeof(double), compare);
    printf("p50 %.3f\np99 %.3f\nlast %.3f\n", message->milliseconds[listeners / 2],
           message->milliseconds[(int)(listeners * 0.99)], message->milliseconds[listeners - 1]);
  }
  qsort(every, total, sizeof(double), compare);
  printf("all %.3f\n", every[(int)(total * 0.99)]);
  return 0;
}
