/* How fast libyaml reads a file when nobody does anything with it: the limit for our reader.
 *
 * Build: cc -O2 yaml_events.c -lyaml -o yaml_events
 * Use:   yaml_events FILE RUNS
 * Prints one line per run: "yaml-events EVENTS SECONDS MEGABYTES/S".
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static unsigned char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) bytes = NULL;
  fclose(file);
  return bytes;
}

/* The number of events in the text, or -1 if it is no YAML. */
static long count_events(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, size);
  long events = 0;
  for (int done = 0; !done; events++) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) return -1;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: yaml_events FILE RUNS\n"), 64;
  size_t size;
  unsigned char *bytes = contents(arguments[1], &size);
  if (!bytes) return fprintf(stderr, "cannot read %s\n", arguments[1]), 74;
  for (int run = 0; run < atoi(arguments[2]); run++) {
    double start = now();
    long events = count_events(bytes, size);
    double seconds = now() - start;
    if (events < 0) return fprintf(stderr, "%s is no YAML\n", arguments[1]), 1;
    printf("yaml-events %ld %.6f %.3f\n", events, seconds, size / 1e6 / seconds);
  }
  return 0;
}
