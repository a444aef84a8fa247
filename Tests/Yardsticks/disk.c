/* How long the disk takes to keep one entry: 256 bytes at the end of a file and fdatasync, again and again, with
 * PAUSE milliseconds in between, since a disk that is kept busy answers sooner than one that is woken.
 *
 * Build: cc -O2 disk.c -o disk
 * Use:   disk FOLDER TIMES PAUSE   (it makes a file in FOLDER and removes it)
 * Prints "p50 MS" and "p99 MS".
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifdef __APPLE__
#define fdatasync fsync
#endif

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: disk FOLDER TIMES PAUSE\n"), 64;
  char path[512], entry[256];
  int times = atoi(arguments[2]);
  double *milliseconds = calloc(times, sizeof(double));
  memset(entry, 'y', sizeof entry);
  snprintf(path, sizeof path, "%s/disk-%d", arguments[1], (int)getpid());
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return perror(path), 74;
  unlink(path);
  for (int i = 0; i < times; i++) {
    usleep(atol(arguments[3]) * 1000);
    double start = now();
    if (write(file, entry, sizeof entry) != sizeof entry || fdatasync(file)) return perror(path), 74;
    milliseconds[i] = now() - start;
  }
  qsort(milliseconds, times, sizeof(double), compare);
  printf("p50 %.3f\np99 %.3f\n", milliseconds[times / 2], milliseconds[(int)(times * 0.99)]);
  return 0;
}
