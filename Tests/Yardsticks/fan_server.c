/* The least that telling many listeners one message can cost: when CLIENTS have come it sends each the same
 * bytes, one after the other, every PERIOD milliseconds, MESSAGES times, and ends.
 *
 * Build: cc -O2 fan_server.c -o fan_server
 * Use:   fan_server CLIENTS PERIOD MESSAGES
 * Prints the port on loopback that it listens on.
 */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { most_clients = 20000, longest_wait_ms = 20000 };

static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 1000\n\n";

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static void fail(const char *what) {
  perror(what);
  exit(70);
}

int main(int count, char **arguments) {
  static int files[most_clients];
  if (count != 4) return fprintf(stderr, "usage: fan_server CLIENTS PERIOD MESSAGES\n"), 64;
  int clients = atoi(arguments[1]), one = 1;
  if (clients > most_clients) return 64;
  int door = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(door, (void *)&address, size) || listen(door, 4096) || getsockname(door, (void *)&address, &size))
    fail("listen");
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);

  for (int i = 0; i < clients; i++) {
    struct pollfd ready = {.fd = door, .events = POLLIN};
    if (poll(&ready, 1, longest_wait_ms) != 1) return fprintf(stderr, "only %d clients came\n", i), 70;
    char request[4096];
    files[i] = accept(door, NULL, NULL);
    if (files[i] < 0) fail("accept");
    setsockopt(files[i], IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (read(files[i], request, sizeof request) <= 0) fail("read");
    if (write(files[i], head, strlen(head)) < 0) fail("write");
  }
  char padding[257] = "", text[400];
  memset(padding, 'x', 256);
  for (int message = 0; message < atoi(arguments[3]); message++) {
    usleep(atol(arguments[2]) * 1000);
    int length = snprintf(text, sizeof text, "data: {\"t\":\"T%ld;\",\"p\":\"%s\"}\n\n", now(), padding);
    for (int i = 0; i < clients; i++) send(files[i], text, length, MSG_NOSIGNAL);
  }
  // Until they have gone: what is underway is not cut off.
  char rest;
  for (int i = 0; i < clients; i++) read(files[i], &rest, 1);
  return 0;
}
