/* How many entries a second SQLite takes, and how many a bare file does: the limits for our journal. The
 * disks of shared machines drift, so compare only numbers of one run.
 *
 * Build: cc -O2 sqlite_bench.c -lsqlite3 -o sqlite_bench
 * Use:   sqlite_bench FOLDER RUNS SECONDS   (it makes files in FOLDER and removes them)
 * Prints one line per way and run: "WAY ENTRIES SECONDS ENTRIES/S".
 */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct { const char *name, *journal, *synchronous; int batch; } Way;

static const Way ways[] = {
  {"sqlite-wal-full", "WAL", "FULL", 1},
  {"sqlite-wal-normal", "WAL", "NORMAL", 1},
  {"sqlite-wal-full-batches-of-50", "WAL", "FULL", 50},
  {"sqlite-delete-full", "DELETE", "FULL", 1},
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what, const char *why) {
  fprintf(stderr, "%s: %s\n", what, why);
  exit(74);
}

static void report(const char *name, long entries, double seconds) {
  printf("%s %ld %.4f %.1f\n", name, entries, seconds, entries / seconds);
  fflush(stdout);
}

static void execute(sqlite3 *database, const char *statement) {
  char *message = NULL;
  if (sqlite3_exec(database, statement, NULL, NULL, &message) == SQLITE_OK) return;
  fail(statement, message);
}

static void set(sqlite3 *database, const char *pragma, const char *value) {
  char statement[80];
  snprintf(statement, sizeof statement, "PRAGMA %s = %s", pragma, value);
  execute(database, statement);
}

static void insert(sqlite3_stmt *statement, long number, const char *payload) {
  sqlite3_bind_int64(statement, 1, number);
  sqlite3_bind_text(statement, 2, "manager", -1, SQLITE_STATIC);
  sqlite3_bind_text(statement, 3, "decision", -1, SQLITE_STATIC);
  sqlite3_bind_text(statement, 4, payload, -1, SQLITE_STATIC);
  if (sqlite3_step(statement) != SQLITE_DONE) fail("insert", sqlite3_errmsg(sqlite3_db_handle(statement)));
  sqlite3_reset(statement);
}

static void remove_database(const char *path) {
  const char *endings[] = {"", "-wal", "-shm", "-journal"};
  char file[600];
  for (int i = 0; i < 4; i++) {
    snprintf(file, sizeof file, "%s%s", path, endings[i]);
    unlink(file);
  }
}

static void measure_sqlite(const Way *way, const char *path, double limit) {
  char payload[201] = {0};
  memset(payload, 'x', sizeof payload - 1);
  sqlite3 *database;
  sqlite3_stmt *statement;
  remove_database(path);
  if (sqlite3_open(path, &database) != SQLITE_OK) fail(path, sqlite3_errmsg(database));
  set(database, "journal_mode", way->journal);
  set(database, "synchronous", way->synchronous);
  execute(database, "CREATE TABLE entry (sequence INTEGER PRIMARY KEY, at INTEGER, role TEXT,"
                    " kind TEXT, payload TEXT)");
  const char *insertion = "INSERT INTO entry (at, role, kind, payload) VALUES (?, ?, ?, ?)";
  if (sqlite3_prepare_v2(database, insertion, -1, &statement, NULL) != SQLITE_OK)
    fail(insertion, sqlite3_errmsg(database));

  long entries = 0;
  double start = now();
  while (now() - start < limit) {
    if (way->batch > 1) execute(database, "BEGIN IMMEDIATE");
    for (int i = 0; i < way->batch; i++) insert(statement, entries++, payload);
    if (way->batch > 1) execute(database, "COMMIT");
  }
  report(way->name, entries, now() - start);
  sqlite3_finalize(statement);
  sqlite3_close(database);
  remove_database(path);
}

/* 256 bytes at the file's end and a sync, again and again: the least that durable can mean. */
static void measure_file(const char *name, int sync(int), const char *path, double limit) {
  char entry[256];
  memset(entry, 'y', sizeof entry);
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
  if (file < 0) fail(path, strerror(errno));
  long entries = 0;
  double start = now();
  for (; now() - start < limit; entries++)
    if (write(file, entry, sizeof entry) != sizeof entry || sync(file)) fail(path, strerror(errno));
  report(name, entries, now() - start);
  close(file);
  unlink(path);
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: sqlite_bench FOLDER RUNS SECONDS\n"), 64;
  double limit = atof(arguments[3]);
  char path[512];
  snprintf(path, sizeof path, "%s/yardstick-%d.sqlite", arguments[1], (int)getpid());
  for (int run = 0; run < atoi(arguments[2]); run++) {
    for (int i = 0; i < 4; i++) measure_sqlite(&ways[i], path, limit);
    measure_file("file-fsync", fsync, path, limit);
#ifndef __APPLE__
    measure_file("file-fdatasync", fdatasync, path, limit);
#endif
  }
  return 0;
}
