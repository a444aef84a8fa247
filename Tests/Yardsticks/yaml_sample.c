/* Writes a text that looks like a scenario, of about so many megabytes and always the same: what
 * yaml_events and our reader both read. It is YAML with the shape of a scenario, not one that checks.
 *
 * Build: cc -O2 yaml_sample.c -o yaml_sample
 * Use:   yaml_sample MEGABYTES > FILE
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const char *words[] = {
  "overzicht", "schade",      "beperken", "melding", "toezichthouder", "betrokkenen",
  "logboek",   "export",      "account",  "team",    "klantcontact",   "telefonie",
  "herstel",   "bewijs",      "afdeling", "leverancier",
};
static const char *kinds[] = {"mail", "call", "chat", "news", "log"};

static uint64_t state = 42;
static long size = 0;

/* A number from 0 up to, not including, `limit`, by xorshift. */
static int number(int limit) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (state >> 11) % limit;
}

static void sentence(const char *before, int length, const char *after) {
  size += printf("%s", before);
  for (int i = 0; i < length; i++) size += printf("%s%s", i ? " " : "", words[number(16)]);
  size += printf("%s", after);
}

/* One number a call: C leaves open in which order a call's arguments are reckoned. */
static void put(const char *format, int value) { size += printf(format, value); }

static void option(char key) {
  put("      - key: %c\n", key);
  sentence("        label: ", 7, ".\n");
  put("        effects: { scope: %d,", number(7) - 3);
  put(" trust: %d,", number(7) - 3);
  put(" load: %d }\n", number(7) - 3);
  put("        source: \"AVG art. 33 lid %d\"\n", 1 + number(5));
}

static void inject(int index) {
  put("  inject-%06d:\n", index);
  put("    at: \"T+%dd", number(31));
  put(" %02d:", number(24));
  put("%02d\"\n", number(60));
  size += printf("    kind: %s\n    to: [manager, it, legal, comms]\n", kinds[number(5)]);
  sentence("    title: '", 6, ".'\n    body: |\n");
  for (int line = 0; line < 4; line++) sentence("      ", 11, ".\n");
  put("    points: %d/2\n", 1 + number(9));
  put("    tags: [ap%d, nist]\n    options:\n", 1 + number(5));
  for (char key = 'a'; key <= 'c'; key++) option(key);
}

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: yaml_sample MEGABYTES > FILE\n"), 64;
  double target = atof(arguments[1]) * 1e6;
  size += printf("draaiboek: 1\nscenario: sample\nedition: \"1\"\ninjects:\n");
  for (int index = 1; size < target; index++) inject(index);
  return fflush(stdout) ? 74 : 0;
}
